"""Which pieces of a text are its title, headings, paragraphs and items, and how deep."""

import re
from collections.abc import Sequence
from itertools import pairwise

from ingest.read.blocks import RawBlock
from ingest.read.label_lines import is_in_capitals
from ingest.read.office import office_words
from ingest.read.pieces import Piece
from ingest.read.published import DATELINE, labelled_date, stated_date

_LONGEST_HEADING = 120
_LONGEST_TITLE = 250
_MOST_BOLD = 150
_NOT_HEADING = re.compile(
    r"@|\bwww\.|https?:|\btel\b|\bfax\b|\bul\.|\bos\.|\b\d\d-\d{3}\b|\bgodz(?:\.|in\w*\s+\d|\s+\d)|^[^:]{1,40}:\s",
    re.IGNORECASE,
)
_END = re.compile(r"[.,;:…]$")
_OF_YEAR = re.compile(
    r"(?:[IVXLC]+\.|§ ?\d+\.|Rozdział \w+\.?|Część \w+\.?)\s.*\b(?:w|za) \d{4} r\."
)
_NUMBER = re.compile(r"(?:\d{1,3}[.)]|\d{1,2}(?:\.\d{1,2})+\.?)\s")
_CLOSING = 3
_COUNT = re.compile(r"(\d{1,2})\.\s")
_FEWEST_PARTS = 3  # numbered parts of a paper that number their headings
_LONGEST_OFFICE = 9  # words


def judge(pieces: Sequence[Piece]) -> tuple[str | None, list[RawBlock]]:
    """The title, if there is one, and the blocks of a text."""
    return _Judge(pieces).judge()


class _Judge:
    def __init__(self, pieces: Sequence[Piece]) -> None:
        self._pieces = pieces
        self._marked = min((p.level for p in pieces if p.kind == "heading"), default=0)
        self._depth = 1
        self._markers: list[tuple[int, str]] = []
        self._title: str | None = None
        self._blocks: list[RawBlock] = []
        self._letterhead: set[int] = set()
        self._parts = _numbered_parts(pieces)

    def judge(self) -> tuple[str | None, list[RawBlock]]:
        for index, piece in enumerate(self._pieces):
            if piece.kind == "item" and not self._heads_section(index):
                self._item(index)
                continue
            self._markers = []
            if piece.kind == "table":
                self._blocks += piece.table
                continue
            text = piece.text
            if not text:
                continue
            level = self._level(index, text)
            if level == 1 and self._title is None:
                self._title = text
            elif level and text == self._title:
                continue
            self._blocks.append(RawBlock("heading" if level else "paragraph", text, level=level))
        return self._title, self._blocks

    def _level(self, index: int, text: str) -> int:
        """The depth of a heading, 1 for the title; 0 for a paragraph."""
        piece = self._pieces[index]
        first = self._title is None and self._opening()
        if piece.kind == "heading":
            if self._title is None and (first or piece.level == self._marked):
                return 1
            self._depth = max(piece.level - self._marked + 1, 2)
            return self._depth
        if first and self._is_title(index, text):
            if not self._is_letterhead(index):
                return 1
            self._letterhead.add(len(self._blocks))
            return 0
        if piece.bold and len(text) <= _MOST_BOLD and not _END.search(text):
            return self._depth + 1 if self._marked else 2
        if self._title is not None and text == self._title:
            return 1
        return 2 if self._is_heading(index, text) or self._heads_section(index) else 0

    def _opening(self) -> bool:
        """Whether nothing but a letterhead and a date has come so far."""
        return len(self._blocks) < _CLOSING and all(
            block.kind == "paragraph"
            and len(block.text) <= _LONGEST_HEADING
            and (
                _NOT_HEADING.search(block.text) or _is_date(block.text) or index in self._letterhead
            )
            for index, block in enumerate(self._blocks)
        )

    def _is_title(self, index: int, text: str, below: bool = False) -> bool:
        """Whether a line may be the title; `below` where it stands under an office and a day."""
        piece = self._pieces[index]
        after = self._after(index)
        return (
            piece.kind == "text"
            and len(text) <= _LONGEST_TITLE
            and not _END.search(text)
            and not _NOT_HEADING.search(text)
            and not _is_date(text)
            and (
                after is None
                or after.before > 0
                or bool(DATELINE.fullmatch(after.text))
                or (below and is_in_capitals(text) and not is_in_capitals(after.text))
            )
        )

    def _is_letterhead(self, index: int) -> bool:
        """Whether an office or place and day stand before another line that may be the title."""
        rest = self._pieces[index + 1 : index + 3]
        if rest and self._is_office(index) and self._is_title(index + 1, rest[0].text):
            return True
        return (
            len(rest) > 1
            and bool(DATELINE.fullmatch(rest[0].text.strip()))
            and self._is_title(index + 2, rest[1].text, below=True)
        )

    def _is_office(self, index: int) -> bool:
        """Whether a line is the name of an office, short enough for a letterhead."""
        text = self._pieces[index].text
        named = office_words().unit.match(text)
        return named is not None and len(text.split()) <= _LONGEST_OFFICE

    def _is_heading(self, index: int, text: str) -> bool:
        piece, after = self._pieces[index], self._after(index)
        if after is not None and self._is_office(index) and DATELINE.fullmatch(after.text):
            return False
        if piece.kind != "text" or not _may_head(text) or not self._alone(index):
            return False
        if any(not line.strip()[:1].islower() for line in piece.lines[1:]):
            return False
        return any(
            following.kind != "text" or not _may_head(following.text)
            for following in self._pieces[index + 1 : index + 1 + _CLOSING]
        )

    def _heads_section(self, index: int) -> bool:
        """Whether a numbered line is no list item but the heading of what stands below it."""
        piece, after = self._pieces[index], self._after(index)
        if index in self._parts:
            return True
        return (
            piece.kind == "item"
            and bool(_NUMBER.match(piece.text))
            and _may_head(piece.text)
            and self._alone(index)
            and after is not None
            and (after.kind == "table" or (after.kind == "text" and after.finished))
        )

    def _alone(self, index: int) -> bool:
        after = self._after(index)
        return (
            (self._pieces[index].before > 0 or index == 0)
            and after is not None
            and (after.before > 0 or after.kind == "table")
        )

    def _after(self, index: int) -> Piece | None:
        return self._pieces[index + 1] if index + 1 < len(self._pieces) else None

    def _item(self, index: int) -> None:
        piece = self._pieces[index]
        previous = self._pieces[index - 1] if index else None
        key = (piece.indent, piece.marker)
        known = next((at for at, mark in enumerate(self._markers) if _same(mark, key)), None)
        nested = (
            previous is not None
            and previous.kind == "item"
            and piece.before > 0
            and previous.lines[-1].rstrip().endswith(":")
        )
        if nested or known is None:
            while not nested and self._markers and self._markers[-1][0] > piece.indent + 1:
                self._markers.pop()
            self._markers.append(key)
        else:
            last = max(at for at, mark in enumerate(self._markers) if _same(mark, key))
            del self._markers[last + 1 :]
        self._blocks.append(RawBlock("item", piece.text, level=len(self._markers)))


