"""Models by name or folder: from the disk where they are there, else from their hub."""

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import TypeVar
from urllib.error import HTTPError
from urllib.request import urlopen

from knowledge.errors import NoModel

_PATIENCE = 10  # seconds for the hub to say that it is there
_Model = TypeVar("_Model")


def loaded(load: Callable[[str], _Model], name: str, setting: str) -> _Model:
    """What `load` makes of a model's name or folder; raises NoModel.

    The hub is asked once whether it is there: its library would go on trying for minutes.
    """
    try:
        return load(name if Path(name).exists() else _kept(name) or _on_hub(name))
    except Exception as error:  # of many kinds, as each library has its own
        said = str(error).splitlines()[:1] or [type(error).__name__]
        raise NoModel(f"Modelu {name} ({setting}) nie da się wczytać: {said[0]}") from error


def _kept(name: str) -> str | None:
    """The folder in which the hub's library keeps a model that was fetched before."""
    from huggingface_hub import snapshot_download

    try:
        return snapshot_download(name, local_files_only=True)
    except (OSError, ValueError):
        return None


def _on_hub(name: str) -> str:
    """The name again; raises OSError where no hub answers."""
    from huggingface_hub.constants import ENDPOINT

    try:
        with suppress(HTTPError):  # what it answers is for its library to read
            urlopen(ENDPOINT, timeout=_PATIENCE).close()
    except OSError as error:
        raise OSError("nie ma go na dysku i nie można go pobrać.") from error
    return name
