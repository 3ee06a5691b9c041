"""A PDF in gray alone, for a copier that would charge for colour or choose its own grays."""

import io
from collections.abc import Iterator
from typing import Any

import pikepdf
from pikepdf import Array, ContentStreamInstruction, Dictionary, Name, Operator, Stream

from kitgen.impose.grayimage import as_object, gray_image
from kitgen.impose.grayink import NoGray, gray_ink, gray_numbers
from kitgen.impose.imposition import saved

_DEVICE = ("/DeviceGray", "/DeviceRGB", "/DeviceCMYK", "/Pattern")
_NOTED_COLOURS = ("/C", "/IC", "/BG", "/BC")
"""Colours of a note, and of a field where they stand below /MK: as 1, 3 or 4 numbers."""


class NotGrayError(ValueError):
    """A file that cannot be turned to gray: `what` stands on `page` (from 1)."""

    def __init__(self, what: str, page: int) -> None:
        self.what, self.page = what, page
        super().__init__(f"page {page}: {what}")


def gray(pdf: bytes) -> bytes:
    """Return the same file drawn in DeviceGray alone: text, lines, pictures, what form fields show.

    Each colour becomes the gray of the same luminance (see `luminance`). Tags, links, fields and
    what is see-through stay. Raises NotGrayError for what has no gray here: gradients, and colour
    spaces other than gray, RGB, CMYK and Lab.
    """
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        file = _File(opened)
        for number, page in enumerate(opened.pages, 1):
            try:
                file.page(page)
            except NoGray as found:
                raise NotGrayError(str(found), number) from found
        file.forget_colours()
        return saved(opened)


class _File:
    """A file being turned, and what of it is done: streams are shared by pages, and resources by streams."""

    def __init__(self, pdf: pikepdf.Pdf) -> None:
        self._pdf = pdf
        self._done: set[tuple[int, int]] = set()
        self._resources: list[pikepdf.Object] = []
        self._images = 0

    def page(self, page: pikepdf.Page) -> None:
        """Turn all that a page draws. Raises NoGray."""
        resources = _below(page.obj, "/Resources")
        page.obj.Contents = self._pdf.make_stream(self._drawing(page, resources))
        _group(page.obj)
        for annotation in page.obj.get("/Annots", ()):
            self._annotation(annotation)

    def forget_colours(self) -> None:
        """Take out of the resources the colour spaces that nothing uses any more."""
        for resources in self._resources:
            for name, space in list(_items(resources, "/ColorSpace")):
                if str(space) not in _DEVICE:
                    del resources.ColorSpace[name]

    def _drawing(self, stream: pikepdf.Object | pikepdf.Page, resources: pikepdf.Object) -> bytes:
        """Return what draws a stream, in gray, with all that it draws by name turned too."""
        named = dict(_items(resources, "/ColorSpace"))
        inked = gray_ink(
            stream,
            lambda name: name if name in _DEVICE else named[name],
            lambda inline: self._placed(inline, resources),
        )
        self._resources.append(resources)
        self._named(resources, inked.used)
        return inked.data

    def _placed(self, inline: Any, resources: pikepdf.Object) -> ContentStreamInstruction:
        """Return what draws an image of a content stream from the resources."""
        self._images += 1
        name = f"/Inline{self._images}"
        _below(resources, "/XObject")[name] = as_object(self._pdf, inline)
        return ContentStreamInstruction([Name(name)], Operator("Do"))

    def _named(self, resources: pikepdf.Object, used: frozenset[str]) -> None:
        """Turn what a stream draws by name, not all that is there: a fault is told of its own page."""
        for drawn in _used(resources, "/XObject", used):
            if str(drawn.Subtype) == "/Form":
                self._stream(drawn, resources)
            elif self._is_new(drawn) and isinstance(drawn, Stream):
                gray_image(drawn)
        for pattern in _used(resources, "/Pattern", used):
            if not isinstance(pattern, Stream):
                raise NoGray("gradient")
            self._stream(pattern, resources)
        for state in _used(resources, "/ExtGState", used):
            self._mask(state.get("/SMask"), resources)
        for font in _used(resources, "/Font", used):
            for _, glyph in _items(font, "/CharProcs"):
                self._stream(glyph, font.get("/Resources", resources))

    def _stream(self, stream: pikepdf.Object, around: pikepdf.Object) -> None:
        """Turn a form, a pattern or a drawn letter; without resources of its own it has those `around` it."""
        if self._is_new(stream):
            stream.write(self._drawing(stream, stream.get("/Resources", around)))
            _group(stream)

    def _mask(self, mask: pikepdf.Object | None, resources: pikepdf.Object) -> None:
        if isinstance(mask, Dictionary):
            if "/BC" in mask:
                mask.BC = Array(gray_numbers(mask.BC))
            self._stream(mask.G, resources)

    def _annotation(self, annotation: pikepdf.Object) -> None:
        for holder in (annotation, annotation.get("/MK", Dictionary())):
            for key in _NOTED_COLOURS:
                if key in holder:
                    holder[key] = Array(gray_numbers(holder[key]))
        if "/DA" in annotation:
            typed = gray_ink(self._pdf.make_stream(bytes(annotation.DA)), Name, lambda image: image)
            annotation.DA = pikepdf.String(typed.data.replace(b"\n", b" "))
        for _, look in _items(annotation, "/AP"):
            for stream in [look] if isinstance(look, Stream) else [each for _, each in look.items()]:
                self._stream(stream, Dictionary())

    def _is_new(self, stream: pikepdf.Object) -> bool:
        """Return whether a stream was not turned before, and note that now it is."""
        new = stream.objgen not in self._done
        self._done.add(stream.objgen)
        return new


def _below(holder: pikepdf.Object, key: str) -> pikepdf.Object:
    """Return the dictionary that stands under `key`, made where it is not there."""
    if key not in holder:
        holder[key] = Dictionary()
    return holder[key]


def _items(holder: pikepdf.Object, key: str) -> Iterator[tuple[str, pikepdf.Object]]:
    yield from holder[key].items() if key in holder else ()


def _used(resources: pikepdf.Object, key: str, names: frozenset[str]) -> list[pikepdf.Object]:
    return [thing for name, thing in _items(resources, key) if name in names]


def _group(drawn: pikepdf.Object) -> None:
    """Let layers be mixed in gray too."""
    if "/CS" in drawn.get("/Group", {}):
        drawn.Group.CS = Name.DeviceGray
