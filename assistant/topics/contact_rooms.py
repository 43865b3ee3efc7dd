"""The room of a unit, where its record holds no address and its row or sentence has a room."""

import re
from dataclasses import replace

from assistant.answer import AnswerStatus
from assistant.draft import Claim, Draft, everything_cited
from assistant.frame import Frame
from assistant.retrieve import View
from assistant.texts import Texts
from assistant.topics.quoted_rows import claim_of
from knowledge.folding import fold
from knowledge.model import Block, Contact
from knowledge.phrases import lexicon_phrases, plain_analyser

_ROOM = re.compile(r"\b(?:pok(?:oj\w*|\.)?|sal[aie]|gabinet\w*)\s*(?:nr\.?\s*)?\d+\w?\b")
_WHERE = frozenset({"where", "address"})


def in_its_room(draft: Draft, frame: Frame, view: View, texts: Texts) -> Draft:
    """What is told of a unit, with its room instead of the notice that says no place is known."""
    contact = next((one for one in draft.facts if isinstance(one, Contact)), None)
    if contact is None or contact.address or not frame.attributes & _WHERE:
        return draft
    told = _in_row(contact, view) or _in_sentence(contact)
    if told is None:
        return draft
    if not frame.attributes - _WHERE - {"list"}:
        return replace(draft, claims=(told,), status=AnswerStatus.ANSWERED, notices=())
    placeless = {texts.say("parts.missing", what=texts.say(f"asked.{name}")) for name in _WHERE}
    left = tuple(one for one in draft.notices if one not in placeless)
    status = draft.status if left else AnswerStatus.ANSWERED
    return replace(draft, claims=(told, *draft.claims), status=status, notices=left)


def _in_row(contact: Contact, view: View) -> Claim | None:
    paper = contact.document_id
    text, blocks = view.snapshot.text(paper), view.snapshot.blocks(paper)
    for place in everything_cited(contact):
        row = next(
            (
                b
                for b in blocks
                if b.kind == "row" and b.start <= place.start and place.end <= b.end
            ),
            None,
        )
        header = row and next(
            (b for b in blocks if b.kind == "header" and b.table == row.table), None
        )
        if not (row and header) or len(row.cells) != len(header.cells):
            continue
        at = next((i for i, cell in enumerate(header.cells) if _is_room(text[slice(*cell)])), None)
        if at is not None and text[slice(*row.cells[at])].strip(" –-"):
            return claim_of(paper, row, view, shown=[_unit_column(contact, row, text), at])
    return None


def _unit_column(contact: Contact, row: Block, text: str) -> int:
    cells = [fold(" ".join(text[slice(*one)].split())) for one in row.cells]
    named = (i for i, cell in enumerate(cells) if cell and cell in fold(contact.unit))
    return next(named, 0)


def _is_room(name: str) -> bool:
    return bool(lexicon_phrases("office", "column_room").find(plain_analyser().tokens(name)))


def _in_sentence(contact: Contact) -> Claim | None:
    """The sentence that names the unit together with its room."""
    for place in everything_cited(contact):
        if "\t" not in place.quote and _ROOM.search(fold(place.quote)):
            return Claim(" ".join(place.quote.split()), (place,))
    return None
