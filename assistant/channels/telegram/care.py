"""Help first, also for somebody whose message is not answered."""

from datetime import datetime

from assistant.language import identify
from assistant.safeguarding import crisis_card


def help_first(text: str, now: datetime) -> str | None:
    """What somebody in danger needs at once, with numbers of the whole country, or None."""
    card = crisis_card(text, identify(text), now, serves=lambda town: False)
    return "\n\n".join(card.lines) if card else None
