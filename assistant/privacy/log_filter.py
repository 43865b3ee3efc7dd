"""What a log must never hold, taken out of every record on its way."""

import logging
import re
from collections.abc import Iterable

from assistant.privacy.contacts import emails, phones
from assistant.privacy.finding import Found
from assistant.privacy.identity import accounts, documents, pesels
from knowledge.folding import fold
from knowledge.phrases import lexicon

_TOKEN = re.compile(r"\d{5,}:[\w-]{20,}")


class RedactingFilter(logging.Filter):
    """Masks phones, e-mails, PESEL, accounts and bot tokens in messages and tracebacks.

    Put it on handlers: a filter of a logger does not see what its children log.
    """

    def filter(self, record: logging.LogRecord) -> bool:
        """Always lets the record through, with its message formatted and masked."""
        try:
            message = record.getMessage()
        except (TypeError, ValueError, KeyError):
            message = f"{record.msg} {record.args}"
        record.msg, record.args = masked(message), None
        if record.exc_info and not record.exc_text:
            record.exc_text = logging.Formatter().formatException(record.exc_info)
        if record.exc_text:
            record.exc_text = masked(record.exc_text)
        if record.stack_info:
            record.stack_info = masked(record.stack_info)
        return True


def masked(text: str) -> str:
    """A line for a log with placeholders for personal numbers and addresses of mail."""
    text = _TOKEN.sub("[token]", text)
    folded = fold(text)
    said = lexicon("privacy")["placeholders"]
    found: list[Found] = []
    kinds: tuple[Iterable[Found], ...] = (
        accounts(text), pesels(text, folded), documents(folded), emails(text), phones(text, folded)
    )  # fmt: skip
    for one in (one for kind in kinds for one in kind):
        if all(one.end <= other.start or one.start >= other.end for other in found):
            found.append(one)
    for one in sorted(found, key=lambda one: -one.start):
        text = text[: one.start] + said[one.kind] + text[one.end :]
    return text
