"""Whether a row of a table has a figure of what a question counts: under a column that says so."""

from functools import lru_cache

from assistant.frame import Frame
from assistant.how_many import counted, counts, new_figure
from assistant.match import SYNONYM_CREDIT, credited
from assistant.retrieve import View
from knowledge.model import Passage
from knowledge.numbers import values
from knowledge.phrases import lexicon_lemmas, plain_analyser

_MONEY = frozenset({"zl", "pln", "tys", "mln"})
_NUMBERING = 4  # characters of a column's name such as "Lp." or "Nr"


def row_counts(frame: Frame, passage: Passage, view: View) -> bool:
    """Whether a cell has such a figure, by its own words or by the name of its column.

    Under a column that says only of which year or plan it is, the row names what it counts.
    """
    word, cells, names = counted(frame), passage.text.split("\t"), _names(passage, view)
    if word is None or len(names) != len(cells):
        return counts(frame, passage.text, view)
    named = credited(word, view.lemmas(passage.text)) >= SYNONYM_CREDIT
    for name, cell in zip(names, cells, strict=True):
        numbers_rows = len(name.strip()) <= _NUMBERING and not name.strip().isdigit()
        if numbers_rows or not new_figure(frame, cell):
            continue
        bare = cell.strip()[:1].isdigit()  # "ul. Leśna 1" under "Miejsce" is no count
        if any(credited(word, view.lemmas(one)) >= SYNONYM_CREDIT
               for one in (cell, *((name,) if bare else ()))):  # fmt: skip
            return True
        if named and (is_plain(name) or any(one.kind == "amount" for one in values(cell))):
            return True
    return False


def _names(passage: Passage, view: View) -> list[str]:
    if passage.header is None:
        return []
    return view.snapshot.text(passage.document_id)[slice(*passage.header)].split("\t")


@lru_cache(maxsize=5_000)
def is_plain(name: str) -> bool:
    """Whether the name of a column leaves open what its figures count: "Plan na 2027 r."."""
    plain = lexicon_lemmas("columns", "plain_figure") | lexicon_lemmas("columns", "indicator")
    tokens = [one for one in plain_analyser().tokens(name) if not one.is_number]
    return all(one.lemmas & plain or one.folded in _MONEY for one in tokens)
