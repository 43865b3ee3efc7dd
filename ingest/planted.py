"""Lines that give orders to a program: kept out of what is known, and told as a doubt.

What a paragraph says before such an order is kept; what follows it may be a part of it.
"""

import re
from dataclasses import replace
from functools import cache

from ingest.read.blocks import RawBlock, Reading
from knowledge.folding import fold
from knowledge.orders import gives_orders
from knowledge.phrases import lexicon
from knowledge.sentences import sentences

_SHOWN = 80  # characters of such a line that its doubt quotes


def without_orders(reading: Reading) -> Reading:
    """The reading without blocks that speak to an assistant, with a doubt for each."""
    if not any(map(_gives_orders, reading.blocks)):
        return reading
    before = [(one, _before(one)) for one in reading.blocks]
    kept = tuple(text for _, text in before if text is not None)
    told = tuple(
        f"Polecenie dla programu, a nie dla ludzi, pominięto: {_without(one, text)[:_SHOWN]}"
        for one, text in before
        if text is not one
    )
    return replace(reading, blocks=kept, doubts=(*reading.doubts, *told))


def _before(block: RawBlock) -> RawBlock | None:
    """The block, or the sentences of its text that stand before an order, or None without any."""
    if not _gives_orders(block):
        return block
    if block.cells or block.kind not in ("paragraph", "item"):
        return None
    end = 0
    for start, stop in sentences(block.text):
        if _begins_order(block.text[start:stop]):
            break
        end = stop
    kept = replace(block, text=block.text[:end].rstrip())
    whole = kept.text.endswith((".", "!", "?", ";", ")", "”")) and not _gives_orders(kept)
    return kept if end < len(block.text) and whole else None


def _without(block: RawBlock, kept: RawBlock | None) -> str:
    return _text(block)[len(_text(kept)) if kept else 0 :].strip()


def _begins_order(sentence: str) -> bool:
    """Whether a sentence speaks to a program, or opens what one is told."""
    data, text = lexicon("planted"), f"{fold(sentence)} "
    names = (*data["to"], *data["alone"], *data["lasting"])
    return (
        any(one in text for one in names)
        or _opens().match(text) is not None
        or _gives_orders(RawBlock("paragraph", sentence))
    )


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
def _opens() -> re.Pattern[str]:
    """A sentence that only names who is spoken to: "System:"."""
    return re.compile(rf"\W*(?:{_one_of(lexicon('planted')['speakers'])})\b")


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
