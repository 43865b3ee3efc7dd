"""A notice of three lines: a day without a year and a telephone, under headings alone."""

from pathlib import Path

from tests.integration.library import answering, asked

NOTICE = """# Dyżur położnej w Brzezinach Leśnych

Ośrodek Zdrowia w Brzezinach Leśnych, 4 listopada 2031 r.

## Kiedy

Położna dyżuruje w czwartek 13 listopada w godz. 9-12, ul. Krótka 3, tel. 61 555 80 02.
"""


def test_day_and_telephone_of_a_short_notice_are_both_read(tmp_path: Path) -> None:
    with answering(tmp_path, dyzur=NOTICE) as assistant:
        answer = asked(assistant, "kiedy dyżur położnej w brzezinach", "2031-11-05").text
    assert "13 listopada 2031" in answer
    assert "61 555 80 02" in answer
