"""Word files that Word, LibreOffice and Pages take: lists, tables, pictures, properties."""

import io
import re
from collections.abc import Callable, Iterator

import pikepdf
import pypdfium2
import pytest
from lxml import etree
from PIL import Image
from press import Paper, Press, W, sheet

from kitgen.document.kinds import Kind

WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
PIC = "{http://schemas.openxmlformats.org/drawingml/2006/picture}"
EMU_PER_INCH = 914_400
DOTS_PER_MM = 4
FRONT_MM = 45

LISTS = sheet(
    """
    - text: |
        1. een
        2. twee
        3. drie

        Tussenin.

        1. weer een
        2. weer twee

        Genest:

        1. hoofd een
           1. sub een
           2. sub twee
        2. hoofd twee
           1. sub drie
           2. sub vier
    - text: "3. derde\\n4. vierde"
    """
)


def test_every_list_starts_anew_and_a_list_in_it_has_letters(press: Press) -> None:
    press.lesson(LISTS)
    wanted = [
        *("1. een", "2. twee", "3. drie", "1. weer een", "2. weer twee"),
        *("1. hoofd een", "a. sub een", "b. sub twee", "2. hoofd twee", "a. sub drie", "b. sub vier"),
        *("3. derde", "4. vierde"),
    ]
    for paper in press.both():
        lines = [re.sub(r"\s+", " ", line.strip()) for line in paper.text().splitlines()]
        assert [line for line in lines if re.match(r"(\d|[a-z])\. ", line)] == wanted


def test_word_counts_every_list_by_a_definition_of_its_own(press: Press) -> None:
    press.lesson(LISTS)
    paper = press.paper("docx")
    used = [n.get(f"{W}val") for n in paper.xml().iter(f"{W}numId")]
    numbers = {n.get(f"{W}numId"): n for n in paper.xml("word/numbering.xml").iter(f"{W}num")}
    assert len(set(used)) == 6
    assert all(numbers[number].find(f"{W}lvlOverride/{W}startOverride") is not None for number in used)


def test_no_line_break_stands_raw_in_a_text_and_no_words_are_glued(press: Press) -> None:
    text = "Eerste\\ntweede"
    press.lesson(
        f'title: "{text}"\n'
        + sheet(
            f"""
            - section: "{text}"
            - text: "Eerste regel\\ntweede regel\\n\\nNieuwe alinea"
            - table: {{header: ["{text}", b], rows: [["{text}", "Wat & waarom\\nregel"]]}}
            - checklist: ["{text}"]
            - callout: "{text}"
              title: "{text}"
            - dialogue: [{{from: "{text}", text: "{text}"}}]
            """,
            f'"{text}"',
        )
    )
    pdf, word = press.both()
    for name, content in word.parts().items():
        if name.endswith(".xml"):
            for element in etree.fromstring(content).iter(f"{W}t"):
                assert not re.search(r"[\n\r]", element.text or ""), (name, element.text)
    assert "Eerstetweede" not in " ".join(word.typed())
    for paper in (pdf, word):
        assert not re.search("Eerstetweede|regeltweede|waaromregel", paper.text())
    counted = [
        [line.strip() for line in paper.text().splitlines() if re.search("Eerste|tweede|alinea|waarom", line)]
        for paper in (pdf, word)
    ]
    assert len(counted[0]) == len(counted[1])


def drawn(form: str, mode: str = "RGB", **options: object) -> bytes:
    """Return a picture of 90 by 60 dots, its left third dark green, its right part light."""
    image = Image.new("RGB", (90, 60), "#e0e0e0")
    image.paste("#005a3c", (0, 0, 30, 60))
    if mode == "RGBA":
        image = image.convert("RGBA")
        image.paste((0, 0, 0, 0), (60, 0, 90, 60))
    out = io.BytesIO()
    (image if mode in ("RGB", "RGBA") else image.convert(mode)).save(out, form, **options)
    return out.getvalue()


def deep() -> bytes:
    image = Image.new("I;16", (90, 60), 0xE000)
    image.paste(0x2000, (0, 0, 30, 60))
    out = io.BytesIO()
    image.save(out, "PNG")
    return out.getvalue()


