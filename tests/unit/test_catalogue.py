from datetime import date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from knowledge.catalogue import Catalogue, Notes
from knowledge.catalogue_writing import Record, WritableCatalogue
from knowledge.model import (
    Audience,
    Block,
    Citation,
    Consultation,
    Contact,
    Deadline,
    Event,
    Fact,
    Offer,
    Passage,
    Proposal,
    SourceDocument,
    SubmissionChannel,
    Task,
)
from knowledge.stored_forms import StoredForms

WARSAW = ZoneInfo("Europe/Warsaw")
QUOTES = {"row": (Citation("d", "żółw\t1", 0, 6, 2, "A › B"),), "2031": ()}
FOR = Audience((0, None), frozenset({"hearing", "any"}), frozenset({"prison"}), frozenset(), "kto")
FACTS: tuple[Fact, ...] = (
    Consultation("c", "d", QUOTES, date(2031, 1, 1), None, name="K", audience=FOR),
    Event(
        "e", "d", QUOTES, kind="meeting", start=datetime(2031, 5, 1, 9, tzinfo=WARSAW),
        phones=("12 000 00 00",), in_person=True, audience=FOR,
    ),
    Event("s", "d", start=datetime(2031, 5, 1, 9)),
    Deadline("t", "d", until=datetime(2031, 5, 1, 23, 59, tzinfo=WARSAW), all_day=False),
    SubmissionChannel("w", "d", means="epuap", note=None, address="ul. Źródlana 1"),
    Task("z", "d", QUOTES, basic=None, units=("A", "B"), indicators={2031: "1", 2032: "2 %"}),
    Offer("o", "d", task_id="z", audience=FOR),
    Proposal("p", "d", number=3, organisation=None, text="„x”", position="y"),
    Contact("k", "d", unit="U", emails=("a@b.example",), accessibility=None),
)  # fmt: skip
DOCUMENT = SourceDocument("d", "dział/d.pdf", "T", "notice", "0", published=date(2031, 1, 2))
PASSAGE = Passage("p1", "d", "żółw\t1", 0, 6, 1, ("A", "B"), "row", (7, 9), ("z", "o"))
RECORD = Record(
    DOCUMENT, "żółw\t1\nxx", (Block("row", 0, 6, cells=((0, 4), (5, 6)), table=1),),
    (PASSAGE,), FACTS, {"zolw": 1}, frozenset({"żółw"}), Notes(("wątpliwość",), 1, 1),
)  # fmt: skip


def filled(path: Path) -> Catalogue:
    catalogue = WritableCatalogue(path / "c.sqlite")
    catalogue.add(RECORD)
    catalogue.replace_forms({"zolwia": {"zolw"}, "zolw": {"zolw"}})
    return catalogue


def test_all_that_is_kept_comes_back_equal(tmp_path: Path) -> None:
    filled(tmp_path).close()
    catalogue = Catalogue(tmp_path / "c.sqlite")
    assert catalogue.documents() == [DOCUMENT]
    assert {fact.id: fact for fact in catalogue.facts()} == {fact.id: fact for fact in FACTS}
    assert catalogue.passages(["x", "p1"]) == [PASSAGE] == catalogue.passages_of("d")
    assert catalogue.blocks("d") == RECORD.blocks and catalogue.text("d") == RECORD.text
    assert catalogue.notes() == [("dział/d.pdf", RECORD.notes)]
    assert catalogue.counts()["facts.duty_slot"] == 1
    catalogue.close()


def test_a_removed_document_leaves_nothing(tmp_path: Path) -> None:
    catalogue = filled(tmp_path)
    catalogue.remove(["d"])
    assert catalogue.counts() == {"documents": 0, "passages": 0, "facts": 0}
    assert catalogue.passages_with("zolw") == 0 and not catalogue.words()
    catalogue.close()


def test_forms_are_looked_up_alone_and_in_crowds(tmp_path: Path) -> None:
    catalogue = filled(tmp_path)
    forms = StoredForms(catalogue)
    assert forms.lookup("zolwia") == {"zolw"} and forms.lookup("kot") == frozenset()
    crowd = [f"kot{number}" for number in range(2000)]
    assert forms.lookup_many([*crowd, "zolwia"]) == {"zolwia": {"zolw"}}
    catalogue.close()
