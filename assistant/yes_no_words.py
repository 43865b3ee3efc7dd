"""Yes or no by the words of a document: what it costs, what is needed, what is there."""

import re
from collections.abc import Sequence
from functools import lru_cache

from assistant.draft import Claim, Draft
from assistant.frame import Frame
from assistant.match import credited
from assistant.retrieve import View
from assistant.wording import local
from knowledge.conditions import without_income
from knowledge.dates import find_dates
from knowledge.folding import fold
from knowledge.model import Task
from knowledge.numbers import values
from knowledge.phrases import lexicon_lemmas, lexicon_phrases, plain_analyser
from knowledge.text import Token

Decided = tuple[bool, Claim]  # whether it is so, and the claim that says it
_THERE = frozenset({"accessibility", "interpreter", "childcare", "broadcast"})
_NAMED_THERE = {"childcare": "minding", "broadcast": "broadcasting"}
_CLAUSE = re.compile(r"[,;:–]|\s-\s|\boraz\b|\bi\b")
_NOT_THE = re.compile(r"\b(?:a nie|nie decyduj\w*|nie licz\w*)\b")
_POSTED = re.compile(r"\b(?:nadani|stemp(?:l|el))")
_RECEIVED = re.compile(r"\b(?:wplyw|dorecz|otrzym)")
_RECORDED = re.compile(
    r"(?P<denied>\b(?:nie|bez|brak)\s+(?:\w+\s+){0,2}?)?\b(?:nagr(?:an|yw|a\b|amy)|rejestruj)\w*"
)
_INFINITIVE = re.compile(r"(?:[aeiy]|s)c$")
_PARTS = re.compile(r"[,;]\s")
_STEM = 5  # letters that "mediator" and "mediacje" share
_CLAUSE_WORDS = 2  # that make more than a mere item
_NEAR = 2  # words between a denial and what it denies


def by_words(text: str, draft: Draft, frame: Frame, view: View) -> Decided | None:
    """Whether the sentences told confirm what is supposed; None where they do not decide."""
    if "rule" in frame.attributes:
        return _counts(text, draft)
    if frame.attributes & {"price", "budget"} or says("charged", text) or says("free", text):
        return _charged(text, draft, frame, view)
    if says("denying", text):
        return None
    if _RECORDED.search(fold(text)):
        return _recorded(draft)
    if (there := _there(draft, frame)) is not None:
        return there
    if says("asks_need", text):
        return _needed(text, draft, frame, view)
    said = next((one for one in draft.claims if speaks_of(frame, one.text, view)), None)
    if said is None or says("limiting", said.text):
        return None
    if (works := _works(text, said, frame, view)) is not None:
        return works, said
    if says("out_of_order", said.text) and not says("out_of_order", text):
        return None  # which holds on other days, or of something else
    if frame.attributes & _THERE:
        return not _lacks(said.text, frame, view), said
    affirmed = _affirms(text, said, frame, view) if _is_quoted(said) else None
    return None if affirmed is None else (affirmed, said)


def _there(draft: Draft, frame: Frame) -> Decided | None:
    """Whether one may bring a child or watch from home, by the clauses that name just that."""
    if frame.attributes >= {"interpreter", "broadcast"}:
        return None  # at a meeting online, of which only the interpreter is asked about
    names = [_NAMED_THERE[one] for one in sorted(frame.attributes & _NAMED_THERE.keys())]
    if len(names) != 1:
        return None
    phrases = lexicon_phrases("questions", names[0])
    told = [
        (_refuses(clause), claim)
        for claim in draft.claims
        for clause in _CLAUSE.split(claim.text)
        if phrases.find(_tokens(clause)) and not says("limiting", clause)
    ]
    return (not told[0][0], told[0][1]) if len({refused for refused, _ in told}) == 1 else None


def _recorded(draft: Draft) -> Decided | None:
    """Whether something is recorded, which live subtitles or a broadcast do not tell."""
    told = [(found, one) for one in draft.claims if (found := _RECORDED.search(fold(one.text)))]
    if len(told) != 1:
        return None
    found, claim = told[0]
    return not found["denied"], claim


