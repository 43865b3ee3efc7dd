"""Whether what was paid is given back, by the sentences of the section that it was paid for."""

import re
from collections.abc import Sequence

from assistant.answer import AnswerStatus
from assistant.draft import Draft
from assistant.frame import Frame, Word
from assistant.match import credited
from assistant.retrieve import View
from assistant.texts import Texts
from assistant.topics.asking import asks_whether, says
from assistant.topics.told_matters import tells_matter
from assistant.topics.under_heading import Told, under_headings
from knowledge.model import Passage
from knowledge.phrases import lexicon_lemmas
from knowledge.sentences import told_sentences

_SURE = 0.93
_LOOKED_AT = 40
_SECTIONS = 3  # of more, none is meant
_UNLESS = re.compile(r"chyba że|z wyjątkiem|oprócz|poza przypadk|wyjątkowo")
_PROSE = frozenset({"paragraph", "item"})


def refunded(topic: str, frame: Frame, view: View, texts: Texts) -> Draft | None:
    """The sentences on refunds of the sections that are meant, or None where none tells of any."""
    if not says("asks_refund", frame.text):
        return None
    things, when = _things(frame), "when" in frame.attributes
    papers = dict.fromkeys(hit.passage.document_id for hit in view.search(frame, _LOOKED_AT))
    told = [
        (passage, passage.start + start, passage.start + end)
        for paper in papers
        for passage in view.snapshot.passages_of(paper)
        if passage.kind in _PROSE and _is_of(passage, things, view)
        for start, end, text in told_sentences(passage.text)
        if says("refunds", text) or (when and tells_matter(text, "payout"))
    ]
    paid = [one for one in told if tells_matter(_text(one, view), "payout")] if when else []
    told = paid or told
    sections = {(one[0].document_id, one[0].headings) for one in told}
    if not told or len(sections) > _SECTIONS or len({paper for paper, _ in sections}) > 1:
        return None
    claims = under_headings(told)
    asks = asks_whether(frame) and not says("no_refunds", frame.text)
    refused = asks and all(_refuses(one, view) for one in told)
    verdict = texts.say("answer.no") if refused else ""
    return Draft(topic, _SURE, AnswerStatus.ANSWERED, claims, verdict=verdict)


def _things(frame: Frame) -> list[Word]:
    """The nouns that say what was paid for, beside the money and why it is wanted back."""
    beside = lexicon_lemmas("questions", "beside_refund")
    return [
        word
        for word in frame.words
        if word.noun and word.role == "focus" and not (word.lemmas & beside or word.town)
    ]


def _is_of(passage: Passage, things: Sequence[Word], view: View) -> bool:
    """Whether the section of a passage, by its headings or its words, is of what was paid for."""
    own = view.joined(
        view.passage_lemmas(passage),
        view.context(view.documents[passage.document_id], passage.headings),
    )
    return all(credited(word, own) for word in things)


def _refuses(told: Told, view: View) -> bool:
    text = _text(told, view)
    return says("no_refunds", text) and not _UNLESS.search(text.lower())


def _text(told: Told, view: View) -> str:
    passage, start, end = told
    return view.snapshot.text(passage.document_id)[start:end]
