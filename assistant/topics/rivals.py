"""Two or more papers that could be meant: each answered under its name, or asked back."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import chain

from assistant.answer import AnswerStatus
from assistant.draft import Claim, Draft
from assistant.frame import Frame
from assistant.retrieve import View
from assistant.texts import Texts

_TOLD = 3  # papers that one answer still tells apart


def titled(claims: Sequence[Claim], document_id: str, view: View) -> tuple[Claim, ...]:
    """The claims, the first of them under the title of its paper."""
    title = " ".join(view.documents[document_id].title.split())
    first, *rest = claims
    return (replace(first, text=f"„{title}”: {first.text}"), *rest)


def of_one_town(papers: Sequence[str], view: View) -> list[str]:
    """The papers that are about towns of the first; those of others are told under their office."""
    towns = frozenset(view.documents[papers[0]].towns) if papers else frozenset()
    apart = (frozenset(view.documents[one].towns) for one in papers)
    return [
        one for one, own in zip(papers, apart, strict=True) if not towns or not own or towns & own
    ]


def of_the_conversation(papers: Iterable[str], frame: Frame) -> list[str]:
    """Of several papers those that the last answer cited, where it cited any of them."""
    found = list(dict.fromkeys(papers))
    return [one for one in found if one in frame.papers] or found


def told_apart(
    drafts: dict[str, Draft], key: str, view: View, texts: Texts, kind: str = ""
) -> Draft:
    """The answers of several papers as one; of too many papers a question back.

    `key` is the text of a question that names a paper by its title, and the kind of event.
    """
    first = next(iter(drafts.values()))
    if len(drafts) > _TOLD:
        choices = tuple(
            texts.say(key, title=view.documents[one].title, kind=kind) for one in drafts
        )
        score = max(one.score for one in drafts.values())
        return Draft(first.topic, score, AnswerStatus.CLARIFICATION, suggestions=choices[:6])
    named = [titled(draft.claims, paper, view) for paper, draft in drafts.items()]
    shared = [one for one in first.notices if all(one in d.notices for d in drafts.values())]
    return replace(
        first,
        score=max(one.score for one in drafts.values()),
        claims=tuple(chain.from_iterable(named)),
        notices=tuple(shared),
        facts=tuple(fact for draft in drafts.values() for fact in draft.facts),
    )
