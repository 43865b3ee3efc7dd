"""A unit that a question supposes to run something: "klub prowadzi biblioteka?"."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from assistant.draft import Draft, cited
from assistant.frame import Frame, Word
from assistant.match import credited
from assistant.retrieve import View
from assistant.snapshot_words import towns_of
from assistant.texts import Texts
from assistant.topics.task_lists import names_unit
from knowledge.folding import fold
from knowledge.model import Contact, Offer, Task
from knowledge.phrases import lemma_set, lexicon, lexicon_lemmas

_MOST_TOLD = 2  # things told, all of them run by others, for a no
_SEVERAL = 2  # words by which a long name is known
_ASKED = frozenset({"premise", "list", "units", "agenda", "purpose"})


@dataclass(frozen=True)
class ClaimedUnit:
    """The words for the unit, and the question as one for who runs the rest."""

    words: tuple[Word, ...]
    frame: Frame


def claimed_unit(frame: Frame, view: View) -> ClaimedUnit | None:
    """The unit beside the verb of running something, None where a question supposes none."""
    verbs = [i for i, w in enumerate(frame.words) if w.lemmas & _running() and not w.nominal]
    if not frame.native or len(verbs) != 1 or frame.attributes - _ASKED:
        return None
    said = {fold(word.text) for word in frame.words}
    if said & {*lexicon("parts")["asking"]} - {"czy"}:
        return None
    before, after = frame.words[: verbs[0]], frame.words[verbs[0] + 1 :]
    sides = [found for found in (_ending(before, view), _beginning(after, view)) if found]
    if len(sides) != 1:
        return None
    words = sides[0]
    rest = [word for word in frame.words if word not in words and word.role != "function"]
    if not frame.anchor and not any(word.nominal for word in rest):
        return None
    said_so = (*words, frame.words[verbs[0]])
    asked = tuple(replace(w, role="function") if w in said_so else w for w in frame.words)
    asked_for = frozenset({"units"})
    return ClaimedUnit(words, replace(frame, words=asked, attributes=asked_for, looking=False))


def with_unit(draft: Draft, claimed: ClaimedUnit, view: View, texts: Texts) -> Draft | None:
    """The draft with a yes or no to the unit, None where what it tells does not decide."""
    told = {one.name: one for one in draft.facts if isinstance(one, Offer | Task) and one.units}
    if claimed.frame.anchor:  # "czy to MOPS go prowadzi" is of the first that was told
        told = dict(list(told.items())[:1])
    theirs = [one for one in told.values() if _runs(one, claimed, view)]
    if not theirs and (len(told) > _MOST_TOLD or not told or any(map(_is_open, told.values()))):
        return None
    return _opened(draft, (theirs or list(told.values()))[0], bool(theirs), texts)


def confirmed(draft: Draft, claimed: ClaimedUnit, view: View, texts: Texts) -> Draft:
    """The draft with a yes, where it tells of what the unit runs by all that is said of it."""
    if draft.verdict:
        return draft
    said = [w for w in claimed.frame.words if w.nominal and w.role not in ("function", "time")]
    for fact in (one for one in draft.facts if isinstance(one, Offer | Task)):
        own = view.lemmas(f"{fact.name}\n{fact.audience.eligible or ''}")
        if _runs(fact, claimed, view) and all(credited(word, own) for word in said):
            return _opened(draft, fact, True, texts) or draft
    return draft


def _opened(draft: Draft, fact: Offer | Task, is_so: bool, texts: Texts) -> Draft | None:
    """The draft that begins with a yes or no and the line that tells who runs it."""
    row = {*cited(fact, "row")}
    lines = (one for one in draft.claims if any(unit in one.text for unit in fact.units))
    line = next((one for one in lines if row & {*one.citations}), None)
    if line is None:
        return None
    others = (one for one in draft.claims if one is not line)
    verdict = texts.say("answer.yes" if is_so else "answer.no")
    notices = tuple(one for one in draft.notices if one != texts.say("offers.head"))
    return replace(draft, claims=(line, *others), notices=notices, verdict=verdict)


def _beginning(words: Sequence[Word], view: View) -> tuple[Word, ...]:
    """The longest stretch with which words begin that names a unit."""
    return next(
        (
            tuple(words[:end])
            for end in range(len(words), 0, -1)
            if words[0].role != "function" and _is_unit(words[:end], view)
        ),
        (),
    )


def _ending(words: Sequence[Word], view: View) -> tuple[Word, ...]:
    """The longest stretch with which words end that names a unit, and not where something is."""
    for first in range(len(words)):
        if words[first].role == "function" or not _is_unit(words[first:], view):
            continue
        at = fold(words[first - 1].text) if first else ""
        return () if at in lexicon("parts")["prepositions"] else tuple(words[first:])
    return ()


def _is_unit(words: Sequence[Word], view: View) -> bool:
    if any(word.role in ("time", "audience", "address") for word in words):
        return False
    named = [word for word in words if word.role != "function"]
    for unit in _units(view):
        if names_unit(named, unit, view) and (
            len(named) >= _SEVERAL or _is_whole(named, unit, view)
        ):
            return True
    return False


def _is_whole(words: Sequence[Word], unit: str, view: View) -> bool:
    """Whether words are initials of a unit, or all of its name but its town."""
    own = view.snapshot.analyser.tokens(unit)
    towns = towns_of(view.snapshot)
    named = [one for one in own if one.is_content and not one.lemmas & towns]
    if not all(credited(word, view.lemmas(unit)) for word in words):
        return True
    return all(any(one.lemmas & word.lemmas for word in words) for one in named)


def _units(view: View) -> Iterator[str]:
    seen: set[str] = set()
    facts: tuple[Task | Offer, ...] = (*view.facts(Task), *view.facts(Offer))
    for fact in facts:
        yield from (unit for unit in fact.units if unit not in seen)
        seen.update(fact.units)
    yield from (one.unit for one in view.facts(Contact) if one.unit not in seen)


def _runs(fact: Offer | Task, claimed: ClaimedUnit, view: View) -> bool:
    words = [word for word in claimed.words if word.role != "function"]
    return any(names_unit(words, unit, view) for unit in fact.units)


def _is_open(fact: Offer | Task) -> bool:
    """Whether a row leaves open who of many it is that runs something."""
    kinds = lexicon_lemmas("yes_no", "bodies")
    return any(kinds & lemma_set([unit.split()[0]]) for unit in fact.units if unit)


@cache
def _running() -> frozenset[str]:
    data = lexicon("questions")
    return lemma_set([*data["carrying_out"], *data["running"]])
