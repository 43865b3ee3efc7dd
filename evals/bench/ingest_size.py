"""Ingests ten thousand documents, then again: python -m evals.bench.ingest_size [DOCUMENTS].

Three runs of the command: everything new, nothing changed, one document changed. Memory is the
most that all its processes had together.
"""

import os
import subprocess
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory

from evals.bench.library import write_notices
from evals.bench.processes import of_folder, resident

DOCUMENTS = 10_000
_SECONDS_BETWEEN = 0.25


def main(arguments: list[str] | None = None) -> int:
    """Prints seconds and memory of each run."""
    given = sys.argv[1:] if arguments is None else arguments
    count = int(given[0]) if given else DOCUMENTS
    with TemporaryDirectory(prefix="size-") as folder:
        data, documents = Path(folder) / "data", Path(folder) / "documents"
        for size in sorted({max(1, count // 4), count}):
            write_notices(documents, size)
            _measured(f"{size} documents", documents, data)
        _measured("nothing changed", documents, data)
        with (documents / "ogloszenie-000000.md").open("a", encoding="utf-8") as file:
            file.write("\nDyżur 3 marca 2027 r. odwołano.\n")
        _measured("one changed", documents, data)
        held = sum(path.stat().st_size for path in data.rglob("*") if path.is_file())
        print(f"the data folder holds {held / 1e6:.0f} MB")
    return 0


def _measured(name: str, documents: Path, data: Path) -> None:
    began, most = time.monotonic(), 0
    with subprocess.Popen(
        [sys.executable, "-m", "assistant", "ingest", str(documents)],
        env={**os.environ, "ASSISTANT_DATA": str(data)},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    ) as ingest:
        while ingest.poll() is None:
            most = max(most, sum(map(resident, of_folder(data))))
            time.sleep(_SECONDS_BETWEEN)
    seconds = time.monotonic() - began
    failed = f", exit code {ingest.returncode}" if ingest.returncode else ""
    print(f"{name}: {seconds:.1f} s, {most / 1e6:.0f} MB at most{failed}", flush=True)


if __name__ == "__main__":
    sys.exit(main())
