"""Which days and hours a statement gives, with the year that its surroundings imply."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time

from ingest.extract.scene import Scene, Statement
from knowledge.dates import DateMatch, TimeMatch, find_dates, find_times, is_legal_reference
from knowledge.folding import fold

# A year that a programme or budget is for, and not one in which something takes place.
_FOR_YEAR = re.compile(r"\bna\s+(?:rok|lata)\s+\d{4}|\bna\s+\d{4}\s+r(?:\.|ok)")


@dataclass(frozen=True)
class Moment:
    """A day with its hours, and where the day stands in the statement."""

    day: DateMatch
    begin: time | None = None
    end: time | None = None

    @property
    def start(self) -> datetime:
        """The beginning; midnight where no hour is given."""
        return datetime.combine(self.day.first, self.begin or time())

    @property
    def until(self) -> datetime | None:
        """The end where one is given."""
        return datetime.combine(self.day.first, self.end) if self.end else None


def days_of(scene: Scene, statement: Statement) -> list[DateMatch]:
    """The days that a statement names, dates of acts left out."""
    return scene.once("days", statement.start, lambda: _days_of(scene, statement))


def _days_of(scene: Scene, statement: Statement) -> list[DateMatch]:
    return [
        _in_year(scene, statement, match)
        for match in find_dates(
            statement.text,
            scene.document.published or date(2000, 1, 1),
            relative_words=False,
            year="next",
        )
        if match.precision == "day"
        and not is_legal_reference(statement.text, match)
        and (match.year_given or _year(scene, statement) is not None)
    ]


def moments_of(
    text: str, days: list[DateMatch], lead_hours: list[TimeMatch], *, bare: bool = False
) -> list[Moment]:
    """Each day with each of its hours: those after it, before it, or of the leading line."""
    hours = [one for one in _paired(text, find_times(text, bare=bare)) if one.relation == "at"]
    lead_hours = [one for one in lead_hours if one.relation == "at"]
    leading = bool(hours and days) and hours[0].start < days[0].start
    moments: list[Moment] = []
    for i, day in enumerate(days):
        if leading:
            own = _before(hours, days[: i + 1])
        else:
            own = _after(hours, days[i:], len(text)) or lead_hours
        moments += [Moment(day, one.begin, one.until) for one in own] or [Moment(day)]
    return moments


def _after(hours: list[TimeMatch], days: list[DateMatch], length: int) -> list[TimeMatch]:
    """The hours after the first day, or after a later one: "3 i 4 maja w godz. 10–12"."""
    for i, day in enumerate(days):
        following = days[i + 1].start if i + 1 < len(days) else length
        found = [one for one in hours if day.end <= one.start < following]
        if found:
            return found
    return []


def _before(hours: list[TimeMatch], days: list[DateMatch]) -> list[TimeMatch]:
    """The hours before the last day, or before an earlier one: "o 10.00 w dniach 3 i 4 maja"."""
    for i in range(len(days) - 1, -1, -1):
        since = days[i - 1].end if i else 0
        found = [one for one in hours if since <= one.start < days[i].start]
        if found:
            return found
    return []


def _paired(text: str, hours: list[TimeMatch]) -> list[TimeMatch]:
    """Hours where "rozpoczęcie 16.00, zakończenie 18.00" is one span."""
    result: list[TimeMatch] = []
    for one in hours:
        previous = result[-1] if result else None
        if previous and previous.until is None and one.until is None:
            between = fold(text[previous.end : one.start])
            if "zakoncz" in between or "koniec" in between:
                result[-1] = replace(previous, end=one.end, until=one.begin)
                continue
        result.append(one)
    return result


def _in_year(scene: Scene, statement: Statement, match: DateMatch) -> DateMatch:
    counted = match.step is not None and scene.document.published is not None
    year = None if match.year_given or counted else _year(scene, statement)
    if year is None or (scene.document.published and not _stated_year(scene, statement)):
        return match
    year += match.step or 0
    first, last = match.first.replace(year=year), match.last.replace(year=year)
    agrees = None if match.weekday is None else first.weekday() == match.weekday
    if agrees is False and match.weekday_agrees:
        return match
    return replace(match, first=first, last=last, weekday_agrees=agrees)


def _year(scene: Scene, statement: Statement) -> int | None:
    """The year that the surroundings name, otherwise that of publication."""
    stated = _stated_year(scene, statement)
    if stated is not None:
        return stated
    published = scene.document.published
    return published.year if published else None


def _stated_year(scene: Scene, statement: Statement) -> int | None:
    """The year of the lines and headings above; one of the title tells no day of a dated notice."""
    published = scene.document.published
    for text in scene.contexts(statement)[1:]:
        years = _years(text)
        if len(years) != 1 or (published and _is_title(scene, text)):
            continue
        if not published or _FOR_YEAR.search(fold(text)) is None:
            return years.pop()
    if published is None:
        return _year_before(scene, statement) or scene.once("year", 0, lambda: _only_year(scene))
    return None


def _year_before(scene: Scene, statement: Statement) -> int | None:
    """The one year of the days that the same paragraph gives before a statement."""
    block = statement.block
    before = [one for one in scene.section(statement) if one.block == block]
    years = [_years(one.text) for one in before if one.start < statement.start]
    years = [one for one in years if one]
    return years[-1].copy().pop() if years and len(years[-1]) == 1 else None


def _is_title(scene: Scene, text: str) -> bool:
    return " ".join(text.split()).casefold() == " ".join(scene.document.title.split()).casefold()


def _years(text: str) -> set[int]:
    return {
        match.first.year
        for match in find_dates(text)
        if not is_legal_reference(text, match) and match.first.year == match.last.year
    }


def _only_year(scene: Scene) -> int | None:
    """The year of all full days of a document that gives no day of publication."""
    years = {
        match.first.year
        for one in scene.statements
        for match in find_dates(one.text)
        if match.precision == "day" and not is_legal_reference(one.text, match)
    }
    return years.pop() if len(years) == 1 else None


def hours_around(scene: Scene, statement: Statement) -> tuple[list[TimeMatch], Statement | None]:
    """Hours of the line that leads into a statement, or of the labelled line that follows it."""
    for lead in statement.leads():
        hours = find_times(lead.text)
        if hours:
            return hours, lead
    section = scene.section(statement)
    place = bisect_right(section, statement.start, key=lambda one: one.start)
    for following in section[place : place + 2]:
        if find_dates(following.text):
            break
        hours = find_times(following.text, bare=True)
        label = scene.found(following.text, "hours_label")
        if hours and label and label[0].first == 0:
            return hours, following
    below = _each_time(scene, section[place:]) if statement.block.kind == "item" else None
    return (find_times(below.text), below) if below else ([], None)


def _each_time(scene: Scene, following: Sequence[Statement]) -> Statement | None:
    """The line right below a list that gives the hours of all its days: "Zawsze od 17.00"."""
    below = next((one for one in following if one.block.kind != "item"), None)
    if below is None or find_dates(below.text) or not find_times(below.text):
        return None
    told = scene.found(below.text, "each_time")
    return below if told and told[0].first == 0 else None


def _headings(scene: Scene) -> dict[str, Statement]:
    return {one.text: one for one in scene.statements if one.block.kind == "heading"}


def when_around(scene: Scene, statement: Statement, moment: Moment) -> list[Statement]:
    """The other lines that a day's hours and year are taken from."""
    around = []
    if not any(one.relation == "at" for one in find_times(statement.text, bare=True)):
        _, source = hours_around(scene, statement)
        around += [source] if source else []
    year = year_around(scene, statement, moment.day)
    return [*around, year] if year is not None else around


def year_around(scene: Scene, statement: Statement, day: DateMatch) -> Statement | None:
    """The other line that says of which year a day is that is written without one."""
    if day.year_given:
        return None
    year = str(day.first.year)
    headings = scene.once("headings", 0, lambda: _headings(scene))
    above = [headings[text] for text in statement.block.headings if text in headings]
    near = [*statement.leads(), *reversed(above)]
    if scene.document.published is None:
        near += [one for one in scene.statements if one is not statement]
    return next((one for one in near if year in one.text), None)
