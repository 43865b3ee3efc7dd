"""A town that was built, and a browser that is logged in."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from tests.desk_town import DeskTown, built
from tests.integration.desk.client import login


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return built(tmp_path_factory.mktemp("desk"))


@pytest.fixture
def town(data: Path, tmp_path: Path) -> Iterator[DeskTown]:
    for name in ("snapshots", "current"):
        if (data / name).exists():
            (tmp_path / name).symlink_to(data / name)
    town = DeskTown(tmp_path)
    yield town
    town.close()


@pytest.fixture
def stranger(town: DeskTown) -> Iterator[TestClient]:
    with TestClient(town.app(), headers={"accept": "text/html"}) as client:
        yield client


@pytest.fixture
def client(stranger: TestClient) -> TestClient:
    assert login(stranger).url.path == "/biurko"
    return stranger
