"""Who came to a meeting, by a table of its minutes that marks each as there or not."""

from collections.abc import Sequence

from assistant.answer import AnswerStatus
from assistant.draft import Draft
from assistant.frame import Frame
from assistant.match import match
from assistant.paper_identity import identity
from assistant.retrieve import View
from assistant.supposed import supposed
from assistant.texts import Texts
from assistant.topics.absent import is_of_days
from assistant.topics.alike_papers import opening_of
from assistant.topics.attendance_rows import Marked, attendance
from assistant.topics.quoted_rows import claim_of
from assistant.topics.reasons import asks_why

TOPIC = "attendance"
_LOOKED_AT = 30  # passages whose papers are looked through
_ENOUGH = 0.6
_CERTAIN = 0.95
_ACCOUNTED = ("attended", "list", "premise", "agenda", "who_may")
_OTHERWISE = frozenset({"absent", "how_many", "chair"})


def consider(frame: Frame, view: View, texts: Texts) -> Draft | None:
    """The rows of those who came, or None where it is not asked or no table marks it."""
    if "attended" not in frame.attributes or frame.attributes & _OTHERWISE:
        return None
    best: tuple[tuple[float, str], str, list[Marked]] | None = None
    papers = dict.fromkeys(hit.passage.document_id for hit in view.search(frame, _LOOKED_AT))
    for paper in papers:
        rows = attendance(view.snapshot, paper)
        if not rows or not is_of_days(frame, paper, view):
            continue
        told = "\n".join(_text(one, paper, view) for one in rows)
        document = view.documents[paper]
        own = view.joined(view.context(document), view.lemmas(opening_of(document, view)))
        found = match(
            frame, view.joined(own, view.lemmas(told)), view, kinds=("meeting",),
            attributes=_ACCOUNTED, places=view.places(paper),
        )  # fmt: skip
        if found.vetoes() or found.coverage < _ENOUGH:
            continue
        held = identity(paper, view)
        key = found.coverage, str(held.day if held else "")  # of equals the latest meeting
        if best is None or key > best[0]:
            best = key, paper, _named(frame, rows, own, paper, view)
    if best is None:
        return None
    (score, _), paper, named = best
    someone = len(named) < len(attendance(view.snapshot, paper))
    told_of = named if someone else [one for one in named if one.came]
    claims = tuple(claim_of(paper, one.block, view) for one in told_of)
    if asks_why(frame):  # a table gives no reasons
        unsaid, partly = (texts.say("event.not_given"),), AnswerStatus.PARTLY_ANSWERED
        return Draft(TOPIC, _CERTAIN * score, partly, claims, notices=unsaid)
    return Draft(
        TOPIC, _CERTAIN * score, AnswerStatus.ANSWERED, claims,
        verdict=_verdict(frame, told_of, texts) if someone else "",
    )  # fmt: skip


def _named(
    frame: Frame, rows: Sequence[Marked], own: frozenset[str], paper: str, view: View
) -> list[Marked]:
    """The rows of somebody whom the question names; all where it names nobody."""
    words = [w for w in frame.focus if not (w.town or w.lemmas & own or w.kinds | w.attributes)]
    if not words:
        return list(rows)
    lemmas = [(one, view.lemmas(_text(one, paper, view))) for one in rows]
    most = max(sum(bool(w.lemmas & held) for w in words) for _, held in lemmas)
    if not most:
        return list(rows)
    return [one for one, held in lemmas if sum(bool(w.lemmas & held) for w in words) == most]


def _verdict(frame: Frame, rows: Sequence[Marked], texts: Texts) -> str:
    came = {one.came for one in rows}
    if supposed(frame.text) is None or len(came) != 1:
        return ""
    return texts.say("answer.yes" if came.pop() else "answer.no")


def _text(one: Marked, paper: str, view: View) -> str:
    return view.snapshot.text(paper)[one.block.start : one.block.end]
