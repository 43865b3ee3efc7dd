"""Documents that were published twice: the same words in another file or format."""

import hashlib
import re
from collections import defaultdict
from datetime import date

from knowledge.catalogue import Catalogue
from knowledge.folding import fold
from knowledge.model import SourceDocument

_WORD = re.compile(r"\w+")
_SHORTEST = 20  # words; shorter texts say too little to be called the same


def repeats(
    catalogue: Catalogue, documents: dict[str, SourceDocument]
) -> tuple[tuple[str, ...], ...]:
    """Groups of ids of the same document, each and all in order of publication and file."""
    groups: dict[str, list[str]] = defaultdict(list)
    for key in documents:
        words = _WORD.findall(fold(catalogue.text(key)))
        if len(words) >= _SHORTEST:
            groups[hashlib.sha256(" ".join(words).encode()).hexdigest()].append(key)

    def order(key: str) -> tuple[date, str, str]:
        one = documents[key]
        return one.published or date.max, one.file, key

    found = [tuple(sorted(group, key=order)) for group in groups.values() if len(group) > 1]
    return tuple(sorted(found, key=lambda group: order(group[0])))
