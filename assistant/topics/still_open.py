"""Whether one can still sign up for what is named, by the last day that stands with it."""

from assistant.answer import AnswerStatus
from assistant.draft import Draft, cited
from assistant.frame import Frame
from assistant.match import credited
from assistant.retrieve import View
from assistant.texts import Texts
from assistant.topics.asking import asks_whether
from assistant.topics.submission_asking import asks_how
from assistant.topics.submission_limits import limited
from assistant.wording import local
from assistant.yes_no_words import says
from knowledge.model import Deadline
from knowledge.phrases import lexicon_lemmas

_SURE = 0.95
_ASKED = frozenset({"enrolment", "until", "when", "closing", "who_may", "list"})


def still_open(topic: str, frame: Frame, view: View, texts: Texts) -> Draft | None:
    """The last day of signing up for the one thing that a question names by all its words.

    None where nothing is named, or where its heading and sentence leave some of that unsaid.
    """
    if "enrolment" not in frame.attributes or frame.attributes - _ASKED or asks_how(frame):
        return None
    if not (asks_whether(frame) and says("still", frame.text)):
        return None
    named = [word for word in frame.focus if not (word.attributes or word.town)]
    if not any(word.noun for word in named):
        return None
    taking = lexicon_lemmas("office", "taking_in")
    meant = []
    for one in view.facts(Deadline):
        told = cited(one, "until")[:1]
        sentence = view.lemmas("\n".join((one.name, *(place.quote for place in told))))
        own = sentence | view.lemmas("\n".join(place.heading.split("›")[-1] for place in told))
        if sentence & taking and all(credited(word, own) for word in named):
            meant.append(one)
    if len(meant) != 1:
        return None
    now = local(view.now).replace(tzinfo=None)
    claims = limited(meant[0], now, frame, view, texts, named=False)
    if not claims:
        return None
    title = texts.say("notice.about", title=view.documents[meant[0].document_id].title)
    is_open = meant[0].until is not None and meant[0].until >= now
    verdict = "" if frame.dates else texts.say("answer.yes" if is_open else "answer.no")
    return Draft(
        topic,
        _SURE,
        AnswerStatus.ANSWERED,
        tuple(claims),
        notices=(title,),
        facts=tuple(meant),
        verdict=verdict,
    )
