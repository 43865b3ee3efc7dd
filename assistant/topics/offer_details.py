"""What the row of one named offer says beside its record: when it is, how one signs up."""

from dataclasses import replace

from assistant.answer import AnswerStatus
from assistant.draft import Claim, Draft, cited
from assistant.frame import Frame
from assistant.how_many import counted, counts
from assistant.match import credited
from assistant.retrieve import View
from assistant.texts import Texts
from assistant.topics.offer_lines import is_named, match_offer, offer_line
from assistant.topics.offer_meant import meant
from assistant.topics.offer_named import by_whole_name, latest
from assistant.topics.offer_parts import without_wholes
from assistant.topics.offers_for_people import for_people
from assistant.topics.offers_specialists import each_of
from assistant.topics.paper_rules import of_all
from assistant.topics.reduced_fees import reduced_for
from assistant.topics.rounds import named_round, names_round
from assistant.topics.row_cells import (
    ASKED,
    Cell,
    asked_of,
    cells_of,
    cells_together,
    further_of,
    told_beside,
)
from assistant.topics.runners import asked_on
from assistant.topics.way_in import with_way_in
from assistant.wording import phrase
from knowledge.model import Offer

TOPIC = "offer_details"
_SURE = 0.9
_WHOLE = 0.72  # the row is told where nothing of it is asked for by name
_ENOUGH = 0.6
_OWN_CONTACT = 1.1  # before that of the office, which others are reached by
_BESIDE = frozenset({"list", "premise", "who_may", "age", "units", "how_many", "chair"})
_OTHER_KINDS = frozenset({"proposal", "submission_channel", "consultation"})
_MOST = 2
_RULES = {"price": "priced", "enrolment": "signs_up"}
_LISTED = 5  # of those just told, so many are told again with what is asked on
_OF_WHOM = frozenset({"age", "who_may"})  # what the record of an offer tells itself
_COLUMN_NAMES = ASKED | {"budget"}
_RECORDED = _OF_WHOM | {"units"}


def consider(frame: Frame, view: View, texts: Texts) -> Draft | None:
    """The cells that hold all that is asked, or None where the row does not say it."""
    if "budget" in frame.attributes:  # what a service costs is asked in the words of a plan
        frame = replace(frame, attributes=frame.attributes - {"budget"} | {"price"})
    if "until" in frame.attributes:  # "czy mogę jeszcze złożyć" asks for the last day
        frame = replace(frame, attributes=frame.attributes - {"submit"})
    frame = _without_names_of_columns(frame)
    if (both := each_of(frame, lambda one: consider(one, view, texts), texts)) is not None:
        return both
    if told_on := _asked_on(frame, view, texts) or asked_on(frame, view, texts):
        return told_on
    if frame.attributes - ASKED - _BESIDE or frame.kinds & _OTHER_KINDS:
        return None
    named = [one for one in view.facts(Offer) if not one.task_id and is_named(frame, one, view)]
    named = [one for one in named if _is_told(frame, one, view)]
    named = latest(by_whole_name(frame, without_wholes(named), view), view)
    named = named or without_wholes(
        [one for one in meant(frame, view) if _is_told(frame, one, view)]
    )
    for_them = [] if named else for_people(frame, view)
    named = named or for_them
    rounds = _rounds(frame, view)
    if rounds is not None:
        if not rounds:
            return Draft(TOPIC, _SURE, AnswerStatus.NOT_IN_DOCUMENTS)
        named = rounds
    wanted = frame.attributes & (ASKED | {"units"})
    if not wanted:
        return _whole(frame, named, view, texts)
    told = [(one, *told_beside(frame, one, view.now.date())) for one in named]
    told = [one for one in told if wanted <= one[2] | ({"units"} if one[0].units else set())]
    if not told:
        return _by_rules(named, wanted, view, texts)
    if len(told) > _MOST:
        return None
    if len(told) == 1 and not frame.follow_up:
        told = [(told[0][0], with_way_in(frame, *told[0][:2], view.now.date()), told[0][2])]
    claims = [
        claim
        for offer, cells, _ in told
        for claim in (
            offer_line(offer, texts),
            *(cell.claim for cell in cells),
            *reduced_for(frame, offer, view),
        )
    ]
    score = _OWN_CONTACT if for_them else _SURE  # before what is held for others
    return _draft(score, claims, [offer for offer, _, _ in told], texts)


def _without_names_of_columns(frame: Frame) -> Frame:
    """The frame in which "cena" or "adres" only asks, and is no part of what an offer is called."""
    words = tuple(
        replace(word, role="function") if word.nominal and word.attributes & _COLUMN_NAMES else word
        for word in frame.words
    )
    return replace(frame, words=words)


def _rounds(frame: Frame, view: View) -> list[Offer] | None:
    """The rounds that a question names of the service it names; None where it names none."""
    named = [
        one
        for one in view.facts(Offer)
        if names_round(frame.text, one) and match_offer(frame, one, view, whole=True).grounded
    ]
    if not named:
        return None
    ids = named_round(frame.text, named)
    return [one for one in named if one.id in ids]


