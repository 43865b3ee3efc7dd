"""The day on which a document was published, told from the days on which something happens."""

import re
from datetime import date
from typing import NamedTuple

from ingest.extract.acts import day_of_act
from ingest.extract.publisher import is_signer, opening_line, signed_on
from ingest.extract.scene import Scene
from knowledge.dates import find_dates, find_times
from knowledge.model import Block

OPENING = 6  # blocks in which a document says what it is
_LONGEST_DATE_LINE = 60
_LONGEST_SAID_LINE = 160  # that calls its day the day of publication
_LONGEST_HOURS = 60
_BEHIND = 12  # characters between words for a day and the day
_LAST = 3  # blocks that may hold place and day at the end
_UPPER = "A-ZĄĆĘŁŃÓŚŹŻ"
_TOWN_OR_NOTHING = re.compile(
    rf"(?:[{_UPPER}][\w-]*(?:\s+[{_UPPER}][\w-]*){{0,3}},\s*(?:dn(?:ia|\.)\s*)?)?[\s.,r]*"
)
_WORD = re.compile(r"[^\W\d_]{3,}")
_FEW_WORDS = 2
_DATED = re.compile(r"Data(?:\s+(?:pisma|dokumentu|wpisu|sporządzenia|wydania|aktualności))?:\s*\d")
_OF_AN_EVENT = re.compile(r"(?:Godz|Czas|Miejsce|Gdzie|Początek|Start|Adres|Prowadz)\w*\.?\s*:")
_BAR = re.compile(r"\s[|•·]\s")
_TO = re.compile(r"\bdo\s+(?:dnia\s+|dn\.\s*)?[*_]*$", re.IGNORECASE)  # a last day
_CLOCK = re.compile(r"\s*(?:T|,?\s)\d\d:\d\d(?::\d\d)?\S*\s*$")  # as programs stamp a page


class _Line(NamedTuple):
    """A block that may be the line with the day, by its place in the document."""

    at: int
    text: str
    block: Block


def is_day_line(text: str) -> bool:
    """Whether a text is little more than a day."""
    days = [one for one in find_dates(text) if one.precision == "day"]
    if not days or len(text) > _LONGEST_DATE_LINE:
        return False
    said = "".join(part for one in days for part in (text[: one.start], text[one.end :]))
    return len(_WORD.findall(said)) <= _FEW_WORDS


def published_day(scene: Scene) -> date | None:
    """A day beside who writes or where, called that of publication, of an act itself, or alone.

    One that stands alone counts at the top only, and not in a list of days or with hours.
    """
    lines = _lines(scene)
    alone: list[tuple[int, date]] = []
    for line in lines:
        day = _one_day(line.text)
        if day is None:
            continue
        if _said(scene, line, len(lines)) or _signed(scene, line, lines):
            return day
        if line.at < OPENING and _bare(line) == "" and not _tells_event(scene, line, lines):
            alone.append((line.at, day))
    enacted = day_of_act([line.text for line in lines[:OPENING]])
    if enacted is not None:
        return enacted
    if alone and not any(0 < at - alone[0][0] <= 2 for at, _ in alone[1:]):
        return alone[0][1]
    return _updated(scene, lines) or _as_of(scene, lines)


def _lines(scene: Scene) -> list[_Line]:
    blocks = enumerate(scene.layout.blocks)
    texts = ((at, scene.layout.text[b.start : b.end], b) for at, b in blocks)
    lines = [_Line(at, _first_of_several(text), b) for at, text, b in texts]
    return [one._replace(text=opening_line(one.text)) if one.at < OPENING else one for one in lines]


def _first_of_several(text: str) -> str:
    """What stands before the first bar of "Opublikowano: 3 maja 2031 r. | Zmieniono: 5 maja"."""
    first, *rest = _BAR.split(text)
    return first if rest and find_dates(first) else text


