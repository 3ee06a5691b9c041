import io
import struct
import zlib

import pytest
from PIL import Image
from PIL.PngImagePlugin import PngInfo

from kitgen.bare import bare

PHOTO = Image.effect_noise((90, 60), 60).convert("RGB")


def saved(form: str, image: Image.Image = PHOTO, **options: object) -> bytes:
    out = io.BytesIO()
    image.save(out, form, **options)
    return out.getvalue()


def dots(data: bytes) -> bytes:
    return Image.open(io.BytesIO(data)).tobytes()


def segment(marker: int, content: bytes) -> bytes:
    return b"\xff" + bytes([marker]) + struct.pack(">H", len(content) + 2) + content


def chunk(name: bytes, content: bytes) -> bytes:
    return struct.pack(">I", len(content)) + name + content + struct.pack(">I", zlib.crc32(name + content))


@pytest.mark.parametrize("options", [{}, {"progressive": True}, {"quality": 30, "restart_marker_blocks": 4}])
def test_of_a_jpeg_nothing_is_left_but_the_picture(options: dict[str, object]) -> None:
    plain = saved("JPEG", **options)
    told = [
        segment(0xE0, b"JFXX\0\x10Noor"),
        segment(0xE1, b"Exif\0\0MM\0*Noor"),
        segment(0xE1, b"http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>Noor</x:xmpmeta>"),
        segment(0xE2, b"ICC_PROFILE\0\x01\x01Noor"),
        segment(0xED, b"Photoshop 3.0\0Noor"),
        segment(0xFE, b"van Noor"),
    ]
    made = bare(plain[:2] + b"".join(told) + plain[2:] + b"Noor: a film behind it")
    assert made == plain
    assert dots(made) == dots(plain)


def test_a_small_picture_in_a_jpeg_goes_too() -> None:
    plain = saved("JPEG")
    with_thumb = plain.replace(
        b"\xff\xe0\x00\x10" + plain[6:20], segment(0xE0, plain[6:18] + b"\2\2" + b"Noor" * 3), 1
    )
    assert b"Noor" in with_thumb
    assert bare(with_thumb) == plain


def test_of_a_png_nothing_is_left_but_the_picture() -> None:
    info = PngInfo()
    info.add_text("Author", "Noor")
    info.add_itxt("XML:com.adobe.xmp", "Noor", zip=True)
    exif = Image.Exif()
    exif[0x010F] = "Noor"
    plain = saved("PNG")
    told = saved("PNG", pnginfo=info, exif=exif, icc_profile=b"Noor", dpi=(300, 300))
    told = told[:-12] + chunk(b"tIME", b"\x07\xea\1\1\1\1\1") + chunk(b"prVt", b"Noor") + told[-12:] + b"Noor"
    assert bare(told) == plain


def test_what_says_how_colours_are_meant_stays() -> None:
    seen_through = saved("PNG", PHOTO.quantize(8), transparency=3)
    assert bare(seen_through) == seen_through
    inks = saved("JPEG", PHOTO.convert("CMYK"))
    assert b"Adobe" in inks
    assert dots(bare(inks)) == dots(inks)


@pytest.mark.parametrize(
    "data", [b"", b"GIF89a", saved("PNG")[:200], saved("JPEG")[:300], b"\xff\xd8\xff\xe0"]
)
def test_what_is_not_whole_is_told(data: bytes) -> None:
    with pytest.raises(ValueError, match=r"."):
        bare(data)
