"""Answers of whole paragraphs and record cards, whose parts name their subject only once."""

from collections.abc import Sequence
from functools import lru_cache

from assistant.answer import AnswerStatus
from assistant.draft import Claim, Draft
from assistant.frame import Frame
from assistant.how_many import counts
from assistant.match import Match, match, names_other_paper, other_office, without
from assistant.other_season import other_season
from assistant.retrieve import View
from assistant.topics.alike_papers import asked_numbers
from assistant.topics.asking import says
from assistant.topics.interpreters import is_of_another_language, is_of_another_meeting
from assistant.topics.mere_wishes import is_mere_wish
from assistant.topics.named_day import names_the_day
from assistant.topics.not_told import lacks_what_is_asked
from assistant.topics.offer_lines import is_for_them
from assistant.topics.passage_days import of_other_years
from assistant.topics.passage_types import dates_acts, spends
from assistant.topics.quoting import passage_citation
from assistant.topics.row_ranks import other_rank
from knowledge.conditions import without_income
from knowledge.dates import find_dates
from knowledge.model import PATH, Block, Citation, Passage
from knowledge.numbers import values
from knowledge.phrases import lexicon_phrases, plain_analyser
from knowledge.references import references
from knowledge.sentences import told_sentences

TOPIC = "passages"
_SURE = 0.66
_ENOUGH = 0.6
_LONGEST = 700  # characters of a paragraph or a card that is told whole
_KINDS = {
    "how_many": frozenset({"number", "amount"}),
    "budget": frozenset({"amount"}),
    "price": frozenset({"amount"}),
    "when": frozenset({"date", "time"}),
    "hour": frozenset({"time"}),
    "opening_hours": frozenset({"time"}),
    "phone": frozenset({"phone"}),
    "email": frozenset({"email"}),
}
_PHRASES = {
    "price": "priced", "enrolment": "enrolling", "fax": "faxed", "age": "ages",
    "childcare": "minding", "interpreter": "interpreting", "broadcast": "broadcasting",
    "chair": "chairing", "enclosures": "enclosing", "residence": "residing",
    "when": "months", "where": "streets", "address": "streets", "appeal": "appeals",
}  # fmt: skip
_Part = tuple[str, Citation]


def surrounding(frame: Frame, near: Sequence[Passage], view: View) -> Draft | None:
    """The paragraph or card that accounts for the question as a whole, or None."""
    best: tuple[float, float, Sequence[_Part]] | None = None
    seen: set[tuple[str, int]] = set()
    for passage in near:
        if is_of_another_meeting(frame, passage, view):
            continue
        parts: Sequence[_Part]
        parts = _card(passage, view) if passage.kind == "row" else _sentences(passage)
        if len(parts) < 2:
            continue
        place = (passage.document_id, parts[0][1].start)
        if place in seen:
            continue
        seen.add(place)
        found = _judged(frame, passage, parts, view)
        told = [
            part for part in parts
            if _answers(frame, part[0], view) and not is_mere_wish(frame, part[0])
        ]  # fmt: skip
        if found.vetoes() or not found.grounded or found.coverage < _ENOUGH or not told:
            continue
        if not _timely(frame, passage, parts, view):
            continue
        whole = "\n".join(text for text, _ in parts)
        if other_season(frame, whole, (passage.headings or ("",))[-1]):
            continue
        if not names_the_day(frame, *(text for text, _ in parts), *passage.headings):
            continue
        if not is_for_them(frame, "\n".join(text for text, _ in parts), view):
            continue
        own = max(match(frame, view.lemmas(text), view).coverage for text, _ in told)
        if best is None or (found.coverage, own) > best[:2]:
            best = (found.coverage, own, _shown(frame, parts, told, view))
    if best is None:
        return None
    claims = tuple(Claim(" ".join(text.split()), (place,)) for text, place in best[2])
    return Draft(TOPIC, _SURE * best[0], AnswerStatus.ANSWERED, claims)


def _judged(frame: Frame, passage: Passage, parts: Sequence[_Part], view: View) -> Match:
    document = view.documents[passage.document_id]
    lemmas = view.lemmas("\n".join(text for text, _ in parts))
    lemmas = view.joined(lemmas, view.context(document, passage.headings))
    found = match(
        frame,
        lemmas,
        view,
        attributes=frame.attributes & {*_KINDS, "childcare", "interpreter", "broadcast"},
        places=view.places(passage.document_id),
    )
    others = (*names_other_paper(frame, lemmas), *other_office(frame, lemmas))
    text = "\n".join(text for text, _ in parts)
    ranked = other_rank(frame, passage.document_id, passage.start, text, view)
    return without(found, (*others, *ranked))


