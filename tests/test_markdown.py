import pytest
from hypothesis import given
from hypothesis import strategies as st

from kitgen.document.inline import Checkbox, Gap, Inline, LineBreak, Link, Place, Text, plain
from kitgen.document.nodes import Item, List, Node, Paragraph
from kitgen.document.roles import Role
from kitgen.document.walk import walk
from kitgen.markdown import blocks_from, inlines_from
from kitgen.origin import Origin


def shown(nodes: tuple[Node, ...]) -> list[str]:
    """Return paragraphs and items as lines, indented as deep as they stand, markers before them."""
    lines: list[str] = []
    for node in nodes:
        if isinstance(node, List):
            for item in node.items:
                first, *rest = shown(item.children)
                lines += [f"{plain(item.marker)} {first}", *(f"  {line}" for line in rest)]
        else:
            assert isinstance(node, Paragraph)
            lines.append(plain(node.content))
    return lines


def test_an_empty_line_parts_paragraphs_and_a_line_end_is_a_space() -> None:
    assert shown(blocks_from("Eén zin\nop twee lijnen.\n\nNog een alinea.\n")) == [
        "Eén zin op twee lijnen.",
        "Nog een alinea.",
    ]


def test_lists_have_bullets_or_numbers_from_where_they_start() -> None:
    source = "Neem mee:\n\n- pen\n- papier\n\n3. lees\n4. schrijf"
    assert shown(blocks_from(source)) == ["Neem mee:", "• pen", "• papier", "3. lees", "4. schrijf"]


def test_lists_stand_in_lists_and_items_hold_paragraphs() -> None:
    source = "- eerst\n  - binnenin\n- dan\n\n  nog iets"
    assert shown(blocks_from(source)) == ["• eerst", "  • binnenin", "• dan", "  nog iets"]


def test_words_of_items_are_list_text() -> None:
    (listed,) = blocks_from("- pen")
    assert [n.role for n in walk((listed,)) if isinstance(n, Paragraph)] == [Role.LIST_ITEM]


@pytest.mark.parametrize(
    ("source", "inlines"),
    [
        ("zeg **nee**.", (Text("zeg "), Text("nee", bold=True), Text("."))),
        ("een _ander_ woord", (Text("een "), Text("ander", italic=True), Text(" woord"))),
        ("**zeg _nee_**", (Text("zeg ", bold=True), Text("nee", bold=True, italic=True))),
        ("**twee\nlijnen**", (Text("twee lijnen", bold=True),)),
        ("eerst\\\ndan", (Text("eerst"), LineBreak(), Text("dan"))),
        ("eerst  \ndan", (Text("eerst"), LineBreak(), Text("dan"))),
        ("zie [de **site**](https://awel.be)", (Text("zie "), Link("de site (awel.be)", "https://awel.be"))),
        ("snake_case en 2*3*4", (Text("snake_case en 2"), Text("3", italic=True), Text("4"))),
    ],
)
def test_marks_of_markdown(source: str, inlines: tuple[Inline, ...]) -> None:
    assert inlines_from(source) == inlines


@pytest.mark.parametrize("underscores", [3, 4, 20])
def test_underscores_are_a_gap_as_wide_as_they_were_typed(underscores: int) -> None:
    inlines = inlines_from("Naam: " + "_" * underscores)
    assert inlines == (Text("Naam: "), Gap(round(2.2 * underscores, 1)))


@pytest.mark.parametrize("source", ["____ zegt nee", "**Naam: ____**", "- ____\n- ____", "(____)"])
def test_gaps_stand_anywhere(source: str) -> None:
    found = [
        i
        for n in walk(blocks_from(source))
        if isinstance(n, Paragraph)
        for i in n.content
        if isinstance(i, Gap)
    ]
    assert len(found) == source.count("____")


def test_two_underscores_are_bold_not_a_gap() -> None:
    assert inlines_from("__nee__") == (Text("nee", bold=True),)


def test_a_box_at_the_start_of_an_item_is_its_marker_and_named_after_its_words() -> None:
    (listed,) = blocks_from("- [ ] ja, liefst met **iemand**\n- [ ] later")
    assert [item.marker for item in listed.items] == [
        (Checkbox(label="ja, liefst met iemand"),),
        (Checkbox(label="later"),),
    ]
    assert shown((listed,)) == [" ja, liefst met iemand", " later"]


