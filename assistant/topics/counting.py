"""How many records of one kind each document holds."""

from collections.abc import Iterable

from assistant.draft import Claim, cited
from assistant.retrieve import View
from assistant.texts import Texts
from knowledge.model import Proposal, Task


def counts_by_document(
    facts: Iterable[Proposal | Task], group: str, view: View, texts: Texts
) -> list[Claim]:
    """A sentence for each document with the number of its records.

    `group` is the citation group of which the first and the last record are cited.
    """
    papers: dict[str, list[Proposal | Task]] = {}
    for fact in facts:
        papers.setdefault(fact.document_id, []).append(fact)
    claims = []
    for paper, own in papers.items():
        number, title = str(len(own)), view.documents[paper].title
        ends = tuple(dict.fromkeys((*cited(own[0], group), *cited(own[-1], group))))
        said = texts.say("count.of_document", title=title, count=number)
        claims.append(Claim(said, ends, (number,)))
    return claims
