"""Ways to hand in and deadlines in words."""

import re
from collections.abc import Iterable, Sequence
from datetime import date, datetime
from typing import get_args

from assistant.draft import Claim, cited, everything_cited
from assistant.texts import Texts
from assistant.wording import clock, day, listed, phrase
from knowledge.dates import find_dates
from knowledge.folding import fold
from knowledge.model import Citation, Deadline, SubmissionChannel, SubmissionMeans
from knowledge.phrases import lexicon_phrases, plain_analyser
from knowledge.recurring import recurring

_LONG_AGO = 90  # days; after that nobody counts them
_OF_THIS_YEAR = re.compile(r"\bb[mr]\b")  # a day that only its paper's own day tells
_SHORT_LINE = 240  # characters of a document's line that is told as it stands
_WORDS = {"in_person": "in_person_hand"}  # means whose words go by another name
_EXCEPTED = re.compile(r"[^.]*\b(?:nie|oprócz|poza|z wyjątkiem)\b[^.]*?(?=[.,;]?\s*$)")
_JOINING = re.compile(r",?\s(?:oraz|lub|albo|i|bądź)$")
_MARK = re.compile(r"^(?:\w{1,2}[.)]|[-–•*])\s+")


def way_claims(channels: Iterable[SubmissionChannel], texts: Texts) -> list[Claim]:
    """The ways in words; a line of the document that holds several is told once."""
    told: dict[str, Claim] = {}
    for channel in channels:
        claim = way_claim(channel, texts)
        line = phrase(claim.citations[0].quote) if claim.citations else claim.text
        whole = line.casefold() in claim.text.casefold()
        key = line if whole else claim.text
        if key not in told or len(claim.text) < len(told[key].text):
            told[key] = claim
    return list(told.values())


def way_claim(channel: SubmissionChannel, texts: Texts) -> Claim:
    """A way to hand something in; in Polish in the document's own words, with all it asks for."""
    citations = everything_cited(channel)
    said = _line(citations[0].quote) if citations else ""
    if texts.language == "pl" and len(said) <= _SHORT_LINE and _whole(channel, said):
        said = _JOINING.sub("", _MARK.sub("", said))
        if "\t" in citations[0].quote or _names_way(channel.means, said):
            first = said[:1] if said[1:2].isupper() else said[:1].upper()  # "ePUAP" stays
            return Claim(f"{first}{said[1:]}.", citations)
        return Claim(texts.say(f"channel.{channel.means}", address=said), citations)
    address = _place(channel, citations)
    if channel.means in ("in_person", "box") and (hours := _hours(said)):
        address += f", {hours}"
    text = texts.say(f"channel.{channel.means}", address=address)
    if channel.means == "in_person" and _filled_there(said):
        text += " " + texts.say("channel.filled_there")
    rest = _rest(channel, citations)
    if channel.note and channel.note not in rest:
        text += " " + texts.say("channel.note", note=channel.note)
    if rest and rest not in text:
        text += " " + texts.say("event.rule", said=rest)
    if channel.phones:
        text += " " + texts.say("event.phone", phones=listed(channel.phones, texts.language))
    return Claim(text, citations)


def _place(channel: SubmissionChannel, citations: Sequence[Citation]) -> str:
    """Where things go: in a row all that its cell says, elsewhere the address with its details."""
    cells = [phrase(one) for place in citations[:1] for one in place.quote.split("\t")[1:]]
    if held := [one for one in cells if channel.address in one]:
        return held[0]
    return f"{channel.address} ({phrase(channel.detail)})" if channel.detail else channel.address


def _rest(channel: SubmissionChannel, citations: Sequence[Citation]) -> str:
    """What the cells of a row say of a way besides its name and its address."""
    cells = [phrase(one) for place in citations[:1] for one in place.quote.split("\t")[1:]]
    return "; ".join(one for one in cells if one and channel.address not in one)


def _line(quote: str) -> str:
    """A line of the document; the cells of a row are set apart, the first as a label."""
    label, *rest = (phrase(one) for one in quote.split("\t"))
    return f"{label}: {'; '.join(filter(None, rest))}" if rest else label


def tells_hours(channel: SubmissionChannel) -> bool:
    """Whether the line of a way to hand in tells at what hours things are taken."""
    return any(_hours(phrase(one.quote)) for one in cited(channel, "address"))


