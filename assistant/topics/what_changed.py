"""Questions about a change itself: what was changed, and why."""

import re
from collections.abc import Sequence
from functools import cache

from assistant.answer import AnswerStatus
from assistant.draft import Claim, Draft
from assistant.frame import Frame
from assistant.match import match
from assistant.retrieve import View
from assistant.texts import Texts
from assistant.topics.amended import amendment_claims
from assistant.topics.change_claims import claims_of, of_paper
from assistant.topics.changed import WHAT_CHANGED
from assistant.topics.quoting import passage_citation
from assistant.topics.version_changes import version_claims
from knowledge.changes import DAY, Link, place_of_target
from knowledge.folding import fold
from knowledge.phrases import lemma_set, lexicon
from knowledge.sentences import sentences

TOPIC = WHAT_CHANGED
_WHAT = re.compile(
    r"\bco\b.{0,40}\b(?:zmieni|sprostow|przenies|przeloz|odwola|przedluz|uchyl|zastap|poprawi)"
    r"|\bjak\w+ (?:\w+ ){0,2}zmian|\bczym .{0,60}\brozni|\bzadan\w+ .{0,40}\b(?:doda|usun|wykresl)"
    r"|\bco\b.{0,30}\b(?:dodano|usunieto|wykreslono|doszlo|wypadlo)"
)
_WHY = re.compile(
    r"\b(?:dlaczego|czemu|z jakiego powodu|jak\w+ (?:jest |byla? )?(?:powod|przyczyn))"
)
_CHANGES = re.compile(
    r"\b(?:zmieni|zmian|sprostow|przenies|przenos|przeloz|przesun|odwol|przedluz|uniewazni|zawies)"
)
_CAUSE = re.compile(
    r"\b(?:z powodu|w zwiazku z|przyczyn\w*|ze wzgledu|wskutek|z uwagi|poniewaz|awari\w*)\b"
)
_KINDS = frozenset({"duty_slot", "meeting"})
_ENOUGH, _MOST = 0.6, 4


def consider(frame: Frame, view: View, texts: Texts) -> Draft | None:
    """What later papers change in the matter that is asked about, or why."""
    asked = fold(frame.text)
    why = bool(_WHY.search(asked) and _CHANGES.search(asked))
    if not (why or _WHAT.search(asked)):
        return None
    judged = [(_coverage(frame, one, view), one) for one in _links(view)]
    passing = [(coverage, one) for coverage, one in judged if coverage >= _ENOUGH]
    if not passing:
        return None
    most = max(coverage for coverage, _ in passing)
    found = [one for coverage, one in passing if coverage == most][:_MOST]
    claims = _reasons(found, view) if why else []
    for one in found:
        for target in (day for key in one.targets for day in _days(key, view)):
            paper = target in view.documents
            claims += (
                of_paper(target, view, texts) if paper
                else claims_of(target, view, texts, whole=True)
            )  # fmt: skip
            claims += amendment_claims(target, view, texts) if paper else []
            if paper and one.change.how == "replaced" and not why:
                claims += version_claims(frame, target, one.change, _words(), view, texts)
    if not claims:
        return None
    told = {claim.text: claim for claim in claims}
    return Draft(TOPIC, 0.6 + 0.39 * most, AnswerStatus.ANSWERED, tuple(told.values()))


def _days(target: str, view: View) -> list[str]:
    """The single days of an event that comes again which are changed; else the target itself."""
    days = [one.id for one in view.called_off() if one.id.startswith(f"{target}{DAY}")]
    return days or [target]


def _links(view: View) -> list[Link]:
    """The sure links that count on the day."""
    held = {
        change.id for target in view.standing.targets() for change in view.standing.changes(target)
    }
    return [one for one in view.snapshot.links.links if one.sure and one.change.id in held]


def _coverage(frame: Frame, link: Link, view: View) -> float:
    """How much of the question the notice and what it changes account for; 0 where vetoed."""
    notice = view.documents[link.change.document_id]
    facts = view.snapshot.facts(ids=link.targets)
    asked = frame.kinds & _KINDS
    if asked and facts and not asked & {fact.kind for fact in facts}:
        return 0.0
    papers = {fact.document_id for fact in facts}
    papers |= {target for target in link.targets if target in view.documents}
    papers |= {place[0] for target in link.targets if (place := place_of_target(target))}
    lemmas = view.context(notice) | view.lemmas(view.snapshot.text(notice.id)) | _words()
    places = set(view.places(notice.id))
    for paper in papers & view.documents.keys():
        lemmas |= view.context(view.documents[paper])
        places |= set(view.places(paper))
    found = match(frame, lemmas, view, attributes=("change", "purpose"), places=places)
    return 0.0 if found.vetoes() else found.coverage


def _reasons(found: Sequence[Link], view: View) -> list[Claim]:
    """The sentences of the notices that give a cause."""
    claims = []
    for paper in dict.fromkeys(one.change.document_id for one in found):
        for passage in view.snapshot.passages_of(paper):
            for start, end in sentences(passage.text):
                if _CAUSE.search(fold(passage.text[start:end])):
                    citation = passage_citation(passage, passage.start + start, passage.start + end)
                    claims.append(Claim(" ".join(citation.quote.split()), (citation,)))
    return claims


@cache
def _words() -> frozenset[str]:
    """The lemmas of words for changes."""
    data = lexicon("changes")
    names = (
        "moved", "extended", "cancelled", "suspended", "restored", "corrected", "in_force",
        "edited", "texts", "asked",
    )  # fmt: skip
    words = (word for name in names for phrase in data[name] for word in phrase.split())
    return lemma_set(word.lstrip("=") for word in words)
