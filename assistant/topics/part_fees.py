"""Fees in a table of turns, groups or the like: what each costs, and who pays less or nothing."""

from assistant.draft import Claim
from assistant.frame import Frame
from assistant.retrieve import View
from assistant.topics.asking import says
from assistant.topics.listed import Listed, line_claim
from assistant.topics.quoted_rows import claim_of
from assistant.topics.row_ranks import met_rank
from knowledge.model import Block
from knowledge.numbers import values
from knowledge.phrases import lexicon_lemmas, plain_analyser
from knowledge.sentences import told_sentences

_LONGEST_NAME = 5  # words of a column's name


def gives_part_fees(one: Listed, view: View) -> bool:
    """Whether a table has a row for each turn or group, and a column of what it costs."""
    return fee_column(one, view) is not None


def fee_column(one: Listed, view: View) -> int | None:
    """The column of fees of a table whose first names turns, groups or the like."""
    if one.header is None:
        return None
    names = cells_of(one.header, one, view)
    if not names or plain_analyser().lemma_set(names[0]).isdisjoint(_parts()):
        return None
    for at, name in enumerate(names):
        if len(name.split()) > _LONGEST_NAME or not says("fee_headings", name):
            continue
        told = [cells_of(line, one, view) for line in one.lines if len(line.cells) == len(names)]
        if told and all(_is_fee(held[at]) for held in told):
            return at
    return None


def part_fees(frame: Frame, one: Listed, view: View) -> tuple[Claim, ...]:
    """What each turn costs, or the one that is asked about, and the rules of those who pay less."""
    at = fee_column(one, view)
    assert at is not None
    text = view.snapshot.text(one.paper)
    theirs = [
        line
        for line in one.lines
        if met_rank(frame, one.paper, line.start, text[line.start : line.end], view)
    ]
    if frame.ranked and not theirs:
        return ()  # no turn has the number that is asked about
    claims = [claim_of(one.paper, line, view, (0, at)) for line in theirs or one.lines]
    rules = [b for b in one.beside for *_, told in told_sentences(text[b.start : b.end])
             if says("discounts", told) or says("free_of_charge", told)]  # fmt: skip
    claims += [line_claim(view.snapshot, one.paper, block) for block in dict.fromkeys(rules)]
    return tuple(claims)


def cells_of(block: Block, one: Listed, view: View) -> list[str]:
    """The cells of a row or header of a table."""
    text = view.snapshot.text(one.paper)
    return [" ".join(text[start:end].split()) for start, end in block.cells]


def _is_fee(cell: str) -> bool:
    return any(v.kind == "amount" for v in values(cell)) or says("free_of_charge", cell)


def _parts() -> frozenset[str]:
    return lexicon_lemmas("questions", "in_a_row")
