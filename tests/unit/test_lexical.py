from pathlib import Path

from knowledge.lexical import Entry, LexicalIndex


def entry(key: str, body: str, context: str = "") -> Entry:
    return Entry(key, body.split(), context.split())


def change(index: LexicalIndex, removed: list[str], added: list[Entry]) -> None:
    with index.changing(removed) as add:
        for one in added:
            add(one)


def ids(index: LexicalIndex, lemmas: str, limit: int = 10) -> list[str]:
    return [key for key, _ in index.search(lemmas.split(), limit)]


def test_the_passage_with_more_of_the_rare_lemmas_comes_first(tmp_path: Path) -> None:
    index = LexicalIndex(tmp_path)
    change(
        index,
        [],
        [entry("a", "klub rodzina"), entry("b", "klub dziecko rodzina"), entry("c", "rodzina")],
    )
    assert ids(index, "klub dziecko")[0] == "b"
    assert "c" not in ids(index, "klub dziecko")
    assert len(ids(index, "rodzina", limit=2)) == 2
    index.close()


def test_titles_and_headings_count_less_than_the_words_themselves(tmp_path: Path) -> None:
    index = LexicalIndex(tmp_path)
    change(
        index,
        [],
        [entry("a", "kot", "dyzur"), entry("b", "dyzur", "kot"), entry("c", "pies", "pies")],
    )
    assert ids(index, "dyzur") == ["b", "a"]
    index.close()


def test_a_change_takes_out_and_puts_in_and_lasts(tmp_path: Path) -> None:
    index = LexicalIndex(tmp_path)
    change(index, [], [entry("a", "klub"), entry("b", "klub")])
    change(index, ["a"], [entry("c", "klub")])
    assert sorted(ids(index, "klub")) == ["b", "c"] and len(index) == 2
    index.close()
    again = LexicalIndex(tmp_path)
    assert sorted(ids(again, "klub")) == ["b", "c"] and len(again) == 2
    again.close()


def test_nothing_is_found_for_nothing_and_in_nothing(tmp_path: Path) -> None:
    index = LexicalIndex(tmp_path)
    assert index.search(["klub"], 5) == []
    change(index, [], [entry("a", "klub")])
    assert index.search([], 5) == [] and index.search(["nieznane"], 5) == []
    index.close()


def test_only_passages_of_a_town_are_found_where_one_is_named(tmp_path: Path) -> None:
    index = LexicalIndex(tmp_path)
    added = [
        Entry("near", ["klub", "dziecko"], [], ["lipnik"]),
        Entry("said", ["klub", "lipnik"], [], ["olszany"]),
        Entry("above", ["klub"], ["lipnik"]),
        Entry("away", ["klub", "dziecko"], [], ["olszany"]),
    ]
    change(index, [], added)

    def found(*towns: set[str]) -> set[str]:
        return {key for key, _ in index.search(["klub", "dziecko"], 10, towns)}

    assert found() == {"near", "said", "above", "away"}
    assert found({"lipnik", "lipniki"}) == {"near", "said", "above"}
    assert found({"lipnik"}, {"olszany"}) == {"said"}
    assert found({"gdynia"}) == set()
    plain, of_town = (dict(index.search(["klub"], 10, of)) for of in ((), [{"lipnik"}]))
    assert of_town["near"] == plain["near"]  # the town only chooses
    index.close()
