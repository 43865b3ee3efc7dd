"""The sentences of near passages as they stand against a question, the likeliest passage first."""

from collections.abc import Callable, Sequence

from assistant.frame import Frame
from assistant.match import match, names_other_paper, other_office, without
from assistant.numbered import other_number
from assistant.once import once_a_frame
from assistant.other_season import other_season
from assistant.retrieve import View
from assistant.topics.accounted import accounted_by, misses_room, told_with
from assistant.topics.alike_papers import opening_of
from assistant.topics.attending import tells_who_came
from assistant.topics.card_lines import card_lemmas, card_of, tells_in_card
from assistant.topics.event_section import sittings_held
from assistant.topics.interpreters import is_of_another_meeting
from assistant.topics.mere_wishes import is_mere_wish
from assistant.topics.obtained import tells_no_place
from assistant.topics.openings import is_label, opens_nothing
from assistant.topics.passage_sides import own_words, sets_age
from assistant.topics.passage_types import holds, typed_of
from assistant.topics.quotable_rows import may_quote_row
from assistant.topics.quoting import FoundSentence, lead_of
from assistant.topics.row_ranks import met_rank, other_rank
from knowledge.model import Passage
from knowledge.numbers import values
from knowledge.sentences import told_sentences
from knowledge.signatures import is_signature

ENOUGH = 0.6  # of the question's weight, for a sentence that may be told
_CONTACTS = frozenset({"phone", "fax", "email"})
_FEWEST_WORDS = 2


def passing_of(
    frame: Frame,
    near: Sequence[Passage],
    view: View,
    passes: Callable[[FoundSentence], bool],
    alike: float,
) -> list[FoundSentence]:
    """The sentences that account for enough and pass, in the order of their passages.

    A passage is read only where a sentence of it can come as near as `alike` to the best.
    """
    likely = ((_most(frame, one, view), place) for place, one in enumerate(near))
    held: list[tuple[int, FoundSentence]] = []
    least = ENOUGH
    for most, place in sorted(likely, key=lambda one: -one[0]):
        if most < least:
            break
        for found in sentences_of(frame, near[place], view):
            coverage = found.found.coverage
            if coverage >= least and passes(found):
                held.append((place, found))
                least = max(least, coverage - alike)
    held.sort(key=lambda one: one[0])
    return [found for _, found in held if found.found.coverage >= least]


def sentences_of(frame: Frame, passage: Passage, view: View) -> list[FoundSentence]:
    """The sentences of a passage that may answer, each judged."""
    return view.kept(frame, passage.id, lambda: _sentences(frame, passage, view))


def _most(frame: Frame, passage: Passage, view: View) -> float:
    """What no sentence of a passage accounts for more than."""
    card = card_of(view.snapshot, passage)
    lemmas = view.joined(
        _above(frame, passage, view)[1],
        view.lemmas(passage.text),
        view.lemmas(card.text if card else ""),
        *(word.lemmas for word in frame.ranked),  # the column may say what a row is
        sittings_held(frame, passage, view),
    )
    places = view.places(passage.document_id)
    return match(frame, lemmas, view, attributes=_may_tell(frame), places=places, met=True).coverage


@once_a_frame
def _may_tell(frame: Frame) -> frozenset[str]:
    """The attributes that a sentence may tell without the words they are asked with."""
    typed = typed_of(frame)
    return typed | told_with(frame, typed) | {"agenda", "where", "age", "submit"}


def _above(frame: Frame, passage: Passage, view: View) -> tuple[str, frozenset[str]]:
    """The line that opens the list of a passage, and every lemma of what stands above it."""

    def read() -> tuple[str, frozenset[str]]:
        document = view.documents[passage.document_id]
        lead = lead_of(passage, view)
        line = view.snapshot.text(document.id)[lead.start : lead.end] if lead else ""
        said = (view.lemmas(line), view.lemmas(opening_of(document, view)))
        return line, view.joined(view.context(document, passage.headings), *said)

    return view.kept(frame, ("above", passage.id), read)


