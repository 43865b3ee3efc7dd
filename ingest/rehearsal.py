"""A build that publishes nothing and leaves nothing behind."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from ingest.build import Refused, build
from ingest.gate import Gate
from ingest.make import Progress
from ingest.reading import Limits
from ingest.release import Pages
from ingest.report import Report
from knowledge.embedding import Embedder
from knowledge.shelf import Shelf
from knowledge.snapshot import CHROMA


def rehearse(
    paths: Sequence[Path],
    data: Path,
    embedder: Embedder,
    progress: Progress = lambda step, done, total: None,
    gate: Callable[[Path], Gate] | None = None,
    pages: Pages = lambda folder, report: report,
    limits: Limits | None = None,
) -> Report:
    """What `build` would do, done in a temporary folder; raises IngestError.

    `gate` gets the data folder that holds a copy of what is published: Chroma writes where it
    reads. New vectors are kept in that folder also where a server is used.
    """

    def told(built: Path, report: Report) -> Report:
        return pages(built, replace(report, published=False, rehearsed=True))

    with TemporaryDirectory(prefix="ingest-") as folder:
        copy = Path(folder)
        Shelf(copy).borrow(Shelf(data), CHROMA)
        try:
            asked = gate(copy) if gate else None
            return build(paths, copy, embedder, progress, None, limits, gate=asked, pages=told)
        except Refused as refused:
            return refused.report
