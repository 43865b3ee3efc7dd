"""Words that mean the same to citizens and offices, and names that are kept whole."""

from collections.abc import Mapping, Sequence

from assistant.frame import Phrase
from knowledge.phrases import Phrases, lexicon, plain_analyser
from knowledge.text import Token


class NearWords:
    """Finds groups of knowledge/language/synonyms.yaml and its names kept apart in questions."""

    def __init__(self) -> None:
        words, plain = lexicon("synonyms"), plain_analyser()
        groups = {str(i): group for i, group in enumerate(words["groups"])}
        self._found = Phrases(groups, plain)
        years = frozenset(plain.lemmas("lat"))  # a summer too: "12 lat" is no holiday
        self._groups: Mapping[str, tuple[Phrase, ...]] = {
            name: tuple(
                parts
                for phrase in phrases
                if not (parts := tuple(one.lemmas for one in plain.tokens(phrase)))[0] & years
            )
            for name, phrases in groups.items()
        }
        names = [name for line in words["apart"] for name in line if " " in name]
        self._names = Phrases({"apart": names}, plain)

    def synonyms(self, tokens: Sequence[Token]) -> dict[int, tuple[Phrase, ...]]:
        """What means the same as the word at each place."""
        found: dict[int, tuple[Phrase, ...]] = {}
        for match in self._found.find(tokens):
            for i in match.used:
                found[i] = (*found.get(i, ()), *self._groups[match.name])
        return found

    def whole(self, tokens: Sequence[Token]) -> frozenset[int]:
        """The places of words that are part of a name such as "asystent osobisty"."""
        return frozenset(i for match in self._names.find(tokens) for i in match.used)
