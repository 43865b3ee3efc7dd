from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path

import pytest

from assistant.answer import Answer, AnswerStatus, Question
from assistant.conversations import Conversations
from assistant.service import Assistant
from assistant.wording import WARSAW
from ingest.build import build
from knowledge.embedding import NgramEmbedder
from knowledge.snapshot import SnapshotStore
from tests.integration.changed_town import DOCUMENTS

Ask = Callable[[str, str], Answer]


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SnapshotStore]:
    root: Path = tmp_path_factory.mktemp("changed")
    documents = root / "documents"
    documents.mkdir()
    for name, text in DOCUMENTS.items():
        (documents / name).write_text(text, "utf-8")
    report = build([documents], root / "data", NgramEmbedder())
    assert "kopia.txt: To samo co dyzury.html; liczy się raz." in report.doubts
    store = SnapshotStore(root / "data")
    yield store
    store.close()


@pytest.fixture(scope="module")
def ask(store: SnapshotStore) -> Ask:
    assistant = Assistant(store.reading, Conversations())

    def ask(question: str, on: str) -> Answer:
        now = datetime.fromisoformat(on).replace(tzinfo=WARSAW)
        return assistant.answer(Question(question, now))

    return ask


NEXT = "Kiedy najbliższy dyżur asystenta rodziny?"
UNTIL = "Do kiedy można składać wnioski do programu „Opieka na co dzień”?"


