"""Parts of a Word document that python-docx has no call for."""

from typing import Any
from xml.sax.saxutils import escape

from docx.document import Document
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml
from docx.text.paragraph import Paragraph

from evals.towns.write.inline import plain

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_XMLNS = f'xmlns:w="{_W}"'
_NOTES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes"
_NOTES_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
_FORMS = {"1.": ("decimal", "%1."), "1)": ("decimal", "%1)"), "a)": ("lowerLetter", "%1)"),
          "§": ("decimal", "§ %1.")}  # fmt: skip
_BULLET = ("bullet", "•")


class Numbering:
    """Lists of a document, each with a numbering of its own."""

    def __init__(self, document: Document) -> None:
        self._root: Any = document.part.numbering_part.element
        self._next = 900

    def bullets(self) -> int:
        """A new list of points."""
        return self._add(_BULLET, 1)

    def numbers(self, marks: str, start: int) -> int:
        """A new numbered list."""
        return self._add(_FORMS[marks], start)

    def _add(self, form: tuple[str, str], start: int) -> int:
        self._next += 1
        levels = "".join(
            f'<w:lvl w:ilvl="{level}"><w:start w:val="{start if not level else 1}"/>'
            f'<w:numFmt w:val="{(_BULLET if level else form)[0]}"/>'
            f'<w:lvlText w:val="{(_BULLET if level else form)[1]}"/></w:lvl>'
            for level in range(3)
        )
        own = self._next
        abstract = f'<w:abstractNum {_XMLNS} w:abstractNumId="{own}">{levels}</w:abstractNum>'
        number = f'<w:num {_XMLNS} w:numId="{own}"><w:abstractNumId w:val="{own}"/></w:num>'
        first = self._root.find(f"{{{_W}}}num")
        if first is None:
            self._root.append(parse_xml(abstract))
        else:
            first.addprevious(parse_xml(abstract))
        self._root.append(parse_xml(number))
        return self._next

    def apply(self, paragraph: Paragraph, number: int, level: int) -> None:
        """Makes the paragraph an item of the list."""
        paragraph._p.get_or_add_pPr().append(
            parse_xml(
                f'<w:numPr {_XMLNS}><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>'
            )
        )


def add_footnotes(document: Document, notes: dict[str, str]) -> None:
    """Adds the part of the footnotes; they are counted from 1 in their order."""
    made = "".join(
        f'<w:footnote w:id="{number}"><w:p><w:r><w:footnoteRef/></w:r>{_run(" " + plain(text))}'
        "</w:p></w:footnote>"
        for number, text in enumerate(notes.values(), 1)
    )
    xml = (
        f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:footnotes {_XMLNS}>'
        '<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p>'
        f"</w:footnote>{made}</w:footnotes>"
    )
    package = document.part.package
    part = Part(PackURI("/word/footnotes.xml"), _NOTES_TYPE, xml.encode(), package)
    document.part.relate_to(part, _NOTES)


def note_reference(number: int) -> Any:
    """The mark of a footnote in the text."""
    return parse_xml(
        f'<w:r {_XMLNS}><w:rPr><w:vertAlign w:val="superscript"/></w:rPr>'
        f'<w:footnoteReference w:id="{number}"/></w:r>'
    )


def text_box(lines: tuple[str, ...]) -> Any:
    """A text box as Word saves it: once as a shape, once more for older versions."""
    inside = "".join(f"<w:p>{_run(plain(line))}</w:p>" for line in lines)
    box = f"<w:txbxContent>{inside}</w:txbxContent>"
    return parse_xml(
        f'<w:r {_XMLNS} xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
        'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
        'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
        'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
        'xmlns:v="urn:schemas-microsoft-com:vml"><mc:AlternateContent><mc:Choice Requires="wps">'
        '<w:drawing><wp:inline><wp:extent cx="2880000" cy="1440000"/><wp:docPr id="7" name="Pole"/>'
        '<a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/'
        'wordprocessingShape"><wps:wsp><wps:cNvSpPr txBox="1"/><wps:spPr><a:xfrm><a:off x="0" '
        'y="0"/><a:ext cx="2880000" cy="1440000"/></a:xfrm><a:prstGeom prst="rect"/></wps:spPr>'
        f"<wps:txbx>{box}</wps:txbx><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:inline>"
        "</w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox>"
        f"{box}</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    )


def _run(text: str) -> str:
    return f'<w:r><w:t xml:space="preserve">{escape(text)}</w:t></w:r>'
