"""The last days on which something can be done."""

import re
from bisect import bisect_right
from dataclasses import replace
from datetime import datetime, time

from ingest.extract.deadline_hours import last_hour
from ingest.extract.doubted_deadlines import in_doubt
from ingest.extract.month_ends import month_ends
from ingest.extract.promises import is_promised
from ingest.extract.scene import Scene, Statement
from ingest.extract.sentences import sentences
from ingest.extract.side_deadlines import is_side
from ingest.extract.tables import fact_id
from ingest.extract.term_rows import TermRow, term_rows
from ingest.extract.until import is_until, until_before
from ingest.extract.when import days_of, year_around
from knowledge.dates import DateMatch, find_dates, find_times
from knowledge.deadline_words import deadline_rule
from knowledge.folding import fold
from knowledge.model import Audience, Citation, Consultation, Deadline

_TWO_WORDS = re.compile(r"[^\W\d_]{3,}\s+[^\W\d_]{3,}")
_TAIL = re.compile(
    r"[\s,(–-]*(?:w\s+(?:ostatecznym\s+|nieprzekraczalnym\s+)*terminie|najpozniej|nie\s+pozniej\s+niz)"
    r"[\s,]*$"
)
# Where a sentence goes on to say how things are handed in.
_HOW = re.compile(r"\s(?:telefonicznie|e-?mail\w*|(?:pod|na)\s+(?:nr|numer\w*|adres\w*))\b")
_CLAUSE_END = re.compile(r"[;,]\s|\s[–-]\s|\.\s+(?=[A-ZĄĆĘŁŃÓŚŹŻ])")
_CLAUSE = re.compile(r"[;,]\s")
_YEARLY = re.compile(
    r"[\s,(]*(?:(?:kazdego|danego|kolejnego|nastepnego)\s+rok\w*|co\s+rok\w*"
    r"|roku\s+(?:nastepnego|kolejnego))"
)
_END_OF_DAY = time(23, 59)
_LONGEST_NAME = 100
_LABEL = 3  # words, from which on a label says itself what it is the last day of


def deadlines(scene: Scene, consultation: Consultation | None) -> list[Deadline]:
    """Every last day for handing in, taking part or enrolling."""
    found: dict[tuple[datetime, str], Deadline] = {}
    for statement in scene.statements:
        if statement.block.kind == "row":
            continue
        for day in (*days_of(scene, statement), *month_ends(scene, statement)):
            ranged = day.first != day.last
            if not (ranged or is_until(statement.text, day.start)):
                continue
            if _every_year(statement.text, day) or (ranged and _is_duty(scene, statement)):
                continue
            if ranged and _is_shut(scene, statement, day):
                continue
            possible = _can_be_done(scene, statement, ranged)
            if not possible and not (ranged and consultation and _is_span(scene, statement)):
                continue
            if _by_office(scene, statement, day):
                continue
            if is_promised(scene, statement, day):
                continue
            matter = None if is_side(scene, statement, day) else consultation
            deadline = _deadline(scene, statement, day, matter)
            if deadline.until is not None:
                found.setdefault((deadline.until, ""), deadline)
    listed = [_of_row(scene, row, consultation) for row in term_rows(scene)]
    for one in listed:
        if one.until is not None:
            found.setdefault((one.until, one.name), one)
    return in_doubt(scene, list(found.values()))


def _of_row(scene: Scene, row: TermRow, consultation: Consultation | None) -> Deadline:
    """The last day that a row of a table gives for what its first words name."""
    deadline = _deadline(scene, row.term, row.day, consultation)
    return replace(
        deadline,
        id=fact_id(scene.document, "deadline", row.term.start, deadline.until),
        name=row.name,
        citations={**deadline.citations, "until": row.cited},
    )


def _can_be_done(scene: Scene, statement: Statement, ranged: bool) -> bool:
    if ranged and scene.names(statement.text, "duty_slot", "meeting"):
        return False
    names = ("hand_in", "papers", "intake", "consultation")
    near = [statement.text, *(lead.text for lead in statement.leads())]
    if any(scene.names(text, "hand_in", "intake") for text in near):
        return True
    if scene.names(statement.text, "speaking_out"):
        return True
    if ranged and not any(scene.names(text, "consultation") for text in near):
        return False
    return any(scene.names(text, *names) for text in (*near, *statement.block.headings[-1:]))


def _is_span(scene: Scene, statement: Statement) -> bool:
    """Whether a line of a notice, in no section of another thing, says how long it all lasts."""
    label, colon, _ = statement.text.partition(":")
    if not colon or statement.lead is not None or not scene.names(label, "span_label"):
        return False
    return all(
        scene.names(heading, "consultation", "hand_in", "span_label")
        for heading in statement.block.headings
    )


def _every_year(text: str, day: DateMatch) -> bool:
    """Whether a day comes each year, as one of a report does."""
    return bool(_YEARLY.match(fold(text[day.end :])))


def _is_duty(scene: Scene, statement: Statement) -> bool:
    """Whether a range of days has hours at which somebody answers."""
    return scene.names(statement.text, "answering") and bool(find_times(statement.text))


