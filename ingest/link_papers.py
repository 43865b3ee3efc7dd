"""Which documents a change may be about: by town, title, day of publication and quoted names."""

import re
from collections import defaultdict
from collections.abc import Iterable
from functools import cache, lru_cache

from ingest.extract.acts import act_numbers
from knowledge.catalogue import Catalogue
from knowledge.folding import fold
from knowledge.model import Change, SourceDocument
from knowledge.phrases import lexicon

_STEM = 6
_SHORTEST = 4
_YEAR = re.compile(r"(?:19|20)\d\d")
_WORD = re.compile(r"[^\W\d_]+")
_MOST_OF_A_TITLE = 0.6
_SOME_OF_A_TITLE = 0.25
_NAME = 120  # characters at the top in which an act gives its number
_OPENING = 2500  # characters of a notice that tell what it is about


def stems(text: str) -> frozenset[str]:
    """The beginnings of a text's words, so that inflected forms meet; common words are left out."""
    words = _WORD.findall(fold(text))
    return frozenset(one[:_STEM] for one in words if len(one) >= _SHORTEST) - _common()


@cache
def _common() -> frozenset[str]:
    return frozenset(fold(one)[:_STEM] for one in lexicon("changes")["common"])


class Papers:
    """The documents of a catalogue with what they are about."""

    def __init__(
        self,
        catalogue: Catalogue,
        documents: dict[str, SourceDocument],
        groups: Iterable[tuple[str, ...]],
    ) -> None:
        self.documents = documents
        self.first = {key: group[0] for group in groups for key in group}
        self.context = lru_cache(maxsize=4096)(self._context)
        self._catalogue = catalogue
        self.by_town: dict[str, list[str]] = defaultdict(list)
        for key, one in documents.items():
            for town in one.towns or ("",):
                self.by_town[town].append(key)

    def text(self, document_id: str) -> str:
        """The stored text of a document."""
        return self._catalogue.text(document_id)

    def _context(self, document_id: str) -> frozenset[str]:
        one = self.documents[document_id]
        text = self._catalogue.text(document_id)[:_OPENING]
        return stems("\n".join((one.title, one.publisher or "", text)))

    def numbers(self, document_id: str) -> frozenset[str]:
        """The numbers in a document's own name."""
        title = self.documents[document_id].title
        opening = self.text(document_id)[:_NAME]
        return act_numbers(title) or act_numbers(opening.split("w sprawie")[0])

    def same(self, one: str, other: str) -> bool:
        """Whether two ids are of one document published twice."""
        return self.first.get(one, one) == self.first.get(other, other)

    def may_change(self, change: Change, document_id: str) -> bool:
        """Whether a document was out when the change was and is of the same town."""
        notice, other = self.documents[change.document_id], self.documents[document_id]
        if self.same(notice.id, other.id):
            return False
        if notice.published and other.published and other.published > notice.published:
            return False
        return not (notice.towns and other.towns) or bool(set(notice.towns) & set(other.towns))

    def near(self, change: Change) -> list[str]:
        """The documents that a change may be about, in the order of files."""
        towns = self.documents[change.document_id].towns
        keys = (
            {key for town in (*towns, "") for key in self.by_town.get(town, ())}
            if towns
            else set(self.documents)
        )
        found = [key for key in keys if self.may_change(change, key)]
        return sorted(found, key=lambda key: (self.documents[key].file, key))


def years_of(title: str) -> frozenset[str]:
    """The years that a title names."""
    return frozenset(_YEAR.findall(title))


@cache
def version_marks() -> frozenset[str]:
    """The beginnings of words with which a title tells a version from the one before."""
    words = {word for phrase in lexicon("changes")["version"] for word in fold(phrase).split()}
    return frozenset(word[:_STEM] for word in words if len(word) >= _SHORTEST)


def is_version(papers: Papers, change: Change, document_id: str) -> bool:
    """Whether a change's own document is a later version of another, by its title."""
    own, other = papers.documents[change.document_id].title, papers.documents[document_id].title
    named = stems(own) - version_marks()
    return (
        bool(named) and named == stems(other) - version_marks() and years_of(other) <= years_of(own)
    )


def _earlier_of_same_name(papers: Papers, change: Change) -> tuple[str, ...]:
    """The documents named as the one that repeals: what it does away with is its own old text."""
    found = [key for key in papers.near(change) if is_version(papers, change, key)]
    dated = [key for key in found if papers.documents[key].published == change.old]
    return tuple(dated or found)


def papers_meant(papers: Papers, change: Change) -> tuple[tuple[str, ...], bool]:
    """The document that a change of a whole document is about, and whether that is sure."""
    about, named = stems(change.about), act_numbers(change.about)
    scored: dict[str, list[tuple[float, str]]] = defaultdict(list)
    for key in papers.near(change):
        document = papers.documents[key]
        title = stems(document.title)
        share = len(title & about) / len(title) if title else 0.0
        dated = change.old is not None and document.published == change.old
        numbered = bool(named & papers.numbers(key))
        other_day = change.old is not None and document.published not in (None, change.old)
        if other_day and share < 1.0:
            continue
        if numbered:
            scored[papers.first.get(key, key)].append((1 + share + dated, key))
            continue
        needed = _SOME_OF_A_TITLE if dated else _MOST_OF_A_TITLE
        if share >= needed or (dated and not (about & title) and len(title) < 2):
            scored[papers.first.get(key, key)].append((share + dated, key))
    if not scored:
        own = _earlier_of_same_name(papers, change)
        return own, len({papers.first.get(key, key) for key in own}) == 1
    best = max(max(found)[0] for found in scored.values())
    winners = [found for found in scored.values() if max(found)[0] == best]
    targets = tuple(key for found in winners for _, key in found)
    return targets, len(winners) == 1
