"""What the bot needs of the rest of the assistant."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from assistant.answer import LANGUAGES, Answer, Language, Question
from assistant.storage.feedback import Verdict
from assistant.texts import Texts

CHANNEL = "telegram"


class Asking(Protocol):
    """Whatever answers and keeps; see `assistant.reception.Reception`."""

    def ask(self, question: Question, *, channel: str, person: str | None = None) -> Answer:
        """The answer, kept."""
        ...

    def answer_given(self, answer_id: str) -> Answer | None:
        """A kept answer."""
        ...

    def judge(
        self,
        answer_id: str,
        verdict: Verdict,
        *,
        reason: str | None = None,
        comment: str | None = None,
    ) -> None:
        """Keeps an opinion."""
        ...

    def language_of(self, person: str) -> Language | None:
        """The language somebody chose."""
        ...

    def speak(self, person: str, language: Language | None, *, channel: str) -> None:
        """Keeps the language somebody chose."""
        ...

    def conversation_of(self, person: str) -> str | None:
        """The conversation that goes on."""
        ...

    def leave(self, person: str) -> None:
        """Begins a new conversation with the next question."""
        ...

    def erase(self, person: str) -> None:
        """Deletes everything of somebody."""
        ...

    def forget_old(self) -> int:
        """Deletes what is too old."""
        ...


class Handled(Protocol):
    """Which updates were answered; see `assistant.storage.updates.Updates`."""

    def handled(self, update_id: int) -> bool:
        """Whether an update was answered."""
        ...

    def mark(self, update_id: int, now: datetime) -> None:
        """Notes that an update was answered."""
        ...


@dataclass(frozen=True)
class Parts:
    """Everything the bot works with.

    `hashed` hides a chat's id, `days` is how long things are kept, and `model` says whether a
    language model reads questions along.
    """

    reception: Asking
    updates: Handled
    hashed: Callable[[str], str]
    clock: Callable[[], datetime]
    days: int = 30
    model: bool = False

    def person(self, chat_id: int) -> str:
        """Who a chat belongs to, as it may be stored."""
        return self.hashed(str(chat_id))


def texts_for(chosen: Language | None, code: str | None) -> Texts:
    """The bot's own texts: in the language chosen, else in that of somebody's Telegram."""
    if chosen is not None:
        return Texts(chosen)
    spoken = (code or "").split("-")[0]
    found: list[Language] = [one for one in LANGUAGES if one == spoken]
    return Texts(found[0] if found else "pl")
