from concurrent.futures import ThreadPoolExecutor

import pytest

from knowledge.folding import fold
from knowledge.morphology import form_table
from knowledge.phrases import Phrases
from knowledge.text import Analyser, FormTable

WORDS = ["dyżur", "następny", "kiedy", "świetlica", "niepełnosprawność", "słuch", "przedszkole"]


@pytest.fixture(scope="module")
def analyser() -> Analyser:
    return Analyser(FormTable(form_table(WORDS)))


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Żółć", "zolc"),
        ("ŁÓDŹ", "lodz"),
        ("Юзефінська Ї", "юзефінська ї"),
        ("Ćma 12:00–15:00", "cma 12:00–15:00"),
    ],
)
def test_folding_keeps_the_length_and_other_alphabets(text: str, folded: str) -> None:
    assert fold(text) == folded
    assert len(fold(text)) == len(text)


@pytest.mark.parametrize(
    "form", ["dyżur", "dyżurów", "dyżurze", "dyzur", "DYZURY", "dyżrów", "dyuzr"]
)
def test_one_word_however_it_is_written(analyser: Analyser, form: str) -> None:
    (token,) = analyser.tokens(form)
    assert "dyzur" in token.lemmas


@pytest.mark.parametrize(("typed", "lemma"), [("zlobek", "zlobek"), ("ksiazce", "ksiazka")])
def test_a_known_word_outside_the_table_is_restored(typed: str, lemma: str) -> None:
    (token,) = Analyser(FormTable({})).tokens(typed)
    assert token.known
    assert lemma in token.lemmas


def test_an_unknown_word_stays_unknown(analyser: Analyser) -> None:
    (token,) = analyser.tokens("Zbrzęczykowo")
    assert not token.known


def test_negated_participles_do_not_become_their_opposite(analyser: Analyser) -> None:
    (token,) = analyser.tokens("niesłyszący")
    assert "slyszec" not in token.lemmas
    assert "nieslyszec" in token.lemmas


def test_offsets_point_at_the_words(analyser: Analyser) -> None:
    text = "Pok. 210, tel. 12 345"
    assert [text[t.start : t.end] for t in analyser.tokens(text)] == [
        "Pok", "210", "tel", "12", "345",
    ]  # fmt: skip


def test_phrases_are_found_in_every_form_and_with_gaps(analyser: Analyser) -> None:
    phrases = Phrases({"submit": ["jak .. złożyć"], "until": ["do kiedy"]}, Analyser())
    tokens = analyser.tokens("do kiedy i jak można taki wniosek złożyć")
    assert [(one.name, one.first, one.last) for one in phrases.find(tokens)] == [
        ("until", 0, 2),
        ("submit", 3, 8),
    ]


def test_a_run_of_letters_too_long_for_a_word_is_taken_as_it_stands() -> None:
    run = "qwerty" * 50_000
    (token,) = Analyser(FormTable({})).tokens(run)
    assert token.lemmas == {run} and not token.known


def test_unknown_words_are_cut_alike_by_many_threads_at_once():
    words = [
        f"{'zyrkw' * n}ami{ending}" for n in range(1, 8) for ending in ("", "kowego", "owskich")
    ]
    alone = [Analyser().lemmas(word) for word in words]
    with ThreadPoolExecutor(8) as workers:
        rounds = list(workers.map(lambda _: [Analyser().lemmas(w) for w in words], range(40)))
    assert all(one == alone for one in rounds)
