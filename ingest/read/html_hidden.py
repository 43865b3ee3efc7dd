"""What of a web page its readers never see."""

import re
from collections.abc import Mapping

from lxml.html import HtmlElement

from ingest.read.html_style import Sheets

_HEADS = ("h1", "h2", "h3", "h4", "h5", "h6")
_NAME = re.compile(
    r"(?:^|\s)(?:sr-only|visually-hidden|visuallyhidden|screen-reader-text|hidden|d-none)(?=$|\s)"
)
_LENGTH = re.compile(r"(-?\d*\.?\d+)\s*(px|pt|r?em|ex|ch|mm|cm|v[wh]|%|)$")
_SMALLEST = {"px": 3.0, "pt": 2.0, "em": 0.2, "rem": 0.2, "%": 20.0, "mm": 0.7, "": 1.0}
_FAR = {
    "px": 400.0,
    "pt": 300.0,
    "em": 40.0,
    "rem": 40.0,
    "%": 100.0,
    "": 400.0,
    "vw": 100.0,
    "vh": 100.0,
}
_FAINTEST = 0.06
_PALEST = 0xF5
_LIGHTEST = 96.0  # percent
_HEX = re.compile(r"#([0-9a-f]{3,8})$")
_RGB = re.compile(r"rgba?\(([^)]*)\)")
_HSL = re.compile(r"hsla?\(([^)]*)\)")
_VARIABLE = re.compile(r"var\(\s*--[\w-]+\s*,\s*(.+)\)$")  # a name of which we know no value
_CLEAR = re.compile(r"opacity\(\s*([^)]*?)\s*\)")
_MOVED = re.compile(r"translate(?:3d|[xy])?\(([^)]*)\)")
_WHITES = frozenset({"white", "snow", "ghostwhite", "whitesmoke", "floralwhite", "transparent"})
_PICTURED = re.compile(  # names of parts that a site paints with a sheet we do not have
    r"hero|banner|dark|bg|btn|button|card|alert|colou?r|kolor|t[lł]o|cover|background|callout|info"
    r"|highlight|header|head|box|baner|wyroz|slider|badge|label|tag|ribbon|footer|contrast",
    re.IGNORECASE,
)
_FOLDED = re.compile(
    r"accordion|collaps|akordeon|faq|panel|tab-pane|tab-content|tabcontent|toggle|spoiler|rozwi",
    re.IGNORECASE,
)


def is_hidden(element: HtmlElement, sheets: Sheets) -> bool:
    """Whether an element is not shown; a part that a reader can unfold is."""
    if element.tag in ("html", "body"):
        return False
    look = sheets.look(element)
    letters = look.get("-webkit-text-fill-color", look.get("color", ""))
    if _is_pale(letters) and not _has_ground(element, sheets):
        return True
    if _is_shrunk(look):
        return True
    if _NAME.search(element.get("class", "")) and element.tag not in _HEADS:
        return True
    hidden = (
        element.get("hidden") is not None or element.get("aria-hidden") == "true" or _is_gone(look)
    )
    return hidden and not _is_folded(element)


def _is_gone(look: Mapping[str, str]) -> bool:
    cut = "hidden" in look.get("overflow", "") or "clip" in look.get("overflow", "")
    return (
        look.get("display") == "none"
        or look.get("visibility") in ("hidden", "collapse")
        or look.get("content-visibility") == "hidden"
        or _length(look.get("max-height", "")) == (0.0, "px")
        or (cut and any(_is_zero(look.get(side, "")) for side in ("height", "width")))
    )


def _is_shrunk(look: Mapping[str, str]) -> bool:
    """Whether letters are too small or faint to see, off the screen, or cut away."""
    size = _length(look.get("font-size", ""))
    if size is not None and size[0] < _SMALLEST.get(size[1], 0.0):
        return True
    filtered = _CLEAR.search(look.get("filter", ""))
    if any(map(_is_faint, (look.get("opacity", ""), filtered[1] if filtered else ""))):
        return True
    for side in ("left", "right", "top", "bottom", "text-indent", "margin-left", "margin-top"):
        away = _length(look.get(side, ""))
        if away is not None and -away[0] >= _FAR.get(away[1], 400.0):
            return True
    if moved := _MOVED.search(look.get("transform", "")):
        ways = [one for one in map(_length, moved[1].replace(" ", "").split(",")) if one]
        if any(
            abs(far) >= _FAR.get(unit, 400.0) and (far < 0 or unit != "%") for far, unit in ways
        ):
            return True
    indent = _length(look.get("text-indent", ""))
    if indent and indent[0] >= _FAR.get(indent[1], 400.0) and "hidden" in look.get("overflow", ""):
        return True
    clip = look.get("clip", "") + look.get("clip-path", "")
    return (
        "rect(0" in clip.replace(" ", "")
        or re.search(r"inset\(\s*(?:[5-9]\d|100)%", clip) is not None
        or re.search(r"scale[xy]?\(\s*0(?:\.0\d*)?\s*[,)]", look.get("transform", "")) is not None
    )


def _is_faint(opacity: str) -> bool:
    found = _length(opacity)
    return found is not None and found[0] < _FAINTEST * (100 if found[1] == "%" else 1)


def _is_zero(value: str) -> bool:
    length = _length(value)
    return length is not None and abs(length[0]) <= 1 and length[1] in ("px", "pt", "", "em")


def _length(value: str) -> tuple[float, str] | None:
    found = _LENGTH.match(value)
    if found is None:
        return None
    number = float(found[1])
    return number, "px" if number == 0 else found[2]


def _is_pale(colour: str) -> bool:
    """Whether a colour is white, nearly white, or lets everything through."""
    if told := _VARIABLE.match(colour):
        colour = told[1].strip()
    if colour in _WHITES:
        return True
    if found := _HSL.match(colour):
        numbers = [float(one) for one in re.findall(r"[\d.]+", found[1])]
        return len(numbers) > 2 and (numbers[2] >= _LIGHTEST or numbers[3:4] == [0.0])
    if found := _HEX.match(colour):
        digits = found[1]
        if len(digits) < 6:
            digits = "".join(digit * 2 for digit in digits)
        parts = [int(digits[i : i + 2], 16) for i in range(0, len(digits) - 1, 2)]
        return min(parts[:3]) >= _PALEST or (len(parts) > 3 and parts[3] < _FAINTEST * 255)
    if found := _RGB.match(colour):
        numbers = [float(one) for one in re.findall(r"[\d.]+", found[1])]
        faint = len(numbers) > 3 and numbers[3] < _FAINTEST
        return len(numbers) > 2 and (faint or min(numbers[:3]) >= _PALEST)
    return False


def _has_ground(element: HtmlElement, sheets: Sheets) -> bool:
    """Whether something dark may lie below: the nearest ground that is told decides."""
    for part in (element, *element.iterancestors()):
        look = sheets.look(part)
        ground = look.get("background-color") or look.get("background")
        if ground or look.get("background-image"):
            return not (ground and _is_pale(ground.split()[0]))
        if part.tag not in ("html", "body") and _PICTURED.search(
            f"{part.get('class', '')} {part.get('id', '')}"
        ):
            return True
    return False


def _is_folded(element: HtmlElement) -> bool:
    named = f"{element.get('class', '')} {element.get('id', '')}"
    return (
        element.get("role") in ("tabpanel", "region")
        or element.get("hidden") == "until-found"
        or (element.tag in ("div", "section", "dd", "p") and bool(_FOLDED.search(named)))
    )
