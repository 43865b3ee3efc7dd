"""OpenDocument text, its parts written directly."""

from collections.abc import Iterable
from pathlib import Path
from xml.sax.saxutils import escape, quoteattr

from evals.towns.content import Block, Content, Item, TableBlock
from evals.towns.write.archive import write_zip
from evals.towns.write.inline import kept, number_of, placed

_TYPE = "application/vnd.oasis.opendocument.text"
_SPACES = " ".join(
    f'xmlns:{prefix}="{name}"'
    for prefix, name in {
        "office": "urn:oasis:names:tc:opendocument:xmlns:office:1.0",
        "text": "urn:oasis:names:tc:opendocument:xmlns:text:1.0",
        "table": "urn:oasis:names:tc:opendocument:xmlns:table:1.0",
        "style": "urn:oasis:names:tc:opendocument:xmlns:style:1.0",
        "fo": "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0",
        "meta": "urn:oasis:names:tc:opendocument:xmlns:meta:1.0",
        "manifest": "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0",
        "dc": "http://purl.org/dc/elements/1.1/",
    }.items()
)
_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'
_PARTS = ("content.xml", "styles.xml", "meta.xml")


def write_odt(content: Content, path: Path) -> None:
    """Writes the document with its running header and footer in the page style."""
    body = "".join(_block(block, content.notes) for block in content.blocks)
    parts = {
        "content.xml": _document(
            "content",
            '<office:automatic-styles><style:style style:name="B" style:family="text">'
            '<style:text-properties fo:font-weight="bold"/></style:style>'
            f"</office:automatic-styles><office:body><office:text>{body}</office:text>"
            "</office:body>",
        ),
        "styles.xml": _document("styles", _styles(content)),
        "meta.xml": _document(
            "meta", f"<office:meta><dc:title>{escape(content.title)}</dc:title></office:meta>"
        ),
    }
    entries = "".join(
        f'<manifest:file-entry manifest:full-path="{name}" manifest:media-type="text/xml"/>'
        for name in _PARTS
    )
    manifest = (
        f'{_HEAD}<manifest:manifest {_SPACES} manifest:version="1.2"><manifest:file-entry '
        f'manifest:full-path="/" manifest:media-type="{_TYPE}"/>{entries}</manifest:manifest>'
    )
    write_zip(
        path,
        [
            ("mimetype", _TYPE.encode()),
            *((name, parts[name].encode()) for name in _PARTS),
            ("META-INF/manifest.xml", manifest.encode()),
        ],
        stored="mimetype",
    )


def _document(kind: str, inner: str) -> str:
    tag = f"office:document-{kind}"
    return f'{_HEAD}<{tag} {_SPACES} office:version="1.2">{inner}</{tag}>'


def _styles(content: Content) -> str:
    header = escape(content.render.running_header)
    footer = escape(content.render.running_footer).replace("{page}", "<text:page-number/>")
    return (
        '<office:styles><style:style style:name="Heading_20_1" style:family="paragraph"/>'
        '</office:styles><office:automatic-styles><style:page-layout style:name="L"/>'
        '</office:automatic-styles><office:master-styles><style:master-page style:name="Standard"'
        f' style:page-layout-name="L"><style:header><text:p>{header}</text:p></style:header>'
        f"<style:footer><text:p>{footer}</text:p></style:footer></style:master-page>"
        "</office:master-styles>"
    )


def _block(block: Block, notes: dict[str, str]) -> str:
    if block.heading is not None:
        inner = _inline(block.heading, notes)
        return f'<text:h text:outline-level="{block.level}">{inner}</text:h>'
    if block.text is not None:
        return _paragraph(block.text, notes)
    if block.list is not None:
        return _list(block.list, notes)
    if block.numbered is not None:
        counted = enumerate(block.numbered, block.start)
        return "".join(
            _paragraph(f"{number_of(block.marks, n)} {item.text}", notes) for n, item in counted
        )
    if block.terms is not None:
        return "".join(_paragraph(line, notes) for line in block.term_lines)
    if block.table is not None:
        return _table(block.table, notes)
    if block.sidebar is not None:
        lines = (block.sidebar.title, *block.sidebar.text)
        return "".join(_paragraph(line, notes) for line in lines if line)
    inside = block.columns.blocks if block.columns is not None else ()
    return "".join(_block(one, notes) for one in inside)


def _paragraph(text: str, notes: dict[str, str]) -> str:
    return f"<text:p>{_inline(text, notes)}</text:p>"


def _list(items: Iterable[Item], notes: dict[str, str]) -> str:
    inside = "".join(
        f"<text:list-item>{_paragraph(item.text, notes)}"
        f"{_list(item.items, notes) if item.items else ''}</text:list-item>"
        for item in items
    )
    return f"<text:list>{inside}</text:list>"


def _table(table: TableBlock, notes: dict[str, str]) -> str:
    caption = _paragraph(table.caption, notes) if table.caption else ""
    columns = f'<table:table-column table:number-columns-repeated="{table.columns}"/>'
    lines = [_row(table, number, notes) for number in range(len(placed(table)))]
    count = len(table.header)
    head = f"<table:table-header-rows>{''.join(lines[:count])}</table:table-header-rows>"
    name = quoteattr(table.sheet or "Tabela")
    return (
        f"{caption}<table:table table:name={name}>{columns}{head if count else ''}"
        f"{''.join(lines[count:])}</table:table>"
    )


def _row(table: TableBlock, number: int, notes: dict[str, str]) -> str:
    here = {one.column: one.cell for one in placed(table)[number]}
    cells = ""
    for column in range(table.columns):
        cell = here.get(column)
        if cell is None:
            cells += "<table:covered-table-cell/>"
            continue
        wide = f' table:number-columns-spanned="{cell.cols}"' if cell.cols > 1 else ""
        high = f' table:number-rows-spanned="{cell.rows}"' if cell.rows > 1 else ""
        inner = "".join(_paragraph(line, notes) for line in cell.text.split("\n"))
        cells += f"<table:table-cell{wide}{high}>{inner}</table:table-cell>"
    return f"<table:table-row>{cells}</table:table-row>"


def _inline(text: str, notes: dict[str, str]) -> str:
    parts = []
    for run in kept(text):
        said = escape(run.text).replace("\n", "<text:line-break/>")
        parts.append(f'<text:span text:style-name="B">{said}</text:span>' if run.bold else said)
        if run.note:
            parts.append(
                f'<text:note text:note-class="footnote"><text:note-citation>{run.note}'
                f"</text:note-citation><text:note-body>{_paragraph(notes[run.note], {})}"
                "</text:note-body></text:note>"
            )
    return "".join(parts)
