"""Lines of running text as pieces: paragraphs, list items and marked headings, still unjudged."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal

from ingest.read.blocks import RawBlock
from ingest.read.joining import join_lines
from ingest.read.label_lines import (
    capital_lines,
    chapter_lines,
    is_in_capitals,
    is_labelled,
    is_name,
    lines_apart,
    part_lines,
    service_stanzas,
    stanza_lines,
)
from ingest.read.letterhead import letterhead_lines
from ingest.read.markup import bold_only, plain
from ingest.read.published import DATELINE, labelled_date

_MARKED_HEADING = re.compile(r"\s{0,3}(#{1,6})\s+(.+?)\s*#*\s*$")
_RULE = re.compile(r"\s*([-*_=])(?:\s*\1){2,}\s*$")
_ITEM = re.compile(
    r"(?P<indent>[ \t]*)"
    r"(?P<bullet>(?:[-–—*+•·▪▫●○◦‣⁃■□➢✓]|o(?=[ \t]))[ \t]+|[•▪●◦‣\ue000-\uf8ff][ \t]*)?"
    r"(?P<number>(?:\d{1,3}[.)]|\d{1,2}(?:\.\d{1,2})+\.?|[a-z]\)|[ivx]{1,4}\))(?=[ \t]))?"
    r"(?P<text>.*\S.*)"
)
_FINISHED = re.compile(r"[.!?:;…][\"”»')\]*_]*$")
# Abbreviations and words that a number must follow, whatever it looks like on its own line.
_UNFINISHED = re.compile(
    r"(?<!\w)(?:godz\.|godzin\w*|nr|tel\.|pok\.|ul\.|al\.|pl\.|os\.|im\.|św\.|art\.|ust\.|poz\.|dn\.|dni[au]|od|do)\s*$",
    re.IGNORECASE,
)
_LABEL = re.compile(r"[^\W\d_a-ząćęłńóśźż][^:.!?]{1,40}:(?:\s|$)")
# A line that ends in a telephone or an e-mail, perhaps with the extension or the room behind it.
_REACHED = re.compile(
    r"(?:(?<!\d)(?:\+\d\d[ -]?)?\(?\d{2,3}\)?(?:[ -]?\d{2,3}){1,4}|:\s*\d{3}|(?<!\d)\d{6,9}"
    r"|[\w.+-]+@[\w-]+\.[\w.-]*\w)(?:[,;]?\s*\(?(?:wew|pok)\w*\.?\s*(?:nr\s*)?\d+\w?)?\)?[.,;]?$"
)
_SHORT = 0.75


@dataclass
class Piece:
    """Lines that belong together; `before` counts the blank lines above them."""

    kind: Literal["text", "item", "heading", "table"]
    lines: list[str]
    before: int
    indent: int = 0
    marker: str = ""
    level: int = 0
    table: Sequence[RawBlock] = field(default_factory=tuple)

    @property
    def text(self) -> str:
        """The piece as one line of plain words; a number stays before its item."""
        return plain(join_lines(self.lines))

    @property
    def finished(self) -> bool:
        """Whether the last sentence has come to an end."""
        return bool(_FINISHED.search(self.lines[-1].rstrip())) if self.lines else True

    @property
    def bold(self) -> bool:
        """Whether all of it is set in bold."""
        return bold_only(" ".join(line.strip() for line in self.lines))


Tables = Mapping[int, tuple[int, Sequence[RawBlock]]]


def split_pieces(lines: Sequence[str], tables: Tables) -> list[Piece]:
    """The pieces of a text in order; `tables` gives the end and blocks of each by its start."""
    return _Splitter(lines).split(tables)


class _Splitter:
    def __init__(self, lines: Sequence[str]) -> None:
        self._lines = lines
        widths = sorted(len(line.rstrip()) for line in lines if line.strip())
        self._width = widths[len(widths) * 9 // 10] if widths else 0
        self._pieces: list[Piece] = []
        self._labelled, self._names = _of_services(lines)
        self._letterhead = letterhead_lines(lines)

    def split(self, tables: Tables) -> list[Piece]:
        index, blank = 0, 0
        while index < len(self._lines):
            line = self._lines[index]
            if index in tables:
                end, blocks = tables[index]
                self._pieces.append(Piece("table", [], blank, table=blocks))
                index, blank = end, 0
                continue
            if not line.strip():
                blank += 1
            elif _RULE.match(line):
                self._underline(line, blank)
                blank = max(blank, 1)
            elif index in self._labelled:
                self._pieces.append(Piece("item", [line.strip()], blank))
                blank = 0
            elif index in self._names:
                self._pieces.append(Piece("text", [f"**{plain(line.strip())}**"], blank))
                blank = 0
            elif self._is_below_name(index) or index in self._letterhead:
                self._pieces.append(Piece("text", [line], blank))
                blank = 0
            else:
                self._take(index, blank)
                blank = 0
            index += 1
        return self._pieces

    def _underline(self, line: str, blank: int) -> None:
        last = self._pieces[-1] if self._pieces else None
        mark = line.strip()[0]
        if last and last.kind == "text" and not blank and mark in "=-" and len(last.lines) == 1:
            last.kind, last.level = "heading", 1 if mark == "=" else 2

    def _is_below_name(self, index: int) -> bool:
        """Whether a line stands right below a name and opens no list of what it has."""
        item = _ITEM.match(self._lines[index])
        return index - 1 in self._names and not (item and item["bullet"])

    def _take(self, index: int, blank: int) -> None:
        line = self._lines[index]
        marked = _MARKED_HEADING.match(line)
        if marked:
            self._pieces.append(Piece("heading", [marked[2]], blank, level=len(marked[1])))
            return
        item = _ITEM.match(line)
        if item and (item["bullet"] or item["number"]) and self._starts_item(item, blank, index):
            number = item["number"] or ""
            marker = (item["bullet"] or "").strip() or _number_kind(number)
            text = f"{number} {item['text'].strip()}" if number else item["text"]
            indent = len(item["indent"].expandtabs(4))
            self._pieces.append(Piece("item", [text], blank, indent, marker))
        elif self._goes_on(line, blank):
            self._pieces[-1].lines.append(line)
        else:
            self._pieces.append(Piece("text", [line], blank))

    def _starts_item(self, item: re.Match[str], blank: int, index: int) -> bool:
        last = self._pieces[-1] if self._pieces else None
        if last is not None and not blank and _UNFINISHED.search(last.lines[-1]):
            return False
        if last is None or blank or last.kind in ("heading", "table") or last.bold:
            return True
        bullet, number = (item["bullet"] or "").strip(), item["number"] or ""
        listed = last.finished or last.lines[-1].rstrip().endswith(",")
        if bullet == "o":  # also a Polish word that lines begin with
            return listed and len(item["indent"].expandtabs(4)) > last.indent
        if bullet:
            known = bullet not in "-–—*+" or last.kind == "item"
            return listed or known or self._comes_again(item, index)
        if last.kind == "item" and number[0].isdigit():
            return _count(number) in (1, _count(last.lines[0]) + 1) or listed
        return last.kind == "item" or _count(number) == 1 or last.finished

    def _comes_again(self, item: re.Match[str], index: int) -> bool:
        """Whether the next line has the same bullet as far in: two of them make a list."""
        after = _ITEM.match(self._lines[index + 1]) if index + 1 < len(self._lines) else None
        return (
            after is not None
            and after["bullet"] == item["bullet"]
            and after["indent"] == item["indent"]
        )

    def _goes_on(self, line: str, blank: int) -> bool:
        last = self._pieces[-1] if self._pieces else None
        if last is None or last.kind in ("heading", "table") or blank > 1:
            return False
        bare = line.strip()
        if blank:
            return bare[0].islower() and not last.finished and not last.bold
        end = last.lines[-1].rstrip()
        if _UNFINISHED.search(end):
            return True
        if any(DATELINE.fullmatch(one) or labelled_date(one) for one in (bare, end.strip())):
            return False
        if bare[0].isupper() and _REACHED.search(bare) and _REACHED.search(end):
            return False
        if is_in_capitals(end) and not is_in_capitals(bare):
            return False
        short = len(end) < self._width * _SHORT
        if bare[0].islower() or not bare[0].isalnum():
            return True
        if last.kind == "item":
            indent = len(line) - len(line.lstrip())
            ended = last.finished or short or _LABEL.match(bare) is not None
            return indent > last.indent or not ended
        return not (short and (last.finished or bool(_LABEL.match(bare))))


def _of_services(lines: Sequence[str]) -> tuple[frozenset[int], frozenset[int]]:
    """The lines of labels or of those who are reached, and the lines that name a service."""
    labelled: set[int] = set()
    names: set[int] = set()
    for start, end in service_stanzas(lines):
        labelled |= {index for index in range(start, end) if is_labelled(lines[index])}
        if (
            start not in labelled
            and is_name(lines[start])
            and not _MARKED_HEADING.match(lines[start])
        ):
            names.add(start)
    below, counted = stanza_lines(lines)
    heads = capital_lines(lines) | part_lines(lines) | chapter_lines(lines) | counted
    return frozenset(labelled) | lines_apart(lines) | below, frozenset(names) | heads


def _number_kind(number: str) -> str:
    head = number[0]
    return ("1" if head.isdigit() else "a") + number[-1]


def _count(number: str) -> int:
    digits = re.match(r"\d+", number.strip())
    return int(digits[0]) if digits else int(number.startswith("a)") or number.startswith("i)"))
