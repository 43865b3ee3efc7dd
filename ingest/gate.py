"""What a gate says of a built snapshot before it goes live."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime

from knowledge.snapshot import Snapshot


@dataclass(frozen=True)
class Compared:
    """A case as the published snapshot and the new one answer it.

    `before` is None where nothing was published; `gone` names documents that the case needs and
    the new snapshot does not hold. `faults` are sentences about the new answer.
    """

    case: str
    question: str
    as_of: datetime
    before: str | None
    after: str
    passed_before: bool | None
    passed: bool
    faults: tuple[str, ...] = ()
    gone: tuple[str, ...] = ()

    @property
    def blocks(self) -> bool:
        """Whether what was right turned wrong, and not because its document was taken out."""
        return self.passed_before is True and not self.passed and not self.gone

    @property
    def differs(self) -> bool:
        """Whether the answer is another one than before."""
        return self.before is not None and self.before != self.after


@dataclass(frozen=True)
class GateReport:
    """Which cases were asked and what came of them.

    `left_out` counts the cases on documents that neither snapshot holds; `problems` are sentences
    about cases that cannot be read. `first` is True where there was nothing to compare with.
    """

    compared: tuple[Compared, ...] = ()
    left_out: int = 0
    first: bool = False
    problems: tuple[str, ...] = ()

    @property
    def blocking(self) -> tuple[Compared, ...]:
        """What keeps the snapshot from going live."""
        return tuple(one for one in self.compared if one.blocks)

    @property
    def worth_reading(self) -> tuple[Compared, ...]:
        """What blocks, then what fails as before, then what is merely answered differently."""
        told = [one for one in self.compared if one.differs or not one.passed]
        return tuple(sorted(told, key=lambda one: (not one.blocks, one.passed)))

    def lines(self, *, whole: bool) -> Iterator[str]:
        """The report for a terminal; unless it is `whole`, right answers are named alone."""
        failed = sum(not one.passed and not one.gone for one in self.compared)
        differ = sum(one.differs for one in self.compared)
        against = ", with nothing to compare with" if self.first else f", {differ} answers differ"
        yield (
            f"gate: {len(self.compared)} cases asked, {len(self.blocking)} worse, "
            f"{failed} failed{against}; {self.left_out} left out, on documents not here"
        )
        yield from (f"gate: {problem}" for problem in self.problems)
        for one in self.worth_reading:
            told = list(_lines(one))
            yield from told if whole or not one.passed else told[:1]


Gate = Callable[[Snapshot], GateReport]


def _lines(one: Compared) -> Iterator[str]:
    if one.gone:
        what = f"its document is gone ({', '.join(one.gone)})"
    elif one.passed:
        what = "answered differently"
    else:
        what = {True: "worse", False: "failed before too", None: "failed"}[one.passed_before]
    yield f"  {what}: {one.case}: {one.question} [{one.as_of:%Y-%m-%d %H:%M}]"
    if one.differs:
        yield f"    before: {_indented(one.before or '')}"
    yield f"    {'after: ' if one.differs else 'answer:'} {_indented(one.after)}"
    if not one.gone:
        yield from (f"    wrong: {fault}" for fault in one.faults)


def _indented(text: str) -> str:
    return "\n            ".join(line for line in text.splitlines() if line.strip())
