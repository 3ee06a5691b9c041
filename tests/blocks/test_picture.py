from dataclasses import replace
from pathlib import Path

import pytest
from drawing import Drawn
from kit_words import pdf_words
from made import handout_of
from written import block, lesson

from kitgen.compose.maker import Maker
from kitgen.document.nodes import Figure
from kitgen.document.outline import outline
from kitgen.document.walk import walk_document
from kitgen.errors import InputError
from kitgen.load import Data
from kitgen.render.pdf import render_pdf


def test_a_caption_stands_in_for_missing_words(drawn: Drawn) -> None:
    (figure,) = drawn("picture: images/wiel.svg\ncaption: Het **wiel**", "pupil")
    assert figure.alt == "Het wiel"


def test_a_decorative_picture_has_no_words_for_who_does_not_see_it(drawn: Drawn) -> None:
    (figure,) = drawn("picture: images/wiel.svg\ndecorative: true", "pupil")
    assert (figure.alt, figure.decorative) == ("", True)


def test_words_for_a_picture_that_says_nothing_are_told() -> None:
    with pytest.raises(InputError) as caught:
        block("picture: images/wiel.svg\nalt: Een wiel\ndecorative: true")
    (finding,) = caught.value.findings
    assert (finding.id, finding.values["alt"]) == ("alt-decorative", "Een wiel")


def test_a_picture_that_cannot_be_printed_is_told_where_it_is_shown() -> None:
    picture = block("picture: images/wiel.svg\nalt: Een wiel")
    with pytest.raises(InputError) as caught:
        picture.look(lambda _: b"geen plaatje")
    (finding,) = caught.value.findings
    assert (finding.id, finding.origin.line, finding.values["path"]) == ("picture-kind", 2, "images/wiel.svg")


def test_the_words_in_a_drawing_belong_to_the_document(drawn: Drawn) -> None:
    (figure,) = drawn("picture: images/wiel.svg\nalt: Een wiel", "pupil")
    assert "Vrienden" in figure.words


def test_a_picture_is_half_as_wide_in_the_guide(drawn: Drawn) -> None:
    text = "picture: images/wiel.svg\nalt: Een wiel\nwidth: 140"
    assert [drawn(text, reader)[0].width for reader in ("pupil", "teacher")] == [140, 70]


def test_a_missing_picture_is_told(drawn: Drawn) -> None:
    with pytest.raises(InputError) as caught:
        drawn("picture: images/nergens.svg\nalt: Niets", "pupil")
    assert caught.value.findings[0].values["path"] == "assets/images/nergens.svg"


def test_a_picture_outside_the_project_is_told(drawn: Drawn, data: Data) -> None:
    with pytest.raises(InputError) as caught:
        drawn("picture: ../../elders.svg\nalt: Niets", "pupil")
    assert caught.value.findings[0].id == "outside-project"


@pytest.mark.parametrize("width", ["9", "381", "breed"])
def test_a_picture_fits_the_paper(width: str) -> None:
    with pytest.raises(InputError):
        block(f"picture: images/wiel.svg\nwidth: {width}")


def test_all_words_of_a_drawing_are_on_the_page(maker: Maker, tmp_path: Path) -> None:
    drawing = (
        b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 50" font-family="Fira Sans" font-size="8">'
        b'<defs><g id="g"><text x="5" y="40">Onderaan</text></g></defs><text x="5" y="10">'
        b'<tspan x="5">Eerste regel</tspan>'
        b'<tspan x="5" dy="10">tweede <tspan font-weight="bold">regel</tspan>'
        b"</tspan></text><use href='#g'/></svg>"
    )
    one = lesson("handout: [{sheet: Blad, id: blad, blocks: [{picture: a.svg, alt: Regels}]}]")
    mine = replace(maker, read=lambda path: drawing if path == "assets/a.svg" else maker.read(path))
    document = handout_of(mine, one)
    (figure,) = [node for node in walk_document(document) if isinstance(node, Figure)]
    assert figure.words == ("Eerste regel tweede regel", "Onderaan")
    assert "Eerste regel tweede regel" in outline(document)
    file = tmp_path / "blad.pdf"
    file.write_bytes(render_pdf(document, maker.data.theme, mine.read).data)
    shown = " ".join(pdf_words(file, edge_mm=22))
    assert "Eerste regel tweede regel Onderaan" in shown
