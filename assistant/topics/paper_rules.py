"""What a paper says of all that it tells of: what it costs and whether one signs up."""

from collections.abc import Iterator, Sequence
from functools import cache, lru_cache

from assistant.retrieve import View
from knowledge.model import PATH, Citation, Event
from knowledge.phrases import lemma_set, lexicon, plain_analyser
from knowledge.sentences import sentences
from knowledge.snapshot import Snapshot

_ADJECTIVE = frozenset({"adjective"})
_INFINITIVE = "c"  # folded; a participle has the lemma of its verb
Said = tuple[Citation, frozenset[str]]


def above(events: Sequence[Event], lists: Sequence[str], view: View) -> list[Citation]:
    """The rules in the section of an event, or in those above it where it has none of its own.

    What is said there of another section holds for that one alone.
    """
    paths = {cited.heading for one in events for cited in one.citations.get("when", ())[:1]}
    papers = {one.document_id for one in events}
    if len(papers) != 1 or len(paths) != 1:
        return []
    paper, path = papers.pop(), paths.pop()
    found = [one for one in with_words(paper, lists, view) if _leads_to(one[0].heading, path)]
    own = [citation for citation, _ in found if citation.heading == path]
    own = _beside(events, own, view) or own
    others = _headings_beside(paper, path, view)
    return own or [citation for citation, said in found if not said & others]


def _beside(events: Sequence[Event], told: Sequence[Citation], view: View) -> list[Citation]:
    """The rules in the very paragraphs that tell of the events, as each may have its own."""
    days = [one for event in events for one in event.citations.get("when", ())]
    held = [
        block for one in days for block in view.snapshot.blocks(one.document_id)
        if block.kind in ("paragraph", "item") and block.start <= one.start < block.end
    ]  # fmt: skip
    return [one for one in told if any(block.start <= one.start < block.end for block in held)]


def of_all(paper: str, name: str, lists: Sequence[str], view: View) -> list[Citation]:
    """The rules of a paper about everything in it, of which a thing by that name is one."""
    own = view.lemmas(name)
    told = _words("everything").union(own, *(_words(one) for one in lists))
    return [
        citation
        for citation, said in with_words(paper, lists, view)
        if said & (_words("everything") | (own & _sorts()))
        and said & _sorts() <= told
        and citation.start not in _of_one(view.snapshot, paper)
    ]


@lru_cache(maxsize=2_000)
def _of_one(snapshot: Snapshot, paper: str) -> frozenset[int]:
    """Where the sentences of a paper begin that tell of one service alone."""
    offers = snapshot.facts("offer", document_ids=[paper])
    told = (one for offer in offers for one in offer.citations.get("told", ()))
    return frozenset(one.start for one in told)


def _leads_to(heading: str, path: str) -> bool:
    return path == heading or path.startswith(f"{heading}{PATH}")


def _headings_beside(paper: str, path: str, view: View) -> frozenset[str]:
    """The words of other sections' headings that the section's own path has not."""
    others = {PATH.join(block.headings) for block in view.snapshot.blocks(paper)}
    said = [view.lemmas(one.split(PATH)[-1]) for one in others if not _leads_to(one, path)]
    return frozenset().union(*said) - view.lemmas(path.replace(PATH, "\n"))


def with_words(paper: str, lists: Sequence[str], view: View) -> Iterator[Said]:
    """The sentences of a paper with words of the lists, but for those that call off."""
    text = view.snapshot.text(paper)
    words = frozenset().union(*(_words(name) for name in lists))
    for block in view.snapshot.blocks(paper):
        if block.kind not in ("paragraph", "item"):
            continue
        for first, last in sentences(text[block.start : block.end]):
            start, end = block.start + first, block.start + last
            said = view.lemmas(text[start:end])
            if said & words and not said & _words("calling_off") and _rules(text[start:end], words):
                heading = PATH.join(block.headings)
                yield Citation(paper, text[start:end], start, end, block.page, heading), said


def _rules(sentence: str, words: frozenset[str]) -> bool:
    """Whether a word of a rule does more than describe somebody, as in "dzieci zapisanych"."""
    said = [one for one in plain_analyser().tokens(sentence) if one.lemmas & words]
    return not said or any(
        one.pos != _ADJECTIVE
        or not all(lemma.endswith(_INFINITIVE) for lemma in one.lemmas & words)
        for one in said
    )


@cache
def _words(name: str) -> frozenset[str]:
    return lemma_set(one for one in lexicon("questions")[name] if " " not in one)


@cache
def _sorts() -> frozenset[str]:
    return lemma_set(one for one in lexicon("offers")["offer"] if " " not in one)
