"""Yes or no, where the records or the words of a document decide it; otherwise neither."""

import re
from dataclasses import replace
from functools import lru_cache

from assistant.draft import Claim, Draft
from assistant.frame import Frame
from assistant.open_verdict import with_open_days
from assistant.retrieve import View
from assistant.supposed import offers_choice, supposed
from assistant.texts import Texts
from assistant.topics import own_conditions
from assistant.topics.asked_headings import answers_itself
from assistant.topics.submission_addressed import asks_of_address
from assistant.yes_no_both import by_note, by_second_way
from assistant.yes_no_conditions import by_conditions, by_others, earns
from assistant.yes_no_counts import beside_count, by_count, supposed_count
from assistant.yes_no_desk import by_desk, by_posting
from assistant.yes_no_events import by_tense, proven
from assistant.yes_no_freed import by_freed
from assistant.yes_no_records import by_records
from assistant.yes_no_stay import tells_of_stay
from assistant.yes_no_values import by_values, is_plain
from assistant.yes_no_ways import by_manner, by_refusal, by_ways
from assistant.yes_no_whose import tells_of_family
from assistant.yes_no_words import Decided, by_words, says, undecided
from knowledge.day_flaws import impossible_days
from knowledge.phrases import lexicon, plain_analyser
from knowledge.snapshot import Snapshot

_WISHES = "proposals"  # the topic of wishes, which do not tell what is
_VOTES = "votes"  # the topic that says itself whether a motion was carried
_CONTACTS = "contacts"
_EVENTS = "events"  # the topic whose yes only says that something is on then
_CZY = re.compile(r"\bczy\b", re.IGNORECASE)


def with_verdict(draft: Draft, frame: Frame, view: View, texts: Texts) -> Draft:
    """The draft with a yes or no, where what it tells decides what the question supposes."""
    if draft.topic == own_conditions.TOPIC:
        return draft  # which says itself whether it holds
    if offers_choice(frame.text):
        return replace(with_open_days(draft, frame, view, texts, asks=False), verdict="")
    untold = "event.not_given" if draft.topic == _CONTACTS else "notice.means_not_given"
    if answers_itself(draft):
        return replace(draft, verdict="")
    if texts.say(untold) in draft.notices:
        return draft  # which says itself what is not told
    said = supposed(frame.text) if draft.claims else None
    if said is None and draft.claims and asks_of_address(frame):
        said = frame.text  # "formularz na biuro@gmina.pl?"
    if draft.claims and said is None and (told := _by_the_way(draft, frame, view, texts)):
        return told
    meets = "age" in frame.attributes or earns(frame.text) or tells_of_family(frame.text)
    meets = meets or tells_of_stay(frame.text)
    if said is None and draft.claims and meets:
        shut_out = by_conditions(frame, draft, view)
        return _with(shut_out, draft, frame, texts) if shut_out else draft
    if impossible_days(frame.text):
        return replace(draft, notices=(texts.say("day.never"), *draft.notices))
    return proven(_judged(draft, said, frame, view, texts), said or frame.text, frame, view, texts)


def _by_the_way(draft: Draft, frame: Frame, view: View, texts: Texts) -> Draft | None:
    """The draft with a yes or no to a number or an age that is supposed with no word that asks."""
    said = None if draft.verdict else supposed_count(frame.text)
    if said is None:
        return None
    decided = by_count(said, draft, frame, view)
    if decided is None and not (frame.attributes or frame.looking):
        decided = by_conditions(frame, draft, view)  # "klub dla 12-latka?"
    return decided and _with(decided, beside_count(draft, decided[1]), frame, texts)


def _judged(draft: Draft, said: str | None, frame: Frame, view: View, texts: Texts) -> Draft:
    decided = undecided(said, draft) if said is not None else None
    if decided is None:
        draft = with_open_days(draft, frame, view, texts, asks=said is not None)
        settled = draft.topic != _EVENTS or draft.verdict == texts.say("answer.no")
        if said is None or (draft.verdict and settled) or draft.topic == _VOTES:
            return draft  # what became of a motion is no matter of single words
        compared = by_values(said, draft, frame, view)
        if compared is not None and compared[0] is None:
            return replace(draft, verdict="")  # the fact alone, beside what cannot be compared
        if compared is not None and compared[0] is False:
            decided = False, compared[1]
        else:
            decided = _decided(said, draft, frame, view, texts)
        if compared and decided is None and not draft.verdict and is_plain(said):
            decided = True, compared[1]
        if compared and decided and by_count(said, draft, frame, view) == decided:
            draft = beside_count(draft, decided[1])
    return _with(decided, draft, frame, texts) if decided else draft


