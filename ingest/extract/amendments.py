"""Single clauses of an earlier paper that a document words anew, adds or strikes out."""

import re
from collections.abc import Iterator

from ingest.extract.change_words import WHOLE
from ingest.extract.in_force import in_force_since
from ingest.extract.scene import Scene, Statement
from ingest.extract.tables import fact_id
from knowledge.clauses import clause_name
from knowledge.folding import fold
from knowledge.model import Change

_OWN_NUMBER = re.compile(r"^\s*§\s*\d+[a-z]?\.")
_CLAUSE = re.compile(r"§\s*(?P<par>\d+[a-z]?)(?:[\s,]*(?:w\s+)?ust\w*\.?\s*(?P<ust>\d+[a-z]?))?")
_WORDED = re.compile(r"\b(?:otrzymuj\w+\s+(?:\w+\s+){0,2}brzmieni|zastepuje\s+sie)")
_STRUCK = re.compile(r"\b(?:skresla|uchyla|wykresla)\s+sie")
_ADDED = re.compile(r"\bdodaje\s+sie")
_OPENS = re.compile(r"(?::|brzmienie|brzmieniu)\s*$")
_SECTION = re.compile(r"[\s,]*ust\w*\.?\s*(?P<ust>\d+[a-z]?)")
_NEAR = 24  # characters after "uchyla się" in which its clause stands
_MARKS, _LONGEST = '„"”', 6  # quotation marks; statements of new words
_INTRODUCES = re.compile(r"\bwprowadza\s+sie\b.{0,60}\bzmian")


def amendments(scene: Scene) -> list[Change]:
    """Every change of a clause, each with the sentence that makes it and its new words."""
    held = in_force_since(scene.layout.text, scene.document.published)
    since = _statement_at(scene, held[1]) if held else None
    named = [one.text for one in scene.statements if _INTRODUCES.search(fold(one.text))]
    found = []
    for i, statement in enumerate(scene.statements):
        if statement.block.kind in ("heading", "row"):
            continue
        for clause, struck in _clauses(statement.text):
            used = [statement, *worded_below(scene, i), *([since] if since else [])]
            found.append(
                Change(
                    id=fact_id(scene.document, "change", statement.start, "amended", clause),
                    document_id=scene.document.id,
                    citations={"change": tuple(scene.cite(one) for one in used)},
                    how="amended",
                    of=WHOLE,
                    about="; ".join((scene.document.title, *named, statement.text)),
                    before=clause if struck else "",
                    after=clause,
                    valid_from=held[0] if held else None,
                )
            )
    return found


def _clauses(text: str) -> Iterator[tuple[str, bool]]:
    """The clauses that a sentence changes, and whether their old words no longer count."""
    own = _OWN_NUMBER.match(text)
    begin = own.end() if own else 0
    folded = fold(text)
    said = _WORDED.search(folded, begin) or _ADDED.search(folded, begin)
    struck = _STRUCK.search(folded, begin)
    if struck is not None and (said is None or struck.start() < said.start()):
        after = _CLAUSE.search(text, struck.end(), struck.end() + _NEAR)
        after = after or _last(text, begin, struck.start())
        if after is not None:
            part = _SECTION.match(text, struck.end())
            yield clause_name(after["par"], after["ust"] or (part and part["ust"])), True
    elif said is not None:
        before = _last(text, begin, said.start())
        if before is not None:
            added = _ADDED.search(folded, begin) is not None
            yield clause_name(before["par"], before["ust"]), not added


def _last(text: str, begin: int, end: int) -> re.Match[str] | None:
    found = [one for one in _CLAUSE.finditer(text, begin, end) if _led_by_in(text, begin, one)]
    return max(found, key=lambda one: one.start(), default=None)


def _led_by_in(text: str, begin: int, clause: re.Match[str]) -> bool:
    """Whether a clause opens its sentence or stands after "w": what is changed is in it."""
    return bool(re.search(r"(?:^|\b[Ww]e?|[,;:])\s*$", text[begin : clause.start()]))


def worded_below(scene: Scene, at: int) -> list[Statement]:
    """The statements after one that only opens them, up to the end of the quoted words."""
    said = scene.statements[at].text
    below: list[Statement] = []
    if not (_unclosed(said) or _OPENS.search(said)):
        return below
    for one in scene.statements[at + 1 : at + 1 + _LONGEST]:
        opens = below or _unclosed(said) or one.text[:1] in _MARKS
        if one.block.kind == "heading" or not opens:
            break
        below.append(one)
        said += one.text
        if not _unclosed(said):
            break
    return below


def _unclosed(text: str) -> bool:
    """Whether a quotation goes on after a text."""
    plain = text.count('"')
    return text.count("„") > text.count("”") + plain or (plain % 2 == 1 and "„" not in text)


def _statement_at(scene: Scene, start: int) -> Statement | None:
    return next((one for one in scene.statements if one.start <= start < one.end), None)
