import pytest
from drawing import Drawn
from written import block, strings

from kitgen.audience import Shown, answers_of
from kitgen.compose.maker import Maker
from kitgen.document.inline import Gap, plain
from kitgen.document.nodes import Paragraph, Table
from kitgen.document.walk import walk
from kitgen.errors import InputError

PAIRS = {"Gent": "Oost-Vlaanderen", "Brugge": "West-Vlaanderen", "Hasselt": "Limburg", "Luik": "Luik zelf"}
TEXT = "match: [" + ", ".join(f"{{left: {left}, right: {right}}}" for left, right in PAIRS.items()) + "]"


def rows(nodes: tuple) -> list[list[str]]:
    (table,) = [n for n in walk(nodes) if isinstance(n, Table)]
    return [
        [plain(cell.children[0].content) if cell.children else "" for cell in row.cells] for row in table.rows
    ]


def words(nodes: tuple) -> list[str]:
    return [plain(n.content) for n in walk(nodes) if isinstance(n, Paragraph)]


def test_no_half_stands_beside_its_own(drawn: Drawn) -> None:
    seen = rows(drawn(TEXT, "pupil"))
    assert [row[0] for row in seen] == list(PAIRS)
    assert [row[2] for row in seen] == list("ABCD")
    assert sorted(row[3] for row in seen) == sorted(PAIRS.values())
    assert all(PAIRS[row[0]] != row[3] for row in seen)


@pytest.mark.parametrize("extra", ["", "\nextra: [Antwerpen, Namen]"])
def test_the_teachers_letters_are_those_of_the_sheet(extra: str, drawn: Drawn) -> None:
    letters = {row[3]: row[2] for row in rows(drawn(TEXT + extra, "pupil"))}
    solved = [row[:3] for row in rows(drawn(TEXT + extra, "teacher"))]
    assert solved == [[left, letters[right], right] for left, right in PAIRS.items()]


def test_extra_halves_stand_on_the_sheet_and_the_teacher_knows_them(drawn: Drawn) -> None:
    text = f"{TEXT}\nextra: [Antwerpen]"
    seen = rows(drawn(text, "pupil"))
    assert "Antwerpen" in [row[3] for row in seen]
    assert len(seen) == 5
    letter = next(row[2] for row in seen if row[3] == "Antwerpen")
    assert words(drawn(text, "teacher"))[-1] == f"Blijft over: {letter} (Antwerpen)"
    assert words(drawn(text, "pupil"))[0].endswith("Er blijven letters over.")


def test_a_half_that_fits_twice_has_one_letter(drawn: Drawn) -> None:
    text = "match: [{left: Gent, right: stad}, {left: Brugge, right: stad}, {left: Heers, right: dorp}]"
    seen = rows(drawn(text, "pupil"))
    assert sorted(row[3] for row in seen if row[3]) == ["dorp", "stad"]
    assert "Een letter kan meer dan één keer passen." in words(drawn(text, "pupil"))[0]
    gent, brugge, heers = (row[1] for row in rows(drawn(text, "teacher")))
    assert gent == brugge != heers


def test_there_is_a_line_to_write_on_only_beside_left_halves(drawn: Drawn) -> None:
    nodes = drawn(f"{TEXT}\nextra: [Antwerpen]", "pupil")
    gaps = [i for n in walk(nodes) if isinstance(n, Paragraph) for i in n.content if isinstance(i, Gap)]
    assert [gap.label for gap in gaps] == list(PAIRS)


def test_the_reason_is_for_the_teacher(drawn: Drawn) -> None:
    text = "match: [{left: a, right: b, why: Omdat.}, {left: c, right: d}]"
    assert "Omdat." in list(strings(drawn(text, "teacher")))
    assert "Omdat." not in list(strings(drawn(text, "pupil")))


def test_cards_are_all_halves_and_their_numbers_tell_nothing(maker: Maker) -> None:
    faces = [face.text.plain() for face in block(TEXT).faces(maker.context("pupil"))]
    assert sorted(faces) == sorted([*PAIRS, *PAIRS.values()])
    assert faces != [*PAIRS, *PAIRS.values()]


def test_an_extra_half_that_fits_after_all_is_told() -> None:
    with pytest.raises(InputError) as caught:
        block(f"{TEXT}\nextra: [Limburg]")
    (finding,) = caught.value.findings
    assert (finding.id, finding.values) == ("match-extra", {"text": "Limburg"})


@pytest.mark.parametrize("text", ["match: [{left: a, right: b}]", "match: [{left: a}, {left: b, right: c}]"])
def test_there_are_at_least_two_whole_pairs(text: str) -> None:
    with pytest.raises(InputError):
        block(text)


def test_without_a_solution_the_teacher_sees_what_pupils_see(drawn: Drawn) -> None:
    text = "match: [{left: a, right: b}, {left: c, right: d}]\nsolution: false"
    assert drawn(text, "teacher") == drawn(text, "pupil")


def test_where_answers_stand_apart_the_sheet_in_the_guide_has_none(drawn: Drawn) -> None:
    one = block("match: [{left: a, right: b}, {left: c, right: d}]")
    assert drawn(answers_of(one, Shown.NOTES), "teacher") == drawn(one, "pupil")
    assert drawn(answers_of(one, Shown.ANSWERS), "teacher") == drawn(one, "teacher")
