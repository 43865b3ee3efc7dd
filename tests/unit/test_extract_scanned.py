"""Facts of scans whose reading is not sure."""

from dataclasses import replace

from ingest.read.blocks import RawBlock
from knowledge.model import Event
from tests.unit.notices import head, para, read


def _scanned(block: RawBlock, sure: float) -> RawBlock:
    return replace(block, ocr=sure)


def test_a_fact_of_a_badly_read_block_is_doubted_there_and_in_the_report() -> None:
    found = read(
        _scanned(head("Spotkania z logopedą w Jaworku"), 0.95),
        _scanned(para("Spotkanie odbędzie się 5 maja 2029 r. o godz. 16 w bibliotece."), 0.91),
        _scanned(para("Zebranie odbędzie się 9 maja 2029 r. o godz. 17 w szkole."), 0.44),
    )
    sure, unsure = found.of(Event)
    assert (sure.confidence, sure.doubts) == (1.0, ())
    assert unsure.confidence == 0.44
    assert set(unsure.doubts) <= set(found.found.doubts)
