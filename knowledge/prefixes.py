"""What models want before a question and before a passage, as their authors tell it."""

import re
from collections.abc import Mapping
from typing import NamedTuple


class Prefixes(NamedTuple):
    """What is put before a question and before a passage."""

    query: str = ""
    passage: str = ""


_E5 = Prefixes("query: ", "passage: ")
_KNOWN = (
    (r"e5\b.*-instruct", Prefixes(
        "Instruct: Given a web search query, retrieve relevant passages that answer the query\n"
        "Query: ")),
    (r"(?:^|[-_])e5(?:[-_]|$)", _E5),  # also those of MMLW that were made of E5
    (r"^mmlw-retrieval-.*-v2", Prefixes("[query]: ")),
    (r"^mmlw-(?:retrieval-)?", Prefixes("zapytanie: ")),
    (r"^bge-m3", Prefixes()),
    (r"^bge-.*-en", Prefixes("Represent this sentence for searching relevant passages: ")),
    (r"^bge-.*-zh", Prefixes("为这个句子生成表示以用于检索相关文章：")),
    (r"^nomic-embed-text", Prefixes("search_query: ", "search_document: ")),
    (r"^snowflake-arctic-embed-.*v2", Prefixes("query: ")),
    (r"^snowflake-arctic-embed", Prefixes(
        "Represent this sentence for searching relevant passages: ")),
)  # fmt: skip


def known_prefixes(model: str) -> Prefixes:
    """The prefixes of a model's family by its name or folder; none where it is not known."""
    name = model.rstrip("/").rpartition("/")[2].lower()
    return next((prefixes for named, prefixes in _KNOWN if re.search(named, name)), Prefixes())


def own_prefixes(prompts: Mapping[str, str | None]) -> Prefixes | None:
    """The prefixes that a model brings with it, or None."""
    query = prompts.get("query") or ""
    passage = prompts.get("document") or prompts.get("passage") or ""
    return Prefixes(query, passage) if query or passage else None
