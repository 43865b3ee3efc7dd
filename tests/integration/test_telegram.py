"""Whole conversations with the bot, over HTTP, on a small invented town."""

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest
from sqlalchemy import text

from assistant.storage.database import Database
from assistant.storage.tables import Base
from assistant.wording import WARSAW
from evals.bench.bot_api.bot import Running, assistant_over, running
from evals.bench.bot_api.server import BotApi, bot_api
from knowledge.snapshot import SnapshotStore
from tests.integration import town
from tests.integration.library import publish

NOW = datetime(2031, 3, 5, 10, tzinfo=WARSAW)


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SnapshotStore]:
    root: Path = tmp_path_factory.mktemp("telegram")
    publish(town.write(root / "documents"), root / "data")
    store = SnapshotStore(root / "data")
    yield store
    store.close()


@pytest.fixture
def api() -> Iterator[BotApi]:
    with bot_api() as api:
        yield api
        assert api.refused == []


@pytest.fixture
def bot(api: BotApi, store: SnapshotStore, tmp_path: Path) -> Iterator[Running]:
    database = Database(f"sqlite:///{tmp_path / 'bot.db'}")
    with running(api, database, assistant_over(store, database, lambda: NOW), lambda: NOW) as bot:
        yield bot
    database.close()


def test_a_parent_asks_looks_at_the_source_asks_on_and_says_what_was_wrong(bot: Running) -> None:
    parent = bot.phone()
    [answer] = parent.writes("kiedy nastepny dyzur")
    assert "10 marca 2031" in answer.text and "9:00–12:00" in answer.text
    assert 3 <= len(answer.text.split("\n\n")) <= 6
    [source] = parent.presses("Źródło 1")
    assert "<blockquote expandable>" in source.html
    assert "10 marca 2031" in source.text and "Dyżury" in source.text
    [follow_up] = parent.writes("a kolejny?")
    assert "19 marca 2031" in follow_up.text
    assert parent.presses("👎", answer) == []
    assert parent.presses("Nieaktualne", answer) == []
    with bot.database.engine.connect() as connection:
        kept = connection.execute(text("SELECT verdict, reason FROM feedback")).all()
    assert kept == [("bad", "outdated")]
    assert [note for _, note in bot.api.notes][-2:] == [
        "Dziękuję. Co jest nie tak?", "Dziękuję. Pracownik sprawdzi tę odpowiedź.",
    ]  # fmt: skip
    assert answer.labelled("👎 ✓") and not answer.labelled("Nieaktualne")
    parent.presses("👍", answer)
    with bot.database.engine.connect() as connection:
        kept = connection.execute(text("SELECT verdict, reason FROM feedback")).all()
    assert kept == [("good", None)]


@pytest.mark.parametrize(
    ("language", "asks", "says", "source", "polish", "published"),
    [
        (
            "pl",
            "Kiedy najbliższy dyżur?",
            "poniedziałek, 10 marca 2031",
            "Źródło",
            False,
            "3 marca 2031",
        ),
        (
            "uk",
            "Коли найближче чергування?",
            "понеділок, 10 березня 2031",
            "Джерело",
            True,
            "3 березня 2031",
        ),
        (
            "en",
            "When is the next duty slot?",
            "Monday, 10 March 2031",
            "Source",
            True,
            "3 March 2031",
        ),
        (
            "ru",
            "Когда ближайшее дежурство?",
            "понедельник, 10 марта 2031",
            "Источник",
            True,
            "3 марта 2031",
        ),
    ],
)
def test_a_whole_conversation_is_in_the_language_of_the_person(
    bot: Running, language: str, asks: str, says: str, source: str, polish: bool, published: str
) -> None:
    person = bot.phone(language)
    [welcome] = person.writes("/start")
    [answer] = person.writes(asks)
    assert says in answer.text
    [quote] = person.presses(source)
    assert ("<i>" in quote.html) is polish
    assert published in quote.text
    [erasing] = person.writes("/usun")
    [gone] = person.presses(erasing.buttons[0][0]["text"])
    assert len({welcome.text, erasing.text, gone.text}) == 3
    assert bot.reception.conversation_of(bot.person(person.chat_id)) is None


