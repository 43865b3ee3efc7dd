"""What of a web page its readers never see."""

import re

from lxml.html import HtmlElement

_HEADS = ("h1", "h2", "h3", "h4", "h5", "h6")
_NAME = re.compile(
    r"(?:^|\s)(?:sr-only|visually-hidden|visuallyhidden|screen-reader-text|hidden|d-none)(?=$|\s)"
)
_GONE = re.compile(
    r"display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|opacity\s*:\s*0(?:\.0+)?\s*(?:;|$|!)"
    r"|font-size\s*:\s*0(?:\.0+)?\s*(?:px|pt|r?em|%)?\s*(?:;|$|!)"
    r"|(?:left|top|text-indent)\s*:\s*-\d{3,}|clip\s*:\s*rect\(\s*0|max-height\s*:\s*0\s*(?:;|$)",
    re.IGNORECASE,
)
_WHITE = r"\s*:\s*(?:#fff(?:fff)?\b|white\b|rgb\(\s*255\s*,\s*255\s*,\s*255\s*\))"
_PAINT = re.compile(rf"(?:^|;)\s*color{_WHITE}", re.IGNORECASE)
_GROUND = re.compile(rf"background(?:-color)?{_WHITE}", re.IGNORECASE)
_FOLDED = re.compile(
    r"accordion|collaps|akordeon|faq|panel|tab-pane|tab-content|tabcontent|toggle|spoiler|rozwi",
    re.IGNORECASE,
)


def is_hidden(element: HtmlElement) -> bool:
    """Whether an element is not shown; a part that a reader can unfold is."""
    if element.tag in ("html", "body"):
        return False
    style = element.get("style", "")
    if _PAINT.search(style) and _GROUND.search(style):
        return True
    if _NAME.search(element.get("class", "")) and element.tag not in _HEADS:
        return True
    hidden = (
        element.get("hidden") is not None
        or element.get("aria-hidden") == "true"
        or _GONE.search(style) is not None
    )
    return hidden and not _is_folded(element)


def _is_folded(element: HtmlElement) -> bool:
    named = f"{element.get('class', '')} {element.get('id', '')}"
    return (
        element.get("role") in ("tabpanel", "region")
        or element.get("hidden") == "until-found"
        or (element.tag in ("div", "section", "dd", "p") and bool(_FOLDED.search(named)))
    )
