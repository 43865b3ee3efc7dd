"""Where in a document a doubt is about something: at the words that it quotes."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from ingest.pages.marking import Place, anchor

_SHORTEST = 8  # characters that stand for a place


@dataclass(frozen=True)
class Doubt:
    """A doubt, and the place of its document where there is one."""

    said: str
    place: Place | None = None

    @property
    def anchor(self) -> str | None:
        """What the place is called in the document's page."""
        return anchor(self.place) if self.place else None


def located(doubts: Sequence[str], text: str, places: Sequence[Place]) -> list[Doubt]:
    """Doubts with the places that they quote: one of `places` where it holds the quote."""
    return [Doubt(doubt, _place(doubt, text, places)) for doubt in doubts]


def _place(doubt: str, text: str, places: Sequence[Place]) -> Place | None:
    for mark in re.finditer(r":\s+", doubt):
        words = doubt[mark.end() :].strip(" .…„”").split()
        if sum(map(len, words)) < _SHORTEST:
            return None
        found = re.search(r"\s+".join(map(re.escape, words)), text)
        if found:
            around = [one for one in places if one[0] <= found.start() < found.end() <= one[1]]
            return min(around, key=lambda one: one[1] - one[0], default=found.span())
    return None
