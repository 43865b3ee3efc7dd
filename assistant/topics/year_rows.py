"""Sums of a table with a row for each year: which of its columns a question names."""

from collections.abc import Sequence
from functools import lru_cache

from assistant.frame import Frame
from assistant.topics.asking import says
from assistant.topics.figure_columns import asked_span, is_money, names_sum, years_named
from knowledge.phrases import lexicon_lemmas, plain_analyser

_LEAST = 0.5  # of the words that tell a column from the others


def gives_money(frame: Frame) -> bool:
    """Whether it is asked what somebody adds to a sum: "ile dokłada państwo"."""
    return says("adding_money", frame.text)


def giving_words() -> frozenset[str]:
    """The lemmas of the words with which that is asked."""
    return lexicon_lemmas("questions", "adding_money")


def column_named(frame: Frame, names: Sequence[str], cells: Sequence[str]) -> list[int]:
    """The one column of money that the question names, in the row of the year asked about."""
    years = asked_span(frame)
    if len(names) != len(cells) or not years or not any(_is_year(one, years) for one in cells):
        return []
    held = [
        i
        for i, cell in enumerate(cells)
        if is_money(names[i], cell) and not names_sum(names[i]) and not _is_year(cell, years)
    ]
    said = frozenset(lemma for word in frame.words for lemma in word.lemmas)
    told = {i: _share(names[i], said, homely=gives_money(frame)) for i in held}
    best = [i for i in held if told[i] >= _LEAST and told[i] == max(told.values())]
    return best if len(best) == 1 else []


def _is_year(cell: str, years: frozenset[int]) -> bool:
    return cell.removesuffix("r.").strip().isdigit() and years_named(cell) == years


def _share(name: str, said: frozenset[str], *, homely: bool) -> float:
    """How many of the words that say what a column holds are said, but for words of any sum."""
    words = _telling(name, homely=homely)
    return sum(not one.isdisjoint(said) for one in words) / len(words) if words else 0.0


@lru_cache(maxsize=2_000)
def _telling(name: str, *, homely: bool) -> tuple[frozenset[str], ...]:
    """The lemmas of each word; the town itself, whose plan it is, counts only as one who gives."""
    common = lexicon_lemmas("questions", "any_sum")
    if not homely:
        common |= lexicon_lemmas("office", "town_cues")
    tokens = plain_analyser().tokens(name)
    return tuple(one.lemmas for one in tokens if one.is_content and not one.lemmas & common)
