"""One yearly figure of a task beside another: "więcej w 2027 niż w 2026", "o ile wzrośnie"."""

import re
from collections.abc import Callable
from dataclasses import replace

from assistant.answer import AnswerStatus
from assistant.compared import thing
from assistant.draft import Claim, Draft, beside_row, cited
from assistant.texts import Texts
from knowledge.folding import fold
from knowledge.model import Task
from knowledge.numbers import values

_YEAR = re.compile(
    r"(?:\b(?:w|z|na|do|od|miedzy|pomiedzy|niz|a|i|oraz|roku|rok|latach)\s+)*\b(20\d\d)\b"
    r"(?:\s*r\b\.?|\s+rok(?:u|iem)?\b)?"
)
_UP = r"wiecej|wieksz\w+|wyzsz\w+|wzro\w+|wzra\w+|rosni\w+|zwieksz\w+|przyb\w+"
_DOWN = r"mniej\b|mniejsz\w+|nizsz\w+|spad\w+|zmale\w+|maleje\w*|zmniejsz\w+|ubedzie|ubywa"
_CHANGE = re.compile(rf"\b(?:(?P<up>{_UP})|(?P<down>{_DOWN}))\b")
_GROWS = re.compile(r"\b(?:wzro|wzra|rosni|zwieksz|spad|zmale|maleje|zmniejsz|przyb|uby|ubedz)\w*")
_HOW_MUCH = re.compile(r"\b(?:o ile|ile|o jaka liczbe)\b")
_LEFT_OUT = re.compile(
    r"\b(?:czy|o ile|ile|liczba|liczbe|ilosc|bedzie|beda|jest|sa|planowan\w*|zaplanowano|niz"
    r"|w porownaniu|porownaniu|sie|skorzysta\w*|pojedzie|pojada|wezmie|wezma|udzial|obejmie"
    r"|dostani\w+|dostana|otrzyma\w*|powstani\w+|powstana|odbedzie|odbeda)\b"
)
_STEM, _ENDING = 5, 4  # letters of a word that its endings do not change, and that they may


def by_years(text: str, answer: Callable[[str], Draft], texts: Texts) -> Draft | None:
    """The figures of two years of the one task that is named, with what they come to, or None.

    `answer` answers a question in Polish.
    """
    said = fold(text)
    change, years = _CHANGE.search(said), [int(one) for one in _YEAR.findall(said)]
    if change is None or not years or len(set(years)) > 2:
        return None
    if len(set(years)) == 1:
        if not _GROWS.search(said):
            return None
        years = [years[0], years[0] - 1]
    rest = _LEFT_OUT.sub(" ", _CHANGE.sub(" ", _YEAR.sub(" ", said)))
    named = thing(" ".join(rest.split()))
    if named is None:
        return None
    first, last = sorted(set(years))
    draft = answer(f"ile {named} w {first} i {last}")
    tasks = [fact for fact in draft.facts if isinstance(fact, Task)]
    if draft.status is not AnswerStatus.ANSWERED or len(tasks) != 1 or not draft.claims:
        return None
    figures = _figures(tasks[0], first, last, named)
    return None if figures is None else _told(draft, tasks[0], figures, years, said, texts)


def _told(
    draft: Draft, task: Task, figures: tuple[int, int], years: list[int], said: str, texts: Texts
) -> Draft:
    """The draft with the difference where it is asked for, else with a yes or no."""
    first, last = figures
    if _HOW_MUCH.search(said):
        difference = str(abs(last - first))
        places = tuple(dict.fromkeys((*beside_row(task, "years"), *cited(task, "header"))))
        text = texts.say("task.difference", n=difference)
        return replace(draft, claims=(*draft.claims, Claim(text, places, (difference,))))
    change = _CHANGE.search(said)
    of_later = years[0] >= years[-1] or bool(_GROWS.search(said))
    later, earlier = (last, first) if of_later else (first, last)
    is_so = later > earlier if change and change["up"] else later < earlier
    return replace(draft, verdict=texts.say("answer.yes" if is_so else "answer.no"))


def _figures(task: Task, first: int, last: int, named: str) -> tuple[int, int] | None:
    """The number of what is asked in both years; None where it is not sure which one is.

    Where nothing says which one, they all go the same way.
    """
    if first not in task.indicators or last not in task.indicators:
        return None
    then, now = (counted(task.indicators[year]) for year in (first, last))
    if len(then) != len(now):
        return None
    stems = [w[: max(_STEM, len(w) - _ENDING)] for w in named.split() if len(w) >= _STEM]
    said = [sum(stem in unit for stem in stems) for _, unit in now]
    chosen = [i for i, count in enumerate(said) if count and count == max(said)]
    chosen = chosen if len(now) > 1 else [0]
    if len(chosen) == 1:
        return then[chosen[0]][0], now[chosen[0]][0]
    pairs = [(before, after) for (before, _), (after, _) in zip(then, now, strict=True)]
    ways = {(after > before) - (after < before) for before, after in pairs}
    moved = [one for one in pairs if one[0] != one[1]] or pairs
    return moved[0] if pairs and not chosen and len(ways) == 1 else None


def counted(told: str) -> list[tuple[int, str]]:
    """The whole numbers of a cell, each with the folded words behind it."""
    found = [one for one in values(told) if one.kind == "number" and one.value.isdecimal()]
    ends = [*(one.start for one in found[1:]), len(told)][: len(found)]
    return [
        (int(one.value), fold(told[one.end : end])) for one, end in zip(found, ends, strict=True)
    ]
