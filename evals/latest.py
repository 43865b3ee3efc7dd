"""A scored run in the short form that the desk of the office's staff shows."""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path, PurePath

from assistant.desk.evaluation import AskedCase, Evaluation, Figures, keep
from evals.report import RunReport, by_tag, told
from evals.score import Metrics, Outcome, Share

_ALL = "all"
_GOLD = "gold:"


def keep_latest(report: RunReport, folder: Path) -> None:
    """Makes a run the latest evaluation of a data folder; raises OSError."""
    keep(shortened(report), folder)


def shortened(report: RunReport) -> Evaluation:
    """The figures, what failed, and what changed, with the words of the cases."""
    tags = {tag: _figures(held) for tag, held in by_tag(report.outcomes).items()}
    titles = {PurePath(s["file"]).stem: s["title"] for s in _cited(report.outcomes)}
    asked = {outcome.case.id: _case(outcome, titles) for outcome in report.outcomes}
    facts = {f"{_GOLD}{line.name}": line.title for line in report.gold}
    return Evaluation(
        made=report.made,
        snapshot=report.snapshot,
        total=tags.pop(_ALL),
        tags=tags,
        failed=tuple(asked[one.case.id] for one in report.outcomes if not one.passed),
        facts=tuple((line.title, line.good, line.of) for line in report.gold),
        compared=report.compared,
        better=tuple(asked[name] for name in report.better if name in asked),
        worse=tuple(asked[name] for name in report.worse if name in asked),
        facts_worse=tuple(facts[name] for name in report.worse if name in facts),
    )


def _case(outcome: Outcome, titles: Mapping[str, str]) -> AskedCase:
    return AskedCase(
        question=" → ".join(turn.question for turn in outcome.case.turns),
        as_of=outcome.case.as_of,
        faults=tuple(told(f.message, titles) for v in outcome.verdicts for f in v.faults),
        tags=outcome.case.tags,
    )


def _cited(outcomes: Iterable[Outcome]) -> Iterator[Mapping[str, str]]:
    for outcome in outcomes:
        for verdict in outcome.verdicts:
            yield from (verdict.record.answer or {}).get("citations", ())


def _figures(held: Metrics) -> Figures:
    return Figures(
        cases=_pair(held.cases),
        answers=_pair(held.answers),
        citations=_pair(held.citations),
        abstentions=_pair(held.abstentions),
        false_abstentions=held.false_abstentions,
        quote_faults=held.quote_faults,
        number_faults=held.number_faults,
        past_faults=held.past_faults,
    )


def _pair(share: Share) -> tuple[int, int]:
    return share.good, share.of
