"""The assistant and its retrieval as parts of LangChain chains.

Only this module and the language model import LangChain, so nothing else waits for it.
"""

from collections.abc import Callable, Iterator, Mapping
from datetime import datetime
from typing import Any

from langchain_core.callbacks import CallbackManagerForRetrieverRun
from langchain_core.documents import Document
from langchain_core.retrievers import BaseRetriever
from langchain_core.runnables import Runnable, RunnableConfig

from assistant.answer import Answer, Question, Statement, place_url
from assistant.service import Assistant, Considered
from assistant.stretches import Stretch
from knowledge.model import PATH, SourceDocument

Asked = str | Mapping[str, Any] | Question


class SnapshotRetriever(BaseRetriever):
    """The passages nearest to a question, as LangChain documents.

    `k` is how many; documents published after `clock()` are left out. Each comes with its
    neighbours up to `characters`, or alone where that is 0. Offsets in the metadata count in the
    stored text of the document; `header` is the line that names the columns of a row.
    """

    assistant: Any
    clock: Callable[[], datetime]
    k: int = 4
    characters: int = 800

    def _get_relevant_documents(
        self, query: str, *, run_manager: CallbackManagerForRetrieverRun
    ) -> list[Document]:
        found = self.assistant.search(Question(query, self.clock()), self.k, self.characters)
        return [_document(stretch, source) for stretch, source in found]


class AssistantRunnable(Runnable[Asked, Any]):
    """The assistant as a step of a chain, from a question to an Answer.

    A question is a plain text, a Question with its day, or a mapping with `question` and, where
    they are known, `as_of`, `conversation_id` and `language`. Streamed, it gives each Statement
    as soon as it is ready and the Answer last.
    """

    def __init__(self, assistant: Assistant, clock: Callable[[], datetime]) -> None:
        self._assistant = assistant
        self._clock = clock

    def invoke(self, input: Asked, config: RunnableConfig | None = None, **kwargs: Any) -> Answer:
        """The answer; raises what `Assistant.answer` raises."""
        answer: Answer = self._call_with_config(self._answer, input, config)
        return answer

    def stream(
        self, input: Asked, config: RunnableConfig | None = None, **kwargs: Any
    ) -> Iterator[Statement | Answer]:
        """The statements, each as soon as it is ready, and at the end the whole answer."""
        for part in self._assistant.parts(self._question(input)):
            yield part.answer if isinstance(part, Considered) else part

    def _answer(self, input: Asked) -> Answer:
        return self._assistant.answer(self._question(input))

    def _question(self, input: Asked) -> Question:
        if isinstance(input, Question):
            return input
        if isinstance(input, str):
            return Question(input, self._clock())
        return Question(
            str(input.get("question", "")),
            input.get("as_of") or self._clock(),
            input.get("conversation_id"),
            input.get("language"),
        )


def _document(stretch: Stretch, source: SourceDocument) -> Document:
    passage = stretch.hit.passage
    return Document(
        id=passage.id,
        page_content=stretch.text,
        metadata={
            "document_id": source.id,
            "file": source.file,
            "title": source.title,
            "publisher": source.publisher,
            "published": source.published.isoformat() if source.published else None,
            "page": passage.page,
            "heading": PATH.join(passage.headings),
            "start": stretch.start,
            "end": stretch.end,
            "header": stretch.header,
            "url": place_url(source.id, passage.start, passage.end),
            "score": stretch.hit.score,
        },
    )
