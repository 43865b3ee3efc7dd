"""Tasks of a programme told in sentences: one item a task, with who, how many and for how much."""

import re
from dataclasses import replace

from ingest.extract.offers import offer_of
from ingest.extract.sentences import sentences
from ingest.extract.tables import cite, fact_id
from ingest.extract.told_services import run_by
from ingest.read.blocks import Layout
from knowledge.amounts import Amount, amounts
from knowledge.conditions import conditions_of, joined
from knowledge.folding import fold
from knowledge.model import Block, Citation, Offer, SourceDocument, Task
from knowledge.text import Analyser

_TASKS = re.compile(r"\b(?:zadani|dzialani|przedsiewziec)\w*")
_SAID = re.compile(r"\b(?:wniosk|wnios|uwag|postulat|propozycj|stanowisk|protok|sprawozda)\w*")
_NUMBER = re.compile(r"\s*(?:(?:zadanie|działanie)\s+(?:nr\s+)?)?\d{1,2}[.):]\s*|\s*[-–•]\s*", re.I)
_NAME_END = re.compile(
    r"[;:.]|,\s+czyli\b|,\s+w\s+ramach\b|\s[–—-]\s+(?=realizator|prowadz|wskaźnik|koszt|budżet)"
)
_MONEY_NEAR = re.compile(
    r"\b(?:budzet|koszt|kwot|srodk|przeznaczon|naklad|wydatk|finansowan|dotacj)\w*"
)
_FIGURE = r"(?P<figure>\d[\d  ]*\s+(?!zł|tys|mln|r\.|rok|lat)[^\W\d_]+)"
_YEAR_FIRST = re.compile(
    rf"(?<!\d)(?P<year>20\d\d)(?!\d)(?:\s*r\.|\s+roku?)?(?:(?!20\d\d)[^.;\d]){{0,60}}?{_FIGURE}"
)
_FIGURE_FIRST = re.compile(
    rf"{_FIGURE}(?:\s+[^\W\d_]+){{0,2}}?\s+(?:w|na)\s+(?:rok\w*\s+)?(?P<year>20\d\d)"
)
_A_YEAR = re.compile(r"(?<!\d)20\d\d(?!\d)")
_YEARLY = r"(?:w\s+każdym\s+roku|co\s?rocznie|co\s+roku|rocznie|każdego\s+roku)"
_EACH = re.compile(
    rf"\b{_YEARLY}\b[^.;\d]{{0,50}}{_FIGURE}|{_FIGURE.replace('figure', 'first')}\s+{_YEARLY}",
    re.IGNORECASE,
)
_HELD_IN = re.compile(
    r"\b(?:odbywa(?:ją)?\s+się|działa|mieści\s+się)\s+(?P<how>w|we|przy)\s+"
    r"(?P<unit>[A-ZĄĆĘŁŃÓŚŹŻ][^.;,()\n]*?)(?=[.;,()]|$)"
)
_LEAST = 2  # of unit, figures and money


def prose_tasks(
    document: SourceDocument,
    layout: Layout,
    analyser: Analyser,
    years: list[int],
) -> tuple[list[Task | Offer], frozenset[int], list[str]]:
    """The tasks told under headings of tasks, the starts of their blocks, and what is in doubt."""
    found: list[Task | Offer] = []
    taken: set[int] = set()
    doubts: list[str] = []
    for block in layout.blocks:
        if block.kind not in ("item", "paragraph") or not block.headings:
            continue
        above = fold(block.headings[-1])
        if not _TASKS.search(above) or _SAID.search(above):
            continue
        numbered = _NUMBER.match(layout.text, block.start, block.end)
        if block.kind == "paragraph" and numbered is None:
            continue
        begin = numbered.end() if numbered else block.start
        task, doubt = _task(document, layout, block, begin, analyser, years)
        if task is None:
            continue
        doubts += [doubt] if doubt else []
        taken.add(block.start)
        offer = offer_of(task, analyser)
        found += [task] if offer is None else [replace(task, offer_id=offer.id), offer]
    return found, frozenset(taken), doubts


