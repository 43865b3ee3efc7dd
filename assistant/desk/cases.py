"""What the desk needs of evaluation: cases that staff make, and how they turn out."""

from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from assistant.answer import AnswerStatus, Language
from assistant.errors import BadInput, NotFound


class UnknownCase(NotFound):
    """A case that was deleted or never kept."""


class UnusableCase(BadInput):
    """A case that the evaluation cannot read."""


@dataclass(frozen=True)
class NewCase:
    """A question and what its answer must be; `before` are earlier questions of the talk.

    Each item of `says` holds alternatives; `quotes` are verbatim passages that must be cited, of
    the documents whose file stems are `cites`.
    """

    question: str
    as_of: datetime
    language: Language
    status: AnswerStatus
    before: tuple[str, ...] = ()
    says: tuple[tuple[str, ...], ...] = ()
    never: tuple[str, ...] = ()
    cites: tuple[str, ...] = ()
    quotes: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()


@dataclass(frozen=True)
class CaseResult:
    """How a case turned out: it passes when `faults`, sentences for people, is empty.

    `sources` are the titles and quotes that the answer cited.
    """

    run: datetime
    faults: tuple[str, ...]
    answer: str
    status: str | None = None
    sources: tuple[tuple[str, str], ...] = ()

    @property
    def passed(self) -> bool:
        """Whether nothing is wrong."""
        return not self.faults


@dataclass(frozen=True)
class KeptCase:
    """A case with its last result, None while it was never run, and the one before that."""

    id: str
    case: NewCase
    result: CaseResult | None = None
    earlier: CaseResult | None = None

    @property
    def change(self) -> int:
        """1 when it passes now and did not before, -1 the other way round, else 0."""
        if self.result is None or self.earlier is None:
            return 0
        return int(self.result.passed) - int(self.earlier.passed)


class Cases(Protocol):
    """The cases that staff made; safe to use from several threads."""

    def save(self, case: NewCase) -> str:
        """Keeps a case and gives its id; raises UnusableCase and StorageFailed."""
        ...

    def run(self, case_id: str, now: datetime) -> KeptCase:
        """Asks a case on the published snapshot; raises UnknownCase and NoSnapshot."""
        ...

    def kept(self, case_id: str) -> KeptCase:
        """One case; raises UnknownCase."""
        ...

    def listed(self) -> list[KeptCase]:
        """All cases, newest first."""
        ...

    def delete(self, case_id: str) -> None:
        """Forgets a case; raises UnknownCase."""
        ...

    def exported(self) -> str:
        """All cases as one YAML file that the evaluation reads."""
        ...
