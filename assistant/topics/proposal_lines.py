"""Proposals in words: who asked for what, what the office said, who does it and until when."""

from collections.abc import Sequence

from assistant.compose import length
from assistant.draft import Claim, cited
from assistant.frame import Frame
from assistant.retrieve import View
from assistant.texts import Texts
from assistant.topics.positions_cut import positions_within
from assistant.wording import ended
from knowledge.model import Citation, Proposal

_LONGEST = 1080  # characters of an answer that is nothing but proposals and their positions


def proposal_claims(frame: Frame, proposal: Proposal, view: View, texts: Texts) -> list[Claim]:
    """A proposal with its position, which is cut if it is very long."""
    return several_claims(frame, [proposal], view, texts)[0]


def several_claims(
    frame: Frame, proposals: Sequence[Proposal], view: View, texts: Texts
) -> tuple[list[Claim], bool]:
    """Proposals with their positions, and whether some of a position had to be left out."""
    asked = [_asked(one, texts) for one in proposals]
    details = [_details(one) for one in proposals]
    framing = [*asked, *(one for own in details for one in own)]
    left = _LONGEST - sum(length(one) for one in framing) - len(texts.say("proposal.cut"))
    told, cut = positions_within(frame, proposals, view, left)
    claims: list[Claim] = []
    for first, position, rest in zip(asked, told, details, strict=True):
        said = [
            Claim(ended(" ".join(c.quote.split())) if i else _said(c, texts), (c,))
            for i, c in enumerate(position)
        ]
        claims += [first, *said, *rest]
    return claims, cut


def _asked(proposal: Proposal, texts: Texts) -> Claim:
    text = ended(" ".join(proposal.text.split()))
    key = "proposal.of" if proposal.organisation else "proposal.asked"
    who = proposal.organisation or ""
    said = texts.say(key, organisation=who, text=text)
    return Claim(said, cited(proposal, "proposal", "organisation"))


def _details(proposal: Proposal) -> list[Claim]:
    """Who is to do it and until when, as the columns call that."""
    header = cited(proposal, "header")
    pairs = zip(proposal.details, cited(proposal, "details"), strict=True)
    return [
        Claim(f"{name}: {value.rstrip('.')}.", (citation, *header))
        for (name, value), citation in pairs
    ]


def _said(citation: Citation, texts: Texts) -> str:
    return texts.say("proposal.position", text=ended(" ".join(citation.quote.split())))
