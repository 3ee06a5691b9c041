import pytest
from drawing import Drawn

from kitgen.document.walk import walk

FORM = "slips: Mijn vraag\ncount: {count}\nblocks:\n  - questions: [{{ask: Wat?, id: wat}}]\n    id: vraag\n"


@pytest.mark.parametrize(
    ("count", "columns", "rows"), [(2, 1, 2), (3, 1, 3), (4, 2, 2), (5, 2, 3), (6, 2, 3), (12, 2, 6)]
)
def test_slips_fill_the_page_in_one_column_or_two(count: int, columns: int, rows: int, drawn: Drawn) -> None:
    (tiles,) = drawn(FORM.format(count=count), "pupil")
    assert (len(tiles.tiles), tiles.columns) == (count, columns)
    assert tiles.height * rows == pytest.approx(224)
    assert tiles.cut


def test_slips_are_alike_but_each_has_ids_and_names_of_its_own(drawn: Drawn) -> None:
    nodes = list(walk(drawn(FORM.format(count=4), "pupil")))
    ids = [node.id for node in nodes if node.id]
    names = [node.name for node in nodes if getattr(node, "name", "")]
    assert len(set(names)) == len(names) == 4
    assert len(set(ids)) == len(ids)


def test_what_becomes_of_a_slip_stands_last(drawn: Drawn) -> None:
    (tiles,) = drawn(FORM.format(count=2) + "reads: Alleen je leraar.\n", "pupil")
    assert [tile.children[-1].content[0].text for tile in tiles.tiles] == ["Alleen je leraar."] * 2
