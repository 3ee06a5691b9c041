from pathlib import Path

import pytest
from drawing import Drawn
from kit_words import document_words, docx_words, pdf_words, squashed
from made import guide_of, handout_of
from written import block, lesson

from kitgen.compose.maker import Maker
from kitgen.compose.numbering import citations
from kitgen.document.nodes import Item, Tiles
from kitgen.document.walk import walk, walk_document
from kitgen.errors import Finding, InputError
from kitgen.kit import leave_out
from kitgen.lesson import Lesson
from kitgen.render.docx import render_docx
from kitgen.render.pdf import render_pdf

TWO = """
    columns:
      - blocks:
          - questions: [Eén?, Twee?]
          - section: Links
            id: links
      - - questions: [Drie?]
        - text: Alleen voor jou.
          for: teacher
          id: voor-jou
        - section: Rechts
          id: rechts
"""


def mistake(text: str) -> Finding:
    with pytest.raises(InputError) as caught:
        block(text)
    (finding,) = caught.value.findings
    return finding


def sheet(blocks: str) -> Lesson:
    return lesson(f"handout: [{{sheet: Blad, id: blad, blocks: [{blocks}]}}]")


@pytest.fixture
def one() -> Lesson:
    text = "handout:\n  - sheet: Blad\n    id: blad\n    blocks:\n      - questions: [Nul?]\n      - id: k\n"
    return lesson(text + TWO.replace("\n    ", "\n        ").lstrip("\n") + "      - questions: [Vier?]\n")


def test_questions_are_numbered_one_column_after_the_other(maker: Maker, one: Lesson) -> None:
    for document in (handout_of(maker, one), guide_of(maker, one)):
        asked = [n for n in walk_document(document) if isinstance(n, Item) and n.id.startswith(("blad", "k"))]
        numbers = [item.marker[0].text for item in asked if item.marker and item.marker[0].text.isdigit()]
        assert numbers == ["1", "2", "3", "4", "5"]


def test_what_stands_in_columns_is_cited(maker: Maker, one: Lesson) -> None:
    cited = citations(one, maker.data.labels)
    assert (cited["links"].text, cited["rechts"].text) == ("werkblad 1, deel A", "werkblad 1, deel B")


def test_what_is_for_the_teacher_reaches_no_pupil(drawn: Drawn) -> None:
    pupil, teacher = ({node.id for node in walk(drawn(TWO, reader))} for reader in ("pupil", "teacher"))
    assert "voor-jou" in teacher
    assert "voor-jou" not in pupil


def test_a_kit_leaves_out_blocks_in_columns(one: Lesson) -> None:
    assert one.block("links")
    assert leave_out(one, ["links"]).block("links") is None
    assert leave_out(one, ["links"]).block("rechts")


def test_a_column_of_which_pupils_see_nothing_leaves_its_room(drawn: Drawn) -> None:
    text = "columns: [[{text: Ja.}], [{text: Nee., for: teacher}], [{text: Ja.}]]\nwidths: [1, 2, 3]"
    (tiles,) = drawn(text, "pupil")
    assert isinstance(tiles, Tiles)
    assert tiles.shares == (0.25, 0.75)
    assert drawn("columns: [[{text: a, for: teacher}], [{text: b, for: teacher}]]", "pupil") == ()


@pytest.mark.parametrize("name", ["page-break", "columns", "slips"])
@pytest.mark.parametrize("depth", ["{inner}", "{{scenario: Sam belt., blocks: [{inner}]}}"])
def test_what_needs_the_page_is_told_where_it_stands(name: str, depth: str) -> None:
    inner = {
        "page-break": "{page-break: true}",
        "columns": "{columns: [[{text: a}], [{text: b}]]}",
        "slips": "{slips: Briefje, blocks: [{text: a}]}",
    }[name]
    second = f"  - blocks:\n      - text: b\n      - {depth.format(inner=inner)}"
    finding = mistake(f"columns:\n  - - text: a\n{second}")
    assert (finding.id, finding.values["name"]) == ("block-too-wide", name)
    assert finding.origin
    assert finding.origin.line == 6


def test_a_mistake_in_a_column_is_told_as_anywhere_else() -> None:
    for column in ("- - vragen: [Wie?]", "- blocks:\n      - vragen: [Wie?]"):
        finding = mistake(f"columns:\n  - [{{text: a}}]\n  {column}")
        assert (finding.id, finding.values["suggestion"]) == ("unknown-block", "questions")
    finding = mistake("columns:\n  - [{text: a}]\n  - - text: b\n      knd: c")
    assert (finding.id, finding.origin.line) == ("unknown-field", 5)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("columns: [[{text: a}]]", "too-few"),
        ("columns: [[{text: a}], [{text: a}], [{text: a}], [{text: a}]]", "too-many"),
        ("columns: [[{text: a}], []]", "too-few"),
        ("columns: [[{text: a}], [{text: a}]]\nwidths: [1]", "table-widths"),
    ],
)
def test_there_are_two_or_three_columns_with_something_in_them(text: str, found: str) -> None:
    assert mistake(text).id == found


def test_columns_higher_than_a_page_lose_no_word(maker: Maker, tmp_path: Path) -> None:
    long = " ".join(f"woord{n}" for n in range(700))
    left = f"[{{text: {long}}}, {{questions: [{{ask: Kort?, lines: 30}}, Nog?]}}]"
    document = handout_of(maker, sheet(f"{{columns: [{left}, [{{text: Ernaast.}}]]}}"))
    pdf, word = tmp_path / "blad.pdf", tmp_path / "blad.docx"
    made = render_pdf(document, maker.data.theme, maker.read)
    pdf.write_bytes(made.data)
    word.write_bytes(render_docx(document, maker.data.theme, maker.read))
    assert made.all_pages > 2
    wanted = sorted(document_words(document))
    assert sorted(pdf_words(pdf, edge_mm=22)) == wanted
    assert squashed(docx_words(word)) == squashed(document_words(document))
