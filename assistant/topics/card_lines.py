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
from knowledge.phrases import lexicon_phrases, plain_analyser
from knowledge.snapshot import Snapshot

_LABELLED = re.compile(r"[^\W\d][^:\t\n]{1,40}(?::\s|\t)\S")
_LONGEST = 1_000  # characters of a card
_FEWEST, _MOST = 2, 24  # lines
_MOSTLY = 0.34  # of its lines are labelled
_LONGEST_LABEL = 3  # words
_WHERE = frozenset({"where", "address"})
_WHEN = frozenset({"when", "hour", "opening_hours", "end"})


@dataclass(frozen=True)
class Card:
    """The heading of a card and all that stands below it."""

    heading: Block
    text: str


@lru_cache(maxsize=20_000)
def card_of(snapshot: Snapshot, passage: Passage) -> Card | None:
    """The card in which a labelled line stands."""
    if len(passage.headings) < 2 or not _LABELLED.match(passage.text):
        return None
    path = passage.headings
    if path[-1].rstrip().endswith(":"):
        return None  # a line that opens a list is no name of a place
    if len(path) > 2 and _is_label(path[-1]):
        path = path[:-1]
    text, blocks = snapshot.text(passage.document_id), snapshot.blocks(passage.document_id)
    own = [b for b in blocks if b.headings[: len(path)] == path and b.kind != "heading"]
    if not _FEWEST <= len(own) <= _MOST or own[-1].end - own[0].start > _LONGEST:
        return None
    labelled = [one for one in own if _LABELLED.match(text, one.start)]
    above = [b for b in blocks if b.kind == "heading" and text[b.start : b.end] == path[-1]]
    if not above or len(labelled) < max(_FEWEST, _MOSTLY * len(own)):
        return None
    if path[-1] not in _places(snapshot, passage.document_id):
        return None
    return Card(above[-1], text[own[0].start : own[-1].end])


@lru_cache(maxsize=2_000)
def _places(snapshot: Snapshot, document_id: str) -> frozenset[str]:
    """The headings of a paper under which it tells where a place is or when it is open."""
    found = snapshot.facts("contact", document_ids=[document_id])
    contacts = [one for one in found if isinstance(one, Contact)]
    return frozenset(
        one.matter
        for one in contacts
        if (one.address or one.opening_hours) and not _is_event(one.matter)
    )


def _is_event(heading: str) -> bool:
    """Whether a heading names a meeting or duty, whose place is no place of its own."""
    tokens = plain_analyser().tokens(heading)
    return bool(lexicon_phrases("office", "meeting", "duty_slot").find(tokens))


def _is_label(heading: str) -> bool:
    """Whether a heading inside a card only says what stands below it: "Godziny otwarcia"."""
    tokens = plain_analyser().tokens(heading)
    found = lexicon_phrases("columns", "hours", "address", "reached").find(tokens)
    return bool(found) and len(tokens) <= _LONGEST_LABEL


def card_lemmas(frame: Frame, passage: Passage, text: str, view: View) -> frozenset[str]:
    """The words of the whole card, where its line itself has a thing that is asked about."""
    card = card_of(view.snapshot, passage)
    if card is None or "when" in frame.attributes:  # days are told of more than of places
        return frozenset()
    own = view.lemmas(text)
    if not any(credited(word, own) for word in frame.focus if word.noun and not word.town):
        return frozenset()
    return view.lemmas(card.text)


def tells_in_card(frame: Frame, passage: Passage, text: str, view: View) -> bool:
    """Whether a short line of a card has a word that is asked about."""
    if card_of(view.snapshot, passage) is None:
        return False
    own = view.lemmas(text)
    return any(credited(word, own) for word in frame.focus if not word.town)


def card_claims(
    frame: Frame, passage: Passage, start: int, end: int, view: View, texts: Texts
) -> list[Claim]:
    """The name of the card before its line, and where and when the place is if that is asked."""
    card = card_of(view.snapshot, passage)
    if card is None or passage.kind == "row":
        return []
    paper, over = passage.document_id, card.heading
    text = view.snapshot.text(paper)
    name, said = text[over.start : over.end], text[start:end]
    above = Citation(paper, name, over.start, over.end, over.page, PATH.join(over.headings))
    line = Citation(paper, said, start, end, passage.page, PATH.join(passage.headings))
    claims = [
        Claim(texts.say("task.name", name=" ".join(name.split())), (above,)),
        Claim(" ".join(said.split()), (line,)),
    ]
    wanted = {"address"} if frame.attributes & _WHERE or frame.looking else set()
    wanted |= {"opening_hours"} if frame.attributes & _WHEN else set()
    places = (one for one in view.facts(Contact) if one.document_id == paper)
    place = next((one for one in places if one.matter == name), None)
    return claims + (contact_claims(place, wanted, texts) if place is not None else [])
