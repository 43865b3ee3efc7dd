"""Who has duty hours on the internet, asked by who has them and no word for the hours."""

from dataclasses import replace

from assistant.frame import Frame
from assistant.retrieve import View
from assistant.topics.event_kinds import names_on_duty
from assistant.topics.event_lines import on_duty
from assistant.topics.event_manner import BY_WIRE
from knowledge.model import Event
from knowledge.phrases import lexicon_lemmas


def from_home(frame: Frame, view: View) -> Frame:
    """The frame as one of duty hours online, where "przez internet" stands beside who has them."""
    home = lexicon_lemmas("questions", "from_home") | (frozenset() if frame.native else BY_WIRE)
    said = [one for one in frame.words if one.attributes & {"email"} and one.lemmas & home]
    if not said or frame.kinds or frame.attributes - {"email", "who_may", "premise"}:
        return frame
    slots = (one for one in view.facts(Event) if one.kind == "duty_slot")
    if not any(on_duty(one) and names_on_duty(frame, one, view) for one in slots):
        return frame
    words = tuple(
        replace(one, role="function", attributes=frozenset({"broadcast"})) if one in said else one
        for one in frame.words
    )
    return replace(
        frame, words=words, kinds=frozenset({"duty_slot"}), attributes=frozenset({"broadcast"})
    )
