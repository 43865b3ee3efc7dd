"""Cases that staff make at their desk: one file each, run on the published snapshot."""

import logging
import os
import re
import secrets
import threading
from collections.abc import Callable
from contextlib import AbstractContextManager
from datetime import datetime
from pathlib import Path, PurePath
from typing import TYPE_CHECKING, Any

import yaml
from pydantic import TypeAdapter, ValidationError

from assistant.desk.cases import CaseResult, KeptCase, NewCase, UnknownCase, UnusableCase
from assistant.errors import StorageFailed
from evals.cases import BadCase, Case, load_cases
from evals.report import told
from evals.run import in_process, run
from evals.score import score
from knowledge.folding import fold

if TYPE_CHECKING:
    from assistant.service import Assistant
    from knowledge.snapshot import Snapshot

_log = logging.getLogger(__name__)
_ID = re.compile(r"[a-z0-9][a-z0-9-]{0,80}")
_RESULTS = TypeAdapter(tuple[CaseResult, ...])
_LONGEST_NAME = 40


class KeptCases:
    """A folder of cases, `ID.yaml` with the last result beside it; `assistant evaluate` reads it.

    Implements `assistant.desk.cases.Cases`.
    """

    def __init__(
        self,
        folder: Path,
        assistant: "Assistant",
        reading: "Callable[[], AbstractContextManager[Snapshot]]",
    ) -> None:
        """`assistant` is asked directly: what cases ask is no question of anybody's."""
        self._folder = folder
        self._assistant = assistant
        self._reading = reading
        self._saving = threading.Lock()

    def save(self, case: NewCase) -> str:
        """Keeps a case and gives its id; raises UnusableCase and StorageFailed.

        A case that is kept already, as after a second click, is not kept twice.
        """
        try:
            with self._saving:
                same = (kept.id for kept in self.listed() if kept.case == case)
                return next(same, None) or self._save(case)
        except OSError as error:
            _log.warning("A case cannot be kept: %s", error)
            raise StorageFailed("Przypadku nie udało się zapisać na dysku.") from error

    def _save(self, case: NewCase) -> str:
        self._folder.mkdir(parents=True, exist_ok=True)
        case_id = _named(case.question)
        path = self._folder / f"{case_id}.yaml"
        draft = path.with_name(f"{path.name}.new")
        try:
            _write(draft, yaml.safe_dump(_entry(case_id, case), **_YAML))
            load_cases(draft)
            os.link(draft, path)  # unlike a rename it never replaces another case
        except (BadCase, yaml.YAMLError, UnicodeEncodeError) as error:
            _log.warning("A case was refused: %s", error)
            raise UnusableCase("Tego przypadku nie da się zapisać w takiej postaci.") from error
        finally:
            draft.unlink(missing_ok=True)
        return case_id

    def run(self, case_id: str, now: datetime) -> KeptCase:
        """Asks a case on the published snapshot; raises UnknownCase and NoSnapshot."""
        kept = self.kept(case_id)
        read = load_cases(self._path(case_id))[0]
        with self._reading() as snapshot:
            outcome = score(run([read], in_process(self._assistant)), snapshot.text)[0]
            titles = {PurePath(d.file).stem: d.title for d in snapshot.documents.values()}
        last = outcome.verdicts[-1].record.answer
        several = len(outcome.verdicts) > 1
        result = CaseResult(
            run=now,
            faults=tuple(
                (f"Pytanie {number}: " if several else "") + told(fault.message, titles)
                for number, verdict in enumerate(outcome.verdicts, 1)
                for fault in verdict.faults
            ),
            answer=last["text"] if last else "",
            status=last["status"] if last else None,
            sources=tuple((s["title"], s["quote"]) for s in last["citations"]) if last else (),
        )
        results = (result, kept.result) if kept.result else (result,)
        _write(self._path(case_id).with_suffix(".json"), _RESULTS.dump_json(results).decode())
        return KeptCase(case_id, kept.case, *results)

    def kept(self, case_id: str) -> KeptCase:
        """One case; raises UnknownCase."""
        path = self._path(case_id)
        try:
            read = load_cases(path)[0]
        except BadCase as error:
            raise UnknownCase("Nie ma takiego przypadku albo nie da się go odczytać.") from error
        return KeptCase(case_id, _case(read), *_results(path.with_suffix(".json")))

    def listed(self) -> list[KeptCase]:
        """All cases that can be read, newest first."""
        paths = sorted(self._folder.glob("*.yaml"), key=lambda path: (-_age(path), path.name))
        found = []
        for path in paths:
            try:
                found.append(self.kept(path.stem))
            except UnknownCase:
                _log.warning("A case cannot be read: %s", path)
        return found

    def delete(self, case_id: str) -> None:
        """Forgets a case; raises UnknownCase."""
        path = self._path(case_id)
        try:
            path.unlink()
        except FileNotFoundError as error:
            raise UnknownCase("Tego przypadku już nie ma.") from error
        path.with_suffix(".json").unlink(missing_ok=True)

    def exported(self) -> str:
        """All cases as one YAML file that the evaluation reads."""
        entries = [_entry(kept.id, kept.case) for kept in reversed(self.listed())]
        return str(yaml.safe_dump(entries, **_YAML))

    def _path(self, case_id: str) -> Path:
        if not _ID.fullmatch(case_id):
            raise UnknownCase("Nie ma takiego przypadku.")
        return self._folder / f"{case_id}.yaml"


_YAML: dict[str, Any] = {"allow_unicode": True, "sort_keys": False, "width": 100}


def _named(question: str) -> str:
    words = re.sub(r"[^a-z0-9]+", "-", fold(question)).strip("-")[:_LONGEST_NAME].strip("-")
    return f"biurko-{words or 'pytanie'}-{secrets.token_hex(4)}"


def _entry(case_id: str, case: NewCase) -> dict[str, Any]:
    asked: dict[str, Any] = {"question": case.question}
    if case.before:
        asked = {"turns": [*case.before, case.question]}
    expect: dict[str, Any] = {"status": str(case.status)}
    if case.says:
        expect["says"] = [list(one) if len(one) > 1 else one[0] for one in case.says]
    for name in ("never", "cites", "quotes"):
        if held := getattr(case, name):
            expect[name] = list(held)
    return {
        "id": case_id,
        **asked,
        "as_of": case.as_of.isoformat(timespec="minutes"),
        "language": case.language,
        "expect": expect,
        **({"tags": list(case.tags)} if case.tags else {}),
    }


def _case(read: Case) -> NewCase:
    *before, last = read.turns
    expect = last.expect
    assert expect is not None  # the reader gives the last turn what the case expects
    return NewCase(
        question=last.question,
        as_of=read.as_of,
        language=read.language,
        status=expect.status[0],
        before=tuple(turn.question for turn in before),
        says=expect.says,
        never=expect.never,
        cites=expect.cites,
        quotes=expect.quotes,
        tags=read.tags,
    )


def _results(path: Path) -> tuple[CaseResult, ...]:
    """The last result and the one before it, as far as they are kept."""
    try:
        return _RESULTS.validate_json(path.read_bytes())[:2]
    except (OSError, ValidationError):
        return ()


def _age(path: Path) -> float:
    try:
        return path.stat().st_mtime
    except OSError:
        return 0.0


def _write(path: Path, text: str) -> None:
    draft = path.with_name(f"{path.name}.{secrets.token_hex(4)}")
    draft.write_text(text, encoding="utf-8")
    draft.replace(path)