def test_a_box_in_running_text_stays_where_it_is() -> None:
    assert inlines_from("Ja [ ] of nee [ ]") == (Text("Ja "), Checkbox(), Text(" of nee "), Checkbox())


def test_places_are_told_from_braces() -> None:
    origin = Origin("les.yaml", 3, 5)
    assert inlines_from("Op {school.name} **{contact}**", origin) == (
        Text("Op "),
        Place("school.name", origin=origin),
        Text(" "),
        Place("contact", bold=True, origin=origin),
    )
    assert inlines_from("\\{school.name}") == (Text("{school.name}"),)
    assert inlines_from("een { b } c {}") == (Text("een { b } c {}"),)


@pytest.mark.parametrize(
    "source",
    [
        "# geen kop",
        "---",
        "> geen citaat",
        "`geen code`",
        "<b>geen html</b>",
        "&amp; blijft",
        "<https://awel.be>",
    ],
)
def test_what_has_a_block_of_its_own_or_none_stays_as_it_was_typed(source: str) -> None:
    assert shown(blocks_from(source)) == [source]


def test_four_spaces_are_not_code() -> None:
    assert shown(blocks_from("eerst\n\n    ingesprongen")) == ["eerst", "ingesprongen"]


def test_a_backslash_takes_a_mark_as_a_letter() -> None:
    assert inlines_from(r"2 \* 3 en \_zo\_") == (Text("2 * 3 en _zo_"),)


def test_a_hyphen_that_does_not_break_is_a_hyphen() -> None:
    assert inlines_from("e\u2011mail") == (Text("e-mail"),)


def test_one_line_holds_all_paragraphs_and_lists_are_words() -> None:
    assert plain(inlines_from("Eerst dit.\n\nDan dat.")) == "Eerst dit. Dan dat."
    assert plain(inlines_from("1. Lees dit")) == "1. Lees dit"
    assert plain(inlines_from("- dit\n- dat")) == "- dit - dat"


def test_paragraphs_lists_and_items_know_where_they_were_written() -> None:
    origin = Origin("les.yaml", 3, 5)
    nodes = blocks_from("a\n\n- b\n- [ ] c", origin)
    assert {node.origin for node in walk(nodes) if not isinstance(node, Item)} == {origin}
    assert {node.origin for node in walk(nodes)} == {origin}


MARKS = st.text("abcé {}[]*_#>-+.\\`!<&;:\n'\"=|~/)", max_size=40)


def letters(text: str) -> list[str]:
    return sorted(char for char in text if char.isalpha())


def printed(nodes: tuple[Node, ...]) -> str:
    """Return all words in reading order: markers, texts and names of places."""
    own = (getattr(n, "marker", ()) or getattr(n, "content", ()) for n in walk(nodes))
    return "".join(map(plain, own))


@given(MARKS)
def test_no_letter_is_lost_or_made_up(source: str) -> None:
    assert letters(printed(blocks_from(source))) == letters(source)


@given(MARKS)
def test_one_line_loses_no_letter_either(source: str) -> None:
    assert letters(plain(inlines_from(source))) == letters(source)


def test_words_of_another_language_carry_its_tag():
    inlines = inlines_from("Ze roept: [**Ça va**, hein?]{lang=fr} En: [Guten Tag]{lang=de-AT}.")
    assert [(each.text, each.lang, each.bold) for each in inlines] == [
        ("Ze roept: ", None, False),
        ("Ça va", "fr", True),
        (", hein?", "fr", False),
        (" En: ", None, False),
        ("Guten Tag", "de-AT", False),
        (".", None, False),
    ]


def test_a_language_ends_with_its_brackets_over_lines_too():
    (paragraph,) = blocks_from("- [un\n  deux]{lang=fr} drie")[0].items[0].children
    assert [(each.text, each.lang) for each in paragraph.content] == [("un deux", "fr"), (" drie", None)]


@pytest.mark.parametrize(
    "source", ["[mot]{lang=frans}", "mot {lang=fr}", r"\[mot]{lang=fr}", "[mot](https://a.example)", "[mot]"]
)
def test_other_brackets_say_no_language(source):
    assert not any(getattr(each, "lang", None) for each in inlines_from(source))


def test_a_link_with_words_of_another_language_keeps_its_words():
    (link,) = inlines_from("[zie [le site]{lang=fr}](https://a.example)")
    assert link.text == "zie le site (a.example)"