def test_the_menu_is_there_in_every_language(bot: Running) -> None:
    bot.phone().writes("/pomoc")
    assert set(bot.api.menus) == {"", "pl", "uk", "en", "ru"}
    assert "Usuń moje dane" in bot.api.menus["pl"]
    assert "Видалити мої дані" in bot.api.menus["uk"]
    assert len({tuple(menu) for menu in bot.api.menus.values()}) == 4


def test_commands_answer_as_their_names_promise(bot: Running) -> None:
    person = bot.phone()
    [dates] = person.writes("/terminy")
    assert "10 marca 2031" in dates.text
    offers = person.writes("/oferty")
    assert "pomoc" in offers[0].text.casefold()
    [privacy] = person.writes("/prywatnosc")
    assert "30 dniach" in privacy.text
    [unknown] = person.writes("/pogoda")
    assert "/pomoc" in unknown.text


def test_a_chosen_language_holds_until_it_is_given_back(bot: Running) -> None:
    person = bot.phone()
    person.writes("/jezyk")
    [chosen] = person.presses("English")
    assert chosen.text == "All right, I will answer in English."
    [answer] = person.writes("Kiedy następny dyżur?")
    assert "Monday, 10 March 2031" in answer.text
    person.writes("/jezyk")
    person.presses("As I ask")
    [answer] = person.writes("Kiedy następny dyżur?")
    assert "poniedziałek" in answer.text


def test_the_rest_of_a_long_answer_comes_once_and_nothing_is_lost(bot: Running) -> None:
    person = bot.phone()
    [answer] = person.writes("Jaką pomoc dla rodzin prowadzi gmina?")
    assert len(answer.text.split("\n\n")) <= 6
    whole = bot.reception.answer_given(str(answer.labelled("👍"))[2:])
    assert whole is not None
    shown = answer.text
    if answer.labelled("Więcej"):
        rest = person.presses("Więcej", answer)
        shown += "".join(message.text for message in rest)
        assert answer.labelled("Więcej") is None
    for statement in whole.statements:
        assert shown.count(f"{statement.text} [") == 1


def test_a_suggestion_is_asked_when_its_button_is_pressed(bot: Running) -> None:
    person = bot.phone()
    [answer] = person.writes("Kiedy następny dyżur?")
    said, follow_up = person.presses("Jak złożyć", answer)
    assert said.text == "➡️ Jak złożyć formularz?"
    assert "uwagi@gops-brzozowa.example" in follow_up.text


def test_a_double_tap_does_nothing_twice(bot: Running) -> None:
    person = bot.phone()
    [answer] = person.writes("Kiedy następny dyżur?")
    data = answer.labelled("Źródło 1")
    assert data is not None
    first, second = person.taps(data, answer), person.taps(data, answer)
    assert len(person.hears(first)) + len(person.hears(second)) == 1
    assert len(bot.api.notes) == 2


def test_somebody_in_danger_gets_the_whole_card_first(bot: Running) -> None:
    [card, *_] = bot.phone().writes("mąż mnie bije, boję się")
    assert "112" in card.text.split("\n\n")[1] or "112" in card.text.split("\n\n")[0]


