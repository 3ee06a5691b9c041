import pytest
from drawing import Drawn
from written import block

from kitgen.document.nodes import WritingBox
from kitgen.document.walk import walk
from kitgen.errors import InputError


def box(nodes: tuple) -> WritingBox:
    (found,) = [n for n in walk(nodes) if isinstance(n, WritingBox)]
    return found


def test_the_box_is_as_high_as_asked_and_in_the_guide_only_shown(drawn: Drawn) -> None:
    text = "draw: Teken je stoel.\nheight: 120"
    assert [box(drawn(text, reader)).height for reader in ("pupil", "teacher")] == [120, 15]
    assert box(drawn("draw: Teken je stoel.\nheight: 8", "teacher")).height == 8


def test_the_box_is_labelled_with_its_instruction_or_as_what_it_is(drawn: Drawn) -> None:
    assert box(drawn("draw: Teken je **stoel**.", "pupil")).label == "Teken je stoel."
    assert box(drawn('draw: ""', "pupil")).label == "Tekenvak"


def test_without_an_instruction_there_is_only_the_box(drawn: Drawn) -> None:
    (group,) = drawn('draw: ""', "pupil")
    assert [type(node) for node in group.children] == [WritingBox]


@pytest.mark.parametrize("height", ["4", "241", "hoog"])
def test_the_box_fits_a_page(height: str) -> None:
    with pytest.raises(InputError):
        block(f"draw: Teken.\nheight: {height}")
