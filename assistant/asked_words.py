"""What a question asks about a thing, where the words near by say that it is something else."""

from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from knowledge.phrases import Found, lexicon, lexicon_lemmas
from knowledge.text import Token

_BEFORE_HOURS = frozenset({"a", "i", "oraz", "jakie", "podaj", "adres", "telefon", "mail"})
_LOOKED_AT = frozenset({"telefonie", "telefonach"})
_TIMELY = frozenset({"when", "hour", "where", "submit", "phone"})
_EVENTS = frozenset({"duty_slot", "meeting"})
_HANDED_IN = frozenset({"submit", "enrolment", "submission_channel", "deadline"})


def without_hours(
    found: Sequence[Found], kinds: Sequence[Found], tokens: Sequence[Token]
) -> list[Found]:
    """What is asked, where "do kiedy" asks for a last day and not for hours or how to sign up.

    "Godziny" alone are those of a unit, unless they are counted or are those of an event.
    """
    counted = any(one.name in _EVENTS for one in kinds)
    found = [one for one in found if not (_is_hours(one, tokens) and
             (counted or _is_counted(one.first, tokens)))]  # fmt: skip
    held = {i for one in kinds if one.name in _EVENTS for i in one.used}  # "otwarte spotkanie"
    found = [one for one in found if one.name != "opening_hours" or held.isdisjoint(one.used)]
    closing = {one.first for one in found if one.name == "closing"}
    hours = [{*one.used} for one in found if one.name in ("hour", "opening_hours")]
    found = [
        one for one in found if one.name != "until" or not any({*one.used} < hour for hour in hours)
    ]  # "do której godziny"
    return [
        one
        for one in found
        if not (one.name == "opening_hours" and one.first - 1 in closing)
        and not (one.name == "enrolment" and closing)
    ]


def _is_hours(one: Found, tokens: Sequence[Token]) -> bool:
    hours = {tokens[i].folded for i in one.used} == {"godziny"}
    return one.name == "opening_hours" and hours


def _is_counted(i: int, tokens: Sequence[Token]) -> bool:
    """Whether the hours at a place stand behind a word that leaves it open what they are of."""
    return i > 0 and tokens[i - 1].folded not in _BEFORE_HOURS


def without_arriving(
    found: list[Found], kinds: Sequence[Found], tokens: Sequence[Token]
) -> list[Found]:
    """What is asked, where "czy zdążę na dyżur" is no question of last days, but of when it is."""
    named = {one.name for one in (*found, *kinds)}
    if not named & _EVENTS or ("hour" not in named and named & _HANDED_IN):
        return found
    arriving = lexicon_lemmas("questions", "arriving")
    return [
        replace(one, name="when")
        if one.name in ("until", "closing") and any(tokens[i].lemmas & arriving for i in one.used)
        else one
        for one in found
    ]


def without_places(found: list[Found], tokens: Sequence[Token]) -> list[Found]:
    """What is asked, where "gdzie zadzwonić" asks for no place, "do kogo zadzwonić" not who may,
    nor "wypożyczalnia wózków" for a way in, nor "siedzi w telefonie" for a number."""
    found = [one for one in found if not (one.name == "phone" and _is_held(one, tokens))]
    calling = {i for one in found if one.name == "phone" for i in one.used}
    borrowed = any(token.lemmas & _borrowing() for token in tokens)
    return [
        one
        for one in found
        if not (one.name == "where" and calling & {*one.used})
        and not (calling and one.name == "who_may" and tokens[one.last - 1].folded == "kogo")
        and not (one.name == "accessibility" and borrowed)
    ]


def without_left(
    found: list[Found], kinds: Sequence[Found], tokens: Sequence[Token]
) -> list[Found]:
    """What is asked, where "ile zostało dyżurów" counts events and asks for no last day."""
    if not any(one.name in _EVENTS for one in kinds):
        return found
    left = lexicon_lemmas("questions", "still_left")
    return [
        one
        for one in found
        if one.name not in ("until", "closing")
        or tokens[one.first].folded != "ile"
        or any(not (tokens[i].lemmas & left) for i in one.used if i != one.first)
    ]


def without_free(found: list[Found], tokens: Sequence[Token]) -> list[Found]:
    """What is asked, where "czy jest bezpłatny psycholog" looks for one and asks no price."""
    free = lexicon_lemmas("yes_no", "free")
    return [
        one
        for one in found
        if one.name != "price"
        or one.last >= len(tokens)
        or "adjective" not in tokens[one.last - 1].pos
        or not (tokens[one.last - 1].lemmas & free and "noun" in tokens[one.last].pos)
    ]


def of_broadcasts(
    found: list[Found], kinds: Sequence[Found], tokens: Sequence[Token]
) -> list[Found]:
    """What is asked, where "spotkanie online" asks for no e-mail but whether one may watch."""
    if not any(one.name in _EVENTS for one in kinds):
        return found
    home = lexicon_lemmas("questions", "from_home")
    told = any(one.name == "broadcast" for one in found)
    timely = any(one.name in _TIMELY for one in found)
    online = [
        one for one in found
        if one.name == "email" and all(tokens[i].lemmas & home for i in one.used)
    ]  # fmt: skip
    if told or timely:
        return [one for one in found if not (told and one in online)]
    return [replace(one, name="broadcast") if one in online else one for one in found]


