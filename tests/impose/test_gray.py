import io
from base64 import b64encode

import pikepdf
import pypdfium2
import pytest
from paperwork import A5, PT, accessible, numbered, opened, words
from pikepdf import Array, Dictionary, Name
from PIL import Image, ImageDraw

from kitgen.impose import NotGrayError, gray
from kitgen.render.weasy import weasyprint

RED, GREEN, BLUE = 127, 220, 76
"""The grays that are as light as pure red, green and blue of sRGB."""


def colours(pdf, page=0):
    """Return a page in colour, one dot a mm."""
    return pypdfium2.PdfDocument(pdf)[page].render(scale=0.99999 / PT).to_pil().convert("RGB")


def dot(pdf, x, y, page=0):
    """Return the gray of a dot, x and y in mm from the upper left; a colour fails."""
    red, green, blue = colours(pdf, page).getpixel((x, y))
    assert red == green == blue
    return red


def made_of(content, size=A5, **resources):
    with opened(numbered(1, size)) as pdf:
        page = pdf.pages[0].obj
        for key, value in resources.items():
            page.Resources[f"/{key}"] = value(pdf) if callable(value) else value
        page.Contents = pdf.make_stream(content)
        out = io.BytesIO()
        pdf.save(out, deterministic_id=True)
    return out.getvalue()


def printed(body, css=""):
    """Return a page 100 mm square, as WeasyPrint prints it."""
    html = f"<style>@page{{size:100mm;margin:0}}*{{margin:0}}img,svg{{display:block}}{css}</style>{body}"
    return weasyprint().HTML(string=html).write_pdf()


def picture(image, form="PNG"):
    out = io.BytesIO()
    image.save(out, form)
    address = f"data:image/{form.lower()};base64,{b64encode(out.getvalue()).decode()}"
    return f'<img style="width:100mm;height:50mm" src="{address}">'


LAB = Array([Name.Lab, Dictionary(WhitePoint=[0.9505, 1, 1.089], Range=[-125, 125, -125, 125])])


@pytest.mark.parametrize(
    ("content", "light"),
    [
        (b"1 0 0 rg 0 0 420 596 re f", RED),
        (b"0 1 0 RG 900 w 0 300 m 420 300 l S", GREEN),
        (b"0 1 1 0 k 0 0 420 596 re f", RED),
        (b"1 1 0 0 K 900 w 0 300 m 420 300 l S", BLUE),
        (b"0.4 g 0 0 420 596 re f", 102),
        (b"/DeviceRGB cs 0 0 1 sc 0 0 420 596 re f", BLUE),
        (b"/DeviceRGB cs 0 0 420 596 re f", 0),
        (b"/DeviceRGB cs 1 0 0 scn q 0 1 0 rg Q 0 0 420 596 re f", RED),
        (b"/Lab1 cs 53.24 80 67 scn 0 0 420 596 re f", RED),
        (b"q /DeviceRGB CS 1 0 0 SCN Q 1 0 0 rg 0 0 420 596 re f", RED),
        (b"q /DeviceCMYK cs q 1 0 0 rg Q 1 1 0 0 sc 0 0 420 596 re f", BLUE),
    ],
)
def test_colours_of_drawings_become_as_light_a_gray(content, light):
    made = gray(made_of(content, ColorSpace=Dictionary(Lab1=LAB)))
    assert dot(made, 70, 100) == pytest.approx(light, abs=1)


def test_a_worksheet_is_gray_and_still_read_out(lesson_pdf):
    made = gray(lesson_pdf)
    for page in range(len(pypdfium2.PdfDocument(made))):
        red, green, blue = colours(made, page).split()
        assert red.tobytes() == green.tobytes() == blue.tobytes()
    assert colours(lesson_pdf).split()[0].tobytes() != colours(lesson_pdf).split()[2].tobytes()
    assert accessible(made)
    assert words(made) == words(lesson_pdf)
    assert gray(lesson_pdf) == made


