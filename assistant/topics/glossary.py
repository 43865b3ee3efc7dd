"""The terms that a paper explains, each with the place that does."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from assistant.frame import Word
from knowledge.model import PATH, Block, Citation
from knowledge.phrases import lexicon_phrases, plain_analyser
from knowledge.sentences import told_sentences
from knowledge.snapshot import Snapshot

_DASH = re.compile(r"\s+[–—-]\s+|:\s+|\s+oznacza(?:ją)?\s+")
NUMBERING = re.compile(r"^\s*(?:[•▪*-]|\d{1,2}[.)]|[a-z]\))\s*")
_MEANS = re.compile(
    r"(?:należy przez to rozumieć|przez to rozumie się|rozumie się przez to|należy rozumieć)\b"
    r"|\boznacza(?:ją)?\b|\brozumie się\b",
    re.IGNORECASE,
)
_BY = re.compile(
    r"(?:poprzez|przez|pod pojęciem|pod nazwą)\s+(?P<term>[^,;:]{3,60}?)\s+"
    r"(?:rozumie się|należy rozumieć|rozumiemy)",
    re.IGNORECASE,
)
_IS = re.compile(r"(?P<term>[A-ZŁŚŻŹĆÓŃ„][^,;:.]{2,60}?)\s+(?:to|jest to|oznacza)\s+\S", re.UNICODE)
_MOST_WORDS = 6  # of a term
_BRACKETS = re.compile(r"\([^()]*\)")
_Words = tuple[frozenset[str], ...]


@dataclass(frozen=True)
class Term:
    """A term by the lemmas of its words, and the place in a paper that explains it."""

    paper: str
    words: _Words
    citation: Citation


def explained(word: Word, own: frozenset[str]) -> bool:
    """Whether a word of a term is one that is asked about."""
    return not word.lemmas.isdisjoint(own)


@lru_cache(maxsize=2_000)
def terms_of(snapshot: Snapshot, paper: str) -> tuple[Term, ...]:
    """Every term that a paper explains."""
    text = snapshot.text(paper)
    found = []
    glossary: int | None = None  # where the line stands that opens a list of meanings
    heads: dict[int | None, bool] = {}
    for block in snapshot.blocks(paper):
        said = text[block.start : block.end]
        if block.kind == "header":
            heads[block.table] = _names_meanings(text, block)
        elif block.kind == "paragraph" and said.rstrip().endswith(":"):
            glossary = block.end if _opens(said) else None
        elif block.kind not in ("item", "row"):
            glossary = None
        within = bool(block.headings and _opens(block.headings[-1])) or (
            block.kind == "item" and glossary is not None
        )
        for words, start, end in _terms(text, block, within=within, table=heads.get(block.table)):
            quote = text[start:end]
            place = Citation(paper, quote, start, end, block.page, PATH.join(block.headings))
            found.append(Term(paper, words, place))
    return tuple(found)


def _terms(
    text: str, block: Block, *, within: bool, table: bool | None
) -> Iterator[tuple[_Words, int, int]]:
    if block.kind == "row":
        if len(block.cells) == 2 and (within or table):
            first, last = block.cells[0]
            yield from _term(text[first:last], block.start, block.end)
        return
    if block.kind not in ("item", "paragraph"):
        return
    said = text[block.start : block.end]
    parted = _DASH.search(said)
    if parted and (within or _MEANS.match(said, parted.end()) or "oznacza" in parted[0]):
        yield from _term(said[: parted.start()], block.start, block.end)
        return
    for start, end, sentence in told_sentences(said):
        match = _BY.match(sentence) or _IS.match(sentence)
        if match:
            yield from _term(match["term"], block.start + start, block.start + end)


def _term(said: str, start: int, end: int) -> Iterator[tuple[_Words, int, int]]:
    said = _BRACKETS.sub(" ", NUMBERING.sub("", said))
    tokens = [one for one in plain_analyser().tokens(said) if one.is_content]
    if 0 < len(tokens) <= _MOST_WORDS:
        yield tuple(one.lemmas for one in tokens), start, end


def _opens(line: str) -> bool:
    """Whether a heading or a line that opens a list says that meanings follow."""
    return bool(lexicon_phrases("questions", "glossaries").find(plain_analyser().tokens(line)))


def _names_meanings(text: str, header: Block) -> bool:
    if len(header.cells) != 2:
        return False
    names = [text[start:end] for start, end in header.cells]
    found = [lexicon_phrases("questions", "term_columns").find(plain_analyser().tokens(one))
             for one in names]  # fmt: skip
    return bool(found[0])
