from pathlib import Path

from assistant.settings import settings_table

README = Path(__file__).parents[2] / "README.md"


def test_the_settings_table_is_that_of_the_code():
    assert settings_table() in README.read_text(encoding="utf-8")
