"""Which towns a document is about, by its title, its publisher and the addresses in it."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from knowledge.dates import find_dates
from knowledge.folding import fold
from knowledge.phrases import domain, lexicon, plain_analyser
from knowledge.text import Analyser, Token

_OPENING = 6000  # characters that tell which town a document is about
_POSTAL_CODE = re.compile(r"\b\d{2}-\d{3}[ \n]")
_LONGEST = 3  # words of a town's name
_LONG_FORM = 6  # letters of a form whose ending tells the name it is of
_SOFTENED = {"rze": "r", "dzie": "d", "dze": "g", "cie": "t", "ce": "k"}  # as in "w Łęgórze"
_LONGEST_OFFICE = 5  # words from the noun of an office to "w"
_UPPER = "A-ZĄĆĘŁŃÓŚŹŻ"
_DATELINE = re.compile(
    rf"(?P<town>[{_UPPER}][^\W\d_]+(?:[ -][{_UPPER}][^\W\d_]+){{0,2}}),"
    r"\s*(?:(?:w )?dni(?:a|u)\s+)?\d"
)
_IN = frozenset({"w", "we"})
_SHORTEST = 4  # letters of a word of a name written in capitals


def towns(title: str, publisher: str | None, text: str, analyser: Analyser) -> tuple[str, ...]:
    """The folded lemmas of the towns, sorted; empty where the document names none."""
    found: set[str] = set()
    for head in (title, publisher or ""):
        tokens = analyser.tokens(head)
        found.update(*(token.lemmas for token in tokens if _is_place(token)))
        found |= _after_cues(tokens)
        found |= _after_in(tokens, anything=head == publisher)
    if not found:
        found = _datelines(text[:_OPENING], analyser)
    if not found:
        lines = text[:_OPENING].splitlines()
        cells = (cell for line in lines for cell in line.split("\t"))
        found.update(*(_after_cues(analyser.tokens(cell)) for cell in cells))
        found |= _in_column(lines, analyser)
    for match in _POSTAL_CODE.finditer(text):
        line = text[match.end() : match.end() + 80].split("\n")[0]
        found |= _lemmas(_name(analyser.tokens(line)))
    opening = analyser.tokens(text[:_OPENING])
    found = found or _of_title(analyser.tokens(title), opening)
    return tuple(sorted(found or _offices(opening) or _most_named(opening)))


def _datelines(text: str, analyser: Analyser) -> set[str]:
    """The town of a line "Lipno, 3 maja 2031 r." or "Lipno, dnia ...", where it is one."""
    found = {
        match["town"]
        for line in text.splitlines()
        if (match := _DATELINE.match(line)) and find_dates(line[match.end("town") :])
    }
    return _lemmas(_name(analyser.tokens(found.pop()))) if len(found) == 1 else set()


def _offices(tokens: Sequence[Token]) -> set[str]:
    """The place after "w" that stands most often behind the name of an office."""
    nouns = frozenset(fold(noun) for noun in lexicon("columns")["unit_nouns"])
    counts: Counter[frozenset[str]] = Counter()
    for i, token in enumerate(tokens):
        before = tokens[max(0, i - _LONGEST_OFFICE) : i]
        if token.folded in _IN and any(one.lemmas & nouns for one in before):
            name = _name(tokens[i + 1 :], after=token)
            if name and "noun" in name[-1].pos:
                counts[frozenset(_lemmas(name))] += 1
    return set(counts.most_common(1)[0][0]) if counts else set()


def _in_column(lines: Sequence[str], analyser: Analyser) -> set[str]:
    """What every row says in the column that is headed "Gmina" or "Miasto"."""
    cues = frozenset(lexicon("office")["town_cues"])
    rows = [line.split("\t") for line in lines if "\t" in line]
    for at, name in enumerate(rows[0] if rows else ()):
        heading = analyser.tokens(name)
        if len(heading) == 1 and heading[0].lemmas & cues:
            said = {row[at].strip() for row in rows[1:] if len(row) > at} - {""}
            if len(said) == 1:
                return _lemmas(_name(analyser.tokens(said.pop())))
    return set()


def _of_title(title: Sequence[Token], text: Sequence[Token]) -> set[str]:
    """A name of the title that no dictionary knows and that is inflected, as towns are."""
    forms: dict[str, set[str]] = {}
    for token in (*title[1:], *text):
        if token.text[0].isupper() and not token.text.isupper() and not token.known:
            for lemma in token.lemmas:
                forms.setdefault(lemma, set()).add(token.folded)
    named = {lemma for token in title[1:] for lemma in token.lemmas if not token.known}
    return {lemma for lemma in named if len(forms.get(lemma, ())) > 1}


def _is_place(token: Token) -> bool:
    return token.proper and "place" in token.names and token.text[0].isupper()


def _after_cues(tokens: Sequence[Token]) -> set[str]:
    """What is called a town or has a mayor: "Gmina Lipno", "Burmistrz Miasta Lipna"."""
    cues = frozenset(lexicon("office")["town_cues"])
    found: set[str] = set()
    for i, token in enumerate(tokens):
        if token.lemmas & cues:
            name = _name(tokens[i + 1 :], after=token)
            found |= _lemmas(name) if not any(one.lemmas & cues for one in name) else set()
    return found


def _after_in(tokens: Sequence[Token], *, anything: bool) -> set[str]:
    """What stands after "w" with a capital letter and may be a place; `anything` at the end is."""
    found: set[str] = set()
    for i, token in enumerate(tokens):
        if token.folded in _IN:
            name = _name(tokens[i + 1 :], after=token)
            last = anything and name[-1:] == list(tokens[-1:])
            if last or any("place" in one.names or not one.known for one in name):
                found |= _lemmas(name)
    return found


def _name(tokens: Sequence[Token], after: Token | None = None) -> list[Token]:
    """The capitalised words a stretch begins with, where they are few enough for a town."""
    kinds = frozenset(lexicon("office")["town_kinds"])
    name = [token for token in _capitals(tokens, after) if not token.lemmas & kinds]
    fits = len(name) <= _LONGEST and not any(token.lemmas & domain() for token in name)
    return name if fits else []


def _capitals(tokens: Sequence[Token], after: Token | None) -> Iterator[Token]:
    for before, token in zip((after, *tokens), tokens, strict=False):
        together = before is None or token.start - before.end == 1
        if not (together and token.text[0].isupper() and token.text[0].isalpha()):
            return
        if before is not after and token.text.isupper() and len(token.text) < _SHORTEST:
            return  # "W LIPNIE NA LATA"
        yield token


def _lemmas(name: Sequence[Token]) -> set[str]:
    """The lemmas of a name, and those of the name that an unknown form such as "-órze" is of."""
    found = {lemma for token in name for lemma in token.lemmas}
    for token in name:
        if not token.known and len(token.folded) >= _LONG_FORM:
            found |= _of_base(token.folded)
    return found


def _of_base(form: str) -> set[str]:
    for ending, base in _SOFTENED.items():
        if form.endswith(ending):
            plain = form.removesuffix(ending) + base
            return {lemma for one in (plain, plain + "a") for lemma in plain_analyser().lemmas(one)}
    return set()


def _most_named(tokens: Sequence[Token]) -> set[str]:
    counts = Counter(t.lemmas for t in tokens if _is_place(t) and "person" not in t.names)
    return set(counts.most_common(1)[0][0]) if counts else set()