def _one_day(text: str) -> date | None:
    if len(text) > _LONGEST_SAID_LINE:
        return None
    days = [m for m in find_dates(text) if m.precision == "day" and m.first == m.last]
    if len(days) != 1 or _TO.search(text[: days[0].start]):
        return None
    return days[0].first


def _bare(line: _Line) -> str | None:
    """What stands before the day of a line that holds nothing but a town; None for another."""
    if not _may_tell(line.block, line.at):
        return None
    text = _CLOCK.sub("", line.text)
    days = [m for m in find_dates(text) if m.precision == "day"]
    if len(text) > _LONGEST_DATE_LINE or len(days) != 1:
        return None
    before, after = text[: days[0].start], text[days[0].end :]
    return before.strip() if _TOWN_OR_NOTHING.fullmatch(before + after) else None


def _may_tell(block: Block, at: int) -> bool:
    """Whether a block is a paragraph, or the heading that opens the document."""
    return block.kind == "paragraph" or (block.kind == "heading" and at == 0)


def _said(scene: Scene, line: _Line, count: int) -> bool:
    """Whether a line calls its day that of publication."""
    told = line.block.kind == "item" or _may_tell(line.block, line.at)
    if not told or not (scene.names(line.text, "published") or _dates_paper(scene, line)):
        return False
    if scene.names(line.text, "published_later"):
        return False
    ends = line.at not in range(OPENING, count - _LAST)
    return ends or len(line.text) <= _LONGEST_DATE_LINE


def _dates_paper(scene: Scene, line: _Line) -> bool:
    """Whether a line "Data: 3 maja 2031 r." at the top is that of a paper about no event."""
    if line.at >= OPENING or not _DATED.match(line.text):
        return False
    texts = [scene.document.title, *(one.text for one in scene.statements[: OPENING + 2])]
    labelled = any(_OF_AN_EVENT.match(text) for text in texts)
    return not labelled and not scene.names(scene.document.title, "meeting")


def _signed(scene: Scene, line: _Line, lines: list[_Line]) -> bool:
    """Whether the day stands with place or office at the head or the foot of a document."""
    head, foot = line.at < OPENING, line.at >= len(lines) - _LAST
    if not (head or foot) or not _may_tell(line.block, line.at):
        return False
    bare = _bare(line)
    if bare or signed_on(scene, line.text):
        return True
    above = lines[line.at - 1] if line.at else None
    return bare == "" and above is not None and is_signer(scene, above.text.strip())


def _tells_event(scene: Scene, line: _Line, lines: list[_Line]) -> bool:
    """Whether a day alone is when something happens: named so above, or with hours below."""
    above = lines[line.at - 1].text if line.at else ""
    below = lines[line.at + 1].text if line.at + 1 < len(lines) else ""
    if above.rstrip().endswith(":") or scene.found(above, "column_date")[:1]:
        return True
    return len(below) <= _LONGEST_HOURS and bool(find_times(below))


def _updated(scene: Scene, lines: list[_Line]) -> date | None:
    """The day of the last change, where no other is given."""
    for line in lines:
        short = len(line.text) <= _LONGEST_DATE_LINE
        prose = line.block.kind in ("paragraph", "item", "heading")
        if short and prose and scene.names(line.text, "updated"):
            day = _one_day(line.text)
            if day is not None:
                return day
    return None


def _as_of(scene: Scene, lines: list[_Line]) -> date | None:
    """The day that the head says its contents are of: of a list, of the meeting of minutes."""
    minutes = scene.names(scene.document.title, "minutes")
    for line in lines[:OPENING]:
        names = ("as_of", "met") if minutes else ("as_of",)
        tokens = scene.tokens(line.text)
        for hit in scene.found(line.text, *names):
            if any(one.text.isdigit() for one in tokens[: hit.first]):
                continue  # the day of a count: "mieszka 31 240 osób (stan na 30 czerwca 2031 r.)"
            end = tokens[hit.last - 1].end
            for day in find_dates(line.text):
                near = 0 <= day.start - end <= _BEHIND
                if near and day.precision == "day" and day.first == day.last:
                    return day.first
    return None
