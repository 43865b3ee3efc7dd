"""Matters that rules tell in one sentence: how each is asked for, and how it is told."""

import re
from collections.abc import Iterable
from functools import lru_cache

from assistant.frame import Frame
from assistant.topics.asking import says
from assistant.topics.passage_types import names_day
from knowledge.folding import fold
from knowledge.model import SourceDocument
from knowledge.phrases import lexicon_lemmas, plain_analyser

OF_RULES = ("papers", "issuing", "validity", "lived")
OF_SENTENCES = ("announced", "payout", "absence", "unfinished", "appeal", "appeal_fee")
IN_PARAGRAPHS = frozenset({"announced", "payout"})  # whose sentences leave out what of they are
_APPEALED = frozenset({"when", "until", "closing", "waiting", "where", "how_many", "submit"})
_AWAITED = frozenset({"when", "until", "closing", "waiting"})
_PERIOD = re.compile(
    r"\b\d+[\s-]*(?:dni|dnia|tygodni\w*|miesi\w+|lat[ai]?|rok\w*)\b|\b(?:rok|miesiac|tydzien)\b"
    r"|\bprzez okres\b|\bdo (?:dnia )?\d{1,2} \w+ 20\d\d|\b\d{1,2}\.\d{2}\.20\d\d"
)
_EACH_MONTH = re.compile(
    r"\b(?:do|od|dnia|okolo)? ?\d{1,2}\.? ?(?:dnia|dzien)? ?(?:kazdego|nastepnego|danego) miesiac"
    r"|\b(?:kazdego|ostatni\w*|pierwsz\w+) (?:dni\w+|dzien) \w*|\bw (?:ciagu|terminie) (?:do )?\d"
    r"|\bdo \d{1,2}\.? dnia\b|\bz (?:dolu|gory)\b"
)
_WHEN_PAID = re.compile(  # with no application between, whose last day may be asked for
    r"\b(?:kiedy|ktorego|ile|dlugo|termin\w*)\W+(?:(?!wniosek|wniosk|zgloszeni|podani)\w+\W+){0,4}?"
    r"(?:wypla|przel|pieni|zwrot|odda|zwroc)"
)
_YEAR = re.compile(r"\b20\d\d\b")
_PUBLIC = re.compile(r"\b(?:tablic|stron|bip|biuletyn|siedzib|sekretariat|biur|gablot|profil)")
_REACHED = re.compile(
    r"\b\d{2,3}[ -]?\d{3}[ -]?\d{2,3}\b|@|\b(?:telefonicz|sms|e-?mail|mailow|dziennik|wychowawc"
    r"|instruktor|sekretariat|opiekun|biur|godz)"
)


def matters_asked(frame: Frame) -> tuple[str, ...]:
    """Which of the matters a question asks for."""
    return tuple(one for one in (*OF_RULES, *OF_SENTENCES) if _asks(frame, one))


def words_that_ask(matters: tuple[str, ...]) -> frozenset[str]:
    """The lemmas that only ask for matters, and do not say of what."""
    asking = lexicon_lemmas("questions", "rules_words")
    for one in matters:
        if one in OF_SENTENCES:
            for group in ("own_children", *_GROUPS[one]):
                asking |= lexicon_lemmas("questions", group)
        elif one != "papers":
            asking |= lexicon_lemmas("questions", f"asks_{one}")
    return asking


_GROUPS = {
    "announced": ("announcing", "lists_of_results", "schedules", "beside_results", "learning"),
    "payout": ("asks_payout", "beside_refund"),
    "absence": ("asks_absence", "reporting", "beside_absence"),
    "appeal": ("asks_appeal", "asks_how_to_appeal", "beside_appeal"),
    "appeal_fee": ("appeals", "costing", "beside_appeal"),
    "unfinished": ("asks_unfinished", "asks_what_then", "enclosed_things"),
}


