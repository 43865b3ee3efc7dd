"""Whether the answer to a whole message tells all that its parts ask, as one sentence says it."""

from collections.abc import Sequence

from assistant.draft import Draft
from assistant.part_frames import Reading
from assistant.topics import rules_told
from assistant.topics.asking import says
from assistant.topics.stated_totals import asks_decided, counts_decided
from assistant.topics.told_matters import tells_matter

_OF_APPEALS = frozenset(
    {"where", "address", "until", "closing", "when", "waiting", "how_many", "submit", "appeal",
     "change", "position", "who_may", "units", "result"}
)  # fmt: skip


def is_told_whole(whole: Draft, parts: Sequence[Reading]) -> bool:
    """Whether nothing that the parts ask is left to tell."""
    if all(asks_decided(one.frame) for one in parts) and counts_decided(whole):
        return True
    return _tells_appeal(whole) and all(one.own <= _OF_APPEALS for one in parts)


def _tells_appeal(whole: Draft) -> bool:
    """Whether an answer says both to whom one appeals and until when."""
    told = [one.text for one in whole.claims if tells_matter(one.text, "appeal")]
    until, whom = (any(says(name, one) for one in told) for name in ("in_days", "appealed_to"))
    return whole.topic == rules_told.TOPIC and until and whom