def _timely(frame: Frame, passage: Passage, parts: Sequence[_Part], view: View) -> bool:
    """Whether the days and years that are asked for are told there, or in what stands above."""
    document = view.documents[passage.document_id]
    said = "\n".join((*(text for text, _ in parts), *passage.headings))
    if not asked_numbers(frame) <= references(f"{said}\n{document.title}"):
        return False
    days = find_dates(said, document.published or view.now.date())
    return all(
        str(asked.first.year) in f"{said} {document.title}"
        if asked.precision == "year"
        else any(asked.first <= one.first <= asked.last for one in days)
        for asked in frame.dates
    )


def _answers(frame: Frame, text: str, view: View) -> bool:
    """Whether a part holds what is asked for, where that can be told by its form."""
    typed = frame.attributes & (set(_KINDS) | set(_PHRASES))
    if lacks_what_is_asked(frame, text):
        return False
    if not typed:
        return True
    if "interpreter" in typed and is_of_another_language(text, frame):
        return False
    if "price" in typed and spends(text) and not spends(frame.text):
        return False
    told = without_income(text) if frame.attributes & {"price", "budget"} else text
    kinds = {value.kind for value in values(told)} - ({"date"} if dates_acts(text) else set())
    said = _phrases_of(text)
    if "interpreter" in typed and says("interpreters", text):
        return True
    if frame.attributes & {"price", "budget"} or not counts(frame, text, view):
        typed = typed - {"how_many"}
    return any(
        bool(kinds & _KINDS.get(name, frozenset())) or _PHRASES.get(name) in said for name in typed
    )


@lru_cache(maxsize=20_000)
def _phrases_of(text: str) -> frozenset[str]:
    """The groups of phrases that a text has one of."""
    phrases = lexicon_phrases("questions", *sorted(set(_PHRASES.values())))
    return frozenset(one.name for one in phrases.find(plain_analyser().tokens(text)))


def _shown(frame: Frame, parts: Sequence[_Part], told: list[_Part], view: View) -> Sequence[_Part]:
    """All of a short paragraph or card; of a longer one the part that names it and the answer.

    Where some of the answer is of the year asked for, what is of another one is left out.
    """
    own = [part for part in parts if not of_other_years(frame, part[0])]
    if len(own) < len(parts) and any(part in own for part in told):
        parts, told = own, [part for part in told if part in own]
    if sum(len(text) for text, _ in parts) <= _LONGEST:
        return parts
    named = max(parts, key=lambda part: match(frame, view.lemmas(part[0]), view).coverage)
    best = max(told, key=lambda part: match(frame, view.lemmas(part[0]), view).coverage)
    return [part for part in parts if part in (parts[0], named, best)]


@lru_cache(maxsize=20_000)
def _sentences(passage: Passage) -> Sequence[_Part]:
    if passage.kind in ("header", "heading"):
        return ()
    return tuple(
        (text, passage_citation(passage, passage.start + start, passage.start + end))
        for start, end, text in told_sentences(passage.text)
    )


def _card(passage: Passage, view: View) -> list[_Part]:
    """The rows of two cells around a row, from the label that opens each card."""
    document_id = passage.document_id
    text = view.snapshot.text(document_id)
    blocks = view.snapshot.blocks(document_id)
    i = next((i for i, b in enumerate(blocks) if b.start <= passage.start < b.end), -1)
    if i < 0 or not _label(blocks[i], text):
        return []
    first = i
    while first > 0 and _label(blocks[first - 1], text):
        first -= 1
    opening = _label(blocks[first], text)
    start = max(j for j in range(first, i + 1) if _label(blocks[j], text) == opening)
    end = start + 1
    while end < len(blocks) and _label(blocks[end], text) not in ("", opening):
        end += 1
    return [_part(document_id, block, text) for block in blocks[start:end]]


def _label(block: Block, text: str) -> str:
    if block.kind not in ("row", "header"):
        return ""
    cells = text[block.start : block.end].split("\t")
    return cells[0].strip() if len(cells) == 2 else ""


def _part(document_id: str, block: Block, text: str) -> _Part:
    quote = text[block.start : block.end]
    citation = Citation(
        document_id, quote, block.start, block.end, block.page, PATH.join(block.headings)
    )
    return quote.replace("\t", ": "), citation
