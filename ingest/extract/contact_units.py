"""Which unit a telephone, an address or hours belong to."""

import re
from collections import Counter
from dataclasses import dataclass
from functools import cache

from ingest.extract.labelled_units import labelled_place
from ingest.extract.scene import Scene, Statement
from ingest.extract.tables import first_named
from ingest.extract.units import base_form, is_base_form, units_of
from knowledge.folding import fold
from knowledge.nominative import nominative
from knowledge.phrases import lexicon
from knowledge.recurring import recurring

_UPPER = "A-ZĄĆĘŁŃÓŚŹŻ"
_SHORT = re.compile(rf"(?<![\w@./-])[{_UPPER}]{{2,6}}(?![\w@/-]|\.\w)")
_FOR = re.compile(
    r"\s+(?:do\s+spraw|ds\.|d/s|dla)\s+[^\d,;:()–]{3,80}?(?=\s*(?:[,;:()–\n]|\.\s|\.$|$|\btel))"
)
_TAIL = re.compile(r"(?:\s+(?:[Dd]la|[Nn]a|[Ii]|[Ww]|[Zz]|[Oo]raz|[Dd]s\.?|nr))+$")
_QUOTED = re.compile(r"\s?[„\"][^„”\"“]{2,40}[”\"“]")
_PLACE = re.compile(
    rf"\s+(?:w|we|nad|pod)\s+[{_UPPER}][\w-]+(?:[ -][{_UPPER}][\w-]+)?(?=\s*(?:[,;:()–\n]|\.|$))"
)
_BRACKETED = re.compile(r"(?P<noun>[^\W\d_]{4,})\s+(?P<name>[„\"][^„”\"“]{2,40}[”\"“])\s*$")
_PLACE_NAME = re.compile(r"[^\W\d_]{4,} [„\"«“][^„”\"«»“]{2,40}[”\"»“]")
_TWICE = 2
_LONGEST_NAME = 5  # words of a heading that is the name of a place
_LABELS = ("hours", "address", "reached", "phone", "email", "accessibility")
_NUMBERED = re.compile(r"^(?:\d+[.)]|[a-zA-Z]\)|[IVX]+\.)\s*")
_PARTS = re.compile(r"[^,;()]+")
# Who passes resolutions and is named in every programme, but keeps no telephone for families.
_COUNCIL = re.compile(r"rad\w{1,3}\s+(?:miejsk|miast|gmin|powiat|m\.|miejsko)")
_PAPER = re.compile(r"(?:\w+(?:y|i|ego|ym|im|emu)\s+)?(?:program|projekt|plan|strategi)(?!y)\w*\b")
_FOR_WHOM = re.compile(r"^(?:[Kk]ino|[Tt]eatr|[Kk]lub|[Ss]alka?|[Ww]arsztat\w*) dla\b")
_VENUE = re.compile(r"\b(?:w|we|przy|do|obok|na terenie)\s+$", re.IGNORECASE)
_NEVER_ALONE = {"RODO", "BIP", "PDF", "DOCX", "SMS", "RP", "UE", "PJM", "NGO", "NIP", "KRS", "ESP"}


@dataclass(frozen=True)
class UnitSpan:
    """text[start:end] names a unit, which is called `name` in the nominative."""

    start: int
    end: int
    name: str


def units_in(scene: Scene, text: str) -> list[UnitSpan]:
    """Every unit that a text names in order; heads of towns are none."""
    spans = [
        _whole(text, part.start() + start, part.start() + end)
        for part in _PARTS.finditer(text)
        for start, end in units_of(scene, part[0])
    ]
    for desk in _desks().finditer(text):
        spans.append(_whole(text, *desk.span()))
    for matter in _matters().finditer(text):
        spans.append(_whole(text, *matter.span()))
    known = _nouns()
    for short in _SHORT.finditer(text):
        if short[0].lower() in known and short[0] not in _NEVER_ALONE:
            spans.append(short.span())
    found: list[UnitSpan] = []
    for start, end in sorted(set(spans), key=lambda span: (span[0], -span[1])):
        if found and start < found[-1].end:
            continue
        name = _TAIL.sub("", " ".join(text[start:end].split())).strip(" ,")
        words = scene.tokens(name)
        if not words or scene.names(name.split()[0], "head_of_town"):
            continue
        if _PAPER.match(fold(name)):
            continue  # "Gminny Program" has no telephone
        if len(words) < 2 and not name.isupper() and not _desks().match(name):
            continue
        found.append(UnitSpan(start, end, name))
    return found


