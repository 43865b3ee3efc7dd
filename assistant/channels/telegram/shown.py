"""An Answer as Telegram messages: the short form first, the rest on request."""

from collections.abc import Iterator
from dataclasses import dataclass

from assistant.answer import Answer, AnswerStatus, Referral, Source
from assistant.channels.render import place
from assistant.channels.telegram.markup import LONGEST, escaped, length, messages, shortened
from assistant.texts import Texts

_LINES = 6
_SHORT = 900  # code units of a first message that is still short on a phone
_QUOTE = 3000
_TITLE, _PLACE = 300, 600  # code units; a document may have a title of any length


@dataclass(frozen=True)
class Shown:
    """The plain texts of the first message, which comes at once, and of the rest."""

    first: tuple[str, ...]
    rest: tuple[str, ...] = ()


def shown(answer: Answer, texts: Texts) -> Shown:
    """The answer in messages; a crisis card always comes whole and first."""
    lines = list(_lines(answer, texts))
    if answer.status is AnswerStatus.CRISIS:
        cards = len(answer.opening)
        return Shown(tuple(messages(lines[:cards] or lines)), tuple(messages(lines[cards:])))
    kept = 0
    size = 0
    for line in lines[:_LINES]:
        size += length(line) + 2
        if kept and size > _SHORT:
            break
        kept += 1
    return Shown(tuple(messages(lines[:kept])), tuple(messages(lines[kept:])))


def quoted(source: Source, language: Texts) -> str:
    """A source as HTML: where it stands, and the quote to unfold."""
    title = shortened(f"[{source.number}] {source.title}", _TITLE)
    lines = [f"<b>{escaped(title)}</b>"]
    if where := " · ".join(place(source, language.language)):
        lines.append(escaped(shortened(where, _PLACE)))
    quote = " · ".join(part.strip() for part in source.quote.split("\t"))
    room = min(_QUOTE, LONGEST - length("\n".join(lines)) - 100)
    first, *more = messages([quote], room)
    shown = f"{first}…" if more else first
    lines.append(f"<blockquote expandable>{escaped(shown)}</blockquote>")
    if language.language != "pl":
        lines.append(f"<i>{escaped(language.say('telegram.polish_quote'))}</i>")
    return "\n".join(lines)


def _lines(answer: Answer, texts: Texts) -> Iterator[str]:
    yield from answer.opening
    for statement in answer.statements:
        marks = "".join(f"[{number}]" for number in statement.citations)
        yield f"{statement.text} {marks}"
    yield from answer.closing
    if not (answer.notices or answer.statements):
        yield answer.text
    if answer.contacts:
        yield texts.say("contacts.ask", units="; ".join(map(_contact, answer.contacts)))


def _contact(contact: Referral) -> str:
    reach = (*contact.phones, *contact.emails, *filter(None, (contact.address, contact.note)))
    return f"{contact.unit} ({', '.join(reach)})" if reach else contact.unit
