"""The office's words for changes found in a text, and what kind of thing a text is about."""

import re
from functools import cache

from ingest.extract.scene import Scene, Statement
from knowledge.folding import fold
from knowledge.model import ChangeHow
from knowledge.phrases import Found, Phrases, lexicon
from knowledge.text import Analyser, Token

_ORDER: tuple[ChangeHow, ...] = (
    "corrected", "repealed", "extended", "restored", "suspended", "cancelled", "moved", "replaced",
)  # fmt: skip
EVENTS = ("duty_slot", "meeting")
DEADLINES = ("deadline",)
WHOLE = ("document",)
STRONG = frozenset(
    {"moved", "extended", "cancelled", "suspended", "restored", "corrected", "repealed", "replaced"}
)
_APPEAL = "odwolani"  # against a decision, or "do odwołania"
# What follows "termin" there: no verb, day or word for the term itself.
_TERM_OF = re.compile(
    r"\btermin\w*\s+(?!(?:do|na|od|z|w|ten|jest|zosta\w*|uleg\w*|przes\w*|przed\w*|przel\w*"
    r"|przenie\w*|wydl\w*|zmien\w*|skroc\w*|kolejn\w*|now\w*)\b)([a-z]{4,})"
)
_STEM = 5
_REACH = 3  # words beside the noun
_QUOTED = re.compile(r"\s[„\"“][^„”\"“]{1,60}[”\"“]")
_AUXILIARY = re.compile(r"(?:jest|sa|bedzie|beda|by[lc]\w*|zosta\w+|uleg\w+|juz|jednak|sie|wiec)")
_CALENDAR = (
    "dni",
    "dzien",
    "godz",
    "termin",
    "poniedzial",
    "wtor",
    "srod",
    "czwart",
    "piat",
    "sobot",
    "niedziel",
)
_DEADLINE_WORDS = ("hand_in", "papers", "intake", "consultation")


def cues(scene: Scene, text: str) -> frozenset[str]:
    """The names of all that a text says of changes."""
    return frozenset(one.name for one in said(scene, text))


def said(scene: Scene, text: str) -> list[Found]:
    """The phrases about changes in a text, in order."""
    key = hash(text)
    return scene.once(f"changes {len(text)} {text[:40]}", key, lambda: _find(scene, text))


def _find(scene: Scene, text: str) -> list[Found]:
    tokens = scene.tokens(text)
    return [
        one
        for one in _phrases().find(tokens)
        if len(one.used) > 1 or not tokens[one.first].folded.startswith(_APPEAL)
        if not _is_denied(tokens, one.first)
    ]


def _is_denied(tokens: list[Token], first: int) -> bool:
    """Whether a "nie" stands before a word, as in "nie jest odwołane"."""
    while first > 0 and _AUXILIARY.fullmatch(tokens[first - 1].folded):
        first -= 1
    return first > 0 and tokens[first - 1].folded == "nie"


def how_of(found: frozenset[str]) -> ChangeHow | None:
    """The one change that a sentence is about where it has words for several."""
    return next((name for name in _ORDER if name in found), None)


def things(scene: Scene, statement: Statement, title: str) -> tuple[str, ...]:
    """The kinds of facts that a statement is about: by itself, what leads into it, its title."""
    for text in (*scene.contexts(statement), title):
        kinds = tuple(
            kind for kind in EVENTS if any(f.name == kind for f in scene.found(text, kind))
        )
        about_handing_in = scene.names(text, "hand_in", "intake")
        if kinds and not about_handing_in:
            return kinds
        if about_handing_in:
            return DEADLINES
        if "event_like" in cues(scene, text):
            return EVENTS
        if scene.names(text, *_DEADLINE_WORDS):
            return DEADLINES
    return ()


def term_of(text: str) -> str | None:
    """The beginning of what a text gives the term of: "wplat" for "Termin wpłat"; or None."""
    found = _TERM_OF.search(fold(text))
    return found[1][:_STEM] if found else None


def called(scene: Scene, text: str) -> str:
    """What a sentence calls the event it is about: the noun with the words that belong to it."""
    tokens = scene.tokens(text)
    hits = scene.found(text, *EVENTS)
    first = [hit.first for hit in hits] or [
        one.first for one in said(scene, text) if one.name == "event_like"
    ]
    if not first:
        return ""
    index = last = first[0]
    while index > 0 and first[0] - index < _REACH and _belongs(text, tokens, index - 1, index):
        if "adjective" not in tokens[index - 1].pos:
            break
        index -= 1
    while last + 1 < len(tokens) and last - first[0] < _REACH:
        if not _belongs(text, tokens, last, last + 1):
            break
        last += 1
    end = tokens[last].end
    quoted = _QUOTED.match(text, end)
    return text[tokens[index].start : quoted.end() if quoted else end]


def _belongs(text: str, tokens: list[Token], one: int, other: int) -> bool:
    """Whether two neighbours stand in one phrase: nouns and adjectives with a space between."""
    if text[tokens[one].end : tokens[other].start] != " ":
        return False
    return all(
        token.pos & {"noun", "adjective"}
        and not token.pos & {"verb", "function"}
        and not token.is_number
        and not token.folded.startswith(_CALENDAR)
        for token in (tokens[one], tokens[other])
        if token is not tokens[one] or not _is_event(token)
    )


def _is_event(token: Token) -> bool:
    return token.folded.startswith(("dyzur", "spotka", "warszt", "zaje"))


@cache
def _phrases() -> Phrases:
    return Phrases(lexicon("changes"), Analyser())
