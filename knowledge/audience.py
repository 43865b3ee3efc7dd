"""Who something is for: one grammar for offers, events and questions.

Ages are months with both ends included, as knowledge.ages reads them.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from knowledge.age_words import with_digits
from knowledge.ages import Ages, ages_of, each_age
from knowledge.audience_words import everyday, read, told_alone
from knowledge.degrees import degrees_in
from knowledge.folding import fold
from knowledge.lasting import without_durations
from knowledge.model import Audience
from knowledge.phrases import Found, lexicon
from knowledge.school_years import classes_in
from knowledge.text import Analyser, Token

ABLE = "able"  # the group of those who are told to have no disability
GROWN_UP = (228, 1440)  # months; from where no child and no teenager is meant
_AGED = 60 * 12  # months; from where what is made for seniors is meant
ELDERLY = (_AGED, 1440)
_WITH_A_DEGREE = 16 * 12  # months; who is younger has a certificate without a degree
_ELDEST = 110  # years
_SOMEBODY = ("latek", "latk", "latce")  # "74-latka": a person by age alone
_AGED_SO = ("letni", *_SOMEBODY)
_NO_CHILD = 30  # years; from where a number beside a person is their age
_YEARS = frozenset({"rok", "lat", "lata"})
_ALMOST = frozenset({"juz", "ponad", "prawie", "okolo", "blisko", "niemal"})
_MINORS = frozenset({"children", "youth", "pupils", "families"})
_STAGE_SPAN = 48  # months; an offer for such a span is made for one stage of childhood
_INCLUDING = re.compile(r",? (?:w tym|również|także) ")


@dataclass(frozen=True)
class Fit:
    """How an offer fits somebody: 0 made for them, then all like them, then their stage of life."""

    rank: int
    span: int = 10_000


def audience_of(text: str, analyser: Analyser) -> Audience:
    """Who a text names: ages, kinds of disability, situations and groups."""
    return _audience(text, analyser)


def names_somebody(tokens: Sequence[Token]) -> frozenset[int]:
    """Which of the tokens name an age, a disability or a situation."""
    said = read(tokens)
    found = [
        one for one in said if not one.name.startswith("groups.") and one.name not in ("kin", ABLE)
    ]
    places = {place for one in found for place in one.used}
    places |= {  # "74-letni"
        i
        for i, one in enumerate(tokens)
        if i and one.folded.startswith(_AGED_SO) and tokens[i - 1].is_number
    }
    classes = (i for i, one in enumerate(tokens) if "klasa" in one.lemmas or one.folded == "kl")
    for i in classes:  # "w 7 klasie", "klasa druga"
        near = {i} | {j for j in (i - 1, i + 1) if 0 <= j < len(tokens)}
        if classes_in(" ".join(tokens[j].folded for j in sorted(near))):
            places |= near
    return frozenset(places)


def restricts(name: str, audience: Audience, analyser: Analyser) -> bool:
    """Whether something is for families with a disability alone; "w tym" widens, never narrows."""
    if not audience_of(name, analyser).disabilities:
        return bool(audience.disabilities)
    return bool(audience_of(_INCLUDING.split(name)[0], analyser).disabilities)


def fits(asked: Audience, offered: Audience) -> Fit | None:
    """Whether what is offered is for whom the question names, and how closely."""
    if _other_age(asked, offered):  # but for "seniorzy z wnukami do 12 lat"
        return Fit(2) if "seniors" in asked.groups & offered.groups else None
    old = bool(asked.ages and asked.ages[0] >= _AGED)  # help for families is for their children
    for_minors = offered.groups & (_MINORS if old else _MINORS - {"families"})
    if _is_grown_up(asked) and asked.disabilities and for_minors:
        return None
    if _lacks_degree(asked, offered):
        return None
    span = _span(offered.ages)
    by_situation = bool(asked.situations & offered.situations)
    if by_situation and not offered.disabilities:
        return Fit(0, span)
    if asked.disabilities:
        return _fits_disability(asked, offered, span)
    if offered.disabilities and not by_situation:
        return None
    if by_situation:
        return Fit(0, span)
    if asked.situations and not (asked.ages and asked.situations <= everyday()):
        return None
    if offered.situations and not asked.ages:
        return None
    if asked.ages and not offered.ages:
        aged = asked.ages[0] >= _AGED and "seniors" in offered.groups
        return Fit(1, span) if aged else None
    if asked.ages and offered.situations and offered.situations <= told_alone():
        return None
    if asked.ages:
        return Fit(1 if offered.situations or asked.situations else 0, span)
    return Fit(2, span)


def shuts_out(asked: Audience, offered: Audience) -> bool:
    """Whether a condition of the offer contradicts what the question tells of somebody."""
    if _other_age(asked, offered):
        return True
    kinds, wanted = asked.disabilities - {"any"}, offered.disabilities
    if kinds and wanted and not wanted & (kinds | {"any"}):
        return True
    return _lacks_degree(asked, offered)


def _other_age(asked: Audience, offered: Audience) -> bool:
    """Whether an offer has an age that nobody of those told of has."""
    if not (asked.ages and offered.ages):
        return False
    return not any(_overlap(age, offered.ages) for age in asked.ages_each or (asked.ages,))


def _is_grown_up(asked: Audience) -> bool:
    return bool(asked.ages and asked.ages[0] >= GROWN_UP[0])


def _lacks_degree(asked: Audience, offered: Audience) -> bool:
    """Whether an offer is for another degree of disability, or for one that a child has not yet."""
    if asked.degrees and offered.degrees and not asked.degrees & offered.degrees:
        return True
    others = offered.situations - {"carers"}
    if not offered.degrees or offered.ages or others or offered.groups & _MINORS:
        return False
    return bool(asked.ages and asked.ages[1] and asked.ages[1] < _WITH_A_DEGREE)


def _fits_disability(asked: Audience, offered: Audience, span: int) -> Fit | None:
    kinds = asked.disabilities - {"any"}
    made_for_stage = bool(asked.ages and offered.ages and span <= _STAGE_SPAN)
    if kinds & offered.disabilities:
        return Fit(0, span)
    if "any" in offered.disabilities:
        if asked.ages and not made_for_stage:
            return Fit(3, span)
        return Fit(1 if kinds else 0, span)
    if offered.disabilities:
        return None if kinds or asked.ages else Fit(4, span)
    for_the_old = bool(
        asked.ages and asked.ages[0] >= _AGED and (offered.ages or "seniors" in offered.groups)
    )
    stage = made_for_stage or for_the_old
    return Fit(2, span) if stage and not offered.situations else None


def _overlap(one: Ages, other: Ages) -> bool:
    return (one[1] is None or other[0] <= one[1]) and (other[1] is None or one[0] <= other[1])


def _span(ages: Ages | None) -> int:
    if ages is None or ages[1] is None:
        return 10_000
    return ages[1] - ages[0]


@lru_cache(maxsize=20_000)
def _audience(text: str, analyser: Analyser) -> Audience:
    tokens = analyser.tokens(text)
    found: dict[str, list[Found]] = {}
    for one in read(tokens):
        found.setdefault(one.name, []).append(one)
    disabilities = _named("disabilities", found)
    if disabilities - {"any"}:
        disabilities -= {"any"}
    groups, situations = _named("groups", found), _named("situations", found)
    groups |= {ABLE} & found.keys()
    grown_up = "grown_up" in found or ("partner" in found and "violence" in situations)
    folded, spans = fold(text), _spans(found, groups)
    each = tuple(each_age(folded, spans))
    return Audience(
        ages=ages_of(folded, spans, and_older="older" in found)
        or _grown_age(text, tokens, groups, analyser)
        or (GROWN_UP if grown_up and not groups & _MINORS else None),
        ages_each=each if len(each) > 1 else (),
        degrees=degrees_in(folded),
        disabilities=disabilities,
        situations=situations,
        groups=groups,
    )


def _grown_age(
    text: str, tokens: Sequence[Token], groups: frozenset[str], analyser: Analyser
) -> Ages | None:
    """The age of somebody who is no child: "mama ma 78 lat", "mam 82 lata", "80-letni teść"."""
    if (said := without_durations(with_digits(fold(text)))) != fold(text):
        tokens = analyser.tokens(said)
    if not any(token.is_number for token in tokens):
        return None
    kin = {i for one in read(tokens) if one.name == "kin" for i in one.used}
    for i, token in enumerate(tokens[:-1]):
        if not token.is_number or len(token.text) > 3 or int(token.text) > _ELDEST:
            continue
        years, adjective = int(token.text), tokens[i + 1].folded.startswith(_AGED_SO)
        before = i - 1
        while before >= 0 and tokens[before].folded in _ALMOST:
            before -= 1
        somebody = tokens[i + 1].folded.startswith(_SOMEBODY)
        theirs = somebody or any(i - 6 <= place <= i + 3 for place in kin)
        told = before >= 0 and (before in kin or "miec" in tokens[before].lemmas)
        told |= years >= _NO_CHILD and any(i - 6 <= place < i for place in kin)
        if not adjective and not (told and _says_years(tokens[i + 1])):
            continue
        if years * 12 >= _AGED and (theirs or not adjective):
            return years * 12, years * 12 + 11
        if years * 12 >= GROWN_UP[0] and theirs and not groups & _MINORS:
            return years * 12, years * 12 + 11
    return None


def _says_years(token: Token) -> bool:
    return bool(token.lemmas & _YEARS) or token.folded == "l"


def _named(section: str, found: Iterable[str]) -> frozenset[str]:
    return frozenset(key.split(".", 1)[1] for key in found if key.startswith(section + "."))


def _spans(found: Iterable[str], groups: frozenset[str]) -> list[tuple[int, int]]:
    """The ages that single words and phrases name; children and youth together are no age."""
    keys = [key.split(".")[1:] for key in found if key.startswith("age.")]
    spans = [(int(low), int(high)) for low, high in keys]
    youth = tuple(lexicon("audiences")["stages"]["młodzież"])
    return [span for span in spans if span != youth or "children" not in groups]
