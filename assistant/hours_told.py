"""The regular hours that an answer tells, with what their paper says of days that are different."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache
from itertools import pairwise

from assistant.draft import Claim
from assistant.retrieve import View
from knowledge.dates import find_dates
from knowledge.folding import fold
from knowledge.model import PATH, Block, Citation
from knowledge.phrases import lemma_set, lexicon, lexicon_lemmas, plain_analyser
from knowledge.recurring import Recurring, recurring
from knowledge.sentences import sentences
from knowledge.special_days import SpecialDays, Weeks, special_days

_REASON = re.compile(r"\bz powodu|\bw zwiazku|\bze wzgledu|\bprzeprasza|\bza utrudnienia")
_NAME = re.compile(r"„([^”„]{2,60})”|\"([^\"]{2,60})\"")
_NUMBER = re.compile(r"(?:\(?(?:\d{1,2}|[a-z])[.)]\s+)?")
_LATER = re.compile(r";\s+|,\s+(?=(?:a\s+)?we?\s)")
_CELL = re.compile(r"\.\s+(?=[A-ZĄĆĘŁŃÓŚŹŻ][^.:;]{1,40}:\s)")
_SOME_DAY = date(2000, 1, 1)  # tells that a date stands there, not which
_LONGEST = 40_000  # characters of a paper that are read for days that are different


@dataclass(frozen=True)
class HoursTold:
    """The claim of an answer that tells hours, its weeks, and the sentence of each special day.

    `unsure` where a sentence about the same speaks of different days in a way not understood.
    """

    claim: Claim
    weeks: Weeks
    said: tuple[Claim, ...]
    unsure: bool

    @property
    def said_in(self) -> str:
        """What of the claim tells the hours: one cell of a row told as "label: value. label: ...".

        A cell beside it may tell how one signs up.
        """
        parts = _CELL.split(self.claim.text)
        return next((one for one in parts if recurring(one)), self.claim.text)


@dataclass(frozen=True)
class _Said:
    block: Block
    start: int
    text: str


def hours_told(claims: Iterable[Claim], view: View, today: date) -> HoursTold | None:
    """The one claim that tells regular hours; None where none or several do."""
    found = [one for one in claims if recurring(one.text, _published(one, view))]
    if len(found) != 1:
        return None
    claim, published = found[0], _published(found[0], view)
    place = next((c for c in claim.citations if recurring(c.quote, published)), None)
    if place is not None and _is_timed(place.quote):
        usual = _usual(place, view, published)
        claim, place = (usual, usual.citations[0]) if usual else (claim, None)
    if place is None:
        return None
    told: list[tuple[SpecialDays, Claim]] = []
    for part in _LATER.split(claim.text)[1:]:
        told += [(one, claim) for one in special_days(part, published, today)]
    unsure = False
    for said in _about(place, claim, view):
        known = special_days(said.text, published, today)
        told += [(one, _quoted(said, place.document_id)) for one in known]
        unsure = unsure or not known
    weeks = Weeks(_limited(recurring(claim.text, published)), tuple(one for one, _ in told))
    return HoursTold(claim, weeks, tuple(one for _, one in told), unsure)


def _limited(found: Sequence[Recurring]) -> tuple[Recurring, ...]:
    """Hours with the remark behind them that limits them: "soboty 10-12 (tylko w pierwszą)"."""
    remarks = {one.hours.weekdays: one.hours.of_month for one in found
               if one.hours.of_month and one.hours.begin is None}  # fmt: skip
    return tuple(
        replace(one, hours=replace(one.hours, of_month=remarks.get(one.hours.weekdays, ())))
        if one.hours.begin and not one.hours.of_month
        else one
        for one in found
        if one.hours.begin or not one.hours.of_month or len(found) == len(remarks)
    )


def bare(text: str) -> str:
    """A sentence without the number or letter of its place in a list."""
    return text[_number(text) :]


def _number(text: str) -> int:
    found = _NUMBER.match(text)
    return found.end() if found else 0


def _usual(place: Citation, view: View, published: date | None) -> Claim | None:
    """The regular hours above a sentence that tells those of some days only."""
    blocks = view.snapshot.blocks(place.document_id)
    own = next((b for b in blocks if b.start <= place.start < b.end), None)
    if own is None or own.kind == "row":
        return None
    text = view.snapshot.text(place.document_id)
    near = [one for one in _sentences(blocks, own, text) if one.block.headings == own.headings]
    usual = [one for one in near if one.start < place.start and _tells_hours(one, published)]
    return _quoted(usual[0], place.document_id) if len(usual) == 1 else None


def _published(claim: Claim, view: View) -> date | None:
    papers = [view.documents[one.document_id].published for one in claim.citations]
    return papers[0] if papers else None


def _quoted(said: _Said, document_id: str) -> Claim:
    block = said.block
    citation = Citation(
        document_id, said.text, said.start, said.start + len(said.text),
        block.page, PATH.join(block.headings),
    )  # fmt: skip
    return Claim(" ".join(said.text.split()), (citation,))


def _about(place: Citation, claim: Claim, view: View) -> Iterator[_Said]:
    """The other sentences of the paper that speak of different days of the same thing."""
    text = view.snapshot.text(place.document_id)
    blocks = view.snapshot.blocks(place.document_id)
    own = next((b for b in blocks if b.start <= place.start < b.end), None)
    if own is None:
        return
    published = view.documents[place.document_id].published
    every = [one for one in _sentences(blocks, own, text) if one.start < _LONGEST]
    told = [one for one in every if _excepting().search(fold(one.text))]
    near = {one.block.headings for one in told}
    hours = [one for one in every if one.block.headings in near and _tells_hours(one, published)]
    title = view.documents[place.document_id].title
    close = f"{claim.text}\n{place.quote}\n{' '.join(own.headings[-1:])}"
    for one in told:
        itself = one.start < place.end and place.start < one.start + len(one.text)
        if one in hours or (itself and _tells_hours(one, published)):
            continue
        if _is_headed(one, own, title) and not _named(one.text) & _named(close):
            continue  # of that section's own house, which the title of the paper may name too
        if _is_its_own(one, own, place, hours, f"{close}\n{title}"):
            yield one


def _sentences(blocks: Iterable[Block], own: Block, text: str) -> Iterator[_Said]:
    """Every sentence outside tables, and the cells of the row that gives the hours."""
    for block in blocks:
        if block.kind in ("paragraph", "item"):
            for start, end in sentences(text[block.start : block.end]):
                start += _number(text[block.start + start : block.start + end])
                yield _Said(
                    block, block.start + start, text[block.start + start : block.start + end]
                )
        elif block == own:
            for start, end in block.cells:
                if text[start:end].strip():
                    yield _Said(block, start, text[start:end])


def _tells_hours(said: _Said, published: date | None) -> bool:
    """Whether a sentence gives regular hours rather than those of some days."""
    return any(one.hours.begin for one in recurring(said.text, published)) and not _is_timed(
        said.text
    )


@lru_cache(maxsize=20_000)
def _is_timed(text: str) -> bool:
    """Whether a sentence begins with the days that it is about, such as "w lipcu"."""
    opening = " ".join(text.split()[:6])
    return bool(_excepting().search(fold(opening)))


def _is_headed(said: _Said, own: Block, title: str) -> bool:
    """Whether the heading of another section names what a sentence in it is about."""
    heading = "".join(said.block.headings[-1:])
    other = said.block.headings != own.headings and heading != title
    return other and bool(_named(said.text) & _named(heading))


def _is_its_own(said: _Said, own: Block, place: Citation, hours: list[_Said], subject: str) -> bool:
    """Whether a sentence is about what is open in the regular hours of a place."""
    if said.block == own and own.kind == "row":
        return True
    here = [one for one in hours if one.block.headings == said.block.headings]
    named = _named(said.text)
    known = lemma_set([subject])
    if _names_another(said.text, known) or (named and not named & _named(subject)):
        return False
    if said.block.headings != own.headings:
        return not here
    rivals = [one for one in here if not (one.start < place.end and place.start < one.start + 1)]
    if named:
        rivals = [one for one in rivals if _named(one.text) & named]
    before = [one.start for one in rivals if one.start < said.start]
    return not rivals or (place.start < said.start and not any(s > place.start for s in before))


@lru_cache(maxsize=20_000)
def _named(text: str) -> frozenset[str]:
    """The nouns of a sentence that say what it is about, without its days and reasons."""
    reason = _REASON.search(fold(text))
    days = find_dates(text, _SOME_DAY, relative_words=False, year="next")
    return frozenset(
        lemma
        for token in plain_analyser().tokens(text)
        if "noun" in token.pos and token.pos <= {"noun", "other"}
        if not token.lemmas & _any() and not (reason and token.start >= reason.start())
        if not any(day.start <= token.start < day.end for day in days)
        for lemma in token.lemmas
    )


def _names_another(text: str, known: frozenset[str]) -> bool:
    """Whether a sentence names something by a name, or by what stands after it, that is unknown."""
    for match in _NAME.finditer(text):
        if not lemma_set([match[1] or match[2]]) & known:
            return True
    tokens = plain_analyser().tokens(text)
    for before, token in pairwise(tokens):
        qualifies = token.pos and token.pos <= {"noun", "adjective"} and not token.is_number
        if (
            not qualifies
            or token.lemmas & (known | _any())
            or not before.lemmas & (known | _acts())
        ):
            continue
        if "noun" in before.pos and text[before.end : token.start].isspace():
            return True
    return False


def _acts() -> frozenset[str]:
    return lemma_set(["zajęcia"])


def _any() -> frozenset[str]:
    """The lemmas of days and reasons, which say nothing of what a sentence is about."""
    return lexicon_lemmas("time_off", "anything")


@lru_cache(maxsize=1)
def _excepting() -> re.Pattern[str]:
    return re.compile("|".join(rf"\b{re.escape(one)}" for one in lexicon("yes_no_excepting")))
