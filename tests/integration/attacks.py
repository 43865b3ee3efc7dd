"""Attacks on the assistant, as data."""

from pathlib import Path
from typing import Any

import yaml


def attacks(name: str = "attacks") -> list[Any]:
    """One list of attacks.yaml: attacks, questions or planted."""
    text = Path(__file__).with_name("attacks.yaml").read_text("utf-8")
    return list(yaml.safe_load(text)[name])
