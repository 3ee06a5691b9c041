import pytest
from drawing import Drawn
from written import block

from kitgen.errors import InputError
from kitgen.load import Data


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


@pytest.mark.parametrize("width", ["9", "261", "breed"])
def test_a_picture_fits_the_paper(width: str) -> None:
    with pytest.raises(InputError):
        block(f"picture: images/wiel.svg\nwidth: {width}")
