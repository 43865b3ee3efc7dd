"""The places of earlier papers whose words a correction puts others in place of."""

import re

from ingest.link_papers import Papers, stems
from knowledge.changes import place_target
from knowledge.dates import find_dates
from knowledge.folding import fold
from knowledge.model import Change

_MOST = 3
_SHORTEST = 3  # characters of words that tell a place
_PART = re.compile(
    r"\b(?:czesc|rozdzial|dzial|punk|pkt|ust|akapi|§|lit|poz|wiersz)\w*\.?\s*"
    r"(?P<part>[ivx]{1,5}\b|\d{1,3}[a-z]?\b|[a-z]\b)"
)


def words_meant(papers: Papers, change: Change) -> tuple[tuple[str, ...], bool]:
    """Where the old words of a correction stand, or the part or the paper that it corrects.

    It is sure where the old words stand once in the paper that it is of.
    """
    near = _papers(papers, change)
    spans = [(key, *span) for key in near for span in _standing(papers.text(key), change.before)]
    if len(spans) > 1:
        within = [one for one in spans if _is_within(one, papers, change)]
        spans = within or spans
    if 0 < len(spans) <= _MOST:
        return tuple(place_target(*one) for one in spans), len(spans) == 1
    parts = [(key, *span) for key in near if (span := _part_span(papers.text(key), change))]
    if 0 < len(parts) <= _MOST:
        return tuple(place_target(*one) for one in parts), False
    return tuple(near[:_MOST]), False


def _papers(papers: Papers, change: Change) -> list[str]:
    """The papers that a correction may be of: those of the days that it names, or most alike."""
    published = papers.documents[change.document_id].published
    days = {one.first for one in find_dates(change.about, published, relative_words=False)}
    near = [key for key in papers.near(change) if papers.documents[key].kind != "minutes"]
    dated = [key for key in near if papers.documents[key].published in days]
    about = stems(change.about)
    alike = [(len(about & papers.context(key)), key) for key in dated or near]
    most = max((score for score, _ in alike), default=0)
    return [key for score, key in alike if score == most and score]


def _standing(text: str, words: str) -> list[tuple[int, int]]:
    """Where words stand in a text, however it breaks its lines and writes its dashes."""
    told = re.findall(r"\w+", fold(words))
    if len("".join(told)) < _SHORTEST:
        return []
    pattern = r"\b" + r"\W+".join(map(re.escape, told)) + r"\b"
    return [one.span() for one in re.finditer(pattern, fold(text))]


def _is_within(one: tuple[str, int, int], papers: Papers, change: Change) -> bool:
    part = _part_span(papers.text(one[0]), change)
    return part is not None and part[0] <= one[1] < part[1]


def _part_span(text: str, change: Change) -> tuple[int, int] | None:
    """From where to where the part of a text goes that a correction names first, as "część III"."""
    named = _PART.search(fold(change.citations["change"][0].quote))
    if named is None:
        return None
    part = named["part"]
    kind = r"[ivx]{1,5}" if re.fullmatch(r"[ivx]+", part) else r"\d{1,3}[a-z]?"
    kind = r"[a-z]" if part.isalpha() and kind != r"[ivx]{1,5}" else kind
    line = r"(?m)^\W*(?:(?:czesc|rozdzial|dzial|pkt|punkt|ust|lit)\.?\s*)?{}(?=[.):]|\s)"
    folded = fold(text)
    found = re.search(line.format(part), folded)
    if found is None:
        return None
    after = re.search(line.format(kind), folded[found.end() :])
    return found.start(), found.end() + after.start() if after else len(text)
