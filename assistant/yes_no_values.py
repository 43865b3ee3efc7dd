"""Yes or no by values: the phone, e-mail, room, street or number that a question states."""

import re
from collections.abc import Iterator, Sequence

from assistant.draft import Claim, Draft
from assistant.frame import Frame
from assistant.retrieve import View
from assistant.topics.submission_addressed import is_over, names_address
from assistant.wording import local
from assistant.yes_no_counts import by_count
from assistant.yes_no_hours import of_hours
from assistant.yes_no_words import says
from knowledge.folding import fold
from knowledge.numbers import values

Compared = tuple[bool | None, Claim]  # None where a value is stated that cannot be compared
_CONTACTS = ("email", "phone", "url", "postcode")
_OF_CONTACTS = frozenset({"email", "phone", "fax", "submit", "address", "contact"})
_TELLING = frozenset({"submission", "contacts"})
_PLACES = frozenset({"events", "submission", "contacts", "offers", "offer_details"})
_TURNING = ("denying", "undone", "moved", "prolonged", "over", "late", "only")
_FAX = re.compile(r"\bfaks|\bfax|факс", re.IGNORECASE)
_FROM = re.compile(r"\b(?:z|ze|od)\s*(?:[?.!,]|$)")  # what stood behind it was left out
_ROOM = re.compile(
    r"\b(?:pok(?:oj\w*)?|gabinet\w*|sal(?:a|e|i|ach))\.?\s*(?:(?:nr|numer)\.?\s*)?(\d+[a-z]?)\b"
)
_STREET = re.compile(r"\b(?:ul|al|os|pl)\.?\s+(?:\w+\s+)*?(\w{4,})\s+(\d+[a-z]?)\b")
_OTHER_STREET = re.compile(r"\b(?:na|przy|pod|to)\s+(?:ul\.?|ulic\w+|al\.|os\.|pl\.)\s*(\w{4,})")
_ENDING = 3  # letters of a street's name that its cases change


def by_values(said: str, draft: Draft, frame: Frame, view: View) -> Compared | None:
    """Whether the values that a question states are those that are told; None where it has none."""
    found = [*_contacts(said, draft, frame), *_places(said, draft)]
    if (count := by_count(said, draft, frame, view)) is not None:
        found.append(count)
    found += of_hours(said, draft, frame)
    if names_address(frame) and is_over(draft, local(view.now).replace(tzinfo=None)):
        found = [(False if is_so is False else None, claim) for is_so, claim in found]
    if not found:
        return None
    unlike = [one for one in found if one[0] is False]
    if unlike and any(says(name, said) for name in _TURNING):
        return None, unlike[0][1]
    unsure = [one for one in found if one[0] is None]
    return (unlike or unsure or found)[0]


def is_plain(said: str) -> bool:
    """Whether nothing but a value is supposed, so that the value alone decides."""
    others = ("free", "charged", "asks_need", "signing_up", "granted", "deciding", "out_of_order")
    return not any(says(name, said) for name in (*_TURNING, *others))


def _contacts(said: str, draft: Draft, frame: Frame) -> Iterator[Compared]:
    stated = values(said)
    for kind in _CONTACTS:
        claimed = {one.value for one in stated if one.kind == kind}
        unknown = kind in frame.unheld and _is_of_office(draft, frame)
        if not (claimed or unknown):
            continue
        fax = "fax" in frame.attributes
        told = [
            (one.value, claim)
            for claim in draft.claims
            if kind != "phone" or bool(_FAX.search(claim.text)) == fax
            for one in values(claim.text)
            if one.kind == kind
        ]
        if not told:
            yield None, draft.claims[0]
        elif unknown:
            yield False, told[0][1]
        else:
            same = [claim for value, claim in told if value in claimed]
            others = None if kind in ("phone", "url") else False  # an office may have two
            yield (True, same[0]) if same else (others, told[0][1])


def _is_of_office(draft: Draft, frame: Frame) -> bool:
    """Whether a contact that no document gives is meant to be the office's, not the asker's own."""
    if not (frame.attributes & _OF_CONTACTS or draft.topic in _TELLING):
        return False
    return not (says("own_contact", frame.text) or _FROM.search(fold(frame.text)))


def _places(said: str, draft: Draft) -> Iterator[Compared]:
    if draft.topic not in _PLACES:
        return
    asked = fold(said)
    texts = [(fold(claim.text), claim) for claim in draft.claims]
    rooms = set(_ROOM.findall(asked))
    if rooms:
        yield _alike(rooms, [(one, c) for text, c in texts for one in _ROOM.findall(text)], draft)
    streets = [(*one, c) for text, c in texts for one in _STREET.findall(text)]
    numbers = [
        (claimed, number, claim)
        for name, number, claim in streets
        for claimed in re.findall(rf"\b{_stem(name)}\w*\s+(\d+[a-z]?)\b", asked)
    ]
    if numbers:
        yield _alike({one[0] for one in numbers}, [one[1:] for one in numbers], draft)
    named = _OTHER_STREET.findall(asked)
    if named and streets and not any(n.startswith(_stem(s[0])) for n in named for s in streets):
        yield False, streets[0][2]


def _stem(name: str) -> str:
    return re.escape(name[: max(_ENDING + 1, len(name) - _ENDING)])


def _alike(claimed: set[str], told: Sequence[tuple[str, Claim]], draft: Draft) -> Compared:
    """Whether what is claimed is told; of several that are told, it may be another thing's."""
    if not told:
        return None, draft.claims[0]
    same = [claim for value, claim in told if value in claimed]
    if not same:
        return False, told[0][1]
    return (True if len({value for value, _ in told}) == 1 else None), same[0]
