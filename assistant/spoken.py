"""Claims for those who do not ask in Polish: general words told in their language, the document's
own sentences in quotation marks, names as they are with a word on what they are.
"""

import calendar
import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from assistant.answer import Language
from assistant.draft import Claim, Draft
from assistant.guard import holds
from assistant.retrieve import View
from assistant.texts import Texts, all_texts
from knowledge.folding import fold
from knowledge.gloss import gloss
from knowledge.model import Contact, Fact, Offer, Task
from knowledge.spoken import counted_told, decision_told, label_told, told
from knowledge.time_words import english_months

_MARKS = {"uk": ("«", "»"), "ru": ("«", "»"), "en": ("“", "”"), "pl": ("„", "”")}
_TOKEN = re.compile(r"\S+")
_LATIN = re.compile(r"[A-Za-zĄĆĘŁŃÓŚŹŻąćęłńóśźż]{2,}|\b[wzioauWZIOAU]\b")
_CYRILLIC = re.compile(r"[а-яіїєґё]", re.IGNORECASE)
_ADDRESS = re.compile(r"\S*(?:[@/]|https?:|www\.)\S*")
_PAIRS = (("(", ")"), ("„", "”"), ("«", "»"))
_SHORTENED = re.compile(r"\b(?:r|zł|godz|pok|ul|tel|min)\.$")
_COUNTED = re.compile(r"\d\s$")
_YEAR = re.compile(r"20\d\d:")
_OUR_OWN = re.compile(r"(?:[Ee]-?mail|ePUAP|e-Doręczenia):?")  # also in other alphabets
_YEARS_BEFORE = re.compile(r"\d+(?: ?[-–] ?\d+)? $")
_NAMING = frozenset({"Nazwa usługi", "Zadanie", "Nazwa zadania", "Jednostka"})
_EDGES = " ,;:–—-()."
_SMALL = frozenset(
    {
        "w",
        "we",
        "z",
        "ze",
        "na",
        "do",
        "od",
        "i",
        "a",
        "o",
        "u",
        "przy",
        "im",
        "ds",
        "nr",
        "ul",
        "al",
        "pl",
        "pok",
        "os",
        "dla",
        "po",
        "lub",
        "oraz",
        "zł",
        "tel",
        "godz",
    }
)
_PARTS = re.compile(
    r"(?<=;) |(?<=\.)(?<!\b(?:ul|al|pl|os|im|św)\.) (?=[A-ZŚŻŹĆŁÓ][^.:;„”]{2,40}: )"
)


def spoken(draft: Draft, view: View, texts: Texts) -> Draft:
    """The draft with its claims told in the language of the answer, as far as they are general."""
    if texts.language == "pl":
        return draft
    names = dict.fromkeys(name for fact in draft.facts for name in _names(fact))
    claims = []
    for claim in draft.claims:
        text, names = _told(claim, names, texts.language)
        bare = text.translate({ord(mark): None for mark in _MARKS[texts.language]})
        kept = holds(replace(claim, text=bare), view)
        claims.append(replace(claim, text=text) if kept else claim)
    quoted = any(_MARKS[texts.language][0] in claim.text for claim in claims)
    notices = (*draft.notices, texts.say("notice.polish_words")) if quoted else draft.notices
    return replace(draft, claims=tuple(claims), notices=notices)


def marks(language: Language) -> tuple[str, str]:
    """The quotation marks of a language."""
    return _MARKS[language]


def _names(fact: Fact) -> tuple[str, ...]:
    """What a fact is called, where a word on what it is may help."""
    if isinstance(fact, Offer | Task):
        return (fact.name,)
    return (fact.unit,) if isinstance(fact, Contact) else ()


def polish_stretches(text: str, language: Language) -> Iterator[tuple[str, bool]]:
    """The parts of an answer's text, each with whether it is in Polish, in quotation marks."""
    begin, end = _MARKS[language]
    place = first = depth = 0
    for i, letter in enumerate(text):
        if letter == begin and not depth:
            first, depth = i + 1, 1
        elif depth and letter in (begin, "„"):
            depth += 1
        elif depth and letter in (end, "”"):
            depth -= 1
            inside = text[first:i]
            if not depth and _LATIN.search(inside) and not _CYRILLIC.search(inside):
                yield text[place:first], False
                yield inside, True
                place = i
    yield text[place:], False


def _told(claim: Claim, names: dict[str, None], language: Language) -> tuple[str, dict[str, None]]:
    said, place = [], 0
    text = claim.text
    for start, end in _stretches(claim, language):
        said.append(text[place:start])
        inside = _is_quoted(text, start, end, language)
        stretch = text[start:end]
        counted = _COUNTED.search(text[:start]) and counted_told(stretch, language)
        if counted:
            said.append(counted)
        else:
            said.append(stretch if inside else _stretch(stretch, names, language))
        names = {name: None for name in names if name not in stretch}
        place = end
    said.append(text[place:])
    return "".join(said), names


