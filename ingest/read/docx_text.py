"""The text of Word paragraphs as it stands on paper: without what was deleted or is hidden."""

import re
from collections.abc import Iterator
from typing import Any

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_LEFT_OUT = frozenset(
    (W + "del", W + "moveFrom", W + "pPr", W + "txbxContent", W + "instrText", _FALLBACK)
)
_MARKS = {W + "tab": " ", W + "br": " ", W + "cr": " ", W + "noBreakHyphen": "-"}
_SPACE = re.compile(r"[\s\u200b\ufeff]+")
_OFF = ("0", "false", "off")


def paragraph_text(paragraph: Any) -> str:
    """The text of one paragraph on one line."""
    text = "".join(_pieces(paragraph)).replace("\u00ad", "")
    return _SPACE.sub(" ", text).strip()


def whole_bold(paragraph: Any) -> bool:
    """Whether every run that holds text is set bold by itself."""
    runs = [run for run in paragraph.iter(W + "r") if paragraph_text(run)]
    return bool(runs) and all(_is_on(run, "b") for run in runs)


def _pieces(element: Any) -> Iterator[str]:
    for child in element:
        if child.tag in _LEFT_OUT or (child.tag == W + "r" and _is_hidden(child)):
            continue
        if child.tag == W + "t":
            yield child.text or ""
        elif child.tag in _MARKS:
            yield _MARKS[child.tag]
        else:
            yield from _pieces(child)


def _is_hidden(run: Any) -> bool:
    return any(_is_on(run, name) for name in ("vanish", "strike", "dstrike"))


def _is_on(run: Any, name: str) -> bool:
    found = run.find(f"{W}rPr/{W}{name}")
    return found is not None and found.get(W + "val", "1") not in _OFF
