"""Scans and pictures: the pages of the PDF drawn, tilted, made uneven and noisy, seeded."""

import time
import zlib
from pathlib import Path
from typing import Any

import numpy as np
import pypdfium2 as pdfium
from PIL import Image, ImageFilter

from evals.towns.content import Content, Scan
from evals.towns.write.pdf import pdf_bytes

_POINTS = 72
_QUALITY = 78
_WHEN = time.gmtime(0)


def write_scan(content: Content, path: Path) -> None:
    """Writes a PDF that holds only pictures of its pages."""
    scan = content.render.scan or Scan()
    pages = _pictures(content, scan)
    pages[0].save(
        path, "PDF", resolution=scan.dpi, save_all=True, append_images=pages[1:],
        quality=_QUALITY, creationDate=_WHEN, modDate=_WHEN,
    )  # fmt: skip


def write_picture(content: Content, path: Path) -> None:
    """Writes the first page as a PNG or JPG."""
    scan = content.render.scan or Scan()
    page = _pictures(content, scan)[0]
    if path.suffix == ".png":
        page.save(path, "PNG", dpi=(scan.dpi, scan.dpi))
    else:
        page.save(path, "JPEG", quality=_QUALITY, dpi=(scan.dpi, scan.dpi))


def _pictures(content: Content, scan: Scan) -> list[Image.Image]:
    document = pdfium.PdfDocument(pdf_bytes(content))
    random = np.random.default_rng(zlib.crc32(content.file.encode()))
    try:
        return [
            _scanned(page.render(scale=scan.dpi / _POINTS, grayscale=True).to_pil(), scan, random)
            for page in document
        ]
    finally:
        document.close()


def _scanned(page: Image.Image, scan: Scan, random: np.random.Generator) -> Image.Image:
    picture = page.convert("L").rotate(scan.skew, Image.Resampling.BICUBIC, fillcolor=255)
    if scan.blur:
        picture = picture.filter(ImageFilter.GaussianBlur(scan.blur))
    grey: Any = np.asarray(picture, dtype=np.float32)
    if scan.photo:
        grey = 40 + grey * _light(grey.shape) * 0.8
    grey = grey + random.normal(0, scan.noise, grey.shape)
    return Image.fromarray(np.clip(grey, 0, 255).astype(np.uint8))


def _light(shape: tuple[int, ...]) -> Any:
    """Light that falls from one corner, from 0.7 to 1."""
    down, right = np.ogrid[0 : 1 : shape[0] * 1j, 0 : 1 : shape[1] * 1j]
    return 1 - 0.3 * (down + right) / 2
