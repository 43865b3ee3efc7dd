"""How a question stands against a proposal and what the office said to it."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache
from typing import NamedTuple

from assistant.frame import Frame
from assistant.match import Match, match
from assistant.once import once_a_fact
from assistant.retrieve import View
from assistant.snapshot_words import lemmas_of
from knowledge.audience import audience_of
from knowledge.model import Proposal
from knowledge.numbers import values
from knowledge.phrases import lexicon_lemmas
from knowledge.snapshot import Snapshot

_ATTRIBUTES = frozenset({"position", "author", "list", "budget", "how_many", "until", "units"})
_NUMBER = re.compile(r"(?<![\d:.,])(?:\d{2,3}|(?<=\bnr )\d)(?![\d:.,])")
_SHORTEST_DAY = 4  # letters of "maja"
_ELDERLY = 50 * 12  # months; nobody younger is meant by "seniorzy"
_FEWEST = 4  # proposals of one paper that show what all of them are about


def judged_against(frame: Frame, proposal: Proposal, view: View) -> tuple[Match, float]:
    """How the question stands against the whole record, and mostly against what was asked for.

    What most proposals of the paper speak of is said of each of them, beside what is its own.
    """
    frame = _without_answering(frame)
    lemmas = _lemmas(proposal, view)
    kinds, places = ("proposal",), view.places(proposal.document_id)

    def against(said: frozenset[str]) -> Match:
        return match(frame, said, view, kinds=kinds, attributes=_ATTRIBUTES, places=places)

    found, near = against(lemmas.own), against(lemmas.asked_for)
    if found.vetoes() and (matter := _matter(view.snapshot, proposal.document_id)):
        apart = against(lemmas.own - matter).grounded
        found = replace(against(view.joined(lemmas.own, matter)), grounded=apart)
    if _says_for_whom(frame, lemmas.asked_for):
        found = replace(found, grounded=True)
    return found, max(0.5 * (near.coverage + found.coverage), 0.85 * found.coverage)


def is_of_their_age(frame: Frame, proposal: Proposal, view: View) -> bool:
    """Whether a proposal is not for seniors where the question tells of somebody younger."""
    ages = frame.audience.ages
    if ages is None or ages[1] is None or ages[1] >= _ELDERLY:
        return True
    return "seniors" not in audience_of(proposal.text, view.snapshot.analyser).groups


def of_figures(
    frame: Frame, passing: list[tuple[Proposal, float]], meant: Sequence[Proposal], view: View
) -> list[tuple[Proposal, float]]:
    """Of the proposals those with the hours, days and numbers of the question, if any has."""
    hours = [hour for one in frame.times for hour in (one.begin, one.until) if hour]
    told = {hour.strftime("%H:%M") for hour in hours} | set(_NUMBER.findall(frame.text))
    days = {
        lemma
        for word in frame.words
        if word.role == "time"
        for lemma in word.lemmas
        if len(lemma) >= _SHORTEST_DAY
    }

    def holds(one: Proposal) -> bool:
        text = f"{one.text}\n{_answered(one)}"
        return bool(told & {v.value for v in values(text)} or days & view.lemmas(text))

    return [one for one in passing if one[0] in meant or holds(one[0])] or passing


def _says_for_whom(frame: Frame, asked_for: frozenset[str]) -> bool:
    """Whether who asked, or the answer, is wanted of something for just those people."""
    if not frame.attributes & {"position", "author"}:
        return False
    return any(w.role == "audience" and w.lemmas & asked_for for w in frame.words)


def _answered(proposal: Proposal) -> str:
    """What was said to a proposal, with the further cells of its row."""
    return "\n".join((proposal.position, *(part for pair in proposal.details for part in pair)))


class _Lemmas(NamedTuple):
    """Those of what was asked for and by whom, and of the whole record with its paper's title."""

    asked_for: frozenset[str]
    own: frozenset[str]


@once_a_fact
def _lemmas(proposal: Proposal, view: View) -> _Lemmas:
    asked_for = view.lemmas(f"{proposal.text}\n{proposal.organisation or ''}")
    title = view.context(view.documents[proposal.document_id])
    return _Lemmas(asked_for, view.joined(asked_for, view.lemmas(_answered(proposal)), title))


@lru_cache(maxsize=2_000)
def _matter(snapshot: Snapshot, document_id: str) -> frozenset[str]:
    """What at least half of a paper's proposals speak of."""
    found = snapshot.facts("proposal", document_ids=[document_id])
    own = [f"{one.text}\n{_answered(one)}" for one in found if isinstance(one, Proposal)]
    if len(own) < _FEWEST:
        return frozenset()
    said = Counter(lemma for text in own for lemma in lemmas_of(snapshot, text))
    return frozenset(lemma for lemma, count in said.items() if 2 * count >= len(own))


def _without_answering(frame: Frame) -> Frame:
    """The question without who answered and that somebody did, where it asks what was answered."""
    if "position" not in frame.attributes:
        return frame
    beside = lexicon_lemmas("decisions", "offices") | lexicon_lemmas("decisions", "replies")
    words = [replace(w, role="function") if w.lemmas & beside else w for w in frame.words]
    return replace(frame, words=tuple(words))
