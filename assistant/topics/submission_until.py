"""The last days of one paper in words, told from one another where there are several."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import datetime

from assistant.draft import Claim, cited
from assistant.frame import Frame
from assistant.retrieve import View
from assistant.texts import Texts
from assistant.topics.submission_limits import limited
from assistant.topics.submission_lines import has_others, rule_claims
from assistant.topics.submission_means import wanted_means
from assistant.wording import phrase
from knowledge.model import PATH, Deadline

_BY_HAND = frozenset({"in_person", "box"})


def until_claims(
    own: Sequence[Deadline],
    meant: Sequence[Deadline],
    now: datetime,
    frame: Frame,
    view: View,
    texts: Texts,
    ways: Sequence[Claim] = (),
) -> list[Claim]:
    """The last days `meant` of a paper's `own`, each with its heading where these differ.

    What keeps them follows, unless one of the `ways` told says it.
    """
    wanted = wanted_means(frame)
    told = list(_told(own, meant, now, frame, view, texts))
    if wanted and wanted <= _BY_HAND:
        return told  # which day counts is no matter of what is brought
    return [*told, *rule_claims(meant, [*told, *ways], texts)]


def _told(
    own: Sequence[Deadline],
    meant: Sequence[Deadline],
    now: datetime,
    frame: Frame,
    view: View,
    texts: Texts,
) -> Iterator[Claim]:
    headings = {heading_of(one) for one in meant}
    alike = len({" ".join(one.name.split()[:1]).casefold() for one in meant}) < len(meant)
    for one in meant:
        named = len(own) > 1 or has_others(one) or bool(one.doubts)
        claims = limited(one, now, frame, view, texts, named=named)
        heading = heading_of(one)
        titled = heading == view.documents[one.document_id].title
        if claims and alike and len(headings) > 1 and heading and not titled:
            claims[0] = replace(claims[0], text=f"„{phrase(heading)}”: {claims[0].text}")
        yield from claims


def heading_of(deadline: Deadline) -> str:
    """The heading that a last day stands under, "" where none is above it."""
    return next((c.heading.split(PATH)[-1] for c in cited(deadline, "until")), "")
