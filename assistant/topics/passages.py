"""Verbatim sentences, for what no fact holds: the fewest that account for the question."""

from dataclasses import dataclass
from functools import cache, lru_cache

from assistant.answer import AnswerStatus
from assistant.draft import Claim, Draft
from assistant.match import Match, counts, match
from assistant.retrieve import View
from assistant.texts import Texts
from assistant.understand import Frame
from knowledge.model import PATH, Audience, Block, Citation, Passage
from knowledge.numbers import values
from knowledge.phrases import Found, Phrases, lexicon
from knowledge.sentences import sentences
from knowledge.text import Analyser

TOPIC = "passages"
_TYPES = {
    "how_many": frozenset({"number", "amount"}),
    "budget": frozenset({"amount"}),
    "price": frozenset({"amount"}),
    "when": frozenset({"date", "time"}),
    "phone": frozenset({"phone"}),
    "email": frozenset({"email"}),
    "fax": frozenset({"phone"}),
}
_BARRED = frozenset({"opening_hours", "enrolment", "person", "salary", "price"})
_LOOKED_AT = 40
_FULL, _WEAKER = 0.78, 0.62  # of a sentence, and of one where records tell more
_ENOUGH = 0.6
_MOST_ITEMS = 14
_LONGEST = 1000
_FEWEST_WORDS = 6
_OF_ITS_OWN = 0.5
_LIST_BONUS, _OF_THE_MATTER = 0.6, 0.3
_HEADLINE = 90  # characters; a shorter sentence is told with those that follow
_SECTION = 900  # characters shown of a section


@dataclass(frozen=True)
class _Sentence:
    passage: Passage
    start: int
    end: int
    found: Match
    own: float  # the coverage without title and headings
    headed: float = 0.0  # the coverage of the nearest heading alone


def consider(frame: Frame, view: View, texts: Texts) -> Draft | None:
    """The sentences that hold what is asked, or None where nothing is near enough."""
    if frame.attributes & _BARRED:
        return None
    best: list[_Sentence] = []
    near: list[Passage] = []
    for hit in view.search(frame, _LOOKED_AT):
        near.append(hit.passage)
        best += _sentences(frame, hit.passage, view)
    passing = [
        one
        for one in best
        if one.found.grounded and not one.found.vetoes() and _timely(frame, one, view)
    ]
    if not passing:
        return _nothing(near, best)
    most = max(one.found.coverage for one in passing)
    if most < _ENOUGH:
        return _nothing(near, best)
    top = min(
        (one for one in passing if one.found.coverage >= most - 0.02),
        key=lambda one: (
            -round(max(one.own, one.headed) + _list_bonus(frame, one, view), 1),
            one.end - one.start,
        ),
    )
    claims = _section(top, view) if top.own < most * _OF_ITS_OWN else []
    claims = claims or _with_items(top, view)
    score = (_WEAKER if "units" in frame.attributes or _for_somebody(frame) else _FULL) * most
    return Draft(TOPIC, score, AnswerStatus.ANSWERED, tuple(claims))


def _for_somebody(frame: Frame) -> bool:
    """Whether something for somebody is looked for, of which records tell more than sentences."""
    asked = frame.attributes - {"list", "where"} or frame.kinds
    return not asked and frame.audience != Audience()


def _list_bonus(frame: Frame, one: _Sentence, view: View) -> float:
    """What a sentence that speaks of the matter gains by opening a list that is asked for."""
    return (
        _LIST_BONUS
        if max(one.own, one.headed) >= _OF_THE_MATTER and _lists(frame, one, view)
        else 0.0
    )


def _lists(frame: Frame, one: _Sentence, view: View) -> bool:
    """Whether a list is asked for and one follows the sentence."""
    if not frame.attributes & {"list", "attended", "units"}:
        return False
    text = view.snapshot.text(one.passage.document_id)
    if not text[one.start : one.end].rstrip().endswith(":"):
        return False
    return bool(_items_after(view.snapshot.blocks(one.passage.document_id), one.end))


def _nothing(near: list[Passage], seen: list[_Sentence]) -> Draft:
    vetoes = min((one.found.vetoes() for one in seen), key=len, default=())
    return Draft(
        TOPIC,
        0.0,
        AnswerStatus.NOT_IN_DOCUMENTS,
        nearest=tuple(_citation(p, p.start, p.end) for p in near[:2]),
        vetoes=vetoes,
    )


def _sentences(frame: Frame, passage: Passage, view: View) -> list[_Sentence]:
    if passage.kind in ("header", "heading") or (passage.kind == "row" and passage.fact_ids):
        return []
    if passage.kind == "item" and passage.fact_ids and not frame.attributes and not frame.kinds:
        return []  # a way to hand in or a day in a list says nothing to who asks for neither
    whole = passage.kind == "row"
    spans = [(0, len(passage.text))] if whole else sentences(passage.text)
    document = view.documents[passage.document_id]
    lead = _lead(passage, view)
    above = view.snapshot.text(document.id)[lead.start : lead.end] if lead else ""
    around = view.joined(view.context(document, passage.headings), view.lemmas(above))
    typed = frame.attributes & set(_TYPES)
    wanted = [_TYPES[name] for name in typed]
    places = view.places(passage.document_id)
    heading = passage.headings[-1] if len(passage.headings) > 1 else ""
    headed = match(frame, view.lemmas(heading), view).coverage if heading else 0.0
    found = []
    for start, end in spans:
        text = passage.text[start:end]
        if _is_label(text) or (wanted and not _holds(text, wanted, typed, frame, view)):
            continue
        said = view.lemmas(text)
        judged, own = (
            match(frame, lemmas, view, attributes=typed, places=places)
            for lemmas in (view.joined(said, around), said)
        )
        place = (passage.start + start, passage.start + end)
        found.append(_Sentence(passage, *place, judged, own.coverage, headed))
    return found


