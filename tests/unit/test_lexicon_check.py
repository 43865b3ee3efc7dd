"""The lexicons that staff edit are checked, and every fault is told with its file and line."""

import shutil
from datetime import date
from pathlib import Path

import pytest

from knowledge.lexicon_check import FOLDER, check, main


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ("synonyms", "audiences", "domain", "crisis"):
        shutil.copy(FOLDER / f"{name}.yaml", tmp_path)
    return tmp_path


def changed(folder: Path, name: str, before: str, after: str) -> int:
    """Changes the first such text of a lexicon and returns its line."""
    file = folder / f"{name}.yaml"
    text = file.read_text("utf-8")
    assert before in text
    file.write_text(text.replace(before, after, 1), "utf-8")
    return text[: text.index(before)].count("\n") + 1


def test_the_lexicons_have_no_fault(capsys: pytest.CaptureFixture[str]) -> None:
    assert [one.line() for one in check()] == []
    assert main([]) == 0
    assert "w porządku" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("name", "before", "after", "told"),
    [
        ("synonyms", "[darmowy, za", "[darmowy, darmowa, za", "dwa razy"),
        ("synonyms", "[dotacja, dotacyjny, umowa dotacyjna]", "[dotacja]", "jedno słowo"),
        ("synonyms", "[koszt, wydatek, kosztować]", '[koszt, "!?"]', "żadnego słowa"),
        ("synonyms", "[koszt, wydatek, kosztować]", "[kwota, środki]", "to samo co grupa"),
        ("synonyms", "[wakacje, kolonie", "[wakacje, ferie, kolonie", "to co innego"),
        ("synonyms", "groups:", "grupy:", "nieznana część „grupy”"),
        ("synonyms", "[koszt, wydatek", "[koszt, [wydatek", "źle zapisany"),
        ("audiences", "niemowlę: [0, 12]", "niemowlę: [12, 0]", "jest odwrotnie: 12 > 0"),
        ("audiences", "niemowlę: [0, 12]", "niemowlę: [0, rok]", "dwie liczby miesięcy"),
        ("audiences", "niemowlę: [0, 12]", "niemowlę: [0, 2000]", "w miesiącach, nie w latach"),
        ("audiences", "niemowlak: [0, 12]", "niemowlę: [0, 12]", "stoi dwa razy"),
        (
            "audiences",
            "any: [niepełnosprawność,",
            "any: [niepełnosprawność, głuchy,",
            "wyklucza się",
        ),
        ("audiences", "adoption: [adopcja,", "adoption: [adopcja, piecza zastępcza,", "wyklucza"),
        ("audiences", "debts: [długi weekend", "long: [długi weekend", "nie ma listy"),
        ("audiences", "debts: [długi weekend", "debts: [sobota", "jest zbędne"),
        ("audiences", "everyday: [", "everyday: [lottery, ", "nie ma sytuacji „lottery”"),
        ("audiences", "adhd: [ADHD", "empty: []\n  adhd: [ADHD", "nie ma żadnego słowa"),
        ("synonyms", "[koszt, wydatek", "[koszt, no, wydatek", "w cudzysłowie"),
        ("crisis", 'number: "112"', 'number: "121"', "nie jest znanym numerem"),
        ("crisis", 'number: "112"', 'number: "998"', "inny niż w nazwie: 112"),
        ("crisis", 'number: "112"', "number: 112", "w cudzysłowie"),
        ("crisis", 'number: "116 111"', 'number: "116 11"', "nie jest znanym numerem"),
        ("crisis", 'number: "116 111"', 'number: "116 112"', "nie jest znanym numerem"),
        ("crisis", 'number: "116 123"', 'number: "116 111"', "stoi dwa razy"),
        ("crisis", 'number: "800 12 12 12"', 'number: "800 12 12 1"', "znanym numerem"),
        ("crisis", "audience: [child, about_child]", "audience: [chidl]", "„chidl”"),
        ("crisis", "hours: always", "hours: allways", "godziny „allways”"),
        ("crisis", "hours: always", 'hours: "22:00-14:00"', "odwrotnie"),
        ("crisis", "hours: always", 'hours: "14-22"', "np. 08:00-16:00"),
        ("crisis", "kinds: [violence, abuse, helpline]", "kinds: [violance]", "„violance”"),
        ("crisis", "looked_up: 2026-11-21", "looked_up: 21.11.2026", "to nie dzień"),
        ("crisis", "dated: 2024-01}", 'dated: "wiosna"}', "musi mieć „dated”"),
        ("crisis", "    hours: always\n", "    godziny: always\n", "nieznane pole"),
        ("domain", "- rodzic\n", "- rodzic\n- rodzina\n", "dwa razy"),
    ],
)
def test_a_fault_is_told_with_file_and_line(
    folder: Path,
    capsys: pytest.CaptureFixture[str],
    name: str,
    before: str,
    after: str,
    told: str,
) -> None:
    line = changed(folder, name, before, after)
    assert main([str(folder)]) == 1
    lines = [one for one in capsys.readouterr().out.splitlines() if told in one]
    assert lines, "nothing told"
    number = int(lines[0].split(f"{name}.yaml:")[1].split(":")[0])
    assert line <= number <= line + 1


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [
        ("    audience: [child]\n", "    audience: [adult]\n", "tylko dla dzieci"),
        ("poisoning, homelessness, danger, helpline, worn_out", "danger", "na „poisoning”"),
        ("    hours: always\n", "", "nie ma pola „hours”"),
        ('"112"\n    name: Numer alarmowy 112', '"997"\n    name: Policja', "alarmowego 112"),
    ],
)
def test_nobody_in_danger_is_left_without_a_number(
    folder: Path, before: str, after: str, told: str
) -> None:
    changed(folder, "crisis", before, after)
    assert any(told in one.problem.text for one in check(folder))


def test_a_day_far_ahead_was_not_yet(folder: Path) -> None:
    line = changed(folder, "crisis", "looked_up: 2026-11-21", "looked_up: 2031-01-01")
    assert [one.problem.line for one in check(folder, date(2026, 12, 1))] == [line]


def test_a_number_needs_two_sources(folder: Path) -> None:
    file = folder / "crisis.yaml"
    lines = file.read_text("utf-8").splitlines()
    pages = [i for i, one in enumerate(lines) if "- {page:" in one]
    file.write_text("\n".join(one for i, one in enumerate(lines) if i != pages[0]), "utf-8")
    assert any("2 źródła" in one.problem.text for one in check(folder))


def test_a_file_that_is_missing_is_told(folder: Path) -> None:
    (folder / "domain.yaml").unlink()
    assert [one.file for one in check(folder)] == ["domain.yaml"]


def test_a_key_that_stands_twice_is_told_of_any_lexicon(folder: Path) -> None:
    (folder / "greetings.yaml").write_text("morning: [a, b]\nmorning: [c, d]\n", "utf-8")
    assert [one.line().rpartition(": ")[0] for one in check(folder)] == ["greetings.yaml:2"]
