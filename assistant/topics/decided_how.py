"""Which proposals an office promised to see to, and which it turned down for want of money."""

import re
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from assistant.answer import AnswerStatus
from assistant.draft import Claim, Draft, cited
from assistant.frame import Frame
from assistant.retrieve import View
from assistant.texts import Texts
from assistant.topics.decided import listed, of_remarks, papers_about
from knowledge.folding import fold
from knowledge.model import Proposal
from knowledge.phrases import lexicon
from knowledge.sentences import sentences

_CERTAIN = 0.92
_MOST_SHOWN = 7


class _Manner(NamedTuple):
    """How a way of answering is asked for, how a position says it, and words of it alone."""

    name: str
    asked: re.Pattern[str]
    beside: re.Pattern[str]
    said: re.Pattern[str]
    words: tuple[str, ...]


def by_manner(
    frame: Frame, everything: Sequence[Proposal], topic: str, view: View, texts: Texts
) -> Draft | None:
    """The proposals whose positions speak so, for a question after just these; else None."""
    asked = fold(frame.text)
    if not _opening().match(asked):
        return None
    manner = next((one for one in _manners() if _is_asked(one, asked, frame)), None)
    if manner is None:
        return None
    said, needless = manner.said, manner.words
    claims: list[Claim] = []
    shown: list[Proposal] = []
    for paper, own in papers_about(frame, everything, view, needless).items():
        chosen = [one for one in own if _says(one, said)]
        if not chosen:
            continue  # its words may promise or refuse in another way
        title, count, of = view.documents[paper].title, str(len(chosen)), str(len(own))
        text = texts.say(f"count.{manner.name}", title=title, count=count, of=of)
        places = (c for one in chosen for c in (*cited(one, "proposal"), *cited(one, "position")))
        figures = re.search(rf"{count} \S+ {of}", text)
        claims.append(Claim(text, tuple(places), (figures[0],) if figures else (count, of)))
        shown += chosen
    if not claims:
        return None
    kept = tuple(shown[:_MOST_SHOWN])
    claims += [listed(one, texts) for one in kept]
    more = len(shown) - len(kept)
    notices = (texts.say("list.more", n=more),) if more else ()
    return Draft(topic, _CERTAIN, AnswerStatus.ANSWERED, tuple(claims), notices=notices, facts=kept)


def _is_asked(manner: _Manner, asked: str, frame: Frame) -> bool:
    if not manner.asked.search(asked):
        return False
    return of_remarks(frame) or manner.beside.search(asked) is not None


def _says(proposal: Proposal, said: re.Pattern[str]) -> bool:
    position = proposal.position
    return any(said.search(fold(position[start:end])) for start, end in sentences(position))


@cache
def _manners() -> tuple[_Manner, ...]:
    return tuple(
        _Manner(
            name,
            re.compile(row["asked"]),
            re.compile(row["beside"]),
            re.compile(row["said"]),
            tuple(row["words"]),
        )
        for name, row in lexicon("decisions")["manners"].items()
    )


@cache
def _opening() -> re.Pattern[str]:
    return re.compile(lexicon("decisions")["lists"])
