import io
from base64 import b64encode

import pytest
from PIL import Image

from kitgen.errors import InputError
from kitgen.origin import Origin
from kitgen.picture import BadPictureError, drawn, looked_at, seen
from kitgen.raster import plain

SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20">{}</svg>'


def photo(kind: str, size: tuple[int, int] = (40, 20)) -> bytes:
    buffer = io.BytesIO()
    Image.new("RGB", size, "white").save(buffer, kind)
    return buffer.getvalue()


def refused(data: bytes) -> tuple[str, str]:
    with pytest.raises(BadPictureError) as caught:
        seen(data)
    return caught.value.finding, caught.value.detail


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "GIF", "WEBP", "BMP", "TIFF"])
def test_photos_tell_their_shape(kind: str) -> None:
    found = seen(photo(kind))
    assert (found.kind, found.ratio, found.words) == (kind.lower(), 0.5, ())


def test_a_drawing_is_known_by_what_is_in_it_not_by_its_name() -> None:
    for start in ("", "\ufeff", "<?xml version='1.0'?>\n<!-- een huis -->\n", "\n  "):
        found = seen((start + SVG.format("<text>Huis</text>")).lstrip("\n ").encode())
        assert (found.kind, found.ratio, found.words) == ("svg", 0.5, ("Huis",))


@pytest.mark.parametrize("kind", ["PPM", "ICO"])
def test_kinds_that_nobody_prints_are_refused_by_name(kind: str) -> None:
    assert refused(photo(kind)) == ("picture-kind", kind)


def test_a_photo_has_the_shape_in_which_its_camera_was_held() -> None:
    exif = Image.Exif()
    exif[0x0112] = 6
    buffer = io.BytesIO()
    Image.new("RGB", (40, 20)).save(buffer, "JPEG", exif=exif)
    assert seen(buffer.getvalue()).ratio == 2


@pytest.mark.parametrize("data", [b"", b"geen plaatje", b"PK\x03\x04", b"%PDF-1.7"])
def test_what_is_no_picture_is_refused(data: bytes) -> None:
    assert refused(data)[0] == "picture-kind"


@pytest.mark.parametrize("kind", ["PNG", "JPEG"])
def test_half_a_photo_is_refused(kind: str) -> None:
    noise = Image.effect_noise((200, 200), 90)
    buffer = io.BytesIO()
    noise.save(buffer, kind)
    assert refused(buffer.getvalue()[:5000])[0] == "picture-broken"


@pytest.mark.promise("photos-bounded")
def test_a_photo_that_would_fill_the_memory_is_refused_unread() -> None:
    buffer = io.BytesIO()
    Image.new("1", (8000, 6000)).save(buffer, "PNG")
    assert refused(buffer.getvalue()) == ("picture-too-large", "8000 × 6000")


def test_a_drawing_that_fetches_something_is_refused_but_a_logo_is_drawn_without_it() -> None:
    made = SVG.format('<image href="http://example.org/a.png"/>').encode()
    origin = Origin("les.yaml", 3)
    with pytest.raises(InputError) as caught:
        looked_at({"assets/a.svg": made}.__getitem__, "assets/a.svg", "a.svg", origin)
    (told,) = caught.value.findings
    assert (told.id, told.origin, told.values["detail"]) == (
        "picture-unsafe",
        origin,
        "http://example.org/a.png",
    )
    logo = looked_at({"assets/a.svg": made}.__getitem__, "assets/a.svg", "a.svg", origin, logo=True)
    assert logo.elsewhere == ("http://example.org/a.png",)
    assert b"example" not in drawn(made)


def test_photos_in_a_drawing_are_counted_together() -> None:
    buffer = io.BytesIO()
    Image.new("1", (4000, 4000)).save(buffer, "PNG")
    address = f"data:image/png;base64,{b64encode(buffer.getvalue()).decode()}"
    inside = f'<image width="9" height="9" href="{address}"/>'
    assert seen(SVG.format(inside * 2).encode()).dots == 32_000_000
    assert refused(SVG.format(inside * 3).encode())[0] == "picture-too-large"


def test_a_photo_of_a_telephone_that_holds_several_is_its_first() -> None:
    buffer = io.BytesIO()
    others = [Image.new("RGB", (40, 20), "red")]
    Image.new("RGB", (40, 20), "green").save(buffer, "MPO", save_all=True, append_images=others)
    assert (seen(buffer.getvalue()).kind, seen(buffer.getvalue()).ratio) == ("jpeg", 0.5)
    assert b"MPF" not in plain(buffer.getvalue())


def test_a_drawing_that_nobody_can_read_is_refused() -> None:
    assert refused(b"<svg")[0] == "picture-broken"
    assert refused(b"<html><body>Weg</body></html>")[0] == "picture-broken"
