"""Two hundred people ask at once on Telegram: python -m evals.bench.telegram_load.

Prints for each pace how many answers came, how many were missing or came twice, and how long
people waited.
"""

import sys
import time
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from assistant.storage.database import Database
from assistant.wording import WARSAW
from evals.bench.bot_api.bot import Running, assistant_over, running
from evals.bench.bot_api.server import BotApi, bot_api
from evals.cases import load_cases
from evals.fresh import fresh
from evals.score import percentile
from knowledge.snapshot import SnapshotStore

PEOPLE = 200
_NOW = datetime(2025, 8, 30, 10, tzinfo=WARSAW)
_DOCUMENTS = Path("knowledge/documents")
_PACES = ((0.0, "as fast as it can"), (30.0, "30 messages a second, as Telegram allows"))


def main() -> int:
    """Runs both paces; the exit code is 1 when an answer was lost or doubled."""
    questions = [case.turns[0].question for case in load_cases()][::3][:PEOPLE]
    faults = 0
    with fresh(_DOCUMENTS) as (_, store, data):
        for pace, name in _PACES:
            faults += _measured(store, data / f"load-{pace}.db", questions, pace, name)
    return 1 if faults else 0


def _measured(
    store: SnapshotStore, file: Path, questions: Sequence[str], pace: float, name: str
) -> int:
    database = Database(f"sqlite:///{file}")
    assistant = assistant_over(store, database, lambda: _NOW)
    with (
        bot_api() as api,
        running(api, database, assistant, lambda: _NOW, a_second=pace) as bot,
    ):
        bot.phone().writes(questions[0])  # the first question pays for opening the index
        waits, doubled = _ask_all(api, bot, questions)
    database.close()
    lost = len(questions) - len(waits)
    waits.sort()
    print(
        f"{name}: {len(questions)} asked at once, {lost} lost, {doubled} doubled, "
        f"{len(api.refused)} refused; p50 {percentile(waits, 0.5):.2f} s, "
        f"p99 {percentile(waits, 0.99):.2f} s, last {waits[-1]:.2f} s"
    )
    return lost + doubled + len(api.refused)


def _ask_all(api: BotApi, bot: Running, questions: Sequence[str]) -> tuple[list[float], int]:
    """How long everybody waited for the first message, and how many got an answer twice."""
    people = [bot.phone() for _ in questions]
    started = time.monotonic()
    updates = [
        phone.sends(text=question) for phone, question in zip(people, questions, strict=True)
    ]
    api.wait(lambda _: set(updates) <= set(bot.watched.done), seconds=180)
    waits, doubled = [], 0
    for phone in people:
        answers = [one for one in api.messages(phone.chat_id) if one.labelled("\N{THUMBS UP SIGN}")]
        if answers:
            waits.append(answers[0].at - started)
        doubled += len(answers) > 1
    return waits, doubled


if __name__ == "__main__":
    sys.exit(main())
