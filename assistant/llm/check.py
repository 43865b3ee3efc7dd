"""Whether a statement of a language model says what its evidence says, and nothing else."""

import re
from collections.abc import Sequence

from assistant import guard
from assistant.answer import Language
from assistant.draft import Claim
from assistant.language import identify
from assistant.llm import figures
from assistant.llm.names import foreign_names
from assistant.llm.overlap import share, stands_elsewhere
from assistant.llm.rows import mixes_rows
from assistant.retrieve import View
from knowledge.audience import audience_of
from knowledge.markers import is_turned, kept_markers, markers
from knowledge.phrases import plain_analyser
from knowledge.translate import to_polish

_MARKUP = re.compile(r"https?:|www\.|\]\(|[<>{}|\\`*\[\]]|^#+\s|__|\bE\d+\b|[\x00-\x1f]")
_CYRILLIC = re.compile(r"[а-яёіїєґ]", re.IGNORECASE)
_OTHERS = {"uk": re.compile("[ыэъё]"), "ru": re.compile("[їієґ]")}  # what each has not
_SHORTEST, _LONGEST = 8, 400
_SHARE = 0.4  # how many of a statement's words must come from its evidence
_FREE = frozenset({"coming", "lacking", "negation", "neutral", "past"})  # looked at apart
_FEW = 3  # words that are too few to tell a language by


def fault(
    text: str,
    claims: Sequence[Claim],
    view: View,
    language: Language,
    others: Sequence[Claim] = (),
) -> str | None:
    """Why a statement may not stand for these claims, in a word or two; None where it may.

    `others` are claims that it does not name and that it must not be taken from instead.
    """
    said = [claim.text for claim in claims]
    quotes = list(dict.fromkeys(c.quote for claim in claims for c in claim.citations))
    evidence = [*said, *quotes, *_above(claims, view)]
    longest = max(_LONGEST, 2 * sum(map(len, said)))
    if not claims or not _SHORTEST <= len(text) <= longest or _MARKUP.search(text):
        return "form"
    if text not in said and not _speaks(text, evidence, language):
        return "language"
    if number := figures.fault(text, claims, language):
        return number
    if sense := _sense(text, said, evidence, dated=figures.is_dated(text)):
        return sense
    if strange := foreign_names(text, [*said, *quotes], language):
        return f"name {strange[0]}"
    if mixes_rows(text, claims, language):
        return "rows"
    if _strangers(text, evidence, language):
        return "audience"
    if share(text, evidence, language) < _SHARE:
        return "overlap"
    if stands_elsewhere(text, evidence, [claim.text for claim in others], language):
        return "source"
    whole = Claim(text, tuple(dict.fromkeys(c for claim in claims for c in claim.citations)))
    return None if guard.holds(whole, view) else "lock"


def _above(claims: Sequence[Claim], view: View) -> list[str]:
    """What stands above the quotes: headings, title and publisher."""
    found = []
    for citation in (c for claim in claims for c in claim.citations):
        document = view.documents[citation.document_id]
        found += [citation.heading, document.title, document.publisher or ""]
    return list(dict.fromkeys(found))


def _speaks(text: str, evidence: Sequence[str], language: Language) -> bool:
    """Whether a statement is in that language, its words from Polish documents left out."""
    if (language in ("uk", "ru")) is not bool(_CYRILLIC.search(text)):
        return False
    if language in ("uk", "ru"):
        return not _OTHERS[language].search(text.lower())
    known = {t.folded for one in evidence for t in plain_analyser().tokens(one)}
    own = [t.text for t in plain_analyser().tokens(text) if t.folded not in known]
    own = [word for word in own if not word[0].isdigit()]
    return len(own) < _FEW or identify(" ".join(own), language) == language


def _sense(text: str, said: Sequence[str], evidence: Sequence[str], *, dated: bool) -> str | None:
    """A word on which the sense turns that was added, or that was lost."""
    mine, given = markers(text), markers("\n".join(said))
    whole = given | markers("\n".join(evidence))
    added = mine - whole - _FREE
    if "past" in mine and not given & {"past", "over"} and (dated or "coming" in given):
        added |= {"past"}
    if "coming" in mine and "over" in given and "coming" not in given:
        added |= {"coming"}
    if "negation" in mine and not given & {"negation", "lacking"}:
        added |= {"negation"}
    if is_turned(text, "\n".join(said)):
        added |= {"negation"}
    lost = (given & kept_markers()) - mine - ({"over"} if "past" in mine else set())
    return f"sense {min(added | lost)}" if added | lost else None


def _strangers(text: str, evidence: Sequence[str], language: Language) -> bool:
    """Whether the statement names somebody whom the evidence does not name."""
    mine = audience_of(to_polish(text, language), plain_analyser())
    given = audience_of("\n".join(evidence), plain_analyser())
    kinds = mine.disabilities - given.disabilities - {"any"}
    return bool(kinds or mine.situations - given.situations)
