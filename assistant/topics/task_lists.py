"""All basic or all complementary tasks of a programme, where no single one is asked for."""

import re
from collections.abc import Sequence
from functools import cache
from itertools import accumulate

from assistant.answer import AnswerStatus
from assistant.draft import Claim, Draft, cited
from assistant.frame import Frame, Word
from assistant.how_many import counted
from assistant.match import credited
from assistant.retrieve import View
from assistant.texts import Texts
from assistant.topics.counting import counts_by_document
from assistant.topics.offer_lines import offer_line
from assistant.topics.task_lines import named_claim
from assistant.topics.task_parts import is_of_part
from knowledge.folding import fold
from knowledge.model import Offer, Task
from knowledge.phrases import lexicon_lemmas

TOPIC = "task_lists"
_SURE = 0.9
_LONGEST = 1800  # characters of the names shown at a time
_FEWEST = 2
_FEW = 8  # tasks told with who runs them
_SHORTEST = 3  # letters that can only be initials
_IN_TOWN = re.compile(r"\s+we?\s+[A-ZĄĆĘŁŃÓŚŹŻ].*$")
_BASIC = frozenset({"podstawowy"})
_WHAT = re.compile(r"\W*(?:a )?(?:co|czym|za co|(?:jakie|ktore) (?:zadania|dzialania|zajecia))\b")
_NEAR = 4  # words in which a question says what it asks for
_OF_A_UNIT = frozenset({"list", "agenda", "units"})
_LISTED = frozenset({"basic", "list", "how_many"})
_GROWING = re.compile(
    r"\b(?:rosn|wzrast|wzrosn|malej|zmalej|spadaj|spadn|zwieksz|zmniejsz)\w*"
    r".*\b(?:z roku na rok|co rok|rok do roku|kazdego roku)"
)
_REFUSED = 0.9


def consider(frame: Frame, view: View, texts: Texts) -> Draft | None:
    """The names of the tasks of one of the two kinds, a few at a time, with their number."""
    said = [word for word in frame.words if "basic" in word.attributes]
    if not said and (word := counted(frame)) and "task" in word.kinds:
        return _counted(frame, view, texts)
    if (unit := _unit_asked(frame)) and (found := _of_unit(unit, frame, view, texts)):
        return found
    if "task" not in frame.kinds or frame.attributes - _LISTED:
        return None
    if _GROWING.search(fold(frame.text)):  # of which nothing is listed
        return Draft(TOPIC, _REFUSED, AnswerStatus.NOT_IN_DOCUMENTS)
    if not said:
        return _of_part(frame, view, texts) if "list" in frame.attributes else None
    basic = any(word.lemmas & _BASIC for word in said)
    tasks = [task for task in view.facts(Task) if task.basic is basic and _is_of(frame, task, view)]
    if not tasks:
        return None
    seen = set(frame.anchor) if "more" in frame.order else set()
    shown = _first([task for task in tasks if task.id not in seen])
    if not shown:
        return None
    key = "tasks.all_basic" if basic else "tasks.all_complementary"
    count = str(len(tasks))
    sections = tuple(c for task in shown[:1] for c in cited(task, "section"))
    head = Claim(texts.say(key, count=count), sections or cited(shown[0], "row"), (count,))
    names = [_named(task, texts) for task in shown]
    more = len(seen) + len(shown) < len(tasks)
    return _told((head, *names), shown, texts, more=more)


def _of_part(frame: Frame, view: View, texts: Texts) -> Draft | None:
    """The tasks of the one programme, or of its part or unit, that the question names."""
    who = frame.audience
    tasks = view.facts(Task)
    seen = set(frame.anchor) if "more" in frame.order else set()
    if frame.anchor and not seen:
        return None
    if runs := _after_verb(frame) or _initials_of_unit(frame, tasks):
        chosen = [one for one in tasks if any(names_unit(runs, u, view) for u in one.units)]
    else:
        named = [w for w in frame.words if _tells_which(w)]
        if not named and (who.ages or who.disabilities or who.situations):
            return None
        chosen = [one for one in tasks if is_of_part(frame, named, one, view)]
    papers = {one.document_id for one in chosen}
    if len(chosen) < _FEWEST or len(papers) != 1:
        return None
    shown = _first([task for task in chosen if task.id not in seen])
    if not shown:
        return None
    title, count = view.documents[papers.pop()].title, str(len(chosen))
    ends = tuple(dict.fromkeys((*cited(chosen[0], "row"), *cited(chosen[-1], "row"))))
    said = texts.count("tasks.found", len(chosen), title=title)
    counted = said[said.rindex(f" {count} ") + 1 :].rstrip(":")  # a title may hold the figure too
    head = Claim(said, ends, (counted,))
    few = len(chosen) <= _FEW
    names = [named_claim(t, texts) if few else _named(t, texts) for t in shown]
    left = len(seen) + len(shown) < len(chosen)
    return _told((head, *names), shown, texts, more=left)


def _unit_asked(frame: Frame) -> list[Word]:
    """The words for the unit in "co robi ...", "za co odpowiada ...", none in another question."""
    if frame.attributes - _OF_A_UNIT or frame.kinds - {"task", "offer"} or frame.anchor:
        return []
    asks = _WHAT.match(fold(frame.text))
    places = [i for i, word in enumerate(frame.words[:_NEAR]) if word.lemmas & _doing()]
    if not asks or not places:
        return []
    said = [w for w in frame.words[places[0] + 1 :] if w.role not in ("function", "time")]
    return [w for w in said if not (w.town or w.place or w.lemmas & _papers())]


