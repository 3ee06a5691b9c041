from drawing import Drawn
from written import block

from kitgen.document.inline import Checkbox, plain
from kitgen.document.nodes import List, Paragraph, Table
from kitgen.document.roles import Role
from kitgen.document.walk import walk

NOTED = """
    statements:
      - Zwijgen mag.
      - {say: "Iedereen kiest {leader}.", note: Vraag waarom.}
"""


def words(nodes: tuple) -> list[str]:
    return [plain(node.content) for node in walk(nodes) if isinstance(node, Paragraph) and node.content]


def test_without_choices_statements_are_a_list_to_talk_about(drawn: Drawn) -> None:
    (listed,) = drawn(NOTED, "pupil")
    assert isinstance(listed, List)
    assert words((listed,)) == ["Zwijgen mag.", "Iedereen kiest {leader}."]


def test_every_box_says_which_statement_and_which_choice(drawn: Drawn) -> None:
    nodes = drawn("statements: [Zwijgen **mag**.]\nchoices: [eens, oneens]", "pupil")
    boxes = [i for n in walk(nodes) if isinstance(n, Paragraph) for i in n.content if isinstance(i, Checkbox)]
    assert [(box.label, box.round) for box in boxes] == [
        ("Zwijgen mag.: eens", True),
        ("Zwijgen mag.: oneens", True),
    ]


def test_the_teacher_reads_the_note_beside_the_statement(drawn: Drawn) -> None:
    (table,) = drawn(NOTED + "    choices: [eens, oneens]", "teacher")
    assert isinstance(table, Table)
    assert words(table.rows[1:]) == ["Iedereen kiest {leader}.", "Vraag waarom."]


def test_without_choices_the_note_stands_below_a_statement_that_keeps_its_number(drawn: Drawn) -> None:
    (listed,) = drawn(NOTED, "teacher")
    assert (len(listed.items), listed.role) == (2, Role.QUESTION)
    assert words(listed.items[1:]) == ["Iedereen kiest {leader}.", "Voor jou. Vraag waarom."]


def test_without_notes_the_teacher_sees_what_pupils_see(drawn: Drawn) -> None:
    text = "statements: [Zwijgen mag., Alles kan.]\nchoices: [eens, oneens]"
    assert drawn(text, "teacher") == drawn(text, "pupil")


def test_cards_can_be_made_of_statements(maker: object) -> None:
    faces = block(NOTED).faces(maker.context("pupil"))
    assert [(face.title, face.text.source) for face in faces] == [
        ("", "Zwijgen mag."),
        ("", "Iedereen kiest {leader}."),
    ]
