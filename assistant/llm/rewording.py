"""An answer in a language model's words, every statement checked, with nothing left out."""

import json
import logging
import re
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from itertools import accumulate
from threading import BoundedSemaphore

from assistant.answer import AnswerStatus, Language
from assistant.compose import length, room
from assistant.draft import Claim, Draft
from assistant.llm.check import fault
from assistant.llm.covering import is_said
from assistant.llm.model import Chat
from assistant.llm.reading import Said, statements
from assistant.llm.stream import Messages, Stream
from assistant.prompts import prompt
from assistant.retrieve import View
from assistant.texts import Texts
from knowledge.numbers import values

BUDGET = 9.0  # seconds from the question to the last word, the connection included
_AT_ONCE = 8  # answers reworded at the same time; a hanging server must not hold up the rest
_MOST_CLAIMS = 12
_LONGEST_QUOTE = 400
_ASKED = frozenset({AnswerStatus.ANSWERED, AnswerStatus.PARTLY_ANSWERED})
_NAMES: dict[Language, str] = {
    "pl": "polski", "uk": "ukraiński", "en": "angielski", "ru": "rosyjski",
}  # fmt: skip
_THOUSANDS = re.compile(r"(?<=\d),(?=\d{3}(?!\d))")  # "33,571,800", a decimal in the documents
_log = logging.getLogger(__name__)


class ModelRewording:
    """Rewords with a chat model; safe to use from several threads."""

    def __init__(
        self, chat: Chat, *, budget: float = BUDGET, clock: Callable[[], float] = time.monotonic
    ) -> None:
        self._stream = Stream(chat, clock)
        self._budget = budget
        self._clock = clock
        self._free = BoundedSemaphore(_AT_ONCE)

    def claims(self, question: str, draft: Draft, view: View, texts: Texts) -> Iterator[Claim]:
        """Accepted statements as they come, then every claim of which something is still unsaid.

        The question must hold no personal data. Closing the iterator ends the request.
        """
        deadline = self._clock() + self._budget
        book = _Book(draft, texts.language)
        yield from book.opening
        if book.offered and self._free.acquire(blocking=False):  # a queue costs more than words
            try:
                yield from self._accepted(question, book, view, texts, deadline)
            finally:
                self._free.release()
        yield from book.unsaid()

    def _accepted(
        self, question: str, book: "_Book", view: View, texts: Texts, deadline: float
    ) -> Iterator[Claim]:
        """The statements that hold, as they come."""
        messages = _messages(question, book.offered, view, texts.language)
        with closing(self._stream.fragments(messages, deadline)) as fragments:
            for said in statements(fragments):
                claim = _checked(said, book.offered, view, texts.language)
                if claim is not None and book.takes(claim, said.evidence):
                    yield claim


class _Book:
    """What of a draft is given to the model, what was said of it, and what is still unsaid."""

    def __init__(self, draft: Draft, language: Language) -> None:
        self._language = language
        self._room = room(draft)
        self.offered = _offered(draft, self._room)
        own = [one for one in draft.claims if one in self.offered.values()]
        first = draft.claims.index(own[0]) if own else 0
        self.opening = draft.claims[:first]
        self._rest = draft.claims[first:]
        self._shown = _fitting(draft, self._room)
        self._said: list[tuple[Claim, tuple[str, ...]]] = []

    def takes(self, claim: Claim, evidence: tuple[str, ...]) -> bool:
        """Whether a statement is new and leaves room for all that is to be said after it."""
        if any(claim.text == other.text for other, _ in self._said):
            return False
        self._said.append((claim, evidence))
        shown = [*self.opening, *(one for one, _ in self._said)]
        shown += [one for one in self.unsaid() if one in self._shown]
        if sum(map(length, shown)) <= max(self._room, sum(map(length, self._shown))):
            return True
        self._said.pop()
        return False

    def unsaid(self) -> list[Claim]:
        """The claims of which a figure, a name or a condition is in no statement made from them."""
        return [claim for claim in self._rest if not self._is_said(claim)]

    def _is_said(self, claim: Claim) -> bool:
        key = next((key for key, one in self.offered.items() if one == claim), None)
        told = [one.text for one, evidence in self._said if key in evidence]
        return is_said(claim, told, self._language)


def _checked(said: Said, offered: dict[str, Claim], view: View, language: Language) -> Claim | None:
    if not all(key in offered for key in said.evidence):
        _log.info("A statement of the language model was dropped: unknown evidence.")
        return None
    if any(sign.isdigit() and not sign.isascii() for sign in said.text):
        _log.info("A statement of the language model was dropped: foreign digits.")
        return None
    cited = [offered[key] for key in said.evidence]
    text = _THOUSANDS.sub("\u00a0", said.text) if language == "en" else said.text
    others = [claim for claim in offered.values() if claim not in cited]
    if why := fault(text, cited, view, language, others):
        _log.info("A statement of the language model was dropped: %s.", why.split()[0])
        return None
    return Claim(text, tuple(dict.fromkeys(c for claim in cited for c in claim.citations)))


def _offered(draft: Draft, most: int) -> dict[str, Claim]:
    """The claims a model may reword by id: none with computed words or an address of the web."""
    if draft.status not in _ASKED:
        return {}
    free = [
        claim
        for claim in _fitting(draft, most)
        if not claim.computed and all(value.kind != "url" for value in values(claim.text))
    ]
    return {f"E{number}": claim for number, claim in enumerate(free[:_MOST_CLAIMS], start=1)}


def _fitting(draft: Draft, most: int) -> tuple[Claim, ...]:
    """The claims that an answer of that length has room for."""
    taken = list(accumulate(map(length, draft.claims)))
    return draft.claims[: max(1, sum(total <= most for total in taken))]


def _messages(question: str, offered: dict[str, Claim], view: View, language: Language) -> Messages:
    shown: set[str] = set()
    evidence = [_item(key, claim, view, shown) for key, claim in offered.items()]
    return (
        ("system", prompt("rewording_system", language=_NAMES[language])),
        (
            "user",
            prompt(
                "rewording_user",
                question=json.dumps(question, ensure_ascii=False),
                evidence=json.dumps(evidence, ensure_ascii=False, indent=1),
            ),
        ),
    )


def _item(key: str, claim: Claim, view: View, shown: set[str]) -> dict[str, object]:
    papers = [view.documents[c.document_id] for c in claim.citations]
    dates = [paper.published.isoformat() for paper in papers if paper.published]
    return {
        "id": key,
        "text": claim.text,
        "quotes": _quotes(claim, shown),
        "document": papers[0].title,
        "published": dates[0] if dates else None,
    }


def _quotes(claim: Claim, shown: set[str]) -> Sequence[str]:
    """What the documents say, each once; a model never sees an address of the web."""
    found = []
    for citation in claim.citations:
        quote = citation.quote
        for value in reversed(values(quote)):
            if value.kind == "url":
                quote = quote[: value.start] + "…" + quote[value.end :]
        quote = " ".join(quote.replace("\t", " | ").split())[:_LONGEST_QUOTE]
        if quote not in shown and quote.rstrip(".") not in claim.text:
            found.append(quote)
            shown.add(quote)
    return found
