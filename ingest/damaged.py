"""Published snapshots that can no longer be read, which must not keep new ones from going live."""

from knowledge.catalogue import Catalogue
from knowledge.errors import NoSnapshot
from knowledge.shelf import Shelf
from knowledge.snapshot import CATALOGUE, FORMAT, read_manifest


def forget_damaged(shelf: Shelf) -> None:
    """Takes snapshots that were cut off, overwritten or removed by hand from the shelf.

    One that merely may not be read, or was made by another version, stays.
    """
    damaged = [one for one in shelf.ids() if _is_damaged(shelf, one)]
    if damaged:
        shelf.forget(damaged)


def _is_damaged(shelf: Shelf, snapshot_id: str) -> bool:
    folder = shelf.folder(snapshot_id)
    try:
        if read_manifest(folder)["made_by"]["format"] != FORMAT:
            return False
        if not (folder / CATALOGUE).is_file():
            return True
        catalogue = Catalogue(folder / CATALOGUE)
        try:
            catalogue.notes()
            catalogue.links()
        finally:
            catalogue.close()
    except (FileNotFoundError, NotADirectoryError, ValueError, KeyError, TypeError, NoSnapshot):
        return True
    except OSError:
        return False
    return False
