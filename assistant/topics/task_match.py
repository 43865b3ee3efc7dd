"""How a question stands against one task of a programme."""

import re
from collections.abc import Sequence
from functools import lru_cache

from assistant.draft import cited
from assistant.frame import Frame, Word
from assistant.how_many import counted
from assistant.match import Match, credited, match, other_office, without
from assistant.once import once_a_fact
from assistant.retrieve import View
from assistant.topics.named_day import unnamed_day
from knowledge.audience import fits, restricts, shuts_out
from knowledge.folding import fold
from knowledge.model import Audience, Task
from knowledge.phrases import lexicon_lemmas
from knowledge.snapshot import Snapshot

_ALSO_ASKED = frozenset({"list", "who_may", "where", "when", "age"})
GIVEN = frozenset({"units", "how_many", "budget", "basic"})
_VAGUE = frozenset({"list", "purpose", "premise"})
_AGES = frozenset({"age", "who_may", "premise"})
_HEAD = re.compile(r",? w tym |, u któr|, które|(?<=.{20}) [–-] ?")
_QUOTED_NAME = 0.9  # the question says a name that the task's own name quotes
_QUOTED = re.compile(r"„([^”]+)”")
_KIND = re.compile(r"^(?:Program|Projekt|Zadanie|Kampania) ")
_SHORT_NAME = 60  # characters
_NUMBERED_NAME = re.compile(r"\b[^\W\d]\w* \d{1,3}\+")
_FEW = 3  # words by which a name is told from everyday ones
_UNASKED_RESTRICTION = 0.85
_COUNTS_OTHERS = 0.6  # the indicator counts something else than was asked
_NAME_SHARE = 0.3
_NAMING = frozenset({"focus", "generic", "audience"})  # roles of words that may name a task
_NAMED = 0.7  # the question writes the task's own name with capitals


def judge(frame: Frame, task: Task, view: View) -> tuple[Match, float]:
    """What of the question the row accounts for, and a score that tells rows apart."""
    lemmas, own = _lemmas(task, view)
    attributes = GIVEN | _ALSO_ASKED | frame.never_given
    ages = Audience(ages=frame.audience.ages)
    met = bool(frame.audience.disabilities & task.audience.disabilities)
    met = met or bool(ages.ages and task.audience.ages and fits(ages, task.audience))
    found, close = (
        match(
            frame, said, view, kinds=("task", "offer"), attributes=attributes,
            places=view.places(task.document_id), met=met,
        )
        for said in (lemmas, own)
    )  # fmt: skip
    score = (1 - _NAME_SHARE) * close.coverage + _NAME_SHARE * _name_share(frame, task, view)
    asked = Audience(disabilities=frame.audience.disabilities)
    if asked.disabilities and fits(asked, task.audience) is None:
        score *= 0.5
    aged = shuts_out(ages, Audience(ages=task.audience.ages)) and not frame.attributes & _AGES
    if aged or not close.grounded:
        score = 0.0
    if word := counted(frame):
        score *= 1.0 if _counts(word, view.lemmas(_counted(task))) else _COUNTS_OTHERS
    title = view.context(view.documents[task.document_id])
    named = [
        word
        for word in frame.words
        if word.role == "focus" and word.name and not word.place and not word.lemmas & title
    ]
    if named and all(w.lemmas & own for w in named):
        score = max(score, _NAMED)
    analyser = view.snapshot.analyser
    if not asked.disabilities and restricts(task.name, task.audience, analyser):
        score *= _UNASKED_RESTRICTION
    named_alone = not frame.attributes - GIVEN - _VAGUE and says_name(frame, task.name, view)
    if named_alone or says_quoted(frame, task.name, view):
        score = max(score, _QUOTED_NAME)
    others = (*other_office(frame, lemmas), *unnamed_day(frame, task.name, _counted(task)))
    return without(found, others), score


def of_numbered_name(frame: Frame, tasks: Sequence[Task]) -> Sequence[Task]:
    """The tasks whose rows say a name with a number as the question does, such as "KKR 3+"."""
    said = [" ".join(one.split()) for one in _NUMBERED_NAME.findall(fold(frame.text))]
    rows = [(task, fold(" ".join(c.quote for c in cited(task, "row")))) for task in tasks if said]
    return [task for task, row in rows if any(one in row for one in said)] or tasks


