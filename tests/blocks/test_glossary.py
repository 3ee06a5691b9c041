import pytest
from drawing import Drawn
from written import block

from kitgen.compose.maker import Maker
from kitgen.document.inline import plain


def terms(nodes: tuple) -> list[str]:
    return [plain(row.cells[0].children[0].content) for row in nodes[0].rows]


def glossary(*words: str, options: str = "") -> str:
    return "glossary: [" + ", ".join(f"{{term: {word}, means: Dat.}}" for word in words) + f"]\n{options}"


def test_terms_stand_as_they_are_written(drawn: Drawn) -> None:
    assert terms(drawn(glossary("nee", "ja"), "pupil")) == ["nee", "ja"]


def test_accents_capitals_and_quotes_make_no_difference_to_the_alphabet(drawn: Drawn) -> None:
    words = ("zorg", "Étui", "'“app”'", "CLB", "etui", "ergens", "Ijs")
    written = glossary(*words, options="alphabetical: true")
    assert terms(drawn(written, "pupil")) == ["“app”", "CLB", "ergens", "etui", "Étui", "Ijs", "zorg"]


def test_room_for_another_language_is_named_after_its_term_whatever_the_order(drawn: Drawn) -> None:
    written = glossary("nee", "ja", options="home_language: true")
    cells = [row.cells[2] for row in drawn(written, "pupil")[0].rows]
    assert [cell.label for cell in cells] == ["In een andere taal: nee", "In een andere taal: ja"]
    sorted_ = [row.cells[2].name for row in drawn(f"{written}\nalphabetical: true", "pupil")[0].rows]
    assert sorted_ == [cells[1].name, cells[0].name]


def test_there_is_room_to_write_only_where_it_is_asked_for(drawn: Drawn) -> None:
    (table,) = drawn(glossary("nee"), "pupil")
    assert len(table.widths) == len(table.rows[0].cells) == len(table.head[0].cells) == 2
    (with_room,) = drawn(glossary("nee", options="home_language: true"), "pupil")
    assert sum(with_room.widths) == pytest.approx(1)
    assert with_room.rows[0].height > 10


def test_words_make_cards(maker: Maker) -> None:
    faces = block(glossary("nee", "ja", options="alphabetical: true")).faces(maker.context("pupil"))
    assert [(face.title, face.text.source) for face in faces] == [("ja", "Dat."), ("nee", "Dat.")]
