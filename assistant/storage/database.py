"""The database: opened by URL, brought to the newest schema, every failure one sentence."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import create_engine, event, inspect, text
from sqlalchemy.engine import URL, Connection, Engine, make_url
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.orm import Session

from assistant.errors import StorageFailed
from assistant.storage.writer import Writer

_BUSY_SECONDS = 15
_MIGRATION_LOCK = 7_209_431  # any number that nothing else on the server locks
_FIRST = "0001"  # the schema that existed before migrations were counted


class Database:
    """SQLite or PostgreSQL, safe to use from several threads and processes."""

    def __init__(self, url: str) -> None:
        """Opens the database and upgrades its schema; raises StorageFailed."""
        self._engine = opened_engine(url)
        self.writer = Writer()
        with _explained():
            try:
                _upgrade(self._engine)
            except BaseException:
                self._engine.dispose()
                raise

    @property
    def engine(self) -> Engine:
        """The engine itself, for tests and checks."""
        return self._engine

    @contextmanager
    def reading(self) -> Iterator[Session]:
        """A session that writes nothing; raises StorageFailed."""
        with _explained(), Session(self._engine) as session:
            yield session

    @contextmanager
    def writing(self) -> Iterator[Session]:
        """A session whose changes are kept together or not at all; raises StorageFailed."""
        # A SQLite transaction that reads first cannot become a writer once another has written.
        writer = self._engine.execution_options(writing=True)
        with _explained(), Session(writer, expire_on_commit=False) as session, session.begin():
            yield session

    def scrub(self) -> None:
        """Takes what was deleted out of SQLite's write-ahead log too."""
        if self._engine.dialect.name == "sqlite":
            with _explained(), self._engine.connect() as connection:
                connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")

    def close(self) -> None:
        """Gives the connections back, once everything is written."""
        self.writer.close()
        self._engine.dispose()


def opened_engine(url: str) -> Engine:
    """An engine that behaves alike on both databases; raises StorageFailed."""
    try:
        address = make_url(url)
        if address.get_backend_name() == "sqlite":
            return _sqlite(address)
        return create_engine(_driven(address), pool_pre_ping=True)
    except (SQLAlchemyError, ImportError, OSError) as error:
        raise StorageFailed(f"The database cannot be opened: {_first_line(error)}") from error


def _driven(address: URL) -> URL:
    if address.drivername in ("postgresql", "postgres"):
        return address.set(drivername="postgresql+psycopg")
    return address


def _sqlite(address: URL) -> Engine:
    if address.database:
        folder = Path(address.database).parent
        folder.mkdir(parents=True, exist_ok=True)
        if not os.access(folder, os.W_OK):
            raise StorageFailed(f"The folder {folder} of the database is not writable.")
    engine = create_engine(address, connect_args={"timeout": _BUSY_SECONDS})
    event.listen(engine, "connect", _settle_sqlite)
    event.listen(engine, "begin", _begin_sqlite)
    return engine


def _settle_sqlite(connection: Any, _: object) -> None:
    connection.isolation_level = None  # the driver's own BEGIN comes too late for us
    cursor = connection.cursor()
    for pragma in (
        "journal_mode=WAL",
        "synchronous=NORMAL",
        "foreign_keys=ON",
        "secure_delete=ON",
    ):
        cursor.execute(f"PRAGMA {pragma}")
    cursor.close()


def _begin_sqlite(connection: Connection) -> None:
    writing = connection.get_execution_options().get("writing")
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writing else "BEGIN")


def _upgrade(engine: Engine) -> None:
    from alembic import command
    from alembic.config import Config
    from alembic.script import ScriptDirectory

    configuration = Config()
    configuration.set_main_option("script_location", str(Path(__file__).parent / "migrations"))
    head = ScriptDirectory.from_config(configuration).get_current_head()
    with engine.execution_options(writing=True).begin() as connection:
        if engine.dialect.name == "postgresql":
            connection.execute(text("SELECT pg_advisory_xact_lock(:n)"), {"n": _MIGRATION_LOCK})
        tables = inspect(connection).get_table_names()
        if "alembic_version" in tables:
            found = connection.execute(text("SELECT version_num FROM alembic_version")).scalar()
            if found == head:
                return
        configuration.attributes["connection"] = connection
        if "answers" in tables and "alembic_version" not in tables:
            command.stamp(configuration, _FIRST)
        command.upgrade(configuration, "head")


@contextmanager
def _explained() -> Iterator[None]:
    try:
        yield
    except SQLAlchemyError as error:
        raise StorageFailed(f"The database does not answer: {_first_line(error)}") from error


def _first_line(error: Exception) -> str:
    # What the driver says; SQLAlchemy's own text would repeat the values of the statement.
    said = str(getattr(error, "orig", None) or error)
    return said.splitlines()[0] if said else type(error).__name__
