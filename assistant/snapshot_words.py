"""What many questions need of a snapshot, worked out once."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date
from functools import cache, lru_cache
from typing import NamedTuple

from knowledge.changes import Standing
from knowledge.cyrillic_text import polish_words
from knowledge.hits import Hit
from knowledge.model import Fact, SourceDocument
from knowledge.phrases import lexicon, plain_analyser
from knowledge.snapshot import Snapshot

_SHORTEST = 3
_ONE_WORD = re.compile(r"„([A-ZĄĆĘŁŃÓŚŹŻ][^\W\d_]+)”")
_SQUARE = "plac"  # of which "pl" is short, yet not at the end of an address of a page or e-mail
_ESTATE = re.compile(r"\bos\.", re.IGNORECASE)
_WRITTEN = re.compile(r"\bpla[cć]|(?<![\w.@/:-])pl\b\.? ", re.IGNORECASE)


@lru_cache(maxsize=100_000)
def lemmas_of(snapshot: Snapshot, text: str) -> frozenset[str]:
    """Every lemma of a text, and of the words that its abbreviations are short for."""
    own = snapshot.analyser.lemma_set(f"{text} {polish_words(text)}")
    if _SQUARE in own and not _WRITTEN.search(text):
        own -= {_SQUARE}
    short = own & _full_words().keys()
    if _ESTATE.search(text):  # the lemma of "os." is that of another word
        own |= plain_analyser().lemma_set(lexicon("abbreviations")["full"]["os"])
    return own.union(*(_full_words()[one] for one in short)) if short else own


@cache
def _full_words() -> Mapping[str, frozenset[str]]:
    """The lemmas of what an abbreviation stands for; one of a letter or two may be another word."""
    full = lexicon("abbreviations")["full"]
    return {
        short: plain_analyser().lemma_set(word)
        for short, word in full.items()
        if len(short) >= _SHORTEST
    }


def beside(hits: Iterable[Hit], papers: Iterable[str], snapshot: Snapshot) -> list[Hit]:
    """The passages of papers that a search did not give, as the least near ones."""
    told = {hit.passage.id for hit in hits}
    own = (one for paper in papers for one in snapshot.passages_of(paper))
    return [Hit(one, 0.0, 0.0, 0.0) for one in own if one.id not in told]


@lru_cache(maxsize=50_000)
def union(*parts: frozenset[str]) -> frozenset[str]:
    """Several sets of lemmas as one."""
    return frozenset().union(*parts)


@lru_cache(maxsize=8)
def towns_of(snapshot: Snapshot) -> frozenset[str]:
    """The lemmas of the towns that any document is about."""
    return frozenset(town for one in snapshot.documents.values() for town in one.towns)


@lru_cache(maxsize=64)
def papers_elsewhere(snapshot: Snapshot, towns: frozenset[str]) -> tuple[str, ...]:
    """The documents that are about towns, and about none of these."""
    papers = snapshot.documents.items()
    return tuple(key for key, one in papers if one.towns and towns.isdisjoint(one.towns))


@lru_cache(maxsize=2)
def _titles_with(snapshot: Snapshot) -> Mapping[str, frozenset[str]]:
    """The documents that have a lemma in their title or publisher."""
    found: dict[str, set[str]] = defaultdict(set)
    for key, document in snapshot.documents.items():
        title = f"{document.title}\n{document.publisher or ''}"
        for lemma in snapshot.analyser.lemma_set(title):
            found[lemma].add(key)
    return {lemma: frozenset(keys) for lemma, keys in found.items()}


def titled(snapshot: Snapshot, words: Iterable[frozenset[str]]) -> frozenset[str]:
    """The documents whose title and publisher hold a lemma of each of the words."""
    held, none = _titles_with(snapshot), frozenset[str]()
    each = [none.union(*(held.get(lemma, none) for lemma in word)) for word in words]
    return each[0].intersection(*each[1:])


@lru_cache(maxsize=2)
def names_of_one_word(snapshot: Snapshot) -> frozenset[str]:
    """The lemmas of the names in quotation marks that are one word: „Przystań”, „Przystanek”."""
    found = {name for key in snapshot.documents for name in _ONE_WORD.findall(snapshot.text(key))}
    return snapshot.analyser.lemma_set("\n".join(sorted(found)))


@lru_cache(maxsize=2)
def quoting_titles(snapshot: Snapshot) -> tuple[str, ...]:
    """The documents whose titles put a name in quotation marks."""
    return tuple(key for key, one in snapshot.documents.items() if "„" in one.title)


@lru_cache(maxsize=20_000)
def places_of(snapshot: Snapshot, document_id: str) -> frozenset[str]:
    """The document's own towns, and those of others that its title names."""
    document = snapshot.documents[document_id]
    named = {
        lemma
        for token in snapshot.analyser.tokens(document.title)
        if token.text[0].isupper()
        for lemma in token.lemmas
    }
    return frozenset(document.towns) | (named & towns_of(snapshot))


class Day(NamedTuple):
    """The documents that are out on a day, each once, and how matters stand between them.

    `facts` are those that hold on the day, of documents and kinds that were asked for.
    """

    documents: Mapping[str, SourceDocument]
    standing: Standing
    facts: dict[tuple[str, str], tuple[Fact, ...]]


@lru_cache(maxsize=4)
def usable_on(snapshot: Snapshot, today: date) -> Day:
    """What may be used on a day."""
    out = {
        key: document
        for key, document in snapshot.documents.items()
        if document.published is None or document.published <= today
    }
    standing = Standing(snapshot.links, out, today)
    for key in standing.repeated:
        del out[key]
    return Day(out, standing, {})
