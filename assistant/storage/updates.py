"""Which Telegram updates were answered, so that a crash answers none of them twice."""

from datetime import datetime

from assistant.storage.database import Database
from assistant.storage.tables import HandledUpdate


class Updates:
    """The ids of answered updates."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def handled(self, update_id: int) -> bool:
        """Whether an update was answered; raises StorageFailed."""
        with self._database.reading() as session:
            return session.get(HandledUpdate, update_id) is not None

    def mark(self, update_id: int, now: datetime) -> None:
        """Notes that an update was answered; raises StorageFailed."""
        with self._database.writing() as session:
            session.merge(HandledUpdate(id=update_id, handled=now))
