"""What a sentence gains over others that account for as much of the question."""

import re
from itertools import pairwise

from assistant.frame import Frame
from assistant.retrieve import View
from assistant.topics.asking import says
from assistant.topics.attending import attending_bonus
from assistant.topics.passage_sides import sets_age
from assistant.topics.passage_types import admits_somebody, names_day
from assistant.topics.quotable_rows import tells_why
from assistant.topics.quoting import FoundSentence, lead_of, opens_list
from assistant.topics.reasons import gives_reason
from assistant.topics.totals import asks_total, is_total
from knowledge.folding import fold
from knowledge.model import PATH
from knowledge.phrases import lexicon_lemmas

_LIST_BONUS, _OF_THE_MATTER = 0.6, 0.3
_OF_THEIR_AGE = 0.3
_SAME_SECTION = 0.3  # of a follow-up: the section that the last answer was from
_IS_OPEN = re.compile(r"\b(?:dziala|pracuj|czynn|otwart|godzin\w* (?:otwarcia|pracy))")
_RECEIVES = re.compile(
    r"\b(?P<who>kierowni|dyrektor|wojt|burmistrz|prezydent|starost|soltys|przewodnicz|naczelni)"
    r"\w*\b[^.;]{0,60}\b(?:przyjmuj|dyzuruj)"
)
_DATED_ROW, _NO_DAY = 0.2, -0.1
_IN_CASE, _FIRST_WORDS = 0.3, 4
_A_NAME = 2  # words


def bonus(frame: Frame, one: FoundSentence, view: View) -> float:
    """What a sentence gains, and what one loses that only holds in a case nobody asks about."""
    text = view.snapshot.text(one.passage.document_id)[one.start : one.end]
    why = gives_reason(frame, text) or tells_why(frame, one.passage, view)
    wanted = (asks_total(frame) and is_total(text)) or why
    admits = "who_may" in frame.attributes and admits_somebody(text)
    of_age = sets_age(frame, text, view)
    told = attending_bonus(frame, one, view)
    told = told or (_LIST_BONUS if wanted or admits or of_age else 0.0)
    told += _OF_THEIR_AGE if of_age else 0.0
    if (one.passage.document_id, PATH.join(one.passage.headings)) in frame.sections:
        told += _SAME_SECTION
    if "waiting" in frame.attributes and says("handled", text):
        told += _LIST_BONUS
    if "opening_hours" in frame.attributes:
        told += _hours_bonus(frame, text)
    if "when" in frame.attributes:
        told += _day_bonus(one, text)
    if _opens_in_case(text) and not says("in_case", frame.text):
        told -= _IN_CASE
    return _list_bonus(frame, one, view) + told


def names_together(frame: Frame, text: str, view: View) -> bool:
    """Whether a sentence has two words of a name side by side, in the question's order.

    "Rodzina wspierająca" is not told of by every sentence on supporting families.
    """
    said = [word for word in frame.words if word.role != "function"]
    if len(said) != _A_NAME or any(word.town or word.attributes for word in said):
        return True
    lemmas = [token.lemmas for token in view.snapshot.analyser.tokens(text)]
    first, last = (word.lemmas for word in said)
    return any(one & first and other & last for one, other in pairwise(lemmas))


def _hours_bonus(frame: Frame, text: str) -> float:
    """What a sentence gains on when a place is open, and one loses on when somebody is in."""
    folded = fold(text)
    who = _RECEIVES.search(folded)
    if who is not None and who["who"] not in fold(frame.text):
        return -_LIST_BONUS
    return _OF_THE_MATTER if _IS_OPEN.search(folded) else 0.0


def _day_bonus(one: FoundSentence, text: str) -> float:
    """What a row of days gains, and what loses that only counts days from something else."""
    if not names_day(text):
        return _NO_DAY
    return _DATED_ROW if one.passage.kind == "row" else 0.0


def _opens_in_case(text: str) -> bool:
    """Whether a sentence begins with the case in which alone it holds, as "W razie deszczu"."""
    return says("in_case", " ".join(text.split()[:_FIRST_WORDS]))


def _list_bonus(frame: Frame, one: FoundSentence, view: View) -> float:
    """What a sentence that speaks of the matter gains by opening a list that is asked for."""
    return (
        _LIST_BONUS
        if max(one.own, one.headed) >= _OF_THE_MATTER and lists(frame, one, view)
        else 0.0
    )


def lists(frame: Frame, one: FoundSentence, view: View) -> bool:
    """Whether a list is asked for and the sentence opens one or stands in one."""
    if not frame.attributes & {"list", "attended", "units", "agenda"}:
        return False
    if lead := lead_of(one.passage, view):
        within = (lead.start, lead.end)
        opening = view.lemmas(view.snapshot.text(one.passage.document_id)[slice(*within)])
        if "agenda" in frame.attributes and opening & lexicon_lemmas("questions", "courses"):
            return True
        return "attended" in frame.attributes or _names_what_is_listed(frame, one, within, view)
    end = opens_list(one, view)
    within = (one.start, one.end)
    return end == one.end or (end is not None and _names_what_is_listed(frame, one, within, view))


def _names_what_is_listed(
    frame: Frame, one: FoundSentence, within: tuple[int, int], view: View
) -> bool:
    """Whether a stretch of the paper has the noun behind "jakie", as the paper says it."""
    places = [i for i, word in enumerate(frame.words) if "list" in word.attributes]
    behind = [w for i in places[-1:] for w in frame.words[i + 1 :] if w.nominal][:1]
    own = view.lemmas(view.snapshot.text(one.passage.document_id)[slice(*within)])
    return any(word.lemmas & own for word in behind)