@once_a_fact
def _lemmas(task: Task, view: View) -> tuple[frozenset[str], frozenset[str]]:
    """The lemmas of a row with what stands above it, and of its own record."""
    parts = [task.name, *task.units, _counted(task), task.audience.eligible or ""]
    own = view.lemmas("\n".join(parts))
    quotes = view.lemmas("\n".join(one.quote for one in cited(task, "row", "conditions")))
    above = view.context(view.documents[task.document_id], [task.section])
    return view.joined(own, quotes, above), own


def _counted(task: Task) -> str:
    return "\n".join([*task.indicators.values(), task.measure or ""])


def _counts(word: Word, counted: frozenset[str]) -> bool:
    """Whether an indicator counts what a word names: "osoby" are also families and pupils."""
    anybody = word.lemmas & lexicon_lemmas("questions", "anyone")
    return bool(
        counted & (lexicon_lemmas("questions", "people_counted") if anybody else word.lemmas)
    )


def best_named(frame: Frame, tasks: Sequence[Task], view: View) -> list[Task]:
    """The tasks of whose names and indicators the question says no less than of another's.

    What it counts may stand in either, and tells them not apart.
    """
    if len(tasks) < 2:
        return list(tasks)
    number = counted(frame)
    words = [
        word
        for word in frame.words
        if word.role in _NAMING and word.nominal and not word.attributes and word is not number
    ]
    named = [_held(words, task.name, view) for task in tasks]
    said = [_held(words, f"{task.name}\n{_counted(task)}", view) for task in tasks]
    return [
        task
        for i, task in enumerate(tasks)
        if not any(named[i] < named[k] and said[i] <= said[k] for k in range(len(tasks)))
    ]


def _held(words: Sequence[Word], text: str, view: View) -> set[int]:
    """The places of the words that a text accounts for."""
    lemmas = view.lemmas(text)
    return {i for i, word in enumerate(words) if credited(word, lemmas)}


def says_quoted(frame: Frame, text: str, view: View) -> bool:
    """Whether the question says, word after word, a name that a text quotes."""
    return any(_says(frame, quoted, view, 2) for quoted in _QUOTED.findall(text))


def says_name(frame: Frame, name: str, view: View) -> bool:
    """Whether the question says a short name whole, but for its "Program" or "Projekt"."""
    bare = _KIND.sub("", name)
    return len(bare) <= _SHORT_NAME and _says(frame, bare, view, _FEW)


def _says(frame: Frame, text: str, view: View, least: int) -> bool:
    """Whether the question has the words of a text, `least` or more, one after the other."""
    said = [word.lemmas for word in frame.words]
    name = [token.lemmas for token in view.snapshot.analyser.tokens(text)]
    spans = range(len(said) - len(name) + 1) if len(name) >= least else ()
    return any(all(a & b for a, b in zip(said[i:], name, strict=False)) for i in spans)


def _name_share(frame: Frame, task: Task, view: View) -> float:
    """How much of the head of the task's name the question says, by weight of its words."""
    asked = {
        lemma
        for word in frame.words
        for lemma in (
            *word.lemmas,
            *(one for phrase in word.synonyms for part in phrase for one in part),
        )
    }
    total = said = 0.0
    for weight, lemmas in _head_words(view.snapshot, task.name):
        total += weight
        said += 0.0 if asked.isdisjoint(lemmas) else weight
    return said / total if total else 0.0


@lru_cache(maxsize=5_000)
def _head_words(snapshot: Snapshot, name: str) -> tuple[tuple[float, frozenset[str]], ...]:
    """The words of the head of a task's name, each with its weight."""
    return tuple(
        (max((snapshot.idf(lemma) for lemma in token.lemmas), default=1.0), token.lemmas)
        for token in snapshot.analyser.tokens(_HEAD.split(name)[0])
        if token.is_content and len(token.folded) >= 3
    )
