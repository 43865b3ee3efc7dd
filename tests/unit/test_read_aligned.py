"""Columns set apart by spaces are rebuilt by where they stand, whatever their names are."""

from pathlib import Path

from ingest.extract.proposals import proposals
from ingest.read.blocks import lay_out
from ingest.read.text import read_text
from knowledge.model import SourceDocument
from knowledge.text import Analyser

_TEXT = """Rozpatrzenie wniosków

Nr    Wnioskodawca       Wniosek                  Odpowiedź wójta

1     Koło Wędkarskie    Oczyszczenie stawu       Przyjęto. Prace ruszą
      „Płoć”             przy młynie.             w kwietniu.

2     Rada Sołecka       Nowy przystanek.         Odrzucono. Drogą
                                                  zarządza powiat.
"""


def test_wrapped_cells_of_columns_are_not_mixed(tmp_path: Path) -> None:
    path = tmp_path / "wnioski.txt"
    path.write_text(_TEXT, encoding="utf-8")
    layout = lay_out(read_text(path).blocks)
    document = SourceDocument("d", path.name, "Rozpatrzenie wniosków", "positions", "x")
    found, doubts = proposals(document, layout, Analyser())
    assert not doubts
    assert [(p.number, p.organisation, p.text, p.position) for p in found] == [
        (1, "Koło Wędkarskie „Płoć”", "Oczyszczenie stawu przy młynie.",
         "Przyjęto. Prace ruszą w kwietniu."),
        (2, "Rada Sołecka", "Nowy przystanek.", "Odrzucono. Drogą zarządza powiat."),
    ]  # fmt: skip
