"""What a question supposes: what somebody was told, or asks to have confirmed."""

import re
from collections.abc import Sequence
from functools import lru_cache

from knowledge.conditions import without_income
from knowledge.folding import fold
from knowledge.numbers import values
from knowledge.phrases import lexicon, lexicon_phrases, plain_analyser
from knowledge.text import Token

_FEW = 2  # words that alone suppose nothing
_CZY = re.compile(r"\bczy\b", re.IGNORECASE)
_CHOICE = re.compile(r"\b(?:czy|albo|lub)\b", re.IGNORECASE)
_APART = re.compile(r"(?:[,;.?!:–]|\b(?:i|a|oraz|ale|no|to))\s*$", re.IGNORECASE)
_CLAUSE = re.compile(r"[,;?!]\s|\.\s|\n")
_LEADING = frozenset(
    {"w", "we", "na", "o", "do", "z", "ze", "od", "po", "przy", "dla", "u", "przez"}
)
_GREETING = frozenset({"dobry", "witam", "hej", "halo", "prosze", "dziekuje", "czesc"})
_NEAR, _VALUE = 4, 2  # words beside a joining word, and how near a value stands
_JOINING = frozenset({"ze", "iz", "co", "jakoby"})
_WHETHER_SO = re.compile(  # "czy to prawda, że", or behind what is told ", zgadza się?"
    r"\b(?:czy )?(?:to\b ?|jest\b ?)*prawda,? (?P<that>że\b)"
    r"|\bczy (?:(?:to |jest )*(?:prawda|tak|właściwy)|to(?: jest)?|się zgadza|zgadza się)[\s?!.]*$"
    r"|, ?(?:to )?(?:prawda|tak|zgadza się|właściwy)\?[\s?!.]*$",
    re.IGNORECASE,
)
_SO_THEN = "czyli "
_EARNED = re.compile(r"\bna (?:osob|glow|czlonk)|\bdochod|\bzarab")
_OWN_INCOME = re.compile(
    r"\b(?:dochod(?:u|em|y|ow)?|zarab\w+|zarobk\w+)\W+(?:[^\W\d]+\W+){0,3}?"
    r"(?P<sum>\d[\d ]*)\s*(?:(?:zl|pln)\b|(?:netto |brutto )?(?:na|za) (?:os|glow|czlon))"
)
_LIMIT = re.compile(r"\blimit|\bprog|\bkryteri|\bmaks|\bnajwyz|\bgranic")
_SENTENCE = re.compile(r"[.?!;\n]")
_THAT = re.compile(r"\b(?:że|ze|iż|iz)\b", re.IGNORECASE)


@lru_cache(maxsize=20_000)
def offers_choice(text: str) -> bool:
    """Whether a Polish question names two things of which one is the answer: "o 16 czy o 17"."""
    return any(_joins_two(text, one) for one in _CZY.finditer(text))


def _joins_two(text: str, joining: re.Match[str]) -> bool:
    """Whether a word joins two things alike: values, what one preposition leads to, or names."""
    if _APART.search(before := text[: joining.start()]) or not before.strip():
        return False
    clauses = _CLAUSE.split(before)[-1], _CLAUSE.split(text[joining.end() :])[0]
    left, right = (plain_analyser().tokens(one) for one in clauses)
    near, first = left[-_NEAR:], right[:_NEAR]
    if not (near and first) or near[-1].lemmas & frozenset(lexicon("parts")["knowing"]):
        return False
    if any(map(_is_value, near[-_VALUE:])) and any(map(_is_value, first[:_VALUE])):
        return True
    leading = first[0].folded
    if leading in _LEADING:
        return any(one.folded in _LEADING and one.folded[0] == leading[0] for one in left)
    short = len(right) <= _NEAR and not any("verb" in one.pos for one in right)
    named = "verb" not in near[-1].pos and near[-1].folded not in _GREETING
    return short and named and len(left) > 1


def _is_value(token: Token) -> bool:
    return any(map(str.isdigit, token.text)) or "@" in token.text