@pytest.mark.parametrize(
    ("content", "says"),
    [
        ({"photo": [{"file_id": "a", "file_unique_id": "b", "width": 1, "height": 1}]}, "zdjęć"),
        ({"voice": {"file_id": "a", "file_unique_id": "b", "duration": 1}}, "nagrań"),
        ({"sticker": {"file_id": "a", "file_unique_id": "b", "type": "regular", "width": 1,
                      "height": 1, "is_animated": False, "is_video": False}}, "Miło"),
        ({"document": {"file_id": "a", "file_unique_id": "b"}}, "plików"),
        ({"location": {"longitude": 19.9, "latitude": 50.0}}, "położenia"),
        ({"contact": {"phone_number": "600700800", "first_name": "Jan"}}, "kontaktu"),
        ({"dice": {"emoji": "🎲", "value": 3}}, "Miło"),
        ({"text": "Kiedy dyżur?", "forward_origin":
          {"type": "hidden_user", "date": 1, "sender_user_name": "Jan"}}, "przekazana"),
        ({"text": "x" * 1001}, "za długie"),
        ({"text": "\x00\x01"}, "zwykłym tekstem"),
    ],
)  # fmt: skip
def test_what_is_no_question_gets_a_short_fitting_reply(
    bot: Running, content: dict[str, object], says: str
) -> None:
    person = bot.phone()
    [reply] = person.hears(person.sends(**content))
    assert says in reply.text
    assert len(reply.text) < 200
    with bot.database.engine.connect() as connection:
        assert connection.execute(text("SELECT count(*) FROM answers")).scalar_one() == 0


def test_a_photo_with_a_question_under_it_gets_both(bot: Running) -> None:
    person = bot.phone()
    photo = [{"file_id": "a", "file_unique_id": "b", "width": 1, "height": 1}]
    note, answer = person.hears(person.sends(photo=photo, caption="Kiedy następny dyżur?"))
    assert "zdjęć" in note.text and "10 marca 2031" in answer.text


def test_an_edited_question_is_asked_for_again(bot: Running) -> None:
    person = bot.phone()
    update = bot.api.push("edited_message", person.message(text="Kiedy?", edit_date=1))
    [reply] = person.hears(update)
    assert "nowa wiadomość" in reply.text or "nową wiadomość" in reply.text


def test_in_a_group_only_what_is_meant_for_the_bot_is_answered(bot: Running) -> None:
    group = bot.phone(kind="supergroup")
    assert group.writes("Kiedy następny dyżur?") == []
    [answer] = group.writes("@asystent_bot kiedy następny dyżur?")
    assert "10 marca 2031" in answer.text
    with bot.database.engine.connect() as connection:
        kept = str([
            row for table in Base.metadata.sorted_tables
            for row in connection.execute(table.select())
        ])  # fmt: skip
    assert str(group.chat_id) not in kept and str(abs(group.chat_id)) not in kept


def test_after_erasing_old_buttons_say_so_and_no_row_is_left(bot: Running) -> None:
    person = bot.phone()
    [answer] = person.writes("Kiedy następny dyżur?")
    person.presses("👎", answer)
    person.writes("/jezyk")
    person.presses("Polski")
    person.writes("/usun")
    [kept] = person.presses("Nie, zostaw")
    assert "nic nie zostało" in kept.text
    person.writes("/usun")
    person.presses("Tak, usuń")
    with bot.database.engine.connect() as connection:
        for name in ("people", "conversations", "answers", "feedback", "reviews"):
            count = connection.execute(text(f"SELECT count(*) FROM {name}")).scalar_one()
            assert count == 0, name
    assert person.presses("Źródło 1", answer) == []
    assert bot.api.notes[-1][1].startswith("Tej odpowiedzi już nie mam")


def test_markup_in_a_question_and_links_do_no_harm(bot: Running) -> None:
    person = bot.phone()
    replies = person.writes("<b>Kiedy</b> następny dyżur? <a href='http://zło.example'>tu</a> & <")
    assert replies and "zło.example" not in "".join(one.text for one in replies)


def test_start_begins_a_new_conversation(bot: Running) -> None:
    person = bot.phone()
    person.writes("Kiedy następny dyżur?")
    person.writes("/start")
    [answer] = person.writes("a kolejny?")
    assert "19 marca" not in answer.text
