from textwrap import dedent

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kitgen.source.locate import to_data
from kitgen.source.merge import Merged, merge
from kitgen.source.tree import Mapping
from kitgen.source.yaml_reader import read_yaml

BASE = """\
title: Basis
minutes: 50
goals: [een, twee]
steps:
  - {id: s1, title: Eerst, minutes: 5}
  - {id: s2, title: Dan, minutes: 10}
  - {title: Zonder naam, minutes: 3}
handout:
  - sheet: Blad
    id: blad
    blocks:
      - {id: t1, text: Hallo}
      - id: verhaal
        scenario: Er was eens
        blocks:
          - {id: diep, text: Diep}
      - {id: v, questions: [{id: v1, ask: Wie?, lines: 2}, {id: v2, ask: Waar?}]}
letter: {title: Brief, blocks: [{id: brief, text: Beste}]}
"""


def tree(text: str, file: str = "basis.yaml") -> Mapping:
    return read_yaml(dedent(text).encode(), file)


def over(text: str, base: str = BASE) -> Merged:
    return merge(tree(base), tree(text, "over.yaml"))


def data(merged: Merged) -> dict[str, object]:
    assert merged.findings == ()
    value = to_data(merged.tree)
    assert isinstance(value, dict)
    return value


def ids(text: str, key: str = "steps") -> list[object]:
    return [item.get("id", item.get("title")) for item in data(over(text))[key]]


def told(text: str) -> list[tuple[str, int, int]]:
    return [(f.id, f.origin.line, f.origin.column) for f in over(text).findings if f.origin]


def test_keys_are_merged_one_by_one_and_the_rest_stays() -> None:
    merged = data(over("minutes: 90\nletter: {title: Andere brief}"))
    assert merged["minutes"] == "90"
    assert merged["title"] == "Basis"
    assert merged["letter"] == {"title": "Andere brief", "blocks": [{"id": "brief", "text": "Beste"}]}


def test_a_list_of_texts_is_replaced_whole() -> None:
    assert data(over("goals: [drie]"))["goals"] == ["drie"]


def test_an_entry_with_an_id_changes_that_entry_where_it_stands() -> None:
    steps = data(over("steps: [{id: s2, minutes: 20}]"))["steps"]
    assert steps[1] == {"id": "s2", "title": "Dan", "minutes": "20"}
    assert [step["title"] for step in steps] == ["Eerst", "Dan", "Zonder naam"]


def test_an_id_is_found_in_blocks_inside_blocks_and_in_their_lists() -> None:
    blocks = data(over("handout: [{id: blad, blocks: [{id: diep, text: Anders}]}]"))["handout"][0]["blocks"]
    assert blocks[1]["blocks"] == [{"id": "diep", "text": "Anders"}]
    questions = data(over("handout: [{id: v1, ask: Wie dan?}]"))["handout"][0]["blocks"][2]["questions"]
    assert questions[0] == {"id": "v1", "ask": "Wie dan?", "lines": "2"}
    assert questions[1] == {"id": "v2", "ask": "Waar?"}


def test_removing_takes_out_one_entry_and_tells_where_its_ids_went() -> None:
    merged = over("handout: [{id: blad, blocks: [{id: verhaal, remove: true}]}]")
    assert [block["id"] for block in data(merged)["handout"][0]["blocks"]] == ["t1", "v"]
    assert {name: (at.file, at.line) for name, at in merged.removed.items()} == {
        "verhaal": ("over.yaml", 1),
        "diep": ("over.yaml", 1),
    }


def test_keys_and_parts_of_a_lesson_can_be_taken_out() -> None:
    assert "letter" not in data(over("letter: {remove: true}"))
    assert "goals" not in data(over("remove: [goals]"))
    questions = data(over("handout: [{id: v1, remove: [lines]}]"))["handout"][0]["blocks"][2]["questions"]
    assert questions[0] == {"id": "v1", "ask": "Wie?"}


@pytest.mark.parametrize(
    ("entries", "order"),
    [
        ("[{after: s1, id: n}]", ["s1", "n", "s2", "Zonder naam"]),
        ("[{before: s1, id: n}]", ["n", "s1", "s2", "Zonder naam"]),
        ("[{at: start, id: n}]", ["n", "s1", "s2", "Zonder naam"]),
        ("[{at: end, id: n}]", ["s1", "s2", "Zonder naam", "n"]),
        ("[{title: Nieuw}]", ["s1", "s2", "Zonder naam", "Nieuw"]),
        ("[{after: s1, id: n}, {after: s1, id: m}]", ["s1", "n", "m", "s2", "Zonder naam"]),
        ("[{before: s2, id: n}, {before: s2, id: m}]", ["s1", "n", "m", "s2", "Zonder naam"]),
        ("[{at: start, id: n}, {at: start, id: m}]", ["n", "m", "s1", "s2", "Zonder naam"]),
        ("[{after: s1, id: n}, {after: n, id: m}]", ["s1", "n", "m", "s2", "Zonder naam"]),
        ("[{id: s1, after: s2}]", ["s2", "s1", "Zonder naam"]),
    ],
)
def test_what_is_new_or_moved_comes_where_it_says(entries: str, order: list[str]) -> None:
    assert ids(f"steps: {entries}") == order


