"""What a question sets against something else, each told by asking again for what it compares."""

from assistant.compared import compared
from assistant.supposed_course import by_attended, by_course
from assistant.thresholds import against_limit
from assistant.two_places import of_two_places
from assistant.years_compared import by_years

COMPARISONS = (compared, against_limit, by_years, by_course, by_attended, of_two_places)
