"""Lines that give orders to a program: kept out of what is known, and told as a doubt."""

from dataclasses import replace

from ingest.read.blocks import RawBlock, Reading
from knowledge.folding import fold
from knowledge.phrases import lexicon

_SHOWN = 80  # characters of such a line that its doubt quotes


def without_orders(reading: Reading) -> Reading:
    """The reading without blocks that speak to an assistant, with a doubt for each."""
    planted = [one for one in reading.blocks if _gives_orders(one)]
    if not planted:
        return reading
    kept = tuple(one for one in reading.blocks if one not in planted)
    told = tuple(
        f"Polecenie dla programu, a nie dla ludzi, pominięto: {_text(one)[:_SHOWN]}"
        for one in planted
    )
    return replace(reading, blocks=kept, doubts=(*reading.doubts, *told))


def _gives_orders(block: RawBlock) -> bool:
    data, text = lexicon("planted"), f"{fold(_text(block))} "
    if any(phrase in text for phrase in data["alone"]):
        return True
    return any(to in text for to in data["to"]) and any(do in text for do in data["orders"])


def _text(block: RawBlock) -> str:
    return " ".join(" ".join(block.cells or (block.text,)).split())