@lru_cache(maxsize=20_000)
def _is_label(text: str) -> bool:
    """Whether a text only names what comes near it, or says where it comes from."""
    if len(text.split()) < _FEWEST_WORDS and text.rstrip()[-1:].isalnum():
        return True
    return any(found.first == 0 for found in _said("provenance", text))


def _holds(
    text: str, wanted: list[frozenset[str]], typed: frozenset[str], frame: Frame, view: View
) -> bool:
    if "how_many" in typed and not counts(frame, text, view):
        return False
    kinds = {value.kind for value in values(text)}
    if any(kinds & group for group in wanted):
        return True
    return "when" in typed and bool(_said("temporal", text))


@lru_cache(maxsize=20_000)
def _said(name: str, text: str) -> tuple[Found, ...]:
    found = _phrases().find(_plain().tokens(text))
    return tuple(one for one in found if one.name == name)


@cache
def _plain() -> Analyser:
    return Analyser()


@cache
def _phrases() -> Phrases:
    data = lexicon("questions")
    return Phrases({name: data[name] for name in ("temporal", "provenance")}, _plain())


def _timely(frame: Frame, sentence: _Sentence, view: View) -> bool:
    """Whether a year asked for, or a number that alone says which one is meant, stands there."""
    passage = sentence.passage
    title = view.documents[passage.document_id].title
    text = " ".join((passage.text, *passage.headings, title))
    if not any(word.role == "focus" for word in frame.words):
        figures = {value.value for value in values(text)}
        if not figures >= {str(number) for number in frame.numbers}:
            return False
    return all(str(m.first.year) in text for m in frame.dates)


def _section(top: _Sentence, view: View) -> list[Claim]:
    """The section from its first sentence, where its heading rather than one sentence answers."""
    passage = top.passage
    document_id = passage.document_id
    path = passage.headings
    if len(path) < 2:
        return []
    own = [b for b in view.snapshot.blocks(document_id) if b.headings == path]
    if not own or any(block.kind in ("row", "header") for block in own):
        return []
    text = view.snapshot.text(document_id)
    claims: list[Claim] = []
    for block in own:
        for start, end in sentences(text[block.start : block.end]):
            if claims and sum(len(c.text) for c in claims) + end - start > _SECTION:
                return claims
            quote = text[block.start + start : block.start + end]
            citation = Citation(
                document_id, quote, block.start + start, block.start + end,
                block.page, PATH.join(path),
            )  # fmt: skip
            claims.append(Claim(" ".join(quote.split()), (citation,)))
    return claims


def _with_items(top: _Sentence, view: View) -> list[Claim]:
    passage = top.passage
    claims = [_claim(passage, top.start, top.end)]
    if lead := _lead(passage, view):
        opening = _block_claim(passage.document_id, lead, view)
        if top.own < top.found.coverage * _OF_ITS_OWN:
            return [opening, *_items(passage.document_id, lead.end, view)]
        return [opening, *claims]
    if len(claims[0].text) < _HEADLINE and passage.kind == "paragraph":
        claims += _rest(top)
    text = view.snapshot.text(passage.document_id)
    if not text[top.start : top.end].rstrip().endswith(":"):
        return claims
    return claims + _items(passage.document_id, top.end, view)


def _items(document_id: str, end: int, view: View) -> list[Claim]:
    """The items of the list that begins after a place, as many as an answer may hold."""
    claims: list[Claim] = []
    for block in _items_after(view.snapshot.blocks(document_id), end):
        if sum(len(claim.text) for claim in claims) > _LONGEST or len(claims) > _MOST_ITEMS:
            break
        claims.append(_block_claim(document_id, block, view))
    return claims


def _lead(passage: Passage, view: View) -> Block | None:
    """The line that opens the list in which an item stands."""
    if passage.kind != "item":
        return None
    lead = None
    for block in view.snapshot.blocks(passage.document_id):
        if block.start >= passage.start:
            break
        if block.kind != "item":
            lead = block
    if lead is None or lead.kind != "paragraph":
        return None
    text = view.snapshot.text(passage.document_id)
    return lead if text[lead.start : lead.end].rstrip().endswith(":") else None


def _block_claim(document_id: str, block: Block, view: View) -> Claim:
    citation = Citation(
        document_id, view.snapshot.text(document_id)[block.start : block.end],
        block.start, block.end, block.page, PATH.join(block.headings),
    )  # fmt: skip
    return Claim(" ".join(citation.quote.split()), (citation,))


def _rest(top: _Sentence) -> list[Claim]:
    """The sentences after a short one that only opens its paragraph."""
    passage = top.passage
    claims: list[Claim] = []
    for start, end in sentences(passage.text):
        if passage.start + start < top.end:
            continue
        claims.append(_claim(passage, passage.start + start, passage.start + end))
        if sum(len(claim.text) for claim in claims) > _HEADLINE:
            break
    return claims


def _items_after(blocks: tuple[Block, ...], end: int) -> list[Block]:
    items: list[Block] = []
    for block in blocks:
        if block.start < end:
            continue
        if block.kind != "item":
            break
        items.append(block)
    return items


def _claim(passage: Passage, start: int, end: int) -> Claim:
    citation = _citation(passage, start, end)
    return Claim(" ".join(citation.quote.split()), (citation,))


def _citation(passage: Passage, start: int, end: int) -> Citation:
    quote = passage.text[start - passage.start : end - passage.start]
    return Citation(
        passage.document_id, quote, start, end, passage.page, PATH.join(passage.headings)
    )