def _by_rules(named: list[Offer], wanted: frozenset[str], view: View, texts: Texts) -> Draft | None:
    """What the paper of the one offer named says of all in it, where its row does not tell."""
    lists = [_RULES[name] for name in sorted(wanted & _RULES.keys())]
    if len(named) != 1 or wanted - _RULES.keys():
        return None
    offer = named[0]
    rules = of_all(offer.document_id, offer.name, lists, view)
    claims = [Claim(texts.say("event.rule", said=phrase(one.quote)), (one,)) for one in rules]
    return _draft(_SURE, [*claims, offer_line(offer, texts)], [offer], texts) if rules else None


def _asked_on(frame: Frame, view: View, texts: Texts) -> Draft | None:
    """What the rows of the offers just told say of what is asked on, as in "ile to kosztuje?"."""
    offers = view.facts(Offer, frame.anchor) if frame.follow_up and frame.anchor else []
    if "contact" in frame.kinds and not frame.attributes:
        ways = (replace(frame, attributes=frozenset({one})) for one in ("phone", "email"))
        told = next((one for way in ways if (one := _asked_on(way, view, texts))), None)
        return told and replace(told, score=_OWN_CONTACT)
    if "price" in frame.attributes:  # "ile" asks for nothing else then
        frame = replace(frame, attributes=frame.attributes - {"how_many", "budget"})
    if not 0 < len(offers) <= _LISTED or frame.attributes - ASKED - _RECORDED - {"list"}:
        return None
    wanted = asked_of(frame) | (frame.attributes & _RECORDED)
    claims: list[Claim] = []
    for offer in offers:
        cells, given = told_beside(frame, offer, view.now.date())
        given |= _OF_WHOM if cited(offer, "conditions") else frozenset()
        given |= {"units"} if offer.units else frozenset()
        if offer.task_id or not wanted <= given:
            return None
        claims += [offer_line(offer, texts), *(cell.claim for cell in cells)]
    return _draft(_SURE, claims, offers, texts) if wanted else None


def _is_told(frame: Frame, offer: Offer, view: View) -> bool:
    """Whether the row has the figure asked for, of the year asked for, and is not for others."""
    if _is_for_others(frame, offer) and not reduced_for(frame, offer, view):
        return False
    return _counts(frame, offer, view) and _is_of_years(frame, offer, view)


def _is_of_years(frame: Frame, offer: Offer, view: View) -> bool:
    """Whether the paper of an offer is of a year that is asked for."""
    weekly = {one.first.year for one in frame.dates if one.weekday is not None}
    asked = frame.asked_years - (weekly - frame.years)  # "we wtorki" asks for no year
    if not asked:
        return True
    paper = view.documents[offer.document_id]
    said = {paper.published.year} if paper.published else set()
    text = " ".join((paper.title, *(c.quote for c in cited(offer, "row"))))
    return any(year in said or str(year) in text for year in asked)


def _is_for_others(frame: Frame, offer: Offer) -> bool:
    """Whether an offer that says whom it is for says nothing of the need that is asked about."""
    asked, who = frame.audience.situations, offer.audience
    said = bool(who.eligible or who.situations)
    return bool(asked) and said and not asked & who.situations and "who_may" not in frame.attributes


def _counts(frame: Frame, offer: Offer, view: View) -> bool:
    """Whether the row has the figure that is asked for.

    A price is no count; who pays none or less is another thing than what the row charges.
    """
    if "price" in frame.attributes:
        missing = match_offer(frame, offer, view, whole=True).missing
        return all(word.attributes or word.role != "focus" for word in missing)
    if "how_many" not in frame.attributes:
        return True
    return any(counts(frame, row.quote, view) for row in cited(offer, "row")) or any(
        _is_counted(frame, cell, view) for cell in cells_of(offer)
    )


def _is_counted(frame: Frame, cell: Cell, view: View) -> bool:
    """Whether a cell is the figure under a column that is called as what is counted."""
    word = counted(frame)
    return bool(word and cell.value[:1].isdigit() and credited(word, view.lemmas(cell.label)))


def _whole(frame: Frame, named: list[Offer], view: View, texts: Texts) -> Draft | None:
    """All that the row of the only offer named tells, where it accounts for the question."""
    who = frame.audience
    listed = frame.looking and (who.ages or who.disabilities or who.situations)
    if len(named) != 1 or listed:
        return None
    further = _figures(frame, named[0], view) or further_of(named[0])
    if match_offer(frame, named[0], view, whole=True).coverage < _ENOUGH:
        return None
    claims = [offer_line(named[0], texts), *([further] if further else [])]
    alone = len(frame.focus) == 1 and not frame.attributes
    of_whom = bool(frame.attributes) and frame.attributes <= _OF_WHOM | {"list"}
    alone |= of_whom and named[0].audience.ages is not None
    return _draft(_SURE if alone else _WHOLE, claims, named, texts)


def _figures(frame: Frame, offer: Offer, view: View) -> Claim | None:
    """Of what a section tells of a service, the sentences with the figure that is asked for."""
    if "how_many" not in frame.attributes:
        return None
    return cells_together([one for one in cells_of(offer) if counts(frame, one.value, view)])


def _draft(score: float, claims: list[Claim], offers: list[Offer], texts: Texts) -> Draft:
    return Draft(
        TOPIC,
        score,
        AnswerStatus.ANSWERED,
        tuple(claims),
        facts=tuple(offers),
        suggestions=(texts.say("suggest.who_runs"),),
    )