def _filled_there(said: str) -> bool:
    """Whether a line of the document says that a form may be filled in where it is taken."""
    return bool(lexicon_phrases("office", "filled_there").find(plain_analyser().tokens(said)))


def _hours(said: str) -> str:
    """The stretch of a line that tells on which days and at what hours, "" without any."""
    told = [one for one in recurring(said) if one.hours.begin is not None]
    if not told:
        return ""
    excepted = _EXCEPTED.search(said, told[-1].end)
    return said[told[0].start : excepted.end() if excepted else told[-1].end]


def _names_way(means: str, said: str) -> bool:
    """Whether a line says itself in which way the thing is handed in."""
    names = [_WORDS.get(one, one) for one in get_args(SubmissionMeans)]
    found = lexicon_phrases("office", *names).find(plain_analyser().tokens(said))
    return any(one.name == _WORDS.get(means, means) for one in found)


def _whole(channel: SubmissionChannel, said: str) -> bool:
    """Whether one line of the document holds everything about a channel."""
    plain = fold(" ".join(said.split()))
    parts = [channel.address, channel.note or "", *channel.phones]
    return all(fold(" ".join(part.split())) in plain for part in parts)


def until_claim(deadline: Deadline, now: datetime, texts: Texts, *, named: bool) -> Claim:
    """A deadline and how long is left; `named` tells it from others of the same paper."""
    text, computed = _how_long(deadline, now, texts)
    places = cited(deadline, "until")
    begins = first_day(deadline)
    if begins is not None and now.date() < begins:
        text = f"{texts.say('deadline.opens', when=day(begins, texts.language))} {text}"
    if named and deadline.name:
        said = phrase(places[0].quote)
        if len(said) <= _SHORT_LINE and not _OF_THIS_YEAR.search(said):
            text = f"{text} {texts.say('event.rule', said=said)}"
        else:
            text = f"„{phrase(deadline.name)}…” – {text}"
    return Claim(text, places, computed)


def has_others(deadline: Deadline) -> bool:
    """Whether the sentence of a last day gives an earlier one for everybody else as well."""
    until = deadline.until
    return until is not None and any(
        one.precision == "day" and one.first != one.last and one.last < until.date()
        for place in cited(deadline, "until")
        for one in find_dates(place.quote, until.date(), relative_words=False)
    )


def first_day(deadline: Deadline) -> date | None:
    """The day on which that begins which a deadline ends, where its line gives one span."""
    until = deadline.until
    if until is None:
        return None
    spans = {
        (one.first, one.last)
        for place in cited(deadline, "until")
        for one in find_dates(place.quote, until.date(), relative_words=False)
        if one.precision == "day" and one.first < one.last
    }
    firsts = {first for first, last in spans if last <= until.date()}
    return firsts.pop() if len(spans) == len(firsts) == 1 else None


def rule_claims(deadlines: Iterable[Deadline], told: Iterable[Claim], texts: Texts) -> list[Claim]:
    """What keeps each deadline, such as the day of receipt, where it is not `told` yet."""
    said = "\n".join(one.text for one in told)
    rules = {
        phrase(one.rule): cited(one, "rule", "until")
        for one in deadlines
        if one.rule and phrase(one.rule) not in said
    }
    return [
        Claim(texts.say("deadline.rule", rule=rule), citations) for rule, citations in rules.items()
    ]


def _how_long(deadline: Deadline, now: datetime, texts: Texts) -> tuple[str, tuple[str, ...]]:
    assert deadline.until is not None
    said = day(deadline.until.date(), texts.language)
    if not deadline.all_day:
        said += f", {clock(deadline.until.time())}"
    days = (deadline.until.date() - now.date()).days
    if deadline.until < now and days == 0:
        return texts.say("deadline.passed_today", when=said), ()
    if -days > _LONG_AGO:
        return texts.say("deadline.long_passed", when=said), ()
    if deadline.until < now:
        ago = texts.count("deadline.days_ago", -days)
        return texts.say("deadline.passed", when=said, ago=ago), (ago,)
    if days == 0:
        return texts.say("deadline.today", when=said), ()
    left = texts.count("deadline.days_left", days)
    return texts.say("deadline.left", when=said, left=left), (left,)
