"""What users pay, where a table or list gives it for several: all of it, or what is theirs."""

from collections.abc import Sequence

from assistant.answer import AnswerStatus
from assistant.draft import Claim, Draft
from assistant.frame import Frame, Word
from assistant.match import Match, match, names_other_paper, without
from assistant.retrieve import View
from assistant.texts import Texts
from assistant.topics.asking import says
from assistant.topics.exemptions import exempted
from assistant.topics.listed import Listed, line_claim, lists_of
from assistant.topics.part_fees import gives_part_fees, part_fees
from assistant.topics.quoted_rows import claim_of
from assistant.topics.refunds import refunded
from knowledge.folding import fold
from knowledge.model import Block
from knowledge.number_words import spoken_numbers
from knowledge.numbers import values
from knowledge.sentences import told_sentences

TOPIC = "fees"
_SURE = 0.93
_ENOUGH = 0.6
_MOST, _MOSTLY = 0.7, 0.8  # a sentence beside it tells less of what is paid
_LOOKED_AT = 40
_FEWEST = 2
_ASKED = frozenset({"price", "how_many", "list", "premise", "who_may"})
_OTHERS = frozenset({"budget", "when", "where", "until", "closing", "waiting", "enclosures"})
_COSTS = frozenset({"how_many", "budget"})  # of "ile kosztuje", not of "zniżka"
_KINDS = ("meeting", "offer", "task")


def consider(frame: Frame, view: View, texts: Texts) -> Draft | None:
    """The fees of the matter that is asked about, or None where no paper lists them."""
    if (back := refunded(TOPIC, frame, view, texts)) is not None:
        return back
    less = says("discounts", frame.text)
    if frame.attributes & _OTHERS or not (less or _asks(frame)):
        return None
    papers = dict.fromkeys(hit.passage.document_id for hit in view.search(frame, _LOOKED_AT))
    held = [
        (one, _judged(frame, one, view))
        for paper in papers
        for one in lists_of(view.snapshot, paper)
        if _is_of_fees(one, view) and _is_of_year(frame, paper, view)
    ]
    passing = [(one, found.coverage) for one, found in held
               if found.grounded and not found.vetoes()]  # fmt: skip
    best = max(passing, key=lambda one: one[1], default=None)
    if best is None or best[1] < _ENOUGH:
        return exempted(TOPIC, frame, view)
    wide = best[0].is_wide
    claims = part_fees(frame, best[0], view) if wide else _claims(frame, best[0], view, less=less)
    score = max(_SURE * best[1], _MOSTLY if best[1] >= _MOST else 0.0)
    return Draft(TOPIC, score, AnswerStatus.ANSWERED, claims)


def _asks(frame: Frame) -> bool:
    """Whether a fee is asked for, or supposed as in "kosztuje 200 zł, prawda"."""
    supposed = "premise" in frame.attributes and says("costing", frame.text)
    return "price" in frame.attributes or supposed


def _is_of_year(frame: Frame, paper: str, view: View) -> bool:
    """Whether a paper may be of the year that is asked about."""
    document = view.documents[paper]
    known = f"{document.title} {document.published or ''}"
    return all(str(year) in known for year in frame.asked_years)


def _is_of_fees(one: Listed, view: View) -> bool:
    """Whether what stands above the lines speaks of fees and some of them give one."""
    if one.is_wide:
        return gives_part_fees(one, view)  # else rows of offers, each with a fee of its own
    text = view.snapshot.text(one.paper)
    over = [text[block.start : block.end] for block in (one.over, one.header) if block]
    if not any(says("fee_headings", said) for said in (*over, one.heading)):
        return False
    return sum(_gives(text[block.start : block.end]) for block in one.lines) >= _FEWEST


def _gives(line: str) -> bool:
    return any(one.kind == "amount" for one in values(line)) or says("free_of_charge", line)


def _judged(frame: Frame, one: Listed, view: View) -> Match:
    text = view.snapshot.text(one.paper)
    own = text[one.lines[0].start : one.lines[-1].end]
    over = "\n".join(text[block.start : block.end] for block in (one.over, one.header) if block)
    document = view.documents[one.paper]
    opening = next((b for b in view.snapshot.blocks(one.paper) if b.kind == "paragraph"
                    and b.end - b.start > len(document.title)), None)  # fmt: skip
    first = text[opening.start : opening.end] if opening else ""
    above = view.context(document, one.lines[0].headings)
    said = view.joined(view.lemmas(f"{over}\n{own}\n{first}"), above, _words_of_fees(frame))
    found = match(frame, said, view, kinds=_KINDS, attributes=_ASKED, places=view.places(one.paper))
    return without(found, names_other_paper(frame, said))


def _words_of_fees(frame: Frame) -> frozenset[str]:
    """The lemmas of the words that only ask what is paid, for how many, or who pays less."""
    asking = ("discounts", "costing", "for_several")
    words = (w for w in frame.words if any(says(name, w.text) for name in asking))
    return frozenset().union(*(word.lemmas for word in words))


def _claims(frame: Frame, one: Listed, view: View, *, less: bool) -> tuple[Claim, ...]:
    text = view.snapshot.text(one.paper)
    lines = [b for b in one.lines if _gives(said := text[b.start : b.end]) or says("exempt", said)]
    free = [b for b in lines if says("exempt", text[b.start : b.end])]
    asks_free = bool(free) and says("exempt", frame.text)
    both = less and _COSTS & frame.attributes  # what it costs, and who pays less
    theirs = free if asks_free else [] if both else _theirs(frame, one.paper, lines, view)
    claims = [line_claim(view.snapshot, one.paper, one.over)] if one.over and not theirs else []
    for block in theirs or lines:
        row = block.kind == "row"
        claims.append(
            claim_of(one.paper, block, view) if row else line_claim(view.snapshot, one.paper, block)
        )
    if less:
        told = [b for b in one.beside for *_, s in told_sentences(text[b.start : b.end])
                if says("discounts", s)]  # fmt: skip
        claims += [line_claim(view.snapshot, one.paper, block) for block in dict.fromkeys(told)]
    return tuple(claims)


def _theirs(frame: Frame, paper: str, lines: Sequence[Block], view: View) -> list[Block]:
    """The lines with most of the words that say who pays; none where no such word tells."""
    text = view.snapshot.text(paper)
    held = [view.lemmas(text[block.start : block.end]) for block in lines]
    above = view.context(view.documents[paper])  # what the whole paper is of tells no lines apart
    asked = [word for word in frame.words if word.lemmas.isdisjoint(above)]
    telling = [word for word in asked if _says_who(word, held)]
    counts = [sum(1 for word in telling if word.lemmas & own) for own in held]
    most = max(counts, default=0)
    return [block for block, n in zip(lines, counts, strict=True) if n == most] if most else []


def _counts(word: Word) -> bool:
    return not word.noun and bool(spoken_numbers(fold(word.text)))


def _says_who(word: Word, held: Sequence[frozenset[str]]) -> bool:
    """Whether a word tells lines apart, rather than says what is paid or for what."""
    if word.role not in ("focus", "audience") or word.attributes or word.kinds or word.town:
        return False
    if says("discounts", word.text) or says("costing", word.text) or _counts(word):
        return False
    return not all(word.lemmas & own for own in held)
