"""What a message tells of danger: which kinds, and whether a child writes or is concerned.

The words are data (knowledge/language/crisis_words.yaml: phrases that say it all, and
crisis_signs.yaml: signs that say it together). Nothing here reads a model or a network.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from functools import cache
from itertools import islice, pairwise, product
from typing import Any

from assistant.likely_danger import likely
from assistant.meanings import is_read_as
from knowledge.folding import fold
from knowledge.phrases import lexicon
from knowledge.word_classes import Span, WordClasses, words_of

WRITER_CHILD, WRITER_GROWN = "writer_child", "writer_grown"
CHILD_ANY, YOUNG = "child_any", "young"
_SENTENCE = re.compile(r"[.!?\n;]+")
_PART = re.compile(r"[^.!?\n;,]+[.!?\n;,]*")
_NEAR = 5
_MOST_TRIED = 20_000  # ways of joining signs; a message that repeats itself must not stall
_LIKELY, _SURE_IF_SHORT = 0.43, 0.6
# the chance that is asked of words that say themselves that no danger is meant, and which those are
_LIKELY_AGAINST, _AGAINST = 0.52, frozenset({"asks_whether", "no_death"})
# the chance under which signs that are there must mean something else; of few words little is known
_UNLIKELY, _UNLIKELY_IF_LONG = 0.05, 0.15
_WORSE = {  # what a message may tell of besides what its signs say
    "abuse": frozenset({"violence", "child"}),
    "violence": frozenset({"child"}),
    "suicide": frozenset({"poisoning", "self_harm"}),
}
_PLEAS = frozenset({"helpline", "worn_out", "hunger"})  # asked for plainly, in danger or not
_FEW, _MANY = 5, 8  # words, of which not much can be told, and of which more can
_OF_A_SENTENCE = frozenset({"figure", "looms"})  # of which others mean what they say
_SAID_SHORT = frozenset({"violence", "abuse", "suicide", "self_harm"})
_GROWN_UP = 18
_YOUNGEST = 6
_WORDS = (
    "szesc", "siedem", "osiem", "dziewiec", "dziesiec", "jedenascie", "dwanascie", "trzynascie",
    "czternascie", "pietnascie", "szesnascie", "siedemnascie",
)  # fmt: skip
_YEARS = r"(?:lat(?:ek)?|l\.?|years?|yrs?|yo|y/o|рок\w*|лет|год\w*)\b"
_AGE = re.compile(
    r"\b(?:mam|jestem w wieku|мені|мне|i am|i'm|im|i’m|aged?|jestem)\s+"
    r"(?:juz |dopiero |tylko |ledwo |prawie |only |just |лише |тільки |только |уже |вже )?"
    rf"(?:(\d{{1,2}})|({'|'.join(_WORDS)}))"
    rf"(?:\s*-?\s*(?:{_YEARS})|(?=\s*(?:$|[,.!?;]|(?:i|a|and|but|і|и|та|я)\s(?!\d))))"
    r"|\bjestem (\d{1,2})\s?-?\s?latk"
)
_NEGATIONS = frozenset(
    {"nie", "nigdy", "не", "ні", "ни", "not", "never", "doesnt", "didnt", "isnt"}
)


def signs(text: str) -> frozenset[str]:
    """The kinds of danger that a message tells of, with who is concerned; empty for none."""
    found: set[str] = set()
    whole = words_of(text)
    by_language = list(_heard(text, whole))
    heard = {name for _, around in by_language for name in around}
    felt = likely(text, heard)
    chance = felt.chance if felt else 1.0
    certain: set[str] = set()
    for classes, around in by_language:
        fired = _fired(text, classes, whole, around, heard)
        found |= _with_who({rule["kind"] for rule in fired}, around.keys())
        certain |= {rule["kind"] for rule in fired if chance >= rule.get("certain_from", 1.0)}
    unlikely = _UNLIKELY_IF_LONG if len(whole) > _MANY else _UNLIKELY
    if found - _PLEAS and felt and felt.chance < unlikely and not _in_a_part(text):
        found = found & _PLEAS | (_with_who(certain, heard) if certain else set())
    if not found and felt and felt.chance >= _least(len(whole), heard):
        found = _with_who({felt.kind}, heard)
    elif felt and felt.chance >= unlikely and found & _WORSE.get(felt.kind, frozenset()):
        found.add(felt.kind)
    if not found - {WRITER_CHILD, CHILD_ANY}:
        return frozenset()
    return frozenset(found | {WRITER_GROWN} & heard)


def heard_in(text: str) -> frozenset[str]:
    """Every class of signs that a message holds, whether they say something together or not."""
    return frozenset(name for _, around in _heard(text, words_of(text)) for name in around)


def beside(text: str) -> str:
    """What a message says besides the parts that tell of danger; empty where they are all of it."""
    return "".join(part for part in _PART.findall(text) if not signs(part)).strip()


def _in_a_part(text: str) -> bool:
    """Whether a part alone tells of danger, so that what stands beside it does not drown it."""
    parts = _PART.findall(text)
    told = ((part, signs(part)) for part in parts if len(parts) > 1)
    return any(found and _is_sure(part, found) for part, found in told)


def _is_sure(text: str, found: Set[str]) -> bool:
    """Whether a part with signs is likely danger; two words that say it all are enough."""
    felt = likely(text, heard_in(text))
    return felt.chance >= _SURE_IF_SHORT if felt else bool(found & _SAID_SHORT)


def writer_is_young(text: str) -> bool:
    """Whether somebody gives an age under eighteen as their own."""
    return _young_at(text) is not None


def _heard(text: str, whole: list[str]) -> Iterator[tuple[WordClasses, dict[str, list[Span]]]]:
    """The classes found in a message, by each language that it may be written in."""
    young = _young_at(text)
    for classes in _classes():
        if not (classes.reads(text) and is_read_as(whole, classes.language)):
            continue
        around = classes.find(whole)
        if young is not None:
            around.setdefault(YOUNG, []).append(young)
        yield classes, around


def _least(words: int, heard: Set[str]) -> float:
    """The chance from which a message without a known sign is taken for danger."""
    if words <= _FEW:
        return _SURE_IF_SHORT
    return _LIKELY_AGAINST if heard & _AGAINST else _LIKELY


def _with_who(kinds: set[str], heard: Set[str]) -> set[str]:
    """The kinds, and whether a child writes of them or they are about a child."""
    child = {WRITER_CHILD} & heard if kinds & {"violence", "child", "abuse"} else set()
    about = {"suicide", "self_harm", "poisoning", "danger"} & kinds
    return kinds | child | ({CHILD_ANY} & heard if about else set())


def _fired(
    text: str,
    classes: WordClasses,
    whole: list[str],
    around: dict[str, list[Span]],
    heard: Set[str],
) -> list[dict[str, Any]]:
    """The rules whose signs a sentence holds, or for wide ones the message."""
    fired = []
    for sentence in _SENTENCE.split(text):
        words = words_of(sentence)
        spans = classes.find(words)
        near = heard - _OF_A_SENTENCE | _OF_A_SENTENCE & spans.keys()
        fired += [
            rule
            for name in spans
            for rule in _rules(wide=False).get(name, ())
            if _fires(rule, spans, words, near, len(whole))
        ]
    fired += [
        rule
        for name in around
        for rule in _rules(wide=True).get(name, ())
        if _fires(rule, around, whole, heard, len(whole))
    ]
    return fired


def _young_at(text: str) -> Span | None:
    folded = fold(text)
    age = _AGE.search(folded)
    if age is None:
        return None
    years = _WORDS.index(age[2]) + _YOUNGEST if age[2] else int(age[1] or age[3])
    if not _YOUNGEST <= years < _GROWN_UP:
        return None
    place = len(words_of(folded[: age.start(age.lastindex or 0)]))
    return Span(place, place + 1)


def _fires(
    rule: dict[str, Any],
    spans: dict[str, list[Span]],
    words: list[str],
    heard: Set[str],
    length: int,
) -> bool:
    for name in rule["needs"]:  # asked often of every message
        if name not in spans:
            return False
    if any(name in heard for name in rule.get("unless", ())):
        return False
    if not rule.get("personal") and "about" in heard:
        return False
    if rule.get("alone") and not _nothing_else(spans, rule["needs"], length):
        return False
    groups = [
        [span for span in spans[name]
         if name != rule.get("negatable") or not _negated(span, words)]
        for name in rule["needs"]
    ]  # fmt: skip
    return _together(groups, rule.get("near", _NEAR))


def _nothing_else(spans: dict[str, list[Span]], names: Iterable[str], length: int) -> bool:
    said = {
        place
        for name in names
        for span in spans.get(name, ())
        for place in range(span.first, span.last)
    }
    return len(said) == length


def _together(groups: list[list[Span]], near: int) -> bool:
    """Whether one span of each group, none overlapping, lie within `near` words of the next."""
    for chosen in islice(product(*groups), _MOST_TRIED):
        row = sorted(chosen, key=lambda span: span.first)
        if all(0 <= after.first - before.last <= near for before, after in pairwise(row)):
            return True
    return False


def _negated(span: Span, words: list[str]) -> bool:
    return any(word in _NEGATIONS for word in words[max(0, span.first - 1) : span.first])


@cache
def _rules(*, wide: bool) -> Mapping[str, Sequence[dict[str, Any]]]:
    """The rules for a sentence, or the wide ones for a message, by the first sign of each."""
    rules: dict[str, list[dict[str, Any]]] = {}
    for rule in (rule for name in _LEXICONS for rule in lexicon(name)["rules"]):
        if bool(rule.get("wide")) is wide:
            rules.setdefault(rule["needs"][0], []).append(rule)
    return rules


@cache
def _classes() -> tuple[WordClasses, ...]:
    told = [lexicon(name)["classes"] for name in _LEXICONS]
    return tuple(WordClasses(language, _merged(language, told)) for language in told[0])


def _merged(language: str, told: list[dict[str, Any]]) -> dict[str, list[str]]:
    classes: dict[str, list[str]] = {}
    for one in told:
        for name, items in one[language].items():
            classes.setdefault(name, []).extend(items)
    return classes


_LEXICONS = ("crisis_words", "crisis_signs")
