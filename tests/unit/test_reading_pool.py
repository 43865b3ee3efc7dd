"""Files read at once in processes of their own, within limits."""

import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

import ingest
from ingest.learn import Learned, learn
from ingest.pool import learn_all
from ingest.reading import Limits
from ingest.sources import Source, find
from knowledge.text import Analyser

GENEROUS = Limits(seconds=60, megabytes=3072)


@pytest.fixture
def sources(tmp_path: Path) -> list[Source]:
    for name in "abcdef":
        (tmp_path / f"{name}.md").write_text(f"# Klub {name}\n\nKlub działa codziennie.", "utf-8")
    return find([tmp_path])


def outcomes(
    sources: list[Source],
    folder: Path,
    learn_one: Callable[[Source, Analyser], Learned] = learn,
    limits: Limits = GENEROUS,
) -> dict[str, str | None]:
    """By file, why it gave nothing."""
    found = learn_all(sources, limits, folder, learn_one=learn_one, processes=2)
    return {one.name: outcome.problem for one, outcome in zip(sources, found, strict=True)}


def hanging(source: Source, analyser: Analyser) -> Learned:
    if source.name == "b.md":
        (source.path.parent / "child").write_text(str(subprocess.Popen(["sleep", "60"]).pid))
        signal.pause()
    return learn(source, analyser)


def greedy(source: Source, analyser: Analyser) -> Learned:
    if source.name == "b.md":
        bytearray(8 << 30)
    return learn(source, analyser)


def crashing(source: Source, analyser: Analyser) -> Learned:
    if source.name in ("a.md", "b.md"):
        os.kill(os.getpid(), signal.SIGSEGV)
    return learn(source, analyser)


def failing(source: Source, analyser: Analyser) -> Learned:
    if source.name == "b.md":
        raise RuntimeError("unexpected")
    return learn(source, analyser)


def endless(source: Source, analyser: Analyser) -> Learned:
    return endless(source, analyser) if source.name == "b.md" else learn(source, analyser)


def test_documents_come_in_the_order_of_their_files(sources: list[Source], tmp_path: Path) -> None:
    found = [one.learned for one in learn_all(sources, GENEROUS, tmp_path, processes=2)]
    titles = [one.record.document.title for one in found if one]
    assert titles == [f"Klub {name}" for name in "abcdef"]


@pytest.mark.parametrize(
    ("learn_one", "sentence"),
    [
        (hanging, "Reading it takes longer than 2 seconds and was stopped."),
        (greedy, "Reading it needs more than 3072 MB of memory."),
        (crashing, "Its reader crashed."),
        (failing, "It cannot be read (RuntimeError: unexpected)."),
        (endless, "It cannot be read: its parts are nested too deeply."),
    ],
)
def test_a_file_that_harms_its_reader_harms_no_other(
    sources: list[Source],
    tmp_path: Path,
    learn_one: Callable[[Source, Analyser], Learned],
    sentence: str,
) -> None:
    limits = replace(GENEROUS, seconds=2) if learn_one is hanging else GENEROUS
    found = outcomes(sources, tmp_path, learn_one, limits)
    harmed = {"a.md", "b.md"} if learn_one is crashing else {"b.md"}
    assert found == {one.name: sentence if one.name in harmed else None for one in sources}


def test_what_a_stopped_reader_has_started_is_stopped_with_it(
    sources: list[Source], tmp_path: Path
) -> None:
    outcomes(sources, tmp_path, hanging, replace(GENEROUS, seconds=2))
    child = Path(f"/proc/{(tmp_path / 'child').read_text()}/stat")
    until = time.monotonic() + 10
    while child.exists() and child.read_text().split()[2] != "Z":
        assert time.monotonic() < until


def stuck(source: Source, analyser: Analyser) -> Learned:
    (source.path.parent / f"{source.path.stem}.pid").write_text(str(os.getpid()))
    re.match(r"(a+)+$", "a" * 64 + "b")  # one call that never comes back
    return learn(source, analyser)


def test_a_reader_ends_with_the_build_that_is_killed(sources: list[Source], tmp_path: Path) -> None:
    script = (
        "import sys\n"
        "from pathlib import Path\n"
        "from ingest.pool import learn_all\n"
        "from ingest.sources import find\n"
        "from tests.unit.test_reading_pool import GENEROUS, stuck\n"
        "folder = Path(sys.argv[1])\n"
        "list(learn_all(find([folder]), GENEROUS, folder, learn_one=stuck, processes=1))\n"
    )
    root = Path(ingest.__file__).parent.parent
    with subprocess.Popen([sys.executable, "-c", script, tmp_path], cwd=root) as build:
        written = tmp_path / "a.pid"
        until = time.monotonic() + 30
        while not (written.exists() and written.read_text()):
            assert time.monotonic() < until
        build.kill()
    reader = Path(f"/proc/{written.read_text()}/stat")
    while reader.exists() and reader.read_text().split()[2] != "Z":
        assert time.monotonic() < until


def test_readers_that_nobody_waits_for_end(sources: list[Source], tmp_path: Path) -> None:
    reading = learn_all(sources, GENEROUS, tmp_path, processes=2)
    assert next(reading).problem is None
    reading.close()
    with pytest.raises(StopIteration):
        next(reading)


def test_a_script_that_cannot_have_reading_processes_is_told_why(
    sources: list[Source], tmp_path: Path
) -> None:
    script = tmp_path / "script.py"
    script.write_text(
        "from pathlib import Path\n"
        "from ingest.build import build\n"
        "from knowledge.embedding import NgramEmbedder\n"
        f"build([Path({str(tmp_path)!r})], Path({str(tmp_path / 'data')!r}), NgramEmbedder())\n"
    )
    ended = subprocess.run(
        [sys.executable, script],
        capture_output=True,
        text=True,
        cwd=Path(ingest.__file__).parent.parent,
        env={**os.environ, "PYTHONPATH": "."},
        check=False,
    )
    last = ended.stderr.strip().splitlines()[-1]
    assert ended.returncode == 1 and "IngestError: No reading process can be started" in last
