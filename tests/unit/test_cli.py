import io
import json
from dataclasses import replace
from pathlib import Path

import pytest

from assistant.__main__ import main
from assistant.answer import Question
from assistant.channels.cli import shown
from assistant.desk.password import Password
from assistant.texts import Texts
from tests.web_town import NOW, Town


@pytest.mark.parametrize(
    "command",
    [
        [],
        ["ingest"],
        ["snapshots"],
        ["ask"],
        ["serve"],
        ["telegram"],
        ["password"],
        ["forget"],
        ["evaluate"],
    ],
)
def test_every_command_explains_itself(command, capsys):
    with pytest.raises(SystemExit) as stopped:
        main([*command, "--help"])
    assert stopped.value.code == 0
    assert "usage: assistant" in capsys.readouterr().out


@pytest.mark.parametrize(
    "arguments",
    [
        [],
        ["nonsense"],
        ["ask"],
        ["ask", "Kiedy?", "--language", "de"],
        ["serve", "--port", "70000"],
        ["serve", "--port", "x"],
    ],
)
def test_wrong_usage_is_exit_2(arguments, capsys):
    with pytest.raises(SystemExit) as stopped:
        main(arguments)
    assert stopped.value.code == 2


def test_a_wrong_setting_is_one_line_and_exit_2(monkeypatch, capsys):
    monkeypatch.setenv("ASSISTANT_DATA", __file__)
    assert main(["ask", "Kiedy?"]) == 2
    assert capsys.readouterr().err == "assistant: ASSISTANT_DATA is not a folder.\n"


@pytest.mark.parametrize("day", ["jutro", "2031-13-01", "", "2031-05-06 10:00", "20310506"])
def test_a_wrong_day_is_one_line_and_exit_2(day, capsys, monkeypatch, tmp_path):
    monkeypatch.setenv("ASSISTANT_DATA", str(tmp_path))
    assert main(["ask", "Kiedy?", "--as-of", day]) == 2
    assert capsys.readouterr().err.count("\n") == 1


def test_an_answer_is_shown_with_its_sources():
    text = shown(Town().answer(Question("Kiedy dyżur?", NOW)), None, as_json=False)
    assert text.startswith("Najbliższy dyżur: 7 maja 2031, 12:00–15:00, pokój 3. [1]")
    assert "[1] „Dyżur odbędzie się 7 maja 2031 r." in text
    assert "\n    Dyżury rodzinne w Lipnicy, Urząd Gminy Lipnica, 1 maja 2031, dyzury.html" in text
    assert "- Jaki tam telefon?" in text


@pytest.mark.parametrize(
    ("language", "heading"),
    [
        ("uk", "Джерела:"),
        ("en", "Sources:"),
        ("ru", "Источники:"),
    ],
)
def test_headings_are_in_the_language_of_the_answer(language, heading):
    answer = replace(Town().answer(Question("Kiedy dyżur?", NOW)), language=language)
    text = shown(answer, None, as_json=False)
    assert f"\n{heading}\n" in text
    assert Texts(language).say("web.next") in text
    assert "Źródła" not in text and "Można też" not in text


def test_a_table_row_is_shown_on_one_line_with_its_page():
    text = shown(Town().answer(Question("Jakie oferty?", NOW)), None, as_json=False)
    assert "„1 · Klub Rodzica · Przedszkole nr 4 · 20 · 25”" in text
    assert "s. 1, Zadania gminy, program.pdf" in text


def test_json_is_what_the_api_gives():
    data = json.loads(shown(Town().answer(Question("Kiedy dyżur?", NOW)), None, as_json=True))
    assert data["citations"][0]["number"] == 1 and "explanation" not in data


def test_heavy_packages_wait_for_their_command():
    source = Path(main.__code__.co_filename).read_text(encoding="utf-8")
    top = source.split("def main", 1)[0]
    assert not [name for name in ("ingest", "evals", "tqdm") if f"\nfrom {name}" in top]


def test_a_password_comes_back_as_a_hash_that_the_desk_knows(monkeypatch, capsys):
    monkeypatch.setattr("sys.stdin", io.StringIO("bardzo tajne słowo\n"))
    assert main(["password"]) == 0
    printed = capsys.readouterr().out.strip()
    assert "tajne" not in printed
    assert Password(printed).matches("bardzo tajne słowo")
    monkeypatch.setattr("sys.stdin", io.StringIO("krótkie\n"))
    assert main(["password"]) == 2
    assert "10 characters" in capsys.readouterr().err
