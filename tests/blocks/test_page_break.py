import pytest
from drawing import Drawn
from made import guide_of, handout_of
from written import block, lesson

from kitgen.compose.maker import Maker
from kitgen.document.nodes import PageBreak
from kitgen.document.walk import walk
from kitgen.errors import InputError
from kitgen.render.pdf import render_pdf

SHEET = "handout: [{{sheet: Blad, id: blad, private: true, blocks: [{}]}}]"
NEW, TEXT = "{page-break: true}", "{text: Lees dit.}"


@pytest.mark.parametrize(
    ("blocks", "pages"),
    [
        ((TEXT, NEW, TEXT), 2),
        ((TEXT, NEW, NEW, TEXT), 2),
        ((NEW, TEXT, NEW), 1),
        ((TEXT, "{page-break: false}", TEXT), 1),
        ((TEXT, NEW, "{text: Voor jou., for: teacher}"), 1),
        ((TEXT, NEW, "{questions: [Wie?]}", NEW, "{callout: Stop.}"), 3),
        (("{questions: [{ask: Teken., space: 200}]}", NEW, TEXT), 2),
    ],
)
def test_a_page_begins_where_it_is_asked_for_and_none_is_empty(
    blocks: tuple[str, ...], pages: int, maker: Maker
) -> None:
    document = handout_of(maker, lesson(SHEET.format(", ".join(blocks))))
    assert render_pdf(document, maker.data.theme, maker.read).all_pages == pages


def test_the_guide_needs_no_new_page(maker: Maker) -> None:
    one = lesson(SHEET.format(f"{TEXT}, {NEW}, {TEXT}"))
    (answers,) = [part for part in guide_of(maker, one).parts if any(n.id == "blad" for n in part.children)]
    (sheet,) = [node for node in answers.children if node.id == "blad"]
    assert not [node for node in walk((sheet,)) if isinstance(node, PageBreak)]


@pytest.mark.parametrize("value", ["nu", "ja", "1"])
def test_only_true_and_false_are_known(value: str) -> None:
    with pytest.raises(InputError) as caught:
        block(f"page-break: {value}")
    assert caught.value.findings[0].id == "not-a-flag"


def test_a_new_page_is_a_node_of_its_own(drawn: Drawn) -> None:
    assert [type(node) for node in drawn("page-break: true", "pupil")] == [PageBreak]


@pytest.mark.parametrize("after", ["", ": null", ": null, id: a"])
@pytest.mark.parametrize("name", ["page-break", "questions"])
def test_a_key_with_nothing_after_it_is_told(name: str, after: str) -> None:
    alone = f"{{{name}{after}}}" if after else name
    with pytest.raises(InputError) as caught:
        lesson(SHEET.format(f"{TEXT}, {alone}"))
    (finding,) = caught.value.findings
    assert (finding.id, finding.values["name"]) == ("block-key-alone", name)
