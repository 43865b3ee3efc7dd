"""A guarded draft becomes the Answer: sources numbered, texts joined, nothing left unsaid."""

from collections.abc import Generator, Iterator, Sequence
from dataclasses import replace
from typing import Any

from assistant.answer import (
    Answer,
    AnswerStatus,
    FactReference,
    Referral,
    Source,
    Statement,
    place_url,
)
from assistant.draft import Claim, Draft
from assistant.frame import Frame
from assistant.retrieve import View
from assistant.safeguarding import CrisisCard
from assistant.texts import Texts
from assistant.wording import local
from knowledge.model import Citation, Deadline, Event, Fact, Offer, Task

_NEAREST = 3
_LONGEST, _LONGEST_LIST = 1130, 2430  # characters of an answer and of a list of offers
_LISTS = frozenset({"offers", "offer_sorts", "task_lists"})
_MARKS = 4  # characters of a mark such as [12]
_SAID = frozenset(
    {
        AnswerStatus.CLARIFICATION,
        AnswerStatus.NOT_IN_DOCUMENTS,
        AnswerStatus.BLOCKED,
        AnswerStatus.OUT_OF_SCOPE,
    }
)  # statuses that are told in a sentence of their own
_AFTERWARDS = (
    "notice.for_organisations",
    "offers.more",
    "answer.cut",
    "proposal.cut",
    "task.over",
    "task.whole_sum",
    "task.not_a_fee",
    "event.no_end",
    "event.uncounted",
    "notice.polish_words",
)  # said after what was asked for


def finish(
    draft: Draft,
    view: View,
    texts: Texts,
    card: CrisisCard | None,
    *,
    answer_id: str,
    conversation_id: str,
) -> Answer:
    """The Answer of a guarded draft; a crisis card comes before everything else."""
    draft = _within(draft, texts)
    numbers = {
        citation: number
        for number, citation in enumerate(
            dict.fromkeys(c for claim in draft.claims for c in claim.citations), start=1
        )
    }
    statements = tuple(
        Statement(claim.text, tuple(numbers[c] for c in claim.citations), claim.computed)
        for claim in draft.claims
    )
    status = draft.status
    notices = _notices(draft, texts, card)
    closing = _closing(notices, texts) if statements else ()
    if card is not None:
        status = AnswerStatus.CRISIS
    nearest = tuple(
        _source(i, citation, view)
        for i, citation in enumerate(dict.fromkeys(draft.nearest[:_NEAREST]), start=1)
    )
    return Answer(
        id=answer_id,
        conversation_id=conversation_id,
        language=texts.language,
        as_of=view.now,
        snapshot=view.snapshot.id,
        status=status,
        text=_text(notices, statements, closing, draft, texts),
        statements=statements,
        citations=tuple(_source(number, c, view) for c, number in numbers.items()),
        nearest=() if statements or card else nearest,
        contacts=() if card and not statements else draft.contacts,
        notices=notices,
        facts=tuple(_reference(fact) for fact in draft.facts),
        suggestions=draft.suggestions,
        closing=closing,
    )


def room(draft: Draft) -> int:
    """How many characters the claims of an answer may take."""
    most = _LONGEST_LIST if draft.topic in _LISTS else _LONGEST
    return most - sum(len(notice) + 1 for notice in draft.notices)


def length(claim: Claim) -> int:
    """How many characters a claim takes in an answer, with its marks."""
    return len(claim.text) + _MARKS * len(claim.citations) + 2


def _within(draft: Draft, texts: Texts) -> Draft:
    """The draft cut at a statement's border where it would be too long, saying so."""
    kept: list[Claim] = []
    left = room(draft)
    for claim in draft.claims:
        left -= length(claim)
        if kept and left < 0:
            more = texts.say("offers.more" if draft.topic in _LISTS else "answer.cut")
            notices = dict.fromkeys((*draft.notices, more))
            return replace(draft, claims=tuple(kept), notices=tuple(notices))
        kept.append(claim)
    return draft


