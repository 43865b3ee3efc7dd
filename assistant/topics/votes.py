"""How a vote went, who was for or against, and what became of a motion."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from assistant.answer import AnswerStatus
from assistant.draft import Claim, Draft
from assistant.frame import Frame, Word
from assistant.how_many import counted
from assistant.match import Match, match
from assistant.retrieve import View
from assistant.supposed import supposed
from assistant.texts import Texts
from assistant.topics.absent import is_of_days
from assistant.topics.alike_papers import asked_numbers, opening_of
from assistant.topics.asking import says
from assistant.topics.decided import is_remark
from assistant.topics.motion_asked import asks_decision, goes_by, is_of_last
from assistant.topics.motions import (
    Motion,
    Outcome,
    motions,
    names_people,
    proposes,
    sides_of,
    tells_result,
)
from assistant.topics.own_contacts import named_people
from assistant.topics.quoted_rows import claim_of
from knowledge.decisions import asked_decision
from knowledge.folding import fold
from knowledge.model import PATH, Citation
from knowledge.phrases import lexicon_lemmas

TOPIC = "votes"
_LOOKED_AT = 30  # passages whose papers are looked through
_ENOUGH = 0.6
_CERTAIN = 0.95
_LONGEST = 420  # characters of a section that is told whole
_MOST_LISTED = 8
_ACCOUNTED = (
    "vote", "list", "how_many", "result", "position", "purpose", "author", "units", "premise",
    "attended", "agenda", "change", "until", "person",
)  # fmt: skip
_WHO = re.compile(r"\bkto\b|\bkogo\b")
_LISTED = re.compile(r"\b(?:jakie|ktore|co)\b")
_CARRIED = re.compile(r"\b(?:uchwal|przeglosow|podjel|podjet)")
_UNDONE = re.compile(r"\b(?:odrzuc|upad|nie (?:przesz|przyj|uzysk))")


@dataclass(frozen=True)
class _Judged:
    """A motion as it stands against a question; `own` is by its words alone."""

    motion: Motion
    found: Match
    own: Match


def consider(frame: Frame, view: View, texts: Texts) -> Draft | None:
    """What minutes tell of the vote or motion asked about, or None where none is."""
    of_motion = "author" in frame.attributes and "proposal" in frame.kinds
    if not ("vote" in frame.attributes or of_motion or asks_decision(frame)):
        return None
    people = named_people(frame)
    of_person = bool(people) and says("how_voted", frame.text)
    if of_person:
        frame = replace(frame, words=tuple(one for one in frame.words if one not in people))
    asked = asked_numbers(frame)
    judged = [one for one in _judged(_plain(frame), view) if asked <= goes_by(one.motion)]
    if listed := _listed(frame, judged, view):
        return listed
    if (word := counted(frame)) and is_remark(word):
        return None  # what became of one motion is no count of them
    passing = [
        one for one in judged
        if one.found.coverage >= _ENOUGH and one.own.grounded and not one.found.vetoes()
    ]  # fmt: skip
    if not passing:
        return None
    passing = [one for one in passing if is_of_last(frame, one.motion)] or passing
    asks_whom = bool(_WHO.search(fold(frame.text))) and says("sides", frame.text)
    best = max(passing, key=lambda one: _fit(frame, one, view, asks_whom=asks_whom))
    if asks_whom or of_person:
        return _by_name(people if of_person else [], best, frame.text, view, texts)
    verdict = _verdict(frame.text, best.motion.outcome, texts)
    unlike = best.motion.outcome == "rejected" and says("whys", frame.text)
    claims = _claims(frame, best.motion, view, results_first=bool(verdict) or unlike)
    score = _CERTAIN * best.found.coverage
    return Draft(TOPIC, score, AnswerStatus.ANSWERED, tuple(claims), verdict=verdict)


def _fit(
    frame: Frame, one: _Judged, view: View, *, asks_whom: bool
) -> tuple[float, bool, float, float, bool, bool, int]:
    """How well a motion fits, for choosing one of several."""
    motion = one.motion
    names = asks_whom and _tells_whom(motion, view)
    return (
        round(one.found.coverage, 1), names, round(one.own.coverage, 1),
        _headed(frame, motion, view), len(motion.blocks) > 1, motion.outcome is not None,
        -len(motion.text),
    )  # fmt: skip


def _judged(frame: Frame, view: View) -> Iterable[_Judged]:
    papers = dict.fromkeys(hit.passage.document_id for hit in view.search(frame, _LOOKED_AT))
    for paper in papers:
        if not is_of_days(frame, paper, view):
            continue
        opening = view.lemmas(opening_of(view.documents[paper], view))
        for one in motions(view.snapshot, paper):
            above = view.joined(
                view.context(view.documents[paper], one.blocks[0].headings), opening
            )
            own = view.lemmas("\n".join((one.text, *one.blocks[0].headings[1:])))
            found, alone = (
                match(
                    frame, lemmas, view, kinds=("meeting", "proposal"), attributes=_ACCOUNTED,
                    places=view.places(paper),
                )
                for lemmas in (view.joined(own, above), own)
            )  # fmt: skip
            yield _Judged(one, found, alone)


def _listed(frame: Frame, judged: Sequence[_Judged], view: View) -> Draft | None:
    """All motions of one paper that were decided as is asked, where no single one is named."""
    asked = fold(frame.text)
    wanted = asked_decision(frame.text) or ("accepted" if _CARRIED.search(asked) else None)
    if not _LISTED.match(asked) or wanted not in ("accepted", "rejected"):
        return None
    if not says("motions", frame.text):
        return None
    papers: dict[str, list[Motion]] = {}
    for one in judged:
        if not one.found.vetoes() and one.found.coverage >= _ENOUGH:
            papers.setdefault(one.motion.document_id, []).append(one.motion)
    if len(papers) != 1:
        return None
    every = next(iter(papers.values()))
    sections = [one for one in every if len(one.blocks) > 1 or one.is_row] or every
    decided = [one for one in sections if one.outcome == wanted][:_MOST_LISTED]
    claims = [claim for one in decided for claim in _shortly(one, view)]
    return Draft(TOPIC, _CERTAIN, AnswerStatus.ANSWERED, tuple(claims)) if claims else None


def _shortly(motion: Motion, view: View) -> list[Claim]:
    """What a motion was and what became of it."""
    if motion.is_row:
        return [claim_of(motion.document_id, motion.blocks[0], view)]
    kept = dict.fromkeys((motion.spans[0], *motion.told))
    return [_claim(motion, span, view) for span in kept]


def _claims(frame: Frame, motion: Motion, view: View, *, results_first: bool) -> list[Claim]:
    """A short motion whole; of a longer one what it is, its votes, and the reason asked for."""
    if "author" in frame.attributes and (proposing := _proposing(motion, view)):
        return [_claim(motion, span, view) for span in proposing]
    if motion.is_row:
        return [claim_of(motion.document_id, motion.blocks[0], view), *_reason(motion, view)]
    if len(motion.text) <= _LONGEST or says("whys", frame.text):
        spans = motion.spans
    else:
        spans = tuple(dict.fromkeys((motion.spans[0], *motion.told)))
    if results_first:
        text = view.snapshot.text(motion.document_id)
        first = [one for one in motion.told if tells_result(text[slice(*one)])]
        spans = (*first, *(one for one in spans if one not in first))
    return [_claim(motion, span, view) for span in spans]


def _proposing(motion: Motion, view: View) -> list[tuple[int, int]]:
    """The sentences in which somebody asks for what a motion is about."""
    text = view.snapshot.text(motion.document_id)
    told = [(one, text[slice(*one)]) for one in motion.spans]
    return [span for span, said in told if proposes(said) and not says("voting", said)]


def _headed(frame: Frame, motion: Motion, view: View) -> float:
    """How much of the question the heading of a motion accounts for."""
    path = motion.blocks[0].headings
    return match(frame, view.lemmas(path[-1]), view).coverage if len(path) > 1 else 0.0


def _tells_whom(motion: Motion, view: View) -> bool:
    """Whether a motion names those who were on a side."""
    text = view.snapshot.text(motion.document_id)
    said = (text[slice(*one)] for one in motion.told)
    return any(says("sides", one) and names_people(one) for one in said)


def _reason(motion: Motion, view: View) -> list[Claim]:
    """The sentence below a table of votes that tells why, by the number of the row."""
    text = view.snapshot.text(motion.document_id)
    numbers = [text[a:b].strip() for a, b in motion.blocks[0].cells[:2]]
    known = [one for one in numbers if "/" in one and any(map(str.isdigit, one))]
    return [
        _claim(other, span, view)
        for other in motions(view.snapshot, motion.document_id)
        if not other.is_row and len(other.blocks) == 1
        for span in other.told
        if any(one in text[slice(*span)] for one in known)
    ]


def _claim(motion: Motion, span: tuple[int, int], view: View) -> Claim:
    block = next(one for one in motion.blocks if one.start <= span[0] < one.end)
    quote = view.snapshot.text(motion.document_id)[slice(*span)]
    cited = Citation(motion.document_id, quote, *span, block.page, PATH.join(block.headings))
    return Claim(" ".join(quote.split()), (cited,))


def _plain(frame: Frame) -> Frame:
    """The frame without the words that only ask what became of something."""
    asking = lexicon_lemmas("questions", "carried") | lexicon_lemmas("questions", "settled_by")
    return replace(frame, words=tuple(w for w in frame.words if not w.lemmas & asking))


def _by_name(people: Sequence[Word], one: _Judged, asked: str, view: View, texts: Texts) -> Draft:
    """Who was for or against; where only numbers are told, that the names are not."""
    text = view.snapshot.text(one.motion.document_id)
    told = [
        span for span in one.motion.spans
        if says("sides", text[slice(*span)]) and names_people(text[slice(*span)])
        and all(word.lemmas & view.lemmas(text[slice(*span)]) for word in people)
    ]  # fmt: skip
    score = _CERTAIN * one.found.coverage
    if told:
        meant = [span for span in told if sides_of(asked) & sides_of(text[slice(*span)])]
        claims = tuple(_claim(one.motion, span, view) for span in meant or told)
        if meant or not sides_of(asked):
            return Draft(TOPIC, score, AnswerStatus.ANSWERED, claims)
        partly, unsaid = AnswerStatus.PARTLY_ANSWERED, (texts.say("event.not_given"),)
        return Draft(TOPIC, score, partly, claims, notices=unsaid)  # those of the other side
    counts = [] if people else _shortly(one.motion, view)
    status = AnswerStatus.PARTLY_ANSWERED if counts else AnswerStatus.NOT_IN_DOCUMENTS
    notices = (texts.say("event.not_given"),)
    return Draft(TOPIC, score, status, tuple(counts), notices=notices)


def _verdict(asked: str, outcome: Outcome | None, texts: Texts) -> str:
    """Yes or no to whether a motion was carried or lost."""
    if outcome is None or supposed(asked) is None or not says("carried", asked):
        return ""
    lost = bool(_UNDONE.search(fold(asked)))
    return texts.say("answer.yes" if lost == (outcome == "rejected") else "answer.no")
