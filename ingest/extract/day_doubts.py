"""Sentences about days that cannot be so, wherever a document names them."""

from collections.abc import Iterator

from ingest.extract.scene import Scene
from ingest.extract.when import days_of
from knowledge.day_flaws import impossible_days

WEEKDAYS = ("poniedziałek", "wtorek", "środa", "czwartek", "piątek", "sobota", "niedziela")
_LONGEST = 120


def day_doubts(scene: Scene) -> Iterator[str]:
    """A sentence for each day that no calendar has, and for each on another weekday."""
    for one in scene.statements:
        quote = " ".join(one.text.split())[:_LONGEST]
        for said in impossible_days(one.text):
            yield f"Takiego dnia nie ma w kalendarzu ({said}): {quote}"
        for day in days_of(scene, one):
            if day.weekday_agrees is False:
                real = f"{day.first} to {WEEKDAYS[day.first.weekday()]}"
                yield f"Dzień tygodnia nie zgadza się z datą ({real}): {quote}"
