"""Questions in Ukrainian, English or Russian as Polish words that the Polish pipeline understands.

Not a translation to be read: every known word or phrase is replaced by the Polish one of
knowledge/language/glossary_*.yaml, in the order of the question; names are spelt in Polish.
"""

import re
from collections.abc import Sequence

from knowledge.apostrophes import with_apostrophes
from knowledge.asking_forms import begins_question, whether_at
from knowledge.countries import is_foreign
from knowledge.folding import fold
from knowledge.glossary import (
    APOSTROPHES,
    LONGEST_PHRASE,
    TOKEN,
    all_readings,
    glossary_of,
    phrase_at,
)
from knowledge.latin_cyrillic import to_cyrillic
from knowledge.lemmas import grammemes, is_base_form, is_word
from knowledge.polish_time import polish_day, rewritten, smoothed
from knowledge.surzhyk import only_joins, sibling
from knowledge.transliterate import to_latin

_CYRILLIC = re.compile(r"[а-яіїєґ]", re.IGNORECASE)
_NAMED = frozenset({"fundacja", "stowarzyszenie"})
_SEVERAL = {"spotkanie": "spotkania", "dyżur": "dyżury"}
_ASKING = frozenset({"kiedy", "gdzie", "jak", "co", "ile", "kto", "jaki", "jakie", "który", "do"})
_WHETHER = frozenset({"ли", "чи"})
_FROM = frozenset({"od", "z", "ze", "iz"})
_TAGS = {  # behind what is told: whether it is so
    "en": (re.compile(r", ?(?:right|correct|true|yes)\?\s*$", re.IGNORECASE), ", is it true?"),
    "ru": (re.compile(r", ?(?:так|да|верно|правильно)\?\s*$", re.IGNORECASE), ", это правда?"),
    "uk": (re.compile(r", ?(?:так|вірно|правильно|еге ж)\?\s*$", re.IGNORECASE), ", це правда?"),
}
_MEANS = re.compile(r"\bwhat do(?:es)? (?P<term>.{2,60}?) mean\b", re.IGNORECASE)
_THAT = frozenset({"что", "що"})
_RUMOURS = frozenset({"podobno", "prawda", "czy to prawda", "potwierdzić"})
_CONFIRMING = frozenset({"czy", "podobno"})


def to_polish(text: str, language: str) -> str:
    """The question as Polish words in its own order; Polish comes back as it is."""
    if language == "pl":
        return text
    text = with_apostrophes(text) if language == "uk" else text
    tag, instead = _TAGS[language]
    plain = rewritten(tag.sub(instead, text.translate(APOSTROPHES)), language)
    if language == "en":
        plain = _MEANS.sub(r"what is meant by \g<term>", plain)
    if sibling(language) and not _CYRILLIC.search(plain):
        plain = to_cyrillic(plain, language)
    tokens = TOKEN.findall(plain)
    glossary = glossary_of(language)
    readings = all_readings(tokens, glossary)
    said: list[str] = []
    titled: list[int] = []
    whether = whether_at(tokens, language)
    place = 0
    naming = False
    while place < len(tokens):
        polish, used = phrase_at(place, tokens, readings, glossary)
        if not used:
            polish, used = _of_neighbour(place, tokens, language)
        further = naming and not _CYRILLIC.search(tokens[place])
        begun = bool(said) and said[-1].lower() in _NAMED
        naming = tokens[place][0].isupper() and (begun or further)
        if naming and used <= 1:
            used = 0  # the name of an organisation is spelt, not translated
        if _is_month(tokens[place], said[-1] if said else "", language):
            used = 0
        taken = tokens[place : place + used]
        if used:
            if language == "en" and polish and place and all(one[0].isupper() for one in taken):
                titled.append(len(said))
            _add(_in_number(polish, taken, language), said, taken)
            if language == "en" and begins_question(place, tokens) and "czy" not in said[-1]:
                said[-1] = f"czy {said[-1]}".strip()
        else:
            said.append(_alone(tokens[place], language, said))
        if whether is not None and place <= whether < place + max(used, 1):
            _confirm(said)
            whether = None
        place += max(used, 1)
    return smoothed(" ".join(word for word in _quoted(said, titled) if word))


def _is_month(token: str, before: str, language: str) -> bool:
    """Whether an English word after a number is the month, though it is a verb too: "18 May"."""
    return language == "en" and token.lower() == "may" and before[-1:].isdigit()


def _confirm(said: list[str]) -> None:
    """Puts "czy" before the last word, unless what was said asks already."""
    if not _CONFIRMING & {*" ".join(said).split()}:
        said.insert(len(said) - 1, "czy")


def _of_neighbour(place: int, tokens: Sequence[str], language: str) -> tuple[str, int]:
    """The Polish for a word or phrase of the neighbouring language, as many mix the two."""
    other = sibling(language)
    token = tokens[place]
    if not other or token[0].isupper() or not _CYRILLIC.search(token):
        return "", 0
    if is_word(token.lower(), language):
        return "", 0
    rest = tokens[place : place + LONGEST_PHRASE]
    glossary = glossary_of(other)
    return phrase_at(0, rest, all_readings(rest, glossary), glossary)


def _add(polish: str, said: list[str], tokens: Sequence[str]) -> None:
    """Adds a phrase; "czy" goes before what "ли" follows, and not behind a question word."""
    if polish == "co" and tokens[0].lower() in _THAT and _tells(said):
        polish = "że"
    if polish == "czy" and said and tokens[0].lower() == "ли":
        said.insert(len(said) - 1, polish)
        return
    if not said and (polish == "i" or (not polish and tokens[0].lower() == "а")):
        polish = "a"  # such as "a dla starszych?"
    words = {one for word in said if word for one in word.split()}
    asked = words & _ASKING and not _WHETHER & {token.lower() for token in tokens}
    said.append(polish.removeprefix("czy ") if asked and polish != "czy" else polish)


def _tells(said: Sequence[str]) -> bool:
    """Whether what is said so far ends with a word after which a rumour is told."""
    last = next((word for word in reversed(said) if word and word[-1].isalpha()), "")
    return last in _RUMOURS


def _in_number(polish: str, tokens: Sequence[str], language: str) -> str:
    """The Polish word in the plural where several of a kind are asked about: "когда встречи"."""
    plural = _SEVERAL.get(polish)
    if plural is None or len(tokens) != 1:
        return polish
    word = tokens[0].lower()
    if language == "en":
        return plural if word.endswith("s") else polish
    forms = grammemes(word, language)
    several = any({"plur", "nomn"} <= one for one in forms)
    return plural if several and not is_base_form(word, language) else polish


def _quoted(said: Sequence[str], titled: Sequence[int]) -> list[str]:
    """The words, with those of an English title such as "Mum's Academy" in quotation marks."""
    words = list(said)
    for first in titled:
        if first - 1 in titled or first + 1 not in titled:
            continue
        last = first + 1
        while last + 1 in titled:
            last += 1
        words[first], words[last] = f"„{words[first]}", f"{words[last]}”"
    return words


def _alone(token: str, language: str, said: list[str]) -> str:
    """A token that the glossary does not know: a word of time, a name, a number or a mark."""
    word = token.lower()
    time = polish_day(fold(word), said[-1] if said else "", language)
    if time:
        return time
    if said and said[-1] in _FROM and is_foreign(word, language):
        said.pop()
        return "cudzoziemiec"
    if _CYRILLIC.search(token):
        if token == word and only_joins(word, language):
            return ""
        return to_latin(token, russian=language == "ru")
    return token
