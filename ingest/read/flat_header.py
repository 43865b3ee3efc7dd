"""Headers of tables that were flattened to lines: the section's title, columns and years."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from ingest.read.joining import join_lines
from ingest.read.markup import plain
from ingest.read.office import OfficeWords

_YEAR = r"(?:19|20)\d\d(?:\s*(?:r\.|rok))?"
_SPAN = r"(?:19|20)\d\d\s*[-–—/]\s*(?:19|20)?\d\d(?:\s*r\.?)?"
_YEARS = re.compile(
    rf"\s*(?P<years>(?:{_YEAR}(?:\s+|$))*)(?P<span>{_SPAN}(?=\s|$))?\s*(?P<rest>.*)"
)
_BEHIND_NAMES = re.compile(rf"(?P<names>.*\D)\s(?P<years>{_YEAR}(?:\s+{_YEAR})+(?:\s+{_SPAN})?)\s*")
_ONE_YEAR = re.compile(r"(?:19|20)\d\d")
_GOES_ON = re.compile(
    r"\s*[-–—(]*\s*(?:\bc\.?\s?d\b\.?|\bciąg dalszy\b|\bdok\.|\bkont\.)\s*[)]?\s*[-–—]*\s*",
    re.IGNORECASE,
)
_LEAD = re.compile(r"(.{4,60}?)\s*[-–—:]\s*(?=\S)")
_DASH = re.compile(r"\s*[-–—:]\s*$")
_MOST_LINES = 40
_MOST_YEARS = 6
_GAP = 2


@dataclass(frozen=True)
class FlatHeader:
    """A header that takes the lines start to body (not included).

    `title` is the section's, without "c.d.", which `goes_on` tells; `first` is what stands on the
    line of the years after them.
    """

    start: int
    body: int
    title: str
    goes_on: bool
    task: str
    unit: str
    indicator: str
    years: tuple[str, ...]
    budget: str
    first: str

    @property
    def cells(self) -> tuple[str, ...]:
        """The header's cells: task, unit, the years, and the budget if there is one."""
        budget = (self.budget,) if self.budget else ()
        return (self.task, self.unit, *self.years, *budget)


def flat_headers(lines: Sequence[str], words: OfficeWords) -> list[FlatHeader]:
    """The headers of a text in order."""
    found: list[FlatHeader] = []
    index = 0
    while index < len(lines):
        floor = found[-1].body if found else 0
        header = _header_at(lines, index, floor, words)
        if header:
            found.append(header)
        index = max(header.body, index + 1) if header else index + 1
    return found


def _header_at(lines: Sequence[str], at: int, floor: int, words: OfficeWords) -> FlatHeader | None:
    """The header whose years begin on a line, at its start or behind the names of the columns."""
    if _starts_years(lines[at]):
        return _header(lines, at, floor, words)
    tail = _BEHIND_NAMES.fullmatch(lines[at])
    if tail is None or not words.column["unit"].search(tail["names"]):
        return None
    low = max(floor, at - _MOST_LINES)
    window = [*lines[low:at], tail["names"], tail["years"]]
    header = _header(window, len(window) - 1, 0, words)
    return header and replace(header, start=header.start + low, body=at + 1)


def _starts_years(line: str) -> bool:
    return bool(_ONE_YEAR.match(line.lstrip()))


def _header(lines: Sequence[str], at: int, floor: int, words: OfficeWords) -> FlatHeader | None:
    years, span, rest, body = _years(lines, at)
    if not _consecutive(years):
        return None
    unit = _unit_column(lines, at, floor, words)
    if unit is None:
        return None
    line, column = unit
    start = _title_start(lines, line, column, floor, words)
    before = [*lines[start:line], lines[line][:column]]
    after = [lines[line][column:], *lines[line + 1 : at]]
    columns = _columns(after, words)
    if len(years) == 1 and not span and not columns["indicator"]:
        return None
    title, task = _title(before, words)
    short = _GOES_ON.sub(" ", title).strip()
    return FlatHeader(
        start=start,
        body=body,
        title=short,
        goes_on=short != title,
        task=task or _lead(short),
        unit=columns["unit"],
        indicator=columns["indicator"],
        years=tuple(years),
        budget=" ".join(part for part in (columns["budget"], span) if part),
        first=rest,
    )


