from dataclasses import replace

import pytest
from made import words
from written import inlines_of, lesson, strings

from kitgen.compose.maker import Entry, Maker
from kitgen.compose.runsheet import run_sheet
from kitgen.compose.supplies import needed
from kitgen.document.inline import Place, Reference, plain
from kitgen.document.nodes import Cell, Row, Table
from kitgen.document.parts import Part
from kitgen.document.roles import Role
from kitgen.document.walk import walk

STEPS = """
    minutes: 50
    steps:
      - title: Welkom
        id: welkom
        minutes: 5
        method: circle
        brief: Open de kring.
        do: Dit staat niet op het verloop.
        say: "Welkom."
      - title: Aan het werk
        minutes: 35
        method: groups
        do: |
          Deel de bladen uit. Ga dan rond.

          Help waar nodig.
        uses: [blad, kiezen, kaarten]
        if_short: Laat deel A weg. Neem alleen deel B.
      - title: Slot
        minutes: 5
    handout:
      - sheet: Blad
        id: blad
        blocks: [{section: Kies, id: deel-a}, {text: a, id: kiezen}]
      - {sheet: Klasblad, id: klasblad, copies: per-class, blocks: [{text: b}]}
      - {sheet: Briefjes, id: briefjes, blocks: [{slips: V, count: 4, blocks: [{text: c}]}]}
    cards: [{deck: Kaarten, id: kaarten, code: A, cards: [a]}]
    posters: [{poster: Muur, id: muur, blocks: [{text: d}]}, {signs: Zones, id: zones, items: [x]}]
"""


def part_of(maker: Maker, text: str, targets: dict[str, str] | None = None) -> Part:
    one = lesson(text)
    return run_sheet(maker, Entry("les", one), one.all_sessions()[0], targets or {})


def steps_in(part: Part) -> list[Row]:
    (table,) = [n for n in walk(part.children) if isinstance(n, Table) and n.role is Role.RUN_SHEET]
    return list(table.rows)


def column(rows: list[Row], index: int) -> list[list[str]]:
    return [words(row.cells[index]) for row in rows]


def started(maker: Maker, start: str | None) -> Maker:
    profile = maker.data.profile
    group = profile.group.model_copy(update={"start": start})
    return replace(maker, data=replace(maker.data, profile=profile.model_copy(update={"group": group})))


def test_every_step_has_its_time_on_the_clock_and_its_minutes(maker: Maker) -> None:
    assert column(steps_in(part_of(maker, STEPS)), 0) == [
        ["10:20", "5 min"],
        ["10:25", "35 min"],
        ["11:00", "5 min"],
        ["11:05"],
    ]


def test_without_a_start_the_minutes_that_have_passed_are_shown(maker: Maker) -> None:
    rows = steps_in(part_of(started(maker, None), STEPS))
    assert [cell[0] for cell in column(rows, 0)] == ["0′", "5′", "40′", "45′"]


def test_what_is_left_of_the_slot_is_slack_and_the_end_names_the_contact(maker: Maker) -> None:
    last = column(steps_in(part_of(maker, STEPS)), 1)[-1]
    assert last == ["Einde. 5 minuten speling · Hulp op school: zorgcoördinator, lokaal 012"]


def test_a_full_slot_has_no_slack(maker: Maker) -> None:
    part = part_of(maker, "minutes: 10\nsteps: [{title: a, minutes: 10}]")
    assert not [text for text in strings(part) if "speling" in text]


def test_the_slot_and_the_plan_stand_above(maker: Maker) -> None:
    part = part_of(maker, STEPS)
    assert words(*part.children)[:2] == ["Verloop · lesuur van 50 minuten, 45 gepland", "Een les"]
    assert part.start_on_front


def test_a_step_says_how_in_one_line_from_its_brief_or_from_what_to_do(maker: Maker) -> None:
    first, second, third, _ = column(steps_in(part_of(maker, STEPS)), 1)
    assert first == ["Welkom · kring", "Open de kring.", "Zeg: Welkom."]
    assert second[1:] == ["Deel de bladen uit."]
    assert third == ["Slot · klas"]


def test_what_to_leave_out_stands_in_the_notes_column(maker: Maker) -> None:
    rows = steps_in(part_of(maker, STEPS))
    assert column(rows, 2)[1] == ["Is de tijd krap? Laat deel A weg."]
    notes = [row.cells[2] for row in rows[:-1]]
    assert all(isinstance(cell, Cell) and cell.label == "Notities" for cell in notes)
    assert len({cell.name for cell in notes}) == len(notes)


def test_what_a_step_uses_is_cited_once_and_leads_there(maker: Maker) -> None:
    rows = steps_in(part_of(maker, STEPS, {"blad": "blad", "kiezen": "kiezen"}))
    cited = [i for n in walk((rows[1],)) for i in inlines_of(n) if isinstance(i, Reference)]
    assert cited == [
        Reference("werkblad 1", "blad"),
        Reference("werkblad 1, deel A", "kiezen"),
        Reference("kaartenset A", None),
    ]


@pytest.mark.parametrize("uses", ["[deel-a, kiezen]", "[kiezen, deel-a, kiezen]"])
def test_two_pieces_of_one_part_are_cited_once(uses: str, maker: Maker) -> None:
    rows = steps_in(part_of(maker, STEPS.replace("[blad, kiezen, kaarten]", uses)))
    cited = [i.text for n in walk((rows[1],)) for i in inlines_of(n) if isinstance(i, Reference)]
    assert cited == ["werkblad 1, deel A"]


