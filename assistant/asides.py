"""What stands around a question and says nothing of what is asked: courtesy, who asks, and why."""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from knowledge.phrases import Found, Phrases, lexicon, lexicon_lemmas, plain_analyser
from knowledge.text import Token


@dataclass(frozen=True)
class Told:
    """What is read from the words of a message: their roles, and phrases found in them."""

    roles: Sequence[str]
    attributes: list[Found]
    kinds: list[Found]
    looking: list[Found]


_BREAKS = re.compile(r"[,.;:!?\n]|\s[–-]\s")
_LEAVING = ("wroci", "przyjech", "przeprowadz", "wyprowadz")
_FROM, _PLACE_LEFT = frozenset({"z", "ze", "od"}), 2  # words of such a clause
_OWN = ("m", "my", "lam", "lem", "lysmy", "lismy", "e")  # of verbs: "kłócimy się"
_LONGEST = 3  # words of a phrase in the lists


def without_asides(text: str, tokens: Sequence[Token], told: Told) -> Told:
    """What is read, where words that only stand around the question count for little."""
    named = [
        i
        for i, role in enumerate(told.roles)
        if role == "audience" or (role == "focus" and "noun" in tokens[i].pos)
    ]
    aside = asides(text, tokens, [*told.attributes, *told.kinds], named)
    if not aside:
        return told
    partner = lexicon_lemmas("audiences", "partner")  # of whom a story tells, not for whom it asks
    roles = [
        "generic"
        if i in aside and (role == "focus" or (role == "audience" and tokens[i].lemmas & partner))
        else role
        for i, role in enumerate(told.roles)
    ]
    lists = (told.attributes, told.kinds, told.looking)
    attributes, kinds, looking = (
        [one for one in found if not aside.issuperset(one.used)] for found in lists
    )
    if not (attributes or kinds) and (wished := _wished(text, tokens, aside)):
        looking = [*looking, wished]
    return Told(roles, attributes, kinds, looking)


def _wished(text: str, tokens: Sequence[Token], aside: Collection[int]) -> Found | None:
    """The wish of "kłócimy się, chcemy terapii": after a story, it looks for help."""
    told = [clause for clause in clauses(text, tokens) if set(clause) <= set(aside)]
    wanting = lexicon_lemmas("asides", "wanting")
    for i, one in enumerate(tokens):
        if told and i not in aside and one.lemmas & wanting:
            return Found("looking", i, i + 1, (i,))
    return None


def asides(
    text: str, tokens: Sequence[Token], found: Sequence[Found], names: Collection[int]
) -> frozenset[int]:
    """The tokens of courtesy, and of clauses that only tell who asks and why.

    `found` is what is asked and of which kind, `names` the tokens that say of what. A clause is
    left in where the rest of the message would name nothing.
    """
    polite = {i for i, one in enumerate(tokens) if one.folded in _words("courtesy")}
    polite |= set(_purposes(tokens)) | set(_asker(tokens))
    told: set[int] = set()
    for clause in clauses(text, tokens):
        left = {i for i in names if i not in told and i not in clause and i not in polite}
        left |= {i for one in found for i in one.used if i not in told and i not in clause}
        if left and _is_aside(tokens, clause, found, left):
            told.update(i for i in clause if not _is_from(tokens, i))
    return frozenset(polite | told)


def _is_from(tokens: Sequence[Token], i: int) -> bool:
    """Whether a token is the place where somebody is or that they are from, not one they left."""
    if "place" not in tokens[i].names or not tokens[i].text[:1].isupper() or not i:
        return False
    before = {one.folded for one in tokens[max(0, i - 2) : i]}
    left = any(one.folded.startswith(_LEAVING) for one in tokens[:i])
    return bool(before & {"w", "we", "do"}) or ("z" in before and not left)


