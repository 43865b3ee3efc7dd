"""Lines of a card, such as "Kaucja: 50 zł" below the name of a place: of what, where and when."""

import re
from dataclasses import dataclass
from functools import lru_cache

from assistant.draft import Claim
from assistant.frame import Frame
from assistant.match import credited
from assistant.retrieve import View
from assistant.texts import Texts
from assistant.topics.contact_lines import contact_claims
from knowledge.model import PATH, Block, Citation, Contact, Passage
from knowledge.snapshot import Snapshot

_LABELLED = re.compile(r"[^\W\d][^:\t\n]{1,40}(?::\s|\t)\S")
_LONGEST = 1_000  # characters of a card
_FEWEST, _MOST = 2, 24  # lines
_MOSTLY = 0.5  # of its lines are labelled
_WHERE = frozenset({"where", "address"})
_WHEN = frozenset({"when", "hour", "opening_hours", "end"})


@dataclass(frozen=True)
class Card:
    """The heading of a card and all that stands below it."""

    heading: Block
    text: str


@lru_cache(maxsize=5_000)
def card_of(snapshot: Snapshot, passage: Passage) -> Card | None:
    """The card in which a labelled line stands."""
    if len(passage.headings) < 2 or not _LABELLED.match(passage.text):
        return None
    text, blocks = snapshot.text(passage.document_id), snapshot.blocks(passage.document_id)
    own = [one for one in blocks if one.headings == passage.headings and one.kind != "heading"]
    if not _FEWEST <= len(own) <= _MOST or own[-1].end - own[0].start > _LONGEST:
        return None
    labelled = [one for one in own if _LABELLED.match(text, one.start)]
    heading = next((b for b in reversed(blocks) if b.kind == "heading" and b.end <= own[0].start),
                   None)  # fmt: skip
    if heading is None or len(labelled) < max(_FEWEST, _MOSTLY * len(own)):
        return None
    if text[heading.start : heading.end] != passage.headings[-1]:
        return None
    return Card(heading, text[own[0].start : own[-1].end])


def card_lemmas(frame: Frame, passage: Passage, text: str, view: View) -> frozenset[str]:
    """The words of the whole card, where its line itself has a thing that is asked about."""
    card = card_of(view.snapshot, passage)
    if card is None:
        return frozenset()
    own = view.lemmas(text)
    if not any(credited(word, own) for word in frame.focus if word.noun and not word.town):
        return frozenset()
    return view.lemmas(card.text)


def card_claims(
    frame: Frame, passage: Passage, start: int, end: int, view: View, texts: Texts
) -> list[Claim]:
    """The name of the card before its line, and where and when the place is if that is asked."""
    card = card_of(view.snapshot, passage)
    if card is None or passage.kind == "row":
        return []
    paper = passage.document_id
    text = view.snapshot.text(paper)
    name = text[card.heading.start : card.heading.end]
    said = text[start:end]
    line = Citation(paper, said, start, end, passage.page, PATH.join(passage.headings))
    over = Citation(
        paper, name, card.heading.start, card.heading.end, card.heading.page,
        PATH.join(card.heading.headings),
    )  # fmt: skip
    claims = [Claim(texts.say("task.name", name=" ".join(name.split())), (over,))]
    claims.append(Claim(" ".join(said.split()), (line,)))
    wanted = {"address"} if frame.attributes & _WHERE or frame.looking else set()
    wanted |= {"opening_hours"} if frame.attributes & _WHEN else set()
    places = (one for one in view.facts(Contact) if one.document_id == paper)
    place = next((one for one in places if one.matter == name), None)
    if place is not None and wanted:
        claims += contact_claims(place, wanted, texts)
    return claims
