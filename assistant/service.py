"""The assistant: a question in, one Answer out, step by step."""

import logging
import re
from collections.abc import Callable, Generator, Iterator
from contextlib import AbstractContextManager, closing
from dataclasses import dataclass, replace
from datetime import datetime
from functools import cache
from typing import Any, Protocol
from uuid import uuid4

from assistant import compose, decide, guard
from assistant.answer import Answer, AnswerStatus, Language, Question, Statement
from assistant.beside_danger import asked_besides, helped
from assistant.card_alone import card_alone
from assistant.conversations import Conversations, Memory
from assistant.draft import Claim, Draft
from assistant.errors import BadQuestion
from assistant.follow import opens_anew, picked
from assistant.frame import Context, Frame
from assistant.heard_names import with_names_heard
from assistant.hostile import clean, is_hostile, smalltalk, without_markup
from assistant.language import identify
from assistant.privacy import Redacted, redact
from assistant.reading_ahead import everyday_questions, read_ahead
from assistant.retrieve import View
from assistant.safeguarding import CrisisCard, crisis_card
from assistant.spoken import spoken
from assistant.stretches import Stretch, stretches
from assistant.such_ones import of_such_ones
from assistant.texts import Texts
from assistant.towns import placed
from assistant.understand import Understanding
from assistant.warmth import with_warmth
from assistant.ways import Way, Ways
from assistant.what_is_on import with_kinds
from assistant.wording import local
from knowledge.model import Audience, SourceDocument
from knowledge.snapshot import Snapshot
from knowledge.translate import to_polish

LONGEST_QUESTION = 1000
_LONGEST_READ = 4 * LONGEST_QUESTION  # what is looked at for a sign of danger
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
_SEARCHED = 3  # passages for one stretch: several may stand in the same
_ASKS_BACK = AnswerStatus.CLARIFICATION
_log = logging.getLogger(__name__)


class Rewording(Protocol):
    """Says what a draft says in other words, each of them checked."""

    def claims(self, question: str, draft: Draft, view: View, texts: Texts) -> Iterator[Claim]:
        """The claims one by one; those of the draft where nothing better came in time."""
        ...


@dataclass(frozen=True)
class Considered:
    """An answer, the masked question, and what was considered and vetoed as plain data."""

    answer: Answer
    asked: str
    explanation: dict[str, Any]


