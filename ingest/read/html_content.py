"""What of a web page is its content: everything but navigation, banners and hidden parts."""

import re

from lxml.html import HtmlElement

_NEVER_NAMES = (
    "script style noscript template svg canvas iframe object embed video audio nav footer aside"
    " button select input textarea dialog del s strike head map datalist"
)
_NEVER = frozenset(_NEVER_NAMES.split())
_NOISE_ROLES_NAMES = (
    "navigation banner contentinfo complementary search dialog alertdialog menu menubar toolbar"
    " tablist"
)
_NOISE_ROLES = frozenset(_NOISE_ROLES_NAMES.split())
_NOISE_NAME = re.compile(
    r"(?:^|[\s_-])(?:cookies?|consent|gdpr|ciasteczk\w*|breadcrumbs?|okruszki|navbar|nav|menu"
    r"|sidebar|share|sharing|social\w*|newsletter|pagination|pager|skip|toolbar|related"
    r"|popup|modal|footer|stopka|topbar|wyszukiwarka|search)(?=$|[\s_-])",
    re.IGNORECASE,
)
_HIDING_NAME = re.compile(r"(?:^|\s)(?:sr-only|visually-hidden|screen-reader-text|hidden)(?=$|\s)")
_HIDING_STYLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_MAIN = "descendant-or-self::main | descendant-or-self::*[@role='main']"
_MOST = 0.85  # of a page's text: its container is the content
_MUCH = 0.5
_FEWEST_MENU_LINKS = 4


def strip_hidden(tree: HtmlElement) -> None:
    """Removes what a reader of the page never sees, and controls."""
    for element in list(tree.iter()):
        if isinstance(element.tag, str) and _is_hidden(element):
            _drop(element)


def content_root(tree: HtmlElement) -> HtmlElement:
    """The element that holds the content; boilerplate inside it is removed from the tree."""
    whole = _length(tree)
    for element in list(tree.iter()):
        if isinstance(element.tag, str) and _is_noise(element) and not _holds_much(element, whole):
            _drop(element)
    mains = [element for element in tree.xpath(_MAIN) if _length(element)]
    if mains:
        return max(mains, key=_length)
    _drop_menus(tree)
    total = _length(tree)
    articles = [part for part in tree.iter("article") if _length(part) >= _MUCH * total]
    if articles and _length(articles[0]):
        return articles[0]
    return _densest(tree, total)


def _is_hidden(element: HtmlElement) -> bool:
    if element.tag in ("html", "body"):
        return False
    hidden = (
        element.get("hidden") is not None
        or element.get("aria-hidden") == "true"
        or _HIDING_STYLE.search(element.get("style", "")) is not None
    )
    named = _HIDING_NAME.search(element.get("class", "")) is not None
    heading = element.tag in ("h1", "h2", "h3", "h4", "h5", "h6")
    return hidden or (named and not heading) or element.tag in _NEVER - {"nav", "footer", "aside"}


def _is_noise(element: HtmlElement) -> bool:
    tag = element.tag
    if tag in ("html", "body", "main") or element.get("role") == "main":
        return False
    if tag == "header":
        return not any(above.tag in ("main", "article") for above in element.iterancestors())
    named = f"{element.get('class', '')} {element.get('id', '')}"
    return (
        tag in _NEVER
        or tag == "form"
        or element.get("role") in _NOISE_ROLES
        or (tag not in ("h1", "h2", "h3", "p", "td", "th") and bool(_NOISE_NAME.search(named)))
    )


def _holds_much(element: HtmlElement, whole: int) -> bool:
    """Some pages wrap everything in a form or in a container named after its menu."""
    if element.tag in ("nav", "footer", "aside"):
        return False
    return bool(element.xpath(_MAIN)) or _length(element) > _MUCH * whole


def _drop_menus(tree: HtmlElement) -> None:
    for element in list(tree.iter("ul", "ol")):
        links = list(element.iter("a"))
        linked = sum(_length(link) for link in links)
        if len(links) >= _FEWEST_MENU_LINKS and linked >= 0.9 * _length(element):
            _drop(element)


def _densest(tree: HtmlElement, total: int) -> HtmlElement:
    root = tree
    while True:
        inner = [
            child
            for child in root
            if child.tag in ("body", "div", "section", "center", "form", "article")
        ]
        best = max(inner, key=_length, default=None)
        if best is None or _length(best) < _MOST * total:
            return root
        root = best


def _length(element: HtmlElement) -> int:
    return len("".join(str(element.xpath("string()")).split()))


def _drop(element: HtmlElement) -> None:
    if element.getparent() is not None:
        element.drop_tree()
