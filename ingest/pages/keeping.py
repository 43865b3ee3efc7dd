"""Where reports are kept: one for each snapshot on the shelf, and one where it is asked for."""

import shutil
from dataclasses import replace
from pathlib import Path

from ingest.pages.writing import write_pages
from ingest.report import Report
from knowledge.shelf import Shelf

_INDEX = "index.html"
_DOCUMENTS = "documents"


class ReportPages:
    """Writes the report of a build; called with the snapshot's folder."""

    def __init__(self, data: Path | None = None, file: Path | None = None) -> None:
        """Below `data` a report is kept for each snapshot; without it none is kept."""
        self._data = data
        self._file = file

    def __call__(self, folder: Path, report: Report) -> Report:
        """The report with the page that tells it, or with a doubt why there is none."""
        try:
            return replace(report, page=self._written(folder, report))
        except OSError as error:
            doubt = f"The report page cannot be written: {error.strerror or error}."
            return replace(report, doubts=(*report.doubts, doubt))

    def _written(self, folder: Path, report: Report) -> Path | None:
        page = None
        if self._data is not None:
            page = self._kept(self._data, folder, report)
        if self._file is not None:
            page = self._file.absolute()
            page.parent.mkdir(parents=True, exist_ok=True)
            write_pages(folder, report, page, page.with_name(f"{page.stem}_files"))
        return page

    def _kept(self, data: Path, folder: Path, report: Report) -> Path:
        """The report of this snapshot, written where it is new; older ones go with theirs.

        One that was refused stays until the next is published.
        """
        reports = data / "reports"
        own = reports / report.snapshot_id
        ids = Shelf(data).ids()
        if report.changed or not (own / _INDEX).exists():
            own.mkdir(parents=True, exist_ok=True)
            older = [reports / one / _DOCUMENTS for one in ids if one != report.snapshot_id]
            write_pages(folder, report, own / _INDEX, own / _DOCUMENTS, older)
        if report.changed and report.published:
            for path in reports.iterdir():
                if path.name not in ids:
                    shutil.rmtree(path)
        return own / _INDEX
