"""One thing asked of two places: "czy wjadę wózkiem do biblioteki i do urzędu"."""

import re
from collections.abc import Callable
from dataclasses import replace

from assistant.answer import AnswerStatus
from assistant.draft import Claim, Draft
from assistant.texts import Texts

_TWO = re.compile(
    r"^(?P<head>.*?)\b(?P<to>do|w|na|od|przy)\s+(?P<one>[^,;?.!]+?)\s+(?:i|oraz|a także)\s+"
    r"(?P=to)\s+(?P<other>[^,;?.!]+?)\s*[?.!]*\s*$",
    re.IGNORECASE,
)
_PLAIN_WORDS = re.compile(r"[^\W\d_]+(?:[ -][^\W\d_]+)*")  # may be said again as typed
_OF_PLACES = "contacts"  # the topic that tells how a place is
_MOST = 5  # words that name a place


def of_two_places(text: str, answer: Callable[[str], Draft], texts: Texts) -> Draft | None:
    """What is told of each of two places, or of one of them and that of the other nothing is.

    None where a question names no two, or where one of them is told of otherwise than as a place.
    """
    found = _TWO.match(text)
    if found is None or any(len(found[name].split()) > _MOST for name in ("one", "other")):
        return None
    named = found["one"], found["other"]
    drafts = [answer(f"{found['head']}{found['to']} {one}?") for one in named]
    told = [one for one in drafts if one.claims]
    if not told or any(one.topic != _OF_PLACES for one in told):
        return None
    missing = [one for one, draft in zip(named, drafts, strict=True) if not draft.claims]
    claims: dict[str, Claim] = {claim.text: claim for one in told for claim in one.claims}
    notices = [notice for one in told for notice in one.notices]
    if missing:
        named_so = texts.language == "pl" and _PLAIN_WORDS.fullmatch(missing[0])
        notices.append(
            texts.say("parts.missing", what=f"„{missing[0]}”")
            if named_so
            else texts.say("status.partly_answered")
        )
    partly = missing or any(one.status is not AnswerStatus.ANSWERED for one in told)
    return replace(
        told[0],
        status=AnswerStatus.PARTLY_ANSWERED if partly else AnswerStatus.ANSWERED,
        claims=tuple(claims.values()),
        notices=tuple(dict.fromkeys(notices)),
        facts=tuple({fact.id: fact for one in told for fact in one.facts}.values()),
        contacts=(),
        verdict="",
    )
