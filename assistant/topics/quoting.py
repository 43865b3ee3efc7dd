"""How much of a document is quoted around the sentence that answers."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from assistant.draft import Claim
from assistant.match import Match
from assistant.retrieve import View
from assistant.topics.quoted_rows import row_claim
from knowledge.model import PATH, Block, Citation, Passage
from knowledge.sentences import sentences

_MOST_ITEMS = 14
_LONGEST = 1000
_OF_ITS_OWN = 0.5  # of the question's weight, for a sentence that needs no context
_TWO = 2  # sentences
_HEADLINE = 90  # characters; a shorter sentence is told with those that follow
_SECTION = 900  # characters shown of a section
_NUMBER = re.compile(r"^(?:§\s?\d+[a-z]?\.|\[\d+\]|\d{1,2}\.|[a-z]\))\s+(?=[^\W\d_])")


@dataclass(frozen=True)
class FoundSentence:
    """A sentence of a passage as it stands against the question; offsets are the document's."""

    passage: Passage
    start: int
    end: int
    found: Match
    own: float  # the coverage without title and headings
    headed: float = 0.0  # the coverage of the nearest heading alone

    @property
    def stands_alone(self) -> bool:
        """Whether the sentence itself, rather than what stands above it, answers."""
        return self.own >= self.found.coverage * _OF_ITS_OWN


def section_claims(top: FoundSentence, view: View) -> list[Claim]:
    """The section from its first sentence, where its heading rather than one sentence answers."""
    passage = top.passage
    document_id = passage.document_id
    path = passage.headings
    if len(path) < 2:
        return []
    own = [b for b in view.snapshot.blocks(document_id) if b.headings == path]
    if not own or any(block.kind in ("row", "header") for block in own):
        return []
    text = view.snapshot.text(document_id)
    claims: list[Claim] = []
    for block in own:
        for start, end in sentences(text[block.start : block.end]):
            if claims and sum(len(c.text) for c in claims) + end - start > _SECTION:
                return claims
            quote = text[block.start + start : block.start + end]
            citation = Citation(
                document_id, quote, block.start + start, block.start + end,
                block.page, PATH.join(path),
            )  # fmt: skip
            claims.append(Claim(" ".join(quote.split()), (citation,)))
    return claims


def with_items(
    top: FoundSentence, view: View, *, whole: bool, told: Callable[[str], bool] | None = None
) -> list[Claim]:
    """The sentence with the line that opens its list, or with the items that it opens.

    Where `whole`, an item brings all of its list. Of what follows a short sentence only that is
    quoted for which `told` is true, where it is given: the same again, from another day on.
    """
    passage = top.passage
    row = row_claim(passage, view) if passage.kind == "row" else None
    claims = [row or sentence_claim(passage, top.start, top.end)]
    if lead := lead_of(passage, view):
        opening = _block_claim(passage.document_id, lead, view)
        if whole or not top.stands_alone:
            return [opening, *_items(passage.document_id, lead.end, view)]
        return [opening, *claims]
    if len(claims[0].text) < _HEADLINE and passage.kind == "paragraph":
        claims += [one for one in _rest(top) if told is None or told(one.text)]
    end = opens_list(top, view)
    if end is None or not (whole or end == top.end):
        return claims
    openings = [sentence_claim(passage, *one) for one in _after(top) if end != top.end]
    claims += [one for one in openings if one.text not in {other.text for other in claims}]
    return claims + _items(passage.document_id, end, view)


def opens_list(top: FoundSentence, view: View) -> int | None:
    """Where the list begins that a sentence opens, itself or by a short one after it."""
    passage = top.passage
    blocks = view.snapshot.blocks(passage.document_id)
    after = _after(top) if passage.kind == "paragraph" else []
    start, end = after[-1] if after else (top.start, top.end)
    opens = passage.text[start - passage.start : end - passage.start].rstrip().endswith(":")
    short = len(after) < _TWO and end - start < _HEADLINE
    return end if opens and (not after or short) and items_after(blocks, end) else None


def _after(top: FoundSentence) -> list[tuple[int, int]]:
    """Where the sentences of the paragraph stand that follow one."""
    passage = top.passage
    spans = ((passage.start + a, passage.start + b) for a, b in sentences(passage.text))
    return [one for one in spans if one[0] >= top.end]


def _items(document_id: str, end: int, view: View) -> list[Claim]:
    """The items of the list that begins after a place, as many as an answer may hold."""
    claims: list[Claim] = []
    for block in items_after(view.snapshot.blocks(document_id), end):
        if sum(len(claim.text) for claim in claims) > _LONGEST or len(claims) > _MOST_ITEMS:
            break
        claims.append(_block_claim(document_id, block, view))
    return claims


def lead_of(passage: Passage, view: View) -> Block | None:
    """The line that opens the list in which an item stands."""
    if passage.kind != "item":
        return None
    lead = None
    for block in view.snapshot.blocks(passage.document_id):
        if block.start >= passage.start:
            break
        if block.kind != "item":
            lead = block
    if lead is None or lead.kind != "paragraph":
        return None
    text = view.snapshot.text(passage.document_id)
    return lead if text[lead.start : lead.end].rstrip().endswith(":") else None


def _block_claim(document_id: str, block: Block, view: View) -> Claim:
    citation = Citation(
        document_id, view.snapshot.text(document_id)[block.start : block.end],
        block.start, block.end, block.page, PATH.join(block.headings),
    )  # fmt: skip
    return Claim(" ".join(citation.quote.split()), (citation,))


def _rest(top: FoundSentence) -> list[Claim]:
    """The sentences after a short one that only opens its paragraph."""
    passage = top.passage
    claims: list[Claim] = []
    for start, end in _after(top):
        claims.append(sentence_claim(passage, start, end))
        if sum(len(claim.text) for claim in claims) > _HEADLINE:
            break
    return claims


def items_after(blocks: tuple[Block, ...], end: int) -> list[Block]:
    """The items of the list that begins after a place, none where no list does."""
    items: list[Block] = []
    for block in blocks:
        if block.start < end:
            continue
        if block.kind != "item":
            break
        items.append(block)
    return items


def sentence_claim(passage: Passage, start: int, end: int) -> Claim:
    """A sentence of a passage as it stands there."""
    citation = passage_citation(passage, start, end)
    return Claim(unnumbered(citation.quote), (citation,))


def unnumbered(quote: str) -> str:
    """A quoted sentence without the number of its clause or footnote."""
    return _NUMBER.sub("", " ".join(quote.split()))


def passage_citation(passage: Passage, start: int, end: int) -> Citation:
    """A citation of text[start:end] of the document, inside the passage."""
    quote = passage.text[start - passage.start : end - passage.start]
    return Citation(
        passage.document_id, quote, start, end, passage.page, PATH.join(passage.headings)
    )
