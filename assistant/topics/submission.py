"""How something is handed in, where, by whom, and until when."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from assistant.answer import AnswerStatus
from assistant.draft import Claim, Draft, cited, everything_cited
from assistant.frame import Frame
from assistant.match import Match, match
from assistant.retrieve import View
from assistant.texts import Texts
from assistant.topics.submission_lines import rule_claims, until_claim, way_claim
from assistant.wording import local, phrase
from knowledge.folding import fold
from knowledge.model import PATH, Consultation, Deadline, SubmissionChannel

TOPIC = "submission"
_MEANS = {
    "email": {"email", "online", "epuap", "edelivery"}, "fax": {"fax"}, "post": {"post"},
    "in_person": {"in_person"}, "note": {"post"}, "epuap": {"epuap"}, "edelivery": {"edelivery"},
}  # fmt: skip
_WAYS = frozenset(_MEANS)
_TRIGGERS = frozenset({"submit", "until", "rule"}) | _WAYS
_OWN = _TRIGGERS | {"address", "where", "who_may", "phone", "list", "when", "enrolment"}
_HOW = frozenset({"jak", "gdzie", "dokad"})
_SCHOOL_YEAR = re.compile(r"\b(20\d\d)/(?:20)?\d\d\b")
_UNSAID = 0.6
_NOTICE = 6000  # characters in which a notice names all that may be applied for
_KINDS = ("submission_channel", "consultation", "deadline")


@dataclass(frozen=True)
class _Place:
    """What one document says about handing in."""

    document_id: str
    channels: tuple[SubmissionChannel, ...]
    deadlines: tuple[Deadline, ...]
    consultation: Consultation | None
    found: Match

    def open(self, now: datetime) -> bool:
        """Whether something can still be handed in."""
        ends = [d.until for d in self.deadlines if d.until is not None]
        return not ends or max(ends) >= now

    @property
    def latest(self) -> datetime:
        """The last day, for choosing the most recent."""
        return max((d.until for d in self.deadlines if d.until), default=datetime.min)


def consider(frame: Frame, view: View, texts: Texts) -> Draft | None:
    """The answer from deadlines and submission channels, or None where nothing asks for them."""
    if "units" in frame.attributes:
        return None
    asked = frame.attributes & _TRIGGERS
    named = frame.kinds & {"submission_channel", "deadline"}
    follows = frame.topic == TOPIC or (frame.follow_up and asked)
    who = "who_may" in frame.attributes and frame.kinds & {"submission_channel", "consultation"}
    if not (asked or named or follows or who):
        return None
    for_event = frame.kinds & {"duty_slot", "meeting"} and not frame.follow_up
    if for_event and not ("submit" in asked or "closing" in frame.attributes):
        return None
    places = _places(frame, view)
    passing = [
        place
        for place in places
        if not place.found.vetoes(lenient=bool(named or "submit" in asked))
    ]
    if not passing:
        best = max((p.found for p in places), key=lambda found: found.coverage, default=None)
        if best is None:
            return None
        return Draft(
            TOPIC,
            0.3 * best.coverage,
            AnswerStatus.NOT_IN_DOCUMENTS,
            nearest=tuple(c for p in places[:1] for d in p.deadlines for c in everything_cited(d)),
            vetoes=best.vetoes(lenient=True),
        )
    now = local(view.now).replace(tzinfo=None)
    place = _best(passing, frame, now)
    if _never_given(frame, place, view) or _other_year(frame, place, view):
        return Draft(
            TOPIC,
            0.8,
            AnswerStatus.NOT_IN_DOCUMENTS,
            notices=(texts.say("event.not_given"),),
            nearest=tuple(c for d in place.deadlines for c in everything_cited(d)),
        )
    score = (0.6 if named or "submit" in asked or follows else 0.45) + 0.4 * place.found.coverage
    return _draft(place, frame, now, score, texts, view)


def _never_given(frame: Frame, place: _Place, view: View) -> bool:
    """Whether something is asked for that no paper gives; enrolment may have a deadline."""
    unsaid = frame.never_given - ({"hour"} if "until" in frame.attributes else set())
    if unsaid != {"enrolment"}:
        return bool(unsaid)
    named = view.lemmas("\n".join(deadline.name for deadline in place.deadlines))
    return not any("enrolment" in word.attributes and word.lemmas & named for word in frame.words)


def _other_year(frame: Frame, place: _Place, view: View) -> bool:
    """Whether the question names a year in which nothing of this can be handed in.

    A year of the document's own title only says which paper is meant.
    """
    title = view.documents[place.document_id].title
    school, own = set(_SCHOOL_YEAR.findall(frame.text)), set(_SCHOOL_YEAR.findall(title))
    if school and own and not school & own:
        return True
    quotes = [c.quote for one in place.deadlines for c in everything_cited(one)]
    named = "\n".join((title, *quotes))
    asked = {year for year in frame.years if str(year) not in named}
    years = {d.until.year for d in place.deadlines if d.until is not None}
    return bool(asked and years and not asked & years)


def _places(frame: Frame, view: View) -> list[_Place]:
    channels, deadlines = view.facts(SubmissionChannel), view.facts(Deadline)
    consultations = {c.document_id: c for c in view.facts(Consultation)}
    ids = dict.fromkeys(fact.document_id for fact in (*channels, *deadlines))
    return [
        _Place(
            key,
            tuple(c for c in channels if c.document_id == key),
            tuple(d for d in deadlines if d.document_id == key),
            consultations.get(key),
            _match(frame, key, [*channels, *deadlines], consultations.get(key), view),
        )
        for key in ids
    ]


def _match(
    frame: Frame,
    document_id: str,
    facts: Sequence[SubmissionChannel | Deadline],
    consultation: Consultation | None,
    view: View,
) -> Match:
    own = [fact for fact in facts if fact.document_id == document_id]
    quotes = [c.quote for fact in own for c in everything_cited(fact)]
    names = [fact.what if isinstance(fact, SubmissionChannel) else fact.name for fact in own]
    if consultation is not None:
        names += [consultation.name, consultation.subject, consultation.audience.eligible or ""]
        quotes += [c.quote for c in everything_cited(consultation)]
    headings = [c.heading for fact in own for c in everything_cited(fact)]
    lemmas = view.context(view.documents[document_id], headings)
    lemmas |= view.lemmas("\n".join(dict.fromkeys((*names, *quotes))))
    places = view.places(document_id)
    found = match(frame, lemmas, view, kinds=_KINDS, attributes=_OWN, places=places)
    if not found.vetoes(lenient=True):
        return found
    lemmas |= view.lemmas(view.snapshot.text(document_id)[:_NOTICE])
    told = match(frame, lemmas, view, kinds=_KINDS, attributes=_OWN, places=places)
    return found if told.vetoes() else replace(found, missing=told.missing)


def _best(places: Sequence[_Place], frame: Frame, now: datetime) -> _Place:
    wanted = {means for ask in frame.attributes & _WAYS for means in _MEANS[ask]}

    def fit(place: _Place) -> tuple[bool, bool, float, bool, bool, bool, datetime]:
        holds = not wanted or any(c.means in wanted for c in place.channels)
        anchored = any(f.id in frame.anchor for f in (*place.channels, *place.deadlines))
        invited = place.consultation is not None
        covered = round(place.found.coverage, 1)
        only = holds or "submit" in frame.attributes  # a box or number may be all that is asked
        return anchored, only, covered, invited, place.open(now), holds, place.latest

    return max(places, key=fit)


def _draft(
    place: _Place, frame: Frame, now: datetime, score: float, texts: Texts, view: View
) -> Draft:
    wanted = {means for ask in frame.attributes & _WAYS for means in _MEANS[ask]}
    channels = [c for c in place.channels if not wanted or c.means in wanted]
    missing = bool(wanted) and not channels
    alone = not frame.attributes & {"submit", "until"} and not frame.kinds & set(_KINDS)
    if missing and alone and frame.attributes & _WAYS <= {"fax", "note"}:
        score *= _UNSAID  # another paper may give the number or address alone
    only_until = bool(frame.attributes & {"until", "rule"}) and not (wanted or _asks_how(frame))
    only_who = "who_may" in frame.attributes and not (wanted or _asks_how(frame))
    ways = (
        [] if only_until or only_who else [way_claim(c, texts) for c in channels or place.channels]
    )
    named = len(place.deadlines) > 1
    meant = _meant(place.deadlines, frame, view)
    until = [until_claim(d, now, texts, named=named) for d in meant]
    until += rule_claims(meant, texts)
    asked = max((m.last for m in frame.dates if m.precision == "day"), default=now.date())
    late = not place.open(max(now, datetime.combine(asked, now.time())))
    claims = [*until, *ways] if late or only_until else [*ways, *until]
    if not only_until:
        who = _who(place, texts)
        claims = [*who, *claims] if only_who else [*claims, *who]
    title = view.documents[place.document_id].title
    notices = [texts.say("notice.about", title=title)]
    if missing:
        notices.append(texts.say("notice.means_not_given"))
    if place.consultation and "ngo" in place.consultation.audience.groups:
        notices.append(texts.say("notice.for_organisations"))
    return Draft(
        TOPIC,
        score,
        AnswerStatus.PARTLY_ANSWERED if missing else AnswerStatus.ANSWERED,
        tuple(claims),
        notices=tuple(notices),
        facts=(*place.deadlines, *(() if only_until else (channels or place.channels))),
        suggestions=(texts.say("suggest.next_event"),),
    )


def _meant(deadlines: Sequence[Deadline], frame: Frame, view: View) -> list[Deadline]:
    """Of several deadlines of one paper those whose name or heading the question says most of."""
    asked = {lemma for word in frame.words if word.role != "function" for lemma in word.lemmas}

    def said(deadline: Deadline) -> int:
        above = [c.heading.split(PATH)[-1] for c in cited(deadline, "until")]
        return len(asked & view.lemmas("\n".join([deadline.name, *above])))

    most = max((said(one) for one in deadlines), default=0)
    return [one for one in deadlines if said(one) == most]


def _asks_how(frame: Frame) -> bool:
    return any(fold(word.text) in _HOW for word in frame.words)


def _who(place: _Place, texts: Texts) -> list[Claim]:
    consultation = place.consultation
    if consultation is None or not consultation.audience.eligible:
        return []
    who = texts.say("event.who", who=phrase(consultation.audience.eligible))
    return [Claim(who, cited(consultation, "eligible"))]
