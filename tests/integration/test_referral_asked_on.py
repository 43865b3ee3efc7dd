"""Whether a referral is needed, asked on after help was told of: that of the help and no other."""

from collections.abc import Iterator

import pytest

from tests.integration.library import Ask, asking

GUIDE = """# Gdzie po pomoc w Modrzewiu

## Placówki

| Nazwa | Adres | Dla kogo | Godziny | Jak się zapisać |
|---|---|---|---|---|
| Świetlica terapeutyczna „Perła” | ul. Jasna 12 | dzieci 7–15 lat ze spektrum autyzmu | pon.–czw. 14:00–18:30 | skierowanie z ośrodka |
| Klub „Prąd” | ul. Długa 7 | młodzież 14–19 lat | wt.–sob. 15:00–20:00 | bez zapisów |

## Pomoc w kryzysie

Punkt Interwencji Kryzysowej, ul. Cicha 33, czynny całą dobę. Przyjmujemy osoby doznające przemocy bez skierowania.
"""  # noqa: E501
DAY = "2033-05-18T10:00"


@pytest.fixture(scope="module")
def ask(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Ask]:
    with asking(tmp_path_factory.mktemp("referral"), {"informator.md": GUIDE}) as one:
        yield one


@pytest.mark.parametrize(
    ("first", "then"),
    [
        ("syn ma autyzm, 9 lat, czy jest coś po szkole?", "czy trzeba skierowanie?"),
        ("syn ma autyzm, 9 lat, czy jest coś po szkole?", "potrzebne jest skierowanie?"),
        ("у сина аутизм, 9 років, є щось після школи?", "потрібне направлення?"),
    ],
)
def test_the_referral_is_that_of_the_help_told(ask: Ask, first: str, then: str) -> None:
    told = ask(then, DAY, ask(first, DAY).conversation_id).text
    assert "skierowanie z ośrodka" in told
    assert "bez skierowania" not in told
    assert not told.startswith(("Nie.", "Ні."))


def test_a_referral_asked_of_a_place_by_name_is_its_own(ask: Ask) -> None:
    told = ask("czy do Punktu Interwencji Kryzysowej trzeba skierowanie?", DAY).text
    assert "bez skierowania" in told
