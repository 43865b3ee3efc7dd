"""Alters good statements one thing at a time and counts what the check lets through.

python -m evals.bench.mutations: exit 1 where an altered number passes, or where more than one in
fifty harmless rewordings or unaltered statements does not.
"""

import argparse
import re
import sys
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from importlib.resources import files
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

import yaml

from assistant.answer import Answer, Language, Question
from assistant.draft import Claim
from assistant.errors import AssistantError
from assistant.guard import holds
from assistant.llm.check import fault
from assistant.retrieve import View
from assistant.service import Assistant
from assistant.settings import load
from assistant.wording import local
from evals.bench.altered import UNNUMBERED, Material, alterations
from evals.cases import WARSAW, Case, load_cases
from evals.fresh import fresh
from knowledge.model import Citation
from knowledge.numbers import values
from knowledge.snapshot import Snapshot

_SEED = 20250828
_MOST_FALSE = 0.02
_NAME = re.compile(r"(?<=[^\W\d_] )[A-ZĄĆĘŁŃÓŚŹŻ][^\W\d_]{3,}")


@dataclass(frozen=True)
class Good:
    """A statement of an answer with the day and language it was given for."""

    claim: Claim
    now: datetime
    language: Language


@dataclass
class Tally:
    """What was altered and caught per kind, by the check of rewordings and by the guard alone."""

    altered: Counter[str] = field(default_factory=Counter)
    caught: Counter[str] = field(default_factory=Counter)
    by_guard: Counter[str] = field(default_factory=Counter)
    missed: list[str] = field(default_factory=list)
    statements: int = 0
    refused: list[str] = field(default_factory=list)

    @property
    def numbers_missed(self) -> int:
        """How many altered numbers passed."""
        return sum(self.altered[kind] - self.caught[kind] for kind in self._numbered())

    def _numbered(self) -> list[str]:
        return [kind for kind in self.altered if kind not in UNNUMBERED]

    def table(self) -> str:
        """The figures per kind as lines of text."""
        lines = [f"{'altered':24} {'caught':>7} {'of':>6} {'by the guard alone':>19}"]
        for kind, count in self.altered.items():
            lines.append(f"{kind:24} {self.caught[kind]:7} {count:6} {self.by_guard[kind]:19}")
        numbers = self._numbered()
        of = sum(self.altered[kind] for kind in numbers)
        caught = sum(self.caught[kind] for kind in numbers)
        return "\n".join((*lines, f"{'all numbers':24} {caught:7} {of:6}"))


def good_statements(assistant: Assistant, cases: Iterable[Case]) -> list[Good]:
    """The statements that cases are answered with, each once; none with computed words."""
    found: dict[tuple[str, Language], Good] = {}
    for case in cases:
        conversation: str | None = None
        for turn in case.turns:
            try:
                answer = assistant.answer(Question(turn.question, case.as_of, conversation))
            except AssistantError:
                continue
            conversation = answer.conversation_id
            for good in _of(answer):
                found.setdefault((good.claim.text, good.language), good)
    return list(found.values())


def _of(answer: Answer) -> Iterable[Good]:
    sources = {source.number: source for source in answer.citations}
    for statement in answer.statements:
        if statement.computed:
            continue
        cited = (sources[number] for number in statement.citations)
        citations = tuple(
            Citation(one.document_id, one.quote, one.start, one.end, one.page, one.heading)
            for one in cited
        )
        yield Good(
            Claim(" ".join(statement.text.split()), citations), answer.as_of, answer.language
        )


