"""How something is handed in, where, by whom, and until when."""

import re
from collections.abc import Collection
from datetime import datetime

from assistant.answer import AnswerStatus
from assistant.draft import Claim, Draft, cited, everything_cited
from assistant.frame import Frame
from assistant.retrieve import View
from assistant.texts import Texts
from assistant.topics.asking import asks_whether
from assistant.topics.event_lines import who_claim
from assistant.topics.form_source import prints_nothing, with_source
from assistant.topics.rivals import of_one_town, told_apart
from assistant.topics.submission_addressed import is_open, without_addresses
from assistant.topics.submission_asking import (
    asks_by_kto,
    asks_enrolment,
    asks_how,
    asks_payout,
    asks_submission,
    asks_who,
    asks_whom_to_ask,
    is_of_event,
    takes_calls,
    with_remarks,
)
from assistant.topics.submission_breaks import break_claims
from assistant.topics.submission_elsewhere import houses_supposed, takes_nothing_there
from assistant.topics.submission_further import further_claims
from assistant.topics.submission_late import late_claims
from assistant.topics.submission_lines import (
    first_day,
    tells_hours,
    way_claims,
)
from assistant.topics.submission_matters import (
    has_other_matter,
    names_other_benefit,
    of_intake,
    tells_appeals,
    tells_days_of_others,
    without_consultations,
)
from assistant.topics.submission_means import MEANS, wanted_means
from assistant.topics.submission_meant import meant_of
from assistant.topics.submission_monthly import monthly, monthly_claim
from assistant.topics.submission_notices import told_beside
from assistant.topics.submission_otherwise import otherwise_claims
from assistant.topics.submission_own_days import (
    asked_days,
    earlier_days,
    of_ways,
    other_ways,
)
from assistant.topics.submission_places import (
    KINDS,
    TRIGGERS,
    Place,
    best_of,
    of_years,
    places_of,
    rivals_of,
)
from assistant.topics.submission_private import is_for_some, shut_out
from assistant.topics.submission_refused import against, refusal_claim, refusals
from assistant.topics.submission_seat import with_seat
from assistant.topics.submission_sides import without_sides
from assistant.topics.submission_span import (
    asked_as_span,
    asks_span,
    asks_till_hour,
    in_order,
    not_told,
    since_claims,
)
from assistant.topics.submission_until import until_claims
from assistant.topics.submission_untold import asks_what_is_untold
from assistant.wording import local
from assistant.yes_no_stay import tells_of_stay
from knowledge.folding import fold

TOPIC = "submission"
_OF_TIME = re.compile(r"\bkiedy|\btermin|\bostatni|\bzosta|\bdo ktoreg")
_OF_OTHERS = frozenset({"how_many", "price", "budget", "age", "agenda", "result"})
_UNSAID, _WHO_MAY, _SPAN = 0.6, 0.75, 1.1  # the last before events of the consultations


def consider(frame: Frame, view: View, texts: Texts) -> Draft | None:
    """The answer from deadlines and submission channels, or None where nothing asks for them.

    Of what is open now an e-mail of something older is asked as one that may be wrong.
    """
    frame = with_seat(asked_as_span(with_remarks(frame), view))
    bare = without_addresses(frame)
    draft = _considered(bare, view, texts) if bare else None
    if not (draft and draft.claims and is_open(draft, local(view.now).replace(tzinfo=None))):
        draft = _considered(frame, view, texts)
    return draft and with_source(draft, frame, view, texts)


