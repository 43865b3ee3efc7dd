"""Opening hours that are asked of nobody in particular: those of every unit, or a question back."""

from assistant.answer import AnswerStatus
from assistant.draft import Claim, Draft
from assistant.frame import Frame
from assistant.retrieve import View
from assistant.texts import Texts
from assistant.topics.contact_lines import contact_claims
from knowledge.folding import fold
from knowledge.model import Contact
from knowledge.phrases import lexicon_lemmas

TOPIC = "contacts"
_SCORE = 0.95
_MOST = 8  # units whose hours one answer still tells


def hours_of_all(frame: Frame, view: View, texts: Texts) -> Draft | None:
    """The hours of every unit that is open on the days asked about, where no unit is named."""
    if frame.follow_up or frame.anchor or frame.kinds or _names_one(frame):
        return None
    towns = [word for word in frame.words if word.town]
    units: dict[str, Contact] = {}
    for one in view.facts(Contact):
        known = view.places(one.document_id)
        if one.hours and all(not word.lemmas.isdisjoint(known) for word in towns):
            units.setdefault(fold(one.unit), one)
    days = {one.weekday for one in frame.dates if one.weekday is not None}
    then = [one for one in units.values() if days <= {d for h in one.hours for d in h.weekdays}]
    told = then or list(units.values())
    if len(told) < 2:
        return None
    if len(told) > _MOST:
        choices = tuple(texts.say("suggest.hours_of", unit=one.unit) for one in told[:_MOST])
        return Draft(TOPIC, _SCORE, AnswerStatus.CLARIFICATION, suggestions=choices)
    claims: list[Claim] = []
    for one in told:
        claims += contact_claims(one, {"opening_hours"}, texts)
    return Draft(TOPIC, _SCORE, AnswerStatus.ANSWERED, tuple(claims), facts=tuple(told))


def _names_one(frame: Frame) -> bool:
    """Whether a word says which place is meant, other than that it is open or somebody's."""
    opens = lexicon_lemmas("time_off", "open") | lexicon_lemmas("questions", "our_place")
    return any(
        word.role not in ("function", "time") and not (word.town or word.attributes)
        and (word.role == "focus" or word.noun or word.may_be_noun) and not word.lemmas & opens
        for word in frame.words
    )  # fmt: skip
