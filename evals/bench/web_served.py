"""The web application over a data folder, with no limit on questions: for measuring alone."""

import sys
from contextlib import suppress
from datetime import timedelta
from pathlib import Path

from assistant.bootstrap import reception, snapshots, threads
from assistant.channels.days import now
from assistant.channels.web.app import create_app
from assistant.channels.web.serve import serve
from assistant.settings import Settings


def main(data: Path) -> None:
    """Serves on a free port of the loopback address, which is printed, until interrupted."""
    settings = Settings(data=data)
    store = snapshots(settings)
    desk = reception(settings, store)
    app = create_app(
        desk, store.reading, now,
        kept=timedelta(days=1), limits=None, threads=threads(settings),
    )  # fmt: skip
    with suppress(KeyboardInterrupt):
        serve(app, "127.0.0.1", 0)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
