"""Right or wrong, and why: deterministic, from the recorded answers alone."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import PurePath
from typing import Any

from assistant.answer import AnswerStatus
from evals.cases import Case, Expectation
from evals.faults import Fault, Texts, faults_of
from evals.run import Record
from evals.values import plain, stands_in

ABSTAINED = frozenset(
    {
        AnswerStatus.NOT_IN_DOCUMENTS,
        AnswerStatus.OUT_OF_SCOPE,
        AnswerStatus.CLARIFICATION,
        AnswerStatus.BLOCKED,
    }
)
GIVEN = frozenset({AnswerStatus.ANSWERED, AnswerStatus.PARTLY_ANSWERED})
_ANSWER_FAULTS = {"error", "status", "says", "never", "offers", "language"}


@dataclass(frozen=True)
class Verdict:
    """One question with everything that is wrong with its answer."""

    record: Record
    faults: tuple[Fault, ...]

    def has(self, kind: str) -> bool:
        """Whether there is a fault of this kind."""
        return any(fault.kind == kind for fault in self.faults)

    @property
    def right(self) -> bool:
        """Whether there is no fault at all."""
        return not self.faults

    @property
    def given(self) -> bool:
        """Whether an answer was given, in whole or in part."""
        return self.record.answer is not None and self.record.answer["status"] in GIVEN

    @property
    def unanswerable(self) -> bool:
        """Whether the documents hold no answer, or to a part alone."""
        return _expects_abstention(self)

    @property
    def answerable(self) -> bool:
        """Whether the documents hold an answer, and not only to a part."""
        expect = self.record.turn.expect
        return expect is not None and AnswerStatus.ANSWERED in expect.status


@dataclass(frozen=True)
class Outcome:
    """One case with the verdicts on its questions; it passes without any fault."""

    case: Case
    verdicts: tuple[Verdict, ...]

    @property
    def passed(self) -> bool:
        """Whether nothing is wrong."""
        return not any(verdict.faults for verdict in self.verdicts)


@dataclass(frozen=True)
class Share:
    """How many of how many; None as a rate where there is nothing to count."""

    good: int
    of: int

    @property
    def rate(self) -> float | None:
        """Good ones among all, 0 to 1."""
        return self.good / self.of if self.of else None


@dataclass(frozen=True)
class Metrics:
    """The numbers of a set of cases; latencies in milliseconds.

    `given` and `answered` are its reliability: how much of what it answers is right, and how much
    of what it should answer it does.
    """

    cases: Share
    answers: Share
    given: Share  # of the answers given, the right ones
    answered: Share  # of what can be answered, what was
    citations: Share
    abstentions: Share
    false_abstentions: int
    quote_faults: int
    number_faults: int
    past_faults: int
    p50: float
    p99: float


def score(records: Iterable[Record], texts: Texts) -> list[Outcome]:
    """The outcome of every case in order."""
    by_case: dict[str, list[Verdict]] = {}
    cases: dict[str, Case] = {}
    for record in records:
        cases[record.case.id] = record.case
        verdict = Verdict(record, tuple(_faults(record, texts)))
        by_case.setdefault(record.case.id, []).append(verdict)
    return [Outcome(cases[name], tuple(verdicts)) for name, verdicts in by_case.items()]


def metrics(outcomes: Sequence[Outcome]) -> Metrics:
    """The numbers of these cases."""
    verdicts = [verdict for outcome in outcomes for verdict in outcome.verdicts]
    asked = [v for v in verdicts if v.record.turn.expect is not None]
    abstain = [v for v in asked if _expects_abstention(v)]
    answer = [v for v in asked if not _expects_abstention(v)]
    cite = [
        v
        for v in asked
        if v.record.turn.expect and (v.record.turn.expect.cites or v.record.turn.expect.quotes)
    ]
    seconds = sorted(v.record.seconds for v in verdicts)
    return Metrics(
        cases=Share(sum(outcome.passed for outcome in outcomes), len(outcomes)),
        answers=Share(sum(not _answer_wrong(v) for v in answer), len(answer)),
        given=Share(sum(v.right for v in asked if v.given), sum(v.given for v in asked)),
        answered=Share(
            sum(v.given for v in asked if v.answerable), sum(v.answerable for v in asked)
        ),
        citations=Share(sum(not v.has("cites") and not v.has("error") for v in cite), len(cite)),
        abstentions=Share(
            sum(not v.has("status") and not v.has("error") for v in abstain), len(abstain)
        ),
        false_abstentions=sum(v.has("status") and _abstained(v) for v in answer),
        quote_faults=_count(verdicts, "quote"),
        number_faults=_count(verdicts, "number"),
        past_faults=_count(verdicts, "past"),
        p50=percentile(seconds, 0.50) * 1000,
        p99=percentile(seconds, 0.99) * 1000,
    )


def percentile(ordered: Sequence[float], share: float) -> float:
    """The value below which that share of the ordered values lies; 0 without values."""
    return ordered[min(len(ordered) - 1, int(len(ordered) * share))] if ordered else 0.0


def _faults(record: Record, texts: Texts) -> Iterable[Fault]:
    if record.answer is None:
        return [Fault("error", f"Brak odpowiedzi: {record.error}")]
    found = faults_of(record.answer, record.case.as_of, texts)
    if record.answer["language"] != record.case.language:
        found.append(Fault("language", f"Odpowiedź w języku: {record.answer['language']}"))
    if record.turn.expect is not None:
        found += _against(record.answer, record.turn.expect)
    return found


def _against(answer: dict[str, Any], expect: Expectation) -> Iterable[Fault]:
    if answer["status"] not in expect.status:
        wanted = " albo ".join(expect.status)
        yield Fault("status", f"Rodzaj odpowiedzi: {answer['status']}, oczekiwany: {wanted}")
    said = "\n".join((answer["text"], *answer["notices"]))
    for alternatives in expect.says:
        if not any(stands_in(fact, said) for fact in alternatives):
            yield Fault("says", f"Nie powiedziano: {' albo '.join(alternatives)}")
    for fact in expect.never:
        if stands_in(fact, said):
            yield Fault("never", f"Tego nie wolno powiedzieć: {fact}")
    cited = {PurePath(source["file"]).stem for source in answer["citations"]}
    for stem in expect.cites:
        if stem not in cited:
            yield Fault("cites", f"Brak źródła: {stem}")
    for passage in expect.quotes:
        if not any(_overlap(passage, source["quote"]) for source in answer["citations"]):
            yield Fault("cites", f"Nie wskazano fragmentu: „{' '.join(passage.split())}”")
    if expect.checks_offers:
        yield from _offers(answer, expect)


def _overlap(passage: str, quote: str) -> bool:
    wanted, cited = _bare(passage), _bare(quote)
    return bool(cited) and (wanted in cited or cited in wanted)


def _offers(answer: dict[str, Any], expect: Expectation) -> Iterable[Fault]:
    names = [
        fact["name"]
        for fact in answer["facts"]
        if fact["kind"] in ("offer", "task") and fact["name"]
    ]
    for wanted in expect.offers_all:
        if not any(_names(wanted, name) for name in names):
            yield Fault("offers", f"Brak oferty: {wanted}")
    for name in dict.fromkeys(names):
        if not any(_names(one, name) for one in (*expect.offers_all, *expect.offers_may)):
            yield Fault("offers", f"Oferta nie dla tej osoby: {name}")


def _names(wanted: str, name: str) -> bool:
    return _bare(wanted) in _bare(name)


def _bare(text: str) -> str:
    return "".join(c for c in plain(text) if c.isalnum())


def _expects_abstention(verdict: Verdict) -> bool:
    expect = verdict.record.turn.expect
    return (
        expect is not None
        and bool(set(expect.status) & ABSTAINED)
        and (AnswerStatus.ANSWERED not in expect.status)
    )


def _abstained(verdict: Verdict) -> bool:
    return verdict.record.answer is not None and verdict.record.answer["status"] in ABSTAINED


def _answer_wrong(verdict: Verdict) -> bool:
    return any(fault.kind in _ANSWER_FAULTS for fault in verdict.faults)


def _count(verdicts: Iterable[Verdict], kind: str) -> int:
    return sum(fault.kind == kind for verdict in verdicts for fault in verdict.faults)
