"""Papers that say the same of one thing, and give another day."""

from pathlib import Path

import pytest

from tests.unit.linked import Linked, linked, page


def _told(folder: Path, first: tuple[str, str], second: tuple[str, str]) -> Linked:
    papers = {
        f"{name}.html": page(
            "Zajęcia „Mały ogrodnik”", day, f"<p>Spotkanie ogrodników odbędzie się {text}.</p>"
        )
        for name, (day, text) in {"a": first, "b": second}.items()
    }
    return linked(folder / "in", papers)


def test_another_day_in_a_later_paper_of_one_name_is_doubted(tmp_path: Path) -> None:
    found = _told(
        tmp_path,
        ("2031-03-01", "10 maja 2031 r. o godz. 17.00"),
        ("2031-03-15", "w środę 11 maja 2031 r. o godz. 18.00"),
    )
    (link,) = found.links.links
    assert not link.sure
    assert found.files(*link.targets) == ["a.html"]
    assert found.links.doubts


def test_two_papers_of_one_day_are_doubted_both(tmp_path: Path) -> None:
    found = _told(
        tmp_path,
        ("2031-03-01", "20 maja 2031 r. o godz. 17.00"),
        ("2031-03-01", "21 maja 2031 r. o godz. 17.00"),
    )
    assert [one.sure for one in found.links.links] == [False, False]
    targets = [key for one in found.links.links for key in one.targets]
    assert found.files(*targets) == ["a.html", "b.html"]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (
            ("2031-03-01", "10 marca 2031 r. o godz. 17.00"),
            ("2031-03-15", "10 kwietnia 2031 r. o godz. 17.00"),
        ),
        (
            ("2031-03-01", "10 maja 2031 r. o godz. 17.00 w sali 4"),
            ("2031-03-15", "11 maja 2031 r. o godz. 17.00 w sali 5"),
        ),
    ],
)
def test_the_next_of_several_is_no_other_day(
    tmp_path: Path, first: tuple[str, str], second: tuple[str, str]
) -> None:
    assert not _told(tmp_path, first, second).links.links