def _asks(frame: Frame, matter: str) -> bool:
    text = frame.text
    if matter == "papers":
        return "enclosures" in frame.attributes
    if matter == "issuing":
        return "waiting" in frame.attributes or says("asks_issuing", text)
    if matter == "announced":
        if "consultation" in frame.kinds or says("appealing", text):
            return False
        known = frame.attributes & {"when", "where"} or says("asks_already", text)
        return bool(known) and bool(_awaited(text))
    if matter == "payout":
        asked = frame.attributes & _AWAITED and _WHEN_PAID.search(fold(text))
        return bool(asked) and says("asks_payout", text)
    if matter == "absence":
        tells = says("asks_absence", text) and says("reporting", text)
        return tells and not says("turning_to", text)  # who is ill there looks for help
    if matter == "appeal_fee":
        return "price" in frame.attributes and says("appeals", text)
    if matter == "appeal":
        known = frame.attributes & _APPEALED or says("asks_how_to_appeal", text)
        return bool(known) and says("asks_appeal", text)
    if matter == "unfinished":
        return says("asks_unfinished", text) and says("asks_what_then", text)
    return says(f"asks_{matter}", text)


@lru_cache(maxsize=20_000)
def tells_matter(text: str, matter: str) -> bool:
    """Whether a sentence tells a matter."""
    if matter == "papers":
        return says("brought", text)
    if matter == "announced":
        told = bool(announced_in(text)) and says("announcing", text)
        return told and names_day(text)
    if matter == "payout":
        paid = says("tells_payout", text)
        return paid and (names_day(text) or _EACH_MONTH.search(fold(text)) is not None)
    if matter == "absence":
        told = says("tells_absence", text) and says("reporting", text)
        return told and _REACHED.search(fold(text)) is not None
    if matter == "appeal_fee":
        return says("appeals", text) and (says("free_of_charge", text) or says("charged", text))
    if matter == "appeal":
        told = says("in_days", text) or says("appealed_to", text) or names_day(text)
        return told and says("tells_appeal", text)
    if matter == "unfinished":
        told = says("tells_unfinished", text) and says("after_unfinished", text)
        return told and says("handed_in", text)
    return says(f"tells_{matter}", text) and _PERIOD.search(fold(text)) is not None


def is_of_asked(frame: Frame, text: str, matter: str) -> bool:
    """Whether what a sentence announces is what a question waits for; of other matters, always."""
    if matter != "announced":
        return True
    if says("reserve_lists", text) and not says("reserve_lists", frame.text):
        return False
    only_where = "where" in frame.attributes and "when" not in frame.attributes
    if only_where and not _PUBLIC.search(fold(text)):
        return False
    asked, told = _awaited(frame.text), announced_in(text)
    alike = (lexicon_lemmas("questions", name) for name in ("lists_of_results", "schedules"))
    return bool(asked & told) or any(asked & one and told & one for one in alike)


def is_of_years(years: Iterable[int], text: str, document: SourceDocument, matter: str) -> bool:
    """Whether a sentence may be of the years that are asked about, by itself or by its paper."""
    if matter == "absence":
        return True  # "jutro" is of a year, too
    dated = text
    if matter in OF_SENTENCES:
        dated = document.title if _YEAR.search(document.title) else f"{text} {document.published}"
    return all(str(year) in dated for year in years)


@lru_cache(maxsize=20_000)
def announced_in(text: str) -> frozenset[str]:
    """The lemmas of what is made known, as a list or results, that a text names."""
    return plain_analyser().lemma_set(text) & lexicon_lemmas("questions", "made_known")


def _awaited(text: str) -> frozenset[str]:
    """The lemmas of what a question waits for, where it may but say that one wants to learn it."""
    if says("learning", text):
        return lexicon_lemmas("questions", "lists_of_results")
    duties = lexicon_lemmas("questions", "schedules") if says("announcing", text) else frozenset()
    return announced_in(text) | (plain_analyser().lemma_set(text) & duties)
