"""Pictures of pages (scans and photographs): recognised as the pages of a PDF."""

import tempfile
from collections.abc import Iterator
from pathlib import Path

from PIL import Image, ImageOps, ImageSequence, UnidentifiedImageError

from ingest.read.blocks import Reading, Unreadable
from ingest.read.pdf import read_document

_PAGE_INCHES = 11.69  # the longer side of A4
_LIKELY_DOTS = (90, 700)  # per inch; outside of it the file's own figure is not believed
_MOST_DOTS = 100_000_000  # of one picture
_MOST_PICTURES = 300


def read_image(path: Path) -> Reading:
    """What a picture says; raises Unreadable for a damaged one and where nothing can read it."""
    with tempfile.TemporaryDirectory(prefix="picture-") as folder:
        document = Path(folder) / "picture.pdf"
        try:
            with Image.open(path) as image:
                _save(list(_pictures(image, path.name)), document)
        except Image.DecompressionBombError as error:
            raise Unreadable(f"{path.name} is too large a picture.") from error
        except (UnidentifiedImageError, OSError) as error:
            raise Unreadable(f"{path.name} is a damaged picture and cannot be read.") from error
        return read_document(document, path.name)


def _pictures(image: Image.Image, name: str) -> Iterator[tuple[Image.Image, float]]:
    """Each picture of the file on white, upright as its camera says, with dots per inch."""
    for number, frame in enumerate(ImageSequence.Iterator(image)):
        if frame.width * frame.height > _MOST_DOTS or number >= _MOST_PICTURES:
            raise Unreadable(f"{name} is too large a picture.")
        dots = _dots(frame)
        upright = ImageOps.exif_transpose(frame)
        if upright.mode in ("RGBA", "LA", "PA", "P"):
            with_alpha = upright.convert("RGBA")
            upright = Image.new("RGB", upright.size, "white")
            upright.paste(with_alpha, mask=with_alpha.getchannel("A"))
        yield upright.convert("L"), dots


def _dots(frame: Image.Image) -> float:
    stated = frame.info.get("dpi", (0, 0))
    least, most = _LIKELY_DOTS
    if least <= float(stated[0]) <= most:
        return float(stated[0])
    return min(max(max(frame.size) / _PAGE_INCHES, least), most)


def _save(pictures: list[tuple[Image.Image, float]], document: Path) -> None:
    first, dots = pictures[0]
    others = [picture for picture, _ in pictures[1:]]
    first.save(document, "PDF", resolution=dots, save_all=True, append_images=others, quality=95)
