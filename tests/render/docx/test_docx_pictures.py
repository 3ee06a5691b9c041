import io

from PIL import Image

from kitgen.document.kinds import Kind
from kitgen.document.nodes import Figure
from kitgen.document.parts import Document, Part
from kitgen.qr import qr_svg
from kitgen.render.docx import render_docx

WP = {"wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"}


def descriptions(word):
    return word.body.xpath(".//wp:docPr/@descr", namespaces=WP)


def test_a_picture_has_its_alternative_and_its_size(render):
    word = render(Figure("a.svg", "een dak", 60))
    assert descriptions(word) == ["een dak"]
    extent = word.body.xpath(".//wp:extent", namespaces=WP)[0]
    assert (extent.get("cx"), extent.get("cy")) == (str(60 * 36000), str(30 * 36000))


def test_a_decorative_picture_says_so(render):
    word = render(Figure("a.svg", "", 60, decorative=True))
    assert descriptions(word) == [""]
    assert len(word.find(".//*[local-name()='decorative'][@val='1']")) == 1


def test_a_picture_stands_in_the_middle_where_it_should(render):
    word = render(Figure("a.svg", "links", 60), Figure("a.svg", "midden", 60, centred=True))
    centred = word.find(".//w:p[w:pPr/w:jc[@w:val='center']]//*[local-name()='docPr']")
    assert [picture.get("descr") for picture in centred] == ["midden"]


def test_an_svg_stands_beside_its_png(render):
    word = render(Figure("a.svg", "x", 60), Figure("a.svg", "y", 60))
    media = sorted(name for name in word.archive.namelist() if "media" in name)
    assert sorted(name.rsplit(".", 1)[1] for name in media) == ["png", "svg"]
    assert len(word.find(".//*[local-name()='svgBlip']")) == 2


def test_pictures_have_numbers_of_their_own(render):
    word = render(Figure("a.svg", "x", 20), Figure("b.svg", "y", 20))
    assert word.body.xpath(".//wp:docPr/@id", namespaces=WP) == ["1", "2"]


def test_a_jpeg_goes_in_as_it_is(theme):
    buffer = io.BytesIO()
    Image.new("RGB", (40, 20), "white").save(buffer, "JPEG")
    parts = (Part(title="", children=(Figure("f.jpg", "foto", 50),)),)
    document = Document(id="d", kind=Kind.HANDOUT, title="", lang="nl", parts=parts)
    assert buffer.getvalue() in _media(render_docx(document, theme, lambda _: buffer.getvalue()))


def test_no_picture_is_wider_than_its_column(render):
    extent = render(Figure("a.svg", "x", 400)).body.xpath(".//wp:extent/@cx", namespaces=WP)
    assert extent == [str(145 * 36000)]


def test_a_picture_that_was_made_goes_in_like_one_from_a_file(render):
    svg = qr_svg("https://www.example.org/")
    word = render(Figure("", "QR-code", 30, data=svg))
    assert svg in [word.archive.read(name) for name in word.archive.namelist() if name.endswith(".svg")]
    assert descriptions(word) == ["QR-code"]


def _media(data):
    import zipfile

    archive = zipfile.ZipFile(io.BytesIO(data))
    return [archive.read(name) for name in archive.namelist() if "media" in name]


def test_without_colour_pictures_have_none_and_no_svg_that_has(theme):
    svg = (
        b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 2"><path fill="#c00" d="M0 0h4v2H0z"/></svg>'
    )
    photo = io.BytesIO()
    Image.new("RGB", (40, 20), "#cc0000").save(photo, "JPEG")
    files = {"a.svg": svg, "f.jpg": photo.getvalue()}
    parts = (Part(title="", children=tuple(Figure(file, "rood", 20) for file in files)),)
    document = Document(id="d", kind=Kind.HANDOUT, title="", lang="nl", parts=parts)
    media = _media(render_docx(document, theme, files.__getitem__, gray=True))
    assert len(media) == 2
    for data in media:
        picture = Image.open(io.BytesIO(data))
        red, green, blue = picture.convert("RGB").resize((1, 1)).getpixel((0, 0))
        assert red == green == blue
        assert abs(red - 61) <= 2, "as dark as the red was: 0.299 * 204 (ITU-R BT.601)"
