"""Which of the days, hours and values of a change were, and which are to be from now on."""

import re
from collections.abc import Iterable, Sequence
from typing import Literal

from knowledge.folding import fold

Role = Literal["old", "new", "since", "named", ""]

_REACH = 70
_WEEKDAY = r"(?:(?:poniedzial|wtor|srod|czwart|piat|sobot|niedziel)\w*,?\s+)?"
_DAY = rf"(?:(?:dnia|dzien|dn\.?)\s+)?{_WEEKDAY}"
# "zamiast niego": in place of what was named before.
OF_WHAT_IS_OFF = r"\s+(?:niego|niej|nich|tego(?!\s+(?:dyzur|spotka|termin|dnia|zebra|warsz)))\b"
_OLD = re.compile(
    r"(?:\bzamiast(?!"
    + OF_WHAT_IS_OFF
    + r")|\ba\s+nie|\bdotychczas\w*|\bpierwotn\w*|\bpoprzedni\w*|\bplanowan\w*"
    r"|\bzaplanowan\w*|\bwyznaczon\w*|\bprzypadajac\w*|\bbyl[oay]?|\bwczesniej\w*|\bblednie"
    r"|\bbledn\w+|\bomylkowo|\bmylnie|\bpomylkowo|\bjest|\bnieaktualn\w+|\bzapowi(?:edzi|ad)an\w+"
    r"|\bustalon\w+|\bprzewid(?:zi|yw)an\w+|\banonsowan\w+|\bumowion\w+|\boglaszan\w+"
    r"|\b(?:ogloszon|podan|wskazan)\w+(?=\s[^.;|\t]{0,30}\bna\s+(?:dzien\s+)?(?:\w+,?\s+)?$)"
    r"|\bmial[aoy]?\s+(?:sie\s+)?(?:odbyc|byc)|\b(?:zapowiad|informow|oglasz|podaw|planow)al[iy]smy"
    r"|\bnie(?=\s+(?:w\s+dniu\s+|dnia\s+|o\s+godz\.?\s+|o\s+|w\s+)?$)|\bstar[yaeo]\w*)\b[^.;|\t]{0,45}$"
)
_NEW = re.compile(
    r"(?:\bnow[yaeo]\w*|\bobecn\w*|\bteraz|\bodbed\w+|\bprawidlow\w*|\bpoprawn\w*|\bwlasciw\w*"
    r"|\bpowinn\w+|\bwinn\w+|\bw\s+zamian|\bzamiast"
    + OF_WHAT_IS_OFF
    + r"|\bzastepcz\w*(?=\s+(?:termin|dyzur|dzien|dni|spotkani))"
    r"|\b(?:termin|dyzur|dzien|spotkanie)\s+zastepcz\w*|\baktualn\w*|\bprzedluz\w+|\bwydluz\w+"
    r"|\blecz|\bpod(?=\s+(?:numer\w*\s+|nr\.?\s+)?$)|\bskroc\w+|\bprzenie\w+|\bprzesun\w+|\bprzeloz\w+|\bma\s+byc|\bzmieni\w+)\b[^.;|\t]{0,45}$"
)
_PARTICIPLE = re.compile(
    r"(?<!zostaje )(?<!zostaja )(?<!zostal )(?<!zostal[aoy] )(?<!jest )(?<!sa )"
    r"\b(?:przelozon|przeniesion|przesuniet|zmienion)[yaei]\w*\s+(?:\w+\s+){0,2}$"
)
_FINITE = re.compile(r"\b(?:odbed|odbywa|zosta|przeniesiono|przenos|przesuwa|przesun|przeloz)\w*")
_ANOTHER = re.compile(r"[;.]|,\s*(?:a|zas|natomiast|oraz|i)\b")
_SOONER = re.compile(
    r"\b((?:koncz|zakoncz|zamyk|zamkn|rozpocz|rozpoczyn|zaczyn|zaczn|odbed)\w*(?:\s+sie)?)"
    r"(\s+\w+)?\s+wczesniej\w*"
)
_SOONER_FIRST = re.compile(r"\bwczesniej\s+(?=(?:koncz|zakoncz|zamyk|zamkn))")
_FURTHER = re.compile(r"\b(?:a|i|oraz|zas|natomiast)\b.{0,25}\b(?:kolejn|nastepn|drug|trzec)\w+")
_LASTS = re.compile(r"\b(?:potrwa\w*|bed\w+\s+trwa\w+)\s[^.;]{0,25}$")
_DOTS = re.compile(r"\b(tel|nr|godz|ul|al|pl|os|pok|ok|im|sw|tj)\.")
_BRACKETED = re.compile(r"\([^()]*\)")
_INVITES = re.compile(
    r"(?:^|[.;!]\s+)(?:(?:serdecznie|natomiast|zatem|jednak|za\s+to)\s+)*"
    r"(?:zapraszamy|zaprasza|spotkamy\s+sie|spotykamy\s+sie|widzimy\s+sie|czekamy)\s+"
    rf"(?:serdecznie\s+|panstwa\s+)?(?:w\s+dniu\s+|na\s+)?(?:w[e]?\s+)?{_DAY}$"
)
_FROM = re.compile(rf"\b(?:z|ze)\s+(?:konca\s+)?{_DAY}$")
_TO = re.compile(rf"\b(?:na|do)\s+(?:konca\s+|koniec\s+)?{_DAY}$")
_WITH_DAY = re.compile(r"\b(?:z\s+dniem|od\s+dnia|poczawszy\s+od|od)\s*$")
_OF_A_PAPER = re.compile(
    r"\b(?:uchwal|zarzadzen|ogloszeni|komunika|regulamin|ustaw|pism|informacj|wykaz|obwieszczen"
    r"|zaproszeni|notatk|sprostowani|errat|korekt|aneks)\w*\b(?:(?!przedluz|przenie|przesu|przeloz|wydluz|zmien)[^.;]){0,80}"
    r"\bz\s+(?:dnia\s+|dn\.?\s*)?$"
    r"|\b(?:ogloszon|opublikowan|zamieszczon|podpisan|uchwalon|przyjet)\w*\s+"
    r"(?:na\s+\w+\s+)?(?:w\s+dniu\s+|dnia\s+|dn\.?\s*)?$"
)


