import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kitgen.importing.threeway import Both, both
from kitgen.origin import Origin
from kitgen.source.locate import to_data
from kitgen.source.tree import Entry, Mapping, Scalar, Sequence, Tree, said
from kitgen.source.yaml_reader import read_yaml

BASE = """\
title: Samen sterk in de klas
minutes: 50
goals: [Een doel, Nog een doel, Een laatste doel]
prepare: |
  Zet de banken per twee en leg pennen klaar.

  - Lees de kaarten door.
  - Hang de poster op.
steps:
  - {id: welkom, title: Welkom, minutes: 5}
  - {id: praten, title: Praten, minutes: 10, note: Let op.}
  - {id: slot, title: Slot, minutes: 3}
handout:
  - sheet: Blad
    id: blad
    blocks:
      - text: Lees dit verhaal eerst helemaal.
      - {id: v, questions: [{id: v1, ask: Wie helpt?}, {id: v2, ask: Waar is dat?}]}
letter: {blocks: [{id: brief, text: Beste ouder}]}
"""

Change = tuple[str, str]


def tree(*changes: Change, file: str = "les.yaml") -> Mapping:
    text = BASE
    for before, after in changes:
        assert before in text
        text = text.replace(before, after)
    return read_yaml(text.encode(), file)


def merged(edited: list[Change], now: list[Change]) -> Both:
    return both(tree(), tree(*edited, file="word.yaml"), tree(*now))


def agreed(edited: Change, now: Change) -> None:
    """See that both changes are in the tree, and that nothing is in conflict."""
    made = merged([edited], [now])
    assert made.conflicts == ()
    assert said(made.tree) == said(tree(edited, now))


def told(edited: Change, now: Change) -> list[tuple[str, ...]]:
    made = merged([edited], [now])
    assert said(made.tree) == said(tree(now))
    return [
        (
            "/".join(f"{part.kind} {part.id or part.words}" for part in each.parts),
            each.key,
            each.base,
            each.edited,
            each.now,
        )
        for each in made.conflicts
    ]


STEP = "  - {id: praten, title: Praten, minutes: 10, note: Let op.}\n"


@pytest.mark.parametrize(
    ("edited", "now"),
    [
        (("title: Welkom", "title: Begin"), ("title: Slot", "title: Einde")),
        (("title: Praten", "title: Overleg"), ("minutes: 10", "minutes: 12")),
        ((", note: Let op.", ""), ("minutes: 10", "minutes: 12")),
        (("Een doel", "Een beter doel"), ("Nog een doel", "Een tweede doel")),
        (("[Een doel", "[Nieuw, Een doel"), ("laatste doel]", "laatste doel, Ook nieuw]")),
        (("Zet de banken", "Schuif de banken"), ("Lees de kaarten door", "Lees de kaarten na")),
        (("  - Hang", "  - Knip de kaarten.\n  - Hang"), ("leg pennen klaar", "leg stiften klaar")),
        (("  - Lees de kaarten door.\n", ""), ("Hang de poster op", "Hang de grote poster op")),
        (("Zet de banken", "Schuif de banken"), ("pennen klaar", "stiften klaar")),
        (("Samen sterk", "Samen heel sterk"), ("de klas", "de groep")),
        (("Lees dit verhaal", "Lees eerst dit verhaal"), ("Wie helpt?", "Wie kan helpen?")),
        ((STEP, ""), ("title: Slot", "title: Einde")),
        ((STEP, f"{STEP}  - {{id: nieuw, title: Nieuw}}\n"), ("title: Slot", "title: Einde")),
        (("Beste ouder", "Dag ouder"), ("letter: {", "letter: {title: Brief, ")),
    ],
)
def test_changes_in_different_places_are_both_there(edited: Change, now: Change) -> None:
    agreed(edited, now)
    agreed(now, edited)


def test_what_both_changed_in_their_own_way_stays_as_it_is_now_and_is_told() -> None:
    assert told(("title: Praten", "title: Overleg"), ("title: Praten", "title: Gesprek")) == [
        ("step praten", "title", "Praten", "Overleg", "Gesprek")
    ]
    assert told(("Een doel", "Wat anders"), ("Een doel", "Iets heel anders")) == [
        ("", "goals", "Een doel", "Wat anders", "Iets heel anders")
    ]
    assert told(("minutes: 50", "minutes: 60"), ("minutes: 50", "minutes: 45")) == [
        ("", "minutes", "50", "60", "45")
    ]


def test_words_side_by_side_are_in_conflict_in_their_paragraph_alone() -> None:
    assert told(("leg pennen klaar", "leg stiften klaar"), ("leg pennen", "geef pennen")) == [
        (
            "",
            "prepare",
            "Zet de banken per twee en leg pennen klaar.",
            "Zet de banken per twee en leg stiften klaar.",
            "Zet de banken per twee en geef pennen klaar.",
        )
    ]


def test_what_was_changed_and_is_gone_is_told_and_the_other_way_round() -> None:
    assert told(("title: Praten", "title: Overleg"), (STEP, "")) == [
        ("step praten", "", "Praten\n10\nLet op.", "Overleg\n10\nLet op.", "")
    ]
    assert told((STEP, ""), ("title: Praten", "title: Overleg")) == [
        ("step praten", "", "Praten\n10\nLet op.", "", "Overleg\n10\nLet op.")
    ]
    assert told((", note: Let op.", ""), ("note: Let op.", "note: Kijk uit.")) == [
        ("step praten", "note", "Let op.", "", "Kijk uit.")
    ]
    assert told(("  - Hang de poster op.\n", ""), ("Hang de poster", "Hang een poster")) == [
        ("", "prepare", "Hang de poster op.", "", "Hang een poster op.")
    ]


