"""Notices of changes that are taken back: "ogłoszenie o przedłużeniu zostaje unieważnione"."""

import re

from ingest.extract.change_words import cues
from ingest.extract.scene import Scene, Statement
from ingest.extract.tables import fact_id
from knowledge.dates import find_dates
from knowledge.folding import fold
from knowledge.model import Change

_OPENING = (
    r"^\W*(?:(?:niniejszym|uprzejmie|informujemy|informuje|zawiadamiamy|ze|iz|jednoczesnie"
    r"|z dniem [\w .]{3,20}?r\.),?\s+){0,4}"
)
_PAPER = r"(?:ogloszeni[ea]|komunikat|informacj[aeę]|zawiadomieni[ea]|obwieszczeni[ea]|wiadomosc)"
_MATTER = (
    r"(?:zmian[aey]|przedluzeni[ea]|wydluzeni[ea]|przesunieci[ea]|przeniesieni[ea]|odwolani[ea])"
)
_BACK = (
    r"(?:uniewaznia|odwoluje|anuluje|wycofuje|cofa|uchyla)(?:my|\s+sie)?"
    r"|(?:uniewazniono|odwolano|anulowano|wycofano|cofnieto|uchylono)"
)
_IS_BACK = (
    r"(?:uniewaznion|odwolan|anulowan|wycofan|cofniet|uchylon|nieaktualn|niewazn|bezprzedmiotow)\w*"
    r"|(?:traci|stracil[oa]?|utracil[oa]?)\s+(?:moc|waznosc|aktualnosc)"
    r"|(?:uniewaznia|odwoluje|anuluje|wycofuje|cofa|uchyla)(?:my|\s+sie)"
    r"|(?:przestaje|przestal[oa]?|nie)\s+obowiazuje?\w*"
)
_ANNULS = (
    re.compile(rf"{_OPENING}(?:{_BACK})\s+(?:\w+\s+){{0,1}}?(?P<head>{_PAPER}|{_MATTER})\b"),
    re.compile(
        rf"{_OPENING}(?P<head>{_PAPER}|{_MATTER})\b(?P<more>.{{0,180}}?)"
        rf"(?:\b(?:zosta\w+|jest|sa)\s+|\s)(?:{_IS_BACK})\b"
    ),
)
_OF_A_CHANGE = re.compile(rf"\bo\s+(?:\w+\s+){{0,2}}?(?:{_MATTER}|zmianie|przedluzeniu|wydluzeniu"
    r"|przesunieciu|przeniesieniu|odwolaniu|zamknieciu)\b")  # fmt: skip
_FREE = re.compile(r"\b(?:nie zosta\w+|nie jest|nie uniewaznia|jezeli|jesli|w przypadku|w razie)\b")


def annulment(scene: Scene, statement: Statement) -> Change | None:
    """The notice of a change that a sentence takes back, or None.

    It is of a "change", and of a "document" too where the sentence does not say of what kind the
    notice is.
    """
    folded = fold(statement.text)
    found = next((m for one in _ANNULS if (m := one.search(folded))), None)
    if found is None or _FREE.search(folded) or "hypothetical" in cues(scene, statement.text):
        return None
    head = found["head"]
    plainly = re.fullmatch(_MATTER, head) or _OF_A_CHANGE.search(folded[found.start("head") :])
    named = [
        one.first
        for one in find_dates(statement.text, scene.document.published, relative_words=False)
        if one.precision == "day"
        and re.search(r"\bz\s+(?:dnia\s+|dn\.?\s*)?$", folded[: one.start])
    ]
    if not plainly and not named:
        return None
    return Change(
        id=fact_id(scene.document, "change", statement.start, "annulled", *named[:1]),
        document_id=scene.document.id,
        citations={"change": (scene.cite(statement),)},
        how="repealed",
        of=("change",) if plainly else ("change", "document"),
        about=" ".join(statement.text.split()),
        old=named[0] if named else None,
    )
