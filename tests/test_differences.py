from textwrap import dedent

from kitgen.differences import Change, clashing, differences, excerpts
from kitgen.source.tree import Mapping
from kitgen.source.yaml_reader import read_yaml

BASE = """\
title: Samen
minutes: 50
goals: [Een doel, Nog een doel]
cast:
  noor: {name: Noor, pronouns: she}
steps:
  - {id: stap-een, title: Welkom, minutes: 5, uses: [blad]}
  - {id: stap-twee, title: Oefenen, minutes: 30}
  - {id: stap-drie, title: Slot, minutes: 10}
handout:
  - sheet: Een blad
    id: blad
    blocks:
      - text: Lees dit.
      - questions:
          - {id: vraag-een, ask: Wat **zag** je?}
          - {id: vraag-twee, ask: Wat hoorde je?}
        id: vragen
      - scenario: Noor wacht bij de bus.
        id: verhaal
"""


def tree(text: str) -> Mapping:
    return read_yaml(dedent(text).encode(), "les.yaml")


def told(after: str, before: str = BASE) -> list[tuple[str, ...]]:
    """Return each change as: what happened, the kinds and words of its parts, key, before, after."""
    return [line(change) for change in differences(tree(before), tree(after))]


def line(change: Change) -> tuple[str, ...]:
    where = " / ".join(f"{part.kind} {part.words}".strip() for part in change.parts)
    return (change.how, where, change.key, change.before, change.after)


def test_nothing_differs_from_itself_whatever_the_order_of_keys() -> None:
    assert told(BASE) == []
    assert told("b: {c: 1, d: [x]}\na: '2'\n", "a: 2\nb: {d: [x], c: 1}\n") == []


def test_what_is_deep_is_compared_as_fast_as_what_is_not() -> None:
    deep = "[" * 60 + "{a: [x]}" + "]" * 60  # each level twice as long would be longer than any memory
    assert told(f"goals: [{deep}, nieuw]\n", f"goals: [{deep}]\n") == [("added", "", "goals", "", "nieuw")]


def test_values_of_the_lesson_and_of_its_parts() -> None:
    after = BASE.replace("minutes: 50", "minutes: 60").replace("minutes: 30", "minutes: 35")
    assert told(after) == [
        ("changed", "", "minutes", "50", "60"),
        ("changed", "step Oefenen", "minutes", "30", "35"),
    ]


def test_keys_that_come_and_go_and_mappings_without_an_id() -> None:
    after = BASE.replace("name: Noor", "name: Nora").replace(
        "title: Samen", "title: Samen\nboard: Schrijf dit"
    )
    after = after.replace(", uses: [blad]", "")
    assert told(after) == [
        ("changed", "", "cast.noor.name", "Noor", "Nora"),
        ("removed", "step Welkom", "uses", "blad", ""),
        ("added", "", "board", "", "Schrijf dit"),
    ]


def test_texts_in_a_list() -> None:
    assert told(BASE.replace("[Een doel, Nog een doel]", "[Een beter doel, Nog een doel]")) == [
        ("changed", "", "goals", "Een doel", "Een beter doel")
    ]
    assert told(BASE.replace("[Een doel, Nog een doel]", "[Nog een doel]")) == [
        ("removed", "", "goals", "Een doel", "")
    ]


def test_parts_that_come_and_go_are_told_by_kind_and_first_words() -> None:
    after = BASE.replace("          - {id: vraag-een, ask: Wat **zag** je?}\n", "").replace(
        "      - text: Lees dit.\n", "      - text: Lees dit.\n      - callout: Je mag passen.\n"
    )
    assert told(after) == [
        ("added", "sheet Een blad / callout Je mag passen.", "", "", "Je mag passen."),
        (
            "removed",
            "sheet Een blad / questions Wat zag je? / questions Wat zag je?",
            "",
            "Wat zag je?",
            "",
        ),
    ]


def test_what_moves_is_not_told_as_gone_and_come_and_what_changed_in_it_is() -> None:
    after = """\
    steps:
      - {id: b, title: B, minutes: 3}
      - {id: c, title: C}
      - {id: a, title: A, minutes: 9}
    """
    before = """\
    steps:
      - {id: a, title: A, minutes: 5}
      - {id: b, title: B, minutes: 3}
      - {id: c, title: C}
    """
    assert told(after, before) == [
        ("moved", "step A", "", "", ""),
        ("changed", "step A", "minutes", "5", "9"),
    ]


def test_what_moves_into_another_list() -> None:
    before = """\
    handout:
      - {sheet: X, id: x, blocks: [{text: Een, id: een}, {text: Twee, id: twee}]}
      - {sheet: Y, id: y, blocks: [{text: Drie, id: drie}]}
    """
    after = """\
    handout:
      - {sheet: X, id: x, blocks: [{text: Twee, id: twee}]}
      - {sheet: Y, id: y, blocks: [{text: Drie, id: drie}, {text: Een, id: een}]}
    """
    assert told(after, before) == [("moved", "sheet Y / text Een", "", "", "")]


def test_what_has_no_id_is_compared_where_it_stands() -> None:
    assert told(BASE.replace("Lees dit.", "Lees dat.")) == [
        ("changed", "sheet Een blad / text Lees dit.", "text", "Lees dit.", "Lees dat.")
    ]


def test_a_change_knows_where_it_is_written() -> None:
    (change,) = differences(tree(BASE), tree(BASE.replace("minutes: 30", "minutes: 31")))
    assert change.origin is not None
    assert (change.origin.line, change.place) == (8, ("steps", "stap-twee", "minutes"))


def test_what_both_change_clashes_also_in_what_the_other_took_out() -> None:
    base = tree(BASE)
    ours = differences(
        base,
        tree(
            BASE.replace("minutes: 30", "minutes: 31").replace(
                "- {id: vraag-een, ask: Wat **zag** je?}\n", ""
            )
        ),
    )
    theirs = differences(
        base,
        tree(
            BASE.replace("minutes: 30", "minutes: 29")
            .replace("Wat **zag**", "Wie zag")
            .replace("minutes: 10", "minutes: 9")
        ),
    )
    assert [change.place[1:] for change in clashing(ours, theirs)] == [
        ("stap-twee", "minutes"),
        ("blad", "blocks", "vragen", "questions", "vraag-een", "ask"),
    ]


def test_of_long_texts_only_what_differs_is_shown() -> None:
    before = (
        "een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien einde"
    )
    after = before.replace("acht negen", "8 9 negenenhalf")
    assert excerpts(before, after) == (
        "… vijf zes zeven acht negen tien elf twaalf …",
        "… vijf zes zeven 8 9 negenenhalf tien elf twaalf …",
    )
    assert excerpts("kort  en\ngoed", "kort") == ("kort en goed", "kort")
    assert excerpts(before, f"{before} en nog iets") == (
        "… vijftien zestien einde",
        "… vijftien zestien einde en nog iets",
    )
    assert excerpts(before, before.replace("drie ", "")) == (
        "een twee drie vier vijf zes …",
        "een twee vier vijf zes …",
    )
