"""Whether a condition of a paper holds for the asker: the sentence that sets it, with yes or no."""

from collections.abc import Iterator
from functools import lru_cache

from assistant.answer import AnswerStatus
from assistant.draft import Claim, Draft
from assistant.frame import Frame, Word
from assistant.match import credited
from assistant.own_terms import Asked, Term, folded, terms_asked
from assistant.retrieve import View
from assistant.texts import Texts
from assistant.topics.quoting import sentence_claim
from knowledge.model import Passage
from knowledge.own_conditions import as_papers_say, words_of
from knowledge.sentences import told_sentences
from knowledge.snapshot import Snapshot

TOPIC = "own_conditions"
_SURE = 0.97  # the sentence speaks of just what the question does
_PROSE = frozenset({"paragraph", "item"})
_LOOKED_AT = 40
_FEW = 12  # documents, all of which are looked through
_YEAR = 12


def consider(frame: Frame, view: View, texts: Texts) -> Draft | None:
    """The one sentence whose condition the question tells of, or None where there is none."""
    asked = _asked(frame, view)
    for term in terms_asked(asked):
        found = _told(term, asked, frame, view)
        if found is None:
            continue
        sentence, claim = found
        meets = term.meets(sentence, asked)
        verdict = "" if meets is None else texts.say("answer.yes" if meets else "answer.no")
        return Draft(TOPIC, _SURE, AnswerStatus.ANSWERED, (claim,), verdict=verdict)
    return None


def _asked(frame: Frame, view: View) -> Asked:
    ages = frame.audience.ages
    one = ages is not None and ages[1] is not None and ages[1] - ages[0] <= _YEAR
    years = ages[0] // _YEAR if one and ages else None
    text = folded(as_papers_say(frame.said or frame.text))
    return Asked(text, years, view.snapshot.analyser)


def _told(term: Term, asked: Asked, frame: Frame, view: View) -> tuple[str, Claim] | None:
    """The sentence that sets the condition in the one paper that the question may mean."""
    things = _things(frame)
    if term.named and not things:
        return None
    found: dict[str, list[tuple[str, Claim]]] = {}
    for paper in _papers(frame, view):
        told = [one for one in _prose(view.snapshot, paper) if term.told(one[0], asked)]
        if told and _is_meant(paper, things, frame, view, named=term.named):
            found[paper] = [
                (text, sentence_claim(passage, start, end)) for text, passage, start, end in told
            ]
    if len(found) != 1:
        return None
    told_there = next(iter(found.values()))
    verdicts = {term.meets(text, asked) for text, _ in told_there}
    return told_there[0] if len(verdicts) == 1 else None


def _papers(frame: Frame, view: View) -> list[str]:
    if len(view.documents) <= _FEW:
        return list(view.documents)
    return list(dict.fromkeys(hit.passage.document_id for hit in view.search(frame, _LOOKED_AT)))


@lru_cache(maxsize=400)
def _prose(snapshot: Snapshot, paper: str) -> tuple[tuple[str, Passage, int, int], ...]:
    """The sentences of a paper, folded, with their places."""
    return tuple(_sentences(snapshot, paper))


def _sentences(snapshot: Snapshot, paper: str) -> Iterator[tuple[str, Passage, int, int]]:
    for passage in snapshot.passages_of(paper):
        if passage.kind in _PROSE:
            for start, end, text in told_sentences(passage.text):
                yield folded(text), passage, passage.start + start, passage.start + end


def _things(frame: Frame) -> list[Word]:
    """The words that name what is asked about, and tell nothing of the asker."""
    beside = words_of("beside")
    return [
        word
        for word in frame.words
        if word.role == "focus" and word.nominal and word.known and not word.town
        and not beside.fullmatch(folded(word.text))
    ]  # fmt: skip


def _is_meant(paper: str, things: list[Word], frame: Frame, view: View, *, named: bool) -> bool:
    """Whether a paper speaks of what is asked about; a translation may miss some of it."""
    said = view.joined(
        view.context(view.documents[paper]),
        *(view.lemmas(one.text) for one in view.snapshot.passages_of(paper)),
    )
    met = [word for word in things if credited(word, said)]
    if frame.native:
        return len(met) == len(things)
    return bool(met) or not named