@pytest.mark.parametrize(
    ("entries", "titles"),
    [
        ("[{was: Zonder, title: Anders}]", ["Eerst", "Dan", "Anders"]),
        ("[{was: Zonder naam, remove: true}]", ["Eerst", "Dan"]),
        ("[{was: Zonder naam, at: start}]", ["Zonder naam", "Eerst", "Dan"]),
        ("[{id: s1, after: Zonder naam}]", ["Dan", "Zonder naam", "Eerst"]),
        ("[{before: Zonder naam, title: Nieuw}]", ["Eerst", "Dan", "Nieuw", "Zonder naam"]),
        ("[{was: Dan, title: Daarna}]", ["Eerst", "Daarna", "Zonder naam"]),
    ],
)
def test_words_that_a_text_begins_with_stand_for_an_id(entries: str, titles: list[str]) -> None:
    assert [step["title"] for step in data(over(f"steps: {entries}"))["steps"]] == titles


def test_words_of_a_whole_text_are_rather_meant_than_those_of_a_beginning() -> None:
    base = "steps: [{title: Kijk naar Noor}, {title: Kijk}]"
    merged = data(over("steps: [{was: Kijk, minutes: 3}]", base))
    assert merged["steps"] == [{"title": "Kijk naar Noor"}, {"title": "Kijk", "minutes": "3"}]


def test_a_list_is_written_anew_where_its_key_is_taken_out() -> None:
    merged = data(over("remove: [steps]\nsteps: [{title: Alles in één}]"))
    assert merged["steps"] == [{"title": "Alles in één"}]


def test_a_moved_entry_is_changed_as_well() -> None:
    steps = data(over("steps: [{id: s1, at: end, minutes: 9}]"))["steps"]
    assert steps[-1] == {"id": "s1", "title": "Eerst", "minutes": "9"}


def test_something_new_can_come_beside_a_block_inside_a_block() -> None:
    blocks = data(over("handout: [{id: blad, blocks: [{after: diep, text: Nog}]}]"))["handout"][0]["blocks"]
    assert [block["text"] for block in blocks[1]["blocks"]] == ["Diep", "Nog"]


def test_a_list_that_was_not_there_may_have_ids_of_its_own() -> None:
    assert data(over("cards: [{deck: Kaarten, id: k}]"))["cards"] == [{"deck": "Kaarten", "id": "k"}]


def test_what_is_left_empty_changes_nothing() -> None:
    assert data(over("title:\nsteps: null\nletter: {}\nhandout: [{id: blad}]")) == to_data(tree(BASE))


def test_every_value_keeps_the_place_where_it_was_written() -> None:
    merged = over("steps:\n  - id: s2\n    minutes: 20\n").tree
    step = merged.get("steps").items[1]  # type: ignore[union-attr]
    assert str(step.get("minutes").origin) == "over.yaml:3:14"
    assert str(step.get("title").origin) == "basis.yaml:6:21"


