"""Who publishes a document, by its letterhead, its signature or who invites in it."""

import re

from ingest.extract.scene import Scene
from ingest.extract.units import base_form, is_base_form, unit_at, units_of
from knowledge.dates import find_dates
from knowledge.nominative import nominative

_OPENING = 4  # blocks that may hold a letterhead
_LONGEST_LINE = 230
_UPPER = "A-ZĄĆĘŁŃÓŚŹŻ"
_HEAD = re.compile(rf"\w+(?:\s+(?:[{_UPPER}][\w-]*|i|nad))*\s+[{_UPPER}][\w-]*")
_WHICH = re.compile(
    rf"(?:nr\s+\d+)?\s*(?:im\.(?:\s+(?:[{_UPPER}][\w.-]*|i)){{1,6}})?\s*(?:[„\"][^”\"]{{1,40}}[”\"])?\s*"
)  # of several such offices
_NUMBERED = re.compile(r"\s+(?:nr\s+\d|im\.\s|[„\"])")
_IN_TOWN = re.compile(rf"we?\s+[{_UPPER}][\w-]*(?:\s+[{_UPPER}][\w-]*)?")
_AFTER_DAY = re.compile(r"\s*(?:r\.?|roku)?[\s.]*")
_DAY_OF = re.compile(r",?\s*(?:z\s+)?(?:dnia|dn\.)\s*$")
_COMMUNITY = re.compile(
    rf"(?:Gmina|Miasto|Powiat|Miasto i Gmina|Sołectwo)(?:\s+[{_UPPER}][\w-]*){{1,4}}"
)
_FOR = re.compile(r"(?:\(-\)|/-/|[Zz] up(?:\.|oważnienia)|p\.o\.|[Zz]astępca)?")
_NAMES = re.compile(
    rf"\w+(?:\s+(?:[{_UPPER}„][\w”’.-]*|\d+|nr|i|w|we|nad|im\.|ds\.|/-/|\(-\)|–|-))*"
)
_LABEL = re.compile(
    r"(?:(?:Opublikowa[łl][ao]?|Opublikowane przez|Wydawca|Wytworzy[łl][ao]?|Publikuje|Nadawca)"
    rf"\s*:?\s+|(?:Opublikowano|Ogłoszono|Zamieszczono|Data publikacji)\s*:?\s+(?:dnia\s+)?"
    rf"\d[^{_UPPER}]{{4,30}}?(?:r\.|roku)?[\s,|;·–-]+(?:przez:?\s+)?)(?P<office>[{_UPPER}][^\n]+)"
)
_INNER_LABEL = re.compile(
    r"(?:^|[.;|]\s*)(?:Wydawca|Opublikowa[łl][ao]?|Wytworzy[łl][ao]?|Publikuje|Nadawca)\s*:\s*"
    rf"(?P<office>[{_UPPER}][^.;|\n]+)"
)
_ANNEX = re.compile(r"Załącznik(?:\s+nr\s+\w+)?\s+do\s+\w+\s+(?:nr\s+\S+\s+)?")
_ADDRESS = re.compile(r"[\s,]+(?:(?:ul|al|pl|os)\.|\d{2}-\d{3}\b|tel\.?:?\s).*$", re.DOTALL)
_NEXT_SENTENCE = re.compile(rf"\s+[{_UPPER}]")
_LONGEST_OPENING = 160


def publisher_of(scene: Scene) -> str | None:
    """The office that the document names as its own; who invites or announces where none is."""
    own = _labelled(scene) or _letterhead_office(scene)
    if own is not None:
        return own
    return _inviter(scene) or _of_act(scene)


def _of_act(scene: Scene) -> str | None:
    """Whose head gave the act that the document is an annex to."""
    for one in scene.statements[:_OPENING]:
        annex = _ANNEX.match(one.text)
        inviter = scene.found(one.text, "inviter") if annex else []
        if inviter:
            unit = unit_at(scene, one.text, inviter[0].last)
            if unit is not None:
                return nominative(unit)
    return None


def _inviter(scene: Scene) -> str | None:
    """Who invites or announces: "Dyrektor ... zaprasza" speaks for its unit."""
    for one in scene.statements[:12]:
        inviter = scene.found(one.text, "inviter")
        invites = scene.found(one.text, "invites")
        if invites and not inviter:
            unit = _inviting_unit(scene, one.text, invites[0].first)
            if unit is not None:
                return unit
        if not inviter or not invites or inviter[0].first > 2:
            continue
        unit = _head_of_town(scene, one.text) or unit_at(scene, one.text, inviter[0].last)
        if unit is not None:
            return unit
    return _letterhead(scene)


def _inviting_unit(scene: Scene, text: str, invites: int) -> str | None:
    """A unit whose name begins the sentence and ends right before it invites."""
    spans = units_of(scene, text)
    if not spans or spans[0][0] > 0:
        return None
    between = text[spans[0][1] : scene.tokens(text)[invites].start].strip()
    rest = _IN_TOWN.fullmatch(between)
    return (
        base_form(scene, text[: spans[0][1]]) + (" " + between if between else "")
        if (rest or not between)
        else None
    )