def _is_shut(scene: Scene, statement: Statement, day: DateMatch) -> bool:
    """Whether nothing is taken in on those days: "przerwa w przyjmowaniu: 1–14 sierpnia"."""
    text = statement.text
    begin = max(text.rfind(mark, 0, day.start) for mark in ",;") + 1
    stop = _CLAUSE.search(text, day.end)
    return scene.names(text[begin : stop.start() if stop else len(text)], "closed_then")


def _by_office(scene: Scene, statement: Statement, day: DateMatch) -> bool:
    """Whether it is the office itself that does something until then, as publishing results."""
    text = statement.text
    begin = max((one.end for one in days_of(scene, statement) if one.end <= day.start), default=0)
    begin = max(begin, text.rfind(";", 0, day.start) + 1)
    stops = [one.start for one in days_of(scene, statement) if one.start >= day.end]
    stop = _CLAUSE_END.search(text, day.end)
    stops += [stop.start()] if stop else []
    tokens = scene.tokens(text)
    hits = [
        (tokens[hit.first].start, hit.name == "office_does")
        for hit in scene.found(text, "office_does", "hand_in")
        if begin <= tokens[hit.first].start < min([len(text), *stops])
    ]
    before = [hit for hit in hits if hit[0] < day.start]
    return max(before)[1] if before else bool(hits) and min(hits)[1]


def _deadline(
    scene: Scene, statement: Statement, day: DateMatch, consultation: Consultation | None
) -> Deadline:
    hour = last_hour(scene, statement.text, day)
    until = datetime.combine(day.last, hour or _END_OF_DAY)
    year = year_around(scene, statement, day) if scene.document.published is None else None
    told = (statement,) if year is None else (statement, year)
    citations: dict[str, tuple[Citation, ...]] = {"until": tuple(map(scene.cite, told))}
    rule, ruled_by = _rule(scene, statement)
    if ruled_by is not None:
        citations["rule"] = (scene.cite(ruled_by),)
    return Deadline(
        id=fact_id(scene.document, "deadline", statement.start, until),
        document_id=scene.document.id,
        citations=citations,
        name=_name(statement, day),
        consultation_id=consultation.id if consultation else None,
        until=until,
        all_day=hour is None,
        audience=consultation.audience if consultation else Audience(),
        rule=rule,
    )


def _rule(scene: Scene, statement: Statement) -> tuple[str | None, Statement | None]:
    """What keeps the deadline, by the sentence itself or the next ones, and who says so."""
    section = scene.section(statement)
    place = bisect_right(section, statement.start, key=lambda one: one.start)
    others = [one for one in section[place:] if one.block.kind not in ("heading", "row")]
    for one in (statement, *others):
        span = deadline_rule(one.text)
        if span is not None:
            return one.text[span[0] : span[1]], one
    return scene.once("only rule", 0, lambda: _only_rule(scene))


def _only_rule(scene: Scene) -> tuple[str | None, Statement | None]:
    """The rule of a document that states one and speaks of one last day."""
    last = {
        day.last
        for one in scene.statements
        for day in days_of(scene, one)
        if day.first != day.last or is_until(one.text, day.start)
    }
    ruled = [(one, span) for one in scene.statements if (span := deadline_rule(one.text))]
    if len(last) != 1 or len(ruled) != 1:
        return None, None
    one, (start, end) = ruled[0]
    return one.text[start:end], one


def _name(statement: Statement, day: DateMatch) -> str:
    """What can be done until then, as the sentence says it before the date."""
    folded = fold(statement.text[: day.start])
    until = until_before(folded)
    clause = statement.text[: until.start()] if until else statement.text[: day.start]
    tail = _TAIL.search(fold(clause))
    clause = clause[: tail.start()] if tail else clause
    clause = re.sub(r"^\s*(?:\d{1,2}|[a-z])[.)]\s+", "", clause)
    spans = list(sentences(clause, 0, len(clause)))
    clause = clause[spans[-1][0] :] if spans else clause
    parts = [_HOW.split(part)[0] for part in re.split(r"[;:]\s|\s[–-]\s", clause)]
    parts = [part for part in parts if "@" not in part]
    if len(parts) > 1 and not parts[-1].strip() and len(parts[-2].split()) >= _LABEL:
        parts.pop()  # "Zgłoszenia stoisk organizacji: do 20 maja"
    name = parts[-1].strip(" ,.;:–-(") if parts else ""
    named = statement.text[until.start() : until.end()].strip(" ,.;:–-(") if until else ""
    if _TWO_WORDS.search(named) and find_dates(name, relative_words=False):
        return named  # "do 18 grudnia 2026 r., termin składania ofert: 15 stycznia 2027 r."
    if len(name) > _LONGEST_NAME:
        name = name.split(",")[0]
    if not name and until is not None and " " in until[0].strip(" ,:"):
        name = statement.text[: day.start].strip(" ,.;:–-(")
    if name:
        return name
    if len(parts) > 1 and _TWO_WORDS.search(parts[-2]) and not find_dates(parts[-2]):
        return parts[-2].strip(" ,.;:–-(")  # "Ogłoszenie konkursu: do 18 grudnia"
    lead = statement.lead.text if statement.lead else ""
    return (lead or (statement.block.headings[-1] if statement.block.headings else "")).strip(" :")
