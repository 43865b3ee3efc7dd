"""What one snapshot holds and another does not: documents, and facts field by field."""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable
from dataclasses import dataclass, fields, is_dataclass
from pathlib import Path, PurePath
from typing import Any

from knowledge.catalogue import Catalogue
from knowledge.model import Fact, SourceDocument
from knowledge.snapshot import CATALOGUE, read_manifest

_NOT_CONTENT = {"id", "document_id", "citations", "consultation_id", "task_id", "offer_id"}


@dataclass(frozen=True)
class FieldChange:
    """A field of a fact and what it held, as plain data."""

    field: str
    before: Any
    after: Any


@dataclass(frozen=True)
class ChangedFact:
    """A fact that both snapshots hold, with the fields that differ."""

    before: Fact
    after: Fact
    fields: tuple[FieldChange, ...]


@dataclass(frozen=True)
class Difference:
    """From an older snapshot to a newer one; `replaced` are documents of one file name."""

    documents_added: tuple[SourceDocument, ...] = ()
    documents_replaced: tuple[tuple[SourceDocument, SourceDocument], ...] = ()
    documents_gone: tuple[SourceDocument, ...] = ()
    added: tuple[Fact, ...] = ()
    changed: tuple[ChangedFact, ...] = ()
    gone: tuple[Fact, ...] = ()

    def __bool__(self) -> bool:
        return any(getattr(self, field.name) for field in fields(self))


def compare(before: Path, after: Path) -> Difference:
    """The difference between the snapshots in two folders; raises OSError, ValueError, KeyError.

    A fact is the same over versions by its kind and what names it, never by its id.
    """
    same_code = read_manifest(before)["made_by"]["code"] == read_manifest(after)["made_by"]["code"]
    old, new = Catalogue(before / CATALOGUE), Catalogue(after / CATALOGUE)
    try:
        old_documents = {document.id: document for document in old.documents()}
        new_documents = {document.id: document for document in new.documents()}
        # The same code makes the same facts of the same document.
        alike = old_documents.keys() & new_documents.keys() if same_code else set()
        gone, added = (
            _facts(catalogue, held, [key for key in held if key not in alike])
            for catalogue, held in ((old, old_documents), (new, new_documents))
        )
    finally:
        old.close()
        new.close()
    gone, added, changed = _matched(gone, added)
    by_file = {
        document.file: document
        for key, document in old_documents.items()
        if key not in new_documents
    }
    fresh = [document for key, document in new_documents.items() if key not in old_documents]
    replaced = [(by_file.pop(d.file), d) for d in fresh if d.file in by_file]
    now = {document.id for _, document in replaced}
    return Difference(
        documents_added=tuple(document for document in fresh if document.id not in now),
        documents_replaced=tuple(replaced),
        documents_gone=tuple(by_file.values()),
        added=tuple(one.fact for one in added),
        changed=tuple(changed),
        gone=tuple(one.fact for one in gone),
    )


def content(fact: Fact) -> dict[str, Any]:
    """What a fact says as plain data by the names of its fields, without ids and citations."""
    return {
        field.name: plain(getattr(fact, field.name))
        for field in fields(fact)
        if field.name not in _NOT_CONTENT
    }


def plain(value: Any) -> Any:
    """A field's value as text, numbers, lists and mappings; what is not set is left out."""
    if is_dataclass(value) and not isinstance(value, type):
        held = {field.name: plain(getattr(value, field.name)) for field in fields(value)}
        return {name: one for name, one in held.items() if one not in (None, [], {}, "")}
    if isinstance(value, dict):
        return {str(key): plain(one) for key, one in value.items()}
    if isinstance(value, frozenset):
        return sorted(map(plain, value))
    if isinstance(value, tuple):
        return [plain(one) for one in value]
    return value if isinstance(value, str | int | float | None) else value.isoformat()


@dataclass(frozen=True)
class _Held:
    """A fact with what it says and the stem of its document's file."""

    fact: Fact
    says: dict[str, Any]
    stem: str

    def key(self, *names: str) -> tuple[Hashable, ...]:
        return (self.fact.kind, *(str(self.says.get(name)) for name in names))


_Key = Callable[[_Held], Hashable]

# What names a fact of each kind, and what still names it where that has changed.
_NAMED: dict[str, tuple[tuple[str, ...], tuple[str, ...] | None]] = {
    "consultation": (("name",), ()),
    "duty_slot": (("name", "start"), ("name",)),
    "meeting": (("name", "start"), ("name",)),
    "deadline": (("name", "until"), ("name",)),
    "submission_channel": (("means", "address"), ("means",)),
    "task": (("name", "section"), ("name",)),
    "offer": (("name", "units"), ("name",)),
    "proposal": (("number", "text"), ("number", "organisation")),
    "contact": (("unit", "matter"), ("unit",)),
    "change": (("how", "about", "old"), ("about",)),
}
_OTHER: tuple[tuple[str, ...], tuple[str, ...] | None] = (("name",), None)


def _whole(one: _Held) -> Hashable:
    return one.fact.kind, repr(sorted(one.says.items()))


def _named(one: _Held) -> Hashable:
    return one.key(*_NAMED.get(one.fact.kind, _OTHER)[0])


def _named_here(one: _Held) -> Hashable:
    return one.stem, _named(one)


def _less_named(one: _Held) -> Hashable:
    names = _NAMED.get(one.fact.kind, _OTHER)[1]
    return (one.stem, one.key(*names)) if names is not None else None


_KEYS: tuple[_Key, ...] = (_whole, _named_here, _named, _less_named)


def _facts(
    catalogue: Catalogue, documents: dict[str, SourceDocument], ids: Iterable[str]
) -> list[_Held]:
    return [
        _Held(fact, content(fact), PurePath(documents[fact.document_id].file).stem)
        for fact in catalogue.facts(ids)
    ]


def _matched(
    old: list[_Held], new: list[_Held]
) -> tuple[list[_Held], list[_Held], list[ChangedFact]]:
    """Who is left on either side after facts were paired, the surest likeness first."""
    changed = []
    for key in _KEYS:
        waiting: dict[Hashable, list[_Held]] = defaultdict(list)
        for one in old:
            waiting[key(one)].append(one)
        waiting.pop(None, None)
        left = []
        for one in new:
            if same := waiting.get(key(one)):
                before = same.pop(0)
                if differ := _differences(before.says, one.says):
                    changed.append(ChangedFact(before.fact, one.fact, differ))
            else:
                left.append(one)
        still = {id(one) for same in waiting.values() for one in same}
        old = [one for one in old if id(one) in still or key(one) is None]
        new = left
    return old, new, changed


def _differences(before: dict[str, Any], after: dict[str, Any]) -> tuple[FieldChange, ...]:
    names = dict.fromkeys((*before, *after))
    return tuple(
        FieldChange(name, before.get(name), after.get(name))
        for name in names
        if before.get(name) != after.get(name)
    )
