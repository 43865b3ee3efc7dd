import asyncio
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest
from langchain_core.language_models.fake_chat_models import FakeListChatModel
from langchain_core.output_parsers import StrOutputParser
from langchain_core.prompts import ChatPromptTemplate
from langchain_core.runnables import RunnableLambda, RunnableParallel, RunnablePassthrough

from assistant.answer import Answer, AnswerStatus, Question, Statement
from assistant.chain import AssistantRunnable, SnapshotRetriever
from assistant.conversations import Conversations
from assistant.errors import BadQuestion
from assistant.service import Assistant
from assistant.wording import WARSAW
from knowledge.snapshot import SnapshotStore
from tests.integration import town
from tests.integration.library import publish

ASKED = "Kiedy jest najbliższy dyżur?"


def day() -> datetime:
    return datetime(2031, 3, 5, 10, tzinfo=WARSAW)


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SnapshotStore]:
    root: Path = tmp_path_factory.mktemp("chain")
    publish(town.write(root / "documents"), root / "data")
    store = SnapshotStore(root / "data")
    yield store
    store.close()


@pytest.fixture
def assistant(store: SnapshotStore) -> Assistant:
    return Assistant(store.reading, Conversations())


def test_a_chain_of_retriever_prompt_and_model_reads_our_passages(
    assistant: Assistant, store: SnapshotStore
) -> None:
    retriever = SnapshotRetriever(assistant=assistant, clock=day, k=3)
    prompts: list[str] = []

    def noted(prompt: object) -> object:
        prompts.append(str(prompt))
        return prompt

    chain = (
        {"context": retriever, "question": RunnablePassthrough()}
        | ChatPromptTemplate.from_template("{context}\n\n{question}")
        | RunnableLambda(noted)
        | FakeListChatModel(responses=["10 marca 2031"])
        | StrOutputParser()
    )
    assert chain.invoke(ASKED) == "10 marca 2031"
    assert "10 marca 2031" in prompts[0] and ASKED in prompts[0]
    found = retriever.invoke(ASKED)
    assert len(found) == 3
    with store.reading() as snapshot:
        for document in found:
            place = document.metadata
            text = snapshot.text(place["document_id"])
            assert text[place["start"] : place["end"]] == document.page_content
            assert place["title"] and place["url"].startswith("/documents/")


def test_documents_that_are_not_out_yet_are_not_retrieved(assistant: Assistant) -> None:
    early = SnapshotRetriever(
        assistant=assistant, clock=lambda: datetime(2020, 1, 1, tzinfo=WARSAW), k=50
    )
    now = SnapshotRetriever(assistant=assistant, clock=day, k=50)
    assert {one.metadata["published"] for one in early.invoke(ASKED)} <= {None}
    assert len(now.invoke(ASKED)) > len(early.invoke(ASKED))


def test_the_assistant_is_a_step_of_a_chain(assistant: Assistant) -> None:
    runnable = AssistantRunnable(assistant, day)
    chain = RunnableParallel(answer=runnable, shout=RunnableLambda(str.upper)) | RunnableLambda(
        lambda both: f"{both['shout']} {both['answer'].statements[0].text}"
    )
    assert "10 marca 2031" in chain.invoke(ASKED)
    answers = runnable.batch([ASKED, Question(ASKED, datetime(2031, 4, 2, tzinfo=WARSAW))])
    assert [one.status for one in answers] == [AnswerStatus.ANSWERED] * 2
    assert "19 marca 2031" in answers[1].text
    assert asyncio.run(runnable.ainvoke(ASKED)).text == answers[0].text


def test_a_mapping_may_say_day_and_language(assistant: Assistant) -> None:
    late = datetime(2031, 4, 2, tzinfo=WARSAW)
    runnable = AssistantRunnable(assistant, day)
    answer = runnable.invoke({"question": ASKED, "as_of": late, "language": "en"})
    assert "19 March 2031" in answer.text
    following = {"question": "a telefon?", "conversation_id": answer.conversation_id}
    assert "17 555 01 02" in runnable.invoke(following).text
    with pytest.raises(BadQuestion):
        runnable.invoke({})


def test_statements_come_before_the_answer(assistant: Assistant) -> None:
    *statements, answer = AssistantRunnable(assistant, day).stream(ASKED)
    assert isinstance(answer, Answer)
    assert all(isinstance(one, Statement) for one in statements)
    assert tuple(statements) == answer.statements


def test_a_streamed_chain_goes_on_with_the_whole_answer(assistant: Assistant) -> None:
    chain = AssistantRunnable(assistant, day) | RunnableLambda(lambda answer: answer.status)
    assert list(chain.stream(ASKED)) == [AnswerStatus.ANSWERED]
