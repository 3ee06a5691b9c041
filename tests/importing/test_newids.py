from dataclasses import replace

from kitgen.importing.newids import with_ids
from kitgen.source.locate import to_data
from kitgen.source.tree import Mapping, Sequence
from kitgen.source.yaml_reader import read_yaml

LESSON = """\
title: Samen
steps: [{id: praten, title: Praten, minutes: 5}]
sources: [{title: Een bron}]
handout:
  - sheet: Blad
    id: blad
    blocks:
      - text: Lees dit verhaal eerst.
      - {id: v, questions: [{id: wie, ask: Wie?}]}
"""


def tree(text: str) -> Mapping:
    return read_yaml(text.encode(), "les.yaml")


def named(before: str, after: str) -> dict[str, list[dict[str, object]]]:
    new = tree(LESSON.replace(before, after))
    data = to_data(with_ids(new, tree(LESSON)))
    assert isinstance(data, dict)
    return data


def test_a_new_block_is_named_after_its_first_words() -> None:
    blocks = named("      - {id: v,", "      - text: Eén ding nog, {hajar}!\n      - {id: v,")["handout"][0][
        "blocks"
    ]
    assert [block.get("id") for block in blocks] == [None, "een-ding-nog-hajar", "v"]  # type: ignore[attr-defined]


def test_what_was_there_keeps_what_it_had_also_where_it_changed() -> None:
    blocks = named("Lees dit verhaal eerst.", "Lees dit verhaal nu eerst.")["handout"][0]["blocks"]
    assert [block.get("id") for block in blocks] == [None, "v"]  # type: ignore[attr-defined]


def test_an_id_that_is_there_is_given_to_nothing_else() -> None:
    steps = named("steps: [", "steps: [{title: Praten, minutes: 5}, {title: Praten!, minutes: 9}, ")["steps"]
    assert [step["id"] for step in steps] == ["praten-2", "praten-3", "praten"]


def test_a_heading_under_which_nothing_is_left_is_named_so_that_it_stays() -> None:
    old = tree(
        "handout: [{id: a, blocks: [{section: Wie?}, {id: b, text: Ik.}, {section: Waar?}, {text: Hier.}]}]"
    )
    (sheet,) = old.get("handout").items  # type: ignore[union-attr]
    blocks = sheet.get("blocks")  # type: ignore[union-attr]
    less = replace(blocks, items=(blocks.items[0], *blocks.items[2:]))  # type: ignore[arg-type, union-attr]
    changed = replace(sheet, entries=(sheet.entries[0], replace(sheet.entries[1], value=less)))  # type: ignore[union-attr]
    handout = replace(old.entries[0], value=Sequence((changed,), old.origin))
    new = to_data(with_ids(replace(old, entries=(handout,)), old))
    assert [block.get("id") for block in new["handout"][0]["blocks"]] == ["wie", None, None]  # type: ignore[index]


def test_what_may_have_no_id_gets_none() -> None:
    assert named("sources: [", "sources: [{title: Nog een bron}, ")["sources"][0] == {"title": "Nog een bron"}


def test_what_is_in_something_new_is_named_too_and_what_has_no_words_after_its_kind() -> None:
    new = "      - page-break: true\n      - questions: [{ask: Waar?}, Waarom?]\n      - {id: v,"
    blocks = named("      - {id: v,", new)["handout"][0]["blocks"]
    assert blocks[1]["id"] == "page-break"  # type: ignore[index]
    assert blocks[2] == {"id": "waar", "questions": [{"ask": "Waar?", "id": "waar-2"}, "Waarom?"]}