@pytest.fixture
def layered():
    """A page with a layer that is half see-through."""
    return printed('<svg viewBox="0 0 9 9"><g opacity=".5"><path d="M0 0h9v9z" fill="red"/></g></svg>')


@pytest.mark.parametrize("name", ["lesson_pdf", "layered"])
def test_no_colour_is_left_in_any_stream(name, request):
    with opened(gray(request.getfixturevalue(name))) as pdf:
        for thing in pdf.objects:
            if isinstance(thing, pikepdf.Stream) and str(thing.get("/Subtype")) == "/Form":
                assert not operators(thing) & COLOURED
                assert "DeviceRGB" not in str(thing.get("/Group"))
        for page in pdf.pages:
            assert not operators(page) & COLOURED
            assert not set(page.obj.Resources.get("/ColorSpace", Dictionary()).keys())


COLOURED = {"rg", "RG", "k", "K", "sc", "SC", "scn", "SCN", "cs", "CS", "sh"}


def operators(stream):
    return {str(instruction.operator) for instruction in pikepdf.parse_content_stream(stream)}


def halves(mode, left, right):
    image = Image.new(mode, (200, 100), left)
    ImageDraw.Draw(image).rectangle((100, 0, 200, 100), fill=right)
    return image


@pytest.mark.parametrize(
    ("image", "form"),
    [
        (halves("RGB", "red", "blue"), "PNG"),
        (halves("RGB", "red", "blue").quantize(8), "PNG"),
        (halves("RGB", "red", "blue"), "JPEG"),
        (halves("CMYK", (0, 255, 255, 0), (255, 255, 0, 0)), "JPEG"),
    ],
    ids=["png", "palette", "jpeg", "cmyk"],
)
def test_pictures_become_as_light_a_gray(image, form):
    made = gray(printed(picture(image, form)))
    assert (dot(made, 25, 25), dot(made, 75, 25)) == (pytest.approx(RED, abs=2), pytest.approx(BLUE, abs=2))
    with opened(made) as pdf:
        (drawn,) = pdf.pages[0].obj.Resources.XObject.values()
        assert (str(drawn.ColorSpace), drawn.BitsPerComponent) == ("/DeviceGray", 8)
        assert ("DCT" in str(drawn.Filter)) == (form == "JPEG")


def test_what_is_see_through_has_white_behind_it():
    logo = Image.new("RGBA", (200, 100), (0, 0, 0, 0))
    ImageDraw.Draw(logo).ellipse((50, 10, 150, 90), fill=(255, 0, 0, 255))
    made = gray(printed(picture(logo)))
    assert (dot(made, 1, 1), dot(made, 98, 48)) == (255, 255)
    assert dot(made, 50, 25) == pytest.approx(RED, abs=1)


def test_layers_and_patterns_of_drawings_are_gray_too():
    drawing = """<svg viewBox="0 0 100 100" style="width:100mm;height:100mm"><defs>
      <pattern id="p" width="10" height="10" patternUnits="userSpaceOnUse">
      <rect width="10" height="10" fill="red"/></pattern></defs>
      <g opacity=".5"><rect width="50" height="50" fill="#00f"/></g>
      <rect x="50" width="50" height="50" fill="url(#p)"/>
      <rect y="50" width="100" height="50" fill="lab(53.24% 80 67)"/></svg>"""
    made = gray(printed(drawing))
    assert dot(made, 25, 25) == pytest.approx((BLUE + 255) / 2, abs=2)
    assert dot(made, 75, 25) == pytest.approx(RED, abs=1)
    assert dot(made, 50, 75) == pytest.approx(RED, abs=1)


