"""What an answer tells of what a part asks, and how a part is named that it does not tell."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from assistant.draft import Draft
from assistant.how_many import counted, counts
from assistant.part_frames import Reading
from assistant.retrieve import View
from assistant.texts import Texts
from assistant.yes_no_words import says
from knowledge.dates import find_dates
from knowledge.folding import fold
from knowledge.model import Contact, Deadline, Event, Offer, SubmissionChannel, Task
from knowledge.numbers import values
from knowledge.phrases import lexicon, lexicon_lemmas, lexicon_phrases, plain_analyser

ASKED = (
    "until", "waiting", "when", "hour", "submit", "enrolment", "phone", "email", "address", "where",
    "opening_hours", "price", "budget", "how_many", "units", "who_may", "age", "accessibility",
    "person", "purpose", "agenda", "result",
)  # fmt: skip

KINDS_OF_VALUE = {
    "when": {"date", "time"},
    "hour": {"time"},
    "until": {"date"},
    "phone": {"phone"},
    "email": {"email"},
    "how_many": {"number"},
    "budget": {"amount"},
    "price": {"amount"},
    "opening_hours": {"time"},
}
_FACTS = {
    "until": (Deadline,),
    "closing": (Deadline,),
    "submit": (SubmissionChannel,),
    "where": (Contact, Event, Offer, Task),
    "address": (Contact, Event, SubmissionChannel),
    "accessibility": (Contact,),
}
_AGES = re.compile(r"\b(?:lat|lata|roku życia|years|років|лет)\b")
_PEOPLE = frozenset({"osoba", "ludzie", "czlowiek"})
_USING = re.compile(
    r"\b(?:ma|maja|posiada\w*|korzysta\w*|skorzysta\w*|dosta\w+|otrzym\w+|wzie\w+)\b"
)
_BESIDE = frozenset({"list", "premise"})
_VAGUELY = frozenset({"who_may", "how_many"})  # "czy mogę" asks of anything
_QUOTING = "passages"
_ANY_DAY = date(2024, 1, 1)  # for days without a year, of which none is asked
_SUMS = frozenset({"price", "how_many", "list", "premise"})
_LONG_NUMBER = re.compile(r"\d{2}(?: ?\d{4}){4,}")  # of an account, with no year in it
_YEAR, _WORD = re.compile(r"\b20\d\d\b"), re.compile(r"\w+")
_PAPERS = frozenset({"enclosures", "list"})
_UNTIL = re.compile(r"\b(?:do|najpozniej|w ciagu)\b")
_LABEL = 2  # words that say no more than the name of what is asked for
_PLAIN_WORDS = re.compile(r"[^\W\d_]+(?:[ ,-]{1,2}[^\W\d_]+){0,9}")  # may be said again as typed


def tells(draft: Draft, part: Reading, view: View) -> bool:
    """Whether a draft tells something of all kinds that a part asks for."""
    asked = part.frame.attributes & {*KINDS_OF_VALUE, *_FACTS, "units"}
    unknown = part.frame.attributes - asked - _BESIDE
    return bool(asked) and not unknown and all(tells_of(draft, name, part, view) for name in asked)


def tells_chiefly(draft: Draft, part: Reading, view: View) -> bool:
    """Whether a draft tells something of the kind that a part asks for first of all."""
    name = chief(part)
    return name is not None and tells_of(draft, name, part, view)


def tells_of(draft: Draft, name: str, part: Reading, view: View) -> bool:
    """Whether a draft tells something of a kind; a number beside "lat" is no count.

    Nor is one of other things than the part counts: "26 placówek" tells of no children.
    """
    if name == "how_many":
        told = (one for one in draft.claims if not _AGES.search(one.text))
        plain = not part.frame.native or _counts_anything(part)
        told = (one for one in told if plain or counts(part.frame, one.text, view))
        draft = replace(draft, claims=tuple(told))
    kinds = {one.kind for claim in draft.claims for one in values(claim.text)}
    said = " ".join(claim.text for claim in draft.claims)
    return (
        bool(kinds & KINDS_OF_VALUE.get(name, set()))
        or any(isinstance(fact, _FACTS.get(name, ())) for fact in draft.facts)
        or (name == "units" and any(unit in said for unit in _units(draft)))
    )


def tells_own(part: Reading, draft: Draft) -> bool:
    """Whether quoted sentences tell what something costs or its last day, where a part asks that.

    A line that only names the year of a plan tells no last day.
    """
    if draft.topic == _QUOTING and part.own == {"how_many"} and _compares(part.said):
        said = " ".join(claim.text for claim in draft.claims)
        return _compares(said) and set(_YEAR.findall(part.said)) <= set(_YEAR.findall(said))
    if draft.topic == _QUOTING and part.own == _PAPERS:
        tokens = plain_analyser().tokens(" ".join(claim.text for claim in draft.claims))
        return bool(lexicon_phrases("questions", "enclosing").find(tokens))
    if draft.topic == _QUOTING and "until" in part.own:
        told = "\n".join(_LONG_NUMBER.sub(" ", claim.text) for claim in draft.claims)
        found = find_dates(told, _ANY_DAY)
        bare = found and all(one.precision == "year" for one in found)
        return not bare or bool(_UNTIL.search(fold(told)))
    if draft.topic != _QUOTING or "price" not in part.own or part.own - _SUMS:
        return True
    said = "\n".join(claim.text for claim in draft.claims)
    amounts = any(one.kind == "amount" for one in values(said))
    return amounts or says("free", said) or says("charged", said)


def _compares(text: str) -> bool:
    """Whether a text says that something is more or less than something else."""
    return any(word in lexicon("parts")["comparing"] for word in _WORD.findall(fold(text)))


def _counts_anything(part: Reading) -> bool:
    """Whether what is counted is named by a word for pieces of whatever: "ile sztuk".

    Of people who have or use something, papers count families, pupils and the like.
    """
    word = counted(part.frame)
    if word is None or word.lemmas & lexicon_lemmas("questions", "pieces"):
        return True
    return bool(word.lemmas & _PEOPLE and _USING.search(fold(part.frame.text)))


def chief(part: Reading) -> str | None:
    """What a part asks for first of all, None where it only names something."""
    return next((name for name in ASKED if name in part.frame.attributes), None)


def _units(draft: Draft) -> Iterator[str]:
    for fact in draft.facts:
        if isinstance(fact, Offer | Task):
            yield from fact.units


def not_there(missing: Sequence[Reading], texts: Texts) -> str:
    """Which of the parts is not in the documents, named by what it asks."""
    named = dict.fromkeys(_named(one, texts) for one in missing)
    if "" in named:
        return texts.say("status.partly_answered")
    return texts.say("parts.missing", what="; ".join(named))


def _named(part: Reading, texts: Texts) -> str:
    asked = next((name for name in ASKED if name in part.own), None)
    things = part.things if part.frame.native else ()
    may_echo = part.frame.native and not part.asks_whether
    own = part.said if may_echo and _PLAIN_WORDS.fullmatch(part.said) else ""
    if asked is None or asked in _VAGUELY or (not things and len(own.split()) > _LABEL):
        return f"„{own}”" if " " in own else ", ".join(things)
    said = texts.say(f"asked.{asked}")
    return f"{said} ({', '.join(things)})" if things else said
