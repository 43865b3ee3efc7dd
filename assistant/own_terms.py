"""What somebody says of themselves against a sentence with a condition: yes, no, or neither."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from assistant.own_stay import least_stay, stay
from knowledge.folding import fold
from knowledge.own_conditions import holds, people, words_of
from knowledge.text import Analyser

_CLAUSE = re.compile(r"[,.;?!]| i (?=czy|mog)")
_MOST_YEARS = 18
_APART = 4  # words between a noun and what is said of it: "urlopie rodzicielskim lub wychowawczym"


@dataclass(frozen=True)
class Asked:
    """A question as it was typed, folded; `age` are the whole years of the one child told of."""

    text: str
    age: int | None
    analyser: Analyser


@dataclass(frozen=True)
class Term:
    """One kind of condition: whether it is asked of, whether a sentence sets it, what follows.

    `named` says that the question has to name what it is a condition of.
    """

    asks: Callable[[Asked], bool]
    told: Callable[[str, Asked], bool]
    meets: Callable[[str, Asked], bool | None]
    named: bool = True


def _asks_most(asked: Asked) -> bool:
    if holds("signs", asked.text) or holds("works", asked.text):
        return False  # "oboje" are then the parents
    return holds("enrols", asked.text) and _own_number(asked.text) is not None


def _asks_how_many(asked: Asked) -> bool:
    text = asked.text
    return holds("asks_how_many", text) and holds("enrols", text) and holds("may", text)


def _tells_most(sentence: str, _: Asked) -> bool:
    return holds("enrols", sentence) and _most(sentence) is not None


def _within(sentence: str, asked: Asked) -> bool | None:
    own, most = _own_number(asked.text), _most(sentence)
    if own is None or most is None or holds("told_unless", sentence):
        return None
    if own <= most and holds("several_units", asked.text):
        return None
    return own <= most


def _own_number(text: str) -> int | None:
    """How many children somebody wants to have taken; None where that is not certain."""
    said = people(text, words_of("children"))
    if holds("all_of_them", text) and said:
        return max(value for _, value in said)
    verb = words_of("enrols").search(text)
    if verb is None:
        return None
    marks = [one.start() for one in _CLAUSE.finditer(text)]
    first = max((one for one in marks if one < verb.start()), default=-1)
    last = min((one for one in marks if one > verb.start()), default=len(text))
    near = {value for place, value in said if first < place < last}
    only = near.pop() if len(near) == 1 else 1
    return only if only > 1 else None  # one child is told nothing by a limit on several


def _most(sentence: str) -> int | None:
    for one in words_of("told_most").finditer(sentence):
        found = people(sentence[one.end() :], words_of("told_people"))
        if found and found[0][0] <= 2:
            return found[0][1]
    return None


def _asks_alone(asked: Asked) -> bool:
    return holds("alone", asked.text) and holds("comes_home", asked.text)


def _tells_alone(sentence: str, asked: Asked) -> bool:
    return _asks_alone(Asked(sentence, None, asked.analyser)) and _age_told(sentence) is not None


def _old_enough(sentence: str, asked: Asked) -> bool | None:
    least = _age_told(sentence)
    if least is None or asked.age is None or holds("not_yet", asked.text):
        return None
    return asked.age >= least


def _age_told(sentence: str) -> int | None:
    ages = [
        int(next(filter(None, one.groups()))) for one in words_of("told_age").finditer(sentence)
    ]
    return ages[0] if len(ages) == 1 and ages[0] <= _MOST_YEARS else None


def _asks_one_works(asked: Asked) -> bool:
    text = asked.text
    apart = holds("otherwise_busy", text) or holds("on_their_own", text)
    told = holds("works", text) and holds("two_parents", text)
    return told and holds("works_not", text) and not apart


def _tells_both_work(sentence: str, _: Asked) -> bool:
    entitles = holds("told_entitles", sentence) and not holds("told_first", sentence)
    return entitles and holds("told_both_work", sentence)


def _asks_stay(asked: Asked) -> bool:
    return stay(asked.text) is not None and holds("gets_in", asked.text)


def _tells_stay(sentence: str, _: Asked) -> bool:
    return least_stay(sentence) is not None


def _long_enough(sentence: str, asked: Asked) -> bool | None:
    own, least = stay(asked.text), least_stay(sentence)
    short = own is not None and least is not None and own < least
    return False if short and not holds("told_unless", sentence) else None


def _asks_signs(asked: Asked) -> bool:
    text = asked.text
    who = holds("both_sign", text) or holds("one_signs", text)
    return who and holds("signs", text) and (holds("two_parents", text) or "wystarcz" in text)


def _tells_signs(sentence: str, _: Asked) -> bool:
    who = holds("told_both_sign", sentence) or holds("told_one_signs", sentence)
    return who and holds("signs", sentence)


def _signed(sentence: str, asked: Asked) -> bool | None:
    one, both = holds("one_signs", asked.text), holds("both_sign", asked.text)
    of_both, of_one = holds("told_both_sign", sentence), holds("told_one_signs", sentence)
    if one == both or of_both == of_one:
        return None
    if of_both and holds("on_their_own", asked.text):
        return None  # for whom the sentence may make an exception
    return both if of_both else one


def _asks_outside(asked: Asked) -> bool:
    return holds("from_outside", asked.text) and holds("gets_in", asked.text)


def _tells_outside(sentence: str, _: Asked) -> bool:
    return holds("told_outside", sentence)


def _from_outside(sentence: str, _: Asked) -> bool | None:
    refused = holds("told_refused", sentence) and not holds("told_partly", sentence)
    return False if refused else None


def _asks_shut_out(asked: Asked) -> bool:
    return bool(_pairs(asked.text, asked.analyser, 1))


def _tells_shut_out(sentence: str, asked: Asked) -> bool:
    part = _excluded(sentence)
    if part is None or not holds("shuts_out_if", part):
        return False
    return bool(_pairs(asked.text, asked.analyser, 1) & _pairs(part, asked.analyser, _APART))


def _shut_out(sentence: str, asked: Asked) -> bool | None:
    part = _excluded(sentence) or ""
    unsure = holds("shuts_out_both", part) or holds("not_so_now", asked.text)
    return None if unsure else False


def _excluded(sentence: str) -> str | None:
    """Those who get nothing, before the verb or behind it: "osoby na urlopie nie otrzymają"."""
    found = words_of("shuts_out").search(sentence)
    if found is None:
        return None
    after = sentence[found.end() :]
    before = re.split(r"[,;:]", sentence[: found.start()])[-1]
    return before if holds("shuts_out_if", before) and not holds("shuts_out_if", after) else after


def _pairs(text: str, analyser: Analyser, apart: int) -> frozenset[tuple[str, str]]:
    """The nouns of a text with what is said of them near by, as lemmas."""
    tokens = analyser.tokens(text)
    found = set()
    for i, one in enumerate(tokens):
        for other in tokens[max(0, i - 1) : i] + tokens[i + 1 : i + 1 + apart]:
            if "noun" in one.pos and other.pos & {"adjective", "participle"}:
                found |= {(noun, said) for noun in one.lemmas for said in other.lemmas}
    return frozenset(found)


_HOW_MANY = Term(_asks_how_many, _tells_most, lambda sentence, asked: None, named=False)
_ALONE = Term(_asks_alone, _tells_alone, _old_enough, named=False)
_TERMS = (
    _ALONE,
    Term(_asks_signs, _tells_signs, _signed, named=False),
    Term(_asks_most, _tells_most, _within, named=False),
    Term(_asks_stay, _tells_stay, _long_enough),
    Term(_asks_one_works, _tells_both_work, lambda sentence, asked: False),
    Term(_asks_outside, _tells_outside, _from_outside, named=False),
    Term(_asks_shut_out, _tells_shut_out, _shut_out),
)


def terms_asked(asked: Asked) -> list[Term]:
    """The kinds of conditions that a question asks of, none where it asks for more."""
    terms: tuple[Term, ...] = _TERMS
    if holds("asks_more", asked.text):
        terms = (_ALONE,) if holds("asks_age", asked.text) else (_HOW_MANY,)
    return [one for one in terms if one.asks(asked)]


def folded(text: str) -> str:
    """A text as the conditions read it."""
    return " ".join(fold(text).replace("’", "'").split())
