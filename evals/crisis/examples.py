"""The labelled texts that likely danger is learned from, as they stand and put together."""

import re
from bisect import bisect
from collections import defaultdict
from collections.abc import Iterator, Sequence
from hashlib import sha256
from pathlib import Path
from random import Random

from assistant.answer import AnswerStatus
from assistant.likely_danger import CALM
from assistant.meanings import language_of
from evals.cases import FOLDER as CASES
from evals.cases import load_cases
from evals.crisis.messages import load_messages
from evals.minutes.__main__ import CASES as MINUTES
from evals.towns.evaluate import CASES as TOWNS
from knowledge import phrases
from knowledge.word_classes import words_of

LANGUAGE = Path(phrases.__file__).parent / "language"
_PEOPLE, _STEP = 4, 7  # of whom each doing is told in turn
_WAYS = 6  # in which each sentence with slots is told
_SLOT = re.compile(r"\{([^}]+)\}")
_DANGER_LONG = 0.5  # of the messages of danger have others before or after
_CALM_LONG = 0.4  # of the calm ones are made longer
_PARTS = (1, 1, 2, 2, 3, 4)  # calm messages that are put behind one


def examples() -> list[tuple[str, str]]:
    """Texts with the kind that each tells of, none twice; then those put together of several."""
    single = tuple(_examples())
    return [*single, *put_together(single)]


def _examples() -> Iterator[tuple[str, str]]:
    """Texts with the kind that each tells of, none twice."""
    known: dict[str, str] = {}
    for file in sorted(LANGUAGE.glob("crisis_examples*.yaml")):
        for by_kind in phrases.lexicon(file.stem).values():
            for kind, texts in by_kind.items():
                known.update(dict.fromkeys(texts, kind))
    known.update(_framed())
    known.update(_filled())
    known.update({one.text: one.kind for one in load_messages() if one.learned})
    for folder in (CASES, TOWNS, MINUTES):
        for case in load_cases(folder):
            for turn in case.turns:
                asked = turn.question
                crisis = turn.expect and AnswerStatus.CRISIS in turn.expect.status
                if not crisis:
                    known.setdefault(asked, CALM)
    yield from ((text, kind) for text, kind in known.items() if words_of(text))


def put_together(single: Sequence[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    """Messages of danger with calm ones before or after, and long calm ones of several parts.

    Who is put beside whom hangs on the texts alone: a new message changes few of the others.
    """
    calm: dict[str, list[tuple[int, str]]] = defaultdict(list)
    for text, kind in single:
        if kind == CALM:
            calm[language_of(words_of(text))].append((_mark(text), text))
    rings = {language: sorted(marked) for language, marked in calm.items()}
    for text, kind in single:
        mark = _mark(text)
        own = Random(mark)
        ring = rings[language_of(words_of(text))]
        if kind == CALM:
            if own.random() < _CALM_LONG:
                yield ". ".join([text, *_others(ring, own, own.choice(_PARTS))]), CALM
        elif own.random() < _DANGER_LONG:
            before, after = _others(ring, own, 2)
            parts = own.choice(((text, after), (before, text), (before, text, after)))
            yield ". ".join(parts), kind


def _others(ring: Sequence[tuple[int, str]], own: Random, count: int) -> list[str]:
    """The texts that follow random places of a ring of marked texts."""
    places = (bisect(ring, (own.getrandbits(32), "")) for _ in range(count))
    return [ring[place % len(ring)][1] for place in places]


def _mark(text: str) -> int:
    return int.from_bytes(sha256(text.encode()).digest()[:4])


def _framed() -> Iterator[tuple[str, str]]:
    """Everyday and dangerous doings, each of several people in turn, alone and with a question."""
    for frames in phrases.lexicon("crisis_frames").values():
        people, questions = frames["who"], frames["asks"]
        for kind in sorted(frames.keys() - {"who", "asks"}):
            for i, does in enumerate(frames[kind]):
                for j in range(_PEOPLE):
                    who = people[(i * _STEP + j * _PEOPLE) % len(people)]
                    asks = f", {questions[(i + j) % len(questions)]}" if j % 2 else ""
                    yield f"{who} {does}{asks}", kind


def _filled() -> Iterator[tuple[str, str]]:
    """Sentences with slots, each told in several ways: every slot steps through its own words."""
    for told in phrases.lexicon("crisis_patterns").values():
        slots = told["slots"]
        for kind in sorted(told.keys() - {"slots"}):
            for i, pattern in enumerate(told[kind]):
                parts = _SLOT.split(pattern)
                choices = [slots.get(name) or name.split("|") for name in parts[1::2]]
                for j in range(_WAYS):
                    parts[1::2] = [
                        words[(i * _STEP + j * (2 * k + 1) + k) % len(words)]
                        for k, words in enumerate(choices)
                    ]
                    yield "".join(parts), kind
