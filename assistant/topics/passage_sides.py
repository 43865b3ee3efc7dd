"""What a quoted sentence leaves out: whom it is for, whose contact it gives, what became of it."""

import re
from collections.abc import Sequence
from functools import cache, lru_cache
from itertools import pairwise

from assistant.draft import Claim, cited
from assistant.frame import Frame
from assistant.match import credited
from assistant.retrieve import View
from assistant.texts import Texts
from assistant.topics.asking import says
from assistant.topics.motions import motions
from assistant.topics.proposal_lines import proposal_claims
from assistant.topics.quoting import FoundSentence
from knowledge.audience import audience_of, shuts_out
from knowledge.model import Audience, Passage, Proposal
from knowledge.phrases import lemma_set, lexicon, lexicon_phrases, plain_analyser

_FOR_WHOM = re.compile(r"\bdla\s[^;,.]*")
_CONTACTS = frozenset({"phone", "fax", "email"})
_AS_IT_IS = frozenset({"opening_hours", "price"})
_OF_VOTES = frozenset({"vote", "position", "result"})
_MOST_OF_IT = 0.5
_EITHER = ("ngo", "parents")
_AGES_ASKED = frozenset({"age", "who_may", "premise"})


def is_of_others(frame: Frame, one: FoundSentence) -> bool:
    """Whether a contact is of the same office for others: "koordynator rodzin zastępczych"."""
    if not frame.attributes & _CONTACTS:
        return False
    missing = one.found.missing
    return any(
        word.role == "audience" and word.noun and word in missing
        and before.role == "focus" and before.noun and before not in missing
        for before, word in pairwise(frame.words)
    )  # fmt: skip


def speaks_of(frame: Frame, one: FoundSentence) -> bool:
    """Whether a sentence says more of the question than where: a thing, or whom it is for."""
    asked = [w for w in frame.focus if not (w.town or w.place)]
    if not asked:
        return bool(frame.attributes or frame.kinds or frame.dates or frame.topic)
    return any(word not in one.found.missing for word in asked)


def speaking_of_it(found: Sequence[FoundSentence]) -> list[FoundSentence]:
    """Of sentences those that name what is asked about themselves, where any does."""
    most = max((one.own for one in found), default=0.0)
    return [one for one in found if one.own >= most * _MOST_OF_IT]


def gives_theirs(frame: Frame, one: FoundSentence, view: View) -> bool:
    """Whether a number or address stands beside what it is for, and not in its paper alone."""
    things = [word for word in frame.things if not (word.town or word.place)]
    if not frame.attributes & _CONTACTS or not things:
        return True
    text = view.snapshot.text(one.passage.document_id)[one.start : one.end]
    beside = view.lemmas("\n".join((text, *one.passage.headings[1:])))
    return any(credited(word, beside) for word in things)


def is_vote(frame: Frame, one: FoundSentence, view: View) -> bool:
    """Whether a row tells how a vote went, where hours or a price are asked for as they are."""
    passage = one.passage
    if passage.kind != "row" or not frame.attributes & _AS_IT_IS:
        return False
    if frame.attributes & _OF_VOTES or says("voting", frame.text):
        return False
    return any(
        motion.is_row and motion.blocks[0].start < one.end and one.start < motion.blocks[0].end
        for motion in motions(view.snapshot, passage.document_id)
    )


def is_row_for_others(frame: Frame, one: FoundSentence, view: View) -> bool:
    """Whether a row of a table is for another age than is asked about, or for another need, or
    any sentence for the other of parents and organisations."""
    if _is_for_another_group(frame, one, view):
        return True
    asked, passage = frame.audience, one.passage
    if passage.kind != "row" or frame.attributes & _AGES_ASKED:
        return False
    said = audience_of(passage.text, view.snapshot.analyser)
    if asked.ages and shuts_out(Audience(ages=asked.ages), Audience(ages=said.ages)):
        return True
    needed = asked.situations and not asked.situations & said.situations
    return bool(needed) and any(word.role == "audience" for word in one.found.missing)


def _is_for_another_group(frame: Frame, one: FoundSentence, view: View) -> bool:
    """Whether a sentence is "dla rodziców", where something "dla organizacji" is asked for."""
    asked = _groups_after_for(" ".join(word.text for word in frame.words))
    if not asked or frame.attributes & _CONTACTS:
        return False
    told = _groups_after_for(view.snapshot.text(one.passage.document_id)[one.start : one.end])
    return bool(told) and not asked & told


@lru_cache(maxsize=20_000)
def _groups_after_for(text: str) -> frozenset[str]:
    """Which of parents and organisations a text is for, by the words right after "dla"."""
    tokens = plain_analyser().tokens(text)
    return frozenset(
        name
        for one, after in pairwise(tokens)
        if one.folded == "dla"
        for name in _EITHER
        if after.lemmas & _group(name)
    )


@cache
def _group(name: str) -> frozenset[str]:
    words = (one.split()[0] for one in lexicon("audiences")["groups"][name])
    return lemma_set(words) - lemma_set(["trzeci"])


def sets_age(frame: Frame, text: str, view: View) -> bool:
    """Whether it is asked if somebody of an age may come, and a text says of which age one is."""
    if not (frame.audience.ages and frame.attributes & {"age", "who_may"}):
        return False
    return audience_of(text, view.snapshot.analyser).ages is not None


def wish_claims(frame: Frame, one: FoundSentence, view: View, texts: Texts) -> list[Claim]:
    """What became of it, where the sentence only tells what somebody asked for."""
    proposal = wished_in(one, view)
    return proposal_claims(frame, proposal, view, texts) if proposal else []


def wished_in(one: FoundSentence, view: View) -> Proposal | None:
    """What somebody asked for, where the sentence tells just that and no fact."""
    if one.passage.kind == "row" or not one.passage.fact_ids:
        return None
    for proposal in view.facts(Proposal, one.passage.fact_ids):
        wishes = cited(proposal, "proposal")
        if any(one.start <= wish.start and wish.end <= one.end for wish in wishes):
            return proposal
    return None


def leaves_out(text: str) -> bool:
    """Whether a sentence but says what or whom a thing is not for."""
    return bool(lexicon_phrases("questions", "leaving_out").find(plain_analyser().tokens(text)))


def own_words(frame: Frame, text: str) -> str:
    """A text without those for whom a fee is another, who are not what is paid for."""
    asks_fee = "price" in frame.attributes and not _FOR_WHOM.search(frame.text)
    return _FOR_WHOM.sub(" ", text) if asks_fee else text


def enrols(text: str, passage: Passage) -> bool:
    """Whether a sentence or a heading above it speaks of enrolling, as no other event does."""
    return any(_tells_enrolment(one) for one in (text, *passage.headings))


@lru_cache(maxsize=20_000)
def _tells_enrolment(text: str) -> bool:
    return bool(lexicon_phrases("questions", "enrolling").find(plain_analyser().tokens(text)))
