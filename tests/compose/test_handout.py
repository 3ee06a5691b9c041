import pytest
from made import gaps, handout_of, slips_of, titles, words, words_of
from written import headings, inlines_of, lesson, levels, skips, strings

from kitgen.compose.handout import handout, slips
from kitgen.compose.maker import Entry, Maker
from kitgen.document.inline import Checkbox, Gap
from kitgen.document.kinds import Sides
from kitgen.document.nodes import WritingLines
from kitgen.document.roles import Role
from kitgen.document.walk import walk, walk_document
from kitgen.errors import InputError

ONE = """
    title: Samen
    handout:
      - sheet: Onze afspraken
        id: afspraken
        lead: Lees eerst.
        blocks:
          - section: Zeven letters
          - questions: [Wie helpt?]
"""
TWO = """
    title: Samen
    version: "2026-11"
    handout:
      - sheet: Eerst
        id: eerst
        private: true
        blocks: [{section: Een}, {text: a}]
      - sheet: Dan
        id: dan
        optional: true
        ages: 12-14
        landscape: true
        copies: per-group
        blocks: [{section: Twee}, {text: b}]
      - sheet: Uitgangskaartjes
        id: uit
        blocks: [{slips: Mijn kaartje, count: 4, blocks: [{questions: [Wat leerde je?]}]}]
"""


def test_a_single_sheet_is_titled_by_one_heading_and_skips_no_level(maker: Maker) -> None:
    document = handout_of(maker, lesson(ONE))
    assert [(h.level, title) for h, title in zip(headings(document), titles(document), strict=True)] == [
        (1, "Onze afspraken"),
        (2, "Zeven letters"),
    ]


def test_several_sheets_stand_below_the_lessons_title(maker: Maker) -> None:
    document = handout_of(maker, lesson(TWO))
    assert titles(document) == ["Samen", "Eerst", "Een", "Dan", "Twee"]
    assert levels(document) == [1, 2, 3, 2, 3]
    assert skips(document) == []


def test_a_sheet_says_its_number_who_it_is_for_and_how_to_begin(maker: Maker) -> None:
    first, second = handout_of(maker, lesson(TWO)).parts
    assert words(*first.children)[:2] == ["Samen", "Werkblad 1"]
    assert words(*second.children)[0] == "Werkblad 2 · extra · 12–14 jaar"
    assert words_of(handout_of(maker, lesson(ONE)))[:3] == ["Werkblad 1", "Onze afspraken", "Lees eerst."]


def test_a_sheet_has_a_line_for_name_class_and_date_unless_it_is_private(maker: Maker) -> None:
    private, open_ = handout_of(maker, lesson(TWO)).parts
    assert (private.private, open_.private) == (True, False)
    assert not [n for n in walk(private.children) if getattr(n, "role", "") is Role.NAME_LINE]
    (line,) = [n for n in walk(open_.children) if getattr(n, "role", "") is Role.NAME_LINE]
    assert [gap.label for gap in inlines_of(line) if isinstance(gap, Gap)] == ["Naam", "Klas", "Datum"]
    assert words(line)[0].split() == ["Naam:", "Klas:", "Datum:"]


def test_nothing_on_a_private_sheet_asks_for_a_name(maker: Maker) -> None:
    private = handout_of(maker, lesson(TWO)).parts[0]
    assert not [text for text in strings(private.children) if "Naam" in text]


def test_copies_paper_and_sides_are_for_the_class(maker: Maker) -> None:
    first, second = handout_of(maker, lesson(TWO)).parts
    assert (first.copies, second.copies) == (27, 6)
    assert (first.setup.landscape, second.setup.landscape) == (False, True)
    assert {part.setup.sides for part in (first, second)} == {Sides.DUPLEX_LONG}
    assert all(part.start_on_front for part in (first, second))


def test_slips_are_a_document_of_their_own_printed_on_one_side(maker: Maker) -> None:
    (part,) = slips_of(maker, lesson(TWO)).parts
    assert (part.title, part.copies, part.setup.sides) == ("Uitgangskaartjes", 7, Sides.SINGLE)
    assert not part.start_on_front
    assert not [n for n in walk(part.children) if getattr(n, "role", "") is Role.NAME_LINE]
    assert levels(slips_of(maker, lesson(TWO))) == [1]


def test_without_sheets_or_slips_there_is_no_document(maker: Maker) -> None:
    assert handout(maker, Entry("les", lesson())) is None
    assert slips(maker, Entry("les", lesson(ONE))) is None
    only_slips = lesson("handout: [{sheet: S, id: s, blocks: [{slips: V, blocks: [{text: a}]}]}]")
    assert handout(maker, Entry("les", only_slips)) is None


