from dataclasses import replace
from io import BytesIO

import pypdfium2
import pytest
from docx import Document
from made import guide_of, handout_of, words_of
from written import lesson

from kitgen.compose.adapt import adapted
from kitgen.compose.letter import letter
from kitgen.compose.maker import Entry, Maker
from kitgen.compose.packet import pupil_packet
from kitgen.document.nodes import Figure
from kitgen.kit import Kit
from kitgen.profile import Logo
from kitgen.render.docx import render_docx
from kitgen.render.pdf import render_pdf
from kitgen.schema import RichText
from kitgen.variants import Variant

WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
EMU_PER_MM = 36_000
MARK = (
    b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 10">'
    b'<path fill="#0F5B66" d="M0 0h40v10H0z"/></svg>'
)
SHEET = """
    handout:
      - {sheet: Een blad, id: blad, blocks: [{text: Lees dit.}]}
    letter: {title: Beste ouder, blocks: [{text: Goed nieuws.}]}
"""


def with_school(maker: Maker, **changes: object) -> Maker:
    profile = maker.data.profile.model_copy(update={"name": "De Brug", **changes})

    def read(path: str) -> bytes:
        return MARK if path == "assets/logo.svg" else maker.read(path)

    return replace(maker, data=replace(maker.data, profile=profile), read=read)


@pytest.fixture
def school(maker: Maker) -> Maker:
    """One for a school with a logo and an address."""
    address = ["Kerkstraat 1", "9000 Gent", "09 123 45 67"]
    return with_school(maker, logo=Logo(file="logo.svg"), address=address)


def letter_of(maker: Maker):
    content = lesson(SHEET).letter
    assert content is not None
    return letter(maker, content, "brief", "Samen", "")


def test_the_logo_stands_at_the_head_of_the_first_page_and_says_whose_it_is(school: Maker) -> None:
    for document in (handout_of(school, lesson(SHEET)), guide_of(school, lesson(SHEET))):
        first, *rest = (part.running.logo for part in document.parts)
        assert first is not None
        assert (first.width, first.alt) == (40.0, "Logo van De Brug")  # as high as may be: 10 mm
        assert not any(rest)


def test_a_wide_logo_is_as_wide_as_there_is_room_and_keeps_its_shape(school: Maker) -> None:
    wide = replace(school, read=lambda path: MARK.replace(b"0 0 40 10", b"0 0 90 10"))
    logo = handout_of(wide, lesson(SHEET)).parts[0].running.logo
    assert logo is not None
    assert logo.width == 45.0


def test_without_logo_and_address_nothing_changes(maker: Maker) -> None:
    assert handout_of(maker, lesson(SHEET)).parts[0].running.logo is None
    assert letter_of(maker).parts[0].running.address == ()


def test_a_letter_has_name_and_address_above_it_in_three_lines(school: Maker) -> None:
    running = letter_of(school).parts[0].running
    assert running.address == ("De Brug", "Kerkstraat 1, 9000 Gent", "09 123 45 67")
    only_logo = with_school(school, address=[])
    assert letter_of(only_logo).parts[0].running.address == ("De Brug",)


def test_a_packet_has_the_logo_on_its_front(school: Maker) -> None:
    kit = Kit.model_validate({"title": "Bundel", "lessons": [{"lesson": "les"}]})
    packet = pupil_packet(school, kit, "bundel", [Entry("les", lesson(SHEET), 1)])
    assert packet is not None
    figure = packet.parts[0].children[0]
    assert isinstance(figure, Figure)
    assert (figure.in_margin, figure.width) == (True, 90.0)


def test_on_small_paper_the_logo_stays_off_the_edge(school: Maker) -> None:
    small = adapted(
        handout_of(school, lesson(SHEET)), [Variant(en="", nl="", paper="A5")], school.data.theme, len
    )
    logo = small.parts[0].running.logo
    assert logo is not None
    assert 18 - 5 - logo.width / 4 >= 8  # the margin above, what is between, its height


def boxes(data: bytes) -> tuple[list[tuple[float, ...]], list[tuple[float, ...]]]:
    """Return the boxes in mm from the top left of drawings and words on the first page."""
    page = pypdfium2.PdfDocument(BytesIO(data))[0]
    mm = 25.4 / 72
    high = page.get_height()
    found: dict[int, list[tuple[float, ...]]] = {}
    for each in page.get_objects():
        left, bottom, right, top = each.get_bounds()
        found.setdefault(each.type, []).append(
            (left * mm, (high - top) * mm, right * mm, (high - bottom) * mm)
        )
    return found.get(2, []), found.get(1, [])


def test_the_logo_moves_no_text_and_stays_off_the_edge_of_the_paper(school: Maker, maker: Maker) -> None:
    plain = with_school(maker)
    for made in (letter_of, lambda each: handout_of(each, lesson(SHEET))):
        with_logo, without = (made(each) for each in (school, plain))
        drawings, words = boxes(render_pdf(with_logo, school.data.theme, school.read).data)
        _, before = boxes(render_pdf(without, school.data.theme, school.read).data)
        logo = next(box for box in drawings if round(box[2] - box[0]) == 40)
        assert logo[1] >= 8.5
        assert logo[2] <= 190.1
        assert logo[3] <= 19.1
        assert min(box[1] for box in words) >= 8.5
        below = [box for box in words if box[1] > 22]
        assert below == [box for box in before if box[1] > 22]


def test_word_has_logo_and_address_at_the_head_of_the_first_page_alone(school: Maker) -> None:
    word = Document(BytesIO(render_docx(letter_of(school), school.data.theme, school.read)))
    (section,) = word.sections
    assert section.different_first_page_header_footer
    first, usual = section.first_page_header, section.header
    assert first.paragraphs[0].text == "De Brug\nKerkstraat 1, 9000 Gent\n09 123 45 67"
    (told,) = first._element.iter(f"{WP}docPr")
    (extent,) = first._element.iter(f"{WP}extent")
    assert told.get("descr") == "Logo van De Brug"
    assert int(extent.get("cx")) == 4 * int(extent.get("cy")) == 40 * EMU_PER_MM
    assert list(usual._element.iter(f"{WP}docPr")) == []
    assert usual.paragraphs[0].text == "De Brug"


def test_house_rules_stand_in_the_guide_before_you_start_and_nowhere_else(maker: Maker) -> None:
    school = with_school(maker, house_rules=[RichText("Gsm's liggen in de **mand**.")])
    guide = guide_of(school, lesson(SHEET))
    at = words_of(guide).index("Afspraken op school")
    assert words_of(guide)[at + 1] == "Gsm's liggen in de mand."
    assert "mand" not in " ".join(words_of(handout_of(school, lesson(SHEET))))
    assert "Afspraken op school" not in words_of(guide_of(with_school(maker), lesson(SHEET)))
