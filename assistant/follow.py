"""What a short question leaves to be understood from the one before it."""

from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from assistant.asked_terms import on_terms
from assistant.followed_rank import with_rank
from assistant.frame import Context, Frame, Word
from assistant.moved_year import with_moved_year
from assistant.other_ages import of_other_age, of_other_child
from assistant.other_days import for_other_days
from knowledge.folding import fold
from knowledge.model import Audience
from knowledge.phrases import lemma_set, lexicon, lexicon_lemmas, lexicon_phrases, plain_analyser

_YEARLY = frozenset({"how_many", "budget"})
_SHORT_FOLLOW_UP = 6
_LONGER_FOLLOW_UP = 9  # words of a question that names nothing and points back
_OF_A_MEETING = frozenset({"agenda", "attended", "chair", "position", "author", "how_many"})
_SAID_OF_ALL = frozenset({"who_may", "units", "list"})  # what a list of offers tells itself
_LISTS = frozenset({"offers", "offer_sorts", "task_lists"})  # that list a few facts at a time
# Topics of which a question may ask again for somebody else.
_FOR_WHOM = frozenset(
    {"offers", "offer_sorts", "offer_details", "tasks", "task_lists", "admitted", "passages"}
)
_COUNTED = frozenset({"offers", "offer_details", "tasks"})
_FEW_TOLD = 4  # records; of a longer list any could be meant
_OWN = frozenset({"mam", "mamy", "moj", "moja", "moje", "nasz", "nasza", "jestem", "jestesmy"})
_ELLIPTIC = 5  # words
_ASKED_AGAIN = frozenset(
    {"how_many", "budget", "units", "position", "price", "author"}
    | {"when", "hour", "opening_hours", "where", "address", "phone", "email"}
)  # "a psycholog?" after "kiedy jest logopeda?"
_EVENTS = "events"  # the topic of what takes place
_NUMBERED = "proposals"  # the topic of what goes by numbers
_POINTING = frozenset(
    {"tam", "to", "tego", "tym", "ten", "nich", "niego", "niej", "tej", "on", "ona"}
)


def follow(frame: Frame, context: Context | None) -> Frame:
    """The frame with what the conversation so far leaves to be understood."""
    if (other := for_other_days(frame, context)) is not None:
        return other
    if context is None or not any(sign.isalnum() for sign in frame.text):
        return frame
    if "more" in frame.order and context.topic in _LISTS and not frame.kinds:
        return replace(
            context.frame, follow_up=True, anchor=context.fact_ids, order=frozenset({"more"})
        )
    if _asks_what_else(frame, context):
        return replace(frame, follow_up=True, topic=context.topic, anchor=context.fact_ids)
    place = picked(frame)
    if place is not None and len(context.fact_ids) > 1:
        chosen = context.fact_ids[place : place + 1] or context.fact_ids[-1:]
        return replace(context.frame, follow_up=True, anchor=chosen, topic=context.topic,
                       order=frozenset(), dates=(), times=(), picked=True)  # fmt: skip
    if _turns_down(frame.text):
        return frame
    if _numbers_another(frame, context):
        attributes = frame.attributes | {"position"}
        return replace(frame, follow_up=True, topic=context.topic, papers=context.papers,
                       kinds=frozenset({"proposal"}), attributes=attributes)  # fmt: skip
    if _counts_told(frame, context):
        return replace(frame, follow_up=True, anchor=context.fact_ids, topic=context.topic,
                       kinds=context.frame.kinds, papers=context.papers)  # fmt: skip
    frame = with_moved_year(on_terms(frame, context), context.frame)
    frame = of_other_age(frame, context.frame.audience) if _points_back(frame) else frame
    if (asked := of_other_child(frame, context.frame)) is not None:
        return asked
    nouns = [word for word in _own(frame) if word.noun and word.role == "focus"]
    if not nouns and _tells_of_somebody(frame) and not _is_for_whom(context):
        return replace(frame, looking=True, words=(*frame.words, *_towns(frame, context.frame)))
    if not _goes_on(frame, context.topic, bool(nouns)):
        frame = _in_town(frame, context.frame)
        if any(not word.lemmas & _handed() for word in nouns):
            return frame  # a card or remarks alone are those of the paper last told of
        return replace(frame, papers=context.papers, sections=context.sections)
    return with_rank(_continued(frame, context, bool(nouns)), context.frame)