def _numbered_parts(pieces: Sequence[Piece]) -> frozenset[int]:
    """The lines "1. ...", "2. ..." that head the parts of a paper, their text right below them."""
    heads: list[int] = []
    for index, (piece, after) in enumerate(pairwise(pieces)):
        count = _COUNT.match(piece.text)
        if piece.kind != "item" or count is None or int(count[1]) != len(heads) + 1:
            continue
        if piece.before and _may_head(piece.text) and not _COUNT.match(after.text):
            heads.append(index)
    told = [pieces[index + 1] for index in heads]
    prose = sum(one.kind == "text" and one.finished for one in told)
    return (
        frozenset(heads) if len(heads) >= _FEWEST_PARTS and 2 * prose > len(heads) else frozenset()
    )


def _same(one: tuple[int, str], other: tuple[int, str]) -> bool:
    dots = "dot" if _is_dot(one[1]) else one[1]
    return abs(one[0] - other[0]) <= 1 and dots == ("dot" if _is_dot(other[1]) else other[1])


def _is_dot(marker: str) -> bool:
    return marker in "•▪●◦‣⁃■□" or "\ue000" <= marker[:1] <= "\uf8ff"


def _may_head(text: str) -> bool:
    return (
        3 <= len(text) <= _LONGEST_HEADING
        and not text[0].islower()
        and text[0].isprintable()
        and any(character.isalpha() for character in text)
        and (not _END.search(text) or bool(_OF_YEAR.fullmatch(text)))
        and not _NOT_HEADING.search(text)
        and not _is_date(text)
    )


def _is_date(text: str) -> bool:
    return bool(stated_date(text) or labelled_date(text) or DATELINE.fullmatch(text))
