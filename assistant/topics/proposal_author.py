"""Whether the organisation that a question names is the one that asked for something."""

from collections.abc import Sequence
from dataclasses import replace

from assistant.answer import AnswerStatus
from assistant.draft import Draft
from assistant.frame import Frame, Word
from assistant.match import credited
from assistant.retrieve import View
from assistant.texts import Texts
from assistant.topics.asking import asks_whether
from assistant.topics.proposal_askers import asks_for, bodies
from assistant.topics.proposal_lines import several_claims
from knowledge.model import Proposal

_SCORE = 0.9


def by_author(
    frame: Frame, everything: Sequence[Proposal], topic: str, view: View, texts: Texts
) -> Draft | None:
    """A yes or no to who asked for something, with whoever did; None where that is not asked."""
    if not asks_whether(frame) or not any(asks_for(word.text) for word in frame.words):
        return None
    own = [one for one in everything if _is_named(frame, one, view)]
    things = [word for word in frame.things if _is_asked_for(word, own, view)]
    if not own or not things:
        return None
    meant = [one for one in everything if one.organisation and _is_of(one, things, view)]
    if not meant or len({one.document_id for one in meant}) > 1:
        return None
    right = [one for one in meant if one in own]
    told = tuple(right or meant)
    if len({one.organisation for one in told}) > 1:
        return None
    claims, cut = several_claims(frame, told, view, texts)
    draft = Draft(topic, _SCORE, AnswerStatus.ANSWERED, tuple(claims), facts=told)
    notices = (texts.say("proposal.cut"),) if cut else ()
    verdict = texts.say("answer.yes" if right else "answer.no")
    return replace(draft, notices=notices, verdict=verdict)


def _is_named(frame: Frame, proposal: Proposal, view: View) -> bool:
    own = view.lemmas(proposal.organisation or "") - bodies()
    return any(word.lemmas & own and word.role != "function" for word in frame.words)


def _is_asked_for(word: Word, own: list[Proposal], view: View) -> bool:
    """Whether a word says what was asked for, rather than who did or that they did."""
    named = view.lemmas("\n".join(one.organisation or "" for one in own)) | bodies()
    return not (word.lemmas & named or asks_for(word.text) or word.kinds or word.town)


def _is_of(proposal: Proposal, things: list[Word], view: View) -> bool:
    lemmas = view.lemmas(proposal.text)
    return all(credited(word, lemmas) for word in things)
