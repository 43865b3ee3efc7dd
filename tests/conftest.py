import socket
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

from tests import databases

settings.register_profile("default", max_examples=60, derandomize=True)
settings.register_profile("long", max_examples=2000)

_connect = socket.socket.connect


def _only_here(self: socket.socket, address: object) -> None:
    host = address[0] if isinstance(address, tuple) else None
    if self.family in (socket.AF_INET, socket.AF_INET6) and host not in (
        "127.0.0.1",
        "::1",
        "localhost",
    ):
        raise RuntimeError(f"Tests reach no network, but something connects to {address}.")
    _connect(self, address)  # type: ignore[arg-type]


@pytest.fixture(autouse=True)
def _no_network(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setattr(socket.socket, "connect", _only_here)
    yield


@pytest.fixture(scope="session")
def postgresql() -> Iterator[Path]:
    with databases.server() as folder:
        if folder is None:
            pytest.skip(databases.MISSING)
        yield folder


@pytest.fixture(params=["sqlite", "postgresql"])
def database_url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    if request.param == "sqlite":
        yield f"sqlite:///{tmp_path / 'test.db'}"
    else:
        with databases.new_database(request.getfixturevalue("postgresql")) as url:
            yield url
