"""Everything the desk's pages may use."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from assistant.desk.cases import Cases
from assistant.desk.evaluation import Evaluation
from assistant.desk.login import Entrance
from assistant.storage.reviews import Reviews
from knowledge.snapshot import Snapshot


@dataclass(frozen=True)
class DeskParts:
    """Without an entrance the desk is switched off; `reading` raises NoSnapshot.

    `reports` is the folder of the reports of builds.
    """

    entrance: Entrance | None
    reviews: Reviews
    reading: Callable[[], AbstractContextManager[Snapshot]]
    cases: Cases
    evaluation: Callable[[], Evaluation | None]
    clock: Callable[[], datetime]
    reports: Path | None = None
