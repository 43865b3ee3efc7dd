"""What a passage says beside the sentences that were changed later."""

from collections.abc import Iterable

from knowledge.model import Passage

_LEAST = 25  # characters that are a sentence of their own


def says_more(passage: Passage, changed: Iterable[tuple[int, int, str]]) -> bool:
    """Whether sentences of a passage are about something else than what was `changed` in it.

    `changed` are places of its document: start, end and the fact that stands there.
    """
    inside = {
        i
        for start, end, _ in changed
        for i in range(max(start, passage.start), min(end, passage.end))
    }
    return bool(inside) and passage.end - passage.start - len(inside) >= _LEAST