def _is_aside(
    tokens: Sequence[Token], clause: range, found: Sequence[Found], left: Collection[int]
) -> bool:
    said = [tokens[i].folded for i in clause]
    while said and said[0] in _words("courtesy") | {"i", "a", "to"}:
        said = said[1:]
    if _opens(said, "because"):
        outside = {one.name for one in found if set(one.used) <= set(left)}
        hasty = any(tokens[i].lemmas & _haste() for i in clause)
        hasty = hasty or bool(_unable().find([tokens[i] for i in clause]))
        return hasty and bool(outside & _words("plain"))
    if _opens(said, "so_that"):
        return True
    if len(said) == _PLACE_LEFT and said[0] in _FROM and _is_place(tokens[clause[-1]]):
        return True  # "з Харкова" whose verb no glossary has
    questions = frozenset(lexicon("parts")["asking"])
    if not questions & set(said) and any(tokens[i].lemmas & _troubles() for i in clause):
        return any("noun" in tokens[i].pos for i in left)
    if _tells_a_story(tokens, clause, found, left):
        return True
    if _opens(said, "meant_to") and not questions & set(said):  # "kasa czynna? miałam odebrać ..."
        return any("noun" in tokens[i].pos and "function" not in tokens[i].pos for i in left)
    return _opens(said, "openers") and not (questions | _words("about")) & set(said)


def _tells_a_story(
    tokens: Sequence[Token], clause: range, found: Sequence[Found], left: Collection[int]
) -> bool:
    """Whether a clause tells of one's own family what another one wants something for."""
    said = {tokens[i].folded for i in clause}
    if said & {*lexicon("parts")["asking"], *_words("asks")} or _wants(tokens, clause):
        return False
    if any(not set(clause).isdisjoint(one.used) for one in found):
        return False
    own = any(tokens[i].folded.endswith(_OWN) and "verb" in tokens[i].pos for i in clause)
    if not (own or any(tokens[i].lemmas & lexicon_lemmas("asides", "kin") for i in clause)):
        return False
    others = [i for i in range(len(tokens)) if i not in clause]
    return _wants(tokens, others) and any("noun" in tokens[i].pos for i in left)


def _wants(tokens: Sequence[Token], clause: Collection[int]) -> bool:
    return any(tokens[i].lemmas & lexicon_lemmas("asides", "wanting") for i in clause)


def _is_place(token: Token) -> bool:
    return not token.known or "place" in token.names


def clauses(text: str, tokens: Sequence[Token]) -> Iterator[range]:
    """Where clauses stand: between commas, and where a reason or the question itself begins."""
    first = 0
    for i in range(1, len(tokens) + 1):
        if i < len(tokens):
            gap = text[tokens[i - 1].end : tokens[i].start]
            said = [one.folded for one in tokens[i : i + _LONGEST]]
            begins = any(_opens(said, name) for name in ("because", "so_that", "asks"))
            if not (begins or _BREAKS.search(gap)):
                continue
        yield range(first, i)
        first = i


def _opens(said: Sequence[str], name: str) -> bool:
    known = _phrases(name)
    return any([tuple(said[:length]) in known for length in range(1, _LONGEST + 1)])


def _purposes(tokens: Sequence[Token]) -> Iterator[int]:
    for one in _wanted_for().find(tokens):
        if one.name == "purposes" or one.last == len(tokens):
            yield from one.used


def _asker(tokens: Sequence[Token]) -> Iterator[int]:
    """The tokens of "szef mnie pyta", where what is asked follows."""
    questions = lexicon("parts")["asking"]
    folded = [one.folded for one in tokens]
    for i in range(1, len(tokens)):
        for one in _phrases("asking"):
            after = i + len(one)
            if tuple(folded[i:after]) == one and set(folded[after : after + 2]) & set(questions):
                yield from range(max(0, i - 2), after)


@cache
def _words(name: str) -> frozenset[str]:
    return frozenset(lexicon("asides")[name])


@cache
def _phrases(name: str) -> frozenset[tuple[str, ...]]:
    return frozenset(tuple(one.split()) for one in lexicon("asides")[name])


@cache
def _haste() -> frozenset[str]:
    return lexicon_lemmas("asides", "haste")


@cache
def _unable() -> Phrases:
    return Phrases({"unable": lexicon("asides")["unable"]}, plain_analyser())


@cache
def _troubles() -> frozenset[str]:
    return lexicon_lemmas("asides", "troubles")


@cache
def _wanted_for() -> Phrases:
    data = lexicon("asides")
    groups = {"purposes": data["purposes"], "at_end": data["at_end"]}
    return Phrases(groups, plain_analyser())
