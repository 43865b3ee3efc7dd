"""What a short question leaves to be understood from the one before it."""

from dataclasses import replace

from assistant.frame import Context, Frame
from knowledge.model import Audience

_YEARLY = frozenset({"how_many", "budget"})
_SHORT_FOLLOW_UP = 6
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
    opens = frame.text.strip().lower().split()[:1] == ["a"]
    own = [word for word in frame.focus if not word.kinds and not word.attributes]
    nouns = [word for word in own if word.noun and word.role == "focus"]
    pronoun = any(word.text.lower() in _POINTING for word in frame.words)
    short = len(frame.words) <= _SHORT_FOLLOW_UP
    if not (short and (opens or pronoun or not (nouns or frame.kinds))):
        return frame
    before = context.frame
    kinds = frame.kinds or before.kinds
    changes_who = frame.audience != Audience()
    return replace(
        frame,
        follow_up=True,
        anchor=() if changes_who or nouns else context.fact_ids,
        topic=None if nouns or (frame.kinds and frame.kinds != before.kinds) else context.topic,
        kinds=kinds,
        looking=frame.looking or (before.looking and changes_who),
        audience=_merged(frame.audience, before.audience) if changes_who else frame.audience,
        attributes=frame.attributes or _carried(frame, context, changes_who),
    )


def _carried(frame: Frame, context: Context, changes_who: bool) -> frozenset[str]:
    """What the question before asked for, where only the day, year or person changes.

    Of a task that is named, another year can only mean its figures.
    """
    before = context.frame.attributes
    if frame.years and context.topic in ("tasks", "offers") and not before & _YEARLY:
        return frozenset({"how_many"})
    return before if frame.years or frame.dates or changes_who else frozenset()


def _merged(new: Audience, old: Audience) -> Audience:
    return Audience(
        ages=new.ages or old.ages,
        disabilities=new.disabilities or (old.disabilities if new.ages else frozenset()),
        situations=new.situations,
        groups=new.groups or old.groups,
    )
