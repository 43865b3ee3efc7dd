"""Questions about a document that was repealed or replaced."""

from functools import cache

from assistant.answer import AnswerStatus
from assistant.draft import Draft
from assistant.frame import Frame
from assistant.match import Match, match
from assistant.retrieve import View
from assistant.texts import Texts
from assistant.topics.change_claims import of_paper
from assistant.topics.changed import WITHDRAWN
from knowledge.phrases import lexicon_lemmas

TOPIC = WITHDRAWN
_ENOUGH = 0.7
_OF_A_PAPER = frozenset({"premise", "change", "when", "list", "purpose", "basic"})
_OPENING = 4000  # characters that tell what a document is about


def consider(frame: Frame, view: View, texts: Texts) -> Draft | None:
    """That the document which is asked about is no longer in force, and what replaced it."""
    judged = [
        (_match(frame, key, view), key)
        for key in view.standing.targets()
        if key in view.documents and _of_those_years(frame, key, view)
    ]
    passing = [one for one in judged if not one[0].vetoes() and one[0].grounded]
    if not passing:
        return None
    found, key = max(passing, key=lambda one: (one[0].coverage, one[1]))
    if frame.attributes - _OF_A_PAPER and not view.standing.is_called_off(key):
        return None
    claims = of_paper(key, view, texts)
    if found.coverage < _ENOUGH or not claims:
        return None
    title = view.lemmas(view.documents[key].title)
    named = match(frame, title | _in_force() | _texts(), view, kinds=("consultation",)).coverage
    plainly = named > _ENOUGH and any(word.lemmas & _in_force() for word in frame.words)
    if not plainly and any(one.how == "replaced" for one in view.standing.changes(key)):
        return None  # what is asked of the matter itself, the new document says or does not
    score = (0.55 + 0.4 * named) if plainly else 0.5 * found.coverage
    return Draft(TOPIC, score, AnswerStatus.ANSWERED, tuple(claims))


def _of_those_years(frame: Frame, document_id: str, view: View) -> bool:
    """Whether a document, or what changes it, names every year that is asked about."""
    papers = [document_id, *(one.document_id for one in view.standing.changes(document_id))]
    named = "\n".join(
        f"{view.documents[key].published} {view.documents[key].title} "
        f"{view.snapshot.text(key)[:_OPENING]}"
        for key in papers
    )
    return all(str(year) in named for year in frame.asked_years)


def _match(frame: Frame, document_id: str, view: View) -> Match:
    document = view.documents[document_id]
    text = view.snapshot.text(document_id)[:_OPENING]
    lemmas = view.context(document) | view.lemmas(text) | _in_force() | _texts()
    return match(frame, lemmas, view, places=view.places(document_id))


@cache
def _in_force() -> frozenset[str]:
    """The lemmas with which people ask whether something is still so."""
    return lexicon_lemmas("changes", "in_force")


@cache
def _texts() -> frozenset[str]:
    """The lemmas of words for the text of a paper itself."""
    return lexicon_lemmas("changes", "texts")
