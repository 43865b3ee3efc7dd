"""Evaluation cases: what is asked on which day, and what must and must never be answered.

A file holds a list of cases, or `defaults` (as_of, language, tags, expect) and `cases`. Every
scalar is read as text, so that 8:00 stays 8:00. Tags of a case add to the default ones.

A case with `gate: true` is asked before a snapshot goes live, where the snapshot holds the
documents that the case cites; `gate: [STEM, ...]` names further documents that it takes.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import yaml

from assistant.answer import LANGUAGES, AnswerStatus, Language

WARSAW = ZoneInfo("Europe/Warsaw")
FOLDER = Path(__file__).with_name("cases")
_CASE_KEYS = {"id", "question", "turns", "as_of", "language", "expect", "tags", "gate"}
_TURN_KEYS = {"question", "expect"}
_EXPECT_KEYS = {"status", "says", "never", "cites", "quotes", "offers_all", "offers_may"}
_DEFAULT_KEYS = {"as_of", "language", "expect", "tags"}


class BadCase(Exception):
    """A case that cannot be used; the message names file and case in one line."""


@dataclass(frozen=True)
class Expectation:
    """What an answer must be; each item of `says` holds alternatives of which one must stand.

    `quotes` are passages of documents of which each must be cited, in whole or in part.
    """

    status: tuple[AnswerStatus, ...] = (AnswerStatus.ANSWERED,)
    says: tuple[tuple[str, ...], ...] = ()
    never: tuple[str, ...] = ()
    cites: tuple[str, ...] = ()
    quotes: tuple[str, ...] = ()
    offers_all: tuple[str, ...] = ()
    offers_may: tuple[str, ...] = ()
    checks_offers: bool = False


@dataclass(frozen=True)
class Turn:
    """One question of a conversation; without an expectation only the faults are looked for."""

    question: str
    expect: Expectation | None


@dataclass(frozen=True)
class Case:
    """One conversation on one day; `as_of` is on the clock of Warsaw.

    `gate` is None unless the case is asked before a snapshot goes live.
    """

    id: str
    turns: tuple[Turn, ...]
    as_of: datetime
    language: Language = "pl"
    tags: tuple[str, ...] = ()
    file: str = field(default="", compare=False)
    gate: tuple[str, ...] | None = None

    @property
    def needs(self) -> frozenset[str]:
        """The stems of the files without which the case cannot pass."""
        cited = (stem for turn in self.turns if turn.expect for stem in turn.expect.cites)
        return frozenset((*cited, *(self.gate or ())))

    def on_files(self, names: Mapping[str, str]) -> "Case":
        """The same case where files have other stems, by their former ones."""
        turns = tuple(
            replace(turn, expect=replace(turn.expect, cites=_named(turn.expect.cites, names)))
            if turn.expect
            else turn
            for turn in self.turns
        )
        gate = None if self.gate is None else _named(self.gate, names)
        return replace(self, turns=turns, gate=gate)


def _named(stems: tuple[str, ...], names: Mapping[str, str]) -> tuple[str, ...]:
    return tuple(names.get(stem, stem) for stem in stems)


def load_cases(path: Path = FOLDER) -> tuple[Case, ...]:
    """All cases of a file or of the *.yaml files under a folder; raises BadCase."""
    files = sorted(path.rglob("*.yaml")) if path.is_dir() else [path]
    if not files:
        raise BadCase(f"{path}: no *.yaml file with cases")
    cases = [case for file in files for case in _file_cases(file)]
    if not cases:
        raise BadCase(f"{path}: no cases")
    _refuse_duplicates(cases)
    return tuple(cases)


def _file_cases(file: Path) -> Iterable[Case]:
    try:
        data = yaml.load(file.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
    except (OSError, UnicodeDecodeError, yaml.YAMLError) as error:
        raise BadCase(f"{file.name}: {' '.join(str(error).split())}") from error
    defaults: Mapping[str, Any] = {}
    if isinstance(data, dict) and "cases" in data:
        _known(data, {"defaults", "cases"}, file.name)
        defaults, data = _mapping(data.get("defaults", {}), f"{file.name}: defaults"), data["cases"]
        _known(defaults, _DEFAULT_KEYS, f"{file.name}: defaults")
    if isinstance(data, dict):
        data = [data]
    if not isinstance(data, list):
        raise BadCase(f"{file.name}: a list of cases is expected")
    for number, entry in enumerate(data, 1):
        where = f"{file.name}: case {number}"
        entry = _mapping(entry, where)
        if isinstance(entry.get("id"), str) and entry["id"].strip():
            where = f"{file.name}: {entry['id']}"
        yield _case(entry, defaults, where, file.name)


def _case(entry: Mapping[str, Any], defaults: Mapping[str, Any], where: str, file: str) -> Case:
    _known(entry, _CASE_KEYS, where)
    if "as_of" not in entry and "as_of" not in defaults:
        raise BadCase(f"{where}: as_of is missing")
    tags = (*_texts(defaults.get("tags", []), where), *_texts(entry.get("tags", []), where))
    return Case(
        id=_text(entry.get("id"), f"{where}: id"),
        turns=_turns(entry, defaults.get("expect", {}), where),
        as_of=_moment(entry.get("as_of", defaults.get("as_of")), where),
        language=_language(entry.get("language", defaults.get("language", "pl")), where),
        tags=tuple(dict.fromkeys(tags)),
        file=file,
        gate=_gate(entry.get("gate", "false"), f"{where}: gate"),
    )


def _gate(value: object, where: str) -> tuple[str, ...] | None:
    if isinstance(value, list):
        return _texts(value, where)
    if value not in ("true", "false"):
        raise BadCase(f"{where} is true, false or a list of file names without their ending")
    return () if value == "true" else None


def _language(value: object, where: str) -> Language:
    for language in LANGUAGES:
        if language == value:
            return language
    raise BadCase(f"{where}: language {value} is not one of {', '.join(LANGUAGES)}")


def _turns(entry: Mapping[str, Any], default: object, where: str) -> tuple[Turn, ...]:
    if ("question" in entry) == ("turns" in entry):
        raise BadCase(f"{where}: either question or turns is expected")
    shared = {**_mapping(default, where), **_mapping(entry.get("expect", {}), where)}
    if "question" in entry:
        return (Turn(_text(entry["question"], f"{where}: question"), _expectation(shared, where)),)
    listed = entry["turns"]
    if not isinstance(listed, list) or not listed:
        raise BadCase(f"{where}: turns must be a list of questions")
    turns = [_turn(turn, where) for turn in listed]
    if turns[-1].expect is None:
        turns[-1] = Turn(turns[-1].question, _expectation(shared, where))
    elif "expect" in entry:
        raise BadCase(f"{where}: the last turn has an expectation of its own and of the case")
    return tuple(turns)


def _turn(turn: object, where: str) -> Turn:
    if isinstance(turn, str):
        return Turn(_text(turn, f"{where}: turns"), None)
    turn = _mapping(turn, f"{where}: turns")
    _known(turn, _TURN_KEYS, f"{where}: turns")
    expect = _expectation(_mapping(turn["expect"], where), where) if "expect" in turn else None
    return Turn(_text(turn.get("question"), f"{where}: turns: question"), expect)


def _expectation(expect: Mapping[str, Any], where: str) -> Expectation:
    _known(expect, _EXPECT_KEYS, f"{where}: expect")
    status = expect.get("status", "answered")
    try:
        wanted = tuple(
            AnswerStatus(name) for name in ([status] if isinstance(status, str) else status)
        )
    except (TypeError, ValueError) as error:
        raise BadCase(f"{where}: status {status} is not known") from error
    says = expect.get("says", [])
    if not isinstance(says, list):
        raise BadCase(f"{where}: says must be a list")
    return Expectation(
        status=wanted,
        says=tuple(
            (item,) if isinstance(item, str) and item else _texts(item, where) for item in says
        ),
        never=_texts(expect.get("never", []), where),
        cites=_texts(expect.get("cites", []), where),
        quotes=_texts(expect.get("quotes", []), where),
        offers_all=_texts(expect.get("offers_all", []), where),
        offers_may=_texts(expect.get("offers_may", []), where),
        checks_offers="offers_all" in expect or "offers_may" in expect,
    )


def _moment(value: object, where: str) -> datetime:
    text = _text(value, f"{where}: as_of")
    try:
        moment = datetime.fromisoformat(text)
    except ValueError as error:
        raise BadCase(f"{where}: as_of {text} is not a date or time") from error
    return moment.replace(tzinfo=WARSAW) if moment.tzinfo is None else moment


def _mapping(value: object, where: str) -> Mapping[str, Any]:
    if not isinstance(value, dict):
        raise BadCase(f"{where}: keys and values are expected")
    return value


def _known(entry: Mapping[str, Any], keys: set[str], where: str) -> None:
    if unknown := sorted(set(entry) - keys):
        raise BadCase(f"{where}: unknown key {unknown[0]}")


def _text(value: object, where: str) -> str:
    if not isinstance(value, str) or not value.strip():
        raise BadCase(f"{where}: text is expected")
    return value.strip()


def _texts(value: object, where: str) -> tuple[str, ...]:
    if not isinstance(value, list) or not all(isinstance(i, str) and i.strip() for i in value):
        raise BadCase(f"{where}: a list of texts is expected")
    return tuple(item.strip() for item in value)


def _refuse_duplicates(cases: Iterable[Case]) -> None:
    seen: dict[str, str] = {}
    for case in cases:
        if case.id in seen:
            raise BadCase(f"{case.file}: {case.id}: the id is already used in {seen[case.id]}")
        seen[case.id] = case.file
