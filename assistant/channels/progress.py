"""How far a long command has come, on stderr."""

import sys
from types import TracebackType
from typing import Never

from tqdm import tqdm

_FORMAT = "{desc:<30.30} {bar} {n_fmt}/{total_fmt}"


class ProgressBar:
    """One bar for all steps; it appears with the first of them and leaves no line behind."""

    def __init__(self) -> None:
        self._bar: tqdm[Never] | None = None

    def __enter__(self) -> "ProgressBar":
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._bar is not None:
            self._bar.close()

    def show(self, step: str, done: int, total: int) -> None:
        """Moves the bar to `done` of `total` of a step."""
        if self._bar is None:
            self._bar = tqdm(file=sys.stderr, total=total, bar_format=_FORMAT, leave=False)
        self._bar.total = total
        self._bar.n = done
        self._bar.set_description_str(step)
