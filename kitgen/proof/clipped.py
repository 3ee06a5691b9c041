"""Words that are drawn on a page and cut off by a frame, as a style does with `overflow: hidden`."""

from collections.abc import Iterator
from ctypes import c_float, c_ushort
from typing import Any

from pypdfium2 import raw


def cut_off(page: Any, words: Any) -> Iterator[str]:
    """Yield the words on a `page` of pypdfium2, with its text `words`, that no ink is put down for.

    Words are cut off where their middle lies outside what is left to draw on.
    """
    for number in range(raw.FPDFPage_CountObjects(page)):
        thing = raw.FPDFPage_GetObject(page, number)
        if raw.FPDFPageObj_GetType(thing) == raw.FPDF_PAGEOBJ_TEXT and _is_outside(thing):
            yield _text(thing, words)


def _is_outside(thing: Any) -> bool:
    clip = raw.FPDFPageObj_GetClipPath(thing)
    left, bottom, right, top = box = [c_float() for _ in range(4)]
    if not clip or not raw.FPDFPageObj_GetBounds(thing, *box):
        return False
    x, y = (left.value + right.value) / 2, (bottom.value + top.value) / 2
    frames = (list(_points(clip, path)) for path in range(max(0, raw.FPDFClipPath_CountPaths(clip))))
    return any(
        not (min(xs) <= x <= max(xs) and min(ys) <= y <= max(ys))
        for xs, ys in (zip(*points, strict=True) for points in frames if points)
    )


def _points(clip: Any, path: int) -> Iterator[tuple[float, float]]:
    for number in range(max(0, raw.FPDFClipPath_CountPathSegments(clip, path))):
        x, y = c_float(), c_float()
        if raw.FPDFPathSegment_GetPoint(raw.FPDFClipPath_GetPathSegment(clip, path, number), x, y):
            yield x.value, y.value


def _text(thing: Any, words: Any) -> str:
    size = raw.FPDFTextObj_GetText(thing, words, None, 0)
    buffer = (c_ushort * (size // 2 + 1))()
    raw.FPDFTextObj_GetText(thing, words, buffer, size)
    return bytes(buffer).decode("utf-16-le", "replace").rstrip("\0")
