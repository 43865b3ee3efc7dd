"""Offers as sentences, and how a question stands against one of them."""

import re
from collections.abc import Sequence
from functools import cache, lru_cache

from assistant.draft import Claim, beside_row, cited
from assistant.frame import Frame
from assistant.match import Match, match
from assistant.retrieve import View
from assistant.texts import Texts
from assistant.topics.named_laws import without_laws
from assistant.topics.task_lines import indicator_claims, offer_conditions
from assistant.wording import listed
from knowledge.audience import audience_of, shuts_out
from knowledge.model import Citation, Offer, Task
from knowledge.phrases import lemma_set, lexicon, lexicon_phrases, plain_analyser

_ASKING = frozenset({"list", "where", "who_may", "enrolment", "age", "residence"})
_SHORT_PLANS = 300
_QUOTED = re.compile(r"[„\"»«“]([^”\"«»“„]+)[”\"»«“]")
_HEAD = re.compile(r" [–-] | dla |,|\(")
_A_NAME = 2  # words; one alone says only what kind of thing it is


def offer_line(offer: Offer, texts: Texts) -> Claim:
    """One offer with who runs it, all conditions in its own words."""
    who = offer_conditions(offer, texts)
    if not offer.units:
        text = texts.say("offer.bare", name=offer.name)
        return Claim(text + who, _places(offer, "conditions"))
    units = listed(offer.units, texts.language)
    text = texts.say("offer.line", name=offer.name, units=units)
    return Claim(text + who, _places(offer, "units", "conditions"))


def _places(offer: Offer, *groups: str) -> tuple[Citation, ...]:
    """Where an offer is named and what else of it is told; of a card only those of its lines."""
    if len(cited(offer, "row")) == 1:
        return beside_row(offer, *groups)
    return tuple(dict.fromkeys(cited(offer, "name", *groups)))


def plans(offer: Offer, view: View, texts: Texts) -> list[Claim]:
    """What is planned each year for the one offer made for whom the question names."""
    tasks = view.facts(Task, [offer.task_id]) if offer.task_id else []
    claims = [claim for task in tasks for claim in indicator_claims(task, frozenset(), texts)]
    return claims if sum(len(claim.text) for claim in claims) <= _SHORT_PLANS else []


def is_over(offer: Offer, view: View) -> bool:
    """Whether all years of the offer's programme are over."""
    tasks = view.facts(Task, [offer.task_id]) if offer.task_id else []
    years = [year for task in tasks for year in task.indicators]
    return bool(years) and view.now.year > max(years)


def match_offer(
    frame: Frame, offer: Offer, view: View, *, whole: bool = False, met: bool = False
) -> Match:
    """What of a question an offer's row accounts for; where `whole`, its conditions too.

    Where `met`, it is known to be for whom the question names, in whatever words.
    """
    document = view.documents[offer.document_id]
    quotes = [c.quote for c in cited(offer, "row", "name", "section")]
    if whole and offer.audience.eligible:
        quotes.append(offer.audience.eligible)
    above = view.context(document, [c.heading for c in cited(offer, "row")])
    lemmas = view.joined(above, view.lemmas("\n".join([offer.name, *offer.units, *quotes])))
    return match(
        frame,
        lemmas,
        view,
        kinds=("offer", "task", "meeting"),
        attributes=_ASKING,
        places=view.places(offer.document_id),
        met=met,
    )


def is_named(frame: Frame, offer: Offer, view: View) -> bool:
    """Whether a question says the name of an offer, or what it quotes, and no other thing."""
    said = frozenset(lemma for word in frame.words for lemma in word.lemmas)
    names = [*(_QUOTED.findall(offer.name) or [_HEAD.split(offer.name)[0]]), offer.name]
    for name in names:
        words = [one.lemmas for one in view.snapshot.analyser.tokens(name) if one.is_content]
        if len(words) > _A_NAME and words[0] & _sorts():
            words = words[1:]  # "zajęcia z ceramiki dla dzieci" is asked for without its sort
        plain = "„" not in offer.name and len(words) < _A_NAME and not _is_all(frame, words)
        if words and not plain and all(word & said for word in words):
            found = match_offer(frame, offer, view, whole=True)
            return found.grounded and not found.vetoes()
    return False


def _is_all(frame: Frame, name: Sequence[frozenset[str]]) -> bool:
    """Whether the words of a name are all that a question is about, as in its "ile kosztuje"."""
    about = [w for w in frame.words if w.role not in ("function", "time", "address")]
    about = [w for w in about if not (w.attributes or w.town or w.kinds) and w.nominal]
    return bool(about) and all(any(w.lemmas & part for part in name) for w in about)


@cache
def _sorts() -> frozenset[str]:
    """The words for any such service, which a question may leave out."""
    return lemma_set(one for one in lexicon("offers")["offer"] if " " not in one)


@lru_cache(maxsize=5_000)
def admission(text: str) -> frozenset[str]:
    """Which lists of knowledge/language/admission.yaml a question has words of."""
    found = lexicon_phrases("admission", *lexicon("admission")).find(plain_analyser().tokens(text))
    for_them = any(one.name == "for_them" and one.last - one.first > len(one.used) for one in found)
    named = {one.name for one in found} - {"for_them"}
    return frozenset(named | ({"may"} if for_them else set()))


def is_for_them(frame: Frame, text: str, view: View) -> bool:
    """Whether a sentence may answer what there is for somebody: it speaks of such an age or need.

    A sentence about children in general does not say that one of fifteen is among them, nor one
    about families that foster parents are.
    """
    who = frame.audience
    need = who.ages or who.disabilities or (frame.looking and who.situations)
    if frame.attributes - {"list", "where"} or frame.kinds or not need:
        return True
    if not who.ages and not who.disabilities:
        said = audience_of(without_laws(text), view.snapshot.analyser)
        return not who.situations.isdisjoint(said.situations)
    said = audience_of(text, view.snapshot.analyser)
    if shuts_out(who, said):
        return False
    return bool(said.ages if who.ages else said.disabilities)
