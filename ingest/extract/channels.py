"""The ways of handing something in, each with its address and the note for the envelope."""

import re
from dataclasses import dataclass

from ingest.extract.contact_lines import is_contact_line
from ingest.extract.cues import EDELIVERY, cues_of
from ingest.extract.lying_papers import only_read, only_to_download
from ingest.extract.notes import following_note, note_for_all, note_in, note_is_for, note_start
from ingest.extract.places import is_fax, phones_of, place_of, rooms_of
from ingest.extract.scene import Scene, Statement
from ingest.extract.tables import fact_id
from ingest.extract.way_items import way_alone, without_other_days
from ingest.extract.way_rows import row_means
from knowledge.model import Audience, Citation, Consultation, SubmissionChannel, SubmissionMeans
from knowledge.numbers import values

_APART = re.compile(r"[;,]\s|\s(?:lub|albo|bądź|oraz|i|ewentualnie|czy)\s", re.IGNORECASE)
_EPUAP = re.compile(r"/\w+/\w+")
_AFTER_COLON = re.compile(r"(?:adres\w*|na)\s*:\s*|:\s*")
_ON_ADDRESS = re.compile(r"\bna adres\s+", re.IGNORECASE)
_TO_ADDRESS = re.compile(r"^(?:na|pod)\s+adres\w*:?\s+", re.IGNORECASE)
# Where a form on the web is, when the text gives no address of the kind that is known.
_PAGE = re.compile(
    r"\b(?:na\s+stronie|na\s+portalu|w\s+serwisie|pod\s+adresem|link\w*)\s*:?\s+(?P<where>[\w-]+(?:\.[\w-]+)+(?:/\S*)?)",
    re.IGNORECASE,
)
# A cell of a table of ways that is nothing but the address of a page.
_SITE = re.compile(
    r"(?<=\t)\s*(?P<where>[a-z0-9][\w-]*(?:\.[\w-]{2,})+(?:/\S*)?)\s*(?=\t|$)", re.IGNORECASE
)
_FORM_PAGE = re.compile(
    r"\b(?:przez|za\s+pomocą|za\s+pośrednictwem|wypełni\w+)\s+(?:\w+\s+)?(?:formularz|ankiet)\w*"
    r"[^,;.]{0,30}?\b(?P<where>na\s+stronie(?:\s+internetowej)?\s+[^\W\d][^,;.()\t]{2,60})",
    re.IGNORECASE,
)
_HOUSED = frozenset({"post", "in_person", "box"})  # which one address may serve


@dataclass(frozen=True)
class _Clause:
    """text[start:end] of a statement that is about one way."""

    means: SubmissionMeans
    text: str
    start: int
    end: int


def channels(scene: Scene, consultation: Consultation | None) -> list[SubmissionChannel]:
    """Every way of handing something in that the document gives with an address or place."""
    found: dict[tuple[str, str], SubmissionChannel] = {}
    for statement in scene.statements:
        if statement.block.kind == "row":
            if not row_means(scene, statement):
                continue
        elif statement.block.kind == "heading" or not _about_handing_in(scene, statement):
            continue
        shared: str | None = None
        noted: str | None = None
        read = only_read(scene, statement.text)
        for clause in reversed(_clauses(scene, statement)):
            if clause.end <= read:
                continue
            if clause.start < read:
                clause = _Clause(clause.means, statement.text[read : clause.end], read, clause.end)
            at_event = scene.names(statement.text, "duty_slot", "meeting")
            address = _address(scene, clause) or (shared if clause.means in _HOUSED else None)
            address = address or way_alone(scene, statement, clause.means)
            taken = without_other_days(clause.means, clause.text)
            if scene.names(taken, "refused", "taken_away"):
                continue
            if address is None or (at_event and clause.means in ("in_person", "box")):
                continue
            taken_over = address is shared
            if clause.means in ("post", "in_person"):
                shared, noted = (
                    address,
                    note_in(scene, clause.text) or (noted if taken_over else None),
                )
            for one in address.split("\n"):
                channel = _channel(
                    scene, statement, clause, one, consultation, noted if taken_over else None
                )
                found.setdefault((channel.means, channel.address), channel)
    return sorted(found.values(), key=lambda one: (one.citations["address"][0].start, one.means))


def _about_handing_in(scene: Scene, statement: Statement) -> bool:
    if scene.names(statement.text, "office_does") and not scene.names(statement.text, "hand_in"):
        return False
    if scene.names(statement.text, "privacy") or is_contact_line(scene, statement):
        return False
    if _arranges(scene, statement):
        return False
    if scene.names(statement.text, "asking") and not scene.names(statement.text, "handed"):
        return False
    if scene.names(statement.text, "box", "online", "epuap", "edelivery"):
        return True
    near = [statement.text, *(lead.text for lead in statement.leads())]
    if any(scene.names(text, "hand_in") for text in near):
        return not _receives_people(scene, statement, near)
    label = scene.found(statement.text, "contact_label")
    if label and label[0].first == 0:
        return False
    if any(one.text.endswith(":") and scene.names(one.text, "papers") for one in statement.leads()):
        return True
    heading = statement.block.headings[-1:]
    return any(scene.names(text, "hand_in") for text in heading)