def role(text: str, start: int, floor: int = 0) -> Role:
    """What the value at `start` is by the words before it, from `floor` on at most."""
    before = _DOTS.sub(r"\1 ", fold(text[max(floor, start - _REACH) : start]))
    before = _BRACKETED.sub(lambda found: " " * len(found[0]), before)
    before = _SOONER_FIRST.sub("teraz ", _SOONER.sub(r"\1\2 teraz", before))
    if _OF_A_PAPER.search(before) or _LASTS.search(before):
        return "named"
    if _WITH_DAY.search(before):
        return "since"
    old, new = _last(_OLD, before), _last(_NEW, before)
    if old > new:
        return "old"
    if _FROM.search(before):
        return "old"
    if _TO.search(before) or new >= 0:
        return "new"
    return ""


def invites(text: str) -> bool:
    """Whether words up to a day only ask people to come on it: "Zapraszamy 30 listopada"."""
    return _INVITES.search(fold(text)) is not None


def is_last_of_several(text: str, start: int) -> bool:
    """Whether the day at `start` is the last of what takes several, as in "potrwa do"."""
    return _LASTS.search(fold(text[max(0, start - _REACH) : start])) is not None


def of_days(text: str, spans: Sequence[tuple[int, int]]) -> list[Role]:
    """The roles of the days at `spans` of a text, in order."""
    roles: list[Role] = []
    floor = 0
    for start, end in spans:
        told = role(text, start, floor)
        roles.append(told)
        floor = floor if told == "named" else end
    for i in range(1, len(roles)):
        between = fold(text[spans[i - 1][1] : spans[i][0]])
        if roles[i - 1 : i + 1] == ["old", "new"] and _FURTHER.search(between):
            roles[i - 1 : i + 1] = ["named", "named"]  # "jest 5 maja, a kolejne odbędzie się 7"
    if roles == ["new", "new"]:
        between = fold(text[spans[0][1] : spans[1][0]])
        before = fold(text[: spans[0][0]])
        if _PARTICIPLE.search(before) and _FINITE.search(between) and not _ANOTHER.search(between):
            return ["old", "new"]  # "przełożone na 5 maja, odbędą się 7 maja"
    return roles


def paired(roles: Iterable[Role]) -> list[Role]:
    """The roles where what is untold follows from the rest: first what was, then what is."""
    told = list(roles)
    for i, one in enumerate(told):
        if not one and told[i + 1 : i + 2] == ["new"]:
            told[i] = "old"
        elif not one and told[i - 1 : i] == ["old"]:
            told[i] = "new"
    free = [i for i, one in enumerate(told) if not one]
    if len(free) > 1 and not {"old", "new"} & set(told):
        told[free[0]], told[free[1]] = "old", "new"
    elif len(free) == 1 and "new" in told and "old" not in told:
        told[free[0]] = "old"
    elif len(free) == 1 and "old" in told and "new" not in told:
        told[free[0]] = "new"
    return told


def _last(pattern: re.Pattern[str], text: str) -> int:
    """Where the last match begins, or -1."""
    place = -1
    found = pattern.search(text)
    while found is not None:
        place = found.start()
        found = pattern.search(text, found.start() + 1)
    return place
