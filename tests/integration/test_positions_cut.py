"""Long positions: what turns them round is never left out, and leaving out is said."""

from collections.abc import Iterator

import pytest

from assistant.service import Assistant
from tests.integration.library import answering, asked

_LAW = (
    "Przepisy o zlecaniu zadań nie pozwalają podnosić stawek trenerów w trakcie umowy bez aneksu "
    "podpisanego przez obie strony. "
)
_TURN = (
    "Referat, który ogłasza konkurs, może jednak od razu zapisać w nim wyższe stawki na drugi i "
    "trzeci rok, tak by objęły wzrost płacy minimalnej, ceny hal i koszty dojazdu zawodników na "
    "mecze wyjazdowe w całym województwie. "
)
_MORE = (
    "Wskazówki w tej sprawie dostaną wszystkie referaty, które ogłaszają konkursy, a także "
    "jednostki organizacyjne gminy i sołectwa. "
)
_LEAFLETS = (
    "Gmina sprawdzi, czy da się dołączyć ulotkę do gazety gminnej. "
    "Sprawdzi też, czy w budżecie na 2029 rok są środki na druk ulotek i plakatów oraz na ich "
    "rozwieszenie we wszystkich sołectwach i przy wszystkich szkołach. "
    "Na stronie gminy ukaże się tekst o juniorach, a plan treningów jest tam co miesiąc. "
)
PAPER = f"""# Uwagi organizacji do planu sportu w Jaworzynce

Gminny Ośrodek Sportu w Jaworzynce. Opublikowano 3 marca 2028 r.

| Lp. | Organizacja | Propozycja | Stanowisko |
|---|---|---|---|
| 1 | Fundacja Orzeł | Wyższe stawki trenerów w konkursach | {_LAW}{_TURN}{_MORE} |
| 2 | Fundacja Orzeł | Ulotki o zajęciach dla juniorów | {_LEAFLETS} |
| 3 | Klub Sokół | Nowa hala | Propozycję odrzucono. Brakuje działki. |
"""


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    with answering(tmp_path_factory.mktemp("jaworzynka"), uwagi=PAPER) as made:
        yield made


def test_what_may_be_done_all_the_same_is_told_of_two_long_positions(assistant: Assistant) -> None:
    answer = asked(assistant, "co odpowiedziano Fundacji Orzeł", "2028-04-03T10:00")
    assert "może jednak od razu zapisać" in answer.text
    assert "nie pozwalają podnosić" in answer.text and "Gmina sprawdzi" in answer.text
    assert len(answer.text) < 1200
    cut = "w skrócie" in answer.text
    assert cut != ("Wskazówki w tej sprawie" in answer.text and "co miesiąc" in answer.text)


def test_one_position_is_told_whole(assistant: Assistant) -> None:
    answer = asked(assistant, "stanowisko w sprawie stawek trenerów", "2028-04-03T10:00")
    assert "może jednak od razu zapisać" in answer.text and "Wskazówki" in answer.text
    assert "w skrócie" not in answer.text


def test_a_short_one_is_as_it_was(assistant: Assistant) -> None:
    answer = asked(assistant, "co odpowiedziano Klubowi Sokół", "2028-04-03T10:00")
    assert "odrzucono" in answer.text and "w skrócie" not in answer.text


def test_what_turns_a_position_round_is_never_told_without_what_it_turns(
    assistant: Assistant,
) -> None:
    answer = asked(assistant, "co chciała Fundacja Orzeł?", "2028-04-03T10:00")
    assert ("może jednak" in answer.text) == ("nie pozwalają podnosić" in answer.text)
    assert "może jednak" in answer.text


def test_the_nearest_of_two_long_positions_is_told_whole(assistant: Assistant) -> None:
    asking = "jakie stanowisko dostała Fundacja Orzeł w sprawie ulotek o zajęciach dla juniorów?"
    answer = asked(assistant, asking, "2028-04-03T10:00")
    assert "Gmina sprawdzi" in answer.text and "co miesiąc" in answer.text
