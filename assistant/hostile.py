"""Orders to the assistant, hidden characters, and messages that only greet or thank."""

import re
import unicodedata
from functools import cache

from assistant.answer import Language
from knowledge.phrases import lexicon
from knowledge.word_classes import Span, WordClasses, words_of

_NEAR = 4
_HIDDEN = frozenset({"Cf", "Co", "Cn", "Cs"})
_ROLE = re.compile(
    r"(?:^|\n)\s*(?:<\|?|\[|#+\s*)?\s*(?:system|assistant|developer|instructions?)"
    r"\s*(?:\|?>|\]|:|\|)(?:\s|\S)",
    re.IGNORECASE,
)
_MARKUP = re.compile(r"<\|[a-z_]+\|>|\[/?INST\]|<</?SYS>>", re.IGNORECASE)


def clean(text: str) -> str:
    """The text without what the eye does not see: zero-width, tag and direction characters."""
    return "".join(
        char for char in text if char in "\n\r\t" or unicodedata.category(char) not in _HIDDEN
    )


def is_hostile(text: str) -> bool:
    """Whether a message gives the assistant orders about itself, or asks for people's data."""
    visible = clean(unicodedata.normalize("NFKC", text))
    revealed = "".join(chr(ord(c) - 0xE0000) for c in text if 0xE0020 <= ord(c) <= 0xE007E)
    if _ROLE.search(visible) or _MARKUP.search(visible):
        return True
    return any(_orders(part) for part in (visible, revealed) if part)


def smalltalk(text: str, language: Language) -> str | None:
    """greeting, thanks, goodbye or who, where the whole message is nothing else."""
    words = words_of(text)
    if not words:
        return None
    found = _talk().find(words)
    covered = {
        place
        for spans in found.values()
        for span in spans
        for place in range(span.first, span.last)
    }
    kinds = [kind for kind in lexicon("smalltalk")["kinds"] if kind in found]
    return kinds[0] if kinds and len(covered) == len(words) else None


def _orders(text: str) -> bool:
    words = words_of(text)
    for classes in _classes():
        if not classes.reads(text):
            continue
        found = classes.find(words)
        for rule in lexicon("hostile")["rules"]:
            if any(name in found for name in rule.get("unless", ())):
                continue
            groups = [found.get(name, []) for name in rule["needs"]]
            if _near(groups, rule.get("near", _NEAR)):
                return True
    return False


def _near(groups: list[list[Span]], near: int) -> bool:
    """Whether one span of each of one or two groups lie within `near` words."""
    if len(groups) == 1:
        return bool(groups[0])
    return any(
        0 <= max(other.first - one.last, one.first - other.last) <= near
        for one in groups[0]
        for other in groups[1]
    )


@cache
def _classes() -> tuple[WordClasses, ...]:
    classes = lexicon("hostile")["classes"]
    return tuple(WordClasses(language, classes[language]) for language in classes)


@cache
def _talk() -> WordClasses:
    data = lexicon("smalltalk")
    return WordClasses("any", {**data["kinds"], "filler": data["filler"]})
