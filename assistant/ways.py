"""Which way of answering is taken: the whole message, the parts it asks, or one clause of it."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from assistant import decide
from assistant.answer import AnswerStatus
from assistant.asked_of_same import asked_apart
from assistant.asked_parts import Asked, parted
from assistant.claimed_units import claimed_unit, confirmed, with_unit
from assistant.clause_frames import (
    asks_for_kind,
    leaves_event,
    looks_for_help,
    names_something,
    words_named,
)
from assistant.comparing import COMPARISONS
from assistant.draft import Draft
from assistant.frame import Frame, Word
from assistant.match import credited
from assistant.part_frames import Reading, in_town, names_counted, readings
from assistant.parts_joined import PartAnswer, joined
from assistant.parts_told import tells_of, tells_own
from assistant.retrieve import View
from assistant.supposed import offers_choice
from assistant.texts import Texts
from assistant.topics import proposals
from assistant.topics.supposed_changes import with_no_change, without_change
from assistant.yes_no import opened, with_verdict
from assistant.yes_no_stay import tells_of_stay
from knowledge.audience import shuts_out
from knowledge.model import Audience, Contact, Offer, Task

_JE = 2  # letters of a pronoun that may be a verb too
_OF_RECORDS = frozenset({"how_many", "budget", "units"})  # told by the row of a task
_COUNTING = frozenset({"how_many"})
_PLAIN = 0.75  # a draft of such a score accounts for nearly all that was said
_SHORT = "".join(rf"(?<!\b{one}\.)" for one in ("ul", "al", "os", "pl", "nr"))
_SENTENCES = re.compile(rf"(?<=[.?!]){_SHORT}\s+|\n+", re.IGNORECASE)  # "ul. Lipowa" ends none
_QUOTED = re.compile(r"[„\"«“]([^”\"»“„]+)[”\"»“]")
_JOINS = re.compile(r"\w (?:i|oraz|a także) \w", re.IGNORECASE)
_CLAUSES = re.compile(rf"[,;?!\n]+|\.{_SHORT}|\s[–-]\s", re.IGNORECASE)


@dataclass(frozen=True)
class Way:
    """The draft that was chosen, the frame it answers, and all that were considered."""

    draft: Draft
    frame: Frame | None = None
    found: Sequence[Draft] = ()


@dataclass(frozen=True)
class Ways:
    """The ways of answering one message in Polish; `read` makes a frame of a stretch of it."""

    text: str
    read: Callable[[str], Frame]
    view: View
    texts: Texts

    def best(self, frame: Frame, *, in_danger: bool = False) -> Way:
        """The way taken for a message with this frame; who is in danger is told what they ask."""
        way = self._best(frame, in_danger=in_danger)
        if way.draft.verdict and offers_choice(self.text):
            return replace(way, draft=replace(way.draft, verdict=""))  # the fact says which
        return replace(way, draft=opened(way.draft))

    def _best(self, frame: Frame, *, in_danger: bool) -> Way:
        way = self._of(frame)
        if in_danger:
            return way if _is_asked_for(way) else replace(way, draft=decide.NOTHING)
        for compare in COMPARISONS:
            if (draft := compare(self.text, self._answer_in(frame), self.texts)) is not None:
                return replace(way, draft=draft)
        if (both := self._by_questions(way)) is not None:
            return both
        if way.draft.status is AnswerStatus.CLARIFICATION and frame.looking:
            return way  # no part of what leaves everything open says more
        if (told := self._without_story(way)) is not None:
            return told
        if (some := self._by_attributes(way)) is not None:
            return some
        draft = way.draft
        if draft.score >= _PLAIN:
            return way
        sentence = _for_whom(frame, self._by_clause(_SENTENCES.split(self.text), frame))
        sentence = sentence and self._without_yes(sentence, frame)
        if sentence is not None and draft.claims and leaves_event(frame, sentence.frame):
            sentence = None
        if sentence is not None and sentence.draft.score > draft.score:
            return sentence
        if draft.claims or draft.topic != decide.NOBODY:
            return way
        clauses = _CLAUSES.split(self.text)
        told = self._by_clause(clauses, frame) or self._by_kind(clauses, frame)
        told = _for_whom(frame, told)
        return self._without_yes(told, frame) if told else way

    def _without_yes(self, way: Way, whole: Frame) -> Way:
        """The answer to a clause with no bare yes, where the rest of the message names more."""
        own = {word.text for word in way.frame.words} if way.frame else set()
        more = any(w.noun and w.text not in own for w in whole.focus if not (w.town or w.kinds))
        more = more or tells_of_stay(self.text)  # for how long, which a condition may ask
        if not more or way.draft.verdict != self.texts.say("answer.yes"):
            return way
        return replace(way, draft=replace(way.draft, verdict=""))

    def _answer_in(self, whole: Frame) -> Callable[[str], Draft]:
        """Answers a question in the town that the whole message names."""
        return lambda text: self._of(in_town(self.read(text), whole, self.read)).draft

    def _of(self, frame: Frame) -> Way:
        claimed = claimed_unit(frame, self.view)
        if claimed is None:
            return self._of_anything(frame)
        found = decide.drafts(claimed.frame, self.view, self.texts)
        told = decide.choose(found, claimed.frame, self.view, self.texts)
        if (draft := with_unit(told, claimed, self.view, self.texts)) is not None:
            return Way(draft, claimed.frame, found)
        way = self._of_anything(frame)
        return replace(way, draft=confirmed(way.draft, claimed, self.view, self.texts))

    def _of_anything(self, frame: Frame) -> Way:
        found = decide.drafts(frame, self.view, self.texts)
        draft = decide.choose(found, frame, self.view, self.texts)
        if not draft.claims and (thing := without_change(frame)) is not None:
            told = decide.choose(
                decide.drafts(thing, self.view, self.texts), thing, self.view, self.texts
            )
            draft = with_no_change(told, self.texts) if told.claims else draft
            return Way(draft, frame, found)
        return Way(with_verdict(draft, frame, self.view, self.texts), frame, found)

    def _by_questions(self, whole: Way) -> Way | None:
        """The answers to the parts of a message that asks two or three things."""
        message = parted(self.text)
        frame = whole.frame
        parts = readings(message, frame, self.read) if message and frame else []
        if len(parts) < 2 or message is None:
            return None
        ways = [self._part(part, whole) for part in parts]
        own = [self.read(part.text) for part in message.parts]
        ways = [
            way if way.draft.claims else self._of_told(frame, ways)
            for way, frame in zip(ways, own, strict=True)
        ]
        firsts = [one[0] for one in parts]
        answers = [self._counting(*one) for one in zip(message.parts, firsts, ways, strict=True)]
        draft = joined(whole.draft, answers, self.view, self.texts)
        if draft is None:
            return None
        first = next((way for way in (whole, *ways) if way.draft.topic == draft.topic), whole)
        return replace(first, draft=draft)

    def _counting(self, asked: Asked, part: Reading, way: Way) -> PartAnswer:
        """The answer to a part, none where it gives no figure of what the part counts."""
        draft = way.draft
        counts = part.own == _COUNTING and names_counted(asked)
        if counts and not tells_of(draft, "how_many", part, self.view):
            draft = replace(draft, claims=())
        return PartAnswer(part, draft)

    def _by_attributes(self, whole: Way) -> Way | None:
        """The answer to one of two things asked of the same, where the other is not told."""
        frame = whole.frame
        if frame is None or whole.draft.claims or not _JOINS.search(self.text):
            return None
        parts = asked_apart(frame)
        answers = [PartAnswer(part, self._of(part.frame).draft) for part in parts]
        told = [one for one in answers if one.draft.status is AnswerStatus.ANSWERED]
        if not told or len(told) == len(answers):
            return None
        draft = joined(whole.draft, answers, self.view, self.texts)
        return replace(whole, draft=draft) if draft else None

    def _part(self, part: Sequence[Reading], whole: Way) -> Way:
        """The answer to a part by the first of its readings that has one."""
        papers = {c.document_id for claim in whole.draft.claims for c in claim.citations}
        for reading in part:
            way = self._of(reading.frame)
            told = {c.document_id for claim in way.draft.claims for c in claim.citations}
            away = reading.near and papers and not told & papers
            speaks = self._speaks_of(reading, way.draft) and tells_own(reading, way.draft)
            if told and not away and speaks:
                return way
        return Way(decide.NOTHING)

    def _of_told(self, part: Frame, others: Sequence[Way]) -> Way:
        """The answer to a part from the records that another part tells of, as to a follow-up."""
        for other in others:
            ids = {one.id for one in other.draft.facts if isinstance(one, Offer | Task)}
            if not ids or not part.attributes & _OF_RECORDS:
                continue
            anchor = tuple(one.id for one in other.draft.facts)
            going_on = replace(part, anchor=anchor, topic=other.draft.topic, follow_up=True)
            way = self._of(going_on)
            told = {getattr(one, "offer_id", None) or one.id for one in way.draft.facts} | {
                one.id for one in way.draft.facts
            }
            if way.draft.claims and told & ids and self._names(tuple(part.things), way.draft):
                return way
        return Way(decide.NOTHING)

    def _speaks_of(self, reading: Reading, draft: Draft) -> bool:
        """Whether an answer speaks of what a part asks after: "i czy jest tam tłumacz"."""
        if not (reading.near and reading.asks_whether):
            return True
        named = [word for word in reading.frame.words if word.text in reading.things]
        return any(self._credits(named, draft))

    def _names(self, things: Sequence[Word], draft: Draft) -> bool:
        """Whether an answer and its sources name all the things that a part does."""
        return all(self._credits([one for one in things if one.known or one.name], draft))

    def _credits(self, words: Sequence[Word], draft: Draft) -> list[float]:
        """How far an answer and its sources account for each of the words."""
        cited = [one.quote for claim in draft.claims for one in claim.citations]
        told = "\n".join((*(one.text for one in draft.claims), *cited))
        tokens = self.view.snapshot.analyser.tokens(told)
        lemmas = frozenset(lemma for one in tokens if len(one.text) > _JE for lemma in one.lemmas)
        return [credited(word, lemmas) for word in words]

    def _without_story(self, way: Way) -> Way | None:
        """The answer for those of whom a story tells, where its other words stood in the way."""
        frame = way.frame
        if frame is None or way.draft.status is AnswerStatus.ANSWERED or not frame.looking:
            return None
        clauses = [one.strip() for one in _SENTENCES.split(self.text) if len(one.split()) > 1]
        if len(clauses) < 2 or frame.audience == Audience():
            return None
        asking = [one for one in map(self.read, clauses) if one.looking]
        if not asking:
            return None
        told = self._of(in_town(replace(asking[-1], audience=frame.audience), frame, self.read))
        return told if told.draft.status is AnswerStatus.ANSWERED else None

    def _by_clause(self, clauses: Sequence[str], whole: Frame) -> Way | None:
        """The answer to the one clause that asks something, where a story stands around it."""
        told = [clause.strip() for clause in clauses if len(clause.split()) > 1]
        if len(told) < 2:
            return None
        frames = [self.read(clause) for clause in told]
        named = [word for frame in frames for word in frame.focus if not word.town]
        if any(word.place or word.name for word in named):
            return None
        frames = [in_town(frame, whole, self.read) for frame in frames]
        asking = [
            frame
            for frame in frames
            if frame.attributes or looks_for_help(frame) or asks_for_kind(frame)
        ]
        if any(map(names_something, frames)):  # "jaki telefon" alone would be anybody's
            asking = [frame for frame in asking if names_something(frame)]
        ways = [(words_named(frame), self._of(frame)) for frame in asking]
        answering = [one for one in ways if one[1].draft.claims]
        best = max(answering, key=lambda one: (one[0], one[1].draft.score), default=None)
        return best and best[1]

    def _by_kind(self, clauses: Sequence[str], frame: Frame) -> Way | None:
        """The answer to a clause that leaves to a story only what kind of thing it asks about."""
        frames = [self.read(clause) for clause in clauses if len(clause.split()) > 1]
        asking = [one for one in frames if one.attributes and not names_something(one)]
        if len(frames) < 2 or len(asking) != 1:
            return None
        units = self._units_named(frame)
        meant = [one for one in frame.words if one.kinds or one.town or one.lemmas & units]
        if not any(one.kinds or one.lemmas & units for one in meant):
            return None
        words = (*asking[0].words, *(one for one in meant if one not in asking[0].words))
        told = self._of(replace(frame, text=asking[0].text, words=words))
        return told if told.draft.status is AnswerStatus.ANSWERED else None

    def _units_named(self, frame: Frame) -> frozenset[str]:
        """The lemmas of the names in quotation marks of units that a message names."""
        said = frozenset(lemma for word in frame.words for lemma in word.lemmas)
        names = {name for one in self.view.facts(Contact) for name in _QUOTED.findall(one.unit)}
        analyser = self.view.snapshot.analyser
        words = [[token.lemmas for token in analyser.tokens(name)] for name in sorted(names)]
        whole = [one for one in words if one and all(lemmas & said for lemmas in one)]
        return frozenset(lemma for one in whole for lemmas in one for lemma in lemmas)


def _for_whom(whole: Frame, way: Way | None) -> Way | None:
    """The answer to a clause, none where it is for other ages than the message tells of."""
    who = Audience(ages=whole.audience.ages, ages_each=whole.audience.ages_each)
    told = [one.audience for one in way.draft.facts if isinstance(one, Offer | Task)] if way else []
    return None if any(shuts_out(who, Audience(ages=one.ages)) for one in told) else way


def _is_asked_for(way: Way) -> bool:
    """Whether there is an answer, and no stance on a wish that nobody in danger asks about."""
    frame, draft = way.frame, way.draft
    if draft.topic != proposals.TOPIC or frame is None:
        return bool(draft.claims)
    return bool(draft.claims and ("proposal" in frame.kinds or "position" in frame.attributes))
