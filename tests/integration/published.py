"""Publishes a folder of documents as the command line does."""

from pathlib import Path

from ingest.build import build
from knowledge.embedding import NgramEmbedder


def publish(documents: Path, data: Path) -> None:
    """Builds and publishes a snapshot of the folder into the data folder."""
    build([documents], data, NgramEmbedder())
