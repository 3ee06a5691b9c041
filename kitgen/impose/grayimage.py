"""Turns the pictures in a PDF into 8 bits of gray, where they are; what is see-through stays so."""

import io
import zlib
from typing import Any

import pikepdf
from pikepdf import Name
from PIL import Image

from kitgen import luminance
from kitgen.impose.grayink import NoGray

_QUALITY = 90
"""Of a photo that is written again; it was made for 300 dots per inch."""
_GRAY = ("/DeviceGray", "/CalGray", "/G")
_GONE = ("/Decode", "/DecodeParms", "/Intent")
"""What told how the colours were written."""


def gray_image(image: pikepdf.Stream) -> None:
    """Make an image object gray, in its place. Raises NoGray for one that no reader here understands."""
    if image.get("/ImageMask", False) or str(image.get("/ColorSpace", "")) in _GRAY:
        return
    if isinstance(image.get("/Mask"), pikepdf.Array) or "/Matte" in image.get("/SMask", {}):
        raise NoGray("picture whose colours say what is see-through")
    filters = image.get("/Filter", Name.FlateDecode)
    photo = str(filters[-1] if isinstance(filters, pikepdf.Array) else filters) == "/DCTDecode"
    gray = luminance.of_image(_seen(pikepdf.PdfImage(image)))
    for key in _GONE:
        if key in image:
            del image[key]
    image.ColorSpace, image.BitsPerComponent = Name.DeviceGray, 8
    if photo:
        out = io.BytesIO()
        gray.save(out, "JPEG", quality=_QUALITY, optimize=True)
        image.write(out.getvalue(), filter=Name.DCTDecode)
    else:
        image.write(zlib.compress(gray.tobytes(), 9), filter=Name.FlateDecode)


def as_object(pdf: pikepdf.Pdf, inline: Any) -> pikepdf.Stream:
    """Return an image that stood within a content stream as an object, in gray. Raises NoGray."""
    picture = inline.iimage
    if picture.image_mask:
        raise NoGray("mask within a drawing")
    gray = luminance.of_image(_seen(picture))
    stream = pdf.make_stream(zlib.compress(gray.tobytes(), 9))
    stream.Filter = Name.FlateDecode
    stream.Type, stream.Subtype = Name.XObject, Name.Image
    stream.Width, stream.Height = gray.size
    stream.ColorSpace, stream.BitsPerComponent = Name.DeviceGray, 8
    return stream


def _seen(image: pikepdf.PdfImage | pikepdf.PdfInlineImage) -> Image.Image:
    try:
        return image.as_pil_image()
    except (pikepdf.PdfError, pikepdf.UnsupportedImageTypeError, ValueError, OSError) as error:
        raise NoGray(f"picture ({error})") from error