def _task(
    document: SourceDocument,
    layout: Layout,
    block: Block,
    begin: int,
    analyser: Analyser,
    years: list[int],
) -> tuple[Task | None, str | None]:
    text = layout.text[begin : block.end]
    end = begin + _name_end(text, analyser)
    name = " ".join(layout.text[begin:end].split()).rstrip(" ,–—-")
    units, place = run_by(document, layout, block)
    if place is None and (held := _HELD_IN.search(layout.text, block.start, block.end)):
        units = (" ".join(held["unit"].split()),)
        place = cite(document, layout, block, held.span("unit"))
    indicators = _indicators(text, years)
    sums = _sums(text)
    if sum((bool(units), bool(indicators), bool(sums))) < _LEAST or not name:
        return None, None
    citations: dict[str, tuple[Citation, ...]] = {
        "row": (cite(document, layout, block),),
        "name": (
            cite(
                document,
                layout,
                block,
                (begin, begin + len(layout.text[begin:end].rstrip(" ,–—-"))),
            ),
        ),
    }
    if place is not None:
        citations["units"] = (place,)
    budget = None
    if len(sums) == 1:
        span = (begin + sums[0].start, begin + sums[0].end)
        budget = " ".join(layout.text[slice(*span)].split())
        citations["budget"] = (cite(document, layout, block, span),)
    first = sentences(layout.text, begin, block.end)[0]
    doubt = f"Zadanie z kilkoma kwotami, żadna nie została przypisana: {name[:80]}"
    several = len(sums) > 1
    return Task(
        id=fact_id(document, "task", block.start),
        document_id=document.id,
        citations=citations,
        confidence=0.6 if several else 1.0,
        doubts=("Opis zadania podaje kilka kwot.",) if several else (),
        name=name,
        section=block.headings[-1],
        units=units,
        indicators=indicators,
        budget=budget,
        audience=joined(
            conditions_of(name, analyser), conditions_of(layout.text[slice(*first)], analyser)
        ),
    ), doubt if several else None


def _name_end(text: str, analyser: Analyser) -> int:
    """Where a sentence stops naming a task: at its verb, or where its punctuation ends the name."""
    ends = [len(text)]
    if match := _NAME_END.search(text):
        ends.append(match.start())
    for place, token in enumerate(analyser.tokens(text)):
        if (
            place
            and token.pos == {"verb"}
            and token.text.islower()
            and not _infinitive(token.folded)
        ):
            ends.append(token.start)
            break
    return min(ends)


def _infinitive(folded: str) -> bool:
    return folded.endswith(("ac", "ec", "ic", "yc", "uc"))


def _indicators(text: str, years: list[int]) -> dict[int, str]:
    found: dict[int, str] = {}
    year, first = _A_YEAR.search(text), re.search(_FIGURE, text)
    patterns = [_YEAR_FIRST, _FIGURE_FIRST]
    if year and first and first.start() < year.start():
        patterns.reverse()
    for pattern in patterns:
        for match in pattern.finditer(text):
            found.setdefault(int(match["year"]), " ".join(match["figure"].split()))
        if found:
            return dict(sorted(found.items()))
    if (each := _EACH.search(text)) and years:
        figure = " ".join((each["figure"] or each["first"]).split())
        return dict.fromkeys(years, figure)
    if len(years) == 1 and (told := re.search(rf"wskaźnik\w*\s*[:–-]?\s*{_FIGURE}", text, re.I)):
        return {years[0]: " ".join(told["figure"].split())}
    return {}


def _sums(text: str) -> list[Amount]:
    """The sums that are the task's money: the only one told, or those told as money for it."""
    told = amounts(text)
    if len(told) < 2:
        return told
    return [
        one for one in told if _MONEY_NEAR.search(fold(text[max(0, one.start - 60) : one.start]))
    ]
