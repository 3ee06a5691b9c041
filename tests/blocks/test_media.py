import io

import pytest
import resvg_py
import zxingcpp
from drawing import Drawn
from made import guide_of, words, words_of
from PIL import Image
from written import block, lesson, references

from kitgen.compose.maker import Maker
from kitgen.compose.numbering import citations
from kitgen.document.inline import Link
from kitgen.document.nodes import Figure, Paragraph
from kitgen.document.outline import outline_nodes
from kitgen.document.walk import walk
from kitgen.errors import InputError

URL = "https://www.example.org/film"
ONE = f"{{title: Grenzen, type: film, by: De Brug, minutes: 12, language: en, url: '{URL}', id: film}}"


def test_everything_to_find_it_is_printed(drawn: Drawn) -> None:
    nodes = drawn(f"media: {ONE}", "pupil")
    assert words(*nodes) == ["Film: Grenzen", "De Brug · 12 min · Engels", URL]
    links = [i.url for n in walk(nodes) if isinstance(n, Paragraph) for i in n.content if isinstance(i, Link)]
    assert links == [URL]


def test_the_code_leads_to_the_address_that_is_printed(drawn: Drawn) -> None:
    (code,) = [node for node in walk(drawn(f"media: {ONE}", "pupil")) if isinstance(node, Figure)]
    png = bytes(resvg_py.svg_to_bytes(svg_string=code.data.decode(), width=400))
    (read,) = zxingcpp.read_barcodes(Image.open(io.BytesIO(png)).convert("L"))
    assert (read.text, code.alt) == (URL, f"QR-code: {URL}")


def test_a_code_can_be_left_out(drawn: Drawn) -> None:
    nodes = drawn(f"media: {ONE[:-1]}, qr: false}}", "pupil")
    assert not [node for node in walk(nodes) if isinstance(node, Figure)]


def test_one_needs_no_dash_and_several_have_one(drawn: Drawn) -> None:
    one, several = (outline_nodes(drawn(text, "pupil")) for text in (f"media: {ONE}", f"media: [{ONE}]"))
    assert one == several
    with pytest.raises(InputError):
        block("media: []")


@pytest.mark.parametrize("many", [False, True])
def test_a_mistake_is_told_at_its_place(many: bool) -> None:
    text = f"media:\n  {'- ' if many else ''}title: Grenzen\n    type: film\n    url: www.example.org"
    with pytest.raises(InputError) as caught:
        block(text if many else text.replace("    ", "  "))
    (finding,) = caught.value.findings
    assert (finding.id, finding.origin.line) == ("not-an-address", 5)


def test_a_film_of_the_lesson_stands_before_the_start_and_steps_cite_it(maker: Maker) -> None:
    steps = "steps: [{title: Kijken, minutes: 12, uses: [film]}]"
    one = lesson(f"media: [{ONE}]\n{steps}")
    guide = guide_of(maker, one)
    assert "Film: Grenzen" in words(*guide.parts[0].children)
    cited = [(ref.text, ref.target) for ref in references(guide)]
    assert cited == [("film: Grenzen", "film")] * 2
    assert URL in words_of(guide)


def test_a_film_on_a_sheet_is_cited_by_its_title_too(maker: Maker) -> None:
    one = lesson(f"handout: [{{sheet: Blad, id: blad, blocks: [{{media: {ONE}, id: blok}}]}}]")
    cited = citations(one, maker.data.labels)
    assert (cited["film"].text, cited["blok"].text) == ("film: Grenzen", "werkblad 1")
