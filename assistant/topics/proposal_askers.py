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


def is_unknown_asker(frame: Frame, everything: Sequence[Proposal], view: View) -> bool:
    """Whether it is asked what an organisation asked for of which no proposal is told.

    Its name stands in a paper that tells of proposals, or it is called an organisation.
    """
    if "proposal" not in frame.kinds and not any(_asks(word.text) for word in frame.words):
        return False
    named = [
        word
        for before, word in pairwise(frame.words)
        if before.lemmas & _bodies()
        and word.role == "focus"
        and not (word.town or word.kinds or word.attributes or _asks(word.text))
        and (word.nominal or word.name)
    ]
    if not named:
        return False
    askers = [view.lemmas(one.organisation or "") for one in everything if one.organisation]
    return bool(askers) and not any(w.lemmas & asker for w in named for asker in askers)


def _names(frame: Frame, proposal: Proposal, view: View) -> bool:
    own = view.lemmas(proposal.organisation or "") - _bodies()
    return any(word.lemmas & own for word in frame.focus)


def _asks(word: str) -> bool:
    return fold(word).startswith(tuple(lexicon("decisions")["asking"]))


@cache
def _bodies() -> frozenset[str]:
    """The lemmas of the words that call something an organisation."""
    names = (*lexicon("audiences")["groups"]["ngo"], "instytut", "klub", "koło", "towarzystwo")
    return lemma_set(names)