def _years(lines: Sequence[str], at: int) -> tuple[list[str], str, str, int]:
    """The years from a line on, the span of the budget, the rest of the line, the line after."""
    years: list[str] = []
    span = rest = ""
    body = at
    for index in range(at, min(at + 2 * _MOST_YEARS, len(lines))):
        if not lines[index].strip():
            continue
        match = _YEARS.fullmatch(lines[index])
        if match is None or not (match["years"] or match["span"]):
            break
        years += _ONE_YEAR.findall(match["years"])
        span, rest, body = match["span"] or "", match["rest"], index + 1
        if span or rest:
            break
    return years, span, rest, body


def _consecutive(years: Sequence[str]) -> bool:
    first = int(years[0]) if years else 0
    return 0 < len(years) <= _MOST_YEARS and all(
        int(year) == first + place for place, year in enumerate(years)
    )


def _unit_column(
    lines: Sequence[str], at: int, floor: int, words: OfficeWords
) -> tuple[int, int] | None:
    """Where the name of the units' column begins: line and character."""
    blank = filled = 0
    for index in range(at - 1, floor - 1, -1):
        line = lines[index]
        blank = 0 if line.strip() else blank + 1
        filled += bool(line.strip())
        if blank > _GAP or filled > _MOST_LINES:
            return None
        starts = [match.start() for match in words.column["unit"].finditer(line)]
        places = [place for place in starts if place == 0 or line[place - 1].isspace()]
        if places:
            return index, places[0]
    return None


def _title_start(
    lines: Sequence[str], line: int, column: int, floor: int, words: OfficeWords
) -> int:
    """The first line of the title above a column name.

    That is the line below a wide gap if it names a section, else the nearest one that does, else
    the first line behind the end of a sentence.
    """
    top = _above(lines, line, floor, ended=False)
    if words.section.match(lines[top].strip()) and (top < line or column):
        return top
    for index in range(line, top - 1, -1):
        apart = index == top or not lines[index - 1].strip()
        named = words.section.match(lines[index].strip())
        if apart and named and (index < line or column):
            return index
    if column and _is_column_name(plain(lines[line][:column]), words):
        return line
    near = next((at for at in range(line - 1, top - 1, -1) if lines[at].strip()), line)
    if not column and near < line - 1 and _is_column_name(plain(lines[near]), words):
        return near
    return _above(lines, line, floor, ended=True)


def _title(lines: Sequence[str], words: OfficeWords) -> tuple[str, str]:
    """The title above the columns, and the name of the tasks' column where it has one."""
    filled = [at for at, line in enumerate(lines) if line.strip()]
    if not filled:
        return "", ""
    last = filled[-1]
    apart = len(filled) == 1 or filled[-2] < last - 1
    if apart and _is_column_name(plain(lines[last]), words):
        return _DASH.sub("", plain(join_lines(lines[:last]))), plain(lines[last])
    return _DASH.sub("", plain(join_lines(lines))), ""


def _above(lines: Sequence[str], line: int, floor: int, ended: bool) -> int:
    """The top of the lines that stand close above one, and with it in one sentence if `ended`."""
    top, blank = line, 0
    for index in range(line - 1, max(floor, line - _MOST_LINES) - 1, -1):
        bare = lines[index].strip()
        stop = ended and blank and bare.endswith((".", ":", ";")) and not _GOES_ON.search(bare)
        blank = 0 if bare else blank + 1
        if blank >= _GAP or stop:
            break
        if bare:
            top = index
    return top


def _columns(lines: Sequence[str], words: OfficeWords) -> dict[str, str]:
    """The names of the columns that a header's lines hold, from the units' column on."""
    text = plain(join_lines(lines))
    starts = [(0, "unit")]
    for kind in ("indicator", "budget"):
        places = [match.start() for match in words.column[kind].finditer(text)]
        starts += [(place, kind) for place in places if place and text[place - 1] == " "][:1]
    starts.sort()
    ends = [place for place, _ in starts[1:]] + [len(text)]
    names = {kind: text[place:end].strip() for (place, kind), end in zip(starts, ends, strict=True)}
    return {"indicator": "", "budget": "", **names}


def _is_column_name(title: str, words: OfficeWords) -> bool:
    return (
        bool(words.column["task"].match(title))
        and len(title.split()) <= 3
        and not any(mark in title for mark in "-–—:0123456789")
    )


def _lead(title: str) -> str:
    lead = _LEAD.match(title)
    return lead[1].strip() if lead else title
