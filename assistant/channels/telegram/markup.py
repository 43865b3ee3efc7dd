"""Text as Telegram takes and counts it."""

from collections.abc import Iterable, Iterator
from html import escape

LONGEST = 4096  # UTF-16 code units of one message, counted once the marks are parsed


def length(text: str) -> int:
    """How long plain text is for Telegram: characters beyond the basic plane count twice."""
    return len(text.encode("utf-16-le")) // 2


def escaped(text: str) -> str:
    """Plain text as HTML."""
    return escape(text, quote=False)


def messages(lines: Iterable[str], most: int = LONGEST) -> Iterator[str]:
    """Plain lines joined into as few texts as fit, cut between lines where that is possible."""
    held = ""
    for line in lines:
        for piece in _pieces(line, most):
            joined = f"{held}\n\n{piece}" if held else piece
            if held and length(joined) > most:
                yield held
                held = piece
            else:
                held = joined
    if held:
        yield held


def shortened(text: str, most: int) -> str:
    """The text, or as much of it as fits with an ellipsis, cut between words where possible."""
    text = " ".join(text.split())
    if length(text) <= most:
        return text
    kept = _fitting(text, most - 1)
    word = kept.rsplit(" ", 1)[0]
    return f"{(word if length(word) > most // 2 else kept).rstrip()}…"


def _pieces(line: str, most: int) -> Iterator[str]:
    while length(line) > most:
        line = line.lstrip()
        fitting = _fitting(line, most)
        cut = fitting.rfind(" ") + 1 or len(fitting)
        yield line[:cut].rstrip()
        line = line[cut:]
    yield line


def _fitting(text: str, most: int) -> str:
    return text.encode("utf-16-le")[: 2 * most].decode("utf-16-le", errors="ignore")