def _considered(frame: Frame, view: View, texts: Texts) -> Draft | None:
    if "units" in frame.attributes or asks_whom_to_ask(frame):
        return None
    asked = frame.attributes & TRIGGERS
    if (
        {"price", "how_many"} <= frame.attributes
        and asked == {"until"}
        and not (_OF_TIME.search(fold(frame.text)))
    ):
        return None  # "ile kosztuje dzień" asks for no last day
    if asks_payout(frame) or tells_of_stay(frame.text):
        return None
    if frame.ranked and "when" in frame.attributes and not frame.attributes & {"submit", "closing"}:
        return None  # "w jakim terminie jest drugi turnus" asks for its days
    named = frame.kinds & {"submission_channel", "deadline"}
    if frame.topic == TOPIC and frame.attributes & _OF_OTHERS and not (asked or named):
        return None
    follows = frame.topic == TOPIC or (frame.follow_up and asked)
    enrols = asks_enrolment(frame)
    if not (asked or named or follows or enrols or asks_who(frame)):
        return None
    if is_of_event(frame):
        return None
    places = without_consultations(places_of(frame, view), frame, view)
    if enrols:
        places = [one for place in places if (one := of_intake(place, frame, view))]
    houses = {word.text for word in houses_supposed(frame)}  # that it is not taken there is told
    passing = [
        place
        for place in places
        if houses.issuperset(place.found.vetoes(lenient=bool(named or "submit" in asked)))
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
    passing = of_years(passing, frame, view)
    now = local(view.now).replace(tzinfo=None)
    likeliest = best_of(passing, frame, now, view)
    rivals = rivals_of(likeliest, passing, frame, now, view)
    drafts = {one.document_id: _of_place(one, frame, now, named, view, texts) for one in rivals}
    told = {paper: draft for paper, draft in drafts.items() if draft and draft.claims}
    told = {paper: told[paper] for paper in of_one_town(list(told), view)}
    if len(told) > 1:
        return told_apart(told, "suggest.until_of", view, texts)
    if likeliest.document_id in drafts:
        return drafts[likeliest.document_id]
    return _of_place(likeliest, frame, now, named, view, texts)


def _of_place(
    place: Place, frame: Frame, now: datetime, named: Collection[str], view: View, texts: Texts
) -> Draft | None:
    if "enrolment" in frame.attributes and wanted_means(frame) and not place.channels:
        return None  # its own words say how one signs up
    if asks_what_is_untold(frame, place, view):
        return Draft(
            TOPIC,
            0.8,
            AnswerStatus.NOT_IN_DOCUMENTS,
            notices=(texts.say("event.not_given"),),
            nearest=tuple(c for d in place.deadlines for c in everything_cited(d)),
        )
    if names_other_benefit(place) or tells_days_of_others(frame, place, view):
        return None
    if has_other_matter(frame, place, view) or not tells_appeals(frame, place):
        return None  # its own words say how long, where any do
    asked = frame.attributes & TRIGGERS
    follows = frame.topic == TOPIC or (frame.follow_up and asked)
    score = (0.6 if named or "submit" in asked or follows else 0.45) + 0.4 * place.found.coverage
    if {"submit", "who_may"} <= frame.attributes and _who(place, texts):
        score = max(score, _WHO_MAY)
    if asks_span(frame) and any(map(first_day, place.deadlines)):
        score = max(score, _SPAN)
    if {"change", "until"} <= frame.attributes and not frame.things:
        score = max(score, _WHO_MAY)  # whether the last day was put off, of nothing else
    return _draft(place, frame, now, score, texts, view)


def _draft(
    place: Place, frame: Frame, now: datetime, score: float, texts: Texts, view: View
) -> Draft | None:
    wanted = frozenset() if prints_nothing(frame, place.channels) else wanted_means(frame)
    elsewhere = takes_nothing_there(frame, place.channels, place.document_id, view)
    given = [c for c in place.channels if not elsewhere and (not wanted or c.means in wanted)]
    against_all = refusals(view.snapshot, place.document_id) if wanted else ()
    refused = against(against_all, wanted, bool(given))
    missing = elsewhere or (bool(wanted) and not (given or refused))
    if missing and "phone" in wanted and takes_calls(view.snapshot.text(place.document_id)):
        return None  # its own words say whether one may call
    alone = not frame.attributes & {"submit", "until"} and not frame.kinds & set(KINDS)
    if missing and alone and frame.attributes & MEANS.keys() <= {"fax", "note"}:
        score *= _UNSAID  # another paper may give the number or address alone
    asks_hours = "opening_hours" in frame.attributes or asks_till_hour(frame)
    hours = asks_hours and any(map(tells_hours, given))
    asks_ways = bool(wanted) or elsewhere or asks_how(frame)
    only_until = bool(frame.attributes & {"until", "rule"}) and not (asks_ways or hours)
    only_who = "who_may" in frame.attributes and not asks_ways
    refused_all = shut_out(frame, place)
    who = [] if only_until and not refused_all else _who(place, texts)
    if not ("who_may" in frame.attributes or refused_all or is_for_some(place)):
        who = []  # an invitation to everybody says nothing to who asks how
    if only_who and not (who or only_until) and (asks_by_kto(frame) or not asks_submission(frame)):
        return None  # the text may say who, where no record does
    only_who = only_who and bool(who or only_until)
    untold = only_until or only_who or refused_all
    channels = () if untold else (given or place.channels)
    ways = [refusal_claim(one, texts) for one in refused]
    told = {one.citation for one in refused}
    ways += otherwise_claims(frame, place.document_id, view, told)
    ways += way_claims(channels, texts)
    by = set() if "note" in frame.attributes else {one.means for one in channels}
    ways += further_claims(view.snapshot, place.document_id, by, texts) if by else []
    matter = without_sides(place.deadlines, frame, view)
    own = asked_days(place, given, matter) if wanted else ()
    own = own or of_ways(matter, place.channels, ())
    meant = meant_of(own, frame, view)
    shown = only_until or (texts.language != "pl" and not only_who)  # in Polish its line tells it
    if not wanted and shown:
        earlier = earlier_days(meant, place)
        own, meant = (*own, *(one for one in earlier if one not in own)), [*meant, *earlier]
    until = until_claims(own, meant, now, frame, view, texts, ways)
    until += [one for one in late_claims(meant, frame, now, view) if one not in ways]
    until = in_order(frame, until, since_claims(frame, meant, until, texts))
    kept = any(map(tells_hours, given))
    unsaid = not_told(frame, meant, now.date(), texts, hours=kept, ways=ways)
    until += [monthly_claim(one, texts) for one in monthly(view.snapshot, place.document_id)]
    asked = max((m.last for m in frame.dates if m.precision == "day"), default=now.date())
    late = not place.open(max(now, datetime.combine(asked, now.time())))
    claims = [*until, *ways] if late or only_until else [*ways, *until]
    claims += other_ways(place, given, now, texts) if wanted and channels else []
    shut = break_claims(place.document_id, frame, now, view)
    claims = [*shut, *claims]
    beside = told_beside(place, meant, texts, view, missing=missing, ways=bool(ways), late=late)
    return Draft(
        TOPIC,
        score,
        AnswerStatus.PARTLY_ANSWERED if missing or unsaid else AnswerStatus.ANSWERED,
        tuple([*who, *claims] if only_who or refused_all else [*claims, *who]),
        notices=(*beside, *unsaid),
        facts=(*own, *(() if only_until else (given or place.channels))),
        suggestions=(texts.say("suggest.next_event"),),
        verdict=texts.say("answer.no")
        if (refused_all and who) or (shut and asks_whether(frame))
        else "",
    )


def _who(place: Place, texts: Texts) -> list[Claim]:
    consultation = place.consultation
    if consultation is None or not consultation.audience.eligible:
        return []
    return [who_claim(consultation.audience.eligible, cited(consultation, "eligible"), texts)]
