"""Numbered parts of something, such as a group or a turn, as changes name them."""

import re
from functools import cache

from knowledge.folding import fold
from knowledge.phrases import lexicon

ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X")
_NUMBER = r"(?P<{0}>[IVX]{{1,4}}\b|\d{{1,2}}\b\.?|[^\W\d]{{4,}})"


def part_named(about: str) -> tuple[str, int] | None:
    """The beginning of the word for a part and its number: "grupa nr 2", "III turnus"."""
    for found in _part_pattern().finditer(about):
        before, after = found["before"] or "", found["after"] or ""
        leads = after in ROMAN or _is_of_clause(about, found)
        first, second = map(number_said, (after, before) if leads else (before, after))
        number = first or second
        if number:
            noun = fold(found["noun"])
            return next(one for one in lexicon("changes")["parts"] if noun.startswith(one)), number
    return None


def _is_of_clause(about: str, found: re.Match[str]) -> bool:
    """Whether the number before a part is that of the clause: "1. Turnus drugi przenosi się"."""
    opens = bool(found["before"]) and not about[: found.start()].strip()
    return opens and found["before"].rstrip(".").isdigit() and found["noun"][:1].isupper()


def number_said(said: str) -> int:
    """A number in figures, Roman figures or as an ordinal; 0 for anything else."""
    plain = said.rstrip(".")
    if plain.isdigit():
        return int(plain)
    if plain in ROMAN:
        return ROMAN.index(plain) + 1
    folded = fold(plain)
    ordinals = lexicon("changes")["ordinals"]
    return next((at for at, one in enumerate(ordinals, start=1) if folded.startswith(one)), 0)


@cache
def _part_pattern() -> re.Pattern[str]:
    nouns = "|".join(one.replace("l", "[lł]") for one in lexicon("changes")["parts"])
    noun = rf"(?P<noun>(?i:{nouns})\w*)"
    before, after = _NUMBER.format("before"), _NUMBER.format("after")
    return re.compile(rf"(?:\b{before}\s+)?\b{noun}(?:\s+(?:nr\s+)?{after})?")
