"""How many things one organisation asked for, and who was there and asked for nothing."""

from collections.abc import Sequence
from functools import cache
from itertools import pairwise

from assistant.draft import Claim, cited
from assistant.frame import Frame
from assistant.retrieve import View
from assistant.texts import Texts
from knowledge.folding import fold
from knowledge.model import Proposal
from knowledge.phrases import lemma_set, lexicon


def count_of_asker(
    frame: Frame, everything: Sequence[Proposal], view: View, texts: Texts
) -> tuple[Claim | None, tuple[Proposal, ...]]:
    """How many of the proposals the one organisation made that the question names, and these.

    There is none where it names no organisation alone.
    """
    own = [one for one in everything if _names(frame, one, view)]
    if len({(one.organisation, one.document_id) for one in own}) != 1:
        return None, ()
    known = view.lemmas(own[0].organisation or "")
    others = (word for word in frame.focus if word.nominal and "proposal" not in word.kinds)
    if any(not word.lemmas & known for word in others):
        return None, ()
    places = tuple(dict.fromkeys(c for one in own for c in cited(one, "organisation", "proposal")))
    number = str(len(own))
    said = texts.say("count.of_asker", organisation=own[0].organisation, count=number)
    return Claim(said, places, (number,)), tuple(own)


def asked_for_nothing(
    frame: Frame, everything: Sequence[Proposal], topic: str, view: View
) -> str | None:
    """The name of whoever a question goes on with, whom its paper names without a proposal."""
    if not frame.follow_up or not (frame.topic == topic or "proposal" in frame.kinds):
        return None
    named = [word for word in frame.focus if not (word.carried or word.kinds or word.attributes)]
    if len(named) != 1 or not (named[0].name or not named[0].known):
        return None
    askers = view.lemmas("\n".join(one.organisation or "" for one in everything))
    papers = "\n".join(view.snapshot.text(paper) for paper in frame.papers)
    is_there = named[0].text.casefold() in papers.casefold()
    return named[0].text if is_there and not named[0].lemmas & askers else None


def is_unknown_asker(frame: Frame, everything: Sequence[Proposal], view: View) -> bool:
    """Whether it is asked what an organisation asked for of which no proposal is told.

    Its name stands in a paper that tells of proposals, or it is called an organisation.
    """
    if "proposal" not in frame.kinds and not any(asks_for(word.text) for word in frame.words):
        return False
    named = [
        word
        for before, word in pairwise(frame.words)
        if before.lemmas & bodies()
        and word.role == "focus"
        and not (word.town or word.kinds or word.attributes or asks_for(word.text))
        and (word.nominal or word.name)
    ]
    if not named:
        return False
    askers = [view.lemmas(one.organisation or "") for one in everything if one.organisation]
    return bool(askers) and not any(w.lemmas & asker for w in named for asker in askers)


def _names(frame: Frame, proposal: Proposal, view: View) -> bool:
    own = view.lemmas(proposal.organisation or "") - bodies()
    return any(word.lemmas & own for word in frame.focus)


def asks_for(word: str) -> bool:
    """Whether a word says that somebody asked for something."""
    return fold(word).startswith(tuple(lexicon("decisions")["asking"]))


@cache
def bodies() -> frozenset[str]:
    """The lemmas of the words that call something an organisation."""
    names = (*lexicon("audiences")["groups"]["ngo"], "instytut", "klub", "koło", "towarzystwo")
    return lemma_set(names)