def _refuses(clause: str) -> bool:
    """Whether a clause says of something that it is not there or not wanted."""
    return says("lacking", clause) or any(token.folded == "nie" for token in _tokens(clause))


def undecided(text: str, draft: Draft) -> Decided | None:
    """No, where it is asked whether a matter was decided and what is told says not yet."""
    if not says("deciding", text):
        return None
    told = next((one for one in draft.claims if says("undecided", one.text)), None)
    return None if told is None else (False, told)


def _counts(text: str, draft: Draft) -> Decided | None:
    """Whether the day of posting, or of receipt, decides as supposed."""
    asked = fold(text)
    posted = bool(_POSTED.search(asked))
    if posted == bool(_RECEIVED.search(asked)):
        return None
    for claim in draft.claims:
        rule = _NOT_THE.split(fold(claim.text))[0]
        by_post, by_receipt = bool(_POSTED.search(rule)), bool(_RECEIVED.search(rule))
        if by_post != by_receipt:
            return posted == by_post, claim
    return None


def _charged(text: str, draft: Draft, frame: Frame, view: View) -> Decided | None:
    """Whether something is charged, or free, as supposed; a fee beside what is free is neither.

    What names more of the thing asked about than the rest does counts alone.
    """
    asks_free = says("free", text)
    if not (asks_free or _asks_charged(text) or _amounts(text)):
        return None
    found = []
    spent = {one.value for fact in draft.facts if isinstance(fact, Task)
             for one in values(fact.budget or "")}  # fmt: skip
    for claim in draft.claims:
        free = says("free", claim.text)
        told = without_income(claim.text)  # what one may earn is no fee
        amount = any(one.kind == "amount" and one.value not in spent for one in values(told))
        if free and amount:
            return None
        if free or amount:
            found.append((asks_free == free, claim))
    about = [sum(map(bool, _credits(frame, claim.text, view))) for _, claim in found]
    found = [one for one, said in zip(found, about, strict=True) if said == max(about)]
    if len({one[0] for one in found}) != 1:
        return None
    is_so, claim = found[0]
    supposed, given = _amounts(text), _amounts(claim.text)
    return (is_so and (not given or supposed <= given), claim)


def _asks_charged(text: str) -> bool:
    """Whether it is asked if something is charged; a last word alone asks how much: ", koszt?"."""
    before, _, last = text.rpartition(",")
    return says("charged", before if before and len(last.split()) < _CLAUSE_WORDS else text)


def _amounts(text: str) -> frozenset[object]:
    return frozenset(one.value for one in values(text) if one.kind == "amount")


def _credits(frame: Frame, sentence: str, view: View) -> list[float]:
    """How far a sentence accounts for each word of the thing that is asked about."""
    lemmas = view.lemmas(sentence)
    named = [word for word in frame.words if word.role in ("focus", "generic")]
    return [credited(word, lemmas) for word in named if not word.attributes]


def _needed(text: str, draft: Draft, frame: Frame, view: View) -> Decided | None:
    """Whether what is asked about is needed, by a sentence that speaks of the same."""
    signing = says("signing_up", text)
    for claim in draft.claims:
        told = claim.text
        if not (says("signing_up", told) if signing else speaks_of(frame, told, view)):
            continue
        told = _about_asked(told, frame)
        if says("not_needed", told):
            return False, claim
        if says("needed", told) and not says("limiting", told):
            return True, claim
    return None


def _about_asked(sentence: str, frame: Frame) -> str:
    """Of a sentence that needs one thing and another not, the part about what is asked."""
    parts = _PARTS.split(sentence)
    needless = [says("not_needed", part) for part in parts]
    if len(parts) < 2 or len({needless[i] for i, one in enumerate(parts) if _rules(one)}) < 2:
        return sentence
    stems = {lemma[:_STEM] for word in frame.focus for lemma in word.lemmas if not word.town}
    for part in parts:
        if any(lemma[:_STEM] in stems for t in _tokens(part) for lemma in t.lemmas if t.is_content):
            return part
    others = lexicon_lemmas("questions", "the_others")
    rest = (part for part in parts if any(token.lemmas & others for token in _tokens(part)))
    return next(rest, "")


def _rules(part: str) -> bool:
    return says("not_needed", part) or says("needed", part)


