"""A telephone or address that is asked of somebody by name is told from a place that names them."""

from collections.abc import Sequence

from assistant.draft import Draft
from assistant.frame import Frame, Word
from assistant.match import credited
from assistant.retrieve import View
from assistant.topics.motions import is_person, may_be_surname

_REACHED = frozenset({"phone", "email", "address", "fax", "contact"})


def of_the_named(found: Sequence[Draft], frame: Frame, view: View) -> list[Draft]:
    """The drafts but those that give the contacts of others than the person asked about."""
    if not (frame.attributes & _REACHED or "contact" in frame.kinds):
        return list(found)
    surname = _surname(frame)
    return [one for one in found if surname is None or _names(one, surname, view)]


def named_people(frame: Frame) -> list[Word]:
    """The words of the question that are first names, each with the surname after it."""
    words = frame.words
    first = [i for i, one in enumerate(words) if one.role == "focus" and is_person(one.text)]
    after = [i + 1 for i in first if i + 1 < len(words) and may_be_surname(words[i + 1].text)]
    return [words[i] for i in sorted({*first, *after}) if words[i].role == "focus"]


def _surname(frame: Frame) -> Word | None:
    """The surname after a first name, as neither streets nor patrons of schools have it."""
    people = named_people(frame)
    if len(people) < 2 or people[-1].street or people[-1].place:
        return None
    return people[-1]


def _names(draft: Draft, surname: Word, view: View) -> bool:
    cited = "\n".join(
        f"{one.heading}\n{one.quote}" for claim in draft.claims for one in claim.citations
    )
    return not draft.claims or bool(credited(surname, view.lemmas(cited)))
