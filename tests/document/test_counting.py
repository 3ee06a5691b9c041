import pytest

from kitgen.document.counting import Count, counted
from kitgen.document.inline import Checkbox, Text
from kitgen.document.nodes import Item, List


def of(*markers, hanging=False):
    return counted(List(tuple(Item((), (Text(marker),)) for marker in markers), hanging=hanging))


@pytest.mark.parametrize(
    ("markers", "count"),
    [
        ("••", Count()),
        (("1.", "2.", "3."), Count(1)),
        (("7.",), Count(7)),
        (("a.", "b."), Count(1, letters=True)),
        (("c.", "d."), Count(3, letters=True)),
        (("1.", "3."), None),
        (("1", "2"), None),
        (("A.", "B."), None),
        (("a.", "c."), None),
        ((), None),
    ],
)
def test_what_counts_the_entries_of_a_list(markers, count):
    assert of(*markers) == count


def test_questions_in_the_margin_have_bare_numbers():
    assert of("3", "4", hanging=True) == Count(3)


def test_boxes_to_tick_do_not_count():
    assert counted(List((Item((), (Checkbox(),)),))) is None
