"""Telephones and e-mail addresses, also those spelt out."""

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from assistant.privacy.finding import Found, compiled
from knowledge.phrases import lexicon

_RUN = re.compile(r"(?<![\w.,])\+?[ ]?\(?\d(?:[ \u00a0\u202f().\-–/]{0,3}\d){6,}(?!\w)")
_CHUNK = re.compile(r"\d+")
_SHORTEST_LOCAL = (3, 2, 2)
_MOST_CHUNKS = 5
_DIGITS = 9
_LIST_STEP = 50
_FREE = ("800", "801")
_EMAIL = re.compile(
    r"(?<![\w@])[\w.+%'-]+@[\w-]+(?:\.[\w-]+)*|(?<!\w)[\w.+-]+ ?@ ?[\w-]+\.[a-z]{2,}"
)


def emails(text: str) -> Iterator[Found]:
    """E-mail addresses, and those whose signs are written as words."""
    if "@" in text:
        for m in _EMAIL.finditer(text):
            yield Found("email", *m.span())
    low = text.lower()
    if compiled("at_word").search(low) and len(low) == len(text):
        for m in compiled("spelt_email").finditer(low):
            yield Found("email", *m.span())


def phones(text: str, folded: str) -> Iterator[Found]:
    """Telephones of people; dates, amounts, codes and free helplines are none."""
    if sum(map(str.isdecimal, text)) < sum(_SHORTEST_LOCAL):
        return
    calm = compiled("no_phone").sub(lambda m: "x" * len(m[0]), folded)
    for run in _RUN.finditer(calm):
        named = compiled("phone_before").search(calm, 0, run.start()) is not None
        if not named and compiled("code_before").search(calm, 0, run.start()):
            continue
        yield from _in_run(run, named)


def _in_run(run: re.Match[str], named: bool) -> Iterator[Found]:
    """The phones among the groups of digits that stand side by side."""
    chunks = [m.span() for m in _CHUNK.finditer(run[0])]
    first = 0
    while first < len(chunks):
        for last in range(min(len(chunks), first + _MOST_CHUNKS + 2), first, -1):
            sizes = tuple(end - start for start, end in chunks[first:last])
            begin, end = chunks[first][0], chunks[last - 1][1]
            plus = run[0][:begin].rstrip(" (").endswith("+")
            if _is_phone(run[0][begin:end], sizes, plus, named):
                start = run[0].rindex("+", 0, begin) if plus else begin
                start -= not plus and run[0][:begin].endswith("(")
                yield Found("phone", run.start() + start, run.start() + end)
                first = last - 1
                break
        first += 1


def _is_phone(written: str, sizes: tuple[int, ...], plus: bool, named: bool) -> bool:
    digits = "".join(str(int(char)) for char in written if char.isdecimal())
    if digits in _helplines():
        return False
    if plus or digits.startswith("00"):
        return 9 <= len(digits.lstrip("0")) <= 15
    if len(digits) == 11 and digits.startswith("48"):
        return sizes[0] in (2, 11) and _is_valid("+" + digits)
    if len(digits) == 12 and digits.startswith("380"):
        return _is_valid("+" + digits)
    if len(digits) == 10 and digits.startswith("0"):
        return _is_valid("+38" + digits) or _is_valid("+48" + digits[1:])
    if len(digits) == sum(_SHORTEST_LOCAL):
        return sizes == _SHORTEST_LOCAL or (named and len(sizes) <= 3)
    if len(digits) != _DIGITS or digits.startswith(_FREE):
        return False
    if named:
        return True
    if len(sizes) > 4 or min(sizes) < 2 or written.count("/") > 1 or sizes[0] > 3 > 1 < len(sizes):
        return False
    return not (sizes == (3, 3, 3) and _is_list(digits)) and _is_valid("+48" + digits)


def _is_list(digits: str) -> bool:
    """Whether three numbers side by side are an amount, or round and near one another."""
    one, two, three = (int(digits[place : place + 3]) for place in (0, 3, 6))
    steady = two - one == three - two and abs(two - one) <= _LIST_STEP
    return three == 0 or (not (one % 10 or two % 10 or three % 10) and steady)


@lru_cache(maxsize=5_000)
def _is_valid(number: str) -> bool:
    import phonenumbers  # costs a moment, and few questions hold a telephone

    return phonenumbers.is_valid_number(phonenumbers.parse(number, None))


@cache
def _helplines() -> frozenset[str]:
    return frozenset(re.sub(r"\D", "", one["number"]) for one in lexicon("crisis")["numbers"])
