from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path

import pytest

from assistant.answer import Answer, AnswerStatus, Question
from assistant.conversations import Conversations
from assistant.errors import BadQuestion
from assistant.service import Assistant
from assistant.wording import WARSAW
from knowledge.snapshot import SnapshotStore
from tests.integration import town
from tests.integration.library import publish

Ask = Callable[..., Answer]


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SnapshotStore]:
    root: Path = tmp_path_factory.mktemp("town")
    documents = town.write(root / "documents")
    publish(documents, root / "data")
    store = SnapshotStore(root / "data")
    yield store
    store.close()


@pytest.fixture(scope="module")
def assistant(store: SnapshotStore) -> Assistant:
    return Assistant(store.reading, Conversations())


@pytest.fixture
def ask(assistant: Assistant) -> Ask:
    def ask(text: str, on: str = "2031-03-05", conversation: str | None = None) -> Answer:
        now = datetime.fromisoformat(on).replace(tzinfo=WARSAW)
        return assistant.answer(Question(text, now, conversation))

    return ask


@pytest.mark.parametrize(
    ("question", "on", "says"),
    [
        ("Kiedy jest najbliższy dyżur?", "2031-03-05", ["10 marca 2031", "9:00–12:00", "pok. 12", "17 555 01 02", "organizacje pozarządowe"]),
        ("kiedy nastepny dyzur", "2031-03-12", ["19 marca 2031", "14:00–17:00"]),
        ("kiedy dyzurr", "2031-03-10T10:00", ["trwa", "12:00", "19 marca 2031"]),
        ("W którym pokoju jest dyżur?", "2031-04-02", ["pok. 12", "ostatni termin"]),
        ("Kiedy dyżur?", "2031-04-02", ["Ostatni", "19 marca 2031"]),
        ("Czy jest dyżur w środę po południu?", "2031-03-17", ["19 marca 2031"]),
        ("Jak złożyć formularz?", "2031-03-20", ["uwagi@gops-brzozowa.example", "38-100 Brzozowa Góra", "BLIŻEJ RODZINY", "sekretariacie", "31 marca 2031", "11 dni"]),
        ("do kiedy mozna wyslac uwagi", "2031-04-05", ["minął", "31 marca 2031", "5 dni temu"]),
        ("Kto prowadzi poradnictwo rodzinne?", "2031-03-05", ["Gminny Ośrodek Pomocy Społecznej"]),
        ("Ile rodzin ma objąć asystent rodziny w 2032 roku?", "2031-03-05", ["22 rodziny"]),
        ("Jaki jest budżet poradnictwa rodzinnego?", "2031-03-05", ["90 000 zł"]),
        ("Co gmina odpowiedziała w sprawie dowozu dzieci?", "2031-03-05", ["dwoma busami", "2032"]),
        ("Jaki jest cel programu?", "2031-03-05", ["skrócenie drogi"]),
    ],
)  # fmt: skip
def test_answers_hold_what_the_documents_say(
    ask: Ask, question: str, on: str, says: list[str]
) -> None:
    answer = ask(question, on)
    assert answer.status is AnswerStatus.ANSWERED, answer.text
    for fact in says:
        assert fact in answer.text, answer.text
    assert all(statement.citations for statement in answer.statements)


@pytest.mark.parametrize(
    "question",
    [
        "Kiedy jest dyżur 11 marca?",
        "Kiedy dyżur w Rzeszowie?",
        "Ile kosztuje klub malucha?",
        "Ile rodzin obejmie asystent rodziny w 2035 roku?",
        "Gdzie jest żłobek?",
        "Jaki jest telefon do klubu malucha?",
    ],
)
def test_what_no_record_holds_is_said_to_be_missing(ask: Ask, question: str) -> None:
    answer = ask(question)
    assert answer.status is AnswerStatus.NOT_IN_DOCUMENTS, answer.text
    assert not answer.statements


def test_a_question_from_elsewhere_is_told_so(ask: Ask) -> None:
    assert ask("Jaka będzie jutro pogoda?").status is AnswerStatus.OUT_OF_SCOPE


def test_offers_of_the_same_need_come_first_and_no_others(ask: Ask) -> None:
    answer = ask("Jakie są oferty dla dziecka z niepełnosprawnością słuchu?")
    names = [fact.name for fact in answer.facts]
    assert names[0] == "Klub rodziców z dzieckiem niesłyszącym"
    assert "Asystent rodziny z dzieckiem z niepełnosprawnością" in names
    assert not {
        name
        for name in names
        if name
        and ("niewidom" in name or "sprzężon" in name or "bajek" in name or "biuletyn" in name)
    }


