"""Personal data taken out of what people write, before anything is stored or sent on."""

import re
from collections.abc import Callable
from dataclasses import dataclass

_FOUND = {
    "[e-mail]": re.compile(r"[^\s@]+@[^\s@]+\w"),
    "[numer]": re.compile(r"\+?\d(?:[\s().\-–/]{0,2}\d){6,}"),
}
_YEARS = re.compile(r"(?:19|20)\d\d\s?[-–]\s?(?:19|20)\d\d")
_GAPS = re.compile(r"\s{2,}")


@dataclass(frozen=True)
class Redacted:
    """A text with placeholders, the same without them, and the kinds of what was found."""

    text: str
    plain: str
    kinds: frozenset[str] = frozenset()


def redact(text: str, holds: Callable[[str], bool] | None = None) -> Redacted:
    """The text without personal data; what `holds` knows as the office's own stays."""
    kinds = set()

    def hide(placeholder: str, found: re.Match[str]) -> str:
        if _YEARS.fullmatch(found[0]) or (holds is not None and holds(found[0])):
            return found[0]
        kinds.add(placeholder)
        return placeholder

    masked = plain = text
    for placeholder, pattern in _FOUND.items():
        masked = pattern.sub(lambda found, p=placeholder: hide(p, found), masked)  # type: ignore[misc]
    for placeholder in _FOUND:
        plain = masked.replace(placeholder, " ") if placeholder in masked else masked
    return Redacted(masked, _GAPS.sub(" ", plain).strip() if kinds else text, frozenset(kinds))
