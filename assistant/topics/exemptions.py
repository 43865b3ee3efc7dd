"""Who pays nothing or less, where a paper says it in sentences rather than in a list."""

from assistant.answer import AnswerStatus
from assistant.draft import Draft
from assistant.frame import Frame
from assistant.match import match
from assistant.retrieve import View
from assistant.topics.asking import says
from assistant.topics.under_heading import Told, under_headings
from knowledge.folding import fold
from knowledge.phrases import lexicon_lemmas
from knowledge.sentences import told_sentences

_SURE = 0.85
_ENOUGH = 0.6
_LOOKED_AT = 40
_WHO = frozenset({"kto", "ktos", "kogo", "komu"})
_ASKED = frozenset({"price", "who_may", "list", "premise"})


def exempted(topic: str, frame: Frame, view: View) -> Draft | None:
    """The sentences on who is exempt, of the one paper whose prose accounts for the question."""
    if frame.attributes - _ASKED or not (says("exempt", frame.text) and _asks_who(frame)):
        return None
    papers = dict.fromkeys(hit.passage.document_id for hit in view.search(frame, _LOOKED_AT))
    told = {paper: found for paper in papers if (found := _told(frame, paper, view))}
    if len(told) != 1:
        return None
    claims = under_headings(next(iter(told.values())))
    return Draft(topic, _SURE, AnswerStatus.ANSWERED, claims)


def _asks_who(frame: Frame) -> bool:
    exempt = lexicon_lemmas("questions", "exempting")
    return any(fold(word.text) in _WHO or word.lemmas & exempt for word in frame.words)


def _told(frame: Frame, paper: str, view: View) -> list[Told]:
    """The sentences of a paper that exempt somebody and those right behind on who pays less."""
    found: list[Told] = []
    prose = []
    for passage in view.snapshot.passages_of(paper):
        if passage.kind in ("row", "header"):
            continue  # a house in a row is no subject of the paper
        prose.append("\n".join((*passage.headings, passage.text)))
        telling = False
        for start, end, text in told_sentences(passage.text):
            telling = says("exempt", text) or (telling and says("discounts", text))
            if telling and passage.kind != "heading":
                found.append((passage, passage.start + start, passage.start + end))
    if not found:
        return []
    document = view.documents[paper]
    said = view.joined(view.lemmas("\n".join(prose)), view.context(document))
    places = view.places(paper)
    asked = match(frame, said, view, kinds=("meeting", "offer"), attributes=_ASKED, places=places)
    return found if asked.coverage >= _ENOUGH and not asked.vetoes() else []