def _notices(draft: Draft, texts: Texts, card: CrisisCard | None) -> tuple[str, ...]:
    notices = list(card.lines) if card else []
    if card and not draft.claims:
        return tuple(notices)
    if draft.status in _SAID:
        notices.append(texts.say(f"status.{draft.status}"))
    kind = [told for told in draft.notices if told == texts.say("warm.hard_time")]
    return tuple(dict.fromkeys((*kind, *notices, *draft.notices)))


def _closing(notices: Sequence[str], texts: Texts) -> tuple[str, ...]:
    """The notices that wait until what was asked for is said."""
    afterwards = {texts.say(key) for key in _AFTERWARDS}
    return tuple(notice for notice in notices if notice in afterwards)


def _text(
    notices: Sequence[str],
    statements: Sequence[Statement],
    closing: Sequence[str],
    draft: Draft,
    texts: Texts,
) -> str:
    lines = [notice for notice in notices if notice not in closing]
    for statement in statements:
        marks = "".join(f"[{number}]" for number in statement.citations)
        lines.append(f"{statement.text} {marks}")
    lines += closing
    if draft.contacts:
        units = "; ".join(map(_reached, draft.contacts))
        lines.append(texts.say("contacts.ask", units=units))
    return "\n".join(lines)


def _reached(contact: Referral) -> str:
    numbers = (*contact.phones, *contact.emails)
    return f"{contact.unit} ({', '.join(numbers)})" if numbers else contact.unit


def _source(number: int, citation: Citation, view: View) -> Source:
    document = view.documents[citation.document_id]
    return Source(
        number=number,
        document_id=document.id,
        file=document.file,
        title=document.title,
        publisher=document.publisher,
        published=document.published,
        page=citation.page,
        heading=citation.heading,
        quote=citation.quote,
        start=citation.start,
        end=citation.end,
        url=place_url(document.id, citation.start, citation.end),
    )


def _reference(fact: Fact) -> FactReference:
    start = end = None
    name = None
    if isinstance(fact, Event):
        start = local(fact.start) if fact.start else None
        end = local(fact.end) if fact.end else None
        name = fact.name
    elif isinstance(fact, Deadline):
        end = local(fact.until) if fact.until else None
        name = fact.name
    elif isinstance(fact, Offer | Task):
        name = fact.name
    return FactReference(id=fact.id, kind=fact.kind, name=name, start=start, end=end)


def numbered(draft: Draft, claims: Iterator[Claim]) -> Generator[Statement, None, Draft]:
    """Yields each claim as a statement as it comes; gives back the draft that holds them all."""
    numbers: dict[Citation, int] = {}
    kept = []
    for claim in claims:
        kept.append(claim)
        cited = tuple(numbers.setdefault(c, len(numbers) + 1) for c in claim.citations)
        yield Statement(claim.text, cited, claim.computed)
    return replace(draft, claims=tuple(kept))


def explanation(frame: Frame, found: Sequence[Draft]) -> dict[str, Any]:
    """The frame, the candidates and their vetoes as plain data."""
    return {
        "frame": {
            "words": [
                {"word": w.text, "role": w.role, "lemmas": sorted(w.lemmas)} for w in frame.words
            ],
            "attributes": sorted(frame.attributes),
            "kinds": sorted(frame.kinds),
            "looking": frame.looking,
            "order": sorted(frame.order),
            "years": sorted(frame.years),
            "dates": [[m.first.isoformat(), m.last.isoformat()] for m in frame.dates],
            "audience": {
                "ages": frame.audience.ages,
                "disabilities": sorted(frame.audience.disabilities),
                "situations": sorted(frame.audience.situations),
                "groups": sorted(frame.audience.groups),
            },
            "follow_up": frame.follow_up,
        },
        "candidates": [
            {
                "topic": draft.topic,
                "score": round(draft.score, 3),
                "sure": round(draft.sure, 3),
                "features": {name: round(value, 3) for name, value in draft.features.items()},
                "status": draft.status,
                "claims": [claim.text for claim in draft.claims],
                "notices": list(draft.notices),
                "vetoes": list(draft.vetoes),
            }
            for draft in found
        ],
    }


def searched(frame: Frame, view: View) -> dict[str, Any]:
    """The nearest passages as plain data."""
    return {
        "nearest": [
            {"passage": hit.passage.text, "score": round(hit.score, 3)}
            for hit in view.search(frame, 5)
        ],
    }
