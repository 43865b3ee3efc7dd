"""Which proposals were taken up, in part or not, and how many, by the words of the positions."""

import re
from collections.abc import Sequence

from assistant.answer import AnswerStatus
from assistant.draft import Claim, Draft, cited
from assistant.frame import Frame, Word
from assistant.match import match
from assistant.retrieve import View
from assistant.texts import Texts
from assistant.topics.counting import counts_by_document
from assistant.topics.proposal_lines import several_claims
from assistant.topics.stated_totals import stated_totals
from assistant.wording import ended
from knowledge.decisions import asked_decision, decision
from knowledge.folding import fold
from knowledge.model import Proposal
from knowledge.phrases import lexicon

_CERTAIN = 0.92
_MANY = ("ile", "ilu", "how many", "скільки", "сколько")
_MOST_SHOWN = 8
_FEW = 3  # proposals told with what became of them
_LONGEST = 100  # characters of a proposal in a list of them


def by_decision(
    frame: Frame, everything: Sequence[Proposal], topic: str, view: View, texts: Texts
) -> Draft | None:
    """How many or which proposals were decided so, for a question after just that."""
    many = "how_many" in frame.attributes or fold(frame.text).startswith(_MANY)
    if not (many or frame.attributes & {"list"}) or not of_remarks(frame):
        return None
    wanted = asked_decision(frame.text)
    if wanted is None:
        return None if many else _all_of(frame, everything, topic, view, texts)
    claims: list[Claim] = []
    shown: list[Proposal] = []
    for paper, own in papers_about(frame, everything, view).items():
        if many and (stated := stated_totals(paper, len(own), view)):
            claims += stated
            continue
        chosen = [one for one in own if decision(one.position) == wanted]
        ends = chosen or own
        title, count, of = view.documents[paper].title, str(len(chosen)), str(len(own))
        said = texts.say(f"count.{wanted}", title=title, count=count, of=of)
        figures = re.search(rf"{count} \S+ {of}", said)
        counted = Claim(
            said,
            tuple(
                citation
                for one in (ends if len(ends) == 1 else (ends[0], ends[-1]))
                for citation in (*cited(one, "proposal"), *cited(one, "position"))
            ),
            (figures[0],) if figures else (count, of),
        )
        claims.append(counted)
        shown += chosen
    if not claims:
        return None
    claims += [listed(one, texts) for one in shown[:_MOST_SHOWN]]
    facts = tuple(shown[:_MOST_SHOWN])
    return Draft(topic, _CERTAIN, AnswerStatus.ANSWERED, tuple(claims), facts=facts)


def _all_of(
    frame: Frame, everything: Sequence[Proposal], topic: str, view: View, texts: Texts
) -> Draft | None:
    """All that was asked for, counted by paper, where no single thing is named."""
    if "proposal" not in frame.kinds or frame.attributes - {"list", "author"}:
        return None
    things = [w for w in frame.things if not (w.town or w.place or view.is_about_town(w.text))]
    papers = papers_about(frame, everything, view)
    every = len({one.document_id for one in everything}) == len(papers)
    if not papers or any(word.name for word in things) or (things and every):
        return None
    own = [one for paper in papers.values() for one in paper]
    shown = own[:_MOST_SHOWN]
    claims = counts_by_document(own, "proposal", view, texts)
    more: tuple[str, ...] = (texts.say("answer.cut"),) if len(own) > len(shown) else ()
    if len(own) <= _FEW:
        told, cut = several_claims(frame, shown, view, texts)
        claims += told
        more = (texts.say("proposal.cut"),) if cut else more
    else:
        claims += [listed(one, texts) for one in shown]
    return Draft(
        topic, _CERTAIN, AnswerStatus.ANSWERED, tuple(claims), notices=more, facts=tuple(shown)
    )


def listed(proposal: Proposal, texts: Texts) -> Claim:
    """What was asked for, in one line of a list."""
    text = " ".join(proposal.text.split())
    text = text[:_LONGEST].rsplit(" ", 1)[0] + " …" if len(text) > _LONGEST else ended(text)
    key = "proposal.of" if proposal.organisation else "proposal.asked"
    who = proposal.organisation or ""
    said = texts.say(key, organisation=who, text=text)
    return Claim(said, cited(proposal, "proposal", "organisation"))


def of_remarks(frame: Frame) -> bool:
    """Whether a word of the question is one for what people ask of an office."""
    return any(is_remark(word) for word in frame.words)


def is_remark(word: Word) -> bool:
    """Whether a word is one for what people ask of an office."""
    begins = tuple(lexicon("decisions")["remarks"])
    return "proposal" in word.kinds or fold(word.text).startswith(begins)


def papers_about(
    frame: Frame, everything: Sequence[Proposal], view: View, needless: tuple[str, ...] = ()
) -> dict[str, list[Proposal]]:
    """The proposals of each document that the question is about but for `needless` stems."""
    papers: dict[str, list[Proposal]] = {}
    for one in everything:
        papers.setdefault(one.document_id, []).append(one)
    return {
        paper: own for paper, own in papers.items() if _is_about(frame, paper, own, view, needless)
    }


def _is_about(
    frame: Frame, paper: str, own: Sequence[Proposal], view: View, needless: tuple[str, ...]
) -> bool:
    """Whether document or headings account for every noun that is not of decision or remark."""
    document = view.documents[paper]
    headings = " ".join({c.heading for one in own for c in cited(one, "proposal")})
    context = view.joined(view.context(document), view.lemmas(f"{document.title} {headings}"))
    found = match(
        frame, context, view, kinds=("proposal",), attributes=_EXPLAINED, places=view.places(paper)
    )
    decided = (*_stems(), *needless)
    rest = (w for w in found.missing if w.role == "focus" and not is_remark(w))
    return not any(
        (word.noun or word.place) and not fold(word.text).startswith(decided) for word in rest
    )


_EXPLAINED = ("position", "author", "list", "how_many")


def _stems() -> list[str]:
    data = lexicon("decisions")
    names = ("accepted", "partly", "rejected", "considered")
    asked = data["asked"]
    own = [stem for name in names for stem in (*data[name], *asked.get(name, ()))]
    return [*own, *asked["whole"]]