def _counts_told(frame: Frame, context: Context) -> bool:
    """Whether but a number of something is asked after help was told of: "ile spotkań?"."""
    said = [word for word in frame.words if word.role != "function"]
    alone = len(said) == 1 and said[0].nominal and frame.audience == Audience()
    return (
        alone
        and frame.attributes == {"how_many"}
        and context.topic in _COUNTED
        and 0 < len(context.fact_ids) <= _FEW_TOLD
    )


def opens_anew(frame: Frame) -> bool:
    """Whether a question without an answer names a town, of which the next ones go on all the same.

    Asked after help that no paper of the town has, "ile to kosztuje?" is of no other town.
    """
    return not frame.follow_up and any(word.town and not word.carried for word in frame.words)


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


def _asks_what_else(frame: Frame, context: Context) -> bool:
    """Whether the other proposals of a paper are asked for: "co jeszcze proponowali?"."""
    more = "more" in frame.order and context.topic == _NUMBERED and bool(context.fact_ids)
    return more and not (frame.kinds - {"proposal"} or any(word.noun for word in _own(frame)))


def _numbers_another(frame: Frame, context: Context) -> bool:
    """Whether a message names but the number of another proposal: "a na 13?"."""
    said = [word for word in frame.words if word.role not in ("function", "generic")]
    said = [word for word in said if word.noun]
    return (
        context.topic == _NUMBERED
        and len(frame.numbers) == 1
        and not (said or frame.dates or frame.times or frame.attributes or frame.looking)
    )


def _turns_down(text: str) -> bool:
    """Whether a message says that the last answer was not what was asked for."""
    phrases = lexicon_phrases("questions", "turning_down")
    return bool(phrases.find(plain_analyser().tokens(text)))


def _tells_of_somebody(frame: Frame) -> bool:
    """Whether a message says nothing but who somebody is: an age, a disability, a situation."""
    who = frame.audience
    somebody = who.ages or who.disabilities or who.situations
    return bool(somebody) and not (frame.attributes - {"list"} or frame.kinds or frame.dates)


def _is_for_whom(context: Context) -> bool:
    """Whether the last answer was for somebody, of whom the next question may go on."""
    who = context.frame.audience
    somebody = who.ages or who.disabilities or who.situations
    return context.topic in _FOR_WHOM or bool(somebody)


def _towns(frame: Frame, before: Frame) -> Iterator[Word]:
    return (word for word in _subject(frame, before, changed=True) if word.town)


def _own(frame: Frame) -> list[Word]:
    return [word for word in frame.focus if not word.kinds and not word.attributes]


def _points_back(frame: Frame) -> bool:
    opens = frame.text.strip().lower().split()[:1] == ["a"]
    return opens or any(word.text.lower() in _POINTING for word in frame.words)


def _goes_on(frame: Frame, topic: str, named: bool) -> bool:
    """Whether a question is short and points back, or names nothing of its own."""
    points = _points_back(frame)
    if frame.looking and frame.audience != Audience() and not points:
        return False  # help for somebody is a question of its own
    if frame.years and "until" in frame.attributes and topic in _FOR_WHOM:
        return False  # no help has the last day of a year, but papers have
    if topic == _EVENTS and "submit" in frame.attributes and not frame.kinds:
        return False  # who cannot come asks for the other ways of the paper
    longest = _SHORT_FOLLOW_UP if named or not points else _LONGER_FOLLOW_UP
    return len(frame.words) <= longest and (points or not (named or frame.kinds))


