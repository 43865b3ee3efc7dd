"""What a schedule says of all its duty hours: what they cost and whether one signs up."""

from collections.abc import Iterator, Sequence
from functools import cache

from assistant.answer import AnswerStatus
from assistant.draft import Claim, Draft
from assistant.frame import Frame
from assistant.match import Match
from assistant.retrieve import View
from assistant.texts import Texts
from assistant.topics.event_lines import TOPIC, on_duty
from assistant.topics.event_spans import asked_spans
from assistant.topics.paper_rules import Said, above, with_words
from assistant.wording import phrase
from knowledge.model import PATH, Event
from knowledge.phrases import lemma_set, lexicon

_SCORE = 0.85
_RULES = {"price": "priced", "enrolment": "enrolling"}


def rules(frame: Frame, events: Sequence[Event], view: View, texts: Texts) -> Draft | None:
    """The sentences on what is asked about the duty hours of a schedule that the question names."""
    lists = _lists(frame)
    asked = frozenset(lemma for word in frame.focus for lemma in word.lemmas)
    meant = [one for one in events if _head(one, view) & asked]
    if "duty_slot" not in frame.kinds and not meant:
        return None
    papers = list(dict.fromkeys(one.document_id for one in meant or events))
    if len(papers) != 1:
        return None
    people = {on_duty(one): _head(one, view) for one in view.facts(Event)
              if one.document_id == papers[0] and on_duty(one)}  # fmt: skip
    own = frozenset[str]().union(*(_head(one, view) for one in meant))
    found = list(_about(papers[0], lists, frozenset().union(*people.values()), view))
    named = [one for one in found if one[1] & own]
    general = [one for one in found if not any(one[1] & head for head in people.values())]
    if named:
        general = [one for one in general if not one[1] & _words("the_others")]
    told = found if not meant else named + general
    if not told:
        return None
    claims = tuple(Claim(texts.say("event.rule", said=phrase(c.quote)), (c,)) for c, _ in told)
    shown = tuple(meant or events)[:1]
    return Draft(TOPIC, _SCORE, AnswerStatus.ANSWERED, claims, facts=shown)


def rules_above(frame: Frame, events: Sequence[Event], view: View, texts: Texts) -> Draft | None:
    """The sentences on what is asked that stand in or above the section of the events."""
    if not (frame.kinds or frame.topic or frame.follow_up or _is_named(frame, events, view)):
        return None  # "ile kosztuje przedszkole" is not about what is held in one
    told = above(events, _lists(frame), view)
    if not told or frame.attributes & {"until", "closing"}:
        return None
    claims = tuple(Claim(texts.say("event.rule", said=phrase(one.quote)), (one,)) for one in told)
    return Draft(TOPIC, _SCORE, AnswerStatus.ANSWERED, claims, facts=tuple(events[:1]))


def _is_named(frame: Frame, events: Sequence[Event], view: View) -> bool:
    """Whether the question has a word of what events are called or of what stands above them."""
    named = (word for word in frame.focus if not (word.town or word.place))
    asked = frozenset(lemma for word in named for lemma in word.lemmas)
    names = [one.name for one in events]
    names += [c.heading.split(PATH)[-1] for one in events for c in one.citations.get("when", ())]
    return bool(asked & view.lemmas("\n".join(names)))


def meant_of(frame: Frame, judged: Sequence[tuple[Event, Match]], view: View) -> list[Event]:
    """Of events that fit those on the days asked about, or called as the question says."""
    spans = asked_spans(frame, view.now.date())
    said = frozenset(lemma for word in frame.words for lemma in word.lemmas)
    every = [one for one, _ in judged]
    then = [one for one in every if one.start and any(s.holds(one.start.date()) for s in spans)]
    called = [one for one in then or every if view.lemmas(one.name) & said]
    return called or then or every


def asks_rules(frame: Frame) -> bool:
    """Whether what something costs or whether one signs up is asked, of nothing private."""
    private = any(word.lemmas & _words("not_of_a_town") for word in frame.words)
    return bool(_lists(frame)) and not private


def _lists(frame: Frame) -> list[str]:
    """The lists of words of the rules asked for; "jak dostać się" alone may mean the way there."""
    said = frozenset(lemma for word in frame.words for lemma in word.lemmas)
    return [
        name
        for attribute, name in _RULES.items()
        if attribute in frame.attributes and (attribute == "price" or said & _words(name))
    ]


def may_rule(found: Match, *, lenient: bool = True) -> bool:
    """Whether a question means duty hours, be it by "wizyta" or "porada"."""
    return all(
        word.lemmas & _words("duty_words") or word.attributes & _RULES.keys()
        for word in found.forbidding(lenient=lenient)
    )


def _head(event: Event, view: View) -> frozenset[str]:
    """The lemmas of the first word for who is on duty: of "psycholog dziecięcy" the noun."""
    return view.lemmas(on_duty(event).split()[0])


def _about(paper: str, lists: Sequence[str], people: frozenset[str], view: View) -> Iterator[Said]:
    """The sentences of a paper on duty hours with words of the lists."""
    meant = people | _words("duty_words")
    return (one for one in with_words(paper, lists, view) if one[1] & meant)


@cache
def _words(name: str) -> frozenset[str]:
    return lemma_set(one for one in lexicon("questions")[name] if " " not in one)
