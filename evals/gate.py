"""The gate: cases that were answered rightly must be so on the snapshot that is to go live."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path, PurePath

from assistant.conversations import Conversations
from assistant.service import Assistant
from evals.cases import BadCase, Case, load_cases
from evals.report import told
from evals.run import in_process, run
from evals.score import Outcome, score
from ingest.gate import Compared, GateReport
from knowledge.snapshot import NoSnapshot, Snapshot

Reading = Callable[[], AbstractContextManager[Snapshot]]


class CaseGate:
    """Asks the shipped cases that are marked, and those that staff keep, of both snapshots.

    A case is asked where one of the two holds every document that it needs. Language models
    are not asked: the gate is about the documents.
    """

    def __init__(self, kept: Path, reading: Reading) -> None:
        """`kept` is the folder of the desk's cases; `reading` gives the published snapshot."""
        self._kept = kept
        self._reading = reading

    def __call__(self, candidate: Snapshot) -> GateReport:
        """What is answered differently, and what is answered wrongly now."""
        problems: list[str] = []
        cases = [case for case in load_cases() if case.gate is not None]
        cases += _kept(self._kept, problems)
        try:
            with self._reading() as current:
                return _report(cases, candidate, current, tuple(problems))
        except NoSnapshot:
            return _report(cases, candidate, None, tuple(problems))


def _kept(folder: Path, problems: list[str]) -> Iterator[Case]:
    for path in sorted(folder.glob("*.yaml")):
        try:
            yield from load_cases(path)
        except BadCase as error:
            problems.append(f"A case cannot be read: {error}.")


def _report(
    cases: Iterable[Case],
    candidate: Snapshot,
    current: Snapshot | None,
    problems: tuple[str, ...],
) -> GateReport:
    new = _stems(candidate)
    old = _stems(current) if current else frozenset()
    cases = list({case.id: case for case in cases}.values())
    asked = [case for case in cases if case.needs <= new or case.needs <= old]
    after = _outcomes(asked, candidate)
    before = _outcomes([case for case in asked if case.needs <= old], current) if current else {}
    titles = {PurePath(one.file).stem: one.title for one in candidate.documents.values()}
    compared = tuple(
        _compared(case, before.get(case.id), after[case.id], case.needs - new, titles)
        for case in asked
    )
    return GateReport(compared, len(cases) - len(asked), current is None, problems)


def _compared(
    case: Case,
    before: Outcome | None,
    after: Outcome,
    gone: frozenset[str],
    titles: dict[str, str],
) -> Compared:
    faults = (fault.message for verdict in after.verdicts for fault in verdict.faults)
    return Compared(
        case=case.id,
        question=" → ".join(turn.question for turn in case.turns),
        as_of=case.as_of,
        before=_answers(before) if before else None,
        after=_answers(after),
        passed_before=before.passed if before else None,
        passed=after.passed,
        faults=tuple(told(fault, titles) for fault in faults),
        gone=tuple(sorted(gone)),
    )


def _answers(outcome: Outcome) -> str:
    records = (verdict.record for verdict in outcome.verdicts)
    return "\n\n".join(one.answer["text"] if one.answer else f"({one.error})" for one in records)


def _outcomes(cases: list[Case], snapshot: Snapshot) -> dict[str, Outcome]:
    assistant = Assistant(lambda: nullcontext(snapshot), Conversations())
    outcomes = score(run(cases, in_process(assistant)), snapshot.text)
    return {outcome.case.id: outcome for outcome in outcomes}


def _stems(snapshot: Snapshot) -> frozenset[str]:
    return frozenset(PurePath(one.file).stem for one in snapshot.documents.values())
