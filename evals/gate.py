"""The gate: cases that were answered rightly must be so on the snapshot that is to go live."""

from collections.abc import Iterator
from contextlib import nullcontext
from pathlib import Path, PurePath

from assistant.conversations import Conversations
from assistant.service import Assistant
from evals.cases import BadCase, Case, load_cases
from evals.report import told
from evals.run import in_process, run
from evals.score import Outcome, score
from ingest.gate import Compared, GateReport
from knowledge.snapshot import NoSnapshot, Snapshot, SnapshotStore


class CaseGate:
    """Asks the shipped cases that are marked, and those that staff keep, of both snapshots.

    A case is asked where one of the two holds every document that it needs. Language models
    are not asked: the gate is about the documents.
    """

    def __init__(self, kept: Path, published: SnapshotStore) -> None:
        """`kept` is the folder of the desk's cases."""
        self._kept = kept
        self._published = published

    def __call__(self, candidate: Snapshot) -> GateReport:
        """What is answered differently, and what is answered wrongly now."""
        problems: list[str] = []
        cases = [case for case in load_cases() if case.gate is not None]
        cases += _kept(self._kept, problems)
        cases = list({case.id: case for case in cases}.values())
        new, old = _stems(candidate), self._stems()
        held = old or frozenset()
        asked = [case for case in cases if case.needs <= new or case.needs <= held]
        # One after the other, as each snapshot keeps its facts in memory.
        before = self._before([case for case in asked if case.needs and case.needs <= held])
        after = _outcomes(asked, candidate)
        # What needs no document is asked of the published snapshot only where it matters.
        free = [case for case in asked if not case.needs and not after[case.id].passed]
        before |= self._before(free)
        titles = {PurePath(one.file).stem: one.title for one in candidate.documents.values()}
        return GateReport(
            compared=tuple(
                _compared(case, before.get(case.id), after[case.id], case.needs - new, titles)
                for case in asked
            ),
            left_out=len(cases) - len(asked),
            first=old is None,
            problems=tuple(problems),
        )

    def _before(self, cases: list[Case]) -> dict[str, Outcome]:
        if not cases:
            return {}
        try:
            with self._published.reading() as snapshot:
                return _outcomes(cases, snapshot)
        except NoSnapshot:
            return {}
        finally:
            self._published.close()

    def _stems(self) -> frozenset[str] | None:
        """The files of the published snapshot, or None where there is none to compare with."""
        try:
            with self._published.reading() as snapshot:
                return _stems(snapshot)
        except NoSnapshot:
            return None
        finally:
            self._published.close()


def _kept(folder: Path, problems: list[str]) -> Iterator[Case]:
    for path in sorted(folder.glob("*.yaml")):
        try:
            yield from load_cases(path)
        except BadCase as error:
            problems.append(f"A case cannot be read: {error}.")


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
