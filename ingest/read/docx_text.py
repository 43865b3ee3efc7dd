"""The text of Word paragraphs as it stands on paper: without what was deleted or is hidden."""

import re
from collections.abc import Iterator, Sequence
from typing import Any

from docx.opc.constants import RELATIONSHIP_TYPE
from lxml import etree

from ingest.read.docx_unseen import is_unseen

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_GONE = frozenset((W + "del", W + "moveFrom", _FALLBACK))
_LEFT_OUT = _GONE | {W + "pPr", W + "rPr", W + "txbxContent", W + "instrText", W + "rt"}
_MARKS = {W + "tab": " ", W + "br": " ", W + "cr": " ", W + "noBreakHyphen": "-"}
_SPACE = re.compile(r"[\s\u200b\ufeff]+")
_MAIL = re.compile(r"mailto:([^\s\"?]+@[^\s\"?]+)", re.IGNORECASE)
_OFF = ("0", "false", "off")
_DEEPEST_STYLE = 30
_HIDING = ("vanish", "strike", "dstrike")


class Texts:
    """Reads the paragraphs of one document."""

    def __init__(self, document: Any) -> None:
        styles = {style.style_id: style.element for style in document.styles}
        self._styles = {key: tuple(_based(styles, key)) for key in styles}
        self._hidden = {
            key for key, own in self._styles.items() if any(_set(own, name) for name in _HIDING)
        }
        self._bold = {key for key, own in self._styles.items() if _set(own, "b")}
        relations = document.part.rels.values()
        self._mails = {
            one.rId: found[1]
            for one in relations
            if one.is_external and (found := _MAIL.match(one.target_ref))
        }
        self._notes = {
            "footnote": _notes(relations, RELATIONSHIP_TYPE.FOOTNOTES),
            "endnote": _notes(relations, RELATIONSHIP_TYPE.ENDNOTES),
        }
        self._cited = dict.fromkeys(self._notes, 0)

    def line(self, paragraph: Any) -> str:
        """The text of one paragraph on one line."""
        text = _clean("".join(self._pieces(paragraph)))
        for code in paragraph.iter(W + "instrText"):
            mail = _MAIL.search(code.text or "")
            if mail and text and mail[1].lower() not in text.lower():
                text = f"{text} ({mail[1]})"
        return text

    def is_bold(self, paragraph: Any) -> bool:
        """Whether every run that holds text is set in bold by itself or by a style."""
        whole = _style(paragraph, "p") in self._bold
        runs = [run for run in paragraph.iter(W + "r") if _clean("".join(self._run(run)))]
        return bool(runs) and all(self._is_bold_run(run, whole) for run in runs)

    def notes(self, paragraph: Any) -> Iterator[str]:
        """The footnotes and endnotes that a paragraph refers to, each with its number."""
        for reference in paragraph.iter(W + "footnoteReference", W + "endnoteReference"):
            kind = "footnote" if reference.tag == W + "footnoteReference" else "endnote"
            note = self._notes[kind].get(reference.get(W + "id", ""))
            gone = any(above.tag in _GONE for above in reference.iterancestors())
            if note is None or gone:
                continue
            self._cited[kind] += 1
            lines = (self.line(one) for one in note.iter(W + "p"))
            if text := " ".join(filter(None, lines)):
                yield f"[{self._cited[kind]}] {text}"

    def boxes(self, element: Any) -> Iterator[Any]:
        """The contents of the text boxes that hang on a paragraph, each once."""
        for child in element:
            if child.tag == W + "txbxContent":
                yield child
            elif child.tag not in _GONE:
                yield from self.boxes(child)

    def _pieces(self, element: Any) -> Iterator[str]:
        if element.tag == W + "r" and self._is_hidden(element):
            return
        yield from self._run(element)
        mail = self._mails.get(element.get(_RELATION, ""))
        if element.tag == W + "hyperlink" and mail:
            told = "".join(node.text or "" for node in element.iter(W + "t"))
            if told.strip() and mail.lower() not in told.lower():
                yield f" ({mail})"

    def _run(self, element: Any) -> Iterator[str]:
        for child in element:
            if child.tag == W + "t":
                yield child.text or ""
            elif child.tag in _MARKS:
                yield _MARKS[child.tag]
            elif child.tag not in _LEFT_OUT:
                yield from self._pieces(child)

    def _is_hidden(self, run: Any) -> bool:
        paragraph = next(run.iterancestors(W + "p"), None)
        named = [_style(run, "r"), _style(paragraph, "p") if paragraph is not None else ""]
        if is_unseen(run, [one for key in named for one in self._styles.get(key, ())]):
            return True
        shown = [_state(run, name) for name in _HIDING]
        if any(shown):
            return True
        return shown[0] is None and not self._hidden.isdisjoint(named)

    def _is_bold_run(self, run: Any, whole: bool) -> bool:
        state = _state(run, "b")
        return state if state is not None else whole or _style(run, "r") in self._bold


def mark_is_gone(paragraph: Any) -> bool:
    """Whether the end of a paragraph was deleted, so that it goes on in the next one."""
    return any(
        paragraph.find(f"{W}pPr/{W}rPr/{W}{name}") is not None for name in ("del", "moveFrom")
    )


def _clean(text: str) -> str:
    return _SPACE.sub(" ", text.replace("\u00ad", "")).strip()


def _state(run: Any, name: str) -> bool | None:
    """Whether a run turns something on or off by itself; None where it says nothing."""
    found = run.find(f"{W}rPr/{W}{name}")
    return None if found is None else found.get(W + "val", "1") not in _OFF


def _style(element: Any, kind: str) -> str:
    found = element.find(f"{W}{kind}Pr/{W}{kind}Style")
    return str(found.get(W + "val", "")) if found is not None else ""


def _based(styles: dict[str, Any], key: str) -> Iterator[Any]:
    """A style and those that it is based on, the nearest first."""
    for _ in range(_DEEPEST_STYLE):
        style = styles.get(key)
        if style is None:
            return
        yield style
        based = style.find(W + "basedOn")
        key = based.get(W + "val", "") if based is not None else ""


def _set(styles: Sequence[Any], name: str) -> bool:
    """Whether the nearest of styles that says anything of it turns something on."""
    return next((on for one in styles if (on := _state(one, name)) is not None), False)


def _notes(relations: Any, kind: str) -> dict[str, Any]:
    parser = etree.XMLParser(resolve_entities=False, no_network=True)
    for one in relations:
        if one.reltype == kind and not one.is_external:
            root = etree.fromstring(one.target_part.blob, parser)
            return {
                note.get(W + "id", ""): note
                for note in root
                if note.get(W + "type") in (None, "normal")
            }
    return {}
