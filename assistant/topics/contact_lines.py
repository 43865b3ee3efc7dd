"""How an office is reached, a sentence for each way."""

import re
from collections.abc import Sequence
from dataclasses import replace

from assistant.draft import Claim, cited
from assistant.frame import Frame
from assistant.retrieve import View
from assistant.texts import Texts
from assistant.topics.asking import asks_address
from assistant.wording import listed, phrase
from knowledge.audience import audience_of
from knowledge.folding import fold
from knowledge.model import PATH, Contact

_STEM = 4  # letters by which an inflected word is known again
_FEWEST_WORDS = 4  # of a sentence that says what a number is for
_LONGEST = 200  # characters of one that is told instead of the unit
_ASKED = {
    "phone": "phones",
    "email": "emails",
    "where": "address",
    "address": "address",
    "opening_hours": "opening_hours",
}
_WORD = re.compile(r"[^\W\d_]{4,}")
_NUMBER = re.compile(r"^\(?(?:\d{1,2}|[a-z])[.)]\s+(?=[^\W\d])")


def contact_claims(contact: Contact, wanted: set[str], texts: Texts) -> list[Claim]:
    """What is wanted of a contact in a sentence each; nothing for what it does not hold."""
    claims = []
    if "accessibility" in wanted and contact.accessibility:
        text = " ".join(contact.accessibility.split())
        if not text.endswith("."):  # a cell of a list, which does not say whose it is
            text = texts.say("contact.accessibility", unit=contact.unit, told=text)
        claims.append(Claim(text, cited(contact, "accessibility", "unit")))
    if "opening_hours" in wanted and contact.opening_hours:
        hours = _NUMBER.sub("", phrase(contact.opening_hours))
        text = texts.say("contact.hours", unit=contact.unit, hours=hours)
        if not contact.unit.strip():  # the sentence says itself whose they are
            text = f"{hours}."
        claims.append(Claim(text, cited(contact, "unit", "opening_hours")))
    if "phones" in wanted and contact.phones:
        phones = listed(contact.phones, texts.language)
        text = texts.say("contact.phone", unit=contact.unit, phones=phones)
        claims.append(
            Claim(_own_words(contact, "phones") or text, cited(contact, "unit", "phones"))
        )
    if "emails" in wanted and contact.emails:
        emails = listed(contact.emails, texts.language)
        text = texts.say("contact.email", unit=contact.unit, emails=emails)
        claims.append(
            Claim(_own_words(contact, "emails") or text, cited(contact, "unit", "emails"))
        )
    if "address" in wanted and contact.address:
        text = texts.say("contact.address", unit=contact.unit, address=contact.address)
        claims.append(Claim(text, cited(contact, "unit", "address")))
    if "accounts" in wanted and contact.accounts:
        accounts = listed(contact.accounts, texts.language)
        text = texts.say("contact.account", unit=contact.unit, accounts=accounts)
        claims.append(Claim(text, cited(contact, "unit", "accounts")))
    for name in ("epuap", "edelivery"):
        address = getattr(contact, name)
        if name in wanted and address:
            text = texts.say(f"contact.{name}", unit=contact.unit, address=address)
            claims.append(Claim(text, cited(contact, "unit", name)))
    if not contact.unit.strip():
        claims = [_of_itself(claim) for claim in claims]
    return list({claim.text: claim for claim in claims}.values())


def _of_itself(claim: Claim) -> Claim:
    """A claim about a unit that has no name, in the short sentence that says what it is about."""
    quotes = [" ".join(one.quote.split()) for one in claim.citations]
    if len(quotes) == 1 and len(_WORD.findall(quotes[0])) > 1 and len(quotes[0]) <= _LONGEST:
        return replace(claim, text=quotes[0])
    text = claim.text.lstrip(" ,–:")
    return replace(claim, text=text[:1].upper() + text[1:])


def not_given(frame: Frame, near: Sequence[Contact], texts: Texts) -> tuple[str, ...]:
    """The notice on what is asked of a unit by name that no record near holds."""
    asked = [(name, field) for name, field in _ASKED.items() if name in frame.attributes]
    if frame.attributes & {"email", "epuap", "edelivery"} and not asks_address(frame):
        asked = [(name, field) for name, field in asked if field != "address"]
    held = {field for _, field in asked if any(getattr(one, field) for one in near)}
    unsaid = {field: texts.say(f"asked.{name}") for name, field in asked if field not in held}
    return (texts.say("parts.missing", what="; ".join(unsaid.values())),) if unsaid else ()


def fits_others(frame: Frame, contact: Contact, view: View, texts: Texts) -> tuple[str, ...]:
    """The notice that a building is told to suit people of another disability alone."""
    asked = frame.audience.disabilities if "accessibility" in frame.attributes else frozenset()
    told = audience_of(contact.accessibility or "", view.snapshot.analyser).disabilities
    other = asked and told and asked.isdisjoint(told) and "any" not in asked | told
    return (texts.say("event.not_given"),) if other else ()


def _own_words(contact: Contact, name: str) -> str:
    """The sentence that gives a number and what it is for, where no unit is named beside it.

    The office that puts out a paper need not be who answers a number in one of its sections.
    """
    quotes = cited(contact, name)
    if "unit" in contact.citations or len(quotes) != 1 or PATH not in quotes[0].heading:
        return ""
    told = " ".join(quotes[0].quote.split())
    first = contact.unit.split()[:1]
    named = not first or fold(first[0])[:_STEM] in fold(told)
    short = not told.endswith(".") or len(_WORD.findall(told)) < _FEWEST_WORDS
    return "" if named or short or len(told) > _LONGEST else told
