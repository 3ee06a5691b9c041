import pytest
from drawing import Drawn
from written import block

from kitgen.document.inline import Checkbox
from kitgen.document.nodes import Paragraph
from kitgen.document.walk import walk
from kitgen.errors import InputError


def test_every_box_says_which_thing_and_which_group(drawn: Drawn) -> None:
    nodes = drawn("sort: [Sam wacht.]\ninto: [fijn, niet fijn]", "pupil")
    boxes = [i for n in walk(nodes) if isinstance(n, Paragraph) for i in n.content if isinstance(i, Checkbox)]
    assert [(box.label, box.round) for box in boxes] == [
        ("Sam wacht.: fijn", True),
        ("Sam wacht.: niet fijn", True),
    ]


def test_without_a_solution_the_teacher_sees_what_pupils_see(drawn: Drawn) -> None:
    text = "sort: [Sam wacht., Sam lacht.]\ninto: [fijn, niet fijn]"
    assert drawn(text, "teacher") == drawn(text, "pupil")


@pytest.mark.parametrize("groups", [2, 5])
def test_columns_share_the_width(groups: int, drawn: Drawn) -> None:
    (table,) = drawn(f"sort: [Sam wacht.]\ninto: [{', '.join('abcde'[:groups])}]", "pupil")
    assert sum(table.widths) == pytest.approx(1)
    assert len(table.widths) == groups + 1 == len(table.rows[0].cells)
    assert table.centred == frozenset(range(1, groups + 1))


def test_a_solution_outside_the_groups_is_told_with_those_that_exist() -> None:
    with pytest.raises(InputError) as caught:
        block("sort: [{item: Sam wacht., in: leuk}]\ninto: [fijn, niet fijn]")
    (finding,) = caught.value.findings
    assert (finding.id, finding.values) == ("sort-category", {"name": "leuk", "known": "fijn, niet fijn"})


@pytest.mark.parametrize("into", ["[een]", "[a, b, c, d, e, f]"])
def test_there_are_two_to_five_groups(into: str) -> None:
    with pytest.raises(InputError):
        block(f"sort: [Sam wacht.]\ninto: {into}")
