import pytest

from kitgen.document.inline import plain
from kitgen.schema import RichText
from kitgen.ticks import Ticked, columns, options


@pytest.mark.parametrize("several", [True, False])
def test_options_have_boxes_round_for_one_and_square_for_several(several: bool) -> None:
    listed = options([RichText("**ja**"), RichText("nee")], "vraag", several=several)
    boxes = [item.marker[0] for item in listed.items]
    assert [(box.name, box.label, box.round) for box in boxes] == [
        ("vraag-1", "ja", not several),
        ("vraag-2", "nee", not several),
    ]


def test_each_thing_has_a_round_box_under_each_head() -> None:
    table = columns([Ticked(RichText("Sam wacht."), "sam")], ["ja", "nee"], 0.2)
    assert [plain(cell.children[0].content) for cell in table.head[0].cells[1:]] == ["ja", "nee"]
    _, *cells = table.rows[0].cells
    boxes = [cell.children[0].content[0] for cell in cells]
    assert [(box.name, box.label, box.round) for box in boxes] == [
        ("sam-1", "Sam wacht.: ja", True),
        ("sam-2", "Sam wacht.: nee", True),
    ]
    assert table.widths == pytest.approx((0.6, 0.2, 0.2))