def _with(decided: Decided, draft: Draft, frame: Frame, texts: Texts) -> Draft:
    """The draft that begins with what decides, and its yes or no."""
    is_so, claim = decided
    if denied := [one for one in draft.claims if one.text.startswith(_not_then(texts))]:
        others = [one for one in draft.claims if one is not denied[0]]
        return replace(draft, claims=(denied[0], *others), verdict="")  # which says no itself
    verdict = texts.say("answer.yes" if is_so else "answer.no")
    others = [one for one in draft.claims if one is not claim]
    said = {texts.say("offers.not_for_them"), texts.say("offers.head")}  # which a yes or no opens
    notices = tuple(one for one in draft.notices if one not in said)
    if draft.claims[0].text.rstrip().endswith(":"):  # a list stays in its order
        return replace(draft, notices=notices, verdict=verdict)
    if _asks_before(frame.text):  # "kiedy jest i czy trzeba się zapisać"
        told = tuple(opening(one, verdict) if one is claim else one for one in draft.claims)
        return replace(draft, claims=told, notices=notices)
    return replace(draft, claims=(claim, *others), notices=notices, verdict=verdict)


def _not_then(texts: Texts) -> str:
    """The words with which a claim begins that says no to an hour."""
    return texts.say("event.other_hour", kind="", when="").partition("(")[0]


def _decided(said: str, draft: Draft, frame: Frame, view: View, texts: Texts) -> Decided | None:
    how = (
        by_freed(said, frame, draft, view)
        or by_manner(said, draft, frame, texts)
        or by_desk(draft, frame, view)
        or by_posting(draft, frame, view)
        or by_second_way(said, draft, frame, view, texts)
        or by_note(said, draft, frame)
        or by_tense(said, draft, frame, view)
    )
    if how is not None:
        return how
    if says("only", said):
        return by_ways(said, draft) or by_others(said, frame, draft, view)
    return (
        by_conditions(frame, draft, view)
        or by_refusal(said, draft)
        or by_records(said, draft, frame, view)
        or (None if draft.topic == _WISHES else _by_words(said, draft, frame, view))
    )


def _by_words(said: str, draft: Draft, frame: Frame, view: View) -> Decided | None:
    """What the words of a claim decide, unless it only tells what somebody asked for."""
    decided = by_words(said, draft, frame, view)
    if decided is None or not decided[0]:
        return decided
    wishes = _wishes(view.snapshot)
    only = any(
        one.start <= wish < one.end and not one.start <= answer < one.end
        for one in decided[1].citations
        for wish, answer in wishes.get(one.document_id, ())
    )
    return None if only else decided


@lru_cache(maxsize=4)
def _wishes(snapshot: Snapshot) -> dict[str, list[tuple[int, int]]]:
    """Where each paper tells what somebody asked for, and where what became of it."""
    found: dict[str, list[tuple[int, int]]] = {}
    for fact in snapshot.facts("proposal"):
        asked, answered = (fact.citations.get(name, ()) for name in ("proposal", "position"))
        if asked and answered:
            found.setdefault(fact.document_id, []).append((asked[0].start, answered[0].start))
    return found


def opened(draft: Draft) -> Draft:
    """The draft whose first sentence begins with its yes or no, as a word that code computed."""
    if not draft.verdict or not draft.claims:
        return draft
    return replace(draft, claims=(opening(draft.claims[0], draft.verdict), *draft.claims[1:]))


def opening(claim: Claim, verdict: str) -> Claim:
    """A claim that begins with a yes or no."""
    text = claim.text[:1].upper() + claim.text[1:]
    return Claim(f"{verdict} {text}", claim.citations, (verdict, *claim.computed))


def _asks_before(text: str) -> bool:
    """Whether a message asks something else before its "czy"."""
    found = _CZY.search(text)
    before = plain_analyser().tokens(text[: found.start()]) if found else ()
    return any(token.folded in lexicon("parts")["asking"] for token in before)
