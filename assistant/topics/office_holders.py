"""Who holds an office: "Kierownik: Anna Lis", told where a paper names them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from assistant.answer import AnswerStatus
from assistant.draft import Claim, Draft
from assistant.frame import Frame, Word
from assistant.match import credited
from assistant.retrieve import View
from assistant.texts import Texts
from assistant.topics.asking import asks_whether
from assistant.topics.motions import is_person, may_be_surname
from assistant.topics.own_contacts import named_people
from assistant.topics.quoting import passage_citation
from knowledge.folding import fold
from knowledge.model import Citation, Passage
from knowledge.phrases import lemma_set, lexicon, lexicon_lemmas
from knowledge.sentences import sentences

TOPIC = "office_holders"
_SURE = 0.9
_LOOKED_AT = 20
_CAPITAL = r"[A-ZĄĆĘŁŃÓŚŹŻ][a-ząćęłńóśźż]+"
_HELD = re.compile(
    rf"(?P<office>[^\W\d_]+)\s*(?::|[–-])\s*(?:(?:mgr|dr|inż\.|pani|pan)\s+)*"
    rf"(?P<first>{_CAPITAL})\s+(?P<last>{_CAPITAL}(?:-{_CAPITAL})?)"
    rf"|(?P<first_before>{_CAPITAL})\s+(?P<last_before>{_CAPITAL}(?:-{_CAPITAL})?)"
    rf"\s*(?:,|[–-]|\()\s*(?P<office_behind>[^\W\d_]+)"
)


@dataclass(frozen=True)
class _Holder:
    """Somebody who is named with an office, and the sentence that says so."""

    first: str
    last: str
    place: Citation


def consider(frame: Frame, view: View, texts: Texts) -> Draft | None:
    """Who a paper says holds the office that is asked about; None where none or several do."""
    offices = frozenset(
        lemma
        for word in frame.words
        for lemma in word.lemmas & lexicon_lemmas("questions", "posts")
    )
    if not offices:
        return None
    offices |= _by_either_name(offices)
    supposed = named_people(frame) if _asks_whether_holds(frame) else []
    if not ("person" in frame.attributes or supposed or _asks_who_is(frame)):
        return None
    found = list(_holders(frame, offices, supposed, view))
    if len({(one.first, one.last) for one in found}) != 1:
        return None
    holder = max(found, key=lambda one: str(view.documents[one.place.document_id].published))
    verdict = ""
    if supposed:
        named = view.lemmas(f"{holder.first} {holder.last}")
        right = all(word.lemmas & named for word in supposed)
        verdict = texts.say("answer.yes" if right else "answer.no")
    claim = Claim(" ".join(holder.place.quote.split()), (holder.place,))
    return Draft(TOPIC, _SURE, AnswerStatus.ANSWERED, (claim,), verdict=verdict)


def _by_either_name(offices: frozenset[str]) -> frozenset[str]:
    """The same offices as they are called where a woman holds them, or a man."""
    pairs = (lemma_set(names) for names in lexicon("questions")["post_names"])
    return frozenset().union(*(names for names in pairs if names & offices))


def _asks_who_is(frame: Frame) -> bool:
    said = {fold(word.text) for word in frame.words}
    return "kto" in said and any("byc" in word.lemmas for word in frame.words)


def _asks_whether_holds(frame: Frame) -> bool:
    """Whether it is asked if somebody holds an office, and not what they do."""
    if frame.attributes - {"person", "list", "premise"} or frame.kinds or frame.dates:
        return False
    return asks_whether(frame) and any("byc" in word.lemmas for word in frame.words)


def _holders(
    frame: Frame, offices: frozenset[str], supposed: list[Word], view: View
) -> Iterator[_Holder]:
    """Everybody named with the office in a paper that accounts for all else that is named."""
    others = [
        word
        for word in frame.focus
        if word.noun and word not in supposed and not (word.lemmas & offices or word.attributes)
    ]
    for hit in view.search(frame, _LOOKED_AT):
        passage = hit.passage
        for start, end in sentences(passage.text):
            said = passage.text[start:end]
            if (named := _named(said, offices, view)) is None:
                continue
            around = view.context(view.documents[passage.document_id], passage.headings)
            known = around | view.lemmas(said)
            if all(credited(word, known) for word in others):
                yield _Holder(*named, _place(passage, start, end))


def _named(said: str, offices: frozenset[str], view: View) -> tuple[str, str] | None:
    for found in _HELD.finditer(said):
        office = found["office"] or found["office_behind"]
        first = found["first"] or found["first_before"]
        last = found["last"] or found["last_before"]
        if view.lemmas(office) & offices and is_person(first) and may_be_surname(last):
            return first, last
    return None


def _place(passage: Passage, start: int, end: int) -> Citation:
    return passage_citation(passage, passage.start + start, passage.start + end)