def test_a_conversation_is_followed(ask: Ask) -> None:
    first = ask("Kiedy jest najbliższy dyżur?")
    second = ask("a kolejny?", conversation=first.conversation_id)
    assert "19 marca 2031" in second.text
    phone = ask("jaki tam telefon?", conversation=first.conversation_id)
    assert "17 555 01 02" in phone.text
    offers = ask("oferty dla niesłyszącego dziecka", conversation=first.conversation_id)
    assert "niesłyszącym" in offers.text
    sight = ask("a niewidomego?", conversation=first.conversation_id)
    assert "niewidomym" in sight.text and "niesłyszącym" not in sight.text
    indicator = ask("Ile porad rodzinnych ma być w 2031 roku?", conversation=first.conversation_id)
    assert "300 porad" in indicator.text
    assert "340 porad" in ask("a w 2033?", conversation=first.conversation_id).text


@pytest.mark.parametrize(
    ("question", "says"),
    [
        ("When is the next duty slot?", "10 March 2031"),
        ("Коли наступне чергування?", "10 березня 2031"),
        ("Когда следующее дежурство?", "10 марта 2031"),
        ("How can I submit the form?", "uwagi@gops-brzozowa.example"),
        ("пропозиції для дитини з порушенням слуху", "Klub rodziców z dzieckiem niesłyszącym"),
    ],
)
def test_other_languages_are_answered_in_kind(ask: Ask, question: str, says: str) -> None:
    assert says in ask(question).text


def test_a_person_in_danger_gets_help_first(ask: Ask) -> None:
    answer = ask("mąż mnie bije, boję się o dzieci")
    assert answer.status is AnswerStatus.CRISIS
    assert "112" in answer.text.splitlines()[0] + answer.text.splitlines()[1]


@pytest.mark.parametrize(
    "question",
    [
        "Synek 3 lata wypił płyn do prania, co mam robić?",
        "Córka 5 lat zjadła tabletki babci, gdzie się zgłosić?",
        "Доньці 5 років, з'їла бабусині таблетки, куди звернутися?",
        "Сыну 3 года, он выпил средство для стирки, что делать?",
        "my 2 year old swallowed magnets and is crying, who can help?",
        "Mąż mnie bije, mam niesłyszącego synka, co robić?",
    ],
)
def test_nothing_unrelated_follows_help_for_somebody_in_danger(ask: Ask, question: str) -> None:
    answer = ask(question)
    assert (answer.status, answer.statements) == (AnswerStatus.CRISIS, ())
    assert answer.text.splitlines()[-1].split()[0] in {"112", "800"}


@pytest.mark.parametrize(
    ("question", "says"),
    [
        ("Kiedy najbliższy dyżur? Mąż mnie bije.", "10 marca 2031"),
        ("Mąż mnie bije. Do kiedy można wysłać uwagi?", "31 marca 2031"),
    ],
)
def test_what_is_asked_besides_the_danger_is_answered_after_it(
    ask: Ask, question: str, says: str
) -> None:
    answer = ask(question)
    assert answer.status is AnswerStatus.CRISIS
    assert says in answer.text


@pytest.mark.parametrize(
    "question",
    ["nie mam co dać dzieciom jeść od 2 dni", "немає грошей на молоко для немовляти",
     "нет денег на смесь для младенца", "I have had nothing to feed my kids for two days"],
)  # fmt: skip
def test_hunger_is_met_with_the_address_of_the_office_that_helps(ask: Ask, question: str) -> None:
    answer = ask(question)
    assert answer.status is AnswerStatus.CRISIS
    assert "Gminny Ośrodek Pomocy Społecznej" in answer.text
    assert len(answer.statements) <= 3


def test_documents_of_a_later_day_are_not_known_yet(ask: Ask) -> None:
    answer = ask("Kiedy jest dyżur?", on="2031-02-01")
    assert answer.status is AnswerStatus.NOT_IN_DOCUMENTS


def test_every_quote_stands_in_the_stored_text(ask: Ask, store: SnapshotStore) -> None:
    questions = ["Kiedy dyżur?", "Jak złożyć formularz?", "oferty dla głuchego dziecka"]
    for source in (source for text in questions for source in ask(text).citations):
        with store.reading() as snapshot:
            assert snapshot.text(source.document_id)[source.start : source.end] == source.quote


def test_somebody_in_danger_may_write_as_much_as_they_need(ask: Ask):
    story = "Nie wiem, od czego zacząć. " * 60
    assert ask(story + "Mąż mnie bije i boję się o dzieci.").status is AnswerStatus.CRISIS
    with pytest.raises(BadQuestion):
        ask(story + "Kiedy jest dyżur?")


def test_a_sign_without_words_repeats_no_answer(ask: Ask):
    answer = ask("Kiedy jest najbliższy dyżur?")
    sign = ask("🚀🚀", conversation=answer.conversation_id)
    assert (sign.status, sign.statements) == (AnswerStatus.CLARIFICATION, ())
