"""What a paper says it does not take, such as remarks that come by e-mail."""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from functools import lru_cache

from assistant.draft import Claim
from assistant.texts import Texts
from assistant.topics.quoting import passage_citation
from knowledge.folding import fold
from knowledge.model import Citation
from knowledge.phrases import lexicon_phrases, plain_analyser
from knowledge.sentences import sentences
from knowledge.snapshot import Snapshot

_WAYS = {
    "email": "email", "post": "post", "in_person_hand": "in_person", "fax": "fax",
    "epuap": "epuap", "edelivery": "edelivery", "box": "box", "online": "online",
    "said_by_phone": "phone",
}  # fmt: skip
_OTHER_WAY = re.compile(r"\b(?:w inny sposob|inna droga|w inn\w+ form\w+|innymi kanalami)")
# Refused for another reason than the way: too late, not signed, not on the form.
_OTHERWISE = re.compile(
    r"\bpo (?:\w+ )?(?:\d|termin|uplyw|dniu|tym|godz)|\bbez (?!rozp(?:atrz|ozna)|wzgledu)|niepodpis"
    r"|nieczyteln|niekompletn|anonim|\bna inn\w+ (?:druk|formularz)"
)
# Beside a way that is refused too: "uwag zgłoszonych telefonicznie ani anonimowych".
_UNNAMED = r"(?:anonim|niepodpis|nieczyteln|niekompletn)\w*"
_JOINED = re.compile(
    rf"\b(?:ani|lub|oraz|i|albo|czy)\s+(?:\w+\s+)?{_UNNAMED}"
    rf"|\b{_UNNAMED}\s+(?:ani|lub|oraz|i|albo|czy)\s"
)
_TAKEN = re.compile(
    r"\b(?:mozna|nalezy|wylacznie|tylko|jedynie|sklada sie|przyjmuje sie|prosimy)\b"
)
# "w piątki sekretariat nie przyjmuje zgłoszeń" refuses no way, but a day.
_ON_DAYS = re.compile(
    r"\bwe? (?:\w+ )?(?:poniedzial|wtor|srod|czwart|piat|sobot|niedziel|swiet|dni)\w*"
)
_TURNS = re.compile(r";\s|,?\s(?:natomiast|lecz|ale|jednak|zaś)\s")


@dataclass(frozen=True)
class Refusal:
    """A sentence that refuses some ways of handing in; none named stands for all others."""

    means: frozenset[str]
    citation: Citation


@lru_cache(maxsize=2_000)
def refusals(snapshot: Snapshot, document_id: str) -> tuple[Refusal, ...]:
    """The sentences of a document that say which ways of handing in it does not take."""
    found = []
    for passage in snapshot.passages_of(document_id):
        if passage.kind not in ("paragraph", "item"):
            continue
        for start, end in sentences(passage.text):
            means = refused(passage.text[start:end])
            if means is not None:
                place = passage_citation(passage, passage.start + start, passage.start + end)
                found.append(Refusal(means, place))
    return tuple(found)


def against(found: Collection[Refusal], wanted: Collection[str], given: bool) -> list[Refusal]:
    """The refusals of a way that is asked for; of all ways that are not `given` where none is."""
    plain = [one for one in found if one.means & set(wanted)]
    return plain or [one for one in found if not (one.means or given)]


def refusal_claim(one: Refusal, texts: Texts) -> Claim:
    """The refusing sentence in the document's words."""
    said = " ".join(one.citation.quote.split())
    if texts.language != "pl":
        said = texts.say("deadline.rule", rule=said.rstrip("."))
    return Claim(said, (one.citation,))


@lru_cache(maxsize=20_000)
def refused(text: str) -> frozenset[str] | None:
    """The ways that a sentence refuses, empty for all others; None where it refuses none."""
    folded = fold(text)
    if not re.search(r"\bnie\b|\bbez rozp(?:atrz|ozna)", folded):
        return None
    if _OTHERWISE.search(_JOINED.sub(" ", folded)):
        return None
    for clause in _TURNS.split(text):
        parts = re.split(r",\s", clause)
        for i, part in enumerate(parts):
            if _names(part, "refused") and not _ON_DAYS.search(fold(part)):
                ways = _refused_ways(parts, i)
                return ways if ways or _OTHER_WAY.search(fold(clause)) else None
    return None


def _refused_ways(parts: Sequence[str], at: int) -> frozenset[str]:
    """The ways in a part and in those beside it that only go on with its list."""
    ways = _ways(parts[at])
    for beside in (reversed(parts[:at]), parts[at + 1 :]):
        for part in beside:
            named = _ways(part)
            if not named or _TAKEN.search(fold(part)):
                break
            ways |= named
    return ways


def _ways(text: str) -> frozenset[str]:
    """The ways a text names; "pocztą elektroniczną" is no post."""
    hits = lexicon_phrases("office", *_WAYS).find(plain_analyser().tokens(text))
    longest = [
        one
        for one in hits
        if not any(
            other.first <= one.first and one.last <= other.last and len(other.used) > len(one.used)
            for other in hits
        )
    ]
    return frozenset(_WAYS[one.name] for one in longest)


def _names(text: str, name: str) -> bool:
    return bool(lexicon_phrases("office", name).find(plain_analyser().tokens(text)))
