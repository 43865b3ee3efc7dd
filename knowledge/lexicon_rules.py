"""What must hold in the lexicons of words: one function for each rule."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import combinations

from knowledge.crisis_rules import nobody_without, numbers, places, told_once
from knowledge.lexicon_source import Entry, Problem
from knowledge.phrases import plain_analyser

Rule = Callable[[Entry], Iterator[Problem]]
_OLDEST = 1440  # months
_SYNONYM_KEYS = ("groups", "apart", "unrelated")
_NAMED = ("disabilities", "situations", "groups")
_LISTS = ("grown_up", "partner", "older", "able", "kin", "beside")
_SPANS = ("ages", "stages")
_AUDIENCE_KEYS = (
    *_NAMED,
    *_LISTS,
    *_SPANS,
    "misleading",
    "everyday",
    "told",
    "akin",
    "serving",
    "apart",
    "age_prefixes",
)
_LEAST = 2
_Pattern = tuple[frozenset[str], ...]


def _keys(known: Sequence[str]) -> Rule:
    def rule(root: Entry) -> Iterator[Problem]:
        for key, _ in root.pairs or ():
            if key.text not in known:
                yield Problem(key.line, f"nieznana część „{key.text}”; są: {', '.join(known)}")
        for name in known:
            if root.get(name) is None:
                yield Problem(1, f"brakuje części „{name}”")

    return rule


def no_key_twice(root: Entry) -> Iterator[Problem]:
    """No key of a mapping stands twice: the later would silently win."""
    seen = Counter[str]()
    for key, value in root.pairs or ():
        seen[str(key.text)] += 1
        if seen[str(key.text)] == _LEAST:
            yield Problem(key.line, f"„{key.text}” stoi dwa razy; zostałby tylko drugi wpis")
        yield from no_key_twice(value)


def synonym_groups(root: Entry) -> Iterator[Problem]:
    """Groups and lines of words kept apart have two phrases or more, none of them twice."""
    for name in _SYNONYM_KEYS:
        for line in _lines(root, name):
            phrases = list(line.texts())
            if len(phrases) < _LEAST:
                yield Problem(line.line, "w grupie jest jedno słowo: potrzebne są co najmniej dwa")
            yield from _phrases(phrases)


def groups_told_once(root: Entry) -> Iterator[Problem]:
    """No group says only what another says already."""
    groups = [({*map(_pattern, line.texts())}, line) for line in _lines(root, "groups")]
    for (one, first), (other, second) in combinations(groups, 2):
        if one <= other or other <= one:
            line = max(first.line, second.line)
            yield Problem(line, f"ta grupa mówi to samo co grupa z wiersza {_least(first, second)}")


def groups_keep_apart(root: Entry) -> Iterator[Problem]:
    """No group joins two words that the lexicon keeps apart."""
    groups = [({_pattern(one): one for one in g.texts()}, g) for g in _lines(root, "groups")]
    for line in _lines(root, "apart"):
        for one, other in combinations(line.texts(), 2):
            for found, group in groups:
                if _pattern(one) in found and _pattern(other) in found:
                    yield Problem(
                        group.line,
                        f"„{one.text}” i „{other.text}” są w jednej grupie, a w wierszu "
                        f"{line.line} zapisano, że to co innego",
                    )


def people(root: Entry) -> Iterator[Problem]:
    """Lists of who something is for hold phrases, none of them twice."""
    for section in _NAMED:
        for key, value in _pairs(root, section):
            phrases = list(value.texts())
            if not phrases:
                yield Problem(key.line, f"„{key.text}” nie ma żadnego słowa")
            yield from _phrases(phrases)
    for name in _LISTS:
        yield from _phrases((root.get(name) or Entry(1)).texts())


def kinds_apart(root: Entry) -> Iterator[Problem]:
    """No phrase stands in two lists that exclude each other, such as one kind and every kind."""
    lists = {
        f"{section}.{key.text}": {_pattern(one): one for one in value.texts()}
        for section in _NAMED
        for key, value in _pairs(root, section)
    }
    kinds = [name for name in lists if name.startswith("disabilities.")]
    lines = [("disabilities.any", name) for name in kinds if name != "disabilities.any"]
    for line in _lines(root, "apart"):
        names = [str(one.text) for one in line.texts()]
        for name in names:
            if name not in lists:
                yield Problem(line.line, f"nie ma listy „{name}”")
        lines += combinations([name for name in names if name in lists], 2)
    for one, other in lines:
        for pattern in lists.get(one, {}).keys() & lists.get(other, {}).keys():
            entry = max(lists[one][pattern], lists[other][pattern], key=lambda e: e.line)
            yield Problem(
                entry.line, f"„{entry.text}” stoi w „{one}” i w „{other}”, a to wyklucza się"
            )


def spans(root: Entry) -> Iterator[Problem]:
    """An age is two numbers of months, the lower one first."""
    for section in _SPANS:
        for key, value in _pairs(root, section):
            yield from _phrases([key])
            ends = [one.text or "" for one in value.items or ()]
            if len(ends) != _LEAST or not all(end.isdigit() for end in ends):
                yield Problem(key.line, f"wiek „{key.text}” to dwie liczby miesięcy, np. [24, 35]")
            elif int(ends[0]) > int(ends[1]):
                yield Problem(key.line, f"wiek „{key.text}” jest odwrotnie: {' > '.join(ends)}")
            elif int(ends[1]) > _OLDEST:
                yield Problem(key.line, f"wiek „{key.text}” liczy się w miesiącach, nie w latach")


def references(root: Entry) -> Iterator[Problem]:
    """What misleads, and what is everyday, names lists that are there and can mislead."""
    lists = {
        f"{section}.{key.text}": frozenset(x for one in value.texts() for x in _lemmas(one))
        for section in _NAMED
        for key, value in _pairs(root, section)
    }
    for name in _LISTS:
        words = (root.get(name) or Entry(1)).texts()
        lists[name] = frozenset(lemma for one in words for lemma in _lemmas(one))
    for key, value in _pairs(root, "misleading"):
        if key.text not in lists:
            yield Problem(key.line, f"nie ma listy „{key.text}”")
            continue
        yield from _phrases(value.texts())
        for one in value.texts():
            if lists[key.text].isdisjoint(_lemmas(one)):
                yield Problem(
                    one.line, f"„{one.text}” nie zawiera żadnego słowa z „{key.text}”: jest zbędne"
                )
    for name in ("everyday", "told"):
        for one in (root.get(name) or Entry(1)).texts():
            if f"situations.{one.text}" not in lists:
                yield Problem(one.line, f"nie ma sytuacji „{one.text}”")


def field_words(root: Entry) -> Iterator[Problem]:
    """The words of the field are a list without repetition."""
    yield from _phrases(root.texts())


def _phrases(phrases: Iterable[Entry]) -> Iterator[Problem]:
    seen: dict[_Pattern, Entry] = {}
    for one in phrases:
        pattern = _pattern(one)
        if one.kind != "str":
            yield Problem(one.line, f"„{one.text}” musi stać w cudzysłowie, żeby było słowem")
        if not pattern:
            yield Problem(one.line, f"„{one.text}” nie zawiera żadnego słowa")
        elif pattern in seen:
            yield Problem(one.line, f"„{one.text}” stoi tu dwa razy")
        seen.setdefault(pattern, one)


def _pattern(entry: Entry) -> _Pattern:
    """A phrase as it is looked for: forms of one word are the same, unless marked with "="."""
    text = entry.text or ""
    return tuple(
        frozenset({f"={token.folded}"})
        if token.start and text[token.start - 1] == "="
        else token.lemmas
        for token in plain_analyser().tokens(text.replace("..", " i "))
    )


def _lemmas(entry: Entry) -> frozenset[str]:
    tokens = plain_analyser().tokens(entry.text or "")
    return frozenset(lemma for token in tokens for lemma in token.lemmas)


def _lines(root: Entry, name: str) -> Iterator[Entry]:
    entry = root.get(name)
    return iter(entry.items or ()) if entry else iter(())


def _pairs(root: Entry, name: str) -> tuple[tuple[Entry, Entry], ...]:
    entry = root.get(name)
    return (entry.pairs or ()) if entry else ()


def _least(*found: Entry) -> int:
    return min(one.line for one in found)


RULES: dict[str, tuple[Rule, ...]] = {
    "synonyms.yaml": (
        _keys(_SYNONYM_KEYS),
        no_key_twice,
        synonym_groups,
        groups_told_once,
        groups_keep_apart,
    ),
    "audiences.yaml": (
        _keys(_AUDIENCE_KEYS),
        no_key_twice,
        people,
        kinds_apart,
        spans,
        references,
    ),
    "domain.yaml": (field_words,),
    "crisis.yaml": (no_key_twice, numbers, told_once, nobody_without, places),
}
