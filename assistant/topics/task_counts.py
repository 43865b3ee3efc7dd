"""Numbers of the very thing that a task runs, which figures of its users do not tell."""

import re
from collections.abc import Iterator, Sequence

from assistant.frame import Frame, Word
from assistant.how_many import counted
from assistant.match import SYNONYM_CREDIT, credited
from assistant.retrieve import View
from assistant.texts import Texts
from knowledge.model import Task
from knowledge.phrases import lexicon_lemmas

_FIGURE = re.compile(r"\d[\d\s.,]*(?P<what>[^\d,;]*)")
_NEAR = 2  # words behind a number in which the thing stands: "6 000 zajęć", "12 nowych klubów"


def uncounted(frame: Frame, tasks: Sequence[Task], view: View, texts: Texts) -> str:
    """What says that a task's number is not given, where all figures count something else.

    "Ile jest klubów" asks of the clubs that a task runs; how many people come is told beside. So is
    it where "ile razy" or "ile godzin" is asked. It is "" where a figure counts what is asked, or
    no task's name has it.
    """
    word = counted(frame)
    if word is None:
        return ""
    if word.lemmas & lexicon_lemmas("questions", "occasions"):
        told = _tells_occasions(word, tasks, view)
    elif not _asks_of_existing(frame) or not all(_names(task, word, view) for task in tasks):
        return ""
    else:
        told = any(_has(word, said, view) for task in tasks for said in _counted_in(task))
    if told:
        return ""
    what = texts.say("asked.how_many")
    return texts.say("parts.missing", what=f"{what} ({word.text})" if frame.native else what)


def _asks_of_existing(frame: Frame) -> bool:
    existing = lexicon_lemmas("questions", "existing")
    return any(one.lemmas & existing for one in frame.words)


def _tells_occasions(word: Word, tasks: Sequence[Task], view: View) -> bool:
    """Whether a figure counts what is asked, or for "how often" anything that is held."""
    said = [one for task in tasks for one in _counted_in(task)]
    if word.lemmas & lexicon_lemmas("questions", "times"):
        held = lexicon_lemmas("questions", "occasions")
        return any(view.lemmas(one) & held for one in said)
    return any(_has(word, one, view) for one in said)


def _names(task: Task, word: Word, view: View) -> bool:
    figures = task.indicators.values()
    told = bool(figures) and all(any(map(str.isdigit, one)) for one in figures)
    return told and _has(word, task.name, view)  # "jednej pracowni" has a figure in words


def _has(word: Word, text: str, view: View) -> bool:
    return credited(word, view.lemmas(text)) >= SYNONYM_CREDIT


def _counted_in(task: Task) -> Iterator[str]:
    """What each figure of a task counts: the words right behind it, or those of its column."""
    if task.measure:
        yield task.measure
    for told in task.indicators.values():
        for found in _FIGURE.finditer(told):
            yield " ".join(found["what"].split()[:_NEAR])