def _continued(frame: Frame, context: Context, named: bool) -> Frame:
    before = context.frame
    kinds = frame.kinds or before.kinds
    changes_who = frame.audience != Audience() and not _only_counts_them(frame)
    other = named or (frame.kinds and frame.kinds != before.kinds)
    carried = _subject(frame, before, changed=named or changes_who)
    return replace(
        frame,
        words=(*frame.words, *carried),
        follow_up=True,
        anchor=() if changes_who or named else context.fact_ids,
        topic=None if other else context.topic or None,
        kinds=kinds,
        looking=frame.looking or (before.looking and changes_who),
        audience=_merged(frame.audience, context.frame.audience) if changes_who else frame.audience,
        attributes=frame.attributes or _carried(frame, context, changes_who, named),
        papers=context.papers,
        sections=context.sections,
    )


def _only_counts_them(frame: Frame) -> bool:
    """Whether those who are named are what is counted or asked after: "a ile rodzin w 2027?"."""
    who = frame.audience
    alone = who == Audience(groups=who.groups)
    return alone and bool(frame.attributes & {"how_many", "who_may"})


def _in_town(frame: Frame, before: Frame) -> Frame:
    """A question of its own, in the town that the conversation is about unless it names one."""
    if any(map(_names_place, frame.words)):
        return frame
    towns = [replace(word, carried=True) for word in before.words if _names_place(word)]
    return replace(frame, words=(*frame.words, *towns))


def _names_place(word: Word) -> bool:
    return word.town or (word.place and word.name)


def _subject(frame: Frame, before: Frame, *, changed: bool) -> Iterator[Word]:
    """The words that said before which thing was meant; of another thing only the town's name."""
    towns = any(map(_names_place, frame.words))
    things = (one for one in before.words if one.noun and not one.attributes | one.kinds)
    # "w poradni" may be an adjective, and "pszystań" is heard as a verb
    unsure = not before.native or not any(one.role == "focus" for one in things)
    said = {lemma for word in frame.words for lemma in word.lemmas}
    for word in before.words:
        of_town = word.town or word.place
        if word.lemmas & said or (of_town and towns) or (changed and not of_town):
            continue
        named = word.noun or (word.nominal and unsure)
        if not (of_town or word.name) and word.lemmas & _handed():
            continue
        if of_town or (word.role == "focus" and named and not word.attributes | word.kinds):
            yield replace(word, carried=True)


def _carried(frame: Frame, context: Context, changes_who: bool, named: bool) -> frozenset[str]:
    """What the question before asked for, where only the thing, day, year or person changes.

    Of a task that is named, another year can only mean its figures.
    """
    before = context.frame.attributes
    if frame.years and context.topic in ("tasks", "offers") and not before & _YEARLY:
        return frozenset({"how_many"})
    if changes_who and any(fold(word.text) in _OWN for word in frame.words):
        return frozenset()  # "a mój mąż siedzi w więzieniu" asks for help
    if named and not (frame.looking or frame.kinds or frame.order) and _is_elliptic(frame):
        return before & _ASKED_AGAIN
    if frame.years or frame.dates:
        return before
    if changes_who:
        return before - _SAID_OF_ALL
    of_meeting = frame.order and not frame.kinds - {"meeting"}
    return before & _OF_A_MEETING if of_meeting else frozenset()


def _is_elliptic(frame: Frame) -> bool:
    """Whether a question is but "a na świetlice?", with the verb of the one before left out."""
    said = frame.text.strip().lower().split()
    return said[:1] == ["a"] and len(said) <= _ELLIPTIC


def _merged(new: Audience, old: Audience) -> Audience:
    return Audience(
        ages=new.ages or old.ages,
        disabilities=new.disabilities or (old.disabilities if new.ages else frozenset()),
        situations=new.situations,
        groups=new.groups or old.groups,
    )


@cache
def _handed() -> frozenset[str]:
    return lexicon_lemmas("office", "handed")


@cache
def _ordinals() -> tuple[tuple[int, frozenset[str]], ...]:
    words = lexicon("questions")["picking"]
    return tuple((int(place), lemma_set(forms)) for place, forms in words.items())


@cache
def _choosing() -> frozenset[str]:
    return lexicon_lemmas("questions", "choosing")
