"""The doubt that facts share where their document says two things of one."""

_SAYS_BOTH = "Dokument sam sobie przeczy"
_LONGEST = 120


def contradiction(one: str, other: str) -> str:
    """The doubt on two facts, with the sentences that contradict each other."""
    said = (" ".join(text.split())[:_LONGEST] for text in (one, other))
    return f"{_SAYS_BOTH}: " + " / ".join(said)


def is_contradiction(doubt: str) -> bool:
    """Whether a doubt tells of two sentences of a document that contradict each other."""
    return doubt.startswith(_SAYS_BOTH)
