"""What a notice says is taken in by somebody, so that its own ways of handing in are not for it."""

import re
from collections.abc import Sequence

from assistant.frame import Word
from assistant.retrieve import View
from assistant.topics.asking import says
from knowledge.sentences import told_sentences


def taken_by_others(things: Sequence[Word], notice: str, view: View) -> bool:
    """Whether sentences that name a thing all tell who takes in what is handed in for it.

    Such as "Wnioski o zasiłek przyjmuje urząd gminy" at the end of a page of contacts.
    """
    if not any(_names(notice, word, view) for word in things):
        return False  # nor does a sentence of it, and most notices name nothing of a question
    found = False
    for _, _, text in told_sentences(notice):
        if any(_names(text, word, view) for word in things):
            if not says("taken_by", text):
                return False
            found = True
    return found


def _names(text: str, word: Word, view: View) -> bool:
    """Whether a sentence names a thing; a figure such as 800 is one only with its plus."""
    if word.text.isdigit():
        return bool(re.search(rf"\b{word.text}\s?(?:\+|plus\b)", text))
    return not word.lemmas.isdisjoint(view.lemmas(text))
