"""Places of help that an office names in its answers to proposals, for somebody in danger."""

import re
from collections.abc import Collection

from assistant.answer import AnswerStatus
from assistant.draft import Claim, Draft, cited
from assistant.frame import Frame
from assistant.retrieve import View
from assistant.texts import Texts
from assistant.topics.proposals import TOPIC
from assistant.towns import is_of_named
from assistant.wording import phrase
from knowledge.folding import fold
from knowledge.model import Proposal
from knowledge.phrases import lexicon

_KINDS = frozenset({"violence", "abuse", "homelessness"})
_ASKED = frozenset({"where", "address", "contact", "phone", "list", "units", "who_may"})
_PLACE = re.compile(r"\b(?:osrod|centrum|schronisk|noclegown|hostel)\w*")
_LONGEST = 450  # characters of an answer that is told whole
_FEWEST = 2  # signs that a place is for such danger


def named_refuge(kinds: Collection[str], frame: Frame, view: View, texts: Texts) -> Draft | None:
    """The answer of an office that names the most places for such danger, None for no such one."""
    meant = _KINDS & set(kinds)
    if not meant or frame.kinds - {"contact"} or frame.attributes - _ASKED:
        return None
    places = lexicon("crisis")["places"]["help"]
    stems = {stem for kind in meant for stem in places.get(kind, ())}
    best: tuple[int, Proposal] | None = None
    for one in view.facts(Proposal):
        said = fold(one.position)
        if len(said) > _LONGEST or not _PLACE.search(said):
            continue
        if not is_of_named(frame, view.places(one.document_id)):
            continue
        signs = sum(stem in said for stem in stems)
        if signs >= _FEWEST and (best is None or signs > best[0]):
            best = signs, one
    if best is None:
        return None
    told = cited(best[1], "position")
    claims = tuple(Claim(texts.say("event.rule", said=phrase(c.quote)), (c,)) for c in told)
    return Draft(TOPIC, 1.0, AnswerStatus.ANSWERED, claims, facts=(best[1],)) if claims else None
