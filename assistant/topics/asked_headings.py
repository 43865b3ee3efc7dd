"""Pages of questions and answers: below a heading that asks, all that is said answers together."""

import re
from dataclasses import replace

from assistant.draft import Claim, Draft
from assistant.frame import Frame
from assistant.match import credited
from assistant.retrieve import View
from assistant.supposed import supposed
from assistant.topics.quoting import FoundSentence, section_claims
from knowledge.model import PATH

_SHORT = 450  # characters
_VERDICT = re.compile(r"(?:Tak|Nie)\s*[,.–-]\s*")


def asked_there(frame: Frame, top: FoundSentence, view: View) -> list[Claim]:
    """The short section below a heading that is a question; none below another."""
    heading = top.passage.headings[-1] if top.passage.headings else ""
    if not heading.rstrip().endswith("?"):
        return []
    own = view.lemmas(heading)
    if top.stands_alone and not any(credited(word, own) for word in frame.things):
        return []
    section = section_claims(top, view)
    short = sum(len(one.text) for one in section) <= _SHORT
    return section if short else []


def in_own_words(frame: Frame, draft: Draft, view: View) -> Draft:
    """A draft without a paper's yes or no to its own question, where another is asked."""
    first = draft.claims[0] if draft.claims else None
    if first is None or not answers_itself(draft):
        return draft
    if _asks_the_same(frame, first.citations[0].heading.split(PATH)[-1], view):
        return draft
    said = _VERDICT.sub("", first.text, count=1)
    first = replace(first, text=said[:1].upper() + said[1:])
    return replace(draft, claims=(first, *draft.claims[1:]))


def answers_itself(draft: Draft) -> bool:
    """Whether a draft begins with a sentence that is a yes or no to a question of the paper's."""
    first = draft.claims[0].citations[:1] if draft.claims else ()
    return any(_VERDICT.match(one.quote) and one.heading.rstrip().endswith("?") for one in first)


def _asks_the_same(frame: Frame, heading: str, view: View) -> bool:
    """Whether a question that wants a yes or no has only words of the heading."""
    own = view.lemmas(heading)
    asked = [word for word in frame.words if word.role == "focus" or word.attributes]
    return supposed(frame.text) is not None and all(word.lemmas & own for word in asked)
