"""What several lines give of one unit, as one contact."""

from dataclasses import replace

from knowledge.model import Contact


def together(found: list[Contact]) -> list[Contact]:
    """The contacts, the lines below the name of one unit as one contact."""
    result: list[Contact] = []
    for one in found:
        last = result[-1] if result else None
        lines = last is not None and "unit" in last.citations and "unit" in one.citations
        if last is not None and lines and last.citations["unit"] == one.citations["unit"]:
            result[-1] = joined(last, one)
        else:
            result.append(one)
    return result


def joined(one: Contact, other: Contact) -> Contact:
    """One contact with what both give."""
    citations = dict(one.citations)
    for name, cited in other.citations.items():
        citations[name] = tuple(dict.fromkeys((*citations.get(name, ()), *cited)))
    return replace(
        one,
        citations=citations,
        phones=tuple(dict.fromkeys((*one.phones, *other.phones))),
        emails=tuple(dict.fromkeys((*one.emails, *other.emails))),
        address=one.address or other.address,
        opening_hours=one.opening_hours or other.opening_hours,
        accessibility=one.accessibility or other.accessibility,
        hours=tuple(dict.fromkeys((*one.hours, *other.hours))),
        epuap=one.epuap or other.epuap,
        edelivery=one.edelivery or other.edelivery,
        accounts=tuple(dict.fromkeys((*one.accounts, *other.accounts))),
    )
