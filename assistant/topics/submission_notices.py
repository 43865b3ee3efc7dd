"""What is told beside the ways of handing in: of which paper they are, and what it leaves out."""

from collections.abc import Sequence

from assistant.retrieve import View
from assistant.texts import Texts
from assistant.topics.submission_places import Place
from knowledge.model import Deadline


def told_beside(
    place: Place,
    meant: Sequence[Deadline],
    texts: Texts,
    view: View,
    *,
    missing: bool,
    ways: bool,
    late: bool,
) -> list[str]:
    """The notices; where it is too `late`, that the ways told were those of the time before."""
    notices = [texts.say("notice.about", title=view.documents[place.document_id].title)]
    if late and ways:
        notices.append(texts.say("notice.ways_were"))
    if missing:
        notices.append(texts.say(f"notice.{'means_not_given' if ways else 'no_means'}"))
    if any(one.doubts for one in meant):
        notices.append(texts.say("notice.deadline_doubt"))
    if place.consultation and "ngo" in place.consultation.audience.groups:
        notices.append(texts.say("notice.for_organisations"))
    return notices
