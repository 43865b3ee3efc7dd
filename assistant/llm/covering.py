"""What a rewording left out: claims of which something that counts is not yet said."""

from collections.abc import Iterable, Sequence

from assistant.answer import Language
from assistant.draft import Claim
from assistant.llm.figures import figures, same
from assistant.llm.names import says_names
from knowledge.audience import audience_of
from knowledge.phrases import plain_analyser
from knowledge.translate import to_polish


def is_said(claim: Claim, texts: Sequence[str], language: Language) -> bool:
    """Whether statements made from a claim say its figures, names and conditions."""
    if not texts or claim.computed:
        return False
    whole = "\n".join(texts)
    said = figures(whole, language)
    wanted = figures(claim.text, language)
    if not all(any(same(one, other) for other in said) for one in wanted):
        return False
    return says_names(claim.text, whole, language) and _same_people(claim.text, texts, language)


def _same_people(claim: str, texts: Iterable[str], language: Language) -> bool:
    analyser = plain_analyser()
    wanted = audience_of(to_polish(claim, language), analyser)
    said = audience_of("\n".join(to_polish(text, language) for text in texts), analyser)
    if wanted.ages is not None and wanted.ages != said.ages:
        return False
    return wanted.disabilities <= said.disabilities and wanted.situations <= said.situations
