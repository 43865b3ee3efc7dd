"""The texts given to a language model: one file each, with `$names` that must all be filled in."""

from importlib.resources import files
from string import Template


class WrongPrompt(LookupError):
    """Names that a prompt has and the caller does not give, or the other way round."""


def prompt(name: str, **values: str) -> str:
    """The prompt of that file with its names filled in; raises WrongPrompt."""
    template = Template(files("assistant.prompts").joinpath(f"{name}.txt").read_text("utf-8"))
    if not template.is_valid() or set(template.get_identifiers()) != set(values):
        raise WrongPrompt(f"The prompt {name!r} needs {sorted(template.get_identifiers())}.")
    return template.substitute(values).strip()
