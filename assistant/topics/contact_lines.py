"""How an office is reached, a sentence for each way."""

import re

from assistant.draft import Claim, cited
from assistant.texts import Texts
from assistant.wording import listed, phrase
from knowledge.model import Contact

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
        claims.append(Claim(text, cited(contact, "unit", "phones")))
    if "emails" in wanted and contact.emails:
        emails = listed(contact.emails, texts.language)
        text = texts.say("contact.email", unit=contact.unit, emails=emails)
        claims.append(Claim(text, cited(contact, "unit", "emails")))
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
    return claims
