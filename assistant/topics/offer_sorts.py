"""All services of one sort where only the sort is named: "jakie kluby są w mieście"."""

from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

from assistant.answer import AnswerStatus
from assistant.draft import Draft
from assistant.frame import Frame, Word
from assistant.match import credited
from assistant.retrieve import View
from assistant.texts import Texts
from assistant.topics.offer_lines import is_over, offer_line
from assistant.topics.offers_asked import is_somebody
from knowledge.model import Offer
from knowledge.phrases import lexicon_lemmas, plain_analyser

TOPIC = "offer_sorts"
_SURE = 0.9
_HEAD = 3  # words at the beginning of a name that say what it is
_KINDS = frozenset({"offer", "meeting", "task"})


def consider(frame: Frame, view: View, texts: Texts) -> Draft | None:
    """The services whose names begin with the sort that is asked for; None where none is known."""
    sorts, beside = _asked(frame)
    if not sorts:
        return None
    seen = set(frame.anchor) if "more" in frame.order else set()
    found = [one for one in view.facts(Offer) if _is_such(one, sorts, beside, frame, view)]
    found = [one for one in found if not is_over(one, view)]
    papers = [view.places(one.document_id) for one in found]
    if not found or not frozenset.intersection(*papers):
        return None
    several = len(found) > 1
    said = texts.count("offers.found", len(found)) if several else texts.say("offers.head")
    shown = [one for one in found if one.id not in seen]
    return (
        Draft(
            TOPIC,
            _SURE,
            AnswerStatus.ANSWERED,
            tuple(offer_line(one, texts) for one in shown),
            notices=(said,),
            facts=tuple(shown),
            suggestions=(texts.say("suggest.who_runs"),),
        )
        if shown
        else None
    )


def _asked(frame: Frame) -> tuple[list[Word], list[Word]]:
    """The sorts named right after "jakie", and the other words that a name must have."""
    if frame.attributes != {"list"} or frame.kinds - _KINDS or is_somebody(frame.audience):
        return [], []
    if frame.dates or frame.times or frame.numbers or not frame.native:
        return [], []
    said = [word for word in frame.words if word.role not in ("function", "time")]
    said = [word for word in said if not (word.town or word.place)]
    opens = [i for i, one in enumerate(frame.words) if "list" in one.attributes]
    named = [word for word in said if word.nominal and word.lemmas & _sorts()]
    if not named or not opens or frame.words.index(named[0]) - opens[0] > _HEAD:
        return [], []
    sorts = named[:1]
    for before, word in pairwise(said):
        if before is sorts[-1] and word in named:
            sorts.append(word)  # "grupy i warsztaty"
    return sorts, [word for word in said if word not in sorts and word.noun]


def _is_such(
    offer: Offer, sorts: Sequence[Word], beside: Sequence[Word], frame: Frame, view: View
) -> bool:
    head, whole = _head(offer.name), view.lemmas(offer.name)
    if not any(word.lemmas & head for word in sorts):
        return False
    places = view.places(offer.document_id)
    in_town = all(word.lemmas & places for word in frame.words if word.town)
    return in_town and all(credited(word, whole) for word in beside)


@lru_cache(maxsize=20_000)
def _head(name: str) -> frozenset[str]:
    """The lemmas of the first words of a name."""
    words = [token for token in plain_analyser().tokens(name) if token.is_content][:_HEAD]
    return frozenset(lemma for token in words for lemma in token.lemmas)


def _sorts() -> frozenset[str]:
    return lexicon_lemmas("questions", "sorts")
