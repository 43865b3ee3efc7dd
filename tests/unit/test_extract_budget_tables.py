"""Money that stands in a table apart from the tasks, joined to them by number and name."""

import pytest

from ingest.read.blocks import RawBlock
from knowledge.model import Task
from tests.unit.notices import Read, head, para, read

_TASKS = (
    ("Nr", "Zadanie", "Realizator", "Wskaźnik", "2031", "2032"),
    ("1.1", "Klub dla opiekunów", "Dom Kultury", "liczba spotkań", "12", "14"),
    ("1.2", "Przewóz dzieci na rehabilitację", "Zakład Komunikacji", "liczba kursów", "90", "95"),
    ("2.1", "Klub dla opiekunów seniorów", "Dom Seniora", "liczba spotkań", "6", "6"),
)


def rows(number: int, *lines: tuple[str, ...]) -> list[RawBlock]:
    return [
        RawBlock("row" if i else "header", cells=line, table=number) for i, line in enumerate(lines)
    ]


def programme(*money: tuple[str, ...], above: str = "Rozdział 3. Nakłady") -> Read:
    return read(
        head("Program „Razem” na lata 2031–2032"),
        head("Rozdział 2. Zadania", 2),
        *rows(1, *_TASKS),
        head(above, 2),
        para("Wartości są planowane."),
        *rows(2, *money),
    )


def budgets(found: Read) -> dict[str, str | None]:
    return {one.name: one.budget for one in found.of(Task)}


@pytest.mark.parametrize("name", ["Zadanie", "Nazwa zadania", "Działanie"])
def test_sums_in_columns_of_years_are_money(name: str) -> None:
    found = programme(
        ("Nr", name, "2031", "2032 r."),
        ("1.1", "Klub dla opiekunów", "4 000 zł", "4 500 zł"),
        ("1.2", "PRZEWÓZ DZIECI NA REHABILITACJĘ", "18 tys. zł", "–"),
        ("2.1", "Klub dla opiekunów seniorów", "2 000,50 zł", "2 100 zł"),
        ("", "Razem", "24 000,50 zł", "6 600 zł"),
        above="Rozdział 3.",
    )
    assert budgets(found) == {
        "Klub dla opiekunów": "2031: 4 000 zł, 2032: 4 500 zł",
        "Przewóz dzieci na rehabilitację": "2031: 18 tys. zł",
        "Klub dla opiekunów seniorów": "2031: 2 000,50 zł, 2032: 2 100 zł",
    }
    row, header = found.of(Task)[0].citations["budget"]
    assert "4 500 zł" in row.quote and header.quote.startswith("Nr")


def test_bare_numbers_are_money_where_the_line_above_says_so() -> None:
    money = (
        ("Nr", "Zadanie", "2031", "2032"),
        ("1.1", "Klub dla opiekunów", "4 000", "4 500"),
    )
    told = budgets(programme(*money, above="Tabela 2. Wydatki (w zł)"))
    assert told["Klub dla opiekunów"] == "2031: 4 000 zł, 2032: 4 500 zł"
    assert budgets(programme(*money, above="Rozdział 3. Nakłady"))["Klub dla opiekunów"]
    assert not budgets(programme(*money, above="Wskaźniki"))["Klub dla opiekunów"]


def test_a_shortened_name_needs_the_number_of_the_task() -> None:
    found = programme(
        ("Zadanie", "Środki"),
        ("1.2. Przewóz dzieci", "36 000 zł"),
        ("Klub seniorów", "900 zł"),
    )
    assert budgets(found) == {
        "Klub dla opiekunów": None,
        "Przewóz dzieci na rehabilitację": "36 000 zł",
        "Klub dla opiekunów seniorów": None,
    }


def test_numbers_of_tasks_may_stand_without_names() -> None:
    found = programme(
        ("Nr zadania", "Kwota na 2031 r.", "Kwota na 2032 r."),
        ("1.1", "4 000 zł", "4 500 zł"),
        ("Zadanie 2.1", "2 000 zł", "2 100 zł"),
    )
    assert budgets(found)["Klub dla opiekunów"] == "2031: 4 000 zł, 2032: 4 500 zł"
    assert budgets(found)["Klub dla opiekunów seniorów"] == "2031: 2 000 zł, 2032: 2 100 zł"


@pytest.mark.parametrize(
    "money",
    [
        (("Lp.", "Kwota"), ("1", "4 000 zł"), ("2", "5 000 zł")),
        (("Nr", "Zadanie", "Kwota"), ("1.1", "Remont dachu", "4 000 zł")),
        (("Zadanie", "Kwota"), ("Klub dla opiekunów", "1 zł"), ("Klub dla opiekunów", "2 zł")),
        (("Zadanie", "2031", "2032"), ("Klub dla opiekunów", "5 osób", "6 osób")),
    ],
)
def test_what_is_not_surely_the_money_of_a_task_is_left_out(
    money: tuple[tuple[str, ...], ...],
) -> None:
    assert set(budgets(programme(*money)).values()) == {None}