def test_each_side_of_a_conflict_says_where_it_is_written() -> None:
    (conflict,) = merged([("minutes: 50", "minutes: 60")], [("minutes: 50", "minutes: 45")]).conflicts
    assert (str(conflict.edited_origin), str(conflict.now_origin)) == ("word.yaml:2:10", "les.yaml:2:10")
    assert conflict.place == ("minutes",)


def test_what_moved_on_one_side_is_changed_where_it_is() -> None:
    slot = "  - {id: slot, title: Slot, minutes: 3}\n"
    made = merged([(STEP + slot, slot + STEP)], [("title: Praten", "title: Overleg")])
    assert made.conflicts == ()
    steps = to_data(made.tree)["steps"]  # type: ignore[index]
    assert [step["title"] for step in steps] == ["Welkom", "Slot", "Overleg"]


def test_what_both_moved_elsewhere_is_told() -> None:
    first = "  - {id: welkom, title: Welkom, minutes: 5}\n"
    slot = "  - {id: slot, title: Slot, minutes: 3}\n"
    everything = first + STEP + slot
    made = merged([(everything, first + slot + STEP)], [(everything, slot + first + STEP)])
    assert [each.parts[-1].id for each in made.conflicts] == ["slot"]


AT = Origin("les.yaml")
WORDS = st.sampled_from(
    ["ja", "Lees dit eens", "Lees dit nog eens", "Eén ding.\n\n- a b c\n- d\n", "1. twee\n2. drie"]
)
OTHER_WORDS = st.sampled_from(
    ["nieuw", "Lees dit iets eens", "Eén ander ding.\n\n- a b c\n- e\n", "1. twee\n2. vier"]
)
KEYS = st.sampled_from(["text", "title", "note"])


def scalar(text: str) -> Scalar:
    return Scalar(text, AT, plain=False)


def mapping(values: dict[str, Tree]) -> Mapping:
    return Mapping(tuple(Entry(key, AT, value) for key, value in values.items()), AT)


def as_list(items: list[Tree]) -> Sequence:
    return Sequence(tuple(items), AT)


def entries(words: st.SearchStrategy[str]) -> st.SearchStrategy[Sequence]:
    own = st.dictionaries(KEYS, words.map(scalar), min_size=1, max_size=3)
    named = st.lists(st.tuples(st.sampled_from("abcde"), own), max_size=4, unique_by=lambda pair: pair[0])
    return named.map(lambda made: as_list([mapping({"id": scalar(name), **own}) for name, own in made]))


def lessons(words: st.SearchStrategy[str] = WORDS) -> st.SearchStrategy[Mapping]:
    texts = st.lists(words.map(scalar), max_size=4).map(as_list)
    own = st.dictionaries(KEYS, words.map(scalar), max_size=3)
    return st.builds(
        lambda one, two, rest: mapping({"goals": one, "steps": two, **rest}), texts, entries(words), own
    )


@given(lessons(), lessons())
def test_where_one_side_changed_nothing_it_is_as_the_other_made_it(base: Mapping, changed: Mapping) -> None:
    for made in (both(base, changed, base), both(base, base, changed)):
        assert said(made.tree) == said(changed)
        assert made.conflicts == ()


@given(lessons(), lessons())
def test_what_both_made_of_it_is_no_conflict(base: Mapping, changed: Mapping) -> None:
    made = both(base, changed, changed)
    assert (said(made.tree), made.conflicts) == (said(changed), ())


def of_lines(names: dict[str, str]) -> Mapping:
    return mapping(
        {"steps": as_list([mapping({"id": scalar(n), "text": scalar(t)}) for n, t in names.items()])}
    )


@given(st.dictionaries(st.sampled_from("abcdef"), WORDS, min_size=2), st.data())
def test_changes_in_different_entries_always_merge(texts: dict[str, str], data: st.DataObject) -> None:
    ours = set(data.draw(st.lists(st.sampled_from(sorted(texts)))))
    edited = {name: "Ons" if name in ours else text for name, text in texts.items()}
    now = {name: text if name in ours else "Anders" for name, text in texts.items()}
    made = both(of_lines(texts), of_lines(edited), of_lines(now))
    assert made.conflicts == ()
    assert said(made.tree) == said(of_lines({name: "Ons" if name in ours else "Anders" for name in texts}))


@given(lessons(), lessons(WORDS | OTHER_WORDS), lessons())
def test_every_text_of_the_edited_lesson_is_there_or_told(
    base: Mapping, edited: Mapping, now: Mapping
) -> None:
    made = both(base, edited, now)
    there = " ".join([*words(made.tree), *(each.edited for each in made.conflicts)])
    for text in {*words(edited)} - {*words(base)} - {*words(now)}:
        for word in re.findall(r"[^\W\d]+", text):
            assert word in there


def words(tree: Tree) -> list[str]:
    match tree:
        case Scalar():
            return [tree.text]
        case Sequence():
            return [text for item in tree.items for text in words(item)]
        case Mapping():
            return [text for entry in tree.entries for text in words(entry.value)]
