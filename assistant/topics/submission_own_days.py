"""The last days that a paper gives to one way of handing in, in the line of that way."""

from collections.abc import Iterable, Sequence
from datetime import datetime

from assistant.draft import Claim, cited
from assistant.texts import Texts
from assistant.topics.submission_lines import until_claim, way_claims
from assistant.topics.submission_places import Place
from knowledge.model import Citation, Deadline, SubmissionChannel

_SEVERAL = 2  # ways, of which one may have a last day of its own


def of_ways(
    deadlines: Sequence[Deadline],
    ways: Sequence[SubmissionChannel],
    given: Sequence[SubmissionChannel],
) -> tuple[Deadline, ...]:
    """The last days that hold for the ways `given`: their own, else those of no single way."""
    own = own_days(deadlines, given)
    if own:
        return own
    if len({one.means for one in ways}) < _SEVERAL:
        return tuple(deadlines)
    others = _of_single_ways(deadlines, [one for one in ways if one not in given], ways)
    return tuple(one for one in deadlines if one not in others) or tuple(deadlines)


def asked_days(
    place: Place, given: Sequence[SubmissionChannel], matter: Sequence[Deadline]
) -> tuple[Deadline, ...]:
    """The last days of the ways `given`, each its own or that of the `matter`."""
    found = [
        own_days(place.deadlines, [way]) or of_ways(matter, place.channels, ()) for way in given
    ]
    return tuple({one.id: one for days in found for one in days}.values())


def own_days(
    deadlines: Iterable[Deadline], ways: Iterable[SubmissionChannel]
) -> tuple[Deadline, ...]:
    """The last days that stand in the lines of the ways."""
    lines = {_line(place) for way in ways for place in cited(way, "address")}
    return tuple(
        one for one in deadlines if lines & {_line(place) for place in cited(one, "until")}
    )


def earlier_days(meant: Sequence[Deadline], place: Place) -> tuple[Deadline, ...]:
    """The last days of single ways that are over before all of those meant."""
    ends = [one.until for one in meant if one.until is not None]
    matters = {one.consultation_id for one in meant} - {None}
    parts = {place.heading for one in meant for place in cited(one, "until")}
    return tuple(
        one
        for one in _of_single_ways(place.deadlines, place.channels, place.channels)
        if one not in meant
        and (one.consultation_id in matters or parts & _parts(one))
        and one.until is not None
        and one.until < min(ends, default=one.until)
    )


def other_ways(
    place: Place, given: Sequence[SubmissionChannel], now: datetime, texts: Texts
) -> list[Claim]:
    """The ways that are still open where the last day of the one asked for alone is over."""
    own = own_days(place.deadlines, given)
    if not own or any(one.until is not None and one.until >= now for one in own):
        return []
    others = [one for one in place.channels if one not in given]
    ends = {one.id: of_ways(place.deadlines, place.channels, [one]) for one in others}
    still = [one for one in others if any(end.until and end.until >= now for end in ends[one.id])]
    days = [end for one in still for end in ends[one.id] if end.until and end.until >= now]
    latest = max(days, key=lambda one: one.until or now, default=None)
    return [
        *way_claims(still, texts),
        *([until_claim(latest, now, texts, named=False)] if latest else []),
    ]


def _of_single_ways(
    deadlines: Iterable[Deadline],
    ways: Sequence[SubmissionChannel],
    every: Sequence[SubmissionChannel],
) -> tuple[Deadline, ...]:
    """The last days in lines of the ways, but for a line that names every way there is."""
    means = {one.means for one in every}
    named: dict[tuple[str, int], set[str]] = {}
    for way in every:
        for place in cited(way, "address"):
            named.setdefault(_line(place), set()).add(way.means)
    return tuple(
        one
        for one in own_days(deadlines, ways)
        if len(means) < _SEVERAL
        or any(named.get(_line(place), set()) != means for place in cited(one, "until"))
    )


def _parts(deadline: Deadline) -> set[str]:
    return {place.heading for place in cited(deadline, "until")}


def _line(place: Citation) -> tuple[str, int]:
    return place.document_id, place.start
