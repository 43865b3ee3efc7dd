"""How sure one way of answering is, from a handful of features and fitted weights."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import files
from math import exp

import yaml

from assistant.draft import Draft
from assistant.frame import Frame, Word
from assistant.match import credited, match
from assistant.retrieve import View
from assistant.weighed_words import weight_of
from knowledge.model import PATH
from knowledge.numbers import values

_PASSAGES = "passages"
_FULL = 1.0
_MANY = 10  # claims; more of them say nothing more
_FORMS = {
    "how_many": frozenset({"number", "amount"}),
    "budget": frozenset({"amount"}),
    "when": frozenset({"date", "time"}),
    "hour": frozenset({"time"}),
    "phone": frozenset({"phone"}),
    "email": frozenset({"email"}),
}  # of the values that an answer to such a question holds


@dataclass(frozen=True)
class Weights:
    """A fitted logistic regression; `least` is how sure an answer must be to be given."""

    intercept: float
    features: Mapping[str, float]
    least: float

    def sure(self, features: Mapping[str, float]) -> float:
        """The estimated chance, 0 to 1, that an answer with these features is right."""
        told = sum(weight * features.get(name, 0.0) for name, weight in self.features.items())
        return 1.0 / (1.0 + exp(-max(-30.0, min(30.0, self.intercept + told))))


@cache
def weights() -> Weights:
    """The weights of assistant/decision.yaml."""
    text = files("assistant").joinpath("decision.yaml").read_text("utf-8")
    data = yaml.safe_load(text)
    return Weights(data["intercept"], data["features"], data["least"])


def weighed(drafts: Sequence[Draft], frame: Frame, view: View) -> list[Draft]:
    """The drafts with their features, and how sure those make the ones that claim anything."""
    found = []
    for draft in drafts:
        if draft.claims:
            others = [one.score for one in drafts if one.claims and one is not draft]
            told = features(draft, frame, view, max(others, default=0.0))
            draft = replace(draft, features=told, sure=weights().sure(told))
        found.append(draft)
    return found


def features(draft: Draft, frame: Frame, view: View, other: float) -> dict[str, float]:
    """What the weights are for, each from 0 to 1; `other` is the best score beside it."""
    cited = [citation for claim in draft.claims for citation in claim.citations]
    papers = dict.fromkeys(citation.document_id for citation in cited)
    said = dict.fromkeys([*(c.quote for c in cited), *(c.text for c in draft.claims)])
    quoted = view.joined(*map(view.lemmas, said))
    headings = dict.fromkeys(part for c in cited for part in c.heading.split(PATH))
    above = view.joined(*map(view.lemmas, headings))
    titles = view.joined(*(view.context(view.documents[paper]) for paper in papers))
    lemmas = view.joined(quoted, above, titles)
    places = frozenset[str]().union(*(view.places(paper) for paper in papers))
    found, own = (
        match(frame, held, view, kinds=frame.kinds, attributes=frame.attributes, places=places)
        for held in (lemmas, quoted)
    )
    words = [word for word in frame.words if word.role in ("focus", "audience")]
    return {
        "coverage": found.coverage,
        "own": own.coverage,
        "heaviest": _heaviest(words, found.missing, view, frame.native),
        "grounded": float(found.grounded),
        "by_synonym": _by_synonym(words, lemmas),
        "typed": _typed(draft, frame),
        "margin": max(-1.0, min(1.0, draft.score - other)),
        "passage": float(draft.topic == _PASSAGES),
        "score": min(1.0, max(0.0, draft.score)),
        "claims": min(len(draft.claims), _MANY) / _MANY,
    }


def _heaviest(words: Sequence[Word], missing: Sequence[Word], view: View, native: bool) -> float:
    """The weight of the heaviest word not accounted for, against that of the heaviest of all."""
    most = max((weight_of(word, view, native) for word in words), default=0.0)
    lost = (weight_of(word, view, native) for word in missing if word in words)
    return max(lost, default=0.0) / most if most else 0.0


def _by_synonym(words: Sequence[Word], lemmas: frozenset[str]) -> float:
    """The share of the words accounted for that only a synonym or a kindred word accounts for."""
    credits = [credit for word in words if (credit := credited(word, lemmas))]
    return sum(credit < _FULL for credit in credits) / len(credits) if credits else 0.0


def _typed(draft: Draft, frame: Frame) -> float:
    """Whether the answer holds a value of the form that is asked for; 1 where none is asked."""
    wanted = [_FORMS[name] for name in frame.attributes if name in _FORMS]
    if not wanted:
        return 1.0
    held = {value.kind for claim in draft.claims for value in values(claim.text)}
    return sum(bool(forms & held) for forms in wanted) / len(wanted)