def without_riders(
    found: list[Found], kinds: Sequence[Found], tokens: Sequence[Token]
) -> list[Found]:
    """What is asked, where "ferie dla dzieci na wózku" tells for whom and asks for no way in."""
    if any(one.name in _EVENTS for one in kinds):
        return found
    young = lexicon_lemmas("questions", "riders")
    ways = [one for one in found if one.name == "accessibility" and one.first]
    told = {i for one in ways if tokens[one.first - 1].lemmas & young for i in one.used}
    return [one for one in found if one.name != "accessibility" or not told.issuperset(one.used)]


@cache
def _borrowing() -> frozenset[str]:
    return lexicon_lemmas("questions", "borrowing")


def of_last_days(asked: frozenset[str], tokens: Sequence[Token]) -> frozenset[str]:
    """What is asked, where a last day is: until when one pays, or whether one still may."""
    if "closing" in asked and any(token.lemmas & _paying() for token in tokens):
        return asked - {"price", "until"} | {"when"}
    still = any(token.folded == "jeszcze" for token in tokens)
    if still and "until" in asked and asked & {"submit", "enrolment"}:
        return asked - {"who_may"} | {"when"}
    return asked


@cache
def _paying() -> frozenset[str]:
    return lexicon_lemmas("questions", "paying")


def of_appeals(asked: frozenset[str], tokens: Sequence[Token]) -> frozenset[str]:
    """What is asked, where "odwołać się" is to appeal, and not to call something off."""
    if "appeal" not in asked:
        return asked
    asked -= {"change", "position", "rule", "submit"}
    return asked if any(token.folded == "kto" for token in tokens) else asked - {"who_may"}


def of_minutes(asked: frozenset[str], tokens: Sequence[Token]) -> frozenset[str]:
    """What is asked, where it is who was not at a meeting or whether a motion was carried."""
    said = frozenset(lemma for token in tokens for lemma in token.lemmas)
    absent, sitting, own, body, fate = (
        said & lexicon_lemmas("questions", name)
        for name in ("missing_members", "of_sittings", "own_application", "voters", "carried")
    )
    if "absent" in asked or (absent and sitting and asked & {"list", "attended", "how_many"}):
        return asked - {"attended"} | {"absent"}
    if own:
        return asked if "how_many" in asked else asked - {"vote"}
    return asked | {"vote"} if body and fate else asked


def of_addresses(asked: frozenset[str], text: str, tokens: Sequence[Token]) -> frozenset[str]:
    """What is asked, where an e-mail stands between what is sent and the word for sending."""
    if "@" not in text or "submit" in asked:
        return asked
    said = frozenset(lemma for token in tokens for lemma in token.lemmas)
    handed = lexicon_lemmas("office", "remarks") | lexicon_lemmas("office", "papers")
    sends = said & handed and said & lexicon_lemmas("office", "hand_in")
    return asked | {"submit"} if sends else asked


def asks_fee(tokens: Sequence[Token]) -> bool:
    """Whether "czy" asks if something is free or charged, however long its name is.

    So does a clause that ends with it: "klub jest bezpłatny? i gdzie".
    """
    said = [token for token in tokens if token.is_content]
    fees = lexicon_lemmas("questions", "fees")
    if any(tokens[i].lemmas & fees and _ends_clause(tokens, i) for i in range(1, len(tokens))):
        return True
    if not said or tokens[0].folded != "czy":
        return False
    costing = lexicon_lemmas("questions", "costing")
    costs = any(token.lemmas & costing for token in tokens)
    return bool(said[-1].lemmas & fees) or (costs and all(t.folded != "ile" for t in tokens))


def _ends_clause(tokens: Sequence[Token], i: int) -> bool:
    """Whether a word behind "jest" is the last of its clause: no space alone parts the next."""
    if "byc" not in tokens[i - 1].lemmas:
        return False
    if i + 1 == len(tokens) or tokens[i + 1].folded in lexicon("parts")["joining"]:
        return True
    return tokens[i + 1].start - tokens[i].end > 1


def asks_leave(tokens: Sequence[Token]) -> bool:
    """Whether somebody asks if they may, and not where or what."""
    others = {token.folded for token in tokens} & {*lexicon("parts")["asking"]} - {"czy"}
    return not others and any("moc" in token.lemmas for token in tokens)


def without_certified(found: Sequence[Found], tokens: Sequence[Token]) -> list[Found]:
    """What is asked, where "zaświadczenie o zarobkach" is a paper and asks for nobody's pay."""
    papers = lexicon_lemmas("questions", "certificates")
    certified = any(token.lemmas & papers for token in tokens)
    return [one for one in found if not (certified and one.name == "salary")]


def without_answers(found: Sequence[Found]) -> list[Found]:
    """What is asked, where who was given an answer asks for no place: "co dostała fundacja"."""
    given = {i for one in found if one.name == "position" for i in one.used}
    return [one for one in found if one.name != "enrolment" or not given & {*one.used}]


def _is_held(one: Found, tokens: Sequence[Token]) -> bool:
    """Whether a telephone is a thing that somebody looks at, and none to call."""
    return any(tokens[i].folded in _LOOKED_AT for i in one.used)


def names_hours_alone(tokens: Sequence[Token]) -> bool:
    """Whether hours are named beside something, in a message without a verb; "2 godziny" last."""
    hours = [i for i, token in enumerate(tokens) if token.folded == "godziny"]
    lasting = any(i and tokens[i - 1].is_number for i in hours)
    return bool(hours) and not lasting and not any(token.pos == {"verb"} for token in tokens)
