"""The labelled texts that likely danger is learned from, as they stand and put together."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
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
_EVERY = 2  # of the messages of danger that others are put before or after
_CALM_SHARE = 0.75  # of as many calm ones put together as there are messages of danger
_PARTS = (2, 2, 3, 3, 4, 5)  # calm messages that make a long one
_SEED = 7


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
    """Messages of danger with calm ones before or after, and long calm ones of several parts."""
    random = Random(_SEED)
    calm: dict[str, list[str]] = defaultdict(list)
    for text, kind in single:
        if kind == CALM:
            calm[language_of(words_of(text))].append(text)
    danger = [(text, kind) for text, kind in single if kind != CALM]
    for text, kind in danger[::_EVERY]:
        others = calm[language_of(words_of(text))]
        before, after = random.choice(others), random.choice(others)
        parts = random.choice(((text, after), (before, text), (before, text, after)))
        yield ". ".join(parts), kind
    for i in range(int(len(danger) * _CALM_SHARE)):
        others = calm[sorted(calm)[i % len(calm)]]
        yield ". ".join(random.choice(others) for _ in range(random.choice(_PARTS))), CALM


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
