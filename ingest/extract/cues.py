"""The words of a sentence that name a way of handing in."""

import re

from ingest.extract.scene import Scene
from knowledge.model import SubmissionMeans
from knowledge.numbers import values

EDELIVERY = re.compile(r"\bAE:PL-\d{5}-\d{5}-[A-Z]{5}-\d{2}\b")
# "składa się w GOPS, ul. ...": taken there, whether or not a postcode follows.
_AT_OFFICE = re.compile(
    r"\b(?:[Ss]kład\w+|[Zz]łoż\w+|[Pp]rzyjm\w+|[Zz]ostaw\w+|[Oo]dda\w+|[Dd]ostarcz\w+)\s+"
    r"(?:(?!na\b|adres\w*\b)[^\s.;:]+\s+){0,3}?(?P<where>we?\s+(?:[a-ząćęłńóśźż]+\s+){0,2}?"
    r"[A-ZĄĆĘŁŃÓŚŹŻ])"
)
# An item of a list of ways: "b) w urzędzie, ul. Lipowa 3, pokój 7".
_ITEM_AT_OFFICE = re.compile(
    r"\W*(?:\w{1,2}[.)]\s+)?(?:bezpośrednio\s+)?(?P<where>we?\s+(?:[\w-]+\s+){0,2}?(?:(?i:urzęd|ośrod"
    r"|starostw|biur|bibliote|magistrac|ratusz|centrum|poradni|świetlic|fili[iąe]|oddzia|punkc"
    r"|sekretaria|kancelari|siedzib|domu?\s+kultury|szkol|przedszkol|żłobk|klub)"
    r"|[A-ZĄĆĘŁŃÓŚŹŻ]{3,5}\b)\w*)[^;]*\d"
)
_CUES: dict[str, SubmissionMeans] = {
    "email": "email",
    "post": "post",
    "in_person_hand": "in_person",
    "fax": "fax",
    "epuap": "epuap",
    "edelivery": "edelivery",
    "box": "box",
    "online": "online",
}


def cues_of(scene: Scene, text: str) -> list[tuple[SubmissionMeans, int, int]]:
    """The ways a text names, each with the offsets of its words, in order."""
    tokens = scene.tokens(text)
    found = [
        (_CUES[hit.name], tokens[hit.first].start, tokens[hit.last - 1].end, hit.last - hit.first)
        for hit in scene.found(text, *_CUES)
    ]
    found += [
        ("email", value.start, value.end, 9) for value in values(text) if value.kind == "email"
    ]
    found += [("edelivery", m.start(), m.end(), 9) for m in EDELIVERY.finditer(text)]
    held = {value.kind for value in values(text)}
    if "url" in held and "email" not in held:  # "elektronicznie: system nabory.miasto.pl"
        found = [("online" if means == "email" else means, a, b, n) for means, a, b, n in found]
    if not any(means in ("post", "in_person") for means, *_ in found):
        at = _AT_OFFICE.search(text) or _ITEM_AT_OFFICE.match(text)
        found += [("in_person", *at.span("where"), 0)] if at else []
        codes = [v for v in values(text) if v.kind == "postcode"] if at is None else []
        found += [("post", v.start, v.end, 0) for v in codes]
    longest = [
        one
        for one in found
        if not any(
            other is not one and other[1] < one[2] and one[1] < other[2] and other[3] > one[3]
            for other in found
        )
    ]
    return sorted(((means, start, end) for means, start, end, _ in longest), key=lambda c: c[1:])