class Assistant:
    """Answers questions from the published snapshot; safe to use from several threads."""

    def __init__(
        self,
        reading: Callable[[], AbstractContextManager[Snapshot]],
        conversations: Memory[Context],
        rewording: Rewording | None = None,
    ) -> None:
        self._reading = reading
        self._conversations = conversations
        self._rewording = rewording
        self._understanding: tuple[str, Understanding] | None = None

    def answer(self, question: Question) -> Answer:
        """The answer to one question on its day.

        Raises BadQuestion for an empty, too long or garbled question, UnknownConversation, and
        NoSnapshot while nothing is published.
        """
        for part in self.parts(question):
            if isinstance(part, Considered):
                return part.answer
        raise AssertionError("an answer ends with what was considered")

    def read_ahead(self, now: datetime, wanted: Callable[[], bool] = lambda: True) -> int:
        """Does before the first question what it would wait for; how many documents were read.

        Nothing is remembered or kept of it. It ends early once it is not `wanted` any more. Raises
        NoSnapshot while nothing is published.
        """
        trial = Assistant(self._reading, Conversations())
        for text, language in everyday_questions():
            if wanted():
                trial.answer(Question(text, now, language=language))
        with self._reading() as snapshot:
            return read_ahead(snapshot, local(now), wanted)

    def parts(self, question: Question) -> Iterator[Statement | Considered]:
        """The statements, each as soon as it is ready, and at the end the whole; see `answer`.

        Somebody in danger gets a card whatever else fails.
        """
        try:
            yield from self._parts(question)
        except BadQuestion:
            raise
        except Exception as error:
            text = readable(question.text)[:_LONGEST_READ]
            if (alone := card_alone(replace(question, text=text))) is None:
                raise
            _log.error("A card is given alone: %s", type(error).__name__)  # not what was written
            yield Considered(*alone, {})

    def _parts(self, question: Question) -> Iterator[Statement | Considered]:
        text = readable(question.text)[:_LONGEST_READ]
        conversation_id, context = self._conversations.resume(question.conversation_id)
        before = context.language if context else None
        language = question.language or identify(without_markup(text), before)
        texts = Texts(language)
        with self._reading() as snapshot:
            view = View(snapshot, local(question.now))
            said = redact(text, view.holds_contact)
            plain = said.plain or said.text
            card = crisis_card(plain, language, view.now, view.is_about_town)
            if card is None:  # somebody in danger may be as long as they need to be
                checked(question.text)
            way = self._way(plain, language, view, context, texts, card, said)
            draft = spoken(guard.enforce(way.draft, view), view, texts)
            if way.frame is not None and card is None:
                draft = with_warmth(draft, way.frame, plain, texts)
            with closing(self._worded(said.text, draft, view, texts, card)) as claims:
                draft = yield from compose.numbered(draft, claims)
            answer = compose.finish(
                draft, view, texts, card, answer_id=uuid4().hex, conversation_id=conversation_id
            )
            explained = compose.explanation(way.frame, way.found) if way.frame else {}
        if way.frame is not None:
            if answer.statements or draft.status is _ASKS_BACK:
                self._remember(conversation_id, way.frame, draft, context, language)
            elif opens_anew(way.frame):
                kept = Context("", frame=replace(way.frame, text=""), language=language)
                self._conversations.remember(conversation_id, kept)
        yield Considered(answer, said.text, explained)

    def explain(self, question: Question) -> dict[str, Any]:
        """How the question was understood, what was considered, and what was vetoed."""
        text = without_markup(redact(checked(question.text)).plain)
        _, context = self._conversations.resume(question.conversation_id)
        language = question.language or identify(text, context.language if context else None)
        with self._reading() as snapshot:
            view = View(snapshot, local(question.now))
            frame = self._frame(text, language, view, context)
            found = decide.drafts(frame, view, Texts(language))
            return compose.explanation(frame, found) | compose.searched(frame, view)

    def search(
        self, question: Question, limit: int, characters: int = 0
    ) -> list[tuple[Stretch, SourceDocument]]:
        """The passages nearest to a question on its day, best first, with their documents.

        Each has as much of what stands around it as makes up `characters`.
        """
        text = without_markup(redact(checked(question.text)).plain)
        language = question.language or identify(text, None)
        with self._reading() as snapshot:
            view = View(snapshot, local(question.now))
            hits = view.search(self._frame(text, language, view, None), _SEARCHED * limit)
            found = stretches(hits, snapshot, limit, characters)
            return [(one, view.documents[one.hit.passage.document_id]) for one in found]

    def _worded(
        self, asked: str, draft: Draft, view: View, texts: Texts, card: CrisisCard | None
    ) -> Generator[Claim, None, None]:
        if self._rewording is None or card is not None or not draft.claims:
            yield from draft.claims
        else:
            yield from self._rewording.claims(asked, draft, view, texts)

    def _remember(
        self,
        conversation_id: str,
        frame: Frame,
        draft: Draft,
        context: Context | None,
        language: Language,
    ) -> None:
        if draft.status is _ASKS_BACK:
            held = context or Context(draft.topic, language=language)
            held = replace(held, choices=draft.suggestions)
            return self._conversations.remember(conversation_id, held)
        ids = tuple(fact.id for fact in draft.facts)
        if context is not None and frame.follow_up and frame.audience == Audience():
            frame = replace(frame, audience=context.frame.audience)
        if "more" in frame.order and context is not None:
            ids = (*context.fact_ids, *ids)
        cited = [citation for claim in draft.claims for citation in claim.citations]
        papers = dict.fromkeys(one.document_id for one in cited)
        sections = frozenset((one.document_id, one.heading) for one in cited)
        kept = replace(frame, text="")
        self._conversations.remember(
            conversation_id,
            Context(draft.topic, ids, kept, language, tuple(papers), sections),
        )

    def _way(
        self,
        text: str,
        language: Language,
        view: View,
        context: Context | None,
        texts: Texts,
        card: CrisisCard | None,
        said: Redacted,
    ) -> Way:
        if is_hostile(text):
            return Way(Draft("hostile", 1.0, AnswerStatus.BLOCKED))
        text = without_markup(text)
        unheld = said.kinds
        talk = "private" if said.bare else smalltalk(text, language)
        if card is None and talk:
            told = (texts.say(f"smalltalk.{talk}"),)
            return Way(Draft("smalltalk", 1.0, AnswerStatus.ANSWERED, notices=told))
        frame = replace(self._frame(text, language, view, context), unheld=unheld)
        if card is not None:
            if near := helped(card, frame, view, texts):
                return Way(near, frame)
            besides = asked_besides(
                card, text, frame, lambda part: self._frame(part, language, view, context)
            )
            if besides is None:
                return Way(decide.NOTHING, frame)
            text, frame = besides
        written = identify(text, language)

        @cache  # the ways of reading a message ask for the same parts of it
        def read(part: str) -> Frame:
            return replace(self._read(part, written, view), unheld=unheld)

        ways = Ways(to_polish(text, written), read, view, texts)
        return ways.best(frame, in_danger=card is not None)

    def _frame(self, text: str, language: Language, view: View, context: Context | None) -> Frame:
        written = identify(text, language)  # an answer may be wanted in another language
        frame = self._read(to_polish(text, written), written, view)
        frame = frame if frame.native else replace(frame, said=text)
        place = picked(frame) if context and context.choices else None
        if context and place is not None:
            chosen = context.choices[place : place + 1] or context.choices[-1:]
            return self._frame(chosen[0], context.language, view, None)
        return of_such_ones(frame, context)

    def _read(self, polish: str, written: Language, view: View) -> Frame:
        frame = self._for(view.snapshot).frame(polish, view.now.date(), native=written == "pl")
        return with_kinds(with_names_heard(placed(frame, view.snapshot), view.snapshot))

    def _for(self, snapshot: Snapshot) -> Understanding:
        held = self._understanding
        if held is None or held[0] != snapshot.id:
            held = self._understanding = (snapshot.id, Understanding(snapshot.analyser))
        return held[1]


def readable(text: str) -> str:
    """The question cleaned of invisible characters; raises BadQuestion with one sentence."""
    if _CONTROL.search(text):
        raise BadQuestion("Pytanie zawiera znaki sterujące. Proszę napisać je zwykłym tekstem.")
    cleaned = clean(text).strip()
    if not cleaned:
        raise BadQuestion("Pytanie jest puste. Proszę napisać, o co chodzi.")
    return cleaned


def checked(text: str) -> str:
    """The question as `readable` gives it; raises BadQuestion also where it is too long."""
    cleaned = readable(text)
    if len(text) > LONGEST_QUESTION:
        raise BadQuestion("Pytanie jest za długie. Proszę zmieścić je w 1000 znaków.")
    return cleaned
