"""What holds for some alone, or is out of order, is not told for something else."""

from collections.abc import Iterator

import pytest

from assistant.answer import AnswerStatus
from assistant.service import Assistant
from tests.integration.library import answering, asked

HOUSE = """Gmina Olchowa Struga
Dom Rodziny

Olchowa Struga, 3 lutego 2031 r.

ZAJĘCIA W DOMU RODZINY

Zajęcia:
  wtorki      17.00-18.00  karate dla dzieci     sala 2
  czwartki    16.30-17.30  joga dla mam          sala lustrzana  (od lat 18)
  soboty      10.00-12.00  szachy z ojcem        sala 4   (tylko w pierwszą sobotę miesiąca)

Zajęcia trwają od 11 lutego do 28 czerwca 2031 r. We wtorek 4 marca i w czwartek 1 maja zajęć nie ma.

Zapisy: tel. 41 200 10 11, codziennie 8-14.

Winda jest nieczynna do końca marca. Podjazd dla wózków jest zepsuty. Toaleta jest czynna.
"""  # noqa: E501
VOUCHER = """# Bon wakacyjny 2031

Ogłoszono: 15 maja 2031 r. Wydawca: Urząd Gminy Olchowa Struga

Wnioski: od 1 czerwca do 15 lipca 2031 r.; rodzic samotnie wychowujący – do 31 lipca 2031 r.
"""


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    folder = tmp_path_factory.mktemp("outside")
    (folder / "documents").mkdir()
    (folder / "documents" / "dom.txt").write_text(HOUSE, encoding="utf-8")
    with answering(folder, bon=VOUCHER) as found:
        yield found


@pytest.mark.parametrize(
    ("question", "moment", "told"),
    [
        ("Czy działa winda?", "2031-03-10", "Nie. Winda jest nieczynna"),
        ("Czy winda jest nieczynna?", "2031-03-10", "Tak. Winda jest nieczynna"),
        ("Czy mogę jeszcze złożyć wniosek o bon?", "2031-07-20", "do 15 lipca 2031"),
    ],
)
def test_what_holds_then_is_told(
    assistant: Assistant, question: str, moment: str, told: str
) -> None:
    answer = asked(assistant, question, f"{moment}T10:00")
    assert answer.status is AnswerStatus.ANSWERED
    assert told in answer.text


@pytest.mark.parametrize(
    ("question", "moment", "never"),
    [
        ("Kiedy najbliższe zajęcia?", "2031-07-02", "Najbliższy termin"),
        ("Kiedy najbliższe zajęcia dla dzieci?", "2031-07-02", "8:00"),
        ("Czy działa winda?", "2031-05-10", "Tak."),
        ("Czy mogę jeszcze złożyć wniosek o bon?", "2031-07-20", "Tak."),
    ],
)
def test_what_does_not_hold_is_not(
    assistant: Assistant, question: str, moment: str, never: str
) -> None:
    assert never not in asked(assistant, question, f"{moment}T10:00").text
