"""What is asked of handing in that no paper tells, or not for the year that is asked about."""

import re

from assistant.draft import cited, everything_cited
from assistant.frame import Frame
from assistant.retrieve import View
from assistant.topics.form_source import asks_detail
from assistant.topics.planned_years import plans_named
from assistant.topics.submission_asking import asks_enrolment, asks_how
from assistant.topics.submission_elsewhere import houses_supposed
from assistant.topics.submission_lines import tells_hours
from assistant.topics.submission_monthly import monthly
from assistant.topics.submission_places import TRIGGERS, Place
from knowledge.phrases import lexicon_phrases, plain_analyser

_SCHOOL_YEAR = re.compile(r"\b(20\d\d)/(?:20)?\d\d\b")
_TALKED_OF = "submission"  # the topic of a conversation about handing in
_OF_HANDING_IN = 0.5  # of what is asked, in what papers tell of handing something in


def asks_what_is_untold(frame: Frame, place: Place, view: View) -> bool:
    """Whether a paper that tells how to hand in does not tell what is asked of it."""
    return (
        _never_given(frame, place, view)
        or _other_year(frame, place, view)
        or _asks_of_paper(frame, place)
    )


def _never_given(frame: Frame, place: Place, view: View) -> bool:
    """Whether something is asked for that no paper gives; enrolment may have a deadline."""
    if asks_enrolment(frame):
        return False
    unsaid = frame.never_given - ({"hour"} if "until" in frame.attributes else set())
    if "opening_hours" in unsaid and (
        monthly(view.snapshot, place.document_id) or any(map(tells_hours, place.channels))
    ):
        unsaid -= {"opening_hours"}
    if unsaid != {"enrolment"}:
        return bool(unsaid)
    names = [one.name for one in place.deadlines]
    names += [c.heading for one in place.deadlines for c in cited(one, "until")]
    named = view.lemmas("\n".join(names))
    return not any("enrolment" in word.attributes and word.lemmas & named for word in frame.words)


def _asks_of_paper(frame: Frame, place: Place) -> bool:
    """Whether it is asked how long a form is or what it holds, and not how it is handed in."""
    if (
        frame.attributes & TRIGGERS
        or frame.topic == _TALKED_OF
        or frame.follow_up
        or asks_how(frame)
    ):
        return False
    if frame.attributes & {"who_may", "when", "enrolment"} or "deadline" in frame.kinds:
        return False
    if houses_supposed(frame) or frame.dates or frame.times or asks_detail(frame.text):
        return False
    if lexicon_phrases("yes_no", "late").find(plain_analyser().tokens(frame.text)):
        return False
    return "how_many" in frame.attributes or place.found.coverage < _OF_HANDING_IN


def _other_year(frame: Frame, place: Place, view: View) -> bool:
    """Whether the question names a year in which nothing of this can be handed in.

    A year of the document's own title only says which paper is meant, and so does that of a plan
    which the document is about from its first lines: "uwagi do programu na 2027 rok".
    """
    title = view.documents[place.document_id].title
    school, own = set(_SCHOOL_YEAR.findall(frame.text)), set(_SCHOOL_YEAR.findall(title))
    if school and own and not school & own:
        return True
    quotes = [c.quote for one in place.deadlines for c in everything_cited(one)]
    named = "\n".join((title, *quotes, *plans_named(frame.text, place.document_id, view)))
    months = {one.first.year for one in frame.dates if one.precision == "month" and one.year_given}
    asked = {year for year in frame.years | months if str(year) not in named}
    years = {d.until.year for d in place.deadlines if d.until is not None}
    return bool(asked and years and not asked & years)
