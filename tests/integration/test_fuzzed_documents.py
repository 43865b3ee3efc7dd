"""Any bytes and any text: a reader reads or says in one sentence why not, and quotes stay exact.

`pytest --hypothesis-profile=long` tries a hundred times as many inputs.
"""

import io
import zipfile
from collections.abc import Callable
from functools import cache
from pathlib import Path

import docx
import odfdo
import openpyxl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from reportlab.pdfgen.canvas import Canvas

from ingest.check import Places
from ingest.learn import learn
from ingest.read import read
from ingest.read.blocks import Unreadable
from ingest.sources import find
from knowledge.text import Analyser

fuzzed = settings(
    deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
)

TEXT = """Dyżury dla rodzin

Dyżur odbędzie się we wtorek 13 maja 2031 r. w godz. 9:00-11:00, ul. Lipowa 4, tel. 12 300 10 20.

| Zadanie | Realizator | 2031 |
|---|---|---|
| Klub seniora | Biblioteka Gminna | 5 spotkań |

1. Uwagi można złożyć do 20 maja 2031 r. na adres uwagi@jodlowa.example.
2. Decyduje data wpływu.
"""


@cache
def a_pdf() -> bytes:
    file = io.BytesIO()
    canvas = Canvas(file, invariant=True)
    for number in range(2):
        canvas.drawString(80, 760, f"Klub seniora, strona {number}")
        for row in range(4):
            for column in range(3):
                canvas.rect(80 + 120 * column, 700 - 20 * row, 120, 20)
                canvas.drawString(84 + 120 * column, 705 - 20 * row, f"komorka {row}{column}")
        canvas.showPage()
    canvas.save()
    return file.getvalue()


@cache
def a_docx() -> bytes:
    document, file = docx.Document(), io.BytesIO()
    document.add_heading("Klub seniora", 1)
    document.add_paragraph("Klub działa codziennie.", style="List Number")
    table = document.add_table(2, 2)
    table.cell(0, 0).merge(table.cell(0, 1)).text = "Zadania"
    table.cell(1, 0).text = "Klub"
    document.save(file)
    return file.getvalue()


@cache
def an_xlsx() -> bytes:
    book, file = openpyxl.Workbook(), io.BytesIO()
    book.active.append(["Zadanie", "2031"])
    book.active.append(["Klub seniora", 5])
    book.active.merge_cells("A3:B3")
    book.save(file)
    return file.getvalue()


@cache
def an_odt() -> bytes:
    document, file = odfdo.Document("text"), io.BytesIO()
    document.body.append(odfdo.Header(1, "Klub seniora"))
    document.body.append(odfdo.Paragraph("Klub działa codziennie."))
    document.body.append(odfdo.Table("Zadania", width=2, height=2))
    document.save(file)
    return file.getvalue()


PLAIN: dict[str, Callable[[], bytes]] = {
    "klub.pdf": a_pdf,
    "klub.txt": lambda: TEXT.encode(),
    "klub.md": lambda: TEXT.encode("cp1250", "replace"),
    "klub.csv": lambda: b"Zadanie;2031\nKlub seniora;5\n",
    "klub.html": lambda: (
        b"<!doctype html><html><body><nav>menu</nav><main><h1>Klub</h1><table><tr><th>a<th>b"
        b"<tr><td rowspan=2>1<td>2<tr><td>3</table><ul><li>x<ul><li>y</ul></ul></main></html>"
    ),
}
ZIPPED: dict[str, Callable[[], bytes]] = {
    "klub.docx": a_docx,
    "klub.xlsx": an_xlsx,
    "klub.odt": an_odt,
}

edits = st.lists(
    st.tuples(
        st.floats(0, 1), st.sampled_from(("cut", "put", "over", "again")), st.binary(max_size=12)
    ),
    min_size=1,
    max_size=6,
)


def edited(content: bytes, changes: list[tuple[float, str, bytes]]) -> bytes:
    for where, how, new in changes:
        at = int(where * len(content))
        if how == "cut":
            content = content[:at] + content[at + len(new) * 10 :]
        elif how == "put":
            content = content[:at] + new + content[at:]
        elif how == "over":
            content = content[:at] + new + content[at + len(new) :]
        else:
            content = content[:at] + content[max(0, at - 200) :]
    return content


def is_read_or_refused(path: Path) -> None:
    try:
        reading = read(path)
    except Unreadable as refusal:
        assert str(refusal).endswith(".") and "\n" not in str(refusal)
    else:
        assert all(block.text or block.cells for block in reading.blocks)


@pytest.mark.parametrize("name", PLAIN)
@fuzzed
@given(changes=edits)
def test_damaged_bytes(tmp_path: Path, name: str, changes: list[tuple[float, str, bytes]]) -> None:
    path = tmp_path / name
    path.write_bytes(edited(PLAIN[name](), changes))
    is_read_or_refused(path)


@pytest.mark.parametrize("name", ZIPPED)
@fuzzed
@given(changes=edits, part=st.integers(0, 30), whole=st.booleans())
def test_damaged_archives(
    tmp_path: Path, name: str, changes: list[tuple[float, str, bytes]], part: int, whole: bool
) -> None:
    path, content = tmp_path / name, ZIPPED[name]()
    if whole:
        path.write_bytes(edited(content, changes))
    else:
        with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(path, "w") as new:
            for number, inner in enumerate(old.namelist()):
                data = old.read(inner)
                hit = number == part % len(old.namelist())
                new.writestr(inner, edited(data, changes) if hit else data)
    is_read_or_refused(path)


VOCABULARY = """dyżur dyżury klub do od dla w na ul. Lipowa 4 godz. 9:00-11:00 17.00 13 maja 2031 r.
14 I 2032 31.02.2031 00:00 zł 1 000 zł tel. 12 300 10 20 uwagi@jodlowa.example ePUAP /box/skrytka
; | termin składania uwag upływa przedłużono przeniesiono nie odbędzie się traci moc Zadanie
Realizator 2031 2032 wskaźnik Razem postulat stanowisko MOPS (tel.) § 1. a) • – lat 0-3 # ##
niepełnosprawność słuchu rodzin zastępczych pn.-pt. co drugi wtorek br."""
words = st.sampled_from([*VOCABULARY.split(), "\n", "\n\n", "\t"])
texts = st.lists(st.one_of(words, words, words, st.text(max_size=8)), max_size=120).map(" ".join)


@pytest.mark.parametrize("name", ["ogloszenie.txt", "ogloszenie.md", "ogloszenie.csv"])
@fuzzed
@given(text=texts)
def test_any_text_gives_facts_that_quote_it_exactly(tmp_path: Path, name: str, text: str) -> None:
    (tmp_path / name).write_text(f"Klub {text}", "utf-8", errors="ignore", newline="")
    [source] = [one for one in find([tmp_path]) if one.name == name]
    try:
        record = learn(source, Analyser()).record
    except Unreadable:
        return
    places = Places(record.text, record.blocks)
    assert not any(places.misquoted(fact) for fact in record.facts)
    for passage in record.passages:
        assert record.text[passage.start : passage.end] == passage.text
    assert not any("pominięto" in doubt for doubt in record.notes.doubts)
