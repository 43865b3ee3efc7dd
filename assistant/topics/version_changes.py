"""What differs between two versions of one programme: by its own words, and by its tasks."""

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

from rapidfuzz import fuzz

from assistant.draft import Claim, beside_row, cited
from assistant.frame import Frame, Word
from assistant.retrieve import View
from assistant.texts import Texts
from assistant.topics.quoting import passage_citation
from assistant.topics.text_differences import differences
from knowledge.folding import fold
from knowledge.model import Change, Citation, Task
from knowledge.phrases import lexicon_phrases, plain_analyser
from knowledge.sentences import sentences

_ALIKE = 92  # of 100, for two names of one task
_MOST_SAID = 4


def version_claims(
    frame: Frame, old: str, change: Change, about: frozenset[str], view: View, texts: Texts
) -> list[Claim]:
    """What the new text says was changed in it, then tasks that came, went or have other figures.

    Where the question names some of the tasks, only what it says of those; `about` are the lemmas
    of words with which it asks for changes.
    """
    new, told = change.document_id, change.citations["change"]
    tasks = _tasks(old, view), _tasks(new, view)
    pairs, gone, added = _compared(*tasks)
    named = _named(frame, new, [*tasks[0], *tasks[1]], about, view)
    if named:
        pairs = [pair for pair in pairs if _says(pair[1].name, named, view)]
        gone = [task for task in gone if _says(task.name, named, view)]
        added = [task for task in added if _says(task.name, named, view)]
    said = [
        Claim(" ".join(one.quote.split()), (one,))
        for one in _said(new, view)
        if not any(one.start < c.end and c.start < one.end for c in told)
        and (not named or _says(one.quote, named, view))
    ]
    claims = said[:_MOST_SAID]
    claims += [_whole("change.task_added", task, texts) for task in added]
    claims += [_whole("change.task_gone", task, texts) for task in gone]
    if "task" not in frame.kinds:  # which tasks came or went is asked
        for before, after in pairs:
            claims += _figures(before, after, texts)
    if claims or (pairs or gone or added):
        return claims
    told_apart = differences(old, new, view)
    if named:
        told_apart = [one for one in told_apart if _says(one[1].quote, named, view)]
    return [
        Claim(texts.say("change.text", old=_line(a), new=_line(b)), (a, b)) for a, b in told_apart
    ]


def _line(citation: Citation) -> str:
    return " ".join(citation.quote.replace("\t", "; ").split()).rstrip(".;, ")


def _named(
    frame: Frame, document_id: str, tasks: Sequence[Task], about: frozenset[str], view: View
) -> list[Word]:
    """The words that name something within the papers; `about` are lemmas that only ask."""
    title = view.context(view.documents[document_id]) | about
    inner = [
        word
        for word in frame.focus
        if not (word.attributes | word.kinds or word.town or word.place or word.lemmas & title)
    ]
    names = "\n".join(task.name for task in tasks)
    return [word for word in inner if word.nominal or _says(names, [word], view)]


def _says(text: str, named: Sequence[Word], view: View) -> bool:
    lemmas = view.lemmas(text)
    return any(word.lemmas & lemmas for word in named)


def _tasks(document_id: str, view: View) -> list[Task]:
    found = view.snapshot.facts("task", document_ids=[document_id])
    return [one for one in found if isinstance(one, Task)]


def _compared(
    old: Sequence[Task], new: Sequence[Task]
) -> tuple[list[tuple[Task, Task]], list[Task], list[Task]]:
    """The tasks of both versions in pairs, those of the old alone, and those of the new alone."""
    if not (old and new):
        return [], [], []
    left = {_key(one.name): one for one in old}
    pairs, added = [], []
    for task in new:
        key = _key(task.name)
        match = key if key in left else _nearest(key, left)
        if match is None:
            added.append(task)
        else:
            pairs.append((left.pop(match), task))
    return pairs, list(left.values()), added


def _nearest(key: str, left: Mapping[str, Task]) -> str | None:
    best = max(left, key=lambda other: fuzz.ratio(key, other), default=None)
    return best if best is not None and fuzz.ratio(key, best) >= _ALIKE else None


def _key(name: str) -> str:
    return " ".join("".join(c if c.isalnum() else " " for c in fold(name)).split())


def _whole(key: str, task: Task, texts: Texts) -> Claim:
    return Claim(texts.say(key, name=task.name), cited(task, "row"))


def _figures(before: Task, after: Task, texts: Texts) -> Iterator[Claim]:
    """What two versions of a task give differently for the same years."""
    changes = [
        (str(year), before.indicators[year], after.indicators[year])
        for year in after.indicators
        if year in before.indicators
    ]
    if before.budget and after.budget and before.budget_years == after.budget_years:
        changes.append((texts.say("change.in_budget"), before.budget, after.budget))
    changed = [one for one in changes if _key(one[1]) != _key(one[2])]
    if not changed:
        return
    told = "; ".join(
        texts.say("change.from_to", what=what, old=old, new=new) for what, old, new in changed
    )
    places = [
        citation
        for task in (before, after)
        for citation in (*beside_row(task, "years", "budget"), *cited(task, "header"))
    ]
    name = after.name.split(" – ")[0]
    yield Claim(
        texts.say("change.task_figures", name=name, changes=told), tuple(dict.fromkeys(places))
    )


@lru_cache(maxsize=200)
def _edits(text: str) -> bool:
    return bool(lexicon_phrases("changes", "edited").find(plain_analyser().tokens(text)))


def _said(document_id: str, view: View) -> Iterator[Citation]:
    """The sentences of a document that say what was changed in its text."""
    for passage in view.snapshot.passages_of(document_id):
        if passage.kind not in ("paragraph", "item"):
            continue
        for start, end in sentences(passage.text):
            if _edits(passage.text[start:end]):
                yield passage_citation(passage, passage.start + start, passage.start + end)
