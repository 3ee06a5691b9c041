import pytest
from drawing import Drawn
from written import block

from kitgen.document.inline import Checkbox, plain
from kitgen.document.nodes import Paragraph, Table
from kitgen.document.walk import walk
from kitgen.errors import InputError

ENDS = "\nends: [nooit, altijd]"


def boxes(nodes: tuple) -> list[Checkbox]:
    return [i for n in walk(nodes) if isinstance(n, Paragraph) for i in n.content if isinstance(i, Checkbox)]


def test_a_question_alone_needs_no_dash(drawn: Drawn) -> None:
    short, listed, full = (
        drawn(f"scale: {text}{ENDS}", "pupil")
        for text in ("Hoe vaak belt Sam?", "[Hoe vaak belt Sam?]", "{ask: Hoe vaak belt Sam?}")
    )
    assert [plain(nodes[0].items[0].children[0].content) for nodes in (short, listed, full)] == [
        "Hoe vaak belt Sam?"
    ] * 3


@pytest.mark.parametrize("steps", [2, 3, 10])
def test_so_many_round_boxes_stand_between_the_ends(steps: int, drawn: Drawn) -> None:
    nodes = drawn(f"scale: Hoe vaak?{ENDS}\nsteps: {steps}", "pupil")
    (table,) = [n for n in walk(nodes) if isinstance(n, Table)]
    (row,) = table.rows
    words = [plain(cell.children[0].content) for cell in row.cells]
    assert words == ["nooit", *[""] * steps, "altijd"]
    assert all(box.round for box in boxes(nodes))
    assert sum(table.widths) == pytest.approx(1)
    assert len(table.widths) == steps + 2


def test_every_box_says_of_which_question_and_which_step_it_is(drawn: Drawn) -> None:
    labels = [box.label for box in boxes(drawn(f"scale: Hoe **vaak**?{ENDS}\nsteps: 2", "pupil"))]
    assert labels == [
        "Hoe vaak?: 1 van 2, van nooit naar altijd",
        "Hoe vaak?: 2 van 2, van nooit naar altijd",
    ]


def test_a_question_and_its_scale_stay_together(drawn: Drawn) -> None:
    (listed,) = drawn(f"scale: Hoe vaak?{ENDS}", "pupil")
    assert listed.items[0].keep
    assert listed.items[0].children[0].with_next


def test_cards_can_be_made_of_the_questions(maker: object) -> None:
    faces = block(f"scale: [Hoe vaak?, Hoe lang?]{ENDS}").faces(maker.context("pupil"))
    assert [face.text.source for face in faces] == ["Hoe vaak?", "Hoe lang?"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("scale: Hoe vaak?", "missing-field"),
        ("scale: Hoe vaak?\nends: [nooit]", "too-few"),
        ("scale: Hoe vaak?\nends: [nooit, soms, altijd]", "too-many"),
        (f"scale: Hoe vaak?{ENDS}\nsteps: 1", "out-of-range"),
        (f"scale: Hoe vaak?{ENDS}\nsteps: 11", "out-of-range"),
        (f"scale: []{ENDS}", "too-few"),
        (f"scale: {{ask: Hoe vaak?, lines: 2}}{ENDS}", "unknown-field"),
    ],
)
def test_a_scale_without_two_ends_or_a_question_is_told(text: str, told: str) -> None:
    with pytest.raises(InputError) as caught:
        block(text)
    assert told in [finding.id for finding in caught.value.findings]