def _of_unit(unit: Sequence[Word], frame: Frame, view: View, texts: Texts) -> Draft | None:
    """The tasks of the unit whose name all the words make up, where one paper tells of them."""
    chosen = [
        task
        for task in view.facts(Task)
        if _of_town(frame, task.document_id, view)
        and any(names_unit(unit, u, view) for u in task.units)
    ]
    years = frame.asked_years
    chosen = [task for task in chosen if not years or years & set(task.indicators)]
    papers = {one.document_id for one in chosen}
    if not papers:
        return _offered(unit, frame, view, texts)
    if len(papers) != 1:
        return None
    if len(chosen) < _FEWEST:
        return _told((named_claim(chosen[0], texts),), chosen, texts, more=False)
    shown = _first(chosen)
    title, count = view.documents[papers.pop()].title, str(len(chosen))
    ends = tuple(dict.fromkeys((*cited(chosen[0], "row"), *cited(chosen[-1], "row"))))
    said = texts.count("tasks.found", len(chosen), title=title)
    counted = said[said.rindex(f" {count} ") + 1 :].rstrip(":")
    names = [named_claim(task, texts) for task in shown]
    more = len(shown) < len(chosen)
    return _told((Claim(said, ends, (counted,)), *names), shown, texts, more=more)


def _of_town(frame: Frame, paper: str, view: View) -> bool:
    named = [word for word in frame.words if word.town]
    return all(word.lemmas & view.places(paper) for word in named)


def _offered(unit: Sequence[Word], frame: Frame, view: View, texts: Texts) -> Draft | None:
    """The offers of the unit whose name all the words make up, where one paper tells of them."""
    offers = [
        one
        for one in view.facts(Offer)
        if _of_town(frame, one.document_id, view)
        and any(names_unit(unit, u, view) for u in one.units)
    ]
    if len({one.document_id for one in offers}) != 1 or len(offers) > _FEW:
        return None
    claims = tuple(offer_line(one, texts) for one in offers)
    several = len(offers) > 1
    said = texts.count("offers.found", len(offers)) if several else texts.say("offers.head")
    return Draft(TOPIC, _SURE, AnswerStatus.ANSWERED, claims, notices=(said,), facts=tuple(offers))


def _told(claims: tuple[Claim, ...], shown: Sequence[Task], texts: Texts, *, more: bool) -> Draft:
    """The answer that lists tasks, and says where there are more of them."""
    return Draft(
        TOPIC,
        _SURE,
        AnswerStatus.ANSWERED,
        claims,
        notices=(texts.say("offers.more"),) if more else (),
        facts=tuple(shown),
        suggestions=(texts.say("suggest.who_runs"), texts.say("suggest.how_many")),
    )


def _named(task: Task, texts: Texts) -> Claim:
    return Claim(texts.say("offer.bare", name=task.name), cited(task, "row"))


def _after_verb(frame: Frame) -> list[Word]:
    """The words for the unit in "jakie zadania realizuje ...", none in another question."""
    places = [i for i, word in enumerate(frame.words) if word.lemmas & _carrying_out()]
    said = [w for i in places[:1] for w in frame.words[i + 1 :]]
    return [w for w in said if w.role not in ("function", "time") and not (w.town or w.place)]


def _initials_of_unit(frame: Frame, tasks: Sequence[Task]) -> list[Word]:
    """The initials of a unit that runs tasks, as in "lista zadań MOPS"."""
    units = {_initials(unit) for task in tasks for unit in task.units}
    return [w for w in frame.words if len(w.text) >= _SHORTEST and w.text.casefold() in units][:1]


def _initials(unit: str) -> str:
    """The first letters of a unit's name without its town, in small letters."""
    return "".join(part[:1] for part in _IN_TOWN.sub("", unit).split()).casefold()


def _tells_which(word: Word) -> bool:
    return word.nominal and word.role in ("focus", "audience") and not word.attributes | word.kinds


def names_unit(words: Sequence[Word], unit: str, view: View) -> bool:
    """Whether words are all in the name of a unit, or its initials."""
    own = view.lemmas(unit)
    short = _initials(unit)
    return all(credited(word, own) or word.text.casefold() == short for word in words)


@cache
def _doing() -> frozenset[str]:
    return lexicon_lemmas("questions", "doing")


@cache
def _papers() -> frozenset[str]:
    return lexicon_lemmas("questions", "papers")


@cache
def _carrying_out() -> frozenset[str]:
    return lexicon_lemmas("questions", "carrying_out")


def _counted(frame: Frame, view: View, texts: Texts) -> Draft | None:
    """How many tasks each programme has of which all that the question names is true."""
    tasks = [task for task in view.facts(Task) if _is_of(frame, task, view)]
    planned = {year for task in tasks for year in task.indicators}
    if not tasks or not frame.asked_years <= planned:
        return None
    claims = counts_by_document(tasks, "row", view, texts)
    return Draft(TOPIC, _SURE, AnswerStatus.ANSWERED, tuple(claims))


def _is_of(frame: Frame, task: Task, view: View) -> bool:
    known = view.context(view.documents[task.document_id]) | view.places(task.document_id)
    return all(word.lemmas & known for word in frame.things)


def _first(tasks: Sequence[Task]) -> list[Task]:
    """As many tasks as one message holds, at least one."""
    lengths = accumulate(len(task.name) for task in tasks)
    return [
        task
        for i, (task, so_far) in enumerate(zip(tasks, lengths, strict=True))
        if i == 0 or so_far <= _LONGEST
    ]
