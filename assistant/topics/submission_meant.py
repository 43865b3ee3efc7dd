"""Which of the last days of one paper a question means."""

from collections.abc import Sequence
from functools import cache

from assistant.draft import cited
from assistant.frame import Frame
from assistant.match import credited
from assistant.retrieve import View
from assistant.topics.asking import says
from assistant.topics.submission_asking import office_words
from assistant.topics.submission_until import heading_of
from knowledge.audience import audience_of
from knowledge.model import PATH, Deadline
from knowledge.phrases import plain_analyser

_SHORT = 3  # characters of words that name nothing


def meant_of(deadlines: Sequence[Deadline], frame: Frame, view: View) -> list[Deadline]:
    """Of several deadlines of one paper those whose name or heading the question says most of.

    One that the paper contradicts comes with the other days that it gives for the same thing.
    """
    roles = ("function", "time")  # a day that is named says nothing of what it is the last day of
    words = [word for word in frame.words if word.role not in roles]
    asked = {lemma for word in words for lemma in word.lemmas}

    def said(deadline: Deadline) -> int:
        title = view.documents[deadline.document_id].title  # which is above all of them
        above = [c.heading.split(PATH)[-1] for c in cited(deadline, "until")]
        told = view.lemmas("\n".join([deadline.name, *(one for one in above if one != title)]))
        return sum(not told.isdisjoint(word.lemmas) for word in words)

    most = max((said(one) for one in deadlines), default=0)
    meant = [one for one in deadlines if said(one) == most]
    meant = _not_of_others(meant, frame, view)
    if not says("paying", frame.text):  # until when one pays is no last day of handing in
        meant = [one for one in meant if not _of_paying(one, view)] or meant
    if not most:  # of a paper with other last days too, that of what is handed in
        handed = (office_words("papers") | {"konsultacja"}) - {"zglosic"}  # "kto się zgłosi"
        meant = [one for one in meant if view.lemmas(one.name) & handed] or meant
    doubted = any(one.doubts for one in meant)
    others = _for_others(meant, deadlines, asked, view)
    return [one for one in deadlines if one in (*meant, *others) or (doubted and one.doubts)]


def _not_of_others(meant: list[Deadline], frame: Frame, view: View) -> list[Deadline]:
    """Those that stand under a heading of handing in, where others stand under that of a thing.

    Of what the title names, such as summer camps, the section on winter camps is none.
    """
    if len({heading_of(one) for one in meant}) < 2:
        return meant
    common = view.context(view.documents[meant[0].document_id])
    plain = common | _matters() | office_words("taking_in")
    named = (word for word in frame.things if not (word.town or word.place))
    things = [word for word in named if not word.lemmas & (plain - common)]
    if not things or not all(credited(word, common) for word in things):
        return meant
    kept = [
        one for one in meant
        if all(
            not token.lemmas.isdisjoint(plain)
            for token in plain_analyser().tokens(heading_of(one))
            if len(token.text) > _SHORT
        )
    ]  # fmt: skip
    return kept or meant


def _of_paying(deadline: Deadline, view: View) -> bool:
    handed = view.lemmas(deadline.name) & office_words("papers")
    return says("paying", deadline.name) and not handed


def _for_others(
    meant: Sequence[Deadline], deadlines: Sequence[Deadline], asked: set[str], view: View
) -> list[Deadline]:
    """The days of everybody else, where the one meant is for a group that nobody asked about."""
    groups = [audience_of(one.name, view.snapshot.analyser) for one in meant]
    if len(meant) != 1 or not (groups[0].disabilities or groups[0].situations):
        return []
    own = view.lemmas(meant[0].name) & _matters()
    if asked & (view.lemmas(meant[0].name) - _matters()):
        return []
    quotes = {one.id: "\n".join(c.quote for c in cited(one, "until")) for one in deadlines}
    return [one for one in deadlines if own & view.lemmas(quotes[one.id])]


@cache
def _matters() -> frozenset[str]:
    """The lemmas of what is handed in, and of taking people in."""
    return office_words("papers") | office_words("hand_in") | office_words("intake")