def test_what_to_lay_out_stands_above_the_steps(maker: Maker) -> None:
    assert any(
        " · ".join(needed(maker, lesson(STEPS))) in text for text in words(*part_of(maker, STEPS).children)
    )


RANGES = """
    minutes: 30-50
    steps:
      - {title: Start, minutes: 5}
      - {title: Film, minutes: 7, optional: true}
      - {title: Praten, minutes: 10-15}
      - {title: Kies, id: kies, choose: 1, of: [{title: A, minutes: 5}, {title: B, minutes: 8}]}
      - {title: Slot, minutes: 5}
"""


def test_after_a_step_of_uncertain_length_times_are_the_earliest(maker: Maker) -> None:
    assert column(steps_in(part_of(maker, RANGES)), 0) == [
        ["10:20", "5 min"],
        ["10:25", "7 min"],
        ["vanaf 10:25", "10–15 min"],
        ["vanaf 10:35", "5–8 min"],
        ["5 min"],
        ["8 min"],
        ["vanaf 10:40", "5 min"],
        ["vanaf 10:45"],
    ]


def test_ranges_are_shown_in_the_plan_and_in_what_is_left(maker: Maker) -> None:
    part = part_of(maker, RANGES)
    assert words(*part.children)[0] == "Verloop · lesuur van 30–50 minuten, 25–40 gepland"
    assert column(steps_in(part), 1)[-1][0].startswith("Einde. 0–25 minuten speling")


def test_what_may_be_left_out_or_chosen_says_so(maker: Maker) -> None:
    titles = [cell[0] for cell in column(steps_in(part_of(maker, RANGES)), 1)]
    assert titles[1] == " Film · klas · extra"
    assert titles[3:6] == ["Kies · kies er 1 van de 2", " A · klas", " B · klas"]


LONG = "Dit is een zin van ongeveer veertig tekens. "


@pytest.mark.parametrize(
    ("say", "shown"),
    [
        ("Kort.", "Kort."),
        (LONG * 4, (LONG * 2).strip()),
        ("“" + LONG * 4 + "”", "“" + (LONG * 2).strip() + "”"),
        ("Zo gaat het! Snap je? Ja.", "Zo gaat het! Snap je? Ja."),
        ("Eerst dit.\n\nDan dat.", "Eerst dit."),
    ],
)
def test_the_run_sheet_has_the_first_words_to_say(say: str, shown: str, maker: Maker) -> None:
    block = "".join(f"      {line}\n" for line in say.splitlines())
    part = part_of(maker, f"steps:\n  - title: a\n    minutes: 5\n    say: |\n{block}")
    assert column(steps_in(part), 1)[0][1:] == [f"Zeg: {shown}"]


@pytest.mark.parametrize("field", ["do", "say", "if_short"])
def test_bold_words_of_two_sentences_leave_no_stars(field: str, maker: Maker) -> None:
    long = LONG.strip()
    part = part_of(maker, f'steps: [{{title: a, minutes: 5, {field}: "**{long} {long} {long}** {long}"}}]')
    assert not [text for text in strings(part.children) if "**" in text]


def test_the_board_and_differentiation_are_shown_in_short(maker: Maker) -> None:
    text = """
        board: |
          P · I · K

          1. Lees
          2. Kies
        differentiation: |
          - **Sneller klaar:** bedenk een verhaal. Met andere namen.
          - **Meer tijd:** neem er één.
    """
    (table,) = [n for n in part_of(maker, text).children if isinstance(n, Table)][1:]
    assert words(*table.head) == ["Op het bord", "Differentiëren"]
    board, easier = words(*table.rows)
    assert board == "P · I · K 1. Lees · 2. Kies"
    assert easier == "Sneller klaar: bedenk een verhaal. Meer tijd: neem er één."


def test_a_lesson_without_them_has_no_empty_table_for_them(maker: Maker) -> None:
    tables = [n for n in part_of(maker, "").children if isinstance(n, Table)]
    assert [table.role for table in tables] == [Role.RUN_SHEET]


def test_what_is_not_needed_has_no_column(maker: Maker) -> None:
    (table, _) = [n for n in part_of(maker, "opt_out: Teken een affiche.").children if isinstance(n, Table)]
    assert words(*table.head) == ["Wie niet meedoet"]
    assert table.widths == (1.0,)


def test_places_are_left_for_the_document_to_fill(maker: Maker) -> None:
    part = part_of(maker, "steps: [{title: a, minutes: 5, brief: 'Bel {contact}.'}]")
    places = {i.name for n in walk(part.children) for i in inlines_of(n) if isinstance(i, Place)}
    assert places == {"contact"}


def test_the_equal_task_is_shown_for_who_does_not_join(maker: Maker) -> None:
    part = part_of(maker, "opt_out: Maak een affiche. Je hoeft niet te zeggen waarom.")
    assert "Maak een affiche. Je hoeft niet te zeggen waarom." in words(*part.children)


def test_the_page_for_the_desk_has_no_help_line_but_says_when_facts_were_checked(maker: Maker) -> None:
    running = part_of(maker, "checked: 2026-11").running
    assert running.foot == "Feiten nagekeken in november 2026"
    assert running.head_left == "Een les · verloop"
    assert running.head_right == "Voorbeeldschool · 2B"


def test_a_label_of_the_contact_is_in_bold(maker: Maker) -> None:
    last = steps_in(part_of(maker, STEPS))[-1]
    bold = [i for n in walk((last,)) for i in inlines_of(n) if getattr(i, "bold", False)]
    assert plain(tuple(bold)) == "Einde. Hulp op school"
