"""Contacts of one unit that stand apart in a document, put together."""

from collections.abc import Iterable
from dataclasses import replace

from evals.towns.normal import same_name
from knowledge.model import Contact


def put_together(contacts: Iterable[Contact]) -> list[Contact]:
    """One contact for each unit of a document; what has no way to reach it is left out."""
    held: list[Contact] = []
    for one in sorted(contacts, key=lambda contact: -len(contact.unit)):
        same = next((i for i, other in enumerate(held) if same_name(other.unit, one.unit)), None)
        if same is None:
            held.append(one)
        else:
            held[same] = _joined(held[same], one)
    return [one for one in held if _reached(one)]


def _reached(one: Contact) -> bool:
    return bool(one.phones or one.emails or one.hours or one.opening_hours or one.epuap
                or one.edelivery or one.accounts)  # fmt: skip


def _joined(one: Contact, other: Contact) -> Contact:
    addresses = [text for text in (one.address, other.address) if text]
    return replace(
        one,
        phones=(*one.phones, *other.phones),
        emails=(*one.emails, *other.emails),
        address="; ".join(addresses) or None,
        hours=(*one.hours, *other.hours),
        epuap=one.epuap or other.epuap,
        edelivery=one.edelivery or other.edelivery,
        accounts=(*one.accounts, *other.accounts),
        doubts=(*one.doubts, *other.doubts),
    )
