"""Numbers of OpenDocument lists: what is printed before an item though not in its text."""

from typing import Any

from ingest.read.docx_numbers import written
from ingest.read.odf import STYLE, TEXT, Styles, number

_FORMS = {"a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman"}
_ID = "{http://www.w3.org/XML/1998/namespace}id"
_PREFIX, _SUFFIX, _FORM = STYLE + "num-prefix", STYLE + "num-suffix", STYLE + "num-format"


class Lists:
    """Counts the numbered items of one document in their order."""

    def __init__(self, styles: Styles) -> None:
        self._styles = styles
        self._by_id: dict[str, dict[int, int]] = {}
        self._by_style: dict[str, dict[int, int]] = {}
        self._open: dict[int, int] = {}

    def open(self, element: Any, style: str, depth: int) -> dict[int, int]:
        """The counts by depth that a list begins with: its own, or of the one it goes on from."""
        if depth > 1:
            counts = self._open
            goes_on = element.get(TEXT + "continue-numbering") == "true"
            for deeper in [key for key in counts if key > depth or (key == depth and not goes_on)]:
                del counts[deeper]
            return counts
        before = element.get(TEXT + "continue-list")
        if before in self._by_id:
            counts = self._by_id[before]
        elif element.get(TEXT + "continue-numbering") == "true":
            counts = self._by_style.get(style, {})
        else:
            counts = {}
        self._by_id[element.get(_ID, "")] = counts
        self._by_style[style] = counts
        self._open = counts
        return counts

    def take(self, counts: dict[int, int], style: str, depth: int, item: Any) -> str:
        """The next label of a list at a depth, empty for a bullet."""
        level = self._styles.list_level(style, depth)
        start = number(level, TEXT + "start-value") if level is not None else 1
        if item.get(TEXT + "start-value") is not None:
            counts[depth] = number(item, TEXT + "start-value")
        else:
            counts[depth] = counts.get(depth, start - 1) + 1
        for deeper in [key for key in counts if key > depth]:
            del counts[deeper]
        if level is None or level.tag != TEXT + "list-level-style-number":
            return ""
        form = level.get(_FORM, "")
        if not form:
            return ""
        shown = number(level, TEXT + "display-levels")
        places = range(max(depth - shown + 1, 1), depth + 1)
        label = ".".join(filter(None, (self._written(counts, style, at) for at in places)))
        return f"{level.get(_PREFIX, '')}{label}{level.get(_SUFFIX, '')}".strip()

    def _written(self, counts: dict[int, int], style: str, depth: int) -> str:
        level = self._styles.list_level(style, depth)
        form = level.get(_FORM, "1") if level is not None else "1"
        return written(counts.get(depth, 1), _FORMS.get(form, "decimal"))
