"""Which list of a paper a question means, and all that it says."""

from collections.abc import Sequence

from assistant.draft import Claim
from assistant.frame import Frame
from assistant.match import Match, match, names_other_paper, without
from assistant.retrieve import View
from assistant.topics.listed import Listed, line_claim
from assistant.topics.quoted_rows import claim_of

_ENOUGH = 0.6
_LONGEST = 1_000
_KINDS = ("meeting", "offer", "task", "submission_channel")


def best_list(
    frame: Frame,
    lists: Sequence[Listed],
    asked: frozenset[str],
    accounted: frozenset[str],
    view: View,
) -> tuple[Listed, float] | None:
    """The list that accounts best for a question, and how well; None where none does enough.

    `asked` are attributes and `accounted` lemmas that need not stand in the list.
    """
    held = [(one, _judged(frame, one, asked, accounted, view)) for one in lists]
    passing = [(one, found.coverage) for one, found in held
               if found.grounded and not found.vetoes()]  # fmt: skip
    best = max(passing, key=lambda one: one[1], default=None)
    return best if best is not None and best[1] >= _ENOUGH else None


def _judged(
    frame: Frame, one: Listed, asked: frozenset[str], accounted: frozenset[str], view: View
) -> Match:
    """How the question stands against the list, its paper and what stands above it."""
    text = view.snapshot.text(one.paper)
    own = text[one.lines[0].start : one.lines[-1].end]
    over = text[one.over.start : one.over.end] if one.over else ""
    above = view.context(view.documents[one.paper], one.lines[0].headings)
    said = view.joined(view.lemmas(f"{over}\n{own}"), above, accounted)
    places = view.places(one.paper)
    found = match(frame, said, view, kinds=_KINDS, attributes=asked, places=places)
    return without(found, names_other_paper(frame, said))


def list_claims(one: Listed, view: View) -> tuple[Claim, ...]:
    """What opens a list, its lines and what follows in its section, as far as an answer holds."""
    claims = [line_claim(view.snapshot, one.paper, one.over)] if one.over else []
    for block in (*one.lines, *one.beside):
        row = block.kind == "row"
        claim = (
            claim_of(one.paper, block, view) if row else line_claim(view.snapshot, one.paper, block)
        )
        if claims and sum(len(told.text) for told in claims) + len(claim.text) > _LONGEST:
            break
        claims.append(claim)
    return tuple(claims)
