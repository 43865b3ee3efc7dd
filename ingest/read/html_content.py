"""What of a web page is its content: everything but navigation, banners and hidden parts."""

import re

from lxml.html import HtmlElement

from ingest.read.html_hidden import is_hidden
from ingest.read.html_style import Sheets
from ingest.read.html_table import own_rows

_NEVER_NAMES = (
    "script style noscript template svg canvas iframe object embed video audio nav footer aside"
    " button select input textarea dialog del s strike head map datalist"
)
_NEVER = frozenset(_NEVER_NAMES.split())
_STRUCK = frozenset({"del", "s", "strike"})
_OFF = re.compile(r"\W*(?:odwołan[eayo]\b|nie odb[ęy])", re.IGNORECASE)
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
_UNFOLDING = re.compile(r"accordion|akordeon|collaps|toggle|faq|rozwi", re.IGNORECASE)
_TOOL_WORDS = (
    r"udostępnij|podziel się|(?:wy)?drukuj|wersja do druku|pobierz(?: jako)? pdf|zapisz pdf"
    r"|powrót|wstecz|wróć|do góry|na górę|powiększ|czytaj (?:więcej|dalej)|rozwiń|zwiń|kopiuj link"
)
_TOOL = re.compile(
    rf"(?:{_TOOL_WORDS})"
    rf"(?:[|/•·,:\s]+(?:{_TOOL_WORDS}|na|facebook\w*|twitter\w*|x|linkedin|e-?mail))*:?",
    re.IGNORECASE,
)
_ELSEWHERE = re.compile(
    r"(?:zobacz|czytaj|przeczytaj|sprawdź) (?:także|też|również|inne.*)"
    r"|(?:powiązane|podobne|polecane|inne|ostatnie|najnowsze|pozostałe)"
    r"(?: (?:artykuły|aktualności|wiadomości|wpisy|informacje|tematy|strony))*"
    r"|może cię (?:też |także )?zainteresować.*|aktualności|na skróty|tagi",
    re.IGNORECASE,
)
_NOTE_MARK = re.compile(r"[\[(]?(?:\d{1,3}|\*{1,3}|[ivx]{1,4}|[a-z])[\])]?|[↑↩^]")
_NOTE_NAME = re.compile(r"footnote|noteref|przypis|sdendnote", re.IGNORECASE)
_FILE = re.compile(r"\.(?:pdf|docx?|odt|xlsx?|ods|rtf|zip)\b|mailto:|tel:", re.IGNORECASE)
_MAIN = "descendant-or-self::main | descendant-or-self::*[@role='main']"
_MOST = 0.85  # of a page's text: its container is the content
_MUCH = 0.5
_FEWEST_MENU_LINKS = 4
_LINKED = 0.8
_MOST_TOOLS = 12
_LONGEST_TOOL = 120


def strip_hidden(tree: HtmlElement) -> None:
    """Removes what a reader of the page never sees, and controls."""
    sheets = Sheets(tree)
    for element in list(tree.iter()):
        if isinstance(element.tag, str) and (is_hidden(element, sheets) or _is_control(element)):
            _drop(element)


def content_root(tree: HtmlElement) -> HtmlElement:
    """The element that holds the content; boilerplate inside it is removed from the tree."""
    whole = _length(tree)
    for element in list(tree.iter()):
        if isinstance(element.tag, str) and _is_noise(element) and not _holds_much(element, whole):
            _drop(element)
    _drop_tools(tree)
    mains = [element for element in tree.xpath(_MAIN) if _length(element)]
    if mains:
        return max(mains, key=_length)
    _drop_menus(tree)
    total = _length(tree)
    articles = [part for part in tree.iter("article") if _length(part) >= _MUCH * total]
    if articles and _length(articles[0]):
        return articles[0]
    return _densest(tree, total)


def _is_control(element: HtmlElement) -> bool:
    if element.tag == "button" and _unfolds(element):
        return False
    if element.tag in ("sup", "a") and _is_note_mark(element):
        return True
    if element.tag in _STRUCK and _says_off(element):
        return False
    return element.tag in _NEVER - {"nav", "footer", "aside"}


