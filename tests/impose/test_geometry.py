import pytest
from paperwork import A4, A5

from kitgen.impose.geometry import frame, named, scale_onto


@pytest.mark.parametrize(
    ("size", "paper"),
    [((296, 210), (297, 210)), ((420, 297), (420, 297)), ((148.5, 210), A5), ((200, 120), (200, 120))],
)
def test_nearly_a_paper_is_that_paper(size, paper):
    assert named(size) == paper


def test_pages_that_lie_otherwise_are_turned_to_find_what_all_fit_on():
    assert frame((A5, A4[::-1])) == A4
    assert frame((A5[::-1], (100, 149))) == (210, 148)


def test_what_fits_is_not_enlarged():
    assert scale_onto(A5, A4) == 1


@pytest.mark.parametrize("ink", [0, 5, 8, 20])
@pytest.mark.parametrize("room", [(70, 99), (148.5, 210), (105, 148)])
def test_ink_stays_5_mm_from_the_edge(room, ink):
    scale = scale_onto(A4, room, ink)
    for side, length in zip(room, A4, strict=True):
        assert scale * length <= side + 1e-9
        assert (side - scale * length) / 2 + scale * ink >= 5 - 1e-9
