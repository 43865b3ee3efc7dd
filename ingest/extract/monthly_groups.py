"""Groups that meet on a day of every month under a heading: "Ostatni czwartek, 18.00–20.00"."""

from collections.abc import Sequence

from ingest.extract.event_topics import Topic
from ingest.extract.scene import Scene, Statement
from knowledge.recurring import Recurring


def group_meeting(scene: Scene, statement: Statement, every: Sequence[Recurring]) -> Topic | None:
    """The meeting of the group that the heading names, where a line gives its day of the month.

    What is open each week is no meeting: such hours are those of an offer.
    """
    heading = next(iter(statement.block.headings[-1:]), "")
    named = scene.found(heading, "meeting_group")
    if not named or named[0].first or not all(one.hours.of_month for one in every):
        return None
    return Topic("meeting", f"spotkanie: {heading.strip(' .:')}", own=True)
