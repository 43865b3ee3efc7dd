"""The process that reads files, within limits of memory that it sets itself."""

import ctypes
import os
import resource
import signal
import tempfile
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from multiprocessing.connection import Connection
from pathlib import Path
from typing import NamedTuple

from ingest.learn import Learned, learn
from ingest.read.blocks import Unreadable
from ingest.sources import Source
from knowledge.text import Analyser

Learn = Callable[[Source, Analyser], Learned]

_MEGABYTE = 1 << 20
_DIE_WITH_PARENT = 1  # PR_SET_PDEATHSIG of prctl(2)


@dataclass(frozen=True)
class Limits:
    """How long one file may be read, in seconds, and how much memory its reader may have."""

    seconds: float = 300.0
    megabytes: int = 3072


class Outcome(NamedTuple):
    """What one file gave, or one sentence why it gave nothing."""

    learned: Learned | None
    problem: str | None


class Reply(NamedTuple):
    """What a reading process answers; one that is `spent` ends after it."""

    outcome: Outcome | None
    spent: bool = False


def serve(connection: Connection, limits: Limits, scratch: Path, learn_one: Learn = learn) -> None:
    """Says that it is ready, then answers each source with what it holds, until nobody asks."""
    _settle(limits, scratch)
    analyser = Analyser()
    connection.send(Reply(None))
    with suppress(EOFError, OSError):  # whoever asked has gone
        while True:
            outcome = attempt(connection.recv(), analyser, limits, learn_one)
            spent = _used() > limits.megabytes * _MEGABYTE // 2
            connection.send(Reply(outcome, spent))
            if spent:
                return


def attempt(
    source: Source, analyser: Analyser, limits: Limits, learn_one: Learn = learn
) -> Outcome:
    """What one file gives; whatever goes wrong with it becomes a sentence."""
    try:
        return Outcome(learn_one(source, analyser), None)
    except Unreadable as error:
        return Outcome(None, str(error))
    except MemoryError:
        return Outcome(None, f"Reading it needs more than {limits.megabytes} MB of memory.")
    except RecursionError:
        return Outcome(None, "It cannot be read: its parts are nested too deeply.")
    except Exception as error:  # one file's flaw must not keep the others from being published
        return Outcome(None, f"It cannot be read ({type(error).__name__}: {error})."[:300])


def _settle(limits: Limits, scratch: Path) -> None:
    """Makes the process a group of its own that ends with its parent and stays within limits."""
    os.setsid()
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    with suppress(AttributeError, OSError):
        ctypes.CDLL(None).prctl(_DIE_WITH_PARENT, signal.SIGKILL)
    most = limits.megabytes * _MEGABYTE
    resource.setrlimit(resource.RLIMIT_AS, (most, most))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    tempfile.tempdir = os.environ["TMPDIR"] = str(scratch)


def _used() -> int:
    """The most memory this process has had, in bytes."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
