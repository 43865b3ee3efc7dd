"""The answers to the parts of one message as one answer, saying what is not there."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from assistant.answer import AnswerStatus
from assistant.draft import Claim, Draft, everything_cited
from assistant.part_frames import Reading
from assistant.texts import Texts
from assistant.yes_no import opening
from knowledge.model import Contact, Deadline, Event, Offer, SubmissionChannel, Task
from knowledge.numbers import values

_LIST = "offers"  # the topic whose answers may be long
_KINDS_OF_VALUE = {
    "when": {"date", "time"},
    "hour": {"time"},
    "until": {"date"},
    "phone": {"phone"},
    "email": {"email"},
    "how_many": {"number", "amount"},
    "budget": {"amount"},
    "price": {"amount"},
    "opening_hours": {"time"},
}
_FACTS = {
    "until": (Deadline,),
    "closing": (Deadline,),
    "submit": (SubmissionChannel,),
    "where": (Contact, Event, Offer, Task),
    "address": (Contact, Event, SubmissionChannel),
    "accessibility": (Contact,),
}
_SUMS = {"how_many": "price", "budget": "price"}  # asked with the same words
_AGES = re.compile(r"\b(?:lat|lata|roku życia|years|років|лет)\b")
_REACHED = frozenset({"phone", "email"})
_BESIDE = frozenset({"list", "premise"})


@dataclass(frozen=True)
class PartAnswer:
    """What was made of one part of a message."""

    reading: Reading
    draft: Draft


def joined(whole: Draft, answers: Sequence[PartAnswer], texts: Texts) -> Draft | None:
    """All that the parts tell, each thing once; None where the whole already tells it."""
    answers = [one for one in answers if not _is_told_beside(one, answers)]
    given = [_of_same(one, whole, answers) for one in answers if one.draft.claims]
    missing = [
        one for one in answers if not one.draft.claims and not _tells_chiefly(whole, one.reading)
    ]
    apart = [one for one in answers if not one.reading.near]
    if not given:
        return None
    answered = whole.status is AnswerStatus.ANSWERED and len(apart) < 2
    complete = answered and all(_tells(whole, one.reading) for one in answers)
    if complete and all(_shares(part, whole) for part in given) and not _differ(answers):
        return None
    drafts = list({id(one): one for one in (_fuller(part, whole) for part in given)}.values())
    if drafts == [whole] and not missing:
        return None
    drafts.sort(key=lambda one: one.topic == _LIST)  # what is long comes last
    claims = _with_verdicts(_once(drafts), given)
    notices = [notice for one in drafts for notice in one.notices]
    if len({one.topic for one in drafts}) > 1:  # then the list does not come first
        heads = {one for draft in drafts if draft.topic == _LIST for one in draft.notices}
        notices = [one for one in notices if not (one in heads and one.endswith(":"))]
    if missing:
        notices.append(_not_there(missing, texts))
    judged = [whole] if whole in drafts else drafts
    partly = missing or any(one.status is AnswerStatus.PARTLY_ANSWERED for one in judged)
    return replace(
        next((one for one in drafts if one.topic == _LIST), drafts[0]),
        score=max(one.score for one in drafts),
        status=AnswerStatus.PARTLY_ANSWERED if partly else AnswerStatus.ANSWERED,
        claims=tuple(claims),
        notices=tuple(dict.fromkeys(notices)),
        facts=tuple({fact.id: fact for one in drafts for fact in one.facts}.values()),
        contacts=(),
        vetoes=(),
        verdict="",
    )


def _is_told_beside(one: PartAnswer, answers: Sequence[PartAnswer]) -> bool:
    """Whether a part asks how to reach who another part names, and that tells it already."""
    frame = one.reading.frame
    if "contact" not in frame.kinds or frame.alone.things:
        return False
    others = (other.draft.claims for other in answers if other is not one)
    return any(v.kind in _REACHED for told in others for c in told for v in values(c.text))


def _with_verdicts(claims: Sequence[Claim], parts: Sequence[Draft]) -> list[Claim]:
    """The claims, of which the first of each part begins with its yes or no."""
    told = list(claims)
    for part in parts:
        first = next((i for i, one in enumerate(told) if one in part.claims), None)
        if part.verdict and first is not None:
            told[first] = opening(told[first], part.verdict)
    return list({one.text: one for one in told}.values())


def _of_same(one: PartAnswer, whole: Draft, answers: Sequence[PartAnswer]) -> Draft:
    """The answer to a part as far as it is about the records that the others tell of."""
    if not one.reading.near:
        return one.draft
    others = [whole, *(other.draft for other in answers if other is not one)]
    meant = {fact.id for draft in others for fact in draft.facts}
    same = [fact for fact in one.draft.facts if fact.id in meant]
    if not same:
        return one.draft
    places = {place for fact in same for place in everything_cited(fact)}
    away = {
        place
        for fact in one.draft.facts
        if fact not in same
        for place in everything_cited(fact)
        if place not in places
    }
    claims = tuple(claim for claim in one.draft.claims if not away.intersection(claim.citations))
    return replace(one.draft, claims=claims, facts=tuple(same)) if claims else one.draft


def _differ(answers: Sequence[PartAnswer]) -> bool:
    """Whether parts that ask the same of two things are each told a value of its own."""
    asked = {_SUMS.get(name or "", name) for name in (_chief(one.reading) for one in answers)}
    if len(asked) > 1 or None in asked:
        return False
    told = [one.draft.claims[0].text for one in answers if one.draft.claims and not one.draft.facts]
    held = [frozenset((v.kind, v.value) for v in values(text)) for text in told]
    return len(held) == len(answers) > 1 and all(held) and held[0].isdisjoint(*held[1:])


def _shares(part: Draft, whole: Draft) -> bool:
    """Whether the whole answer is about a record that a part is about."""
    own = {fact.id for fact in part.facts}
    return not own or bool(own & {fact.id for fact in whole.facts})


def _fuller(part: Draft, whole: Draft) -> Draft:
    """The whole answer where it tells all that a part does, with what belongs to it."""
    same = part.topic == whole.topic
    return whole if all(_is_told(one, whole.claims, same=same) for one in part.claims) else part


def _is_told(claim: Claim, others: Iterable[Claim], *, same: bool) -> bool:
    """Whether other claims say it, or of the `same` topic give the values of the same places."""
    told = {(one.kind, one.value) for one in values(claim.text)}
    return any(
        _opens(claim, other)
        or (
            same
            and bool(told)
            and not _opens(other, claim)
            and set(claim.citations) <= set(other.citations)
            and told <= {(one.kind, one.value) for one in values(other.text)}
        )
        for other in others
    )


def _once(drafts: Sequence[Draft]) -> list[Claim]:
    kept: list[tuple[str, Claim]] = []
    for draft in drafts:
        for claim in draft.claims:
            own = [one for topic, one in kept if topic == draft.topic]
            others = [one for topic, one in kept if topic != draft.topic]
            if _is_told(claim, own, same=True) or _is_told(claim, others, same=False):
                continue
            shorter = [one for one in kept if _opens(one[1], claim)]
            at = kept.index(shorter[0]) if shorter else len(kept)
            kept[at : at + 1] = [(draft.topic, claim)]
    return [claim for _, claim in kept]


def _opens(short: Claim, long: Claim) -> bool:
    """Whether a claim says no more than another begins with, such as the name of a task."""
    return long.text.startswith(short.text.rstrip("."))


def _tells(draft: Draft, part: Reading) -> bool:
    """Whether a draft tells something of all kinds that a part asks for."""
    asked = part.frame.attributes & {*_KINDS_OF_VALUE, *_FACTS, "units"}
    unknown = part.frame.attributes - asked - _BESIDE
    return bool(asked) and not unknown and all(_tells_of(draft, name) for name in asked)


def _tells_chiefly(draft: Draft, part: Reading) -> bool:
    """Whether a draft tells something of the kind that a part asks for first of all."""
    name = _chief(part)
    return name is not None and _tells_of(draft, name)


def _tells_of(draft: Draft, name: str) -> bool:
    """Whether a draft tells something of a kind; a number beside "lat" is no count."""
    if name == "how_many":
        draft = replace(draft, claims=tuple(c for c in draft.claims if not _AGES.search(c.text)))
    kinds = {one.kind for claim in draft.claims for one in values(claim.text)}
    said = " ".join(claim.text for claim in draft.claims)
    return (
        bool(kinds & _KINDS_OF_VALUE.get(name, set()))
        or any(isinstance(fact, _FACTS.get(name, ())) for fact in draft.facts)
        or (name == "units" and any(unit in said for unit in _units(draft)))
    )


def _chief(part: Reading) -> str | None:
    return next((name for name in ASKED if name in part.frame.attributes), None)


def _units(draft: Draft) -> Iterator[str]:
    for fact in draft.facts:
        if isinstance(fact, Offer | Task):
            yield from fact.units


def _not_there(missing: Sequence[PartAnswer], texts: Texts) -> str:
    """Which of the parts is not in the documents, named by what it asks."""
    named = dict.fromkeys(_named(one.reading, texts) for one in missing)
    if "" in named:
        return texts.say("status.partly_answered")
    return texts.say("parts.missing", what="; ".join(named))


def _named(part: Reading, texts: Texts) -> str:
    asked = _chief(part)
    things = part.things if part.frame.native else ()
    if asked is None:
        return ", ".join(things)
    said = texts.say(f"asked.{asked}")
    return f"{said} ({', '.join(things)})" if things else said


ASKED = (
    "until", "when", "hour", "submit", "enrolment", "phone", "email", "address", "where",
    "opening_hours", "price", "budget", "how_many", "units", "who_may", "age", "accessibility",
    "person", "purpose", "agenda", "result",
)  # fmt: skip
