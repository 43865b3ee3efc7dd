"""Reads many files at once in processes of their own, and stops one that takes too long."""

import multiprocessing
import os
import signal
import time
from collections import deque
from collections.abc import Callable, Generator, Sequence
from contextlib import suppress
from multiprocessing.connection import Connection, wait
from pathlib import Path

from ingest.learn import learn
from ingest.reading import Learn, Limits, Outcome, Reply, serve
from ingest.sources import Source

_AHEAD = 4  # files that may wait for an earlier one, for each process
_CRASHED = "Its reader crashed."

Started = Callable[[Source], None]


class CannotRead(Exception):
    """No reading process can be started; the message is one sentence for people."""


def learn_all(
    sources: Sequence[Source],
    limits: Limits,
    scratch: Path,
    *,
    started: Started = lambda source: None,
    learn_one: Learn = learn,
    processes: int | None = None,
) -> Generator[Outcome, None, None]:
    """What each file gives, in their order; `started` hears of each as its turn comes."""
    count = min(len(sources), processes or len(os.sched_getaffinity(0)))
    workers = [_Worker(limits, scratch, learn_one) for _ in range(count)]
    waiting = deque(range(len(sources)))
    done: dict[int, Outcome] = {}
    try:
        for number in range(len(sources)):
            while number not in done:
                for worker in workers:
                    near = waiting and waiting[0] < number + _AHEAD * count
                    if near and worker.is_free:
                        started(sources[waiting[0]])
                        worker.begin(waiting[0], sources[waiting.popleft()])
                done.update(_finished(workers))
            yield done.pop(number)
    finally:
        for worker in workers:
            worker.stop()


def _finished(workers: Sequence["_Worker"]) -> dict[int, Outcome]:
    """What has come since, after waiting for the first of it."""
    busy = [worker for worker in workers if not worker.is_free]
    left = min(worker.deadline for worker in busy) - time.monotonic()
    wait([worker.connection for worker in busy], max(0.0, left))
    return dict(found for worker in busy if (found := worker.finished()) is not None)


class _Worker:
    """One reading process, which is replaced when it crashes or is stopped."""

    def __init__(self, limits: Limits, scratch: Path, learn_one: Learn) -> None:
        self._limits = limits
        self._arguments = (limits, scratch, learn_one)
        self._number: int | None = None
        self.deadline = 0.0
        self._start()

    @property
    def is_free(self) -> bool:
        return self._number is None

    def begin(self, number: int, source: Source) -> None:
        self._number = number
        self.deadline = time.monotonic() + self._limits.seconds
        with suppress(OSError):  # it has crashed, which is found when it is asked
            self.connection.send(source)

    def finished(self) -> tuple[int, Outcome] | None:
        """The number of the file and what it gave, or None while it is being read."""
        number = self._number
        if number is None:
            return None
        if self.connection.poll():
            reply = self._reply()
        elif time.monotonic() < self.deadline:
            return None
        else:
            seconds = f"{self._limits.seconds:g}"
            problem = f"Reading it takes longer than {seconds} seconds and was stopped."
            reply = Reply(Outcome(None, problem), spent=True)
        self._number = None
        if reply.spent:
            self.stop()
            self._start()
        return number, reply.outcome or Outcome(None, _CRASHED)

    def stop(self) -> None:
        if self._process.pid is not None:
            with suppress(OSError):  # the group holds the programs that it started, too
                os.killpg(self._process.pid, signal.SIGKILL)
        self._process.kill()
        self._process.join()
        self._process.close()
        self.connection.close()
        self._life.close()

    def _reply(self) -> Reply:
        try:
            reply: Reply = self.connection.recv()
            return reply
        except (EOFError, OSError):
            return Reply(Outcome(None, _CRASHED), spent=True)

    def _start(self) -> None:
        context = multiprocessing.get_context("forkserver")
        context.set_forkserver_preload(["ingest.reading", "ingest.warm"])
        self.connection: Connection
        self.connection, theirs = context.Pipe()
        life, self._life = context.Pipe(duplex=False)
        arguments = (theirs, life, *self._arguments)
        self._process = context.Process(target=serve, args=arguments, daemon=True)
        self._process.start()
        theirs.close()
        life.close()
        if self._reply().outcome is not None:
            self.stop()
            raise CannotRead(
                "No reading process can be started (a script that builds needs "
                'an `if __name__ == "__main__":`).'
            )
