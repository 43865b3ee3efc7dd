"""Notes that a table marks in its cells are told with the cells, and with no others."""

from collections.abc import Iterator

import pytest

from tests.integration.library import Ask, asking

RULE = "-" * 76
PROGRAMME = f"""PROGRAM RODZINNY GMINY LIPNIK NA LATA 2031–2033

Zadania

Nr    Zadanie                       Realizator      Wskaźnik            2031   2032   2033
{RULE}
1.1   Warsztaty „Razem”             PPP             liczba edycji          2   0(1)      2
1.2   Półkolonie                    WSS             liczba dzieci        120    140    150
{RULE}
(1) W 2032 r. warsztatów nie organizuje się z powodu remontu.
"""
PAGE = """<html lang="pl"><head><meta charset="utf-8"><title>Zniżki – Lipnik</title></head><body>
<h1>Zniżki z kartą rodzinną w Lipniku</h1><p>Opublikowano: 3 marca 2032 r.</p>
<table><tr><th>Miejsce</th><th>Zniżka dla dzieci</th><th>Zniżka dla rodziców</th></tr>
<tr><td>Kino „Mewa”*</td><td>25%</td><td>20%</td></tr>
<tr><td>Pływalnia</td><td>50%</td><td>30%</td></tr></table>
<p>* Z wyjątkiem premier.</p></body></html>
"""


@pytest.fixture(scope="module")
def ask(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Ask]:
    papers = {"program.txt": PROGRAMME, "znizki.html": PAGE}
    with asking(tmp_path_factory.mktemp("notes"), papers) as told:
        yield told


def said(ask: Ask, question: str) -> str:
    return ask(question, "2032-04-10T09:00").text


def test_the_note_to_a_figure_is_told_with_it(ask: Ask) -> None:
    assert "z powodu remontu" in said(ask, "ile edycji warsztatów Razem jest w 2032?")


def test_the_note_to_a_name_is_told_with_its_row(ask: Ask) -> None:
    assert "Z wyjątkiem premier" in said(ask, "jaka jest zniżka do kina Mewa?")


@pytest.mark.parametrize("question", ["ile dzieci na półkolonie w 2032?", "jaka zniżka na basen?"])
def test_other_rows_are_told_without_it(ask: Ask, question: str) -> None:
    text = said(ask, question)

    assert "remontu" not in text and "premier" not in text
