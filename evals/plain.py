"""How plain our own Polish is: python -m evals.plain measures every text that people read.

FOG-PL is 0.4 * (words to a sentence + per cent of long words), a long word having four syllables or
more; 9 asks for nine years of school. Quotes and values of documents are not ours and are left out.
"""

import re
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from importlib.resources import files
from io import BytesIO

from babel.messages.pofile import read_po

LONGEST = 20  # words of a sentence
HARDEST = 9.0  # FOG-PL of all texts together
_LONG = 4  # syllables
_VALUE = re.compile(r"\{\w+\}")
_SENTENCE = re.compile(r"(?<=[.!?])\s+|\n")
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_SYLLABLE = re.compile(r"i?[aąeęoóuy]u?|i")


@dataclass(frozen=True)
class Plainness:
    """Words, sentences and long words of some texts."""

    words: int
    sentences: int
    long_words: int

    @property
    def fog(self) -> float:
        """Years of school that the texts ask for."""
        if not self.words:
            return 0.0
        return 0.4 * (self.words / self.sentences + 100 * self.long_words / self.words)


def syllables(word: str) -> int:
    """The syllables of a Polish word: "i" before a vowel only softens."""
    return len(_SYLLABLE.findall(word.lower())) or 1


def sentences(text: str) -> list[list[str]]:
    """The words of each sentence, without the values that are filled in."""
    parts = _SENTENCE.split(_VALUE.sub(" ", text))
    return [words for part in parts if (words := _WORD.findall(part))]


def plainness(texts: Iterable[str]) -> Plainness:
    """The figures of all texts together."""
    said = [words for text in texts for words in sentences(text)]
    words = [word for sentence in said for word in sentence]
    return Plainness(len(words), len(said), sum(syllables(word) >= _LONG for word in words))


def own_texts() -> dict[str, str]:
    """Every Polish text by its key; plural forms are numbered."""
    source = files("assistant").joinpath("messages", "pl.po").read_bytes()
    return dict(_told(read_po(BytesIO(source), locale="pl")))


def _told(catalogue: Iterable[object]) -> Iterator[tuple[str, str]]:
    for message in catalogue:
        key, told = getattr(message, "id", ""), getattr(message, "string", "")
        if not key:
            continue
        if isinstance(told, str):
            yield key, told
        else:
            yield from ((f"{key[0]}[{i}]", form) for i, form in enumerate(told))


def too_long(texts: dict[str, str]) -> list[tuple[str, int]]:
    """The keys of texts with a sentence over the most words, and how many it has."""
    longest = {
        key: max((len(one) for one in sentences(text)), default=0) for key, text in texts.items()
    }
    return [(key, count) for key, count in longest.items() if count > LONGEST]


def main() -> int:
    """Prints the figures and returns 1 where a sentence is too long or the whole too hard."""
    texts = own_texts()
    groups: dict[str, list[str]] = {}
    for key, text in texts.items():
        groups.setdefault(key.partition(".")[0], []).append(text)
    print(f"{'texts':<14}{'words':>7}{'sentences':>11}{'words each':>12}{'long':>7}{'FOG-PL':>8}")
    for name, told in [*sorted(groups.items()), ("all", list(texts.values()))]:
        one = plainness(told)
        print(
            f"{name:<14}{one.words:>7}{one.sentences:>11}{one.words / one.sentences:>12.1f}"
            f"{one.long_words / max(one.words, 1):>7.0%}{one.fog:>8.1f}"
        )
    long = too_long(texts)
    for key, count in long:
        print(f"{key}: a sentence of {count} words, {LONGEST} are the most", file=sys.stderr)
    whole = plainness(texts.values()).fog
    if whole > HARDEST:
        print(f"FOG-PL is {whole:.1f}, {HARDEST} is the most", file=sys.stderr)
    return 1 if long or whole > HARDEST else 0


if __name__ == "__main__":
    sys.exit(main())
