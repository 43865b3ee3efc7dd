"""Answers every case with language models that behave in one way each, good and bad.

python -m evals.bench.models: how many cases pass with each, and how many of its statements are
shown. Exit 1 where a model costs a case that passes without one.
"""

import argparse
import json
import sys
from collections.abc import AsyncIterator, Callable, Sequence
from itertools import pairwise
from pathlib import Path
from random import Random
from typing import Any

from assistant.conversations import Conversations
from assistant.llm.model import Chat
from assistant.llm.rewording import ModelRewording
from assistant.service import Assistant
from assistant.settings import load
from evals.bench.altered import Material, alterations
from evals.cases import Case, load_cases
from evals.fresh import fresh
from evals.run import in_process, run
from evals.score import score
from knowledge.snapshot import SnapshotStore

_SEED = 20250828
_WRONG = 3  # altered statements for each good one
_FACTS = "Fakty: "

Item = dict[str, Any]
Behaviour = Callable[[list[Item]], list[Item]]


def _word_for_word(evidence: list[Item]) -> list[Item]:
    return [_statement(one["text"], one) for one in evidence]


def _joining(evidence: list[Item]) -> list[Item]:
    return [
        _statement(f"{one['text'].rstrip('.')}, {other['text']}", one, other)
        for one, other in pairwise(evidence)
    ]


def _misciting(evidence: list[Item]) -> list[Item]:
    return [_statement(one["text"], other) for one, other in pairwise(evidence)]


def _altering(evidence: list[Item]) -> list[Item]:
    random = Random(_SEED)
    material = Material(("17", "250", "3 400"), ("Kowalska", "Gdańsk"), "pl")
    made = []
    for one in evidence:
        wrong = alterations(one["text"], material, random)
        chosen = random.sample(wrong, min(_WRONG, len(wrong)))
        made += [_statement(altered.text, one) for altered in chosen]
    return made


BEHAVIOURS: dict[str, Behaviour] = {
    "word for word": _word_for_word,
    "joins two claims": _joining,
    "names the wrong source": _misciting,
    "alters numbers and names": _altering,
}


def _statement(text: str, *sources: Item) -> Item:
    return {"text": text, "evidence": [one["id"] for one in sources]}


class Acted:
    """A chat model that does one thing with the evidence, and what came of it."""

    def __init__(self, behaviour: Behaviour) -> None:
        self._behaviour = behaviour
        self.written: set[str] = set()

    def chat(self) -> Chat:
        """The model as the assistant takes one."""
        from langchain_core.messages import AIMessageChunk, BaseMessage
        from langchain_core.runnables import RunnableGenerator

        async def answer(asked: AsyncIterator[Any]) -> AsyncIterator[BaseMessage]:
            async for messages in asked:
                evidence = json.loads(messages[-1][1].split(_FACTS, 1)[1])
                made = self._behaviour(evidence)
                self.written |= {one["text"] for one in made}
                yield AIMessageChunk(content=json.dumps({"statements": made}, ensure_ascii=False))

        model: RunnableGenerator[Any, BaseMessage] = RunnableGenerator(answer)
        return Chat(model, model)


def compared(store: SnapshotStore, cases: Sequence[Case]) -> dict[str, set[str]]:
    """The cases that each kind of model costs, by what it does; prints a line for each."""
    without, _ = _asked(Assistant(store.reading, Conversations()), store, cases)
    print(f"{'without a model':28} {len(without)} of {len(cases)}")
    lost = {}
    for name, behaviour in BEHAVIOURS.items():
        model = Acted(behaviour)
        rewording = ModelRewording(model.chat())
        good, said = _asked(Assistant(store.reading, Conversations(), rewording), store, cases)
        lost[name] = without - good
        shown = f"{len(said & model.written)} of {len(model.written)} statements shown"
        print(f"{name:28} {len(good)} of {len(cases)}, {shown}")
    return lost


def _asked(
    assistant: Assistant, store: SnapshotStore, cases: Sequence[Case]
) -> tuple[set[str], set[str]]:
    """The ids of the cases that an assistant passes, and every statement that it made."""
    records = run(cases, in_process(assistant))
    answers = [record.answer for record in records if record.answer is not None]
    said = {statement["text"] for answer in answers for statement in answer["statements"]}
    with store.reading() as snapshot:
        outcomes = score(records, snapshot.text)
        return {outcome.case.id for outcome in outcomes if outcome.passed}, said


def main(arguments: Sequence[str] | None = None) -> int:
    """Prints the comparison and returns the exit code."""
    parser = argparse.ArgumentParser(prog="python -m evals.bench.models", description=__doc__)
    parser.add_argument("--documents", type=Path, default=load().documents)
    chosen = parser.parse_args(arguments)
    with fresh(chosen.documents) as (_, store, _):
        lost = compared(store, load_cases())
    for name, cases in lost.items():
        if cases:
            print(f"lost with a model that {name}: {', '.join(sorted(cases))}", file=sys.stderr)
    return int(any(lost.values()))


if __name__ == "__main__":
    sys.exit(main())