@pytest.mark.parametrize(
    ("text", "findings"),
    [
        ("steps: [{id: s3, minutes: 5}]", [("overlay-unknown-id", 1, 14)]),
        ("steps: [{id: s3, remove: true}]", [("overlay-unknown-id", 1, 14)]),
        ("steps: [{after: s3, title: Nieuw}]", [("overlay-unknown-id", 1, 17)]),
        ("steps: [{id: t1, after: s1, minutes: 5}]", [("overlay-elsewhere", 1, 14)]),
        ("steps: [{id: t1, at: end, title: Nieuw}]", [("overlay-elsewhere", 1, 14)]),
        ("steps: [{id: s1, remove: true}, {after: s1, title: N}]", [("overlay-anchor-removed", 1, 41)]),
        ("steps: [{id: s1, remove: true}, {at: end, id: s1, text: Weer}]", []),
        ("steps: [{title: Nieuw, remove: true}]", [("overlay-remove-what", 1, 9)]),
        ("steps: [{id: s1, remove: ja}]", [("overlay-remove-form", 1, 26)]),
        ("steps: [{at: midden, title: Nieuw}]", [("overlay-at", 1, 14)]),
        ("steps: [{after: s1, before: s2, title: N}]", [("overlay-two-places", 1, 29)]),
        ("remove: [bord]", [("overlay-no-key", 1, 10)]),
        ("steps: [{id: s1, remove: true, minutes: 4}]", [("overlay-remove-more", 1, 32)]),
        ("steps: [{id: s1, minutes: 4}, {id: s1, minutes: 5}]", [("duplicate-id", 1, 36)]),
        ("steps: [{after: , title: Nieuw}]", [("empty-field", 1, 10)]),
        ("steps: [{id: s1, remove: true}, {id: s1, minutes: 9}]", [("overlay-id-removed", 1, 38)]),
        ("steps: [{was: Met naam, minutes: 9}]", [("overlay-no-words", 1, 15)]),
        ("steps: [{after: Met naam, title: Nieuw}]", [("overlay-no-words", 1, 17)]),
        ("handout: [{id: v, questions: [{was: W, lines: 3}]}]", [("overlay-words-twice", 1, 37)]),
    ],
)
def test_what_cannot_be_done_is_told_at_its_place(text: str, findings: list[tuple[str, int, int]]) -> None:
    assert told(text) == findings


def test_the_nearest_id_is_offered_first_from_the_same_list() -> None:
    finding = over("handout: [{id: blat, private: true}]").findings[0]
    assert finding.values["suggestion"] == "blad"
    assert finding.values["base"] == "basis.yaml"


def test_the_nearest_words_are_offered() -> None:
    (finding,) = over("steps: [{was: Zonder namen, minutes: 3}]").findings
    assert finding.values["suggestion"] == "Zonder naam"


def test_an_id_that_an_earlier_overlay_took_out_is_told_with_that_place() -> None:
    first = over("steps: [{id: s1, remove: true}]")
    second = merge(first.tree, tree("steps: [{id: s1, minutes: 3}]", "later.yaml"), first.removed)
    assert [(f.id, f.values["at"]) for f in second.findings] == [("overlay-id-removed", "over.yaml:1:14")]


def test_what_an_earlier_overlay_took_out_may_be_taken_out_again() -> None:
    first = over("steps: [{id: s1, remove: true}]")
    second = merge(first.tree, tree("steps: [{id: s1, remove: true}]", "later.yaml"), first.removed)
    assert second.findings == ()
    assert to_data(second.tree) == to_data(first.tree)


PATCHES = {
    "s1": ["minutes: 1", "title: Anders", "remove: true", "after: s2"],
    "t1": ["text: Nieuw", "remove: true"],
    "diep": ["text: Dieper", "remove: true"],
    "v1": ["ask: Nieuw?", "lines: 7", "remove: [lines]"],
    "brief": ["text: Dag"],
}
HOLDERS = {"s1": "steps", "t1": "handout", "diep": "handout", "v1": "handout", "brief": "letter"}


def patch(name: str, change: str) -> str:
    entry = f"[{{id: {name}, {change}}}]"
    return f"letter: {{blocks: {entry}}}" if name == "brief" else f"{HOLDERS[name]}: {entry}"


def patches() -> st.SearchStrategy[dict[str, str]]:
    changes = {name: st.sampled_from(each) for name, each in PATCHES.items()}
    return st.fixed_dictionaries({}, optional=changes)


def applied(base: Mapping, chosen: dict[str, str]) -> Merged:
    merged = Merged(base)
    for name, change in chosen.items():
        merged = merge(merged.tree, tree(patch(name, change), "over.yaml"), merged.removed)
        assert merged.findings == ()
    return merged


@given(patches(), st.randoms(use_true_random=False))
def test_overlays_on_different_ids_may_come_in_any_order(chosen: dict[str, str], chance: object) -> None:
    names = list(chosen)
    chance.shuffle(names)  # type: ignore[attr-defined]
    shuffled = {name: chosen[name] for name in names}
    assert to_data(applied(tree(BASE), chosen).tree) == to_data(applied(tree(BASE), shuffled).tree)


@given(patches())
def test_an_overlay_that_says_nothing_changes_nothing(chosen: dict[str, str]) -> None:
    merged = applied(tree(BASE), chosen)
    again = merge(merged.tree, tree("extends: basis\n", "leeg.yaml"), merged.removed)
    whole = to_data(again.tree)
    assert isinstance(whole, dict)
    assert {key: value for key, value in whole.items() if key != "extends"} == to_data(merged.tree)
