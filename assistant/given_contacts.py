"""Whether documents give a phone, e-mail or address, however it is spaced."""

import re
from functools import lru_cache

from knowledge.snapshot import Snapshot

_SHORTEST = 6  # characters of a contact that is worth looking for
_NOT_COMPACT = re.compile(r"[^\w@+]")


def gives(snapshot: Snapshot, value: str) -> bool:
    """Whether any document of a snapshot gives this phone, e-mail or address."""
    wanted = _compact(value)
    wanted = wanted.removeprefix("+48") if wanted[1:].isdigit() else wanted
    return len(wanted) >= _SHORTEST and wanted in _compact_texts(snapshot)


def _compact(text: str) -> str:
    return _NOT_COMPACT.sub("", text).casefold()


@lru_cache(maxsize=2)
def _compact_texts(snapshot: Snapshot) -> str:
    return "\n".join(_compact(snapshot.text(one)) for one in snapshot.documents)
