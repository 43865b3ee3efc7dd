"""What the words of one part of a message say by themselves, whatever the other parts say."""

from assistant.frame import Frame, Word
from knowledge.phrases import lexicon_lemmas

_THINGS = 2  # nouns that tell what is meant without the other parts


def things_of(frame: Frame) -> list[Word]:
    """The nouns that say what is meant; a town alone does not."""
    return [
        word
        for word in frame.focus
        if word.nominal and not (word.attributes or word.kinds or word.town or word.place)
    ]


def hands_in(frame: Frame) -> bool:
    """Whether a part asks how a thing is handed in that it names, such as remarks."""
    words = (word for word in frame.words if word.role != "function")
    return "submit" in frame.attributes and any(word.nominal for word in words)


def applies_for_anything(frame: Frame) -> bool:
    """Whether a part asks how one applies and leaves to the others for what."""
    nouns = [word for word in frame.words if word.role != "function" and word.noun]
    forms = lexicon_lemmas("questions", "forms_alone")
    return "submit" in frame.attributes and all(
        word.attributes or word.lemmas & forms for word in nouns
    )


def nouns(frame: Frame) -> list[Word]:
    """The nouns beside those that only ask, however common."""
    named = ("focus", "generic", "audience")
    return [word for word in frame.words if word.role in named and word.noun
            and not (word.attributes or word.kinds)]  # fmt: skip


def is_named(frame: Frame) -> bool:
    """Whether a part says itself what it is about."""
    things = things_of(frame)
    return len(things) >= _THINGS or any(word.name for word in things)


def tells_itself(frame: Frame, *, of_all: bool) -> bool:
    """Whether a part is first read without the others' words: "do kiedy wniosek o bon".

    `of_all` where these speak of a part of the paper that it names.
    """
    return _of_last_day(frame) or (of_all and of_a_whole(frame))


def _of_last_day(frame: Frame) -> bool:
    """Whether a part asks the last day of an application or enrolment, and says for what."""
    if not frame.attributes & {"until", "closing"}:
        return False
    handed = lexicon_lemmas("questions", "handed_in_until")
    named = [word for word in frame.focus if word.noun and word.lemmas.isdisjoint(handed)]
    return bool(named) and any(word.lemmas & handed for word in frame.words)


def of_a_whole(frame: Frame) -> bool:
    """Whether a part names a whole paper and no single one of its parts."""
    papers = lexicon_lemmas("questions", "papers")
    return not frame.ranked and any(word.lemmas & papers for word in frame.words)
