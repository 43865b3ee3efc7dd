"""Web pages: the content's blocks, and the title, publisher and date that the page states."""

import json
import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from lxml import etree, html
from lxml.html import HtmlElement

from ingest.read.blocks import RawBlock, Reading, Unreadable
from ingest.read.encoding import marked, told
from ingest.read.html_blocks import clean, html_blocks, inline_text
from ingest.read.html_content import content_root, strip_hidden
from ingest.read.published import labelled_date, stamped_date, stated_date

_CHARSET = re.compile(rb"charset\s*=\s*[\"']?\s*([\w-]+)", re.IGNORECASE)
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0e-\x1f\x7f\ufffe\uffff]")
_DATE_NAMES = (
    "article:published_time", "datepublished", "dc.date.issued", "dcterms.issued", "dc.date",
    "dcterms.date", "dcterms.created", "dc.date.created", "pubdate", "publish-date", "date",
)  # fmt: skip
_PUBLISHER_NAMES = ("dc.publisher", "dcterms.publisher", "publisher", "article:publisher")
_NESTING = re.compile(
    r"(?:\s*</?(?:div|span|section|article|blockquote|form|center|font|ul|ol|li|dl|dd|dt|table|tbody"
    r"|tr|td|th|b|i|u|em|strong|a|small|big|sub|sup|ins|del|p)\b[^<>]*>)+",
    re.IGNORECASE,
)
_LONGEST_LEAD = 100
_BLOCKS_ABOVE_TEXT = 8


def read_html(path: Path) -> Reading:
    """What a web page says; raises Unreadable for one that holds no text."""
    data = path.read_bytes()
    if not data.strip():
        raise Unreadable(f"{path.name} is empty.")
    return parse_html(_decode(data), path.name)


def parse_html(text: str, name: str) -> Reading:
    """What a page's source says; `name` is the file's name for the sentence of Unreadable."""
    try:
        tree = _tree(_CONTROL.sub(" ", text))
    except (etree.LxmlError, ValueError) as error:
        raise Unreadable(f"{name} holds no text.") from error
    stated = _Stated(tree)
    strip_hidden(tree)
    heads = [(element, inline_text(element)) for element in tree.iter("h1")]
    marked = _marked_time(tree)
    blocks = html_blocks(content_root(tree))
    if not blocks:
        raise Unreadable(f"{name} holds no text.")
    title = _title(blocks, [head for _, head in heads if head], stated.titles)
    if (
        title
        and not any(block.kind == "heading" and block.text == title for block in blocks)
        and (title in (head for _, head in heads))
    ):
        blocks.insert(0, RawBlock("heading", title, level=1))
    published = stated.published or marked or _date_line(blocks)
    return Reading(tuple(blocks), title, stated.publisher, published)


def _decode(data: bytes) -> str:
    text = marked(data)
    if text is not None:
        return text
    declared = _CHARSET.search(data[:4096])
    return told(data, declared[1].decode("ascii", errors="ignore") if declared else "")


def _tree(text: str) -> HtmlElement:
    """The page as a tree; one that is nested too deeply for the parser is made flat before."""
    parser = _parser()
    try:
        tree = html.document_fromstring(text.encode("utf-8"), parser=parser)
    except (etree.LxmlError, ValueError):
        tree = None
    deep = any("depth" in error.message.lower() for error in parser.error_log)
    if tree is not None and not deep:
        return tree
    return html.document_fromstring(_NESTING.sub("<p>", text).encode("utf-8"), parser=_parser())


def _parser() -> html.HTMLParser:
    return html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True)


class _Stated:
    """What the page's head says about it."""

    def __init__(self, tree: HtmlElement) -> None:
        self._values: dict[str, str] = {}
        for element in tree.iter("meta"):
            name = element.get("property") or element.get("name") or element.get("itemprop")
            value = clean(element.get("content") or "")
            if name and value:
                self._values.setdefault(name.strip().lower(), value)
        self._linked = list(_linked_data(tree))
        self._title = next((inline_text(element) for element in tree.iter("title")), "")

    @property
    def titles(self) -> list[str]:
        """The page's own names, without the name of the site."""
        site = self._values.get("og:site_name", "")
        title = self._title
        if site and title.endswith(site):
            title = title[: -len(site)].rstrip(" |-–—·:")
        return [name for name in (self._values.get("og:title", ""), title) if name]

    @property
    def publisher(self) -> str | None:
        named = [self._values[name] for name in _PUBLISHER_NAMES if name in self._values]
        for record in self._linked:
            publisher = record.get("publisher")
            if isinstance(publisher, dict):
                named.append(str(publisher.get("name") or ""))
        return next((name for name in named if name and "://" not in name), None)

    @property
    def published(self) -> date | None:
        values = [self._values[name] for name in _DATE_NAMES if name in self._values]
        values += [str(record.get("datePublished") or "") for record in self._linked]
        return next((day for value in values if (day := stated_date(value))), None)


def _linked_data(tree: HtmlElement) -> Iterator[dict[str, object]]:
    for script in tree.iter("script"):
        if script.get("type") != "application/ld+json":
            continue
        try:
            data = json.loads(script.text or "")
        except ValueError:
            continue
        graph = data.get("@graph", data) if isinstance(data, dict) else data
        for record in graph if isinstance(graph, list) else [graph]:
            if isinstance(record, dict):
                yield record


def _title(blocks: list[RawBlock], heads: list[str], stated: list[str]) -> str | None:
    """The content's first main heading; else the page's heading that its title repeats."""
    inside = next((block for block in blocks if block.kind == "heading"), None)
    if inside is not None and inside.level == 1:
        return inside.text
    repeated = [head for head in heads if any(head in title for title in stated)]
    first = inside.text if inside is not None and blocks[0] is inside else None
    return next((name for name in (*repeated, *stated, *heads, first) if name), None)


def _marked_time(tree: HtmlElement) -> date | None:
    """A <time> that stands alone or beside a label of publication, before the running text."""
    running = False
    for element in tree.iter("p", "time"):
        if element.tag == "p":
            running = running or len(inline_text(element)) > _LONGEST_LEAD
        elif _tells_publication(element) or (not running and _stands_alone(element)):
            day = stated_date(element.get("datetime") or inline_text(element))
            if day:
                return day
    return None


def _tells_publication(element: HtmlElement) -> bool:
    named = f"{element.get('itemprop', '')} {element.get('class', '')}".lower()
    labelled = labelled_date(_before(element) + " 1.01.2000") is not None
    return "publi" in named or element.get("pubdate") is not None or labelled


def _stands_alone(element: HtmlElement) -> bool:
    parent = element.getparent()
    if parent is None or parent.tag in ("li", "td", "th", "dd", "body"):
        return False
    return inline_text(parent) == inline_text(element)


def _before(element: HtmlElement) -> str:
    previous = element.getprevious()
    if previous is not None:
        return clean((previous.tail or "") or inline_text(previous))
    parent = element.getparent()
    return clean(parent.text or "") if parent is not None else ""


def _date_line(blocks: list[RawBlock]) -> date | None:
    """A day that a program stamped near the top, or of a line labelled as that of publication."""
    for position, block in enumerate(blocks):
        day = labelled_date(block.text)
        if day is None and block.kind == "paragraph" and position < _BLOCKS_ABOVE_TEXT:
            day = stamped_date(block.text)
        if day:
            return day
    return None
