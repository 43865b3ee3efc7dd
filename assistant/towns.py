"""Which words of a question name a town that documents are about."""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache, lru_cache

from assistant.frame import Frame, Word
from knowledge.folding import fold
from knowledge.heard import heard
from knowledge.phrases import lexicon_lemmas, plain_analyser
from knowledge.snapshot import Snapshot

_SHARED = 5
_STEM = 3  # letters that two lemmas of one name share at least
_ENDING = 2  # letters by which two forms of one town's name may differ
_SHORTEST = 4
_MOBILE = re.compile(r"(?<=.{3})i?ec$")  # "Mielec", of which other cases keep "Mielc-"
_INFLECTED = re.compile(r"[aeiouymwj]*")  # what two cases of one name may differ by
_ADJECTIVE = r"\w*(?:ski|cki|dzki)"
_IN = frozenset({"w", "we"})


def placed(frame: Frame, snapshot: Snapshot) -> Frame:
    """The frame with the words marked that name towns of documents, all of a name or none.

    "Górna Lipa" names no town of a document about "Dolna Lipa": then its word fits nothing.
    """
    known = _towns_of(snapshot)
    if not known:
        return frame
    words, begun = list(frame.words), _beginnings_of(snapshot)
    if not frame.native:
        before = ("", *(fold(word.text) for word in words))
        words = [
            _respelt(word, snapshot, within=one in _IN)
            for one, word in zip(before, words, strict=False)
        ]
    for i, word in enumerate(words):
        if word.role in ("function", "time", "address") or _only_describes(word):
            continue
        meant = _meant(word, known, begun)
        if not meant:
            continue
        beside = list(_beside(words, i))
        if not frame.native:
            for j in beside:
                words[j] = _second(words[j], meant, known)
        elsewhere = any(
            _only_describes(words[j]) and not _fits(words[j], known, meant) for j in beside
        )
        lemmas = word.lemmas | meant | _forms(meant, known)
        if elsewhere:
            lemmas = frozenset({f"{word.text} of another town"})
        words[i] = replace(word, lemmas=lemmas, town=True, role="focus")
        for j in beside:
            if _only_describes(words[j]):
                words[j] = replace(words[j], town=True, role="focus")
    return replace(frame, words=tuple(_strange(words, snapshot)))


def _strange(words: Sequence[Word], snapshot: Snapshot) -> Iterator[Word]:
    """The words, with a name after "w" that neither a dictionary nor a paper knows as a place."""
    before = ""
    for word in words:
        unknown = word.role == "focus" and word.noun and not (word.known or word.town)
        if before in _IN and unknown and not any(map(snapshot.knows, word.lemmas)):
            word = replace(word, place=True, name=True)
        yield word
        before = fold(word.text)


def _respelt(word: Word, snapshot: Snapshot, *, within: bool) -> Word:
    """A name written down by ear, with the lemmas of the towns and qualifiers that sound so.

    After "w" that may be a word of the dictionary by chance, where it is no noun of it.
    """
    if word.role in ("function", "time", "address"):
        return word
    if word.known and not (word.name or (within and not _is_noun(word))):
        return word
    sounds = _sounds_of(snapshot)
    meant = frozenset(lemma for key in heard(word.text) for lemma in sounds.get(key, ()))
    if within and not meant:  # "Łomża" and other short names
        short = _short_sounds_of(snapshot)
        meant = frozenset(one for key in heard(word.text, _STEM) for one in short.get(key, ()))
    if not meant and word.name and not _sounds_like(word):
        own = frozenset({fold(word.text)})
        return replace(word, lemmas=own, known=False, noun=True, role="focus")
    if not meant or word.lemmas & meant:
        return word
    by_chance = word.known and not word.name
    lemmas = meant if by_chance else word.lemmas | meant
    return replace(word, lemmas=lemmas, role="focus", noun=True if by_chance else word.noun)


def _is_noun(word: Word) -> bool:
    """Whether a dictionary has a whole word as a noun, and not "łom" with the particle "że"."""
    tokens = plain_analyser().tokens(word.text)
    return any(
        "noun" in one.pos and fold(word.text)[:_STEM] in {x[:_STEM] for x in one.lemmas}
        for one in tokens
    )


def _sounds_like(word: Word) -> bool:
    """Whether a name is one of its lemmas, and not only a common word a slip away from it."""
    own = heard(word.text)
    return (
        any(
            heard(lemma) & own or lemma[:_SHARED] == fold(word.text)[:_SHARED]
            for lemma in word.lemmas
        )
        or plain_analyser().tokens(word.text)[0].known
    )


def names(town: Collection[str], lemmas: Collection[str]) -> bool:
    """Whether lemmas hold a word of a town's name, or the adjective made of it."""
    if any(own in lemmas for own in town):
        return True
    stems = [own[:-1] for own in town if len(own) > _SHARED]
    if not stems:
        return False
    lines = _lines(lemmas if isinstance(lemmas, frozenset) else frozenset(lemmas))
    return any(f"\n{stem}" in lines and _made_of(stem).search(lines) for stem in stems)


def is_of_named(frame: Frame, lemmas: Collection[str]) -> bool:
    """Whether a place has the whole name of a town that a question names, or it names none.

    "Sosnówka Górna" is not "Sosnówka Dolna", whatever word they share.
    """
    words = frame.words
    named = [i for i, word in enumerate(words) if word.town and not _only_describes(word)]
    return not named or any(
        names(words[i].lemmas, lemmas)
        and all(
            names(words[j].lemmas, lemmas)
            for j in _beside(words, i)
            if words[j].town and _only_describes(words[j])
        )
        for i in named
    )


