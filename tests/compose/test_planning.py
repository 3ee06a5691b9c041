import pytest
from made import guide_of, words, words_of
from written import inlines_of, lesson, skips

from kitgen.compose.maker import Maker
from kitgen.document.inline import Checkbox, Reference
from kitgen.document.nodes import Table
from kitgen.document.parts import Document
from kitgen.document.walk import walk, walk_document
from kitgen.kit import leave_out

SESSIONS = """
    title: Samen
    board: Teken.
    sessions:
      - id: kijken
        title: Kijken
        summary: We kijken.
        minutes: 50
        goals: [Zien wat er gebeurt.]
        materials: [{item: stift, per: group}]
        prepare: Hang de zones op.
        todo: [Zet de stoelen klaar.]
        steps: [{title: Start, minutes: 40, method: circle, do: Ga zitten. Wacht., uses: [een]}]
      - id: doen
        title: Doen
        minutes: 45-60
        steps: [{title: Slot, id: slot, minutes: 10-20, uses: [twee, kaarten]}]
    handout:
      - {sheet: Een, id: een, blocks: [{text: a}]}
      - {sheet: Twee, id: twee, blocks: [{questions: [{ask: Wie?, answer: Jij.}]}]}
    cards: [{deck: Kaarten, id: kaarten, code: A, cards: [a]}]
"""
CHOICES = """
    minutes: 20-60
    steps:
      - {title: Start, minutes: 5, do: Begin. En dan.}
      - {title: Film, minutes: 7, optional: true, ages: 14+}
      - {title: Kies, choose: 1-2, of: [{title: A, minutes: 7}, {title: B, minutes: 10, method: pairs}]}
"""


def tables(document: Document, part: int) -> list[Table]:
    return [n for n in walk(document.parts[part].children) if isinstance(n, Table)]


@pytest.fixture(scope="module")
def series(maker: Maker) -> Document:
    return guide_of(maker, lesson(SESSIONS))


def test_a_guide_has_a_run_sheet_with_its_back_and_the_steps_in_full_for_each_session(
    series: Document,
) -> None:
    assert [part.title for part in series.parts] == [
        "Voor je begint",
        "Verloop · Sessie 1",
        "Als een leerling jou iets vertelt",
        "Stap voor stap · Sessie 1",
        "Verloop · Sessie 2",
        "Als een leerling jou iets vertelt",
        "Stap voor stap · Sessie 2",
        "Bij alle sessies",
    ]
    fronts = [part.start_on_front for part in series.parts]
    assert fronts == [True, *(True, False, True), *(True, False, True), True]
    assert skips(series) == []


def test_where_a_kit_leaves_one_session_it_has_no_number(maker: Maker) -> None:
    left = guide_of(maker, leave_out(lesson(SESSIONS), ["doen", "twee", "kaarten"]))
    assert [part.title for part in left.parts] == [
        "Voor je begint",
        "Verloop",
        "Als een leerling jou iets vertelt",
        "Stap voor stap",
        "Bij deze les",
    ]
    assert "Sessie" not in " ".join(words_of(left))
    assert "Hang de zones op." in words_of(left)
    assert skips(left) == []


def test_the_sessions_stand_at_the_start_with_their_time_and_material(series: Document) -> None:
    table = tables(series, 0)[0]
    assert [words(*row.cells) for row in table.rows] == [
        ["Sessie 1 · Kijken", "50 min", "27 × werkblad 1 (3 reserve)", "6 × stift"],
        ["Sessie 2 · Doen", "45–60 min", "27 × werkblad 2 (3 reserve)", "6 × kaartenset A"],
    ]
    ids = {node.id for node in walk_document(series)}
    links = [i for n in walk((table,)) for i in inlines_of(n) if isinstance(i, Reference)]
    assert {link.target for link in links} <= ids
    assert len(links) == 2


def test_what_the_sessions_need_stands_with_what_the_lesson_needs(series: Document) -> None:
    assert "6 × stift" in words(tables(series, 0)[1])


def test_each_run_sheet_says_what_its_own_session_needs(series: Document) -> None:
    first, second = " ".join(words(*series.parts[1].children)), " ".join(words(*series.parts[4].children))
    assert "werkblad 1" in first
    assert "6 × stift" in first
    assert "werkblad 2" not in first
    assert "kaartenset A" in second
    assert "10 minuten speling" in first


def test_a_session_tells_its_goals_preparation_and_steps(series: Document) -> None:
    told = words(*series.parts[3].children)
    for text in ("We kijken.", "Zien wat er gebeurt.", "Hang de zones op.", "Zet de stoelen klaar.", "Start"):
        assert text in told
    boxes = [i for n in walk(series.parts[3].children) for i in inlines_of(n) if isinstance(i, Checkbox)]
    assert [box.label for box in boxes] == ["Zet de stoelen klaar."]


def test_the_steps_of_a_session_stand_in_a_table(series: Document) -> None:
    (table,) = tables(series, 3)
    assert [words(*row.cells) for row in table.rows] == [
        ["Start", "Ga zitten.", "40 min", "werkblad 1", "kring"],
        ["Samen", "40 min van 50"],
    ]


def test_where_there_is_something_to_choose_the_steps_stand_at_the_start(maker: Maker) -> None:
    (table, *_) = tables(guide_of(maker, lesson(CHOICES)), 0)
    assert [words(*row.cells) for row in table.rows] == [
        ["Start", "Begin.", "5 min", "klas"],
        ["Film · extra · vanaf 14 jaar", "7 min", "klas"],
        ["Kies", "7–17 min", "kies er 1–2 van de 2"],
        ["– A", "7 min", "klas"],
        ["– B", "10 min", "per twee"],
        ["Samen", "12–29 min van 20–60"],
    ]


def test_a_lesson_with_nothing_to_choose_has_no_such_table(maker: Maker) -> None:
    assert tables(guide_of(maker, lesson()), 0) == []


def test_names_of_what_is_ticked_or_written_are_used_once(maker: Maker) -> None:
    for text in (SESSIONS, CHOICES):
        document = guide_of(maker, lesson(text))
        names = [i.name for n in walk_document(document) for i in inlines_of(n) if isinstance(i, Checkbox)]
        names += [n.name for n in walk_document(document) if getattr(n, "name", "")]
        assert len(set(names)) == len(names)


def test_a_checkbox_stands_before_what_may_be_left_out_and_what_may_be_chosen(maker: Maker) -> None:
    run_sheet = guide_of(maker, lesson(CHOICES)).parts[1]
    boxes = [i.label for n in walk(run_sheet.children) for i in inlines_of(n) if isinstance(i, Checkbox)]
    assert boxes == ["Film", "A", "B"]


def test_who_it_is_for_and_what_comes_first_stand_below_the_title(maker: Maker) -> None:
    text = """
        ages: 14+
        people: 10-30
        leaders: 1-2
        prepare_minutes: 15
        requires: [pikasol]
        todo: [Print alles.]
    """
    document = guide_of(maker, lesson(text))
    told = words_of(document)
    assert "10–30 leerlingen · 1–2 leraren · 15 min voorbereiding" in told
    assert told[0] == "handleiding voor de leraar · vanaf 14 jaar"
    assert "Deze lessen komen eerst: pikasol" in told
    boxes = [i for n in walk_document(document) for i in inlines_of(n) if isinstance(i, Checkbox)]
    assert "Print alles." in [box.label for box in boxes]