def _stretch(polish: str, names: dict[str, None], language: Language) -> str:
    """A stretch of Polish as it is told: parts one by one, with a gloss behind a name."""
    for name in names:
        if polish.startswith(name):
            rest = polish[len(name) :]
            word = gloss(name, language)
            shown = _kept(name, language) + (f" ({word})" if word else "")
            return shown + (_rest(rest, language) if rest else "")
    return " ".join(_part(part, language) for part in _PARTS.split(polish))


def _rest(rest: str, language: Language) -> str:
    core = rest.strip(_EDGES)
    before, _, after = rest.partition(core) if core else (rest, "", "")
    return before + (_part(core, language) if core else "") + after


def _part(part: str, language: Language) -> str:
    label, colon, value = part.partition(": ")
    if colon and (known := label_told(label, language)):
        word = gloss(value, language) if label in _NAMING else None
        return f"{known}: {_part(value, language)}" + (f" ({word})" if word else "")
    core = part.rstrip(" .;,")
    shown = told(core, language) or _kept(core, language)
    decided = decision_told(core, language)
    return shown + (f" ({decided})" if decided else "") + part[len(core) :]


def _kept(polish: str, language: Language) -> str:
    """Words of a document as they are, in quotation marks where they are more than a name."""
    if not _is_prose(_ADDRESS.sub(" ", polish)):
        return polish
    begin, end = _MARKS[language]
    if polish[0] == "„" and polish[-1] == "”" and "„" not in polish[1:]:
        polish = polish[1:-1]  # one pair of marks is enough
    return f"{begin}{polish}{end}"


def _is_prose(polish: str) -> bool:
    words = re.findall(r"[^\W\d_]+", polish)
    return any(word[0].islower() and word.lower() not in _SMALL for word in words)


def _is_quoted(text: str, start: int, end: int, language: Language) -> bool:
    """Whether a stretch already stands in quotation marks."""
    begin, close = _MARKS[language]
    depth = 0
    for letter in text[:start]:
        if letter == begin or (depth and letter == "„"):
            depth += 1
        elif depth and letter in (close, "”"):
            depth -= 1
    return depth > 0 or text[end:].lstrip(" .").startswith("»")


def _stretches(claim: Claim, language: Language) -> list[tuple[int, int]]:
    """Where the words of documents stand in a claim, punctuation around them left out."""
    held = frozenset(_bare(token) for one in claim.citations for token in _TOKEN.findall(one.quote))
    found: list[tuple[int, int]] = []
    first = last = -1
    for match in _TOKEN.finditer(f"{claim.text} \n"):
        token = match.group()
        if _is_own(token, held, language, first >= 0):
            if first >= 0:
                found.append((first, last))
            first = -1
        elif first >= 0 or _LATIN.search(token):
            first = match.start() if first < 0 else first
            last = match.end()
    if first >= 0:
        found.append((first, last))
    spans = (_trimmed(claim.text, _with_age(claim.text, start), end) for start, end in found)
    return [(start, end) for start, end in spans if _LATIN.search(claim.text[start:end])]


def _is_own(token: str, held: frozenset[str], language: Language, running: bool) -> bool:
    """Whether a token is of our sentence around the words of documents, if any are `running`."""
    if _YEAR.fullmatch(token) or (not running and _OUR_OWN.fullmatch(token)):
        return True
    if language in ("uk", "ru"):
        return bool(_CYRILLIC.search(token))
    word = _bare(token)
    return word.isascii() and word.isalpha() and word in _own_words() and word not in held


def _bare(token: str) -> str:
    return token.strip(".,;:!?()[]„”“\"«»‘’'–-").lower()


@cache
def _own_words() -> frozenset[str]:
    """Every word of the English texts but for commands, days and months with them."""
    words = frozenset(re.findall(r"(?<![/a-z])[a-z]+", all_texts("en").lower()))
    return words | english_months().keys() | {fold(day) for day in calendar.day_name}


def _with_age(text: str, start: int) -> int:
    """Where a stretch begins with the years of an age before it, such as "11-16 lat"."""
    before = _YEARS_BEFORE.search(text[:start]) if text[start:].startswith("lat") else None
    return before.start() if before else start


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """The stretch without punctuation at its ends that belongs to our sentence."""
    while start < end and (
        text[start] in "«“" or (text[start] == "(" and ")" not in text[start:end])
    ):
        start += 1
    while end > start:
        cut = text[start:end]
        loose = any(cut[-1] == last and cut.count(one) < cut.count(last) for one, last in _PAIRS)
        if not loose and (cut[-1] not in " .,;:–—-(»" or _SHORTENED.search(cut)):
            break
        end -= 1
    if text[start] == "(" and text[end - 1] == ")":
        return start + 1, end - 1
    return start, end
