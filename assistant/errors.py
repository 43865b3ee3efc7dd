"""What can go wrong on the way to an answer; every message is one sentence for people.

AssistantError
├── BadInput            what somebody sent cannot be used
│   ├── BadQuestion     empty, too long, or with control characters
│   └── BadDay          not a date or time that can be asked about
├── NotFound            what somebody refers to does not exist
│   ├── UnknownConversation
│   ├── UnknownAnswer
│   └── UnknownDocument
├── WrongSetting        a setting has a value that cannot work
├── StorageFailed       the database does not answer
└── CannotServe         the address to serve on cannot be taken

`knowledge.snapshot.NoSnapshot` and `ingest.build.IngestError` belong to their own rooms.
"""


class AssistantError(Exception):
    """Anything below; `str()` is one sentence for people."""


class BadInput(AssistantError):
    """What somebody sent cannot be used."""


class BadQuestion(BadInput):
    """A question that is empty, too long or garbled."""


class BadDay(BadInput):
    """Text that is not a date or time that can be asked about."""


class NotFound(AssistantError):
    """What somebody refers to does not exist."""


class UnknownConversation(NotFound):
    """A conversation that never was, or that has expired."""


class UnknownAnswer(NotFound):
    """An answer that was never given, or is no longer remembered."""


class UnknownDocument(NotFound):
    """A document, or a place in one, that the published documents do not hold."""


class WrongSetting(AssistantError):
    """A setting has a value that cannot work."""


class StorageFailed(AssistantError):
    """The database does not answer."""


class CannotServe(AssistantError):
    """The address to serve on cannot be taken."""