def _whole(text: str, start: int, end: int) -> tuple[int, int]:
    """The span with the quoted name, the matter and the town that stand behind it."""
    if text[start:end].count("„") > sum(text[start:end].count(mark) for mark in '”“"'):
        closing = min((i for mark in '”“"' if (i := text.find(mark, end)) >= 0), default=-1)
        end = closing + 1 if 0 <= closing - end < 40 else end
    for more in (_QUOTED, _FOR, _PLACE):
        found = more.match(text, end)
        end = found.end() if found else end
    return start, end


def named(scene: Scene, name: str) -> str:
    """The unit in the nominative, as the document writes it or as it is inflected."""
    written = base_form(scene, name)
    return written if is_base_form(scene, written) and written != name else nominative(written)


def unit_for(scene: Scene, statement: Statement, first: int | None) -> str | None:
    """The unit that a value at offset `first` of a statement belongs to, or None.

    That is the last one named before it, otherwise the only one behind; where an event takes
    place is not whose telephone it is.
    """
    text = statement.text
    if beside := _named_beside(scene, text, first) or labelled_place(scene, text, first):
        return beside
    happening = is_happening(scene, statement)
    spans = [
        one for one in units_in(scene, text) if not (happening and _VENUE.search(text[: one.start]))
    ]
    if first is None:
        spans = [one for one in spans if not _COUNCIL.match(fold(one.name))]
    if not spans:
        return None
    before = [one for one in spans if first is None or one.start < first]
    return named(scene, (before[-1] if before else _most_exact(text, spans)).name)


def _named_beside(scene: Scene, text: str, first: int | None) -> str | None:
    """The place whose quoted name stands before the bracket of a value: "„Bis” (tel. …)"."""
    opened = text.rfind("(", 0, first) if first is not None else -1
    if opened < 0 or ")" in text[opened:first]:
        return None
    found = _BRACKETED.search(text, 0, opened)
    if found is None or not any(t.lemmas & _folded_nouns() for t in scene.tokens(found["noun"])):
        return None
    return f"{nominative(found['noun'].capitalize())} {found['name']}"


def is_desk(unit: str) -> bool:
    """Whether a unit is a bare "Sekretariat" or the like, which is that of the whole office."""
    return len(unit.split()) == 1 and _desks().fullmatch(unit) is not None


def _most_exact(text: str, spans: list[UnitSpan]) -> UnitSpan:
    """The last of units that stand one after another: "Urząd Gminy, Referat Oświaty"."""
    last = spans[0]
    for one in spans[1:]:
        if text[last.end : one.start].strip() != ",":
            break
        last = one
    return last


def is_happening(scene: Scene, statement: Statement) -> bool:
    """Whether a sentence tells of an event at a day or at weekly hours."""
    if not scene.names(statement.text, "duty_slot", "meeting"):
        return False
    return any(c.isdigit() for c in statement.text) or bool(recurring(statement.text))


def is_unit_line(scene: Scene, text: str) -> str | None:
    """The unit whose name is the whole line, such as one above its telephone."""
    bare = " ".join(text.split()).strip(" :.")
    spans = units_in(scene, bare)
    return spans[0].name if spans and (spans[0].start, spans[0].end) == (0, len(bare)) else None


