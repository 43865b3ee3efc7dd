"""The part of a programme whose tasks are asked for, by the words or the number of its heading."""

import re
from collections.abc import Sequence

from assistant.draft import cited
from assistant.frame import Frame, Word
from assistant.match import credited
from assistant.retrieve import View
from knowledge.folding import fold
from knowledge.model import Task
from knowledge.roman_figures import roman_value

_FIGURES = r"(?:nr\s+)?(?P<number>\d{1,2}(?![\d.]*\d)|[ivx]{1,4})\b"
_NUMBERED = re.compile(  # "celu 4", "obszar II"; headings write them so, too
    rf"\b(?P<part>cel|priorytet|obszar|kierun|rozdzia|dzia[lł]|modu|komponent|filar)\w{{0,4}}\s+{_FIGURES}"
)


def is_of_part(frame: Frame, named: Sequence[Word], task: Task, view: View) -> bool:
    """Whether the heading of a task's part, with its paper's title, has all that is named."""
    document = view.documents[task.document_id]
    heading = "\n".join((task.section, *(c.heading for c in cited(task, "row"))))
    if not _parts(" ".join(word.text for word in frame.words)) <= _parts(heading):
        return False
    known = view.joined(view.context(document), view.lemmas(heading), view.places(document.id))
    return all(credited(word, known) for word in named)


def _parts(text: str) -> set[tuple[str, int]]:
    """The numbered parts that a text names, as the beginning of the word and the number."""
    found = _NUMBERED.finditer(fold(text))
    return {(one["part"], _value(one["number"])) for one in found}


def _value(figures: str) -> int:
    return int(figures) if figures.isdigit() else roman_value(figures)
