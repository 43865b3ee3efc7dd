"""The assistant: a question in, one Answer out, step by step."""

import re
from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import replace
from typing import Any
from uuid import uuid4

from assistant import compose, decide, guard
from assistant.answer import Answer, AnswerStatus, Language, Question
from assistant.conversations import Conversations
from assistant.draft import Draft
from assistant.errors import BadQuestion
from assistant.follow import follow
from assistant.frame import Context, Frame
from assistant.hostile import clean, is_hostile, smalltalk
from assistant.language import identify
from assistant.retrieve import View
from assistant.safeguarding import CrisisCard, crisis_card
from assistant.texts import Texts
from assistant.understand import Understanding
from assistant.wording import local
from knowledge.snapshot import Snapshot
from knowledge.translate import to_polish

LONGEST_QUESTION = 1000
_PLAIN = 0.75  # a draft of such a score accounts for nearly all that was said
_SENTENCES = re.compile(r"(?<=[.?!])\s+|\n+")
_CLAUSES = re.compile(r"[,.;?!\n]+|\s[–-]\s")


class Assistant:
    """Answers questions from the published snapshot; safe to use from several threads."""

    def __init__(
        self,
        reading: Callable[[], AbstractContextManager[Snapshot]],
        conversations: Conversations[Context],
    ) -> None:
        self._reading = reading
        self._conversations = conversations
        self._understanding: tuple[str, Understanding] | None = None

    def answer(self, question: Question) -> Answer:
        """The answer to one question on its day.

        Raises BadQuestion for an empty, too long or garbled question, UnknownConversation, and
        NoSnapshot while nothing is published.
        """
        text = checked(question.text)
        conversation_id, context = self._conversations.resume(question.conversation_id)
        language = question.language or identify(text, context.language if context else None)
        texts = Texts(language)
        with self._reading() as snapshot:
            view = View(snapshot, local(question.now))
            card = crisis_card(text, language, view.now, view.is_about_town)
            draft, frame = self._draft(text, language, view, context, texts, card)
            answer = compose.finish(
                guard.enforce(draft, view), view, texts, card,
                answer_id=uuid4().hex, conversation_id=conversation_id,
            )  # fmt: skip
        if frame is not None and answer.statements:
            ids = tuple(fact.id for fact in draft.facts)
            if "more" in frame.order and context is not None:
                ids = (*context.fact_ids, *ids)
            self._conversations.remember(
                conversation_id, Context(draft.topic, ids, replace(frame, text=""), language)
            )
        return answer

    def explain(self, question: Question) -> dict[str, Any]:
        """How the question was understood, what was considered, and what was vetoed."""
        text = checked(question.text)
        _, context = self._conversations.resume(question.conversation_id)
        language = question.language or identify(text, context.language if context else None)
        with self._reading() as snapshot:
            view = View(snapshot, local(question.now))
            frame = self._frame(text, language, view, context)
            found = decide.drafts(frame, view, Texts(language))
            return compose.explanation(frame, found, view)

    def _draft(
        self,
        text: str,
        language: Language,
        view: View,
        context: Context | None,
        texts: Texts,
        card: CrisisCard | None,
    ) -> tuple[Draft, Frame | None]:
        if is_hostile(text):
            return Draft("hostile", 1.0, AnswerStatus.BLOCKED), None
        if card is None and (talk := smalltalk(text, language)):
            said = (texts.say(f"smalltalk.{talk}"),)
            return Draft("smalltalk", 1.0, AnswerStatus.ANSWERED, notices=said), None
        frame = self._frame(text, language, view, context)
        draft = decide.choose(decide.drafts(frame, view, texts), frame, view, texts)
        if card is not None and not (frame.attributes or frame.kinds or frame.looking):
            return Draft(decide.NOBODY, 0.0, AnswerStatus.NOT_IN_DOCUMENTS), frame
        if card is not None or draft.score >= _PLAIN:
            return draft, frame
        sentence = self._by_parts(_SENTENCES.split(text), language, view, texts)
        if sentence is not None and sentence[0].score > draft.score:
            return sentence
        if draft.claims or draft.topic != decide.NOBODY:
            return draft, frame
        clause = self._by_parts(_CLAUSES.split(text), language, view, texts)
        return clause or (draft, frame)

    def _by_parts(
        self, parts: list[str], language: Language, view: View, texts: Texts
    ) -> tuple[Draft, Frame] | None:
        """The answer to the one part that asks something, where a story stands around it."""
        clauses = [part.strip() for part in parts if len(part.split()) > 1]
        if len(clauses) < 2:
            return None
        frames = [self._frame(clause, language, view, None) for clause in clauses]
        if any(word.place or word.name for frame in frames for word in frame.focus):
            return None
        answers = [
            (draft, frame)
            for frame in frames
            if frame.attributes or frame.looking
            for draft in (decide.choose(decide.drafts(frame, view, texts), frame, view, texts),)
            if draft.claims
        ]
        return max(answers, key=lambda one: (_named(one[1]), one[0].score), default=None)

    def _frame(self, text: str, language: Language, view: View, context: Context | None) -> Frame:
        polish = text if language == "pl" else to_polish(text, language)
        understanding = self._for(view.snapshot)
        frame = understanding.frame(polish, view.now.date(), native=language == "pl")
        return follow(frame, context)

    def _for(self, snapshot: Snapshot) -> Understanding:
        held = self._understanding
        if held is None or held[0] != snapshot.id:
            held = (snapshot.id, Understanding(snapshot.analyser))
            self._understanding = held
        return held[1]


def _named(frame: Frame) -> int:
    return sum(word.role == "focus" for word in frame.words)


def checked(text: str) -> str:
    """The question cleaned of invisible characters; raises BadQuestion with one sentence."""
    if any((ord(c) < 32 and c not in "\n\r\t") or c == "\x7f" for c in text):
        raise BadQuestion("Pytanie zawiera znaki sterujące. Proszę napisać je zwykłym tekstem.")
    cleaned = clean(text).strip()
    if not cleaned:
        raise BadQuestion("Pytanie jest puste. Proszę napisać, o co chodzi.")
    if len(text) > LONGEST_QUESTION:
        raise BadQuestion("Pytanie jest za długie. Proszę zmieścić je w 1000 znaków.")
    return cleaned
