"""The gate: cases that were answered rightly must be so on the snapshot that is to go live."""

from collections.abc import Iterator
from contextlib import nullcontext
from dataclasses import replace
from pathlib import Path, PurePath

from assistant.answer import AnswerStatus
from assistant.conversations import Conversations
from assistant.service import Assistant
from evals.cases import BadCase, Case, load_cases
from evals.report import told
from evals.run import Record, in_process, run
from evals.score import Outcome, score
from ingest.gate import Compared, GateReport
from knowledge.snapshot import NoSnapshot, Snapshot, SnapshotStore

_OF_PROGRAM = {AnswerStatus.CRISIS, AnswerStatus.BLOCKED}


class CaseGate:
    """Asks the shipped cases that are marked, and those that staff keep, of both snapshots.

    A case is asked where one of the two holds every document that it needs; one that the program
    alone decides is asked when the program is new. Language models are not asked.
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
        code, held = self._published_now()
        old = frozenset(held)
        if code == _code(candidate):
            cases = [case for case in cases if not _is_of_program(case)]
        known = _titles(candidate)
        names = _renamed(held, known)
        new = frozenset((*known, *names))
        asked = [case for case in cases if case.needs <= new or case.needs <= old]
        # One after the other, as each snapshot keeps its facts in memory.
        before = self._before([case for case in asked if case.needs <= old]) if code else {}
        renamed = [case.on_files(names) for case in asked]
        after = _outcomes(renamed, candidate) if asked else {}
        gone = old - new - _unread(candidate)
        return GateReport(
            compared=tuple(
                _compared(case, before.get(case.id), after[case.id], case.needs & gone, known)
                for case in asked
            ),
            left_out=len(cases) - len(asked),
            first=code is None,
            problems=tuple(problems),
        )

    def _before(self, cases: list[Case]) -> dict[str, Outcome]:
        if not cases:
            return {}
        try:
            with self._published.reading() as snapshot:
                return _outcomes(cases, snapshot)
        finally:
            self._published.close()

    def _published_now(self) -> tuple[str | None, dict[str, str]]:
        """What made the published snapshot and its papers; no code where none can be read."""
        try:
            with self._published.reading() as snapshot:
                return _code(snapshot), _titles(snapshot)
        except NoSnapshot:
            return None, {}
        finally:
            self._published.close()


def _is_of_program(case: Case) -> bool:
    """Whether the program alone decides the answer, so that new documents cannot change it."""
    expect = case.turns[-1].expect
    return expect is not None and set(expect.status) <= _OF_PROGRAM and not case.needs


def _code(snapshot: Snapshot) -> str:
    return str(snapshot.manifest["made_by"]["code"])


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
    records = (_of_its_papers(one, snapshot) for one in run(cases, in_process(assistant)))
    return {outcome.case.id: outcome for outcome in score(records, snapshot.text)}


def _of_its_papers(record: Record, snapshot: Snapshot) -> Record:
    """The record with the facts of the papers that its case needs: it cannot know others' offers.

    Else a first paper of another town would keep itself from going live.
    """
    papers = snapshot.documents.items()
    needed = [key for key, one in papers if PurePath(one.file).stem in record.case.needs]
    if record.answer is None or not needed:
        return record
    own = {fact.id for fact in snapshot.facts(document_ids=needed)}
    facts = [fact for fact in record.answer["facts"] if fact["id"] in own]
    return replace(record, answer={**record.answer, "facts": facts})


def _titles(snapshot: Snapshot) -> dict[str, str]:
    """The titles of the papers by the stems of their files."""
    return {PurePath(one.file).stem: one.title for one in snapshot.documents.values()}


def _renamed(before: dict[str, str], after: dict[str, str]) -> dict[str, str]:
    """New stems by former ones, of papers that are there under another name: one of a title."""
    missing = {stem: title for stem, title in before.items() if stem not in after}
    added = {stem: title for stem, title in after.items() if stem not in before}
    return {
        stem: found[0]
        for stem, title in missing.items()
        if list(missing.values()).count(title) == 1
        and len(found := [other for other, name in added.items() if name == title]) == 1
    }


def _unread(snapshot: Snapshot) -> frozenset[str]:
    """The stems of files that are there but could not be read, such as a half-copied one."""
    unread = [one["file"] for one in snapshot.manifest["files"] if one["problem"]]
    return frozenset(PurePath(name).stem for name in (*unread, *snapshot.manifest["left_out"]))
