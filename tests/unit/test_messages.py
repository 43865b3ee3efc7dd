import ast
import re
from importlib.resources import files
from io import BytesIO
from pathlib import Path
from string import Formatter

import pytest
from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po

from assistant.answer import LANGUAGES, AnswerStatus, Language
from assistant.texts import Texts, UnknownText
from knowledge.phrases import lexicon

ROOT = Path(str(files("assistant")))
LONGEST = 20


def catalogue(language: Language) -> Catalog:
    return read_po(BytesIO((ROOT / "messages" / f"{language}.po").read_bytes()), locale=language)


def forms(language: Language) -> dict[str, tuple[str, ...]]:
    return {
        str(m.id[0] if m.pluralizable else m.id): tuple(m.string) if m.pluralizable else (m.string,)
        for m in catalogue(language)
        if m.id
    }


def names(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name}


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_language_lacks_a_text(language: Language) -> None:
    assert forms(language).keys() == forms("pl").keys()
    assert all(all(texts) for texts in forms(language).values())


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_fills_in_the_same_names(language: Language) -> None:
    polish = forms("pl")
    for key, texts in forms(language).items():
        wanted = names(polish[key][0])
        assert all(names(text) == wanted for text in texts), key


@pytest.mark.parametrize("language", LANGUAGES)
def test_sentences_are_short(language: Language) -> None:
    for key, texts in forms(language).items():
        for sentence in re.split(r"(?<=[.!?;:])\s|\n", " ".join(texts)):
            assert len(sentence.split()) < LONGEST, (key, sentence)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_status_has_a_text(language: Language) -> None:
    assert all(Texts(language).say(f"status.{status}") for status in AnswerStatus)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_number_and_danger_has_a_text(language: Language) -> None:
    texts = Texts(language)
    for rule in lexicon("crisis_words")["rules"]:
        assert texts.say(f"crisis.{rule['kind']}")
    for one in lexicon("crisis")["numbers"]:
        assert texts.say(f"crisis.for.{one['id']}")
    for kind in lexicon("smalltalk")["kinds"]:
        assert texts.say(f"smalltalk.{kind}")


def used_keys() -> set[str]:
    """Every key that the code passes to say() or count() as it stands."""
    found = set()
    for path in ROOT.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if (
                isinstance(node, ast.Call)
                and isinstance(node.func, ast.Attribute)
                and node.func.attr in ("say", "count")
                and node.args
                and isinstance(node.args[0], ast.Constant)
                and isinstance(node.args[0].value, str)
                and "." in node.args[0].value
            ):
                found.add(node.args[0].value)
    return found


def test_every_key_that_the_code_uses_has_a_text() -> None:
    assert used_keys() - forms("pl").keys() == set()


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("pl", {1: "został 1 dzień", 2: "zostały 2 dni", 5: "zostało 5 dni", 22: "zostały 22 dni"}),
        ("uk", {1: "залишився 1 день", 3: "залишилося 3 дні", 11: "залишилося 11 днів"}),
        ("ru", {1: "остался 1 день", 4: "осталось 4 дня", 21: "остался 21 день"}),
        ("en", {1: "1 day left", 2: "2 days left"}),
    ],
)
def test_counts_take_the_right_form(language: Language, expected: dict[int, str]) -> None:
    texts = Texts(language)
    assert {n: texts.count("deadline.days_left", n) for n in expected} == expected


def test_values_are_filled_in_and_never_read_as_names() -> None:
    said = Texts("pl").say("event.place", place="{pokój} 210")
    assert said == "Miejsce: {pokój} 210."


def test_an_unknown_key_is_an_error() -> None:
    with pytest.raises(UnknownText):
        Texts("uk").say("no.such.key")
    with pytest.raises(UnknownText):
        Texts("uk").count("no.such.key", 2)
