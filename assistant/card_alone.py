"""A card for somebody in danger where nothing else can be said: no snapshot, or a part broken."""

from uuid import uuid4

from assistant.answer import Answer, AnswerStatus, Question
from assistant.language import identify
from assistant.privacy import redact
from assistant.safeguarding import crisis_card
from assistant.wording import local


def card_alone(question: Question) -> tuple[Answer, str] | None:
    """The card that a message calls for, with the masked message, or None where it calls for none.

    It needs neither documents nor the conversation.
    """
    said = redact(question.text)
    language = question.language or identify(said.text, None)
    now = local(question.now)
    card = crisis_card(said.plain or said.text, language, now)
    if card is None:
        return None
    answer = Answer(
        id=uuid4().hex,
        conversation_id=question.conversation_id or uuid4().hex,
        language=language,
        as_of=now,
        snapshot="",
        status=AnswerStatus.CRISIS,
        text="\n".join(card.lines),
        notices=tuple(card.lines),
    )
    return answer, said.text
