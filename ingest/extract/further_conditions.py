"""Conditions told away from a row: in its footnote, or in a sentence that names it."""

import re
from collections.abc import Sequence
from dataclasses import replace

from ingest.extract.row_kinds import mark_of
from ingest.extract.sentences import sentences
from ingest.read.blocks import Layout
from knowledge.conditions import conditions_of, joined
from knowledge.folding import fold
from knowledge.model import PATH, Audience, Block, Citation, Offer, SourceDocument, Task
from knowledge.text import Analyser

_ASKS = re.compile(
    r"\b(?:skorzyst|korzyst|przyslugu|uczestnicz|brac udzial|wziac udzial|ubiega|wymaga|warunk"
    r"|przyjmowan\w+ sa\b|sa przyjmowan|przyjmuje|kierowan|adresowan|przeznaczon|dotyczy wylacznie"
    r"|wylacznie|uprawnion|kwalifik)\w*"
)
_NOT_ASKS = re.compile(r"\b(?:odplatn|nie ponosz|wniosk\w* sklada|zgloszenia\b|takze|rowniez)\w*")
_NUMBERS = re.compile(
    r"\b(?:zada\w+|dzialani\w*|uslug\w*|pozycj\w+)\s+(?:nr\s+)?"
    r"(\d{1,2}(?:\s*(?:-|–|,|i|oraz|do)\s*\d{1,2})*)(?!\d|\s*(?:r\.|rok|zl|tys))"
)
_GENERAL = re.compile(
    r"\b(?:z|do|w|na)\s+(?:\w+\s+){0,1}?(klub|zajec|program|ofert|uslug|grup|warsztat|katalog"
    r"|form|swietlic|polkoloni|swiadczen|placow)\w*"
    r"|\bo przyjecie\b"
)
_ANYTHING = frozenset({"zajec", "program", "ofert", "uslug", "katalog", "form", "swiadczen"})
_QUOTED = re.compile(r"[„\"«»“]([^„”\"«»“]{3,60})[”\"»“]")
_FIRST_WORDS = frozenset(
    ("prowadzenie", "zapewnienie", "organizowanie", "organizacja", "realizacja", "udzielanie")
)
_NOTE = re.compile(r"(?P<mark>\*+|[¹²³⁴⁵⁶⁷⁸⁹]+|\[\d{1,2}\]|\d)\)?\s+(?=\S)")
_FURTHER_NOTE = re.compile(
    r"(?:(?<=\s)(?P<mark>\*+|[¹²³⁴⁵⁶⁷⁸⁹]+|\[\d{1,2}\])|(?<=\n)(?P<level>\d))\)?\s+(?=\S)"
)
_LEVEL = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")  # a raised mark may stand level at its note

Told = tuple[tuple[int, int], Block]


def with_conditions(
    document: SourceDocument,
    layout: Layout,
    analyser: Analyser,
    found: Sequence[Task | Offer],
) -> list[Task | Offer]:
    """The tasks and offers with what footnotes and sentences elsewhere ask of their users."""
    if not found:
        return []
    more: dict[int, list[Told]] = {}
    for span, block in _sentences(layout):
        for index in _meant(layout.text[slice(*span)], found, layout, analyser):
            if not _is_own(found[index], span):
                more.setdefault(index, []).append((span, block))
    for index, told in _footnotes(layout, found):
        more.setdefault(index, []).append(told)
    return [
        _with(document, layout, analyser, one, more[index]) if index in more else one
        for index, one in enumerate(found)
    ]


def _is_own(one: Task | Offer, span: tuple[int, int]) -> bool:
    """Whether a sentence is the one that names the offer's users already."""
    own = one.citations.get("conditions", ())
    return any(span[0] <= told.start and told.end <= span[1] for told in own)


def _with(
    document: SourceDocument,
    layout: Layout,
    analyser: Analyser,
    one: Task | Offer,
    told: Sequence[Told],
) -> Task | Offer:
    texts = [" ".join(layout.text[slice(*span)].split()) for span, _ in told]
    added = [conditions_of(text, analyser) for text in texts]
    own = one.audience
    audience = joined(own, *(_narrowing(condition, own) for condition in added))
    parts = [*([own.eligible] if own.eligible else []), *texts]
    eligible = "; ".join([*(part.rstrip(".") for part in parts[:-1]), *parts[-1:]])
    cited = tuple(
        Citation(
            document.id, layout.text[slice(*span)], *span, block.page, PATH.join(block.headings)
        )
        for span, block in told
    )
    citations = {**one.citations, "conditions": (*one.citations.get("conditions", ()), *cited)}
    return replace(one, audience=replace(audience, eligible=eligible), citations=citations)


