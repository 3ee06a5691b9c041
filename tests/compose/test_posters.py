import pytest
from made import words
from written import headings, lesson, levels, skips

from kitgen.compose.maker import Entry, Maker
from kitgen.compose.posters import SIGN_GAP_MM, SIGN_LINE, posters, sign_size
from kitgen.document.inline import plain
from kitgen.document.kinds import Sides
from kitgen.document.nodes import Figure, Heading, PageBreak, Table
from kitgen.document.parts import Document
from kitgen.document.walk import walk
from kitgen.lesson import Lesson
from kitgen.picture import seen

POSTERS = """
    handout: [{sheet: Blad, id: blad, blocks: [{rules: pikasol, id: afspraken}]}]
    posters:
      - {poster: Onze afspraken, id: muur, from: afspraken}
      - poster: Hulp
        id: hulp
        paper: A4
        landscape: true
        blocks: [{section: Wie?}, {text: Praat met iemand.}]
      - {signs: Zones, id: zones, items: [eens, niet eens]}
"""


def half_a_size_each(text: str) -> float:
    return len(text) / 2


def made(maker: Maker, *lessons: Lesson) -> Document:
    entries = [Entry(f"les-{n}", one, n) for n, one in enumerate(lessons, 1)]
    document = posters(maker, entries, "les", "Posters", width_of=half_a_size_each)
    assert document is not None
    return document


@pytest.mark.parametrize(
    ("word", "size"),
    [
        ("Helemaal oneens", 90.7),  # 240 mm is 680.3 pt, over 7.5 times the size
        ("Helemaal\noneens", 170.1),  # its longest line is 4 times the size
        ("Ja", 345.1),  # 140 mm is 396.9 pt: a line takes 1.15 times its size
    ],
)
def test_a_sign_is_as_large_as_its_longest_line_allows(word: str, size: float) -> None:
    assert sign_size(word, half_a_size_each) == pytest.approx(size, abs=0.05)


def test_a_set_of_signs_has_one_word_a_page_lying_down(maker: Maker) -> None:
    part = made(maker, lesson(POSTERS)).parts[2]
    assert [type(node).__name__ for node in part.children] == ["Heading", "PageBreak", "Heading"]
    assert words(*part.children) == ["eens", "niet eens"]
    assert [h.size_pt for h in part.children if not isinstance(h, PageBreak)] == [
        pytest.approx(680.3 / 2, abs=0.1),
        pytest.approx(680.3 / 4.5, abs=0.05),
    ]
    assert (part.setup.paper, part.setup.landscape, part.setup.sides) == ("A4", True, Sides.SINGLE)
    assert (part.title, part.copies) == ("Zones", 1)


def test_a_sign_stands_in_the_middle_of_its_page(maker: Maker) -> None:
    words = '["Ik twijfel", "Helemaal\\noneens"]'
    (part,) = made(maker, lesson(f"posters: [{{signs: Zones, id: zones, items: {words}}}]")).parts
    for heading, lines in zip((h for h in part.children if isinstance(h, Heading)), (1, 2), strict=True):
        high = heading.size_pt * 25.4 / 72 * SIGN_LINE * lines
        assert heading.before + high / 2 == pytest.approx(80, abs=0.1), "160 mm between the margins"


def test_a_picture_stands_below_the_word_of_its_sign_and_both_in_the_middle(maker: Maker) -> None:
    signs = "[Ja, {sign: Ja, picture: images/bord-kruis.svg, decorative: true}]"
    (part,) = made(maker, lesson(f"posters: [{{signs: Zones, id: zones, items: {signs}}}]")).parts
    plainly, _, word, figure = part.children
    assert isinstance(plainly, Heading)
    assert isinstance(word, Heading)
    assert isinstance(figure, Figure)
    assert (figure.width, figure.centred, figure.alt) == (80, True, "")  # it is as high as it is wide
    high = word.size_pt * 25.4 / 72 * SIGN_LINE + SIGN_GAP_MM + 80
    assert word.before + high / 2 == pytest.approx(80, abs=0.1), "160 mm between the margins"
    assert word.size_pt < plainly.size_pt


def test_a_picture_on_a_poster_is_as_large_as_fits(maker: Maker) -> None:
    text = (
        "{poster: Bord, id: bord, landscape: true, blocks: [{picture: images/cirkel.svg, decorative: true}]}"
    )
    poster = made(maker, lesson(f"posters: [{text}]")).parts[0]
    (figure,) = [node for node in walk(poster.children) if isinstance(node, Figure)]
    ratio = seen(maker.read("assets/images/cirkel.svg")).ratio
    assert (figure.width == pytest.approx(376)) or (figure.width * ratio == pytest.approx(297 - 125))


def test_a_poster_is_large_unless_it_says_otherwise(maker: Maker) -> None:
    first, second, _ = made(maker, lesson(POSTERS)).parts
    assert (first.setup.paper, first.setup.landscape) == ("A3", False)
    assert (second.setup.paper, second.setup.landscape) == ("A4", True)


def test_a_poster_shows_the_block_that_it_is_made_from(maker: Maker) -> None:
    title, table = made(maker, lesson(POSTERS)).parts[0].children
    assert plain(title.content) == "Onze afspraken"
    assert isinstance(table, Table)
    assert len(table.rows) == 7


def test_a_poster_for_pupils_has_the_help_line_and_signs_have_none(maker: Maker) -> None:
    first, _, signs = made(maker, lesson(POSTERS)).parts
    assert "Awel 102" in first.running.foot
    assert "zorgcoördinator, lokaal 012" in first.running.foot
    assert signs.running.foot == ""
    assert first.running.colophon == signs.running.colophon == "Een les · CC BY-SA 4.0"


def test_the_first_poster_is_the_title_and_no_level_is_skipped(maker: Maker) -> None:
    document = made(maker, lesson(POSTERS))
    assert [h.level for h in headings(document)].count(1) == 1
    assert levels(document)[0] == 1
    assert skips(document) == []


def test_a_section_on_the_first_poster_skips_no_level(maker: Maker) -> None:
    for text in (
        "posters: [{poster: Hulp, id: hulp, blocks: [{section: Wie?}, {text: Praat.}]}]",
        """
        handout: [{sheet: S, id: s, blocks: [{scenario: Sam., id: sam, blocks: [{section: Wie?}]}]}]
        posters: [{poster: Sam, id: p, from: sam}]
        """,
    ):
        document = made(maker, lesson(text))
        assert (levels(document), skips(document)) == ([1, 2], [])


def test_posters_of_several_lessons_say_which(maker: Maker) -> None:
    document = made(maker, lesson(POSTERS), lesson(POSTERS))
    assert [part.title for part in document.parts][::3] == [
        "Les 1 · Onze afspraken",
        "Les 2 · Onze afspraken",
    ]
    assert [h.level for h in headings(document)].count(1) == 1
    ids = [part.id for part in document.parts]
    assert len(set(ids)) == len(ids) == 6


def test_a_lesson_without_posters_has_none(maker: Maker) -> None:
    assert posters(maker, [Entry("les", lesson())], "les", "Posters", width_of=half_a_size_each) is None