@lru_cache(maxsize=5_000)
def _made_of(stem: str) -> re.Pattern[str]:
    """A lemma on a line of its own that is a case of a name or the adjective made of it."""
    return re.compile(rf"^(?:{stem}{_INFLECTED.pattern}|(?={stem}){_ADJECTIVE})$", re.MULTILINE)


@lru_cache(maxsize=50_000)
def _lines(lemmas: frozenset[str]) -> str:
    """Lemmas as one text, in which a beginning of one is found at once."""
    return "\n" + "\n".join(lemmas)


def _beside(words: Sequence[Word], i: int) -> Iterator[int]:
    return (j for j in (i - 1, i + 1) if 0 <= j < len(words))


def _second(word: Word, towns: Collection[str], known: Mapping[str, frozenset[str]]) -> Word:
    """A short word beside one of a town's name, where it sounds as another word of that name."""
    if word.role in ("function", "time", "address") or word.town:
        return word
    names = frozenset(lemma for town in towns for lemma in known[town])
    own = heard(word.text, _STEM)
    meant = frozenset(one for one in names if heard(one, _STEM) & own)
    return replace(word, lemmas=word.lemmas | meant, town=True, role="focus") if meant else word


def _only_describes(word: Word) -> bool:
    """Whether a word tells one town from another of the same name, such as "Dolny"."""
    return bool(word.lemmas & _qualifiers())


def _meant(
    word: Word, known: Mapping[str, frozenset[str]], begun: Mapping[str, Collection[str]]
) -> frozenset[str]:
    """The lemmas of towns that a word is a form of.

    Where it is one town's very name, another's that is made of it is not meant: "Brzezinki" are
    not "Brzeziny".
    """
    own = {lemma for lemma in word.lemmas if len(lemma) >= _SHORTEST}
    exact = own.intersection(known)
    named = frozenset().union(*(known[one] for one in exact))
    return frozenset(
        town
        for lemma in own
        for town in (lemma, *begun.get(_beginning(lemma), ()))
        if town in known and _same(lemma, town)
        if not exact or town in named or any(_is_inflected(one, town) for one in exact)
    )


def _is_inflected(one: str, other: str) -> bool:
    """Whether two lemmas differ by endings of cases alone."""
    shared = _shared(one, other)
    return all(_INFLECTED.fullmatch(part[shared:]) for part in (one, other))


def _forms(meant: Collection[str], known: Mapping[str, frozenset[str]]) -> frozenset[str]:
    """The other lemmas of the same words that documents in other cases of the name give."""
    return frozenset(
        form
        for town in meant
        for other in known[town] | {town}
        for form in known.get(other, ())
        if _is_form(form, town)
    )


def _fits(word: Word, known: Mapping[str, frozenset[str]], towns: Collection[str]) -> bool:
    """Whether a document about the town also has the word in the town's name."""
    return any(word.lemmas & known[town] for town in towns)


def _same(one: str, other: str) -> bool:
    return one == other or _alike(one, other, _SHARED)


def _is_form(one: str, other: str) -> bool:
    """Whether two lemmas of one town's name, guessed from different cases, are of one word."""
    return _alike(one, other, _STEM)


def _alike(one: str, other: str, least: int) -> bool:
    one, other = _MOBILE.sub("c", one), _MOBILE.sub("c", other)
    shared = _shared(one, other)
    return shared >= least and max(len(one), len(other)) - shared <= _ENDING


def _shared(one: str, other: str) -> int:
    """How many letters two words begin with alike."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((i for i, (a, b) in pairs if a != b), min(len(one), len(other)))


@lru_cache(maxsize=4)
def _towns_of(snapshot: Snapshot) -> dict[str, frozenset[str]]:
    """Each lemma that names a town, with all lemmas of the names it stands in."""
    found: dict[str, frozenset[str]] = {}
    common = lexicon_lemmas("questions", "generic") | _qualifiers()
    for document in snapshot.documents.values():
        for lemma in document.towns:
            if len(lemma) >= _SHORTEST and lemma not in common:
                found[lemma] = found.get(lemma, frozenset()) | frozenset(document.towns)
    return found


def _beginning(lemma: str) -> str:
    """The letters that all forms of one town's name share."""
    return _MOBILE.sub("c", lemma)[:_SHARED]


@lru_cache(maxsize=4)
def _beginnings_of(snapshot: Snapshot) -> dict[str, list[str]]:
    """The lemmas that name a town, by how they begin."""
    found: dict[str, list[str]] = {}
    for town in _towns_of(snapshot):
        found.setdefault(_beginning(town), []).append(town)
    return found


@lru_cache(maxsize=4)
def _sounds_of(snapshot: Snapshot) -> dict[str, frozenset[str]]:
    """The towns' lemmas, and those of the words that tell them apart, by how they sound."""
    found: dict[str, frozenset[str]] = {}
    for lemma in (*_towns_of(snapshot), *_qualifiers()):
        for key in heard(lemma):
            found[key] = found.get(key, frozenset()) | {lemma}
    return found


@lru_cache(maxsize=4)
def _short_sounds_of(snapshot: Snapshot) -> dict[str, frozenset[str]]:
    """The lemmas of towns whose names sound too short to be told from a common word."""
    found: dict[str, frozenset[str]] = {}
    for lemma in _towns_of(snapshot):
        for key in heard(lemma, _STEM) - heard(lemma):
            found[key] = found.get(key, frozenset()) | {lemma}
    return found


@cache
def _qualifiers() -> frozenset[str]:
    return lexicon_lemmas("questions", "town_qualifiers")