@pytest.mark.parametrize(
    ("question", "on", "says", "files"),
    [
        (NEXT, "2031-01-05", ["12 stycznia 2031, 9:00–12:00"], {"dyzury.html"}),
        (
            NEXT,
            "2031-01-09",
            [
                "14 stycznia 2031, 16:00–18:00",
                "Dyżur 12 stycznia 2031 przeniesiono na",
                "ul. Lipowej 5",
                "17 555 01 02",
            ],
            {"dyzury.html", "zmiana.html"},
        ),
        (
            "Czy dyżur 12 stycznia jest aktualny?",
            "2031-01-09",
            ["Dyżur 12 stycznia 2031 przeniesiono na: wtorek, 14 stycznia 2031"],
            {"dyzury.html", "zmiana.html"},
        ),
        (
            NEXT,
            "2031-01-16",
            ["Dyżur 19 stycznia 2031 nie odbędzie się.", "26 stycznia 2031, 9:00–12:00"],
            {"dyzury.html", "odwolanie.html"},
        ),
        (
            "Czy dyżur 19 stycznia się odbędzie?",
            "2031-01-16",
            ["Dyżur 19 stycznia 2031 nie odbędzie się."],
            {"dyzury.html", "odwolanie.html"},
        ),
        (UNTIL, "2031-01-10", ["31 stycznia 2031"], {"nabor.html"}),
        (
            UNTIL,
            "2031-01-30",
            ["14 lutego 2031", "Termin przedłużono z 31 stycznia 2031 do 14 lutego 2031."],
            {"nabor.html", "nabor-dluzej.html"},
        ),
        (
            "Co zmieniono w dyżurach asystenta rodziny?",
            "2031-01-09",
            ["Dyżur 12 stycznia 2031 przeniesiono na: wtorek, 14 stycznia 2031"],
            {"dyzury.html", "zmiana.html"},
        ),
        (
            "Dlaczego odwołano dyżur psychologa?",
            "2031-03-09",
            ["z powodu szkolenia", "Dyżur 11 marca 2031 nie odbędzie się."],
            {"psycholog.html", "psycholog-wolne.html"},
        ),
        (
            "Ile wynosi opłata za zajęcia w Klubie Malucha?",
            "2031-01-11",
            ["15 zł", "zastępuje wcześniejszy: „Regulamin Klubu Malucha”"],
            {"klub-2031.html", "klub-2029.html"},
        ),
        (
            "Czy Regulamin Klubu Malucha z 2029 roku nadal obowiązuje?",
            "2031-01-11",
            ["zastąpiono od: 10 stycznia 2031", "„Regulamin Klubu Malucha (tekst jednolity)”"],
            {"klub-2031.html"},
        ),
        (
            "Czy regulamin świetlicy środowiskowej obowiązuje?",
            "2031-02-03",
            ["nie obowiązuje. Stracił moc: 1 lutego 2031"],
            {"zarzadzenie.html"},
        ),
        (
            "Kto odpowiada za bezpieczeństwo dzieci w świetlicy?",
            "2031-01-30",
            ["Wychowawca świetlicy", "Z dniem 1 lutego 2031 r. traci moc"],
            {"swietlica.html", "zarzadzenie.html"},
        ),
        (
            "Do kiedy składać oferty w konkursie „Lato w mieście”?",
            "2031-01-21",
            ["Unieważnia się konkurs ofert „Lato w mieście”"],
            {"konkurs-koniec.html"},
        ),
        (
            "Kiedy najbliższy dyżur psychologa?",
            "2031-03-09",
            ["Dyżur 11 marca 2031 nie odbędzie się.", "18 marca 2031, 15:00–18:00"],
            {"psycholog.html", "psycholog-wolne.html"},
        ),
        (
            "Ile wynosi zastaw za wózek?",
            "2031-06-20",
            ["80 zł", "Od 1 lipca 2031 zastąpi go: „Zasady wypożyczania wózków”"],
            {"wozki-2029.html", "wozki-2031.html"},
        ),
        (
            "Ile wynosi zastaw za wózek?",
            "2031-07-01",
            ["120 zł"],
            {"wozki-2029.html", "wozki-2031.html"},
        ),
        (
            "Do kiedy można składać wnioski o stypendia szkolne?",
            "2031-09-11",
            ["30 września 2031"],
            {"stypendia.html", "stypendia-dluzej.html"},
        ),
        (
            "Do kiedy można składać wnioski o stypendia szkolne?",
            "2031-09-13",
            ["15 września 2031", "unieważnia się"],
            {"stypendia.html", "stypendia-jednak.html"},
        ),
        (
            "Kiedy najbliższe spotkanie u mediatora?",
            "2031-05-06",
            ["12 maja 2031", "nie wiadomo, czy dotyczy tego zmiana: Spotkanie 12 maja 2031"],
            {"mediator.html", "niejasne.html"},
        ),
    ],
)
def test_what_a_later_paper_changes_is_said_from_its_day_on(
    ask: Ask, question: str, on: str, says: list[str], files: set[str]
) -> None:
    answer = ask(question, on)
    assert answer.status is AnswerStatus.ANSWERED, answer.text
    for fact in says:
        assert fact in answer.text, answer.text
    assert {source.file for source in answer.citations} == files
    assert all(statement.citations for statement in answer.statements)


def test_before_the_change_nothing_of_it_is_said(ask: Ask) -> None:
    assert "14 stycznia" not in ask(NEXT, "2031-01-05").text
    assert "przedłużono" not in ask(UNTIL, "2031-01-10").text


@pytest.mark.parametrize(
    ("question", "language"),
    [
        ("When is the next duty of the family assistant?", "en"),
        ("Коли найближче чергування асистента сім'ї?", "uk"),
        ("Когда ближайшее дежурство ассистента семьи?", "ru"),
    ],
)
def test_a_change_is_told_in_every_language(ask: Ask, question: str, language: str) -> None:
    answer = ask(question, "2031-01-09")
    assert answer.language == language
    assert {source.file for source in answer.citations} >= {"zmiana.html"}, answer.text
    assert "16:00–18:00" in answer.text


def test_why_another_thing_was_called_off_is_not_told_of_this_one(ask: Ask) -> None:
    answer = ask("Dlaczego odwołano spotkanie rodziców?", "2031-03-09")
    assert "szkolenia" not in answer.text
