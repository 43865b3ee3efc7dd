"""Houses that take people in by night, which a paper tells of in plain sentences."""

import re
from collections.abc import Collection
from datetime import date
from functools import cache, lru_cache
from itertools import islice

from assistant.answer import AnswerStatus
from assistant.draft import Claim, Draft
from assistant.frame import Frame
from assistant.retrieve import View
from assistant.texts import Texts
from assistant.topics.contacts import TOPIC
from assistant.topics.quoting import passage_citation
from assistant.towns import is_of_named
from assistant.wording import phrase
from knowledge.dates import find_dates
from knowledge.folding import fold
from knowledge.model import Passage
from knowledge.nearness import Ranked
from knowledge.phones import phones
from knowledge.phrases import lexicon, plain_analyser
from knowledge.sentences import sentences
from knowledge.snapshot import Snapshot

_KINDS = frozenset({"violence", "abuse", "homelessness"})
_ASKED = frozenset({"where", "address", "phone", "contact", "opening_hours"})
_NEAREST = 60  # passages that are looked through
_MOST = 2  # houses
_LONGEST = 320  # characters of what is told of a house
_ROUND_THE_CLOCK = re.compile(r"\bcalodobow|\bcala dobe\b|\b24 ?h\b|\b24/7\b|\b24 godz")
_BY_NIGHT = re.compile(r"\b(?:1[7-9]|2[0-3])(?:[:.]\d\d)?\s*(?:[-–—]|do)\s*0?[5-9](?:[:.]\d\d)?\b")
_OPEN = re.compile(r"\b(?:przyjm|dziala|czynn|otwart|zapewni|udziel|schroni|mozna|oferuj|czeka)")
_NOT_SO = re.compile(
    r"\bnie (?:jest |sa |bedzie )?(?:czynn|przyjm|dziala|prowadz|otwart|ma\b)|\bnieczynn|\bzamkni"
    r"|\bzawiesz|\bplanuj|\butworz|\bpowsta|\bpropo|\bpowinn|\bpostul|\bpotrzeb[aey]\b|\bbrak"
)
_NO_CHILDREN = re.compile(
    r"\bnie przyjm\w* (?:\w+ )?dzieci|\bbez dzieci|\btylko (?:dla )?(?:doros|mezcz)|\bdla mezczyzn"
)
_UNTIL = re.compile(r"\bdo(?: dnia)?\s*$")


def night_house(kinds: Collection[str], frame: Frame, view: View, texts: Texts) -> Draft | None:
    """What papers say of houses that are open by night to such people, round the clock first."""
    meant = _KINDS & set(kinds)
    if not meant or frame.kinds - {"contact"} or frame.attributes - _ASKED:
        return None
    found: list[tuple[bool, Passage, int, int]] = []
    towns = tuple(word.lemmas for word in frame.words if word.town)
    for passage in _near(view.snapshot, towns):
        paper = view.documents.get(passage.document_id)
        if paper is None or paper.kind == "minutes" or passage.kind == "row":
            continue
        if not _is_for(meant, frame, passage):
            continue
        if not is_of_named(frame, view.places(paper.id)):
            continue
        for start, end in sentences(passage.text):
            said = passage.text[start:end]
            if _takes_in(said, view.now.date(), paper.published):
                always = _ROUND_THE_CLOCK.search(fold(said)) is not None
                found.append((not always, passage, start, end))
                break
    papers = {view.places(one.document_id) for _, one, _, _ in found}
    if not found or (not towns and len(papers) > 1):
        return None  # nobody is sent to another town
    found.sort(key=lambda one: one[0])
    claims = [_told(*one[1:], texts) for one in found[:_MOST]]
    return Draft(TOPIC, 1.0, AnswerStatus.ANSWERED, tuple(claims))


def _takes_in(said: str, today: date, published: date | None) -> bool:
    """Whether a sentence says that people are taken in by night, now in the year."""
    plain = fold(said)
    if not (_ROUND_THE_CLOCK.search(plain) or _BY_NIGHT.search(plain)):
        return False
    if not _OPEN.search(plain) or _NOT_SO.search(plain):
        return False
    days = find_dates(said, published, relative_words=False)
    if not days:
        return True
    only = days[0]
    if len(days) > 1 or (only.precision == "day" and only.first != only.last):
        return only.first <= today <= days[-1].last
    return today <= only.last if _UNTIL.search(said[: only.start]) else today >= only.first


def _is_for(kinds: Collection[str], frame: Frame, passage: Passage) -> bool:
    """Whether a passage is of a house for such people, with their children where they have any."""
    places = lexicon("crisis")["places"]
    plain = fold("\n".join((*passage.headings, passage.text)))
    if not any(stem in plain for stem in places["night"]):
        return False
    if any(stem in plain for stem in places["other"]):
        return False
    if "homelessness" not in kinds and not any(stem in plain for stem in places["families"]):
        return False
    own = fold(passage.text)
    if ("children" in frame.audience.groups) and _NO_CHILDREN.search(own):
        return False
    return (
        bool(phones(passage.text)) or re.search(r"\b(?:ul|al|pl|os)\.|\bprzy ul", own) is not None
    )


def _told(passage: Passage, start: int, end: int, texts: Texts) -> Claim:
    """The sentence with those after it that a short quote has room for."""
    last = end
    for begin, until in sentences(passage.text):
        if begin >= end and until - start <= _LONGEST and last >= end:
            last = until if begin - last <= 1 else last
    at = passage.start
    citation = passage_citation(passage, at + start, at + last)
    return Claim(texts.say("event.rule", said=phrase(citation.quote)), (citation,))


@lru_cache(maxsize=500)
def _near(snapshot: Snapshot, towns: tuple[frozenset[str], ...]) -> tuple[Passage, ...]:
    """The passages that come nearest to what is said of such houses."""
    words, lemmas = _sought()
    ranked: Ranked = snapshot.ranked(words, lemmas, _NEAREST, towns=towns)
    return tuple(snapshot.passages(list(islice(ranked, _NEAREST))))


@cache
def _sought() -> tuple[str, tuple[str, ...]]:
    words = lexicon("crisis")["places"]["sought"]
    tokens = plain_analyser().tokens(words)
    return words, tuple(dict.fromkeys(lemma for one in tokens for lemma in sorted(one.lemmas)))
