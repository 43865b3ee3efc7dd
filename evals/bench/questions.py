"""Questions with evidence: what has to be found, and where, taken from the evaluation cases."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from assistant.answer import AnswerStatus
from evals.cases import Case
from evals.values import stands_in

Facts = tuple[tuple[str, ...], ...]


@dataclass(frozen=True)
class Piece:
    """A stretch of a document as a method gives it."""

    stem: str
    text: str


@dataclass(frozen=True)
class Asked:
    """A question with the facts that a cited document holds; each fact has alternatives."""

    text: str
    as_of: datetime
    stems: frozenset[str]
    facts: Facts

    def found_in(self, pieces: Iterable[Piece]) -> bool:
        """Whether these pieces, taken together, hold every fact."""
        text = "\n".join(piece.text for piece in pieces if piece.stem in self.stems)
        return all(any(stands_in(fact, text) for fact in one) for one in self.facts)


def with_evidence(cases: Iterable[Case], texts: Mapping[str, str]) -> list[Asked]:
    """Single questions in Polish whose expected facts stand in a cited document.

    What only an assistant can say ("za 3 dni", "trwa") is not looked for.
    """
    asked = []
    for case in cases:
        turn = case.turns[0]
        if len(case.turns) > 1 or case.language != "pl" or turn.expect is None:
            continue
        held = "\n".join(texts[stem] for stem in turn.expect.cites if stem in texts)
        facts = tuple(one for one in turn.expect.says if any(stands_in(f, held) for f in one))
        if facts and held and AnswerStatus.ANSWERED in turn.expect.status:
            asked.append(Asked(turn.question, case.as_of, frozenset(turn.expect.cites), facts))
    return asked