def turned() -> bytes:
    """Return a photo that was taken on its side: upright it is 90 by 60 dots, as the others."""
    exif = Image.Exif()
    exif[0x0112] = 6
    image = Image.open(io.BytesIO(drawn("PNG"))).rotate(90, expand=True)
    out = io.BytesIO()
    image.save(out, "JPEG", exif=exif, quality=95)
    return out.getvalue()


SVG = (
    b'<svg xmlns="http://www.w3.org/2000/svg" width="45mm" height="30mm" viewBox="0 0 90 60">'
    b'<path fill="#e0e0e0" d="M0 0h90v60H0z"/><path fill="#005a3c" d="M0 0h30v60H0z"/></svg>'
)
PICTURES: dict[str, Callable[[], bytes]] = {
    "school.webp": lambda: drawn("WEBP", lossless=True),
    "webp-heet.png": lambda: drawn("WEBP", lossless=True),
    "svg-heet.png": lambda: SVG,
    "tekening.svg": lambda: SVG,
    "inkt.jpg": lambda: drawn("JPEG", "CMYK", quality=95),
    "diep.png": deep,
    "foto.jpg": turned,
    "doorzichtig.png": lambda: drawn("PNG", "RGBA"),
    "met spatie & één.gif": lambda: drawn("GIF"),
}


def with_picture(press: Press, name: str, data: bytes, more: str = "alt: Een vlag.") -> None:
    press.put(f"assets/images/{name}", data)
    press.lesson(sheet(f'- {{picture: "images/{name}", width: 60, {more}}}\n- text: Hieronder.'))


def test_a_picture_of_any_kind_shows_in_both_formats(press: Press) -> None:
    for name, data in PICTURES.items():
        press.put(f"assets/images/{name}", data())
    sheets = "".join(
        f'  - {{sheet: Blad, id: b{n}, blocks: [{{picture: "images/{name}", width: 60, alt: Een vlag.}}]}}\n'
        for n, name in enumerate(PICTURES)
    )
    press.lesson(f"handout:\n{sheets}")
    for paper in press.both():
        shown = list(seen(paper))
        assert len(shown) == len(PICTURES)
        for name, image in zip(PICTURES, shown, strict=True):
            places = (10, 30), (45, 30), (80, 30)
            assert [image.getpixel(place) < 160 for place in places] == [True, False, False], (
                name,
                paper.file,
            )


def seen(paper: Paper) -> Iterator[Image.Image]:
    """Yield the pictures on the pages in gray, brought back to 90 by 60 dots.

    Each stands on a front, where its dark left third is 40 mm high.
    """
    document = pypdfium2.PdfDocument(paper.looked_at)
    for sheet_of_paper in document:
        page = sheet_of_paper.render(scale=DOTS_PER_MM * 25.4 / 72, grayscale=True).to_pil()
        left = FRONT_MM * DOTS_PER_MM
        strip = (left + 2 * DOTS_PER_MM, 0, left + 3 * DOTS_PER_MM, page.height)
        column = page.crop(strip).resize((1, page.height))
        dark = "".join("x" if gray < 160 else " " for gray in column.tobytes())
        for found in re.finditer(f"x{{{38 * DOTS_PER_MM},{42 * DOTS_PER_MM}}}", dark):
            box = (left, found.start(), left + 60 * DOTS_PER_MM, found.end())
            yield page.crop(box).resize((90, 60), Image.Resampling.BOX)
    document.close()


def test_a_picture_is_in_word_as_png_or_jpeg_whatever_its_name_says(press: Press) -> None:
    for name, data in PICTURES.items():
        with_picture(press, name, data())
        media = {
            n: c for n, c in press.word().items() if n.startswith("word/media/") and not n.endswith(".svg")
        }
        ((file, content),) = media.items()
        assert Image.open(io.BytesIO(content)).format in ("PNG", "JPEG")
        assert content[:4] == (b"\x89PNG" if file.endswith(".png") else content[:4])
        assert content[:2] == (b"\xff\xd8" if file.endswith((".jpg", ".jpeg")) else content[:2])


