"""A build that publishes nothing and leaves nothing behind."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from ingest.build import Refused, build
from ingest.gate import Gate
from ingest.make import Progress
from ingest.report import Report
from knowledge.embedding import Embedder
from knowledge.shelf import Shelf


def rehearse(
    paths: Sequence[Path],
    data: Path,
    embedder: Embedder,
    progress: Progress = lambda step, done, total: None,
    gate: Gate | None = None,
) -> Report:
    """What `build` would do, done in a temporary folder; raises IngestError.

    Vectors are kept in that folder also where a Chroma server is used.
    """
    with TemporaryDirectory(prefix="ingest-") as folder:
        Shelf(Path(folder)).borrow(Shelf(data))
        try:
            report = build(paths, Path(folder), embedder, progress, gate=gate)
        except Refused as refused:
            report = refused.report
        return replace(report, published=False, rehearsed=True)