def _sentences(frame: Frame, passage: Passage, view: View) -> list[FoundSentence]:
    if passage.kind in ("header", "heading"):
        return []
    if passage.kind == "row" and not may_quote_row(frame, passage, view):
        return []
    if passage.kind == "item" and passage.fact_ids and not frame.attributes and not frame.kinds:
        return []  # a way to hand in or a day in a list says nothing to who asks for neither
    if is_of_another_meeting(frame, passage, view):
        return []
    is_row = passage.kind == "row"
    row = passage if is_row else None
    whole_row = ((0, len(passage.text), passage.text),)
    document = view.documents[passage.document_id]
    above, around = _above(frame, passage, view)
    typed = typed_of(frame)
    asked = typed | told_with(frame, typed)
    places = view.places(passage.document_id)
    held = sittings_held(frame, passage, view)
    heading = passage.headings[-1] if len(passage.headings) > 1 and not is_row else ""
    opened = (above or heading) if passage.kind == "item" else ""
    headed = match(frame, view.lemmas(heading), view).coverage if heading else 0.0
    came = "attended" in asked and tells_who_came(above)
    found = []
    for start, end, text in whole_row if is_row else told_sentences(passage.text):
        told = ":" in text and typed & _CONTACTS  # such as a number after its label
        if is_signature(text, document.published) or _is_left_over(text, passage, end):
            continue
        listed = opened and ("enclosures" in typed or came)
        named = bool(above) and _names_asked(frame, text, view)
        alone = told or listed or named or tells_in_card(frame, passage, text, view)
        alone = alone or (is_row and any(one.kind == "amount" for one in values(text)))
        if is_label(text) and not alone:
            continue
        if typed and not holds(text, typed, frame, view, opened, row):
            continue
        if tells_no_place(frame, text, view):
            continue
        if other_season(frame, text, (passage.headings or ("",))[-1]):
            continue
        if opens_nothing(frame, passage, text, passage.start + end, view):
            continue
        said = view.lemmas(text)
        wish = not passage.fact_ids and is_mere_wish(frame, text)
        if wish or misses_room(frame, text, passage, view):
            continue
        accounted = accounted_by(frame, asked, text, passage, view)
        met = sets_age(frame, text, view) or "interpreter" in asked  # the need itself tells it
        place = (passage.start + start, passage.start + end)
        met_by = met_rank(frame, document.id, place[0], text, view)
        whole = view.joined(said, around, card_lemmas(frame, passage, text, view), met_by, held)
        judged, own = (
            match(asking, lemmas, view, attributes=accounted, places=places, met=met)
            for asking, lemmas in (
                (frame, whole),
                (frame.alone, view.lemmas(own_words(frame, text))),
            )
        )
        others = (*other_office(frame, whole), *other_number(frame, text))
        others += other_rank(frame, document.id, place[0], text, view)
        judged = without(judged, (*names_other_paper(frame, whole), *others))
        found.append(FoundSentence(passage, *place, judged, own.coverage, headed))
    return found


def _names_asked(frame: Frame, text: str, view: View) -> bool:
    """Whether an item of a list is the very name that a question asks about."""
    names = [word for word in frame.focus if word.name or not word.known]
    lemmas = view.lemmas(text)
    return bool(names) and all(word.lemmas & lemmas for word in names)


def _is_left_over(text: str, passage: Passage, end: int) -> bool:
    """Whether a sentence is the end of one that stands elsewhere, or a question left open."""
    if passage.kind != "paragraph":
        return False
    asks = text.rstrip().endswith("?") and not passage.text[end:].strip()
    return asks or (text[:1].islower() and len(text.split()) < _FEWEST_WORDS)


def fewest_vetoes(frame: Frame, near: list[Passage], view: View) -> tuple[str, ...]:
    """The words that forbid the sentence which the fewest forbid."""
    fewest: tuple[str, ...] | None = None
    for passage in near:
        for one in sentences_of(frame, passage, view):
            vetoes = one.found.vetoes()
            if not vetoes:
                return ()  # nor need the others be read
            if fewest is None or len(vetoes) < len(fewest):
                fewest = vetoes
    return fewest or ()