def heading_unit(scene: Scene, statement: Statement) -> tuple[str, Statement] | None:
    """The unit whose name the nearest heading below the title is, with that heading.

    Where other headings name units too, a heading that names another thing is its name.
    """
    headings = statement.block.headings
    own = [one for one in _headings(scene) if one.end <= statement.start]
    if len(headings) < 2 or not own or headings[-1] not in own[-1].text:
        return None
    title = _bare(headings[-1])
    name = is_unit_line(scene, title)
    if (
        name is None
        and _may_be_name(scene, title)
        and (_lists_units(scene) or _is_place(scene, title))
    ):
        name = title
    return (name, own[-1]) if name else None


def _is_place(scene: Scene, title: str) -> bool:
    """Whether a heading is a noun and a name in quotation marks, of no paper and no event."""
    if not _PLACE_NAME.fullmatch(title) or _PAPER.match(fold(title)):
        return False
    return not scene.names(title, "duty_slot", "meeting", "consultation")


def _bare(heading: str) -> str:
    return _NUMBERED.sub("", " ".join(heading.split())).rstrip(" :.")


def _headings(scene: Scene) -> list[Statement]:
    return scene.once(
        "headings_told", 0, lambda: [o for o in scene.statements if o.block.kind == "heading"]
    )


def _lists_units(scene: Scene) -> bool:
    """Whether at least two headings of a document are names of units."""
    units = (is_unit_line(scene, _bare(one.text)) for one in _headings(scene))
    return scene.once("lists_units", 0, lambda: sum(one is not None for one in units) > 1)


def _may_be_name(scene: Scene, title: str) -> bool:
    """Whether a short heading may be what a place is called rather than a label or a sentence."""
    words = scene.tokens(title)
    if len(words) > _LONGEST_NAME or any(letter.isdigit() for letter in title):
        return False
    if first_named(title, scene.analyser, *_LABELS) is not None:
        return False
    return not any(one.pos and one.pos <= {"verb"} for one in words)


def usual_unit(scene: Scene) -> str:
    """The publisher, otherwise the unit that the document names most often."""
    publisher = scene.document.publisher
    if publisher and not scene.names(publisher.split()[0], "head_of_town"):
        return publisher
    counts: Counter[str] = Counter()
    for one in scene.statements:
        if one.block.kind == "row":
            continue
        for span in units_in(scene, one.text):
            name = named(scene, span.name)
            if _COUNCIL.match(fold(name)):
                continue
            if publisher is None and _is_passed_by(one.text, span):
                continue
            if is_base_form(scene, name) and len(scene.tokens(name)) > 1:
                listed = publisher is None and one.block.kind == "item"
                counts[name] += 2 if not listed and (publisher is None or _is_office(name)) else 1
    most = max(counts.values(), default=0)
    if publisher is None and most < _TWICE:
        return ""  # one item of a list is not whose paper it is
    best = [name for name, count in counts.items() if count == most]
    return max(best, key=len) if best else publisher or ""


def _is_passed_by(text: str, span: UnitSpan) -> bool:
    """Whether a unit is only where something is, or is called after whom something there is for."""
    return bool(_VENUE.search(text[: span.start]) or _FOR_WHOM.search(span.name))


def _is_office(name: str) -> bool:
    return name.split()[0] in ("Urząd", "Starostwo")


@cache
def _nouns() -> frozenset[str]:
    words = (*lexicon("columns")["unit_nouns"], *lexicon("office")["venue"])
    return frozenset(word.lower() for word in words)


@cache
def _folded_nouns() -> frozenset[str]:
    return frozenset(fold(noun) for noun in _nouns())


@cache
def _matters() -> re.Pattern[str]:
    """One noun and its matter: "Zespół do spraw rodziny"."""
    nouns = "|".join(sorted(word.capitalize() for word in _nouns() if word.isalpha()))
    return re.compile(rf"(?<!\w)(?:{nouns})(?={_FOR.pattern})")


@cache
def _desks() -> re.Pattern[str]:
    stems = "|".join(lexicon("office")["desk_stems"])
    rest = rf"(?:\s+[{_UPPER}][\w-]+){{0,6}}"
    return re.compile(
        rf"(?<!\w)(?:(?:{stems.title()})\w*{rest}|(?:{stems})\w*(?=\s+(?:ds\.|do\s+spraw)))"
    )
