"""Lines of a PDF outside its tables as headings, paragraphs and list items."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from statistics import fmean

from ingest.read.hyphens import join_lines
from ingest.read.pdf_breaks import without_continued
from ingest.read.pdf_lines import Line

# A bullet of a symbol font comes as a private character or as its number in the font.
_GLYPH = re.compile(r"[•▪●◦■□‣⁃➢➤✓✔·\uf000-\uf0ff]|\(cid:\d+\)\s")
_BULLET = re.compile(rf"(?:(?:{_GLYPH.pattern})\s*|[-–—*]\s+)(?=\S)")
_NUMBER = re.compile(r"(?:\d{1,3}[.)]|[a-z]\)|[IVX]{1,5}[.)])\s+(?=\S)")
_YEAR_CUT = re.compile(r"\b\d{4}\s+r\.$")
_DASHED = re.compile(r"[–—-]\s+(?![^\W\d_a-ząćęłńóśźż])")  # a dash, no capital behind it
_SENTENCE_END = (".", "!", "?", ":", ";")
_ABBREVIATION = re.compile(
    r"(?<!\w)(?:ul|al|os|pl|tel|nr|im|św|ks|godz|art|ust|pkt|poz|lit|np|m\.in|tzw|tj|ww|dr|prof|mgr|inż"
    r"|hab|woj|gm|pow|ok|wg|ds|str|dz|[A-ZĆŁŚŻŹ])\.$"
)
_ANNOUNCED = re.compile(r"\S+@|www\.|https?:|\+?\d[\d ]{6,}")
_LARGER = 1.12
_SMALLER = 0.8  # a bold line above a table is often smaller than running text
_LONGEST_HEADING = 500
_MOST_HEADING_LINES = 6
_MANY_LINES = 20
_FULL = 4.0  # type sizes
_INDENT = 4.0  # points
_SHORT = 0.5  # of the width
_LONGEST_PREPOSITION = 3  # letters


@dataclass
class Group:
    """Lines that belong together."""

    lines: list[Line]
    kind: str = "paragraph"
    level: int = 0
    head: tuple[float, bool] | None = None
    text: str = field(default="")

    @property
    def page(self) -> int:
        """The page on which the group starts."""
        return self.lines[0].page

    @property
    def ocr(self) -> float | None:
        """How sure the reading of a scan is, from 0 to 1: the mean of its words."""
        sure = [one for line in self.lines for one in line.ocr]
        return round(fmean(sure), 2) if sure else None


@dataclass(frozen=True)
class Look:
    """What running text of a document looks like: type size, weight, gap in type sizes."""

    size: float
    bold: bool
    gap: float

    def heads(self, line: Line) -> bool:
        """Whether a line stands out like a heading."""
        return line.size >= self.size * _LARGER or (
            line.bold and not self.bold and line.size >= self.size * _SMALLER
        )


def body_look(lines: Sequence[Line], cell_lines: Sequence[Line]) -> Look:
    """The look of running text; that of cells where only headings stand outside of tables."""
    plain = [line for line in lines if not line.bold]
    if any(_is_sentence(line) for line in plain):
        counted: Sequence[Line] = plain
    else:
        counted = lines if len(lines) > _MANY_LINES or not cell_lines else cell_lines
    sizes: Counter[tuple[float, bool]] = Counter()
    for line in counted:
        sizes[(line.size, line.bold)] += len(line.text)
    size, bold = max(sizes, key=lambda key: sizes[key], default=(10.0, False))
    gaps = Counter(
        round((after.top - before.bottom) / size, 1)
        for before, after in pairwise(lines)
        if before.page == after.page and 0 <= after.top - before.bottom < 2 * size
    )
    gap = min((key for key, number in gaps.items() if number >= max(gaps.values()) / 2), default=0)
    return Look(size, bold, gap)


def _is_sentence(line: Line) -> bool:
    return without_continued(line.text).endswith((*_SENTENCE_END, ","))


def group_lines(lines: Iterable[Line], look: Look, right: float) -> list[Group]:
    """Groups of one stretch of lines; `right` is where full lines end."""
    groups: list[Group] = []
    for line in lines:
        if groups and _belongs(groups[-1], line, look, right):
            groups[-1].lines.append(line)
        else:
            groups.append(_new_group(line, groups[-1] if groups else None, look, right))
    for group in groups:
        _finish(group)
    return groups


def goes_on(before: Group, after: Group) -> bool:
    """Whether a page's first text is the rest of the sentence that the page before broke off."""
    if before.kind == "heading" or after.kind != "paragraph":
        return False
    if _ABBREVIATION.search(before.text) or _hangs_on(before, after):
        return True
    if _ended(before.text):
        return False
    first = after.text[:1]
    return first.islower() or ((first.isdigit() or first.isupper()) and _ends_full(before))


def _ends_full(group: Group) -> bool:
    """Whether the last of several lines is as long as the others: it was not ended on purpose."""
    right = max(line.x1 for line in group.lines)
    last = group.lines[-1]
    return len(group.lines) > 1 and last.x1 > right - _FULL * last.size


