"""A place that papers name without its address or site: what it is, and that these are not told."""

import re
from collections.abc import Iterator

from assistant.answer import AnswerStatus
from assistant.draft import Draft
from assistant.frame import Frame, Word
from assistant.retrieve import View
from assistant.texts import Texts
from assistant.topics.quoting import sentence_claim
from knowledge.addresses import addresses
from knowledge.folding import fold
from knowledge.model import Contact, Passage
from knowledge.numbers import values
from knowledge.phrases import lexicon_lemmas
from knowledge.sentences import sentences

TOPIC = "untold_place"
_SURE = 0.96  # before sentences that only name it, and addresses of others
_LOOKED_AT = 40
_PROSE = frozenset({"paragraph", "item"})
_CAPITAL = r"[„\"«]?[A-ZĄĆĘŁŃÓŚŹŻ][\w-]*[”\"»]?"
_NAME = re.compile(rf"{_CAPITAL}(?:\s+(?:(?:i|im\.|św\.|w|dla)\s+)?{_CAPITAL})*")
_SITE = re.compile(r"\bstron\w*\s+(?:internetow|www)|\bwww\b|\bwitryn")
_IS_SOMEWHERE = re.compile(
    r"\b(?:mieszcz\w*|miesci\w*|znajduj\w*|w\s+(?:budynku|siedzibie|gmachu|parku|lokalu)|przy\s+ul"
    r"|na\s+(?:terenie|parterze)|obok|pietr\w*|pok(?:oj\w*|\.)|sal[aie]|online|zdaln\w*)"
)
_ROOM = re.compile(r"\b(?:sal[aie]\b|poko[ij])")
_WHERE = frozenset({"where", "address"})


def consider(frame: Frame, view: View, texts: Texts) -> Draft | None:
    """The sentence that names the place, with a word that its address is not told."""
    site = bool(_SITE.search(fold(frame.text)))
    if not _asks_where_it_is(frame, site=site):
        return None
    sought = [word for word in frame.words if _is_sought(word)]
    if not sought or any(word.town or word.street for word in sought):
        return None
    found = list(_naming(sought, frame, view))
    if not found or _is_reached(sought, found, view, site=site):
        return None
    passage, start, end = min(found, key=lambda one: one[2] - one[1])
    claim = sentence_claim(passage, passage.start + start, passage.start + end)
    what = texts.say("asked.website" if site else "asked.address")
    untold = (texts.say("parts.missing", what=what),)
    return Draft(TOPIC, _SURE, AnswerStatus.PARTLY_ANSWERED, (claim,), notices=untold)


def _asks_where_it_is(frame: Frame, *, site: bool) -> bool:
    if frame.kinds or frame.dates or frame.times or frame.follow_up or frame.asked_years:
        return False
    if _ROOM.search(fold(frame.text)):
        return False  # "w jakiej sali obradował zespół" asks of a session
    return not frame.attributes - _WHERE - {"list"} and (site or bool(frame.attributes & _WHERE))


def _is_sought(word: Word) -> bool:
    """Whether a word is one of the name that is asked about, and none of what is asked of it."""
    if word.role in ("function", "time") or word.attributes or _SITE.search(fold(word.text)):
        return False
    return not word.lemmas & lexicon_lemmas("questions", "located")


def _naming(sought: list[Word], frame: Frame, view: View) -> Iterator[tuple[Passage, int, int]]:
    """The sentences that have all the words in one name of a place."""
    places = lexicon_lemmas("columns", "unit_nouns")
    for hit in view.search(frame, _LOOKED_AT):
        if hit.passage.kind not in _PROSE:
            continue
        for start, end in sentences(hit.passage.text):
            for name in _NAME.finditer(hit.passage.text, start, end):
                if not view.lemmas(name[0].split()[0]) & places:
                    continue
                own = view.lemmas(name[0])
                if all(word.lemmas & own for word in sought):
                    yield hit.passage, start, end


def _is_reached(
    sought: list[Word], found: list[tuple[Passage, int, int]], view: View, *, site: bool
) -> bool:
    """Whether any paper tells what is asked beside the name, in a sentence, row or record."""
    for contact in () if site else view.facts(Contact):
        named = view.lemmas(contact.unit)
        if contact.address and all(word.lemmas & named for word in sought):
            return True
    papers = {passage.document_id for passage, _, _ in found}
    for paper in papers:
        for passage in view.snapshot.passages_of(paper):
            said = "\n".join(_said_of(sought, passage, view))
            if said and _tells(said, site=site):
                return True
    return False


def _said_of(sought: list[Word], passage: Passage, view: View) -> Iterator[str]:
    """What a passage says of the name: a row whole, else from it to where another is named."""
    above = view.lemmas("\n".join(passage.headings[1:]))
    if passage.kind == "row" or all(word.lemmas & above for word in sought):
        named = above | view.lemmas(passage.text)
        yield from [passage.text] if all(word.lemmas & named for word in sought) else []
        return
    places = lexicon_lemmas("columns", "unit_nouns")
    goes_on = False
    for start, end in sentences(passage.text):
        said = passage.text[start:end]
        own = view.lemmas(said)
        others = any(view.lemmas(one[0].split()[0]) & places for one in _NAME.finditer(said))
        goes_on = all(word.lemmas & own for word in sought) or (goes_on and not others)
        if goes_on:
            yield said


def _tells(text: str, *, site: bool) -> bool:
    if site:
        return any(one.kind == "url" for one in values(text))
    return bool(addresses(text) or _IS_SOMEWHERE.search(fold(text)))
