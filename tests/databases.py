"""The databases that tests run on: SQLite, and a PostgreSQL server of Debian's where it is."""

import os
import shutil
import subprocess
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from uuid import uuid4

import psycopg

_PROGRAMS = sorted(Path("/usr/lib/postgresql").glob("*/bin"))
MISSING = "PostgreSQL (Debian package postgresql) is missing."


@contextmanager
def new_database(server: Path) -> Iterator[str]:
    """The URL of an empty database on a server, gone afterwards."""
    name = f"t{uuid4().hex}"
    administer = partial(
        psycopg.connect, host=str(server), user="postgres", dbname="postgres", autocommit=True
    )
    with administer() as connection:
        connection.execute(f"CREATE DATABASE {name}")
    yield f"postgresql://postgres@/{name}?host={server}"
    with administer() as connection:
        connection.execute(f"DROP DATABASE {name} WITH (FORCE)")


@contextmanager
def server() -> Iterator[Path | None]:
    """A server on a socket in a folder of its own; None where PostgreSQL is not installed."""
    if not _PROGRAMS:
        yield None
        return
    with tempfile.TemporaryDirectory(prefix="pg", ignore_cleanup_errors=True) as place:
        folder = Path(place)
        run = _runner(folder)
        data = str(folder / "data")
        run("initdb", "-D", data, "-A", "trust", "-U", "postgres", "--no-sync")
        options = f"-k {folder} -c listen_addresses= -c fsync=off"
        run("pg_ctl", "-D", data, "-w", "-o", options, "-l", str(folder / "log"), "start")
        yield folder
        run("pg_ctl", "-D", data, "-m", "immediate", "stop")


def _runner(folder: Path) -> Callable[..., None]:
    # The server refuses to run as root, so root runs it as Debian's user for it.
    user = ["runuser", "-u", "postgres", "--"] if os.geteuid() == 0 else []
    if user:
        shutil.chown(folder, "postgres")

    def run(program: str, *arguments: str) -> None:
        # Its output goes nowhere: the server would keep a pipe open for ever.
        subprocess.run(
            [*user, str(_PROGRAMS[-1] / program), *arguments],
            check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, cwd="/",
        )  # fmt: skip

    return run