def speaks_of(frame: Frame, sentence: str, view: View) -> bool:
    """Whether a sentence has half of the nouns of the question, and one that says what is meant."""
    lemmas = view.lemmas(sentence)
    if says("wheeled", sentence):  # a wheelchair is told by who cannot walk
        lemmas = lemmas | lexicon_lemmas("yes_no", "wheeled")
    focus = [word for word in frame.focus if not word.town]
    words = [word for word in focus if word.nominal] or focus
    held = [word for word in words if credited(word, lemmas)]
    named = [word for word in words if word.attributes & _THERE]
    if any(word.role == "focus" and word in held for word in named):
        return True  # the very thing that is asked for, such as a lift
    return bool(held) and 2 * len(held) >= len(words) and (not named or bool({*named} & {*held}))


def _is_quoted(claim: Claim) -> bool:
    """Whether a claim is a sentence of a document as it stands."""
    return any(claim.text == " ".join(one.quote.split()) for one in claim.citations)


def _lacks(sentence: str, frame: Frame, view: View) -> bool:
    """Whether the part of a sentence that names the thing says that it is not there."""
    return any(
        says("lacking", clause)
        for clause in _CLAUSE.split(sentence)
        if any(word.attributes & _THERE and credited(word, view.lemmas(clause))
               for word in frame.words)
    )  # fmt: skip


def _works(text: str, claim: Claim, frame: Frame, view: View) -> bool | None:
    """Whether what is asked about can be used, or is out of order, where a sentence says it is not.

    What was out of order until a day that is past, or from one ahead, decides nothing.
    """
    out = says("out_of_order", text)
    if not (out or says("working", text)):
        return None
    today = local(view.now).date()
    for clause in _CLAUSE.split(claim.text):
        lemmas = view.lemmas(clause)
        about = any(w.nominal and not w.town and credited(w, lemmas) for w in frame.focus)
        if not (about and says("out_of_order", clause)):
            continue
        days = find_dates(claim.text, today, relative_words=False)
        asked = min((one.first for one in frame.dates), default=today)
        if any(one.last < asked for one in days) or (days and days[0].first > asked > today):
            return None
        return out
    return None


def _affirms(text: str, claim: Claim, frame: Frame, view: View) -> bool | None:
    """Whether a sentence says the very thing supposed, or denies it.

    What everyday words such as "program" stand for, the title may say.
    """
    sentence = claim.text
    asked = [w for w in frame.words if w.role in ("focus", "generic") and not w.town]
    lemmas = view.lemmas(sentence)
    titles = [view.documents[one.document_id].title for one in claim.citations]
    around = lemmas | view.lemmas("\n".join(titles))
    said = (credited(w, around if w.role == "generic" and w.nominal else lemmas) for w in asked)
    if not asked or any(credit < 1.0 for credit in said):
        return None
    if {v.value for v in values(text)} - {v.value for v in values(sentence)}:
        return None
    doing = frozenset(
        lemma for token in _tokens(text) if _tells_doing(token) for lemma in token.lemmas
    )
    told = _tokens(sentence)
    places = [i for i, t in enumerate(told) if t.lemmas & doing and _tells_doing(t)]
    if not places:
        return None
    denied = {_is_denied(told, i) for i in places}
    if len(denied) > 1:
        return None
    return not denied.pop()


def _tells_doing(token: Token) -> bool:
    """Whether a word is a verb or a participle: "rozpatrywać", "rozpatrywany"."""
    if not token.is_content or "noun" in token.pos:
        return False
    of_verb = "adjective" in token.pos and any(_INFINITIVE.search(one) for one in token.lemmas)
    return "verb" in token.pos or of_verb


def _is_denied(tokens: Sequence[Token], i: int) -> bool:
    return any(token.folded == "nie" for token in tokens[max(0, i - _NEAR) : i])


@lru_cache(maxsize=20_000)
def _tokens(text: str) -> tuple[Token, ...]:
    return tuple(plain_analyser().tokens(text))


@lru_cache(maxsize=20_000)
def says(name: str, text: str) -> bool:
    """Whether a text holds one of the phrases of a group."""
    return bool(lexicon_phrases("yes_no", name).find(_tokens(text)))
