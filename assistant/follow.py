"""What a short question leaves to be understood from the one before it."""

from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from assistant.frame import Context, Frame, Word
from knowledge.model import Audience
from knowledge.phrases import lemma_set, lexicon

_YEARLY = frozenset({"how_many", "budget"})
_SHORT_FOLLOW_UP = 6
_LONGER_FOLLOW_UP = 9  # words of a question that names nothing and points back
_OF_A_MEETING = frozenset({"agenda", "attended", "chair", "position", "author", "how_many"})
_LISTS = frozenset({"offers", "task_lists"})  # topics that list a few facts at a time
_POINTING = frozenset(
    {"tam", "to", "tego", "tym", "ten", "nich", "niego", "niej", "tej", "on", "ona"}
)


def follow(frame: Frame, context: Context | None) -> Frame:
    """The frame with what the conversation so far leaves to be understood."""
    if context is None or not any(sign.isalnum() for sign in frame.text):
        return frame
    if "more" in frame.order and context.topic in _LISTS and not frame.kinds:
        return replace(
            context.frame, follow_up=True, anchor=context.fact_ids, order=frozenset({"more"})
        )
    place = picked(frame)
    if place is not None and len(context.fact_ids) > 1:
        chosen = context.fact_ids[place : place + 1] or context.fact_ids[-1:]
        return replace(context.frame, follow_up=True, anchor=chosen, topic=context.topic,
                       order=frozenset(), dates=(), times=(), picked=True)  # fmt: skip
    nouns = [word for word in _own(frame) if word.noun and word.role == "focus"]
    if not _goes_on(frame, bool(nouns)):
        if nouns:
            return frame
        return replace(frame, papers=context.papers, sections=context.sections)
    return _continued(frame, context, bool(nouns))


def picked(frame: Frame) -> int | None:
    """Which of several things a message such as "ten drugi" points at, from 0; -1 is the last."""
    said = [word for word in frame.words if word.role != "function" and not word.carried]
    if not said or len(frame.words) > _SHORT_FOLLOW_UP or frame.attributes - {"list"}:
        return None
    for place, lemmas in _ordinals():
        pointing = [word for word in said if word.lemmas & lemmas]
        if pointing and all(word in pointing or word.lemmas & _choosing() for word in said):
            return place
    return None


def _own(frame: Frame) -> list[Word]:
    return [word for word in frame.focus if not word.kinds and not word.attributes]


def _points_back(frame: Frame) -> bool:
    opens = frame.text.strip().lower().split()[:1] == ["a"]
    return opens or any(word.text.lower() in _POINTING for word in frame.words)


def _goes_on(frame: Frame, named: bool) -> bool:
    """Whether a question is short and points back, or names nothing of its own."""
    points = _points_back(frame)
    if frame.looking and frame.audience != Audience() and not points:
        return False  # help for somebody is a question of its own
    longest = _SHORT_FOLLOW_UP if named or not points else _LONGER_FOLLOW_UP
    return len(frame.words) <= longest and (points or not (named or frame.kinds))


def _continued(frame: Frame, context: Context, named: bool) -> Frame:
    before = context.frame
    kinds = frame.kinds or before.kinds
    changes_who = frame.audience != Audience()
    other = named or (frame.kinds and frame.kinds != before.kinds)
    carried = _subject(frame, before, changed=named or changes_who)
    return replace(
        frame,
        words=(*frame.words, *carried),
        follow_up=True,
        anchor=() if changes_who or named else context.fact_ids,
        topic=None if other else context.topic,
        kinds=kinds,
        looking=frame.looking or (before.looking and changes_who),
        audience=_merged(frame.audience, before.audience) if changes_who else frame.audience,
        attributes=frame.attributes or _carried(frame, context, changes_who),
        papers=context.papers,
        sections=context.sections,
    )


def _subject(frame: Frame, before: Frame, *, changed: bool) -> Iterator[Word]:
    """The words that said before which thing was meant; of another thing only the town's name."""
    towns = any(word.town or (word.place and word.name) for word in frame.words)
    said = {lemma for word in frame.words for lemma in word.lemmas}
    for word in before.words:
        of_town = word.town or word.place
        if word.lemmas & said or (of_town and towns) or (changed and not of_town):
            continue
        if of_town or (word.role == "focus" and word.noun and not word.attributes | word.kinds):
            yield replace(word, carried=True)


def _carried(frame: Frame, context: Context, changes_who: bool) -> frozenset[str]:
    """What the question before asked for, where only the day, year or person changes.

    Of a task that is named, another year can only mean its figures.
    """
    before = context.frame.attributes
    if frame.years and context.topic in ("tasks", "offers") and not before & _YEARLY:
        return frozenset({"how_many"})
    if frame.years or frame.dates or changes_who:
        return before
    return before & _OF_A_MEETING if frame.order else frozenset()


def _merged(new: Audience, old: Audience) -> Audience:
    return Audience(
        ages=new.ages or old.ages,
        disabilities=new.disabilities or (old.disabilities if new.ages else frozenset()),
        situations=new.situations,
        groups=new.groups or old.groups,
    )


@cache
def _ordinals() -> tuple[tuple[int, frozenset[str]], ...]:
    words = lexicon("questions")["picking"]
    return tuple((int(place), lemma_set(forms)) for place, forms in words.items())


@cache
def _choosing() -> frozenset[str]:
    return lemma_set(lexicon("questions")["choosing"])