def test_a_mask_lets_as_much_through_as_before():
    def states(pdf):
        mask = pdf.make_stream(b"1 1 1 rg 0 0 420 298 re f 0.5 0.5 0.5 rg 0 298 420 298 re f")
        mask.Type, mask.Subtype, mask.BBox = Name.XObject, Name.Form, Array([0, 0, 420, 596])
        mask.Group = Dictionary(S=Name.Transparency, CS=Name.DeviceRGB)
        return Dictionary(M=Dictionary(SMask=Dictionary(S=Name.Luminosity, G=mask, BC=[0, 0, 0])))

    made = gray(made_of(b"/M gs 1 0 0 rg 0 0 420 596 re f", ExtGState=states))
    assert dot(made, 70, 150) == pytest.approx(RED, abs=1)
    assert dot(made, 70, 50) == pytest.approx((RED + 255) / 2, abs=2)


def test_an_image_within_a_drawing_is_gray_too():
    inline = b"q 420 0 0 596 0 0 cm BI /W 4 /H 4 /CS /RGB /BPC 8 ID " + b"\xff\x00\x00" * 16 + b" EI Q"
    made = gray(made_of(inline))
    assert dot(made, 70, 100) == RED


def test_letters_that_are_drawn_are_gray_too():
    def font(pdf):
        letter = pdf.make_stream(b"1000 0 d0 1 0 0 rg 0 0 1000 1000 re f")
        drawn = Dictionary(
            Type=Name.Font, Subtype=Name.Type3, FontBBox=[0, 0, 1000, 1000], FirstChar=65, LastChar=65,
            FontMatrix=[0.001, 0, 0, 0.001, 0, 0], CharProcs=Dictionary(A=letter), Widths=[1000],
            Encoding=Dictionary(Type=Name.Encoding, Differences=[65, Name.A]), Resources=Dictionary(),
        )  # fmt: skip
        return Dictionary(T=pdf.make_indirect(drawn))

    made = gray(made_of(b"BT /T 400 Tf 0 100 Td (A) Tj ET", Font=font))
    assert dot(made, 70, 100) == RED


def test_frames_and_fields_are_gray_too():
    with opened(numbered(1)) as pdf:
        look = pdf.make_stream(b"0 0 1 rg 0 0 420 596 re f")
        look.Type, look.Subtype, look.BBox = Name.XObject, Name.Form, Array([0, 0, 420, 596])
        note = Dictionary(
            Type=Name.Annot, Subtype=Name.Widget, FT=Name.Tx, T="veld", F=4, Rect=[0, 0, 420, 596],
            C=[1, 0, 0], MK=Dictionary(BC=[0, 0, 1], BG=[]), DA="/F 12 Tf 1 0 0 rg", AP=Dictionary(N=look),
        )  # fmt: skip
        note = pdf.make_indirect(note)
        pdf.pages[0].obj.Annots = Array([note])
        pdf.Root.AcroForm = Dictionary(Fields=Array([note]))
        out = io.BytesIO()
        pdf.save(out)
    with opened(gray(out.getvalue())) as pdf:
        (note,) = pdf.pages[0].obj.Annots
        assert operators(note.AP.N) == {"g", "re", "f"}
        assert [float(part) * 255 for part in note.C] == [pytest.approx(RED, abs=1)]
        assert [float(part) * 255 for part in note.MK.BC] == [pytest.approx(BLUE, abs=1)]
        assert len(note.MK.BG) == 0
        assert str(note.DA).endswith(" g")
        assert "rg" not in str(note.DA)


GRADIENT = """<svg viewBox="0 0 10 10"><linearGradient id="g"><stop stop-color="red"/>
    <stop offset="1" stop-color="blue"/></linearGradient><rect width="9" height="9" fill="url(#g)"/></svg>"""


def test_a_gradient_is_told_with_its_page():
    with pytest.raises(NotGrayError) as told:
        gray(printed(f'<p>Eerst</p><div style="break-before:page">{GRADIENT}</div>'))
    assert (told.value.what, told.value.page) == ("gradient", 2)


def test_a_colour_space_that_has_no_gray_is_told():
    spot = Array([Name.Separation, Name("/Goud"), Name.DeviceCMYK, Dictionary()])
    with pytest.raises(NotGrayError, match="page 1: Separation"):
        gray(made_of(b"/S cs 1 scn 0 0 9 9 re f", ColorSpace=Dictionary(S=spot)))
