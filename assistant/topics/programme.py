"""A programme itself: its years, who carries it out, for whom it is, its law and evaluation."""

import re
from collections.abc import Sequence
from functools import cache, lru_cache

from assistant.answer import AnswerStatus
from assistant.draft import Claim, Draft
from assistant.frame import Frame, Word
from assistant.match import Match
from assistant.retrieve import View
from assistant.snapshot_words import titled
from assistant.texts import Texts
from assistant.topics.asking import asks_whether
from assistant.topics.openings import is_caption
from assistant.topics.quoting import FoundSentence, sentence_claim, with_items
from assistant.towns import is_of_named
from knowledge.folding import fold
from knowledge.model import PATH, Citation, Passage, SourceDocument
from knowledge.phrases import Phrases, lemma_set, lexicon, lexicon_lemmas, plain_analyser
from knowledge.sentences import sentences

TOPIC = "programme"
_SURE = 0.93
_PERIOD = "period"
_YEARS = re.compile(r"(?:19|20)\d\d")
_UNTIL = re.compile(r"\bdo (?:końca )?(?:roku )?(?:19|20)\d\d", re.IGNORECASE)
_DASH = re.compile(r"\\?[-–—]")  # papers write either
_LONGEST = 1_400  # characters that are told
_BESIDE = frozenset({"list", "units", "who_may", "when", "until", "end", "closing", "lasting",
                     "purpose", "reference", "how_many", "result"})  # fmt: skip


def consider(frame: Frame, view: View, texts: Texts) -> Draft | None:
    """What the one programme that is meant says of itself; None where no such thing is asked."""
    if frame.attributes - _BESIDE or frame.kinds - {"task"} or frame.anchor:
        return None
    if any(one.precision != "year" for one in frame.dates):
        return None
    who = frame.audience
    if who.ages or who.disabilities or who.situations or not _names_programme(frame.text):
        return None
    asked = _asked(frame.text)
    paper = _meant(frame, asked[1], view) if asked else None
    if asked is None or paper is None:
        return None
    name = asked[0]
    if frame.dates and name != _PERIOD:
        return None
    claims = _years(paper, view) if name == _PERIOD else _told(paper, name, view)
    verdict = _in_force(frame, paper, texts) if name == _PERIOD else ""
    told = tuple(claims)
    return Draft(TOPIC, _SURE, AnswerStatus.ANSWERED, told, verdict=verdict) if told else None


def asks_its_sum(frame: Frame) -> bool:
    """Whether what a programme costs is asked, and no task of it or other thing is named."""
    own = any(not (word.attributes | word.kinds) for word in frame.focus)
    return (
        "budget" in frame.attributes
        and not own
        and not frame.anchor
        and any("program" in word.lemmas for word in frame.words)
    )


def _in_force(frame: Frame, paper: SourceDocument, texts: Texts) -> str:
    """The yes or no to "obowiązuje w 2028?", and to an end: "do 2030 roku?"."""
    if len(frame.years) != 1 or not asks_whether(frame):
        return ""
    year = next(iter(frame.years))
    years = [int(one) for one in _YEARS.findall(paper.title)]
    is_so = max(years) == year if _UNTIL.search(frame.text) else _covers(paper, year)
    return texts.say("answer.yes" if is_so else "answer.no")


def _asked(text: str) -> tuple[str, frozenset[int]] | None:
    """What of a programme is asked, and the places of the words that ask it."""
    found = _asking().find(plain_analyser().tokens(text))
    names = {one.name for one in found}
    if len(names) != 1:
        return None
    return found[0].name, frozenset(i for one in found for i in one.used)


def _names_programme(text: str) -> bool:
    lemmas = lexicon_lemmas("questions", "programme_words")
    return any(token.lemmas & lemmas for token in plain_analyser().tokens(text))


