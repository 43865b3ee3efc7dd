"""Pictures of PDF pages, turned so that their lines of text run level."""

from collections.abc import Sequence
from math import sqrt
from pathlib import Path

import numpy as np
import pypdfium2
from numpy.typing import NDArray
from PIL import Image

DOTS = 300  # per inch of a page
_POINTS = 72
_MOST_DOTS = 40_000_000  # of one picture: a poster is rendered more coarsely
_MOST_SKEW = 7.0  # degrees
_STEPS = (0.5, 0.1)
_LEAST_SKEW = 0.15
_SMALL = 900  # dots of the longer side are enough to see how lines run
_PAPER = 255


def straight_pictures(path: Path, pages: Sequence[int], target: Path) -> None:
    """Writes the pages, from 1, of a PDF as straightened pictures to a new PDF."""
    pictures = []
    with pypdfium2.PdfDocument(path) as document:
        for number in pages:
            page = document[number - 1]
            width, height = page.get_size()
            inches = width * height / _POINTS**2
            dots = min(DOTS, sqrt(_MOST_DOTS / max(inches, 1.0)))
            picture = page.render(scale=dots / _POINTS, grayscale=True).to_pil().convert("L")
            page.close()
            pictures.append((straightened(picture), dots))
    made = pypdfium2.PdfDocument.new()
    try:
        for picture, dots in pictures:
            _add(made, picture, dots, target)
        made.save(target)
    finally:
        made.close()


def _add(made: pypdfium2.PdfDocument, picture: Image.Image, dots: float, target: Path) -> None:
    jpeg = target.with_suffix(".jpg")
    picture.save(jpeg, quality=92)
    image = pypdfium2.PdfImage.new(made)
    image.load_jpeg(jpeg, inline=True)
    width, height = (size / dots * _POINTS for size in picture.size)
    image.set_matrix(pypdfium2.PdfMatrix().scale(width, height))
    page = made.new_page(width, height)
    page.insert_obj(image)
    page.gen_content()
    page.close()


def straightened(picture: Image.Image) -> Image.Image:
    """The picture turned by a few degrees at most; the same one where its lines run level."""
    angle = skew(picture)
    if abs(angle) < _LEAST_SKEW:
        return picture
    return picture.rotate(angle, Image.Resampling.BICUBIC, expand=True, fillcolor=_PAPER)


def skew(picture: Image.Image) -> float:
    """By how many degrees the lines of a picture, level or upright, have to be turned back."""
    small = picture.copy()
    small.thumbnail((_SMALL, _SMALL), Image.Resampling.BOX)
    ys, xs = np.nonzero(np.asarray(small) < _ink_level(small))
    if len(xs) == 0:
        return 0.0
    best = 0.0
    reach = _MOST_SKEW
    for step in _STEPS:
        angles = np.arange(best - reach, best + reach + step / 2, step)
        scores = [max(_levelness(ys, xs, a), _levelness(-xs, ys, a)) for a in angles]
        best, reach = float(angles[int(np.argmax(scores))]), step
    return best


def _ink_level(picture: Image.Image) -> float:
    """Below which grey is ink: pictures of thin type made small are pale."""
    values = np.asarray(picture)
    return min(float(np.median(values)) - 30, 215.0)


def _levelness(ys: NDArray[np.intp], xs: NDArray[np.intp], degrees: float) -> float:
    """How sharply ink gathers in rows once turned by an angle."""
    turn = np.deg2rad(degrees)
    rows = np.rint(ys * np.cos(turn) - xs * np.sin(turn)).astype(np.intp)
    counts = np.bincount(rows - rows.min())
    return float(np.square(np.diff(counts)).sum())
