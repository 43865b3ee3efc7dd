"""Whether a sentence says nothing of the very thing asked, however near it stands."""

from assistant.frame import Frame
from assistant.topics.consequences import lacks_consequence
from assistant.topics.lived_rows import lacks_years


def lacks_what_is_asked(frame: Frame, text: str) -> bool:
    """Whether years lived or a consequence is asked for and a sentence tells neither."""
    return lacks_years(frame, text) or lacks_consequence(frame, text)
