"""A difference of two snapshots, as a terminal and as a program get it."""

import json
from collections.abc import Iterable, Iterator
from typing import Any

from knowledge.difference import ChangedFact, Difference, content
from knowledge.model import Fact, SourceDocument

_LONGEST = 100
_NAMES = {
    "duty_slot": ("name", "start", "end"),
    "meeting": ("name", "start", "end"),
    "deadline": ("name", "until"),
    "submission_channel": ("means", "address"),
    "proposal": ("number", "organisation", "text"),
    "contact": ("unit", "phones", "emails"),
}


def named(fact: Fact) -> str:
    """A fact in one line: its kind and what names it."""
    says = content(fact)
    told = [worded(says.get(name)) for name in _NAMES.get(fact.kind, ("name",))]
    return f"{fact.kind}: {', '.join(filter(None, told)) or fact.id}"


def worded(value: Any) -> str:
    """Plain data as one short line."""
    if value is None or value == [] or value == {}:
        return ""
    text = value if isinstance(value, str) else _joined(value)
    text = " ".join(text.split())
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1].rstrip()}…"


def summary(difference: Difference) -> str:
    """How much differs, in one line."""
    return (
        f"documents: {len(difference.documents_added)} added, "
        f"{len(difference.documents_replaced)} replaced, {len(difference.documents_gone)} gone; "
        f"facts: {len(difference.added)} added, {len(difference.changed)} changed, "
        f"{len(difference.gone)} gone"
    )


def lines(difference: Difference) -> Iterator[str]:
    """Everything that differs, field by field."""
    yield f"changes: {summary(difference)}"
    yield from (f"  document added: {one.file}" for one in difference.documents_added)
    yield from (f"  document replaced: {new.file}" for _, new in difference.documents_replaced)
    yield from (f"  document gone: {one.file}" for one in difference.documents_gone)
    yield from (f"  added {named(fact)}" for fact in difference.added)
    for one in difference.changed:
        yield f"  changed {named(one.before)}"
        for field in one.fields:
            before, after = worded(field.before), worded(field.after)
            yield f"    {field.field}: {before or 'nothing'} → {after or 'nothing'}"
    yield from (f"  gone {named(fact)}" for fact in difference.gone)


def as_json(difference: Difference, before: str, after: str) -> str:
    """Everything that differs, for programs."""
    data = {
        "before": before,
        "after": after,
        "documents": {
            "added": _documents(difference.documents_added),
            "replaced": _documents(new for _, new in difference.documents_replaced),
            "gone": _documents(difference.documents_gone),
        },
        "facts": {
            "added": [_fact(fact) for fact in difference.added],
            "changed": [_changed(one) for one in difference.changed],
            "gone": [_fact(fact) for fact in difference.gone],
        },
    }
    return json.dumps(data, ensure_ascii=False, indent=2)


def _documents(documents: Iterable[SourceDocument]) -> list[dict[str, Any]]:
    return [{"id": one.id, "file": one.file, "title": one.title} for one in documents]


def _fact(fact: Fact) -> dict[str, Any]:
    return {"id": fact.id, "document": fact.document_id, **content(fact)}


def _changed(one: ChangedFact) -> dict[str, Any]:
    fields = {field.field: {"before": field.before, "after": field.after} for field in one.fields}
    return {"before": one.before.id, "after": one.after.id, "kind": one.after.kind,
            "name": named(one.after), "fields": fields}  # fmt: skip


def _joined(value: Any) -> str:
    if isinstance(value, dict):
        return ", ".join(f"{name} {_joined(one)}" for name, one in value.items())
    if isinstance(value, list):
        return ", ".join(_joined(one) for one in value)
    return str(value)