def test_a_drawing_is_in_word_at_three_hundred_dots_an_inch_at_least(press: Press) -> None:
    with_picture(press, "tekening.svg", SVG)
    parts = press.word()
    (png,) = (content for name, content in parts.items() if name.endswith(".png"))
    (extent,) = etree.fromstring(parts["word/document.xml"]).iter(f"{WP}extent")
    assert Image.open(io.BytesIO(png)).width >= 300 * int(extent.get("cx", "0")) / EMU_PER_INCH
    assert int(extent.get("cx", "0")) * 2 == int(extent.get("cy", "0")) * 3


def test_pictures_have_ids_of_their_own_and_names_without_a_path(press: Press) -> None:
    press.put("assets/images/geheim/map/vlag.png", drawn("PNG"))
    block = "- {picture: geheim/map/vlag.png, alt: Een vlag., width: 30}\n".replace("geheim", "images/geheim")
    press.lesson(sheet(block * 3) + "  - sheet: Nog een\n    id: nog\n    blocks:\n      " + block)
    parts = press.word()
    ids: list[str] = []
    for name, content in parts.items():
        if re.match(r"word/(document|header\d*|footer\d*)\.xml", name):
            tree = etree.fromstring(content)
            ids += [element.get("id", "") for element in tree.iter(f"{WP}docPr")]
            for element in (*tree.iter(f"{WP}docPr"), *tree.iter(f"{PIC}cNvPr")):
                assert not re.search(r"[/\\]|vlag|geheim", element.get("name", ""))
    assert len(ids) == len(set(ids)) == 4
    assert not any(b"geheim" in content for content in parts.values())


def test_a_picture_says_in_word_what_it_shows_or_that_it_says_nothing(press: Press) -> None:
    press.put("assets/images/vlag.png", drawn("PNG"))
    press.lesson(
        sheet(
            """
            - {picture: images/vlag.png, alt: Een groene vlag., width: 30}
            - {picture: images/vlag.png, decorative: true, width: 30}
            - {picture: images/vlag.png, width: 30}
            """
        )
    )
    told = press.said()
    assert re.findall(r"les\.yaml:(\d+):.*no-alt", told)
    shown = list(etree.fromstring(press.word()["word/document.xml"]).iter(f"{WP}docPr"))
    assert [element.get("descr") for element in shown[:2]] == ["Een groene vlag.", ""]
    assert "vlag" not in shown[2].get("descr", "") != ""
    assert [b"decorative" in etree.tostring(element) for element in shown] == [False, True, False]


@pytest.mark.parametrize("lang", ["en", "nl"])
@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"Dit is geen afbeelding.",
        b"%PDF-1.7",
        drawn("PNG")[:70],
        drawn("JPEG")[:300],
        drawn("WEBP")[:40],
        SVG[:60],
        SVG.replace(b"</svg>", b"<g></svg>"),
    ],
)
def test_a_picture_that_cannot_be_printed_is_told_at_its_line(press: Press, data: bytes, lang: str) -> None:
    with_picture(press, "vlag.png", data)
    told = press.refused(lang)
    assert re.search(r"les\.yaml:\d+:\d+: .*images/vlag\.png", told)


ROWS = "".join(
    f"      - [R{row:03}, {', '.join(f'cel {row}-{cell}' for cell in range(1, 4))}]\n" for row in range(120)
)
HEAD = "    header: [Kopcel, b, c, d]\n"
TABLE = sheet(
    f"- table:\n    header: [Kopcel, b, c, d]\n    rows:\n{ROWS}  widths: [2, 2, 3, 3]\n- text: Na."
)


