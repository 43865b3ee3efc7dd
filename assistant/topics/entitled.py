"""Who is entitled to something that is named: the sentence in which its paper says so."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from assistant.answer import AnswerStatus
from assistant.draft import Claim, Draft
from assistant.frame import Frame, Word
from assistant.match import credited
from assistant.retrieve import View
from assistant.texts import Texts
from assistant.topics.quoting import sentence_claim
from knowledge.model import Passage
from knowledge.phrases import lexicon, lexicon_phrases, plain_analyser
from knowledge.sentences import told_sentences
from knowledge.text import Token

TOPIC = "entitled"
_SURE = 0.86  # more than rows of figures and lists; less than a record that sets conditions
_ASKED = frozenset({"who_may", "list", "premise"})
_LOOKED_AT = 40
_PROSE = frozenset({"paragraph", "item"})
_SAID = re.compile(r"[.:;,]\s*$")  # which "Kto może otrzymać kartę" above a section is not
_BREAK = re.compile(r"[.?!;,:]")
_NAMED = frozenset({"noun", "adjective"})
_OPENERS = frozenset({"o", "do", "prawo", "z"})  # "prawo do karty mają", "z karty korzystają"
_OF_A_TOWN = re.compile(r"[sc]k(?:i|a|ie|iej|iego)$")
_MANY = 6  # words; a longer one is no name


def consider(frame: Frame, view: View, texts: Texts) -> Draft | None:
    """The sentence on whom the named thing is for, or None where no paper says it so."""
    del texts
    thing = _thing(frame)
    if not thing or frame.kinds or frame.attributes - _ASKED:
        return None
    meant = replace(frame, words=thing)
    near = (hit.passage for hit in view.search(meant, _LOOKED_AT))
    told = [
        (passage, start, end)
        for passage in near
        if passage.kind in _PROSE
        for start, end, text in told_sentences(passage.text)
        if _SAID.search(text) and _entitles(text, _left_to_say(thing, passage, view), view)
    ]
    if not told or len({passage.document_id for passage, *_ in told}) > 1:
        return None
    first = min(told, key=lambda one: one[0].start + one[1])
    claims = (_claim(*first), *_listed(*first, view))
    return Draft(TOPIC, _SURE, AnswerStatus.ANSWERED, claims)


def _left_to_say(thing: Sequence[Word], passage: Passage, view: View) -> tuple[Word, ...]:
    """The words for a thing that a sentence must have where the title of its paper names it too."""
    title = view.context(view.documents[passage.document_id])
    noun = next((word for word in thing if word.noun), None)
    return tuple(word for word in thing if word is noun or not credited(word, title))


def _listed(passage: Passage, start: int, end: int, view: View) -> Iterator[Claim]:
    """The items of the list that a sentence opens: "Karta przysługuje:"."""
    text = view.snapshot.text(passage.document_id)
    place = passage.start + end
    if not text[passage.start + start : place].rstrip().endswith(":"):
        return
    for one in view.snapshot.passages_of(passage.document_id):
        if one.start < place:
            continue
        if (
            one.kind != "item"
            or text[place : one.start].strip()
            or one.headings != passage.headings
        ):
            return
        place = one.start + len(one.text)
        yield sentence_claim(one, one.start, place)


def _thing(frame: Frame) -> tuple[Word, ...]:
    """The words that name what somebody wants to have, in the clause that asks who gets it."""
    tokens = plain_analyser().tokens(frame.text)
    asked = lexicon_phrases("questions", "asks_entitled").find(tokens)
    if not asked:
        return ()
    found = asked[-1]
    first, last = _clause(frame.text, tokens, found.first, found.last)
    words = {word.text: word for word in frame.words}
    named = [
        words[token.text]
        for i, token in enumerate(tokens[first:last], first)
        if i not in found.used and token.text in words and token.pos & _NAMED
        and words[token.text].role in ("focus", "generic")
    ]  # fmt: skip
    if len(named) > _MANY or not any(word.role == "focus" and word.noun for word in named):
        return ()
    return tuple(named)


def _clause(text: str, tokens: Sequence[Token], first: int, last: int) -> tuple[int, int]:
    """The words around those that ask, up to a mark or a condition: "jeśli mam jedno dziecko"."""
    parting = lexicon("questions")["condition_opens"]
    while first > 0 and not _BREAK.search(text[tokens[first - 1].end : tokens[first].start]):
        first -= 1
    while (
        last < len(tokens)
        and not _BREAK.search(text[tokens[last - 1].end : tokens[last].start])
        and tokens[last].folded not in parting
    ):
        last += 1
    return first, last


def _entitles(text: str, thing: Sequence[Word], view: View) -> bool:
    """Whether a sentence begins with the thing, or names it as what somebody gets."""
    tokens = view.snapshot.analyser.tokens(text)
    said = lexicon_phrases("questions", "entitling").find(tokens)
    if not said or (said[0].first and tokens[said[0].first - 1].folded == "nie"):
        return False  # for whom it is not tells nobody for whom it is
    openers = (i for i, one in enumerate(tokens) if not (one.is_number or one.folded in _OPENERS))
    opening = next(openers, 0)
    if _is_named(tokens[opening : said[0].first], thing):
        return True
    return any(
        _is_named([t for t in tokens[one.last :][:_MANY] if t.folded not in _OPENERS], thing)
        for one in said
        if one.first
    )


def _is_named(tokens: Sequence[Token], thing: Sequence[Word]) -> bool:
    """Whether words begin with just those that name the thing, all of them."""
    left = list(thing)
    for token in tokens:
        met = [word for word in left if credited(word, token.lemmas)]
        if not met and not any(credited(word, token.lemmas) for word in thing):
            if len(left) == len(thing) and _says_whose(token):
                continue
            break
        left = [word for word in left if word not in met]
    return not left


def _says_whose(token: Token) -> bool:
    """Whether a word before a name may be left unsaid: "Gminna", or what comes of a town's name."""
    return token.pos <= {"adjective"} or bool(_OF_A_TOWN.search(token.folded))


def _claim(passage: Passage, start: int, end: int) -> Claim:
    return sentence_claim(passage, passage.start + start, passage.start + end)