@lru_cache(maxsize=20_000)
def supposed(text: str) -> str | None:
    """What a Polish question asks to be confirmed, or None where it asks something else."""
    if (claimed := _claimed(text)) is not None:
        return claimed
    found = _CZY.search(text)
    if found:
        rest = text[found.end() :].strip(" ?!.")
        return rest if rest and not _CHOICE.search(rest) else None
    return _told(text)


def seeks_consent(text: str) -> bool:
    """Whether a text says how something is and only wants to hear that it is so: "..., tak?"."""
    return bool(_WHETHER_SO.search(text)) or fold(text).startswith(_SO_THEN)


def _claimed(text: str) -> str | None:
    """What stands before or behind words that only ask whether it is so: "czy to prawda"."""
    found = _WHETHER_SO.search(text)
    if found is None:
        return None
    rest = text[found.end() :] if found["that"] else text[: found.start()]
    return _told(rest) or rest.strip(" ,?!.") or None


def _told(text: str) -> str | None:
    """What a rumour says, or a question that begins with its verb or has a word that asks so."""
    tokens = plain_analyser().tokens(text)
    rumours = lexicon_phrases("yes_no", "rumours").find(tokens)
    if rumours:
        after = text[tokens[rumours[0].last - 1].end :]
        that = _THAT.search(after)
        rest = after[that.end() :] if that else after
        rest = rest if len(rest.split()) > 1 else text[: tokens[rumours[0].first].start]
        return rest.strip(" ,?!.")
    if "?" not in text:
        return None
    if lexicon_phrases("yes_no", "openers").find(tokens[:1]):
        return text.strip(" ?!.")
    return _asked_plainly(text)


def _asked_plainly(text: str) -> str | None:
    """The last sentence of a text, where it asks without a word that asks: "jeszcze otwarte?"."""
    last = text[: text.rindex("?")].rstrip(" ?!.")
    last = last.replace("!", ".").replace("?", ".").split(".")[-1]
    tokens = plain_analyser().tokens(last)
    if any(token.folded in lexicon("parts")["asking"] for token in tokens):
        return None
    told = lexicon_phrases("yes_no", "plainly").find(tokens)
    return last.strip(" ,") if told and len(tokens) > _FEW else None


def tellers(text: str, tokens: Sequence[Token]) -> frozenset[int]:
    """The tokens that only say who told a rumour, "sąsiadka mówi, że", or ask whether it is so."""
    asked = _WHETHER_SO.search(text)
    span = asked.span() if asked and not asked["that"] else (0, 0)
    told = {i for i, one in enumerate(tokens) if span[0] <= one.start < span[1]}
    for rumour in lexicon_phrases("yes_no", "rumours").find(tokens)[:1]:
        last = rumour.last
        while last < len(tokens) and tokens[last].folded in _JOINING:
            last += 1
        first = rumour.first
        while first and not _SENTENCE.search(text[tokens[first - 1].end : tokens[first].start]):
            first -= 1
        if len(tokens) - last > 1 and not _SENTENCE.search(
            text[tokens[rumour.last - 1].start : tokens[last].start]
        ):
            told.update(range(first, last))
    return frozenset(told)


def claimed_sums(text: str, tokens: Sequence[Token]) -> frozenset[int]:
    """The tokens of the sums that a message supposes something costs or is paid."""
    claim = supposed(text)
    if claim is None or without_income(claim) != claim or _EARNED.search(fold(claim)):
        return frozenset()
    at = max(text.find(claim), 0)
    spans = [(at + one.start, at + one.end) for one in values(claim) if one.kind == "amount"]
    return frozenset(
        i for i, one in enumerate(tokens) if any(start <= one.start < end for start, end in spans)
    )


def own_income(text: str, tokens: Sequence[Token]) -> frozenset[int]:
    """The tokens of what somebody earns: "dochód 800 zł na osobę", "zarabiamy 800 zł"."""
    folded = fold(text)
    found = None if _LIMIT.search(folded) else _OWN_INCOME.search(folded)
    if found is None:
        return frozenset()
    first = found.start() if found[0].startswith("zar") else found.start("sum")
    last = found.end("sum")
    return frozenset(i for i, one in enumerate(tokens) if first <= one.start < last)