def _arranges(scene: Scene, statement: Statement) -> bool:
    """Whether something is asked for that the office provides, such as an interpreter."""
    near = [statement.text, *(lead.text for lead in statement.leads())]
    over = statement.block.headings[-1:]
    if any(scene.names(text, "matters") for text in (*near, *over)):
        return False
    return any(scene.names(text, "arranged") for text in (*near, *over))


def _receives_people(scene: Scene, statement: Statement, near: list[str]) -> bool:
    """Whether somebody "przyjmuje" where nothing to be handed in is named."""
    said = [hit for text in near for hit in scene.found(text, "hand_in", "receiving")]
    if len([one for one in said if one.name == "hand_in"]) > len(said) / 2:
        return False
    around = [*near, *statement.block.headings]
    return not any(scene.names(text, "papers", "handed") for text in around)


def _clauses(scene: Scene, statement: Statement) -> list[_Clause]:
    """The statement cut at the words that name another way."""
    text = statement.text
    if statement.block.kind == "row":
        return [_Clause(one, text, 0, len(text)) for one in row_means(scene, statement)]
    cues = cues_of(scene, text)
    clauses = []
    begin = 0
    for i, (means, _, end) in enumerate(cues):
        following = cues[i + 1] if i + 1 < len(cues) else None
        until = len(text)
        if following is not None:
            if following[0] == means:
                continue
            gaps = list(_APART.finditer(text, end, following[1]))
            until = gaps[-1].start() if gaps else following[1]
        clauses.append(_Clause(means, text[begin:until], begin, until))
        begin = until
    return clauses


def _address(scene: Scene, clause: _Clause) -> str | None:
    """Where the clause says that things go, verbatim; several e-mail addresses by line."""
    text = clause.text
    kinds = {"email": "email", "online": "url"}
    if clause.means in kinds:
        spans = [v for v in values(text) if v.kind == kinds[clause.means]]
        if clause.means == "online" and only_to_download(scene, text):
            return None
        if not spans and clause.means == "online":
            page = _PAGE.search(text) or _FORM_PAGE.search(text) or _SITE.search(text)
            return page["where"].rstrip(" ,.;)") if page else None
        return "\n".join(dict.fromkeys(text[v.start : v.end] for v in spans)) or None
    if clause.means == "fax":
        spans = [v for v in values(text) if v.kind == "phone" and _of_fax(text, v.start)]
        return "\n".join(text[v.start : v.end] for v in spans) or None
    if clause.means == "edelivery":
        delivery = EDELIVERY.search(text)
        return delivery[0] if delivery else None
    if clause.means == "epuap":
        box = _EPUAP.search(text)
        return box[0] if box else "ePUAP" if "epuap" in text.lower() else None
    return _postal(scene, clause)


def _of_fax(text: str, start: int) -> bool:
    return is_fax(text, start) or "tel" not in text[max(0, start - 24) : start].lower()


def _postal(scene: Scene, clause: _Clause) -> str | None:
    text = clause.text
    place = place_of(scene, text)
    if place is not None and (place.street or clause.means != "post"):
        return _TO_ADDRESS.sub("", text[place.start : place.end])
    if clause.means == "post":
        lead = _AFTER_COLON.search(text) or _ON_ADDRESS.search(text)
        end = note_start(scene, text)
        address = text[lead.end() : end].strip(" ,.;–-(") if lead else ""
        return address if re.search(r"\d", address) else None
    rooms = rooms_of(text)
    return ", ".join(text[start:end] for start, end in rooms) or None


def _what(scene: Scene, statement: Statement) -> str:
    """What is handed in: the line that leads into the list, the heading or the sentence."""
    if statement.lead is not None:
        return statement.lead.text
    heading = statement.block.headings[-1:]
    own = scene.names(statement.text, "hand_in") and statement.block.kind != "row"
    if not own and heading and scene.names(heading[0], "hand_in", "papers"):
        return heading[0]
    return statement.text


def _channel(
    scene: Scene,
    statement: Statement,
    clause: _Clause,
    address: str,
    consultation: Consultation | None,
    noted: str | None,
) -> SubmissionChannel:
    citations: dict[str, tuple[Citation, ...]] = {"address": (scene.cite(statement),)}
    note = note_in(scene, clause.text) or noted
    lead = statement.lead
    if note is None and clause.means in ("post", "in_person"):
        note = note_for_all(scene, statement)
    if note is None and clause.means in ("post", "in_person") and lead is not None:
        note = note_in(scene, lead.text)
        if note is not None:
            citations["note"] = (scene.cite(lead),)
    following = following_note(scene, statement) if note is None else None
    if following is not None and note_is_for(scene, following, clause.means):
        note = note_in(scene, following.text)
        citations["note"] = (scene.cite(following),)
    place = place_of(scene, clause.text)
    rooms = [clause.text[start:end] for start, end in rooms_of(clause.text, place)]
    phones = tuple(clause.text[start:end] for start, end in phones_of(clause.text))
    return SubmissionChannel(
        id=fact_id(scene.document, "channel", statement.start, clause.means, address),
        document_id=scene.document.id,
        citations=citations,
        means=clause.means,
        consultation_id=consultation.id if consultation else None,
        what=_what(scene, statement),
        address=address,
        note=note,
        detail=", ".join(one for one in dict.fromkeys(rooms) if one not in address) or None,
        phones=phones if clause.means != "fax" else (),
        audience=consultation.audience if consultation else Audience(),
    )
