"""Orders to a program that reads a text, found by the rules of knowledge/language/hostile.yaml."""

from functools import cache

from knowledge.phrases import lexicon
from knowledge.word_classes import Span, WordClasses, words_of

_NEAR = 4


def gives_orders(text: str, *, planted: bool = False) -> bool:
    """Whether a text orders a program about; `planted` asks the rules that hold for documents."""
    words = words_of(text)
    rules = [one for one in lexicon("hostile")["rules"] if one.get("planted") or not planted]
    for classes in _classes():
        if not classes.reads(text):
            continue
        found = classes.find(words)
        for rule in (one for one in rules if one["needs"][0] in found):
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
