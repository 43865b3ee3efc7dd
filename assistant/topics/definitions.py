"""What something is: what asks for it, what tells it, and a paper that explains its words.

A paper explains a word in a glossary, or by "przez X rozumie się".
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from assistant.answer import AnswerStatus
from assistant.draft import Claim, Draft
from assistant.frame import Frame, Word
from assistant.retrieve import View
from assistant.texts import Texts
from assistant.topics.asking import says
from assistant.topics.glossary import NUMBERING, Term, explained, terms_of
from assistant.towns import names
from knowledge.folding import fold
from knowledge.model import Audience
from knowledge.phrases import lexicon, lexicon_phrases, plain_analyser

TOPIC = "definitions"
_SURE = 0.95
_LOOKED_AT = 40
_ALSO = frozenset({"price", "how_many", "list", "person", "purpose", "address"})
_VAGUE = frozenset({"list", "purpose", "premise"})
_WISHES, _SENTENCES = "proposals", "passages"
_TELLS = re.compile(r"\b(?:to|polega\w*|oznacza|rozumie)\b")
_IN_MARKS = re.compile(r"[(\"„«“]([^()\"”»“„]{3,60})[)\"”»“]")
_ENDS = frozenset({"i", "a", "oraz", "czy", "ile", "w", "we", "według", "na", "dla", "o"})


def consider(frame: Frame, view: View, texts: Texts) -> Draft | None:
    """What a paper says that the word means which is asked about, or None."""
    if not (frame.words and _asks(frame)) or frame.attributes - _ALSO:
        return None
    return next((found for asked in _asked(frame) if (found := _told(frame, asked, view))), None)


def asks_what_it_is(frame: Frame) -> bool:
    """Whether a question asks nothing but what the thing is that it names."""
    if frame.attributes - _VAGUE or frame.kinds & {"proposal"} or frame.dates:
        return False
    return _asks(frame)


def of_its_name(frame: Frame) -> Frame:
    """The frame in which words for people are part of a name: "Program dla Rodziny"."""
    words = tuple(
        replace(word, role="focus") if word.role == "audience" else word for word in frame.words
    )
    return replace(frame, audience=Audience(), words=words)


def without_wishes(found: Sequence[Draft]) -> list[Draft]:
    """The drafts but those of wishes, where another tells of the thing itself.

    Sentences that say nothing of what it is give way to a record too.
    """
    others = [one for one in found if one.topic != _WISHES]
    records = [one for one in others if not one.claims or tells_what_it_is(one)]
    kept = (ones for ones in (records, others) if any(one.claims for one in ones))
    return next(kept, list(found))


def tells_what_it_is(draft: Draft) -> bool:
    """Whether a draft is of a record, or of a sentence that says what something is."""
    if draft.topic == _SENTENCES:
        return bool(_TELLS.search(fold(draft.claims[0].text)))
    return draft.topic != _WISHES


def _told(frame: Frame, asked: Sequence[Word], view: View) -> Draft | None:
    towns = [word.lemmas for word in frame.words if word.town]
    papers = dict.fromkeys(hit.passage.document_id for hit in view.search(frame, _LOOKED_AT))
    found = [
        one
        for paper in papers
        if all(names(town, view.places(paper)) for town in towns)
        for one in terms_of(view.snapshot, paper)
        if _is_named(one, asked)
    ]
    whole = [one for one in found if len(one.words) == len(asked)]
    if not whole and len({one.words for one in found}) != 1:
        return None  # of none, or of two things, it would be a guess
    best = max(whole or found, key=lambda one: str(view.documents[one.paper].published or ""))
    claim = Claim(_in_a_line(best.citation.quote), (best.citation,))
    return Draft(TOPIC, _SURE, AnswerStatus.ANSWERED, (claim,))


def _in_a_line(quote: str) -> str:
    """What explains a term, without its number in a list and with a dash between cells."""
    cells = (" ".join(cell.split()) for cell in NUMBERING.sub("", quote).split("\t"))
    return " – ".join(cell for cell in cells if cell)


def _asks(frame: Frame) -> bool:
    """Whether a meaning is asked for, be it in the words of another language."""
    return says("defining", frame.text) or bool(_foreign().search(frame.said.casefold()))


@cache
def _foreign() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(lexicon('languages')['defining'])})\b")


def _asked(frame: Frame) -> list[list[Word]]:
    """The words behind those that ask for a meaning, as far as the next thing that is asked.

    What a question of another language gives in Polish, in brackets or quoted, comes first.
    """
    tokens = plain_analyser().tokens(frame.text)
    found = lexicon_phrases("questions", "defining").find(tokens)
    behind = frame.words[found[0].last :] if found else frame.words
    named = [plain_analyser().lemma_set(one) for one in _IN_MARKS.findall(frame.said)]
    own = [[w for w in frame.words if w.lemmas & lemmas] for lemmas in named]
    return [kept for words in (*own, behind) if (kept := _things(words))]


def _things(words: Sequence[Word]) -> list[Word]:
    """The words of the thing, none said again as a name in brackets is after its translation."""
    asked: list[Word] = []
    for word in words:
        if asked and word.text.casefold() in _ENDS:
            break
        if word.role == "function" or word.town or word.place or word.attributes - _ALSO:
            continue
        if not any(word.lemmas & other.lemmas for other in asked):
            asked.append(word)
    return asked


def _is_named(term: Term, asked: Sequence[Word]) -> bool:
    """Whether every word that is asked about is in a term, and the first of them its first."""
    return explained(asked[0], term.words[0]) and all(
        any(explained(word, own) for own in term.words) for word in asked
    )
