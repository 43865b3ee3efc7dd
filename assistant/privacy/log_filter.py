"""What a log must never hold, taken out of every record on its way."""

import logging
import re
from typing import Any

from assistant.privacy.contacts import emails, phones
from assistant.privacy.finding import apart, masked, placeholders
from assistant.privacy.identity import accounts, documents, pesels
from knowledge.folding import fold

_TOKEN = re.compile(r"\d{3,}:[\w-]{15,}")
_PLAIN = (int, float, bool, type(None))


class RedactingFilter(logging.Filter):
    """Masks phones, e-mails, PESEL, accounts and bot tokens in messages, args and tracebacks.

    Put it on handlers: a filter of a logger does not see what its children log.
    """

    def filter(self, record: logging.LogRecord) -> bool:
        """Always lets the record through."""
        if isinstance(record.args, dict):
            record.args = {key: _masked_arg(value) for key, value in record.args.items()}
        elif record.args:
            record.args = tuple(map(_masked_arg, record.args))
        try:
            message = record.getMessage()
        except (TypeError, ValueError, KeyError):
            message = f"{record.msg} {record.args}"
            record.msg, record.args = message, None
        if (safe := without_numbers(message)) != message:
            record.msg, record.args = safe, None
        if record.exc_info and not record.exc_text:
            record.exc_text = logging.Formatter().formatException(record.exc_info)
        record.exc_text = record.exc_text and without_numbers(record.exc_text)
        record.stack_info = record.stack_info and without_numbers(record.stack_info)
        return True


def without_numbers(text: str) -> str:
    """A text with placeholders for bot tokens, addresses of mail and personal numbers."""
    text = _TOKEN.sub("[token]", text)
    folded = fold(text)
    identity = (*accounts(text), *pesels(text, folded), *documents(folded))
    found = apart([*identity, *emails(text), *phones(text, folded)])
    return masked(text, found, placeholders())


def _masked_arg(value: Any) -> Any:
    """The value itself where it says nothing personal, so that formats such as %d still work."""
    if isinstance(value, _PLAIN):
        return value
    written = str(value)
    safe = without_numbers(written)
    return value if safe == written else safe
