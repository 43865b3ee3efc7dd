"""Lines that give orders to a program: kept out of what is known, and told as a doubt."""

import re
from dataclasses import replace
from functools import cache

from ingest.read.blocks import RawBlock, Reading
from knowledge.folding import fold
from knowledge.orders import gives_orders
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
    if _shapes().search(text):
        return True
    if _spoken_to_a_model().match(text) or gives_orders(text, planted=True):
        return True
    return any(to in text for to in data["to"]) and any(do in text for do in data["orders"])


@cache
def _shapes() -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{one})" for one in lexicon("planted")["patterns"]))


@cache
def _spoken_to_a_model() -> re.Pattern[str]:
    """A line of a recorded talk ("SYSTEM: ..."), or a rule for all that is said from now on."""
    data = lexicon("planted")
    speakers, orders = _one_of(data["speakers"]), _one_of(data["orders"])
    lasting, said = _one_of(data["lasting"]), _one_of(data["lasting_orders"])
    return re.compile(
        rf"\W*(?:(?:{speakers})\W*[:>\]–-].*?\b(?:{orders}|{lasting})"
        rf"|(?:.{{0,40}}[.:!] )?(?:{lasting})\W+(?:\w+\W+){{0,4}}?(?:{said})\b)"
    )


def _one_of(phrases: list[str]) -> str:
    return "|".join(re.escape(fold(one)) for one in phrases)


def _text(block: RawBlock) -> str:
    return " ".join(" ".join(block.cells or (block.text,)).split())
