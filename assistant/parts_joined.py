"""The answers to the parts of one message as one answer, saying what is not there."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from assistant.answer import AnswerStatus
from assistant.draft import Claim, Draft, everything_cited
from assistant.part_frames import Reading
from assistant.parts_in_rows import is_in_told_row, of_told_offer
from assistant.parts_told import KINDS_OF_VALUE, chief, not_there, tells, tells_chiefly, tells_of
from assistant.retrieve import View
from assistant.texts import Texts
from assistant.told_whole import is_told_whole
from assistant.topics.offer_terms import says_free
from assistant.topics.passage_types import spends
from assistant.wording import local
from assistant.yes_no import opening
from knowledge.numbers import values

_SUMS = {"how_many": "price", "budget": "price"}  # asked with the same words
_LIST = "offers"  # the topic whose answers may be long
_YEAR = re.compile(r"\b20\d\d\b")  # that names a column is no value of its own
_REACHED = frozenset({"phone", "email"})
_MONEY = frozenset({"budget", "price"})
_PLACES = frozenset({"where", "address"})
_WITH_PLACES = frozenset({"events", "contacts", "submission"})  # whose records hold them
_SAID_BY_PROPOSALS = frozenset({"position", "author"})
_NEVER_BY = {
    "proposals": (*KINDS_OF_VALUE, *_PLACES),
    "offers": (*_PLACES, "when", "hour", "phone", "email", "opening_hours", "waiting"),
    "tasks": (*_PLACES, "when", "hour", "phone", "email", "opening_hours", "waiting"),
}  # what answers of a topic hold only where a value of such a kind stands in them


@dataclass(frozen=True)
class PartAnswer:
    """What was made of one part of a message."""

    reading: Reading
    draft: Draft


def joined(whole: Draft, answers: Sequence[PartAnswer], view: View, texts: Texts) -> Draft | None:
    """All that the parts tell, each thing once; None where the whole already tells it."""
    if is_told_whole(whole, [one.reading for one in answers]):
        return None
    answers = [one for one in answers if not _is_told_beside(one, answers)]
    answers = [one if place == 0 and one.draft.topic == _LIST  # where somebody may turn to
               else _without_beside_the_point(one, view)
               for place, one in enumerate(answers)]  # fmt: skip
    given = [_of_same(one, whole, answers) for one in answers if one.draft.claims]
    missing = [one for one in answers if not one.draft.claims]
    missing = [one for one in missing if not _is_priced(one, given)]
    told = (whole, *(one for one in given if one.topic in _WITH_PLACES))
    missing = [one for one in missing if not one.reading.own
               or not any(tells_chiefly(draft, one.reading, view)
                          for draft in ((whole, *given) if _counts(one) else told))]  # fmt: skip
    apart = [one for one in answers if not one.reading.near]
    if not given:
        return None
    today = local(view.now).date()
    rows = [(one, of_told_offer(one.reading, given, today, view)) for one in missing]
    missing = [one for one, row in rows
               if row is None and not is_in_told_row(one.reading, given, view)]  # fmt: skip
    given += [row for _, row in rows if row is not None]
    answered = whole.status is AnswerStatus.ANSWERED and len(apart) < 2
    spent = _without_money(whole) if any(map(_asks_money, answers)) else whole
    complete = answered and all(
        tells(whole if _asks_money(one) else spent, one.reading, view) for one in answers
    )
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
    if any(says_free(one.text) for one in claims):  # which no row of the offers does
        notices = [one for one in notices if one != texts.say("offers.fee_unsaid")]
    if missing:
        lacking = not_there([one.reading for one in missing], texts)
        opens = notices and notices[-1].endswith(":")  # what opens a list stays right above it
        notices.insert(len(notices) - 1 if opens else len(notices), lacking)
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


def _without_beside_the_point(one: PartAnswer, view: View) -> PartAnswer:
    """A part without an answer that only tells again of the record which the others are about.

    "A kiedy to wejdzie w życie" is not answered by what was proposed, nor "gdzie to jest" by who
    runs it.
    """
    asked = chief(one.reading)
    said = one.reading.frame.attributes & _SAID_BY_PROPOSALS
    if said or asked not in _NEVER_BY.get(one.draft.topic, ()):
        return one
    if not one.reading.near and asked != "waiting":
        return one
    told = asked not in _PLACES and tells_of(one.draft, asked, one.reading, view)
    return one if told else replace(one, draft=replace(one.draft, claims=()))


def _is_told_beside(one: PartAnswer, answers: Sequence[PartAnswer]) -> bool:
    """Whether a part asks how to reach who another part names, and that tells it already."""
    frame = one.reading.frame
    if "contact" not in frame.kinds or frame.alone.things:
        return False
    others = (other.draft.claims for other in answers if other is not one)
    return any(v.kind in _REACHED for told in others for c in told for v in values(c.text))


def _with_verdicts(claims: Sequence[Claim], parts: Sequence[Draft]) -> list[Claim]:
    """The claims, of which that with which a part begins has its yes or no, each told once."""
    told = list(claims)
    for part in (one for one in parts if one.verdict):
        lead = opening(part.claims[0], part.verdict)
        if any(one.text == lead.text for one in told):
            told = [one for one in told if one.text != part.claims[0].text]
            continue
        own = [one for one in part.claims if one in told]
        meant = next(iter(own), None)
        told = [opening(one, part.verdict) if one is meant else one for one in told]
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
    asked = {_SUMS.get(name or "", name) for name in (chief(one.reading) for one in answers)}
    if len(asked) > 1 or None in asked:
        return False
    told = [one.draft.claims[0].text for one in answers if one.draft.claims and not one.draft.facts]
    held = [frozenset((v.kind, v.value) for v in values(_YEAR.sub("", text))) for text in told]
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
        or _quotes_again(claim, other)
        or (
            same
            and bool(told)
            and not _opens(other, claim)
            and set(claim.citations) <= set(other.citations)
            and told <= {(one.kind, one.value) for one in values(other.text)}
        )
        for other in others
    )


def _quotes_again(claim: Claim, other: Claim) -> bool:
    """Whether a claim only quotes what stands word for word in another that cites it too."""
    quoted = [" ".join(one.quote.split()).rstrip(".") for one in claim.citations]
    cited = set(claim.citations) <= set(other.citations)
    return cited and bool(quoted) and all(one in claim.text and one in other.text for one in quoted)


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


def _counts(one: PartAnswer) -> bool:
    """Whether a part asks for the number of what it names, which only a figure of that tells."""
    return one.reading.own == {"how_many"}


def _is_priced(one: PartAnswer, given: Sequence[Draft]) -> bool:
    """Whether a part asks what something costs, and others quote a fee or that there is none."""
    if chief(one.reading) != "price":
        return False
    texts = [claim.text for draft in given for claim in draft.claims if draft.topic != _LIST]
    fees = (any(v.kind == "amount" for v in values(text)) and not spends(text) for text in texts)
    return any(map(says_free, texts)) or any(fees)


def _asks_money(one: PartAnswer) -> bool:
    return bool(one.reading.frame.attributes & _MONEY)


def _without_money(draft: Draft) -> Draft:
    """What a draft tells besides sums of money, which are no count of anything."""
    claims = tuple(
        one for one in draft.claims if not any(v.kind == "amount" for v in values(one.text))
    )
    return replace(draft, claims=claims)
