"""What a part of a message asks that stands in the very row told for another part."""

import re
from collections.abc import Sequence
from datetime import date

from assistant.answer import AnswerStatus
from assistant.draft import Claim, Draft
from assistant.frame import Frame
from assistant.match import credited
from assistant.part_frames import Reading
from assistant.retrieve import View
from assistant.topics.offer_details import TOPIC
from assistant.topics.offer_lines import match_offer
from assistant.topics.row_cells import ASKED, asked_of, column_tells, told_beside
from knowledge.folding import fold
from knowledge.model import Offer

_DAYS = frozenset({"when", "until", "closing"})
_UNTIL = re.compile(r"\b(?:do|najpozniej) (?:dnia )?\d{1,2}[. ]")
_ROW = "; "  # between the cells of a row that is told
_SUMS = frozenset({"how_many", "budget", "list", "premise"})  # asked with the words for a fee


def of_told_offer(part: Reading, given: Sequence[Draft], today: date, view: View) -> Draft | None:
    """The cells that hold what a part asks, of the one offer that the other parts tell of."""
    offers = {fact.id: fact for draft in given for fact in draft.facts if isinstance(fact, Offer)}
    if len(offers) != 1 or not asked_of(part.frame) or part.frame.attributes - ASKED - _SUMS:
        return None
    (offer,) = offers.values()
    if match_offer(part.frame, offer, view, whole=True).vetoes():
        return None
    cells, answered = told_beside(part.frame, offer, today)
    if not asked_of(part.frame) <= answered:
        return None
    claims = tuple(cell.claim for cell in cells)
    return Draft(TOPIC, 0.0, AnswerStatus.ANSWERED, claims, facts=(offer,))


def is_in_told_row(part: Reading, given: Sequence[Draft], view: View) -> bool:
    """Whether what is told already has the name, the cell or the day that a part asks for."""
    told = [claim for draft in given for claim in draft.claims]
    return any(_tells(part.frame, claim, view) or _dates(part, claim, view) for claim in told)


def _dates(part: Reading, claim: Claim, view: View) -> bool:
    """Whether a sentence told for another part has the day that a part asks of its own verb.

    "Konkurs zostanie ogłoszony do 4 maja" tells also until when it was to be announced.
    """
    if not part.own or part.own - _DAYS or not _UNTIL.search(fold(claim.text)):
        return False
    said = fold(part.said).split()
    own = [word for word in part.frame.focus if fold(word.text) in said]
    lemmas = view.lemmas(claim.text)
    return bool(own) and all(word.lemmas & lemmas for word in own)


def _tells(frame: Frame, claim: Claim, view: View) -> bool:
    cells = [cell.partition(": ") for cell in claim.text.split(_ROW)]
    if len(cells) < 2 or not all(mark for _, mark, _ in cells):
        return False
    said = view.lemmas(claim.text)
    things = [word for word in frame.focus if not word.attributes]
    if not things or not all(credited(word, said) for word in things):
        return False
    asked = frame.attributes - {"list", "premise"}
    if asked == {"person"}:  # who somebody is whom the row names
        return all(word.name or not word.known for word in things)
    return bool(asked) and all(
        any(value.strip() and column_tells(name, label) for label, _, value in cells)
        for name in asked
    )
