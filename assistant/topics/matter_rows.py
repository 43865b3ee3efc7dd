"""Who deals with a matter, and in which room, by the row of a table that lists matters."""

from collections.abc import Sequence
from dataclasses import replace

from assistant.answer import AnswerStatus
from assistant.draft import Claim, Draft
from assistant.frame import Frame, Word
from assistant.match import credited, match
from assistant.retrieve import View
from assistant.texts import Texts
from assistant.topics.asking import says
from assistant.topics.contact_lines import contact_claims
from assistant.topics.quotable_rows import cells_of, fills
from assistant.topics.quoted_rows import row_claim
from knowledge.model import Contact, Passage
from knowledge.phrases import lexicon_lemmas

TOPIC = "matter_rows"
_SURE = 0.86  # more than a sentence, and than the office's address alone
_MATTER = ("matter",)
_ASKED = frozenset({"units", "who_may", "where", "address", "list", "phone", "submit", "email"})
_KINDS = frozenset({"contact", "task", "offer", "submission_channel"})
_LOOKED_AT = 40
_MOST = 2


def consider(frame: Frame, view: View, texts: Texts) -> Draft | None:
    """The one or two rows of the matter that is asked about, with the address of the house."""
    if frame.attributes - _ASKED or frame.kinds - _KINDS or frame.dates or frame.times:
        return None
    if not says("asks_matter", frame.text):
        return None
    named = [word for word in frame.words if _names(word)]
    if not named:
        return None
    rows = [
        hit.passage
        for hit in view.search(frame, _LOOKED_AT)
        if fills(hit.passage, _MATTER, view) and _is_of(hit.passage, named, frame, view)
    ]
    told = [(row, claim) for row in rows if (claim := row_claim(row, view))]
    if not told or len(told) > _MOST or len({row.document_id for row, _ in told}) > 1:
        return None
    house = _house([row for row, _ in told], frame, view, texts)
    claims = (*(claim for _, claim in told), *house)
    facts = view.facts(Contact, [key for row, _ in told for key in row.fact_ids])
    return Draft(TOPIC, _SURE, AnswerStatus.ANSWERED, claims, facts=tuple(facts))


def _names(word: Word) -> bool:
    """Whether a word says which matter: no verb, and no word for an office or a room of it."""
    if word.role not in ("focus", "audience") or word.attributes or word.town:
        return False
    return (word.noun or word.may_be_noun or word.qualifies) and not (
        word.lemmas & lexicon_lemmas("questions", "office_rooms")
    )


def _is_of(row: Passage, named: Sequence[Word], frame: Frame, view: View) -> bool:
    """Whether a row's own matter or unit has all that is named."""
    own = view.lemmas("\n".join(cells_of(row, ("matter", "units", "listed_unit"), view)))
    if not all(credited(word, own) for word in named):
        return False
    asked = replace(frame, words=tuple(word for word in frame.words if not _is_room(word)))
    places = view.places(row.document_id)
    title = view.context(view.documents[row.document_id], row.headings)
    found = match(
        asked, view.joined(own, title), view, kinds=_KINDS, attributes=_ASKED, places=places
    )
    return found.grounded and not found.vetoes()


def _is_room(word: Word) -> bool:
    return not word.lemmas.isdisjoint(lexicon_lemmas("questions", "office_rooms"))


def _house(rows: Sequence[Passage], frame: Frame, view: View, texts: Texts) -> list[Claim]:
    """Where the office is, if that is asked and the rows tell a room at most."""
    if not frame.attributes & {"where", "address", "submit"}:
        return []
    if any(fills(row, ("address", "place"), view) for row in rows):
        return []
    paper = rows[0].document_id
    ways = [one for one in view.facts(Contact) if one.document_id == paper and one.address]
    return (
        contact_claims(ways[0], {"address"}, texts) if len({w.address for w in ways}) == 1 else []
    )
