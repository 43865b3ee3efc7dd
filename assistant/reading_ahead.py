"""What the first questions after a start would wait for, done before they come."""

import gc
from collections.abc import Callable, Iterator
from datetime import date, datetime
from typing import get_args

from assistant import decide
from assistant.answer import Language
from assistant.retrieve import View
from assistant.snapshot_words import names_of_one_word
from assistant.texts import Texts
from assistant.topics import passages
from assistant.topics.event_match import event_lemmas
from assistant.topics.event_named import named_anywhere
from assistant.towns import placed
from assistant.understand import Understanding
from assistant.what_is_on import with_kinds
from knowledge.model import Event, SourceDocument
from knowledge.numbers import values
from knowledge.sentences import told_sentences
from knowledge.snapshot import Snapshot

_EVENTS = ("duty_slot", "meeting")
_MOST = 2_000  # documents, as many as are held in memory
_A_PHONE = "000000000"  # any: with the first one all papers are looked through
_NEW_OBJECTS = 10_000  # a question makes some thousands, which fall away with it
_LOOKED_THROUGH = 3  # of which looks anew at what lasts: each tenth keeps a question too long
_ASKED = ("next_event", "submit", "until", "offers_small", "offers_teen", "who_runs", "how_many")


def everyday_questions() -> Iterator[tuple[str, Language]]:
    """The questions that the assistant itself suggests, in each of its languages."""
    for language in get_args(Language):
        texts = Texts(language)
        yield from ((texts.say(f"suggest.{name}"), language) for name in _ASKED)


def read_ahead(snapshot: Snapshot, now: datetime, wanted: Callable[[], bool]) -> int:
    """Asks each document, the newest first, when, where and how much of what it is called.

    So its facts are read, and its sentences with their words, days and numbers. Returns how many
    documents were asked before `wanted` said that it is enough.
    """
    understanding, view = Understanding(snapshot.analyser), View(snapshot, now)
    newest = sorted(view.documents.values(), key=lambda d: d.published or date.min, reverse=True)
    for asked, document in enumerate(newest[:_MOST]):
        if not wanted():
            return asked
        text = f"Kiedy, o której, gdzie, ile i do kiedy: {document.title}?"
        frame = with_kinds(placed(understanding.frame(text, now.date()), snapshot))
        own = view.only([document.id])
        decide.drafts(frame, own, Texts("pl"))
        passages.consider(frame, own, Texts("pl"))  # though a record may tell it all
        _read(document, view)
    names_of_one_word(snapshot)
    view.holds_contact(_A_PHONE)
    for kind in _EVENTS if wanted() else ():
        named_anywhere(snapshot, kind)
    # What was read stays; looking it through for garbage again and again takes long.
    gc.collect()
    gc.freeze()
    gc.set_threshold(_NEW_OBJECTS, _LOOKED_THROUGH)
    return len(newest[:_MOST])


def _read(document: SourceDocument, view: View) -> None:
    """Reads what a document calls its events, and the words and figures of its sentences."""
    for event in view.snapshot.facts(*_EVENTS, document_ids=[document.id]):
        if isinstance(event, Event):
            event_lemmas(event, view)
    for passage in view.snapshot.passages_of(document.id):
        for _, _, text in told_sentences(passage.text):
            view.lemmas(text)
            values(text)