def _says_off(element: HtmlElement) -> bool:
    """Whether the words right behind what is struck out call it off, and would be another's."""
    behind = element.getnext()
    text = element.tail or ""
    if not any(map(str.isalnum, text)) and behind is not None:
        text = clean_text(behind)
    return _OFF.match(text) is not None


def _is_note_mark(element: HtmlElement) -> bool:
    """Whether an element is the small number of a footnote, which would join the text's own."""
    inside = element.tag == "a" or len(element) == 1
    link = element if element.tag == "a" else next(element.iter("a"), None)
    if link is None or not inside or not link.get("href", "").startswith("#"):
        return False
    raised = element.tag == "sup" or next(element.iter("sup"), None) is not None
    named = f"{link.get('class', '')} {link.get('role', '')}"
    return bool(_NOTE_MARK.fullmatch(clean_text(element))) and (
        raised or _NOTE_NAME.search(named) is not None
    )


def _unfolds(button: HtmlElement) -> bool:
    """Whether a button is the heading of a part that it unfolds."""
    named = f"{button.get('class', '')} {button.get('data-toggle') or button.get('data-bs-toggle')}"
    told = button.get("aria-controls") or button.get("aria-expanded") or _UNFOLDING.search(named)
    return bool(told) and len(clean_text(button)) > 3 and not _TOOL.fullmatch(clean_text(button))


def clean_text(element: HtmlElement) -> str:
    """The text of an element with single spaces."""
    return " ".join(str(element.xpath("string()")).split())


def _is_noise(element: HtmlElement) -> bool:
    tag = element.tag
    if tag in ("html", "body", "main") or element.get("role") == "main":
        return False
    if tag == "header":
        return not any(above.tag in ("main", "article") for above in element.iterancestors())
    named = f"{element.get('class', '')} {element.get('id', '')}"
    return (
        (tag in _NEVER - _STRUCK and tag != "button")
        or tag == "form"
        or element.get("role") in _NOISE_ROLES
        or (tag not in ("h1", "h2", "h3", "p", "td", "th") and bool(_NOISE_NAME.search(named)))
    )


def _holds_much(element: HtmlElement, whole: int) -> bool:
    """Some pages wrap everything in a form or in a container named after its menu."""
    if element.tag in ("nav", "footer", "aside"):
        return False
    return bool(element.xpath(_MAIN)) or _length(element) > _MUCH * whole


def _drop_tools(tree: HtmlElement) -> None:
    """Removes lines of tools such as "Drukuj", and lists of links to other pages."""
    for element in list(tree.iter("p", "div", "li", "a", "h2", "h3", "h4", "h5", "h6", "strong")):
        if len(element) > _MOST_TOOLS or _length(element) > _LONGEST_TOOL:
            continue
        text = clean_text(element)
        if text and _TOOL.fullmatch(text) and not _tells_address(element):
            _drop(element)
        elif element.tag[0] == "h" and _ELSEWHERE.fullmatch(text.rstrip(":. ")):
            following = element.getnext()
            if following is not None and _is_linked(following):
                _drop(following)
                _drop(element)


def _tells_address(element: HtmlElement) -> bool:
    return any(link.get("href", "").startswith("mailto:") for link in element.iter("a"))


def _is_linked(element: HtmlElement) -> bool:
    """Whether an element is links to other pages and little else."""
    links = list(element.iter("a"))
    if not links or any(_FILE.search(link.get("href", "")) for link in links):
        return False
    return sum(_length(link) for link in links) >= _LINKED * _length(element)


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
        if best is not None and _length(best) >= _MOST * total:
            root = best
        elif (cell := _main_cell(root, total)) is not None:
            root = cell
        else:
            return root


def _main_cell(root: HtmlElement, total: int) -> HtmlElement | None:
    """The cell with the headings of a table that places menu, text and news on the page."""
    for table in root.iterchildren("table"):
        cells = [cell for row in own_rows(table) for cell in row]
        headed = [cell for cell in cells if next(cell.iter("h1", "h2", "h3"), None) is not None]
        if len(headed) == 1 and _length(headed[0]) >= _MUCH * total:
            return headed[0]
    return None


def _length(element: HtmlElement) -> int:
    return len("".join(str(element.xpath("string()")).split()))


def _drop(element: HtmlElement) -> None:
    if element.getparent() is not None:
        element.drop_tree()
