"""The form that turns an answer into a case: prefilled, read back, and checked."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from assistant.answer import LANGUAGES, AnswerStatus, Language
from assistant.desk.cases import NewCase
from assistant.desk.names import VERDICTS
from assistant.desk.places import Place
from assistant.storage.reviews import Reviewable
from assistant.wording import WARSAW, local

_LONGEST = 1000
_LONGEST_LINE = 300
_MOST_LINES = 20
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff]")
_SILENT = frozenset({AnswerStatus.NOT_IN_DOCUMENTS, AnswerStatus.OUT_OF_SCOPE})
_TAG = "biurko"


class WrongForm(Exception):
    """A form that is no case yet; `faults` are sentences by field."""

    def __init__(self, faults: Mapping[str, str]) -> None:
        super().__init__("; ".join(faults.values()))
        self.faults = faults


@dataclass(frozen=True)
class CaseForm:
    """The fields as they stand in the form; `chosen` are references of places."""

    question: str = ""
    before: str = ""
    day: str = ""
    hour: str = ""
    language: str = "pl"
    status: str = AnswerStatus.ANSWERED.value
    says: str = ""
    never: str = ""
    tags: str = _TAG
    words: str = ""
    within: str = ""
    chosen: tuple[str, ...] = field(default=())


def prefilled(one: Reviewable, own: Sequence[Place]) -> CaseForm:
    """What can be known of a case before anybody writes; `own` are places the answer cites.

    Without any, passages near the question are looked for.
    """
    verdict = one.reviews[-1].verdict if one.reviews else one.line.reason
    moment = local(one.as_of)
    good = verdict == "good"
    return CaseForm(
        question=one.line.question,
        before="\n".join(" ".join(earlier.split()) for earlier in one.before),
        day=moment.date().isoformat(),
        hour=moment.strftime("%H:%M"),
        language=one.line.language,
        status=_expected(one.line.status, verdict),
        tags=", ".join(dict.fromkeys((_TAG, VERDICTS.get(verdict or "", _TAG)))),
        words="" if own else " ".join(one.line.question.split()),
        chosen=tuple(place.reference for place in own) if good else (),
    )


def _expected(status: str, verdict: str | None) -> str:
    if verdict == "should_abstain":
        return AnswerStatus.NOT_IN_DOCUMENTS.value
    if verdict is None or verdict == "good":
        return status
    partly = AnswerStatus.PARTLY_ANSWERED.value
    silent = {one.value for one in _SILENT}
    return AnswerStatus.ANSWERED.value if status in silent | {partly} else status


def posted(fields: Mapping[str, str], chosen: Iterable[str], facts: Iterable[str]) -> CaseForm:
    """The form as it was sent, ticked facts taken into what must be said."""
    said = {name: _CONTROL.sub("", fields.get(name, "")) for name in _FIELDS}
    lines = said["says"].replace("\r\n", "\n").strip().split("\n")
    more = [fact for fact in facts if fact not in lines]
    said["says"] = "\n".join(line for line in (*lines, *more) if line.strip())
    return CaseForm(**said, chosen=tuple(dict.fromkeys(chosen))[:_MOST_LINES])


_FIELDS = (
    "question", "before", "day", "hour", "language", "status", "says", "never", "tags", "words",
    "within",
)  # fmt: skip


def new_case(form: CaseForm, places: Sequence[Place]) -> NewCase:
    """The case that a form describes; raises WrongForm."""
    faults: dict[str, str] = {}
    question = form.question.replace("\r\n", "\n").strip()
    if not question or len(question) > _LONGEST:
        faults["question"] = "Pytanie musi mieć od 1 do 1000 znaków."
    lines = {name: _lines(getattr(form, name)) for name in ("before", "says", "never")}
    for name, held in lines.items():
        if len(held) > _MOST_LINES or any(len(line) > _LONGEST_LINE for line in held):
            longest = f"{_LONGEST_LINE} znaków"
            faults[name] = f"Najwyżej {_MOST_LINES} wierszy, każdy do {longest}."
    try:
        as_of = datetime.fromisoformat(f"{form.day}T{form.hour or '00:00'}")
    except ValueError:
        faults["day"] = "Dzień i godzina muszą być takie jak w kalendarzu, na przykład 2025-09-01."
        as_of = datetime.min
    status = next((one for one in AnswerStatus if one.value == form.status), None)
    language: Language | None = next((one for one in LANGUAGES if one == form.language), None)
    if status is None:
        faults["status"] = "Proszę wybrać jeden z rodzajów odpowiedzi."
    if language is None:
        faults["language"] = "Proszę wybrać jeden z języków."
    if faults or status is None or language is None:
        raise WrongForm(faults)
    return NewCase(
        question=question,
        as_of=as_of.replace(tzinfo=WARSAW),
        language=language,
        status=status,
        before=lines["before"],
        says=tuple(_alternatives(line) for line in lines["says"]),
        never=lines["never"],
        cites=tuple(dict.fromkeys(place.stem for place in places)),
        quotes=tuple(dict.fromkeys(place.text.strip() for place in places)),
        tags=_tags(form.tags),
    )


def _lines(text: str) -> tuple[str, ...]:
    stripped = (line.strip(" |") for line in text.replace("\t", " ").splitlines())
    return tuple(dict.fromkeys(line for line in stripped if line))


def _alternatives(line: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in line.split("|") if part.strip())


def _tags(text: str) -> tuple[str, ...]:
    words = (" ".join(part.split())[:40] for part in re.split(r"[,;\n]", text))
    return tuple(dict.fromkeys(word for word in words if word))[:_MOST_LINES]
