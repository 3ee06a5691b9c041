import pytest

from kitgen.document.inline import Checkbox, Gap, LineBreak, Text
from kitgen.document.nodes import (
    Box,
    Card,
    CardSheet,
    Dialogue,
    Figure,
    Heading,
    Item,
    List,
    Paragraph,
    Turn,
)
from kitgen.document.parts import Part, Running
from kitgen.document.roles import Role
from kitgen.document.words import bare_words, drawn_runs, letters, own_runs, runs_of, said


def words(text: str) -> Paragraph:
    return Paragraph((Text(text),))


def part(*nodes, **about) -> Part:
    return Part(title="Deel", children=nodes, **about)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("ver\u00adtrouwen", "vertrouwen"),
        ("vertrou-\nwen", "vertrouwen"),
        ("ﬁlm en ﬂirt", "film en flirt"),
        ("GRENZEN", "grenzen"),
        ("re\u0301sume\u0301", "résumé"),
        ("bel\u00a0102", "bel 102"),
    ],
)
def test_words_are_the_same_however_they_are_set(one, other):
    assert letters(one) == letters(other)


def test_words_have_no_marks_and_no_capitals():
    assert bare_words("Wat? ‘Nee’, zei_hij: 3,5 km.") == ["wat", "nee", "zei", "hij", "3", "5", "km"]


def test_what_is_to_be_filled_in_parts_words():
    assert said((Text("Naam:"), Gap(20), Text("Klas"), LineBreak(), Checkbox(), Text("ja"))).split() == [
        "Naam:", "Klas", "ja",
    ]  # fmt: skip


def test_everything_that_words_stand_in_is_read_in_its_order():
    made = part(
        Heading((Text("Kop"),), 2, marker="A"),
        List((Item((words("eerst"),), (Text("•"),)),)),
        Box((words("in een kader"),), Role.TIP, (Text("Tip"),)),
        Dialogue((Turn("Lina", (words("Hoi"),)),)),
        Figure("x.svg", "niet gedrukt", 20, (Text("Onderschrift"),), words=("In beeld",)),
    )
    assert list(runs_of(made)) == [
        "A", "Kop", "•", "eerst", "Tip", "in een kader", "Lina", "Hoi", "Onderschrift",
    ]  # fmt: skip
    assert list(drawn_runs(made)) == ["In beeld"]


def test_numbers_that_a_program_sets_itself_are_left_out_where_asked():
    hanging = List((Item((words("vraag"),), (Text("3"),)),), hanging=True)
    plain = List((Item((words("punt"), List((Item((words("in"),), (Text("b"),)),))), (Text("a"),)),))
    assert list(runs_of(part(hanging, plain), counted=lambda of: not of.hanging)) == [
        "3",
        "vraag",
        "punt",
        "in",
    ]


@pytest.mark.parametrize(("fold", "backs", "read"), [(False, False, 0), (False, True, 1), (True, False, 1)])
def test_the_back_of_a_card_is_read_where_it_stands_beside_its_front(fold, backs, read):
    card = Card((words("voor"),), (words("achter"),), deck="A", number=3, fold=fold)
    assert list(runs_of(part(card), backs=backs)) == ["voor", "A3", *["achter"] * read]


def test_an_address_is_drawn():
    assert list(drawn_runs(part(running=Running(address=("Straat 1", "Gent"))))) == ["Straat 1", "Gent"]


def test_what_holds_others_has_no_words_of_its_own():
    assert own_runs(CardSheet((), None)) == ()  # type: ignore[arg-type]
