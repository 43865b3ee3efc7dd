"""Proposals in words: who asked for what, what the office said, who does it and until when."""

from assistant.draft import Claim, cited
from assistant.frame import Frame
from assistant.match import match
from assistant.retrieve import View
from assistant.texts import Texts
from assistant.wording import ended
from knowledge.model import Citation, Proposal
from knowledge.sentences import sentences

_LONGEST = 780  # characters of the positions quoted in one answer


def proposal_claims(
    frame: Frame, proposal: Proposal, view: View, texts: Texts, shown: int = 1
) -> list[Claim]:
    """One of `shown` proposals with its position, which is cut to what is nearest if long."""
    text = ended(" ".join(proposal.text.split()))
    key = "proposal.of" if proposal.organisation else "proposal.asked"
    who = proposal.organisation or ""
    asked = Claim(
        texts.say(key, organisation=who, text=text),
        cited(proposal, "proposal", "organisation"),
    )
    room = _LONGEST // shown
    said = [
        Claim(ended(" ".join(c.quote.split())) if i else _said(c, texts), (c,))
        for i, c in enumerate(_position(frame, proposal, view, room))
    ]
    return [asked, *said, *_details(proposal)]


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


def _position(frame: Frame, proposal: Proposal, view: View, room: int) -> list[Citation]:
    """The position whole where it is short, otherwise its sentences nearest to the question."""
    whole = list(cited(proposal, "position"))
    if not whole or len(whole[0].quote) <= room:
        return whole
    origin = whole[0]
    parts = [
        Citation(
            origin.document_id, origin.quote[a:b], origin.start + a, origin.start + b,
            origin.page, origin.heading,
        )
        for a, b in sentences(origin.quote)
    ]  # fmt: skip
    ranked = sorted(
        range(len(parts)),
        key=lambda i: (-match(frame, view.lemmas(parts[i].quote), view).coverage, i),
    )
    chosen: list[int] = []
    for i in ranked:
        if not chosen or sum(len(parts[j].quote) for j in chosen) + len(parts[i].quote) <= room:
            chosen.append(i)
    return [parts[i] for i in sorted(chosen)]