def measure(goods: Sequence[Good], snapshot: Snapshot, seed: int = _SEED) -> Tally:
    """Alters every statement in every way and asks whether it would still be shown."""
    tally, random = Tally(statements=len(goods)), Random(seed)
    names = sorted({name for good in goods for name in _NAME.findall(good.claim.text)})
    for good in goods:
        view = View(snapshot, local(good.now))
        if any(value.kind == "url" for value in values(good.claim.text)):
            _by_guard_alone(good.claim, view, tally, random)
            continue
        if why := fault(good.claim.text, [good.claim], view, good.language):
            tally.refused.append(f"{why}: {good.claim.text}")
            continue
        material = Material(_numbers_beside(good.claim, snapshot), names, good.language)
        for altered in alterations(good.claim.text, material, random):
            tally.altered[altered.kind] += 1
            if fault(altered.text, [good.claim], view, good.language):
                tally.caught[altered.kind] += 1
            else:
                tally.missed.append(f"{altered.kind}: {good.claim.text} -> {altered.text}")
            if not holds(Claim(altered.text, good.claim.citations), view):
                tally.by_guard[altered.kind] += 1
    return tally


def _by_guard_alone(claim: Claim, view: View, tally: Tally, random: Random) -> None:
    """Alters the address of the web in a statement that no model is given."""
    for altered in alterations(claim.text, Material((), (), "pl"), random):
        if altered.kind == "url":
            tally.altered["url"] += 1
            held = holds(Claim(altered.text, claim.citations), view)
            tally.caught["url"] += not held
            tally.by_guard["url"] += not held


def _numbers_beside(claim: Claim, snapshot: Snapshot) -> list[str]:
    """The numbers of the cited document outside the quotes."""
    text = snapshot.text(claim.citations[0].document_id)
    spans = [(citation.start, citation.end) for citation in claim.citations]
    return sorted(
        {
            text[value.start : value.end]
            for value in values(text)
            if value.kind == "number"
            and not any(start <= value.start < end for start, end in spans)
        }
    )


def harmless(path: Path | None = None) -> tuple[int, list[str]]:
    """How many harmless rewordings were tried, and those that the check refuses with the reason."""
    source = path or Path(str(files("evals.bench").joinpath("rewordings.yaml")))
    pairs = yaml.safe_load(source.read_text("utf-8"))
    lines = [line for pair in pairs for line in pair["of"]]
    with TemporaryDirectory(prefix="rewordings-") as folder:
        paper = "# Informator gminy\n\n" + "\n\n".join(dict.fromkeys(lines)) + "\n"
        Path(folder, "informator.md").write_text(paper, "utf-8")
        with fresh(Path(folder)) as (_, snapshots, _), snapshots.reading() as snapshot:
            view = View(snapshot, datetime(2031, 3, 1, tzinfo=WARSAW))
            return len(pairs), [
                f"{why}: {pair['said']}"
                for pair in pairs
                if (why := fault(pair["said"], _claims(pair["of"], view), view, pair["language"]))
            ]


def _claims(lines: Sequence[str], view: View) -> list[Claim]:
    (document,) = view.documents
    text = view.snapshot.text(document)
    starts = [text.index(line) for line in lines]
    return [
        Claim(line, (Citation(document, line, start, start + len(line)),))
        for line, start in zip(lines, starts, strict=True)
    ]


def main(arguments: Sequence[str] | None = None) -> int:
    """Prints the tables and returns the exit code."""
    parser = argparse.ArgumentParser(prog="python -m evals.bench.mutations", description=__doc__)
    parser.add_argument("--documents", type=Path, default=load().documents)
    parser.add_argument("--seed", type=int, default=_SEED)
    parser.add_argument("--missed", action="store_true", help="print what passed and was refused")
    chosen = parser.parse_args(arguments)
    with fresh(chosen.documents) as (assistant, snapshots, _):
        goods = good_statements(assistant, load_cases())
        with snapshots.reading() as snapshot:
            tally = measure(goods, snapshot, chosen.seed)
    tried, refused = harmless()
    print(f"{tally.statements} good statements\n\n{tally.table()}\n")
    print(f"false alarms: {len(tally.refused)} of {tally.statements} unaltered, "
          f"{len(refused)} of {tried} harmless rewordings")  # fmt: skip
    if chosen.missed:
        print("\n".join((*tally.missed, *tally.refused, *refused)))
    wrong = (len(tally.refused) + len(refused)) / (tally.statements + tried)
    return int(tally.numbers_missed > 0 or wrong > _MOST_FALSE)


if __name__ == "__main__":
    sys.exit(main())
