"""What is only asked for is no yes, what is refused with something else is a no."""

from collections.abc import Iterator

import pytest

from assistant.service import Assistant
from tests.integration.library import answering, asked

NOTATKA = """# Notatka ze spotkania z organizacjami w Grabowie

Data: 3 czerwca 2026 r., godz. 10.00, Urząd Gminy w Grabowie.

**Fundacja Krok** (Ewa Lis): prosi o podjazd przy poczcie. *Odpowiedź:* nie, to zadanie powiatu.

**Fundacja Echo**: postuluje pętlę indukcyjną w sali obsługi. *Odpowiedź:* wniosek odrzucono.
"""
OGLOSZENIE = """# Konsultacje programu „Razem” w Grabowie

Gminny Ośrodek Pomocy Społecznej w Grabowie, 1 czerwca 2026 r.

Uwagi można przesłać do 30 czerwca 2026 r. na adres uwagi@grabowo.example.

Uwag zgłoszonych przez telefon ani anonimowych nie rozpatrujemy.
"""
PROGRAM = """# Program „Razem” na lata 2026–2028

Załącznik do uchwały Rady Gminy w Grabowie z dnia 14 grudnia 2025 r.

Program realizuje Gminny Ośrodek Pomocy Społecznej. Sprawozdanie składa się Radzie Gminy.

- Asystent rodziny – bezpłatnie, zgłoszenia pod nr tel. 55 640 18 31.
"""


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    papers = {"notatka": NOTATKA, "ogloszenie": OGLOSZENIE, "program": PROGRAM}
    with answering(tmp_path_factory.mktemp("grabowo"), **papers) as found:
        yield found


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("czy będzie podjazd przy poczcie", "to zadanie powiatu"),
        ("czy w GOPS będzie pętla indukcyjna?", "wniosek odrzucono"),
        ("słyszałam że Fundacja Echo dostanie pętlę indukcyjną, na kiedy?", "wniosek odrzucono"),
    ],
)
def test_a_wish_is_told_with_its_answer_and_no_yes(
    assistant: Assistant, question: str, told: str
) -> None:
    text = asked(assistant, question, "2026-10-01T10:00").text
    assert told in text
    assert not text.startswith("Tak")


def test_a_way_refused_beside_anonymous_remarks_is_refused(assistant: Assistant) -> None:
    text = asked(assistant, "czy mogę zgłosić uwagę przez telefon", "2026-06-10T10:00").text
    assert "Nie. Uwag zgłoszonych przez telefon ani anonimowych nie rozpatrujemy." in text


def test_a_council_keeps_no_telephone(assistant: Assistant) -> None:
    text = asked(assistant, "telefon do asystenta rodziny", "2026-06-10T10:00").text
    assert "55 640 18 31" in text
    assert "Radzie" not in text