def test_the_columns_of_a_table_are_as_wide_in_every_program(press: Press) -> None:
    press.lesson(TABLE)
    paper = press.paper("docx")
    (table,) = [t for t in paper.xml().iter(f"{W}tbl") if "Kopcel" in "".join(t.itertext())]
    columns = [int(column.get(f"{W}w", "0")) for column in table.iter(f"{W}gridCol")]
    assert table.find(f"{W}tblPr/{W}tblW").get(f"{W}type") == "dxa"
    assert int(table.find(f"{W}tblPr/{W}tblW").get(f"{W}w")) == sum(columns)
    assert table.find(f"{W}tblPr/{W}tblLayout").get(f"{W}type") == "fixed"
    for row in table.iter(f"{W}tr"):
        assert [int(cell.get(f"{W}w")) for cell in row.iter(f"{W}tcW")] == columns
    assert sum(columns) / 1440 * 25.4 == pytest.approx(145, abs=0.2)
    starts = {w: left for _, left, _, _, _, w in paper.words() if w in ("Kopcel", "b", "c", "d")}
    for word, share in (("b", 0.2), ("c", 0.4), ("d", 0.7)):
        assert starts[word] - starts["Kopcel"] == pytest.approx(145 * share, abs=2)


def test_the_head_of_a_long_table_stands_on_every_page_and_no_row_is_split(press: Press) -> None:
    press.lesson(TABLE)
    pdf, word = press.both()
    for paper in (pdf, word):
        pages = [page for page in paper.pages() if re.search(r"R\d\d\d", page)]
        assert len(pages) > 2
        assert all(page.count("Kopcel") == 1 for page in pages)
        assert [row for page in pages for row in re.findall(r"R\d\d\d", page)] == [
            f"R{row:03}" for row in range(120)
        ]
    (table,) = [t for t in word.xml().iter(f"{W}tbl") if "Kopcel" in "".join(t.itertext())]
    first, *rest = table.iter(f"{W}tr")
    assert first.find(f"{W}trPr/{W}tblHeader") is not None
    assert all(row.find(f"{W}trPr/{W}cantSplit") is not None for row in rest)


def test_the_properties_are_those_of_the_lesson(press: Press) -> None:
    press.lesson("title: Samen sterk\nchecked: 2026-03\n" + sheet("- text: Lees."))
    parts = press.word()
    core = parts["docProps/core.xml"].decode()
    assert "<dc:title>Samen sterk</dc:title>" in core
    assert "<dc:creator>Voorbeeldschool</dc:creator>" in core
    assert "<dc:language>nl-BE</dc:language>" in core
    assert re.search("<dcterms:created[^>]*>2026-03", core)
    assert not any(re.search(b"python-?docx", content, re.IGNORECASE) for content in parts.values())
    with pikepdf.open(press.paper("pdf").file) as pdf:
        assert (str(pdf.docinfo["/Title"]), str(pdf.docinfo["/Author"])) == ("Samen sterk", "Voorbeeldschool")
        assert str(pdf.docinfo["/CreationDate"]).startswith("D:202603")


def test_every_page_is_a4_or_what_was_asked_for(press: Press) -> None:
    press.lesson(
        sheet("- text: Staand.")
        + "  - {sheet: Breed, id: breed, landscape: true, blocks: [{text: Liggend.}]}\n"
        + "cards: [{deck: Set, id: set, cards: [Een kaart.]}]\nletter: {blocks: [{text: Beste ouder}]}\n"
    )
    upright, lying = {(11906, 16838)}, {(16838, 11906)}
    sizes = {
        kind: {(int(s.get(f"{W}w")), int(s.get(f"{W}h"))) for s in etree.fromstring(body).iter(f"{W}pgSz")}
        for kind in (Kind.HANDOUT, Kind.GUIDE, Kind.LETTER)
        if (body := press.word(kind)["word/document.xml"])
    }
    assert sizes == {Kind.HANDOUT: upright | lying, Kind.GUIDE: upright, Kind.LETTER: upright}
    for kind in (Kind.HANDOUT, Kind.GUIDE, Kind.LETTER, Kind.CARDS):
        with pikepdf.open(press.paper("pdf", kind).file) as pdf:
            for page in pdf.pages:
                box = sorted(round(float(side), 1) for side in page.mediabox[2:])
                assert box == pytest.approx([595.3, 841.9], abs=0.1)
