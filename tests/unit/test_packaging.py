import tomllib
from collections.abc import Iterator
from pathlib import Path

from assistant.settings import Settings

ROOT = Path(__file__).parents[2]
PACKAGES = ("assistant", "ingest", "knowledge", "evals")
NOT_SHIPPED = (".py", ".pyc")


def taken_along() -> Iterator[Path]:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    for package, patterns in project["tool"]["setuptools"]["package-data"].items():
        for pattern in patterns:
            found = list(ROOT.joinpath(*package.split(".")).glob(pattern))
            assert found, f"{package}: {pattern} matches nothing"
            yield from found


def test_every_data_file_is_installed_with_its_package():
    files = (path for package in PACKAGES for path in (ROOT / package).rglob("*") if path.is_file())
    data = {path for path in files if path.suffix not in NOT_SHIPPED}
    assert data == set(taken_along())


def test_the_shipped_documents_are_found_from_any_folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("ASSISTANT_DOCUMENTS", raising=False)
    assert Settings().documents.samefile(ROOT / "knowledge" / "documents")