def _meant(frame: Frame, asking: frozenset[int], view: View) -> SourceDocument | None:
    """The one programme whose title has all that the question names besides."""
    plain = lexicon_lemmas("questions", "programme_words")
    named = [word for i, word in enumerate(frame.words) if i not in asking and _is_thing(word)]
    papers = [one for one in view.documents.values() if one.kind == "programme"]
    papers = [one for one in papers if is_of_named(frame, view.places(one.id))]
    named = [word for word in named if not word.lemmas & plain]
    if named:
        held = titled(view.snapshot, (word.lemmas | _alike(word.lemmas) for word in named))
        papers = [one for one in papers if one.id in held]
    year = next(iter(frame.years), view.now.year)
    papers = [one for one in papers if _covers(one, year)] or papers
    return papers[0] if len(papers) == 1 else None


def _is_thing(word: Word) -> bool:
    return word.role != "function" and word.noun and not (word.town or word.place)


def _alike(lemmas: frozenset[str]) -> frozenset[str]:
    """The words that people put for one in the title of a programme."""
    groups = (lemma_set(one) for one in lexicon("questions")["alike_in_titles"])
    return frozenset[str]().union(*(one for one in groups if one & lemmas))


def _covers(paper: SourceDocument, year: int) -> bool:
    years = [int(one) for one in _YEARS.findall(paper.title)]
    return bool(years) and min(years) <= year <= max(years)


def _years(paper: SourceDocument, view: View) -> list[Claim]:
    """The title where the paper says it with its years."""
    if not _YEARS.search(paper.title):
        return []
    words = (_DASH.sub("[-–—]", re.escape(word)) for word in paper.title.split())
    spaced = re.compile(r"\s+".join(words))
    for passage in view.snapshot.passages_of(paper.id):
        if found := spaced.search(passage.text):
            start = passage.start + found.start()
            place = Citation(paper.id, found[0], start, start + len(found[0]), passage.page,
                             PATH.join(passage.headings))  # fmt: skip
            return [Claim(f"{' '.join(found[0].split())}.", (place,))]
    return []


def _told(paper: SourceDocument, name: str, view: View) -> list[Claim]:
    """The beginning of the section that is headed so, or the sentences that say it."""
    data = lexicon("questions")
    says, heads = (tuple(data[key].get(name, ())) for key in ("programme_says", "programme_heads"))
    passages = [
        one for one in view.snapshot.passages_of(paper.id) if one.kind in ("paragraph", "item")
    ]
    if section := [one for one in passages if _is_headed(one, heads)]:
        return _section(section)
    claims: list[Claim] = []
    for passage in passages:
        for start, end in sentences(passage.text):
            if not _says(fold(passage.text[start:end]), says) or is_caption(passage.text):
                continue
            top = FoundSentence(
                passage, passage.start + start, passage.start + end, Match(1.0), 1.0
            )
            claims += with_items(top, view, whole=True)
            if sum(len(one.text) for one in claims) > _LONGEST:
                return claims
    return claims


def _section(passages: Sequence[Passage]) -> list[Claim]:
    claims: list[Claim] = []
    for passage in passages:
        if passage.headings != passages[0].headings:
            break
        for start, end in sentences(passage.text):
            if claims and sum(len(one.text) for one in claims) + end - start > _LONGEST:
                return claims
            claims.append(sentence_claim(passage, passage.start + start, passage.start + end))
    return claims


def _is_headed(passage: Passage, stems: tuple[str, ...]) -> bool:
    heading = fold(passage.headings[-1]) if passage.headings else ""
    return any(re.search(rf"\b{stem}", heading) for stem in stems)


@lru_cache(maxsize=20_000)
def _says(sentence: str, stems: tuple[str, ...]) -> bool:
    """Whether a sentence holds one of these beginnings of words."""
    return any(re.search(rf"\b{stem}", sentence) for stem in stems)


@cache
def _asking() -> Phrases:
    return Phrases(lexicon("questions")["programme_asks"], plain_analyser())
