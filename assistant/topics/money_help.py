"""Money that a family itself may get, asked for in general words."""

from functools import lru_cache

from assistant.answer import AnswerStatus
from assistant.draft import Draft
from assistant.frame import Frame, Word
from assistant.match import credited
from assistant.retrieve import View
from assistant.texts import Texts
from assistant.topics.offer_lines import is_over, offer_line
from assistant.towns import is_of_named
from knowledge.audience import fits
from knowledge.model import Offer
from knowledge.numbers import values
from knowledge.phrases import lexicon_lemmas, lexicon_phrases, plain_analyser

TOPIC = "money_help"
_SURE = 0.93
_MOST = 6
_ASKED = frozenset({"list", "budget", "price", "how_many", "who_may", "premise"})


def consider(frame: Frame, view: View, texts: Texts) -> Draft | None:
    """The benefits that are paid to whom the question tells of; None where none is known.

    What the city plans to spend on a service is no answer to it.
    """
    if frame.attributes - _ASKED or frame.kinds - {"offer"} or not _asks_for_money(frame.text):
        return None
    things = [word for word in frame.focus if _is_thing(word)]
    who = frame.audience
    anybody = not (who.ages or who.disabilities or who.situations)
    found = [
        offer
        for offer in view.facts(Offer)
        if _is_paid(offer.name)
        and (anybody or fits(frame.audience, offer.audience) is not None)
        and is_of_named(frame, view.places(offer.document_id))
        and all(credited(word, view.lemmas(offer.name)) for word in things)
        and not is_over(offer, view)
    ][:_MOST]
    if not found:
        return None
    claims = tuple(offer_line(one, texts) for one in found)
    head = texts.count("offers.found", len(found)) if len(found) > 1 else texts.say("offers.head")
    amounts = any(value.kind == "amount" for claim in claims for value in values(claim.text))
    untold = not amounts and _says_how_much(frame)
    return Draft(
        TOPIC,
        _SURE,
        AnswerStatus.PARTLY_ANSWERED if untold else AnswerStatus.ANSWERED,
        claims,
        notices=(texts.say("task.not_given"), head) if untold else (head,),
        facts=tuple(found),
    )


def _says_how_much(frame: Frame) -> bool:
    how_many = any("how_many" in word.attributes for word in frame.words)
    return how_many or "price" in frame.attributes


def _is_thing(word: Word) -> bool:
    """Whether a word says what the money is for, besides the words for money and its getting."""
    plain = lexicon_lemmas("questions", "money_words")
    asked = word.town or word.attributes or word.lemmas & plain
    return word.role == "focus" and word.noun and not asked


@lru_cache(maxsize=1_000)
def _asks_for_money(text: str) -> bool:
    tokens = plain_analyser().tokens(text)
    return bool(lexicon_phrases("questions", "money_for_family").find(tokens))


@lru_cache(maxsize=20_000)
def _is_paid(name: str) -> bool:
    """Whether an offer is named as money that is paid out."""
    return bool(lexicon_phrases("questions", "paid_out").find(plain_analyser().tokens(name)))
