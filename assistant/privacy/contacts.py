"""Telephones and e-mail addresses, also those spelt out."""

import re
from collections.abc import Callable, Iterator
from functools import cache, lru_cache

from assistant.privacy.finding import Found, compiled, digits_in, words
from knowledge.phrases import lexicon

_EMAIL = re.compile(
    r"(?<![\w@])[\w.+%'-]+@[\w-]+(?:\.[\w-]+)*|(?<!\w)[\w.+-]+ ?@ ?[\w-]+\.[a-z]{2,}"
)
_RUN = re.compile(r"(?<![\w.,])\(?\+?[ ]?\(?\d(?:[ \u00a0\u202f().\-–/]{0,3}\d){6,}(?!\w)")
_CHUNK = re.compile(r"\d+")
_NEAR = 40
_USUAL_CHUNKS = 5
_MOST_CHUNKS = 10  # digit by digit
_DIGITS = 9
_LOCAL = (3, 2, 2)
_LIST_STEP = 50
_FREE = ("800", "801")


def emails(text: str) -> Iterator[Found]:
    """E-mail addresses, and those whose signs are written as words."""
    if "@" in text:
        for m in _EMAIL.finditer(text):
            yield Found("email", *m.span())
    low = text.lower()
    if len(low) == len(text) and compiled("at_word").search(low):
        for m in compiled("spelt_email").finditer(low):
            yield Found("email", *m.span())


def phones(text: str, folded: str) -> Iterator[Found]:
    """Telephones of people; dates, amounts, codes and free helplines are none."""
    if digits_in(text) < sum(_LOCAL):
        return
    calm = compiled("no_phone").sub(lambda m: "x" * len(m[0]), folded)
    for run in _RUN.finditer(calm):
        before = max(0, run.start() - _NEAR), run.start()
        named = compiled("phone_before").search(calm, *before) is not None
        if named or not compiled("code_before").search(calm, *before):
            for start, end in _Run(run[0], named).phones():
                yield Found("phone", run.start() + start, run.start() + end)


class _Run:
    """Groups of digits that stand side by side; `named` where a word such as "tel." announces."""

    def __init__(self, written: str, named: bool) -> None:
        self._written = written
        self._named = named
        self._chunks = [m.span() for m in _CHUNK.finditer(written)]

    def phones(self) -> Iterator[tuple[int, int]]:
        """Where the phones begin and end."""
        first = 0
        while first < len(self._chunks):
            helpline = self._end(first, _MOST_CHUNKS, self._is_helpline)
            last = self._end(first, _MOST_CHUNKS if self._named else _USUAL_CHUNKS, self._is_phone)
            if helpline is None and last is not None:
                yield self._opening(first, last), self._chunks[last - 1][1]
            first = helpline or last or first + 1

    def _end(self, first: int, most: int, fits: Callable[[int, int], bool]) -> int | None:
        """The chunk behind the longest number that begins with chunk `first` and fits."""
        for last in range(min(len(self._chunks), first + most), first, -1):
            if fits(first, last):
                return last
        return None

    def _number(self, first: int, last: int) -> str:
        return self._written[self._chunks[first][0] : self._chunks[last - 1][1]]

    def _is_helpline(self, first: int, last: int) -> bool:
        digits = re.sub(r"\D", "", self._number(first, last))
        free = len(digits) == _DIGITS and digits.startswith(_FREE)
        return free or digits in _helplines() or digits in words("emergency")

    def _is_phone(self, first: int, last: int) -> bool:
        sizes = tuple(end - start for start, end in self._chunks[first:last])
        plus = self._written[: self._chunks[first][0]].rstrip(" (").endswith("+")
        return _is_phone(self._number(first, last), sizes, plus, self._named)

    def _opening(self, first: int, last: int) -> int:
        """Where a number with its plus and its bracket begins."""
        begin = self._chunks[first][0]
        lead = self._written[:begin]
        start = len(lead.rstrip("(+ "))
        start += len(lead[start:]) - len(lead[start:].lstrip())
        closed = ")" in self._number(first, last)
        return start if closed else begin - (lead.endswith("+"))


def _is_phone(written: str, sizes: tuple[int, ...], plus: bool, named: bool) -> bool:
    digits = re.sub(r"\D", "", written)
    if plus or digits.startswith("00"):
        return 9 <= len(digits.lstrip("0")) <= 15
    if (whole := _with_country(digits, sizes, named)) is not None:
        return _is_valid(whole)
    if len(digits) == sum(_LOCAL):
        return sizes == _LOCAL or (named and len(sizes) <= 3)
    if len(digits) != _DIGITS or named:
        return len(digits) == _DIGITS
    grouped = len(sizes) <= 4 and min(sizes) > 1 and (len(sizes) == 1 or sizes[0] <= 3)
    listed = sizes == (3, 3, 3) and _is_list(digits)
    return grouped and not listed and written.count("/") < 2 and _is_valid("+48" + digits)


def _with_country(digits: str, sizes: tuple[int, ...], named: bool) -> str | None:
    """The number as it is dialled from abroad, where it begins as people at home write it."""
    if len(digits) == 11 and digits.startswith("48") and sizes[0] in (2, 11):
        return "+" + digits
    if len(digits) == 11 and digits.startswith("8") and named:
        return "+7" + digits[1:]
    if len(digits) == 12 and digits.startswith("380"):
        return "+" + digits
    if len(digits) == 10 and digits.startswith("0"):
        return "+38" + digits if _is_valid("+38" + digits) else "+48" + digits[1:]
    return None


def _is_list(digits: str) -> bool:
    """Whether three numbers side by side are an amount, or round and near one another."""
    one, two, three = (int(digits[place : place + 3]) for place in (0, 3, 6))
    steady = two - one == three - two and abs(two - one) <= _LIST_STEP
    return three == 0 or (not (one % 10 or two % 10 or three % 10) and steady)


@lru_cache(maxsize=5_000)
def _is_valid(number: str) -> bool:
    import phonenumbers  # costs a moment, and few questions hold a telephone

    try:
        return phonenumbers.is_valid_number(phonenumbers.parse(number, None))
    except phonenumbers.NumberParseException:
        return False


@cache
def _helplines() -> frozenset[str]:
    return frozenset(re.sub(r"\D", "", one["number"]) for one in lexicon("crisis")["numbers"])