def test_every_page_has_the_title_the_school_the_help_line_and_the_version(maker: Maker) -> None:
    for part in handout_of(maker, lesson(TWO)).parts:
        running = part.running
        assert (running.head_left, running.head_right) == ("Samen", "Voorbeeldschool")
        assert "Awel 102" in running.foot
        assert running.foot.endswith("Op school: zorgcoördinator, lokaal 012")
        assert running.colophon == "Samen · versie 2026-11 · CC BY-SA 4.0"
        assert running.paged


PLACES = """
    handout:
      - sheet: Hulp
        id: hulp
        blocks:
          - text: Praat op {school.name} met {school.contact} of je {leader}.
          - checklist: ['Ik ken mijn {leader}.']
          - questions: ["Wat zegt je {leader}?"]
          - help: Hulp
            show: [awel]
"""


def test_places_are_filled_with_the_profiles_words(maker: Maker) -> None:
    found = words_of(handout_of(maker, lesson(PLACES)))
    assert "Praat op Voorbeeldschool met zorgcoördinator (An Peeters, lokaal 012) of je leraar." in found
    assert "Op school: zorgcoördinator (An Peeters, lokaal 012)" in found


def test_no_school_in_particular_leaves_room_to_write(neutral_maker: Maker) -> None:
    document = handout_of(neutral_maker, lesson(PLACES))
    assert "Praat op  met  of je leraar." in words_of(document)
    labels = [gap.label for gap in gaps(document)]
    assert labels == ["Naam", "Klas", "Datum", "School", "Contact", "Contact"]
    assert "____" in document.parts[0].running.foot
    assert document.parts[0].running.head_right == ""


def test_labels_of_spaces_to_answer_have_their_places_filled_too(maker: Maker) -> None:
    document = handout_of(maker, lesson(PLACES))
    lines = [n.label for n in walk_document(document) if isinstance(n, WritingLines)]
    boxes = [i.label for n in walk_document(document) for i in inlines_of(n) if isinstance(i, Checkbox)]
    assert lines == ["Wat zegt je leraar?"]
    assert boxes == ["Ik ken mijn leraar."]


def test_an_unknown_place_is_told_where_it_stands(maker: Maker) -> None:
    text = "handout:\n  - sheet: S\n    id: s\n    blocks:\n      - text: Op {schoolnaam}.\n"
    with pytest.raises(InputError) as caught:
        handout_of(maker, lesson(text))
    (finding,) = caught.value.findings
    assert (finding.id, finding.values["name"]) == ("unknown-place", "schoolnaam")
    assert finding.origin.file == "les.yaml"


def test_lines_are_settled_and_telephone_numbers_hold_together(maker: Maker) -> None:
    text = "handout: [{sheet: S, id: s, blocks: [{questions: [{ask: Bel 116 000?, lines: 3}]}]}]"
    document = handout_of(maker, lesson(text))
    assert [n.count for n in walk_document(document) if isinstance(n, WritingLines)] == [3]
    assert "Bel 116\u00a0000?" in words_of(document)


def test_blocks_are_found_by_their_id_or_by_where_they_stand(maker: Maker) -> None:
    text = "handout: [{sheet: S, id: blad, blocks: [{text: a, id: eigen}, {text: b}]}]"
    given = [node.id for node in walk_document(handout_of(maker, lesson(text))) if "." not in node.id]
    assert given == ["eigen", "blad-text2"]


HELPED = """
    handout:
      - sheet: Hulp
        id: hulp
        blocks: [{help: Hulp, show: [gevaar, payoke, tele-onthaal]}]
"""


@pytest.mark.parametrize(
    ("participants", "kicker", "services"),
    [
        ("pupils", "Werkblad 1", ["Noodnummer 112"]),
        ("staff", "Blad 1", ["Noodnummer 112", "Tele-Onthaal 106", "Payoke 03 201 16 90"]),
        ("parents", "Blad 1", ["Noodnummer 112", "Tele-Onthaal 106"]),
    ],
)
def test_adults_get_sheets_with_help_for_adults(
    participants: str, kicker: str, services: list[str], maker: Maker
) -> None:
    document = handout_of(maker, lesson(HELPED, participants=participants))
    said = [text.replace("\N{NO-BREAK SPACE}", " ") for text in words_of(document)]
    assert said[0] == kicker
    assert [text.partition(":")[0] for text in said if ": " in text and "Naam" not in text] == [
        *services,
        "Op school",
    ]
