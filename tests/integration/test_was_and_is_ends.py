"""Tables and sentences of what was and what is: ends of months, telephones, talks with experts."""

from collections.abc import Iterator

import pytest

from assistant.answer import Answer
from assistant.service import Assistant
from tests.integration.library import answering, asked

ROZMOWY = """# Konsultacje programu „Silna Rodzina” w Lubczynie

Ośrodek Pomocy Społecznej w Lubczynie, 3 lutego 2027 r.

Opinie o programie można przesyłać do końca marca 2027 r. na adres opinie@lubczyn.example.

## Rozmowy ze specjalistami

| | wt. 9.03.2027 | wt. 16.03.2027 |
|---|---|---|
| Godziny | 12-14 | od godz. 15.00 |
| Specjalista | Ewa Kot (piecza) | Jan Lech (długi) |
| Gdzie | ul. Młyńska 3 | ul. Młyńska 3 |

Pytania: Adela Wójcik, tel. 71 300 20 10.
"""
SPROSTOWANIE = """# Sprostowanie do konsultacji programu „Silna Rodzina”

Ośrodek Pomocy Społecznej w Lubczynie, 2 marca 2027 r.

W informacji z 3 lutego 2027 r. prostuje się:

| Lp. | Zapis dotychczasowy | Zapis po zmianie |
|---|---|---|
| 1. | opinie do końca marca 2027 r. | opinie do 14 kwietnia 2027 r. |
| 2. | wtorek 16 marca 2027 r., od godz. 15.00 | czwartek 18 marca 2027 r., godz. 9–11, ul. Wiosenna 8 |
| 3. | tel. 71 300 20 10 | tel. 71 300 20 01 |
"""  # noqa: E501
NABOR = """# Nabór wniosków o asystenta w Wilczej Dole

OPS w Wilczej Dole, 3 maja 2027 r.

Wnioski o asystenta osobistego przyjmuje się do końca maja 2027 r.
"""
DLUZEJ = """# Komunikat OPS w Wilczej Dole

24 maja 2027 r.

Nabór wniosków o asystenta osobistego wydłużono z końca maja do końca czerwca 2027 r.
"""


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    folder = tmp_path_factory.mktemp("ends")
    papers = {"rozmowy": ROZMOWY, "zmiana": SPROSTOWANIE, "nabor": NABOR, "dluzej": DLUZEJ}
    with answering(folder, **papers) as found:
        yield found


def ask(assistant: Assistant, text: str, moment: str) -> Answer:
    return asked(assistant, text, moment)


def test_the_end_of_a_month_in_a_table_is_replaced(assistant: Assistant) -> None:
    question = "do kiedy opinie w Lubczynie"
    assert "31 marca 2027" in ask(assistant, question, "2027-02-20T10:00").text
    assert "14 kwietnia 2027 – zostało" in ask(assistant, question, "2027-03-30T10:00").text


def test_the_end_of_a_month_in_a_sentence_is_replaced(assistant: Assistant) -> None:
    text = ask(assistant, "do kiedy wniosek o asystenta Wilcza Dola", "2027-05-31T10:00").text
    assert "30 czerwca 2027 – zostało" in text


def test_talks_with_experts_told_crosswise_are_slots(assistant: Assistant) -> None:
    question = "kiedy najbliższa rozmowa ze specjalistą w Lubczynie"
    first = ask(assistant, question, "2027-02-20T10:00").text
    assert "9 marca 2027, 12:00–14:00" in first
    moved = ask(assistant, question, "2027-03-10T10:00").text
    assert "18 marca 2027, 9:00–11:00" in moved
    assert "ul. Wiosenna 8" in moved


def test_a_telephone_in_a_table_is_corrected(assistant: Assistant) -> None:
    text = ask(assistant, "telefon do Adeli Wójcik", "2027-03-10T10:00").text
    assert "telefon: 71 300 20 01" in text
