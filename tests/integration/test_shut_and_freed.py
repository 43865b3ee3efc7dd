"""Days on which nothing is taken in, and those whom a sentence frees from paying."""

from collections.abc import Iterator

import pytest

from tests.integration.library import Ask, asking

PAGE = """# Bon rodzinny w Lipowcu – zasady w 2031 r.

Opublikowano: 8 stycznia 2031 r.

## Komu przysługuje

Bon otrzymuje rodzic dziecka w wieku od ukończenia 12. do ukończenia 36. miesiąca życia, jeżeli
dochód na osobę nie przekracza 2 100 zł (rodzina z dzieckiem
z niepełnosprawnością – bez kryterium). Osoby na urlopie wychowawczym bonu nie otrzymają.

## Wnioski

Wnioski o bon przyjmujemy przez cały rok. W 2031 r. przerwa w przyjmowaniu: 4–17 lipca.

Wniosek można złożyć w Biurze Obsługi, ul. Targowa 2, albo pocztą.

## Opieka wytchnieniowa

Wnioski o pobyt składa się do 20. dnia miesiąca poprzedzającego pobyt.

## Wypożyczalnia

Wózki i laktatory wypożyczamy w pokoju 3. Kaucja za wózek wynosi 90 zł. Rodziny zastępcze nie
wpłacają kaucji.
"""


@pytest.fixture(scope="module")
def ask(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Ask]:
    with asking(tmp_path_factory.mktemp("shut"), {"bon.md": PAGE}) as told:
        yield told


@pytest.mark.parametrize(
    ("question", "day"),
    [
        ("czy mogę dziś złożyć wniosek o bon?", "2031-07-08T10:00"),
        ("czy 15 lipca mogę złożyć wniosek o bon?", "2031-05-08T10:00"),
    ],
)
def test_a_break_is_a_no_to_who_would_hand_in_then(ask: Ask, question: str, day: str) -> None:
    text = ask(question, day).text

    assert "Nie." in text and "4–17 lipca" in text and "Ostatni dzień" not in text


def test_a_break_is_no_last_day(ask: Ask) -> None:
    text = ask("jak złożyć wniosek o bon?", "2031-03-08T10:00").text

    assert "ul. Targowa 2" in text and "lipca" not in text


@pytest.mark.parametrize(
    "question",
    ["jesteśmy rodziną zastępczą, płacimy kaucję za wózek?", "чи платить прийомна сімʼя заставу?"],
)
def test_who_is_freed_from_paying_is_told_no(ask: Ask, question: str) -> None:
    text = ask(question, "2031-03-08T10:00").text

    assert "nie wpłacają kaucji" in text.replace("\n", " ") and text.startswith(("Nie.", "Ні."))


def test_others_are_not_freed(ask: Ask) -> None:
    assert not ask("czy płacimy kaucję za wózek?", "2031-03-08T10:00").text.startswith("Nie.")


@pytest.mark.parametrize(
    "question",
    [
        "jestem na wychowawczym, mąż pracuje, dostaniemy bon?",
        "jestem na urlopie wychowawczym, czy dostanę bon?",
    ],
)
def test_those_who_get_nothing_may_stand_before_the_verb(ask: Ask, question: str) -> None:
    text = ask(question, "2031-03-08T10:00").text

    assert text.startswith("Nie. Osoby na urlopie wychowawczym")


@pytest.mark.parametrize(
    "question", ["corka ma 10 miesiecy, nalezy sie juz bon?", "córka ma 10 miesięcy, dostanę bon?"]
)
def test_months_of_life_shut_out_who_is_younger(ask: Ask, question: str) -> None:
    assert ask(question, "2031-03-08T10:00").text.startswith("Nie.")


def test_who_is_old_enough_is_not_shut_out(ask: Ask) -> None:
    assert "Nie." not in ask("córka ma 14 miesięcy, dostanę bon?", "2031-03-08T10:00").text


def test_a_rule_for_every_month_holds_in_the_one_asked_about(ask: Ask) -> None:
    text = ask("do kiedy wniosek o opiekę wytchnieniową na kwiecień?", "2031-03-08T10:00").text

    assert "do 20. dnia miesiąca poprzedzającego pobyt" in text


def test_a_limit_that_is_not_for_them_is_no_no(ask: Ask) -> None:
    family = ask("synek ma orzeczenie, dochód 3000 na osobę, czy bon nam przysługuje?",
                 "2031-03-08T10:00").text  # fmt: skip
    others = ask("zarabiamy 3000 na osobę, czy bon nam przysługuje?", "2031-03-08T10:00").text

    assert "Nie." not in family and "Nie." in others


HOUSE = """# Dom Rodziny „Przystań” w Lipowcu (od lutego 2031)

Opublikowano: 20 stycznia 2031 r.

| Zajęcia | Wiek | Kiedy i gdzie | Opłata | Uwagi |
|---|---|---|---|---|
| Klub Malucha | 1–3 lata | wt, czw 9:30–11:30, sala 2 | 5 zł | zapis w przeddzień do 15:00 |
| Ceramika | 8–14 lat | sob 10–12, sala 4 | 40 zł | lista rezerwowa |

W ferie (17–28 lutego) Klub Malucha nie działa.
"""


@pytest.mark.parametrize("question", ["klub malucha w czwartek będzie?", "klub malucha jutro?"])
def test_a_club_that_pauses_that_week_is_no_though_a_cell_tells_of_signing_up(
    tmp_path_factory: pytest.TempPathFactory, question: str
) -> None:
    with asking(tmp_path_factory.mktemp("house"), {"dom.md": HOUSE}) as told:
        text = told(question, "2031-02-19T09:00").text

    assert text.startswith("Nie.") and "17–28 lutego" in text and "4 marca 2031" in text
