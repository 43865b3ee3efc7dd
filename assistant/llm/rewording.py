"""An answer in a language model's words, every statement checked, with nothing left out."""

import json
import logging
import time
from collections.abc import Callable, Iterator, Sequence
from typing import Protocol

from assistant.answer import AnswerStatus, Language
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
_MOST_CLAIMS = 12
_LONGEST_QUOTE = 500
_ASKED = frozenset({AnswerStatus.ANSWERED, AnswerStatus.PARTLY_ANSWERED})
_NAMES: dict[Language, str] = {
    "pl": "polski", "uk": "ukraiński", "en": "angielski", "ru": "rosyjski",
}  # fmt: skip
_log = logging.getLogger(__name__)


class Rewording(Protocol):
    """Something that can say an answer in other words."""

    def claims(self, question: str, draft: Draft, view: View, texts: Texts) -> Iterator[Claim]:
        """The draft's claims in other words, each checked; never raises and ends in time."""
        ...


class ModelRewording:
    """Rewords with a chat model; safe to use from several threads."""

    def __init__(
        self, chat: Chat, *, budget: float = BUDGET, clock: Callable[[], float] = time.monotonic
    ) -> None:
        self._stream = Stream(chat, clock)
        self._budget = budget
        self._clock = clock

    def claims(self, question: str, draft: Draft, view: View, texts: Texts) -> Iterator[Claim]:
        """Accepted statements as they come, then every claim of which something is still unsaid.

        The question must hold no personal data. Closing the iterator ends the request.
        """
        deadline = self._clock() + self._budget
        offered = _offered(draft)
        first = 0
        while offered and draft.claims[first] not in offered.values():
            yield draft.claims[first]
            first += 1
        made: dict[str, list[str]] = {}
        if offered:
            yield from self._accepted(question, offered, view, texts, deadline, made)
        for claim in draft.claims[first:]:
            key = next((key for key, one in offered.items() if one is claim), "")
            if not is_said(claim, made.get(key, ()), texts.language):
                yield claim

    def _accepted(
        self,
        question: str,
        offered: dict[str, Claim],
        view: View,
        texts: Texts,
        deadline: float,
        made: dict[str, list[str]],
    ) -> Iterator[Claim]:
        """The statements that hold; `made` gathers them by the evidence they were made from."""
        fragments = self._stream.fragments(
            _messages(question, offered, view, texts.language), deadline
        )
        try:
            for said in statements(fragments):
                claim = _checked(said, offered, view, texts.language)
                if claim is None or any(claim.text in told for told in made.values()):
                    continue
                for key in said.evidence:
                    made.setdefault(key, []).append(claim.text)
                yield claim
        finally:
            fragments.close()


def _checked(said: Said, offered: dict[str, Claim], view: View, language: Language) -> Claim | None:
    if not all(key in offered for key in said.evidence):
        _log.info("A statement of the language model was dropped: unknown evidence.")
        return None
    cited = [offered[key] for key in said.evidence]
    if why := fault(said.text, cited, view, language):
        _log.info("A statement of the language model was dropped: %s.", why.split()[0])
        return None
    return Claim(said.text, tuple(dict.fromkeys(c for claim in cited for c in claim.citations)))


def _offered(draft: Draft) -> dict[str, Claim]:
    """The claims a model may reword by id: none with computed words or an address of the web."""
    if draft.status not in _ASKED:
        return {}
    free = [
        claim
        for claim in draft.claims
        if not claim.computed and all(value.kind != "url" for value in values(claim.text))
    ]
    return {f"E{number}": claim for number, claim in enumerate(free[:_MOST_CLAIMS], start=1)}


def _messages(question: str, offered: dict[str, Claim], view: View, language: Language) -> Messages:
    evidence = [_item(key, claim, view) for key, claim in offered.items()]
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


def _item(key: str, claim: Claim, view: View) -> dict[str, object]:
    papers = [view.documents[c.document_id] for c in claim.citations]
    dates = [paper.published.isoformat() for paper in papers if paper.published]
    return {
        "id": key,
        "text": claim.text,
        "quotes": _quotes(claim),
        "document": papers[0].title,
        "published": dates[0] if dates else None,
    }


def _quotes(claim: Claim) -> Sequence[str]:
    """What the documents say, without addresses of the web: a model never sees a link."""
    found = []
    for citation in claim.citations:
        quote = citation.quote
        for value in reversed(values(quote)):
            if value.kind == "url":
                quote = quote[: value.start] + "…" + quote[value.end :]
        found.append(" ".join(quote.replace("\t", " | ").split())[:_LONGEST_QUOTE])
    return list(dict.fromkeys(found))