def _letterhead(scene: Scene) -> str | None:
    """A line at the very top that is nothing but the head of a town or the name of an office."""
    first = scene.statements[0].text if scene.statements else ""
    named = bool(first) and (_head_of_town(scene, first) == first or is_letterhead(scene, first))
    return _ADDRESS.sub("", first) if named else None


def is_letterhead(scene: Scene, text: str) -> bool:
    """Whether a line is nothing but the name of an office, with its town or without."""
    text = _ADDRESS.sub("", text)
    if _COMMUNITY.fullmatch(text):
        return True
    spans = units_of(scene, text)
    end = spans[0][1] if spans and spans[0][0] == 0 else _one_noun(scene, text)
    if end is None:
        return False
    which = _WHICH.match(text[end:].lstrip())
    rest = text[end:].lstrip()[which.end() if which else 0 :].strip()
    return not rest or bool(_IN_TOWN.fullmatch(rest))


def _one_noun(scene: Scene, text: str) -> int | None:
    """The end of the one word for a unit before its number or name: "Przedszkole nr 3"."""
    tokens = scene.tokens(text)
    if not tokens or not _NUMBERED.match(text, tokens[0].end):
        return None
    return tokens[0].end if text[:1].isupper() and is_base_form(scene, tokens[0].text) else None


def is_signer(scene: Scene, text: str) -> bool:
    """Whether a line is nothing but an office or somebody who holds one, with a name or without."""
    if is_letterhead(scene, text):
        return True
    tokens = scene.tokens(text)
    holder = scene.found(text, "inviter")
    first = tokens[holder[0].first].start if holder else 0
    if not holder or _FOR.fullmatch(text[:first].strip()) is None:
        return False
    return _NAMES.fullmatch(text[first:].strip()) is not None


def opening_line(text: str) -> str:
    """A text up to its first day, where nothing or a new sentence follows it."""
    days = find_dates(text[:_LONGEST_OPENING])
    if not days:
        return text
    after = _AFTER_DAY.match(text, days[0].end)
    end = after.end() if after else days[0].end
    rest = text[len(text[:end].rstrip()) :]
    return text[:end].rstrip() if _NEXT_SENTENCE.match(rest) else text


def signed_on(scene: Scene, text: str) -> bool:
    """Whether a line holds who signs and one day, and nothing else."""
    signer = _before_day(text)
    return signer is not None and any(is_signer(scene, one) for one in _names_in(signer))


def signed_day(scene: Scene, text: str) -> str | None:
    """The office of a line "Ośrodek Kultury w Lipnie, 3 maja 2031 r.", None for any other."""
    office = _before_day(text)
    names = _names_in(office) if office is not None else ()
    return next((one for one in names if is_letterhead(scene, one)), None)


def _before_day(text: str) -> str | None:
    """What stands before the one day of a line that has nothing after it."""
    days = find_dates(text)
    if len(days) != 1 or _AFTER_DAY.fullmatch(text[days[0].end :]) is None:
        return None
    return _DAY_OF.sub("", text[: days[0].start].rstrip(" ,·|•–—-")).strip()


def _names_in(text: str) -> tuple[str, ...]:
    """A name, and what stands before its comma: an office before one of its departments."""
    first, comma, _ = text.partition(",")
    return (text, first) if comma else (text,)


def _letterhead_office(scene: Scene) -> str | None:
    """An office that stands alone, or with the day, in the opening lines."""
    layout = scene.layout
    titled = False
    for block in layout.blocks[:_OPENING]:
        if block.kind not in ("paragraph", "heading") or (titled and block.kind == "heading"):
            return None
        titled = titled or block.kind == "heading"
        text = " ".join(layout.text[block.start : block.end].split())
        if is_letterhead(scene, text):
            return _ADDRESS.sub("", text)
        if office := signed_day(scene, opening_line(text)):
            return office
        if len(text) > _LONGEST_LINE:
            return None
    return None


def _labelled(scene: Scene) -> str | None:
    """Who published it, where a line at the top or the end says so."""
    layout = scene.layout
    blocks = [b for b in layout.blocks if b.kind in ("paragraph", "item")]
    for block in (*blocks[:_OPENING], *blocks[-_OPENING:]):
        text = layout.text[block.start : block.end]
        for said in filter(None, (_LABEL.match(text), _INNER_LABEL.search(text))):
            office = " ".join(said["office"].rstrip(" .,").split())
            if is_letterhead(scene, office):
                return office
    return None


def _head_of_town(scene: Scene, text: str) -> str | None:
    """A mayor with the name of the town, as the document writes it."""
    heads = scene.found(text, "head_of_town")
    name = _HEAD.match(text, scene.tokens(text)[heads[0].first].start) if heads else None
    return name[0] if name else None
