"""Names that documents put in quotation marks, known in a question that spells them by ear."""

import re
from dataclasses import replace
from functools import lru_cache

from assistant.frame import Frame, Word
from knowledge.heard import heard
from knowledge.phrases import plain_analyser
from knowledge.snapshot import Snapshot

_QUOTED = re.compile(r"[„«“\"]([^„”«»“\"]{3,60})[”»“\"]")


def with_names_heard(frame: Frame, snapshot: Snapshot) -> Frame:
    """The frame of a foreign question in which "Bombelek" may be a unit's „Bąbelek”."""
    if frame.native or not any(_may_be(word, snapshot) for word in frame.words):
        return frame
    sounds = _sounds_of(snapshot)
    words = list(frame.words)
    for i, word in enumerate(words):
        if not _may_be(word, snapshot):
            continue
        meant = frozenset(lemma for key in heard(word.text) for lemma in sounds.get(key, ()))
        if meant:
            words[i] = replace(word, lemmas=word.lemmas | meant, role="focus", name=True)
    return replace(frame, words=tuple(words))


def _may_be(word: Word, snapshot: Snapshot) -> bool:
    """Whether a word is a name that no document has in this spelling."""
    if word.town or word.role in ("function", "time", "address"):
        return False
    if word.known and not word.text[:1].isupper():
        return False  # who types without capitals may still mean a name, where it is no word
    return not any(map(snapshot.knows, word.lemmas))


@lru_cache(maxsize=4)
def _sounds_of(snapshot: Snapshot) -> dict[str, frozenset[str]]:
    """The lemmas of quoted names of units, offers and tasks, by how they sound."""
    found: dict[str, frozenset[str]] = {}
    quoted = "\n".join(part for name in snapshot.names for part in _QUOTED.findall(name))
    for token in plain_analyser().tokens(quoted):
        for key in heard(token.text):
            found[key] = found.get(key, frozenset()) | token.lemmas
    return found