def _hangs_on(before: Group, after: Group) -> bool:
    """Whether a text begins where the further lines of the list item before it do."""
    first, last = before.lines[0], before.lines[-1]
    hanging = before.kind == "item" and last.x0 > first.x0 + _INDENT
    return hanging and abs(after.lines[0].x0 - last.x0) < _INDENT / 2


def set_levels(groups: Sequence[Group]) -> None:
    """Gives headings levels from 1 by size, those in the size of the text last, and list items
    by indentation."""
    heads = sorted({group.head for group in groups if group.head}, reverse=True)
    starts: list[float] = []
    for group in groups:
        if group.kind == "heading" and group.head:
            group.level = heads.index(group.head) + 1
        if group.kind != "item":
            starts = []
            continue
        x0 = group.lines[0].x0
        starts = [start for start in starts if start < x0 - _INDENT]
        starts.append(x0)
        group.level = len(starts)


def _new_group(line: Line, previous: Group | None, look: Look, right: float) -> Group:
    before = previous.lines[-1] if previous else None
    close = before is not None and line.top - before.bottom < (look.gap + 0.35) * line.size
    cut = close and before is not None and not (_ended(before.text) or _breaks(before, line, right))
    inside_text = (
        cut and previous is not None and previous.head is None and line.size < look.size * _LARGER
    )
    if look.heads(line) and not inside_text and not _GLYPH.match(line.text):
        return Group([line], "heading", head=(line.size, line.bold))
    return Group([line], "item" if _BULLET.match(line.text) or _numbered(line) else "paragraph")


def _ended(text: str) -> bool:
    """Whether a sentence ends here, and not only an abbreviation such as "ul."."""
    return text.endswith(_SENTENCE_END) and not _ABBREVIATION.search(text)


def _leads_on(last: Line, line: Line) -> bool:
    """Whether an announced address or number, or the rest after "2027 r.", stands below."""
    if _YEAR_CUT.search(last.text) and line.text[:1].islower():
        return True
    return last.text.endswith(":") and _ANNOUNCED.match(line.text) is not None


def _breaks(last: Line, line: Line, right: float) -> bool:
    """Whether a line that stops far from the margin was ended on purpose: another begins anew."""
    short = last.x1 < last.x0 + _SHORT * (right - last.x0)
    anew = line.text[:1].isupper() or line.text[:1].isdigit()
    word = last.text.split()[-1]
    whole = word.isdigit() or (word[-1].isalnum() and len(word) > _LONGEST_PREPOSITION)
    return short and anew and whole and not _ABBREVIATION.search(last.text)


def _numbered(line: Line) -> bool:
    return _NUMBER.match(line.text) is not None


def _belongs(group: Group, line: Line, look: Look, right: float) -> bool:
    last = group.lines[-1]
    if group.head is not None:
        same = abs(line.size - last.size) < 0.6 and line.bold == last.bold
        near = line.top - last.bottom < (look.gap + 0.6) * line.size
        return same and near and not _NUMBER.match(line.text)
    if line.top - last.bottom > (look.gap + 0.35) * look.size or line.top < last.top:
        return False
    ended = _ended(last.text) and not _leads_on(last, line)
    if look.heads(line) and (ended or line.size >= look.size * _LARGER):
        return False
    if _breaks(last, line, right):
        return False
    if _GLYPH.match(line.text):
        return False
    marked = _BULLET.match(line.text) or _numbered(line)
    if marked and _is_dash_of_sentence(group, line, right):
        return True
    if marked and (ended or last.text.endswith(",") or group.kind == "item"):
        return False
    if group.kind == "item":
        hanging = any(other.x0 > group.lines[0].x0 + _INDENT for other in group.lines[1:])
        return not (line.x0 < group.lines[0].x0 + _INDENT and (hanging or ended))
    short = last.x1 < right - 0.15 * (right - group.lines[0].x0)
    indented = len(group.lines) > 0 and line.x0 > last.x0 + 2 * _INDENT
    return not (ended and (short or indented))


def _is_dash_of_sentence(group: Group, line: Line, right: float) -> bool:
    """Whether a dash that opens a line is one of the sentence that filled the line above."""
    first, last = group.lines[0], group.lines[-1]
    if not _DASHED.match(line.text) or _DASHED.match(first.text):
        return False
    full = last.x1 > right - _FULL * last.size
    return full and not last.text.endswith((*_SENTENCE_END, ","))


def _finish(group: Group) -> None:
    text = join_lines(line.text for line in group.lines)
    if group.head is not None:
        too_long = len(text) > _LONGEST_HEADING or len(group.lines) > _MOST_HEADING_LINES
        if too_long or without_continued(text).endswith((".", ";", ",")):
            group.kind, group.head = "paragraph", None
            if _BULLET.match(text) or _NUMBER.match(text):
                group.kind = "item"
    if group.kind == "item":
        bullet = _BULLET.match(text)
        text = text[bullet.end() :] if bullet else text
    group.text = text