def _narrowing(added: Audience, own: Audience) -> Audience:
    """What a sentence adds; whom it merely mentions does not widen or narrow a named audience."""
    return replace(
        added,
        disabilities=added.disabilities if not own.disabilities else frozenset(),
        situations=added.situations if not own.situations else frozenset(),
        groups=frozenset(),
    )


def _sentences(layout: Layout) -> list[Told]:
    blocks = [b for b in layout.blocks if b.kind in ("paragraph", "item")]
    return [
        (span, block)
        for block in blocks
        for span in sentences(layout.text, block.start, block.end)
        if _asks(layout.text[slice(*span)])
    ]


def _asks(sentence: str) -> bool:
    folded = fold(sentence)
    return bool(_ASKS.search(folded)) and not _NOT_ASKS.search(folded)


def _meant(
    sentence: str, found: Sequence[Task | Offer], layout: Layout, analyser: Analyser
) -> list[int]:
    """Which tasks and offers a sentence is about: by number, by name, else those of its kind."""
    if numbers := _numbers(sentence):
        return [i for i, one in enumerate(found) if _number(one, layout) in numbers]
    said = conditions_of(sentence, analyser)
    if not any((said.ages, said.disabilities, said.degrees, said.situations, said.residence,
                said.income)):  # fmt: skip
        return []
    lemmas = [token.lemmas for token in analyser.tokens(sentence)]
    named = [i for i, one in enumerate(found) if _names(sentence, lemmas, one.name, analyser)]
    if named:
        return named if len({found[i].name for i in named}) == 1 else []
    general = _GENERAL.search(fold(sentence))
    if general is None or not (said.residence or said.income):
        return []
    kind = general[1]
    return [
        i
        for i, one in enumerate(found)
        if kind is None or kind in _ANYTHING or kind in fold(one.name)
    ]


def _numbers(sentence: str) -> set[int]:
    numbers: set[int] = set()
    for match in _NUMBERS.finditer(fold(sentence)):
        for low, high in re.findall(r"(\d+)(?:\s*(?:-|–|do)\s*(\d+))?", match[1]):
            numbers |= set(range(int(low), int(high or low) + 1))
    return numbers


def _number(one: Task | Offer, layout: Layout) -> int | None:
    row = one.citations["row"][0]
    match = re.match(r"\s*(\d{1,2})[.)]?(?=\s)", row.quote)
    return int(match[1]) if match else None


def _names(sentence: str, lemmas: list[frozenset[str]], name: str, analyser: Analyser) -> bool:
    """Whether a sentence has the name's quoted part, or its first two words one near another."""
    quoted = [fold(part) for part in _QUOTED.findall(name)]
    if any(part in fold(sentence) for part in quoted):
        return True
    words = [t for t in analyser.tokens(name) if t.is_content and t.folded not in _FIRST_WORDS]
    if len(words) < 2:
        return False
    first, second = words[0].lemmas, words[1].lemmas
    return any(
        one & first and any(other & second for other in lemmas[i + 1 : i + 3])
        for i, one in enumerate(lemmas)
    )


def _footnotes(layout: Layout, found: Sequence[Task | Offer]) -> list[tuple[int, Told]]:
    """The footnotes of marked rows: the first note with the mark that comes after the row."""
    marked = []
    for index, one in enumerate(found):
        row = one.citations["row"][0]
        block = next((b for b in layout.blocks if b.start == row.start), None)
        spans = block.cells if block else ()
        texts = [layout.text[start:end] for start, end in spans] or [row.quote]
        mark = next((m for text in texts if (m := mark_of(text.rstrip(), layout.text))), None)
        told = footnote(layout, mark, row.end) if mark else None
        if told is not None:
            marked.append((index, told))
    return marked


def footnote(layout: Layout, mark: str, after: int) -> Told | None:
    """The first note with a mark behind a place, without the mark.

    Several notes may stand in one paragraph, each behind its own mark.
    """
    for block in layout.blocks:
        if block.start < after or block.kind not in ("paragraph", "item"):
            continue
        first = _NOTE.match(layout.text, block.start, block.end)
        if first is None:
            continue
        further = [*_FURTHER_NOTE.finditer(layout.text, first.end(), block.end)]
        notes = [(first["mark"], first.end())]
        notes += [(one["mark"] or one["level"], one.end()) for one in further]
        ends = [*(one.start() for one in further), block.end]
        for (its, start), end in zip(notes, ends, strict=True):
            if its.translate(_LEVEL) == mark.rstrip(")").translate(_LEVEL):
                return (start, start + len(layout.text[start:end].rstrip())), block
    return None
