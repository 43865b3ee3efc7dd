"""Tables of messages and meanings that lie beside the tests."""

from pathlib import Path
from typing import Any

import yaml


def table_of(name: str) -> Any:
    """The content of a YAML file beside the tests."""
    return yaml.safe_load(Path(__file__).with_name(name).read_text("utf-8"))


def lines_of(name: str) -> list[str]:
    """The lines of a text file beside the tests."""
    return Path(__file__).with_name(name).read_text("utf-8").splitlines()
