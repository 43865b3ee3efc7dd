"""What documents say in general words, told in the asker's language; the rest marked as Polish."""

import pytest

from assistant.answer import LANGUAGES, Language
from assistant.spoken import polish_stretches
from knowledge.phrases import lexicon
from knowledge.spoken import counted_told, decision_told, label_told, told


@pytest.mark.parametrize(
    ("language", "polish", "said"),
    [
        ("uk", "od poniedziałku do piątku 13.00-18.30", "понеділок–п'ятниця 13.00-18.30"),
        ("ru", "pn. 8.00-17.00, wt.-pt. 7-15", "понедельник 8.00-17.00, вторник–пятница 7-15"),
        ("en", "w dni robocze w godz. 7.00-17.00", "working days 7.00-17.00"),
        ("en", "pierwsza sobota miesiąca 9.00-12.00", "first Saturday of the month 9.00-12.00"),
        ("uk", "co drugi wtorek 9.00-12.00", "кожен другий вівторок 9.00-12.00"),
        ("ru", "w każdą środę 10.00-12.00", "каждая среда 10.00-12.00"),
        ("en", "dzieci w wieku od 6 do 15 lat", "children aged 6 to 15"),
        ("uk", "11-16 lat", "11–16 років"),
        ("ru", "bezpłatnie", "бесплатно"),
    ],
)  # fmt: skip
def test_general_words_are_told_in_the_language(language: str, polish: str, said: str) -> None:
    assert told(polish, language) == said


@pytest.mark.parametrize("polish", ["skierowanie okulisty", "Klub „Gest” z językiem migowym"])
def test_what_is_not_general_is_left(polish: str) -> None:
    assert [told(polish, language) for language in ("uk", "ru", "en")] == [None] * 3


def test_labels_and_units_are_told() -> None:
    assert label_told("Dla kogo", "uk") == "Для кого"
    assert label_told("Zaplanowano na 2027 rok", "en") == "Planned for 2027"
    assert label_told("Uwagi dodatkowe", "en") is None
    assert counted_told("rodzin", "ru") == "rodzin (семей)"
    assert counted_told("turnusy, 50 dzieci", "en") == "turnusy (stays), 50 dzieci (children)"
    assert counted_told("osób w domu", "en") is None
    assert counted_told("kurs", "en") == "kurs (course)"
    assert counted_told("kursów", "uk") == "kursów (курсів)"


@pytest.mark.parametrize("part", ["weekdays", "before", "phrases", "labels", "units"])
def test_every_row_is_told_in_each_language(part: str) -> None:
    for row in lexicon("spoken")[part]:
        assert {"pl", "uk", "ru", "en"} <= row.keys(), row


def test_the_polish_parts_of_a_text_are_told_apart() -> None:
    text = "Місце: «w siedzibie, ul. Leśna 1». Далі."
    assert [part for part, polish in polish_stretches(text, "uk") if polish] == [
        "w siedzibie, ul. Leśna 1"
    ]
    told = list(polish_stretches("“Klub „X” dla rodziców” (parents’ club)", "en"))
    assert told[1] == ("Klub „X” dla rodziców", True)
    for language in LANGUAGES:
        other: Language = language
        assert "".join(part for part, _ in polish_stretches(text, other)) == text


@pytest.mark.parametrize(
    ("position", "language", "word"),
    [
        ("Nie uwzględniono", "en", "not accepted"),
        ("Uwzględniono w części: od maja", "uk", "враховано частково"),
        ("Uwzględniono. Od września.", "ru", "учтено"),
        ("Uwzględniono uwagi szkoły, pozostałe odrzucono", "en", None),
        ("Niezwłocznie po otwarciu", "en", None),
    ],
)
def test_a_position_is_told_in_a_word(position: str, language: str, word: str | None) -> None:
    assert decision_told(position, language) == word
