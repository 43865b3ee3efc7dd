"""The consultation that a notice is about: its aim and who may take part."""

import re

from ingest.extract.scene import Scene, Statement
from ingest.extract.tables import fact_id
from knowledge.audience import audience_of
from knowledge.model import Audience, Citation, Consultation

_QUOTED = re.compile(r"[„\"»“]([^„”\"«»“]{6,160})[”\"«“]")
_ITEM = re.compile(r"^\s*(?:\d{1,2}[.)]|[a-z]\))\s+(?=[^\W\d])")
_UPPER = "A-ZĄĆĘŁŃÓŚŹŻ"
_NAMED = re.compile(
    rf"\b(?:Program|Strategi|Plan|Polityk|Regulamin)\w*\s+[{_UPPER}]\w+(?:\s+\w+){{0,8}}?"
    r"(?=\s+(?:na lat|na rok|w lat)|\s*[.,;:(–]|$)"
)  # "Programu Wspierania Rodziny na lata"
_INVITED = re.compile(
    r"\b(?:zaprasza\w*|uczestniczyć|(?:wziąć|brać)\s+udział|skierowan\w+\s+(?:\w+\s+)?do)\s+"
    r"(?:do\s+udziału\s+)?(?:wszyst\w+\s+)?(?P<first>\w+)",
    re.IGNORECASE,
)  # who stands first after the invitation
# "Jesionowskiej Karty Dużej Rodziny" names no families.
_TITLES = re.compile(rf"(?<=[^\W\d_A-ZĄĆĘŁŃÓŚŹŻ] )(?:[{_UPPER}]\w+(?:\s+|(?=[.,;:)(]|$))){{2,}}")
_ENOUGH_MENTIONS = 2
_WEIGHTS = {"may": 2, "take_part": 2}


def consultation(scene: Scene) -> Consultation | None:
    """The consultation of a notice, or None where the document is about none."""
    document = scene.document
    about = [one for one in scene.statements if scene.names(one.text, "consultation")]
    titled = scene.names(document.title, "consultation", "duty_slot")
    if document.kind != "notice" or not (titled or len(about) >= _ENOUGH_MENTIONS):
        return None
    if not about:
        return None
    citations: dict[str, tuple[Citation, ...]] = {"name": (scene.cite(about[0]),)}
    purpose = _purpose(scene)
    if purpose is not None:
        citations["purpose"] = (scene.cite(purpose),)
    eligible = _eligible(scene)
    if eligible:
        citations["eligible"] = tuple(scene.cite(one) for one in eligible)
    return Consultation(
        id=fact_id(document, "consultation", 0),
        document_id=document.id,
        citations=citations,
        name=document.title,
        subject=_subject(scene, about),
        purpose=purpose.text if purpose else None,
        audience=_audience(scene, eligible),
    )


def _subject(scene: Scene, about: list[Statement]) -> str:
    """What is consulted: the name of a paper that is quoted or in capitals, otherwise the title."""
    prose = [one.text for one in about if not scene.names(one.text, "note")]
    quoted = next(filter(None, map(_QUOTED.search, prose)), None)
    if quoted:
        return quoted[1]
    named = next(filter(None, map(_NAMED.search, prose)), None)
    return named[0] if named else scene.document.title


def _purpose(scene: Scene) -> Statement | None:
    prose = [one for one in scene.statements if one.block.kind == "paragraph"]
    for one in prose:
        if scene.names(one.text, "purpose") and scene.names(one.text, "consultation", "papers"):
            return one
    for one in prose:
        headings = one.block.headings[-1:]
        if any(scene.names(text, "purpose_heading") for text in headings):
            return one
    return None


def _eligible(scene: Scene) -> list[Statement]:
    """The sentences that say who may take part, the plainest first."""
    scored = []
    for one in scene.statements:
        if one.block.kind in ("heading", "row"):
            continue
        score = sum(weight for name, weight in _WEIGHTS.items() if scene.names(one.text, name))
        plain = _TITLES.sub(" ", one.text)
        named = bool(_groups(scene, one, plain)) or scene.names(one.text, "everybody")
        headed = any(scene.names(text, "eligible_heading") for text in one.block.headings[-1:])
        if (score < 4 and not headed) or not named:
            continue
        scored.append((score + 3 * headed + scene.names(one.text, "papers"), one))
    scored.sort(key=lambda pair: -pair[0])
    best = scored[0][0] if scored else 0
    near = [one for score, one in scored if score >= best - 1]
    listed = all(one.block.kind == "item" for one in near)  # in the order of those invited
    return sorted(near, key=lambda one: one.start if listed else len(one.text))[:2]


def _audience(scene: Scene, eligible: list[Statement]) -> Audience:
    if not eligible:
        return Audience()
    groups = frozenset().union(*(_groups(scene, one) for one in eligible))
    if any(scene.names(one.text, "everybody") for one in eligible):
        groups -= {"ngo"}
    return Audience(groups=groups, eligible=_ITEM.sub("", eligible[0].text))


def _groups(scene: Scene, statement: Statement, said: str = "") -> frozenset[str]:
    """Who is named; where organisations are, the families that they serve are not meant.

    `said` is the text without the names of what the paper is about.
    """
    if scene.names(statement.text, "everybody"):
        return audience_of(statement.text, scene.analyser).groups - {"ngo"}
    if scene.names(statement.text, "organisations"):
        first = _INVITED.search(statement.text)
        named = audience_of(first["first"], scene.analyser).groups if first else frozenset()
        return named or frozenset({"ngo"})
    return audience_of(said or _TITLES.sub(" ", statement.text), scene.analyser).groups
