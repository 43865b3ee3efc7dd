"""What was asked for comes first, further words after it; who has a hard time is met kindly."""

from collections.abc import Iterator

import pytest

from assistant.answer import Answer, AnswerStatus
from assistant.channels.telegram.shown import shown
from assistant.service import Assistant
from assistant.texts import Texts
from tests.integration.library import answering, asked

NABOR = """# Konsultacje planu pomocy w Topolewie

Urząd Miasta w Topolewie, 2 lutego 2027 r.

Do zgłaszania uwag zapraszamy organizacje pozarządowe działające w Topolewie.

Dyżur konsultacyjny: 18 lutego 2027 r. (czwartek), godz. 10.00-12.00, ul. Wierzbowa 4, pok. 2.

Uwagi przyjmujemy do 26 lutego 2027 r. na adres plan@topolewo.example.
"""
OFERTA = """# Katalog pomocy w Topolewie

Urząd Miasta w Topolewie, 5 stycznia 2027 r.

| Nazwa | Dla kogo | Prowadzi |
|---|---|---|
| Grupa wsparcia „Oddech” | rodziny osób uzależnionych od alkoholu | Punkt Konsultacyjny |
| Porady dla rodzin z problemem alkoholowym | rodziny osób uzależnionych | OPS |
| Klub „Wiatrak” | dzieci od 7 do 12 lat | Dom Kultury |
"""


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    with answering(tmp_path_factory.mktemp("topolewo"), nabor=NABOR, oferta=OFERTA) as found:
        yield found


def ask(assistant: Assistant, text: str) -> Answer:
    return asked(assistant, text, "2027-02-10T09:00")


def test_the_day_comes_before_whom_it_is_for(assistant: Assistant) -> None:
    answer = ask(assistant, "kiedy jest dyzur konsultacyjny?")
    assert answer.text.splitlines()[0].startswith("Dyżur – najbliższy termin: czwartek, 18 lutego")
    assert answer.text.splitlines()[-1].startswith("To zaproszenie dla organizacji")
    assert answer.closing and set(answer.closing) <= set(answer.notices)


def test_telegram_tells_in_the_same_order(assistant: Assistant) -> None:
    told = "\n".join(shown(ask(assistant, "kiedy jest dyzur konsultacyjny?"), Texts("pl")).first)
    assert told.index("18 lutego") < told.index("To zaproszenie dla organizacji")


def test_what_is_listed_is_counted(assistant: Assistant) -> None:
    answer = ask(assistant, "jaka pomoc dla rodzin osób uzależnionych od alkoholu?")
    assert "2 formy pomocy" in answer.text
    assert "Klub „Wiatrak”" not in answer.text


@pytest.mark.parametrize(
    ("question", "opening"),
    [
        ("mój mąż pije, jaka jest pomoc dla rodziny?", "To na pewno niełatwy czas."),
        ("my husband is addicted to alcohol, what help is there?", "This must be a hard time."),
    ],
)
def test_who_has_a_hard_time_is_met_kindly(
    assistant: Assistant, question: str, opening: str
) -> None:
    answer = ask(assistant, question)
    assert answer.text.startswith(opening)
    assert "„Oddech”" in answer.text


def test_a_refusal_is_kind_too(assistant: Assistant) -> None:
    answer = ask(assistant, "mam długi i komornika, kto mi pomoże je spłacić?")
    assert answer.status is AnswerStatus.NOT_IN_DOCUMENTS
    assert answer.text.startswith("To na pewno niełatwy czas.")


def test_who_asks_for_work_is_not_pitied(assistant: Assistant) -> None:
    answer = ask(assistant, "Jaka pomoc jest dla rodzin osób uzależnionych?")
    assert "niełatwy" not in answer.text
