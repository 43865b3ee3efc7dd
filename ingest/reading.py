"""The process that reads files, within limits of memory that it sets itself."""

import fcntl
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


def serve(
    connection: Connection,
    life: Connection,
    limits: Limits,
    scratch: Path,
    learn_one: Learn = learn,
) -> None:
    """Says that it is ready, then answers each source with what it holds, until nobody asks.

    Nothing ever comes by `life`; it closes when whoever asks has died.
    """
    _settle(limits, scratch)
    _end_with(life)
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
        return Outcome(None, _legible(str(error)))
    except MemoryError:
        return Outcome(None, f"Reading it needs more than {limits.megabytes} MB of memory.")
    except RecursionError:
        return Outcome(None, "It cannot be read: its parts are nested too deeply.")
    except Exception as error:  # one file's flaw must not keep the others from being published
        told = f"It cannot be read ({type(error).__name__}: {error})."
        return Outcome(None, _legible(told[:300]))


def _legible(sentence: str) -> str:
    """A sentence that can be written down, whatever name of a file it holds."""
    return sentence.encode("utf-8", "replace").decode()


def _settle(limits: Limits, scratch: Path) -> None:
    """Makes the process a group of its own that stays within limits."""
    os.setsid()
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    most = limits.megabytes * _MEGABYTE
    resource.setrlimit(resource.RLIMIT_AS, (most, most))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    tempfile.tempdir = os.environ["TMPDIR"] = str(scratch)


def _end_with(life: Connection) -> None:
    """Lets the kernel end the whole group when a pipe is closed, whatever a reader is busy with."""
    signal.signal(signal.SIGIO, signal.SIG_DFL)
    fcntl.fcntl(life, fcntl.F_SETOWN, -os.getpgrp())
    fcntl.fcntl(life, fcntl.F_SETFL, fcntl.fcntl(life, fcntl.F_GETFL) | os.O_ASYNC)
    if life.poll():  # it was closed before
        os.killpg(os.getpgrp(), signal.SIGKILL)


def _used() -> int:
    """The most memory this process has had, in bytes."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
