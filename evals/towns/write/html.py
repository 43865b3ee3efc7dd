"""HTML as town halls publish it: the text amid navigation, a cookie bar, news and a footer."""

import re
from collections.abc import Iterable
from html import escape
from pathlib import Path

from evals.towns.content import Block, Content, Item, Sidebar, TableBlock
from evals.towns.write.inline import kept, number_of, placed

_MAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_MENU = ("Aktualności", "Urząd", "Dla mieszkańców", "Pomoc społeczna", "Kultura i sport", "Kontakt")
_COOKIES = (
    "Ta strona korzysta z plików cookies. Pozostając na niej, zgadzają się Państwo na ich użycie."
)
_OTHER_NAMES = {"cp1250": "windows-1250", "iso-8859-2": "iso-8859-2", "utf-8": "utf-8"}


def write_html(content: Content, path: Path) -> None:
    """Writes the page in its encoding; a sign the encoding lacks becomes an entity."""
    path.write_bytes(_page(content).encode(content.render.encoding, "xmlcharrefreplace"))


def _page(content: Content) -> str:
    render = content.render
    body = _blocks(content.blocks) + _notes(content.notes)
    if render.layout_table:
        body = _in_tables(body, content)
    elif render.page:
        body = _with_chrome(body, content)
    title = f"<title>{escape(content.title)}</title>"
    return (
        f'<!DOCTYPE html>\n<html lang="pl">\n<head>\n{_charset(content)}{title}\n</head>\n'
        f"<body>\n{body}</body>\n</html>\n"
    )


def _charset(content: Content) -> str:
    render = content.render
    if render.meta_charset == "missing":
        return ""
    right = _OTHER_NAMES[render.encoding]
    wrong = "utf-8" if right != "utf-8" else "iso-8859-1"
    return f'<meta charset="{right if render.meta_charset == "right" else wrong}">\n'


def _with_chrome(body: str, content: Content) -> str:
    menu = "".join(f'<li><a href="/{number}">{name}</a></li>' for number, name in enumerate(_MENU))
    news = "".join(f'<li><a href="#">{escape(line)}</a></li>' for line in content.render.news)
    related = f'<aside class="related"><h2>Zobacz także</h2><ul>{news}</ul></aside>' if news else ""
    return (
        f'<div class="cookie-bar" role="dialog"><p>{_COOKIES}</p><button>Rozumiem</button></div>\n'
        f'<header><a href="/">{escape(content.town)}</a><nav><ul>{menu}</ul></nav></header>\n'
        f"<main>\n<article>\n{body}</article>\n</main>\n{related}\n"
        f"<footer><p>© Urząd Gminy {escape(content.town)}. Deklaracja dostępności. RODO.</p>"
        "</footer>\n"
    )


def _in_tables(body: str, content: Content) -> str:
    menu = "".join(f'<a href="{n}.html">{name}</a><br>\n' for n, name in enumerate(_MENU))
    news = "".join(f"<font size=1>{escape(line)}</font><br>\n" for line in content.render.news)
    return (
        '<table width="980" border="0" cellpadding="0"><tr><td colspan="3">'
        f'<font size=5>{escape(content.town)}</font></td></tr>\n<tr><td width="160" valign="top">'
        f'{menu}</td><td width="600" valign="top">\n{body}</td><td width="220" valign="top">{news}'
        '</td></tr>\n<tr><td colspan="3"><center><font size=1>Webmaster | Licznik odwiedzin | BIP'
        "</font></center></td></tr></table>\n"
    )


def _blocks(blocks: Iterable[Block]) -> str:
    return "".join(f"{_block(block)}\n" for block in blocks)


def _block(block: Block) -> str:
    centred = ' style="text-align:center"' if block.centred else ""
    if block.heading is not None:
        return f"<h{block.level}{centred}>{_inline(block.heading)}</h{block.level}>"
    if block.text is not None:
        return f"<p{centred}>{_inline(block.text)}</p>"
    if block.list is not None:
        return _list(block.list)
    if block.numbered is not None:
        return _numbered(block)
    if block.terms is not None:
        pairs = block.terms.items()
        inside = "".join(f"<dt>{_inline(k)}</dt><dd>{_inline(v)}</dd>\n" for k, v in pairs)
        return f"<dl>\n{inside}</dl>"
    if block.table is not None:
        return _table(block.table)
    if block.sidebar is not None:
        return _sidebar(block.sidebar)
    return _blocks(block.columns.blocks) if block.columns is not None else "<hr>"


def _list(items: Iterable[Item]) -> str:
    return f"<ul>\n{''.join(_item(item) for item in items)}</ul>"


def _item(item: Item) -> str:
    return f"<li>{_inline(item.text)}{_list(item.items) if item.items else ''}</li>\n"


def _numbered(block: Block) -> str:
    assert block.numbered is not None
    if block.marks == "1.":
        start = f' start="{block.start}"' if block.start != 1 else ""
        return f"<ol{start}>\n{''.join(_item(item) for item in block.numbered)}</ol>"
    lines = [
        f"<p>{number_of(block.marks, number)} {_inline(item.text)}</p>"
        for number, item in enumerate(block.numbered, block.start)
    ]
    return "\n".join(lines)


def _table(table: TableBlock) -> str:
    rows = []
    for number, line in enumerate(placed(table)):
        tag = "th" if number < len(table.header) else "td"
        cells = ""
        for one in line:
            wide = f' colspan="{one.cell.cols}"' if one.cell.cols > 1 else ""
            high = f' rowspan="{one.cell.rows}"' if one.cell.rows > 1 else ""
            cells += f"<{tag}{wide}{high}>{_inline(one.cell.text)}</{tag}>"
        rows.append(f"<tr>{cells}</tr>\n")
    caption = f"<caption>{escape(table.caption)}</caption>\n" if table.caption else ""
    return f'<table border="1">\n{caption}{"".join(rows)}</table>'


def _sidebar(box: Sidebar) -> str:
    title = f"<h3>{escape(box.title)}</h3>" if box.title else ""
    lines = "".join(f"<p>{_inline(line)}</p>" for line in box.text)
    return f'<div class="ramka">{title}{lines}</div>'


def _notes(notes: dict[str, str]) -> str:
    lines = (f"<p><small><sup>{m}</sup> {_inline(text)}</small></p>\n" for m, text in notes.items())
    return "".join(lines)


def _inline(text: str) -> str:
    parts = []
    for run in kept(text):
        said = _MAIL.sub(lambda m: f'<a href="mailto:{m[0]}">{m[0]}</a>', escape(run.text))
        said = said.replace("\n", "<br>\n")
        parts.append(f"<strong>{said}</strong>" if run.bold else said)
        if run.note:
            parts.append(f"<sup>{run.note}</sup>")
    return "".join(parts)
