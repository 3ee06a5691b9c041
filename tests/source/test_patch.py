import pytest
from hypothesis import given
from hypothesis import strategies as st
from reading import read

from kitgen.origin import Origin
from kitgen.project import Project
from kitgen.source.locate import to_data
from kitgen.source.merge import merge
from kitgen.source.patch import UnreachableError, patch
from kitgen.source.tree import Entry, Mapping, Scalar, Sequence, Tree, said
from kitgen.source.writing import as_yaml
from kitgen.source.yaml_reader import read_yaml

LESSON = """\
title: Samen
minutes: 50
goals: [Een doel, Nog een doel]
board: Bel 102
letter: {title: Brief, fit: 1 page, blocks: [{id: brief, text: Beste}]}
steps:
  - {id: s1, title: Eerst, minutes: 5}
  - {id: s2, title: Dan, minutes: 10}
  - {id: s3, title: Slot, minutes: 3}
handout:
  - sheet: Blad
    id: blad
    blocks:
      - section: Kijk
      - text: Lees dit verhaal eerst helemaal, samen.
      - {id: v, questions: [{id: v1, ask: Wie?, lines: 2}, {id: v2, ask: Waar?}]}
      - page-break: true
      - questions: [Wat zag je?, {ask: En dan?, lines: 3}]
      - columns: [[{text: Links staat dit.}], [{id: rechts, text: Rechts staat dat.}]]
      - page-break: true
"""


def overlay(*changes: tuple[str, str]) -> object:
    """Return the overlay that makes of LESSON what it is with these texts in place of others."""
    edited = LESSON
    for before, after in changes:
        assert before in edited
        edited = edited.replace(before, after)
    return to_data(patched(read(LESSON), read(edited)))


def patched(old: Mapping, new: Mapping) -> Mapping:
    """Return the overlay, and see that it leads there, also once it was written and read."""
    made = patch(old, new)
    if made.entries:
        merged = merge(old, read(as_yaml(made)))
        assert (said(merged.tree), merged.findings) == (said(new), ())
    else:
        assert said(old) == said(new)
    return made


def test_what_did_not_change_is_not_in_the_overlay() -> None:
    assert patch(read(LESSON), read(LESSON)).entries == ()


def test_a_text_that_changed_is_all_that_the_overlay_says() -> None:
    assert overlay(("title: Dan", "title: Daarna")) == {"steps": [{"id": "s2", "title": "Daarna"}]}
    assert overlay(("ask: Waar?", "ask: Waar is Noor?")) == {
        "handout": [
            {"id": "blad", "blocks": [{"id": "v", "questions": [{"id": "v2", "ask": "Waar is Noor?"}]}]}
        ]
    }


def test_what_has_no_id_is_named_by_the_words_that_it_began_with() -> None:
    changed = overlay(("eerst helemaal, samen.", "alleen."))
    assert changed == {
        "handout": [
            {"id": "blad", "blocks": [{"was": "Lees dit verhaal eerst", "text": "Lees dit verhaal alleen."}]}
        ]
    }


def test_keys_that_went_and_came() -> None:
    assert overlay(("board: Bel 102\n", ""), (", fit: 1 page", ""), ("ask: Wie?, lines: 2", "ask: Wie?")) == {
        "remove": ["board"],
        "letter": {"remove": ["fit"]},
        "handout": [
            {"id": "blad", "blocks": [{"id": "v", "questions": [{"id": "v1", "remove": ["lines"]}]}]}
        ],
    }
    assert overlay(("minutes: 50", "minutes: 50\nages: 12-14")) == {"ages": "12-14"}


def test_texts_of_a_list_are_all_there() -> None:
    assert overlay(("Nog een doel", "Een ander doel")) == {"goals": ["Een doel", "Een ander doel"]}
    assert overlay(("[Een doel, Nog een doel]", "[]")) == {"goals": []}


def test_what_went_came_and_moved_in_a_list() -> None:
    first, second = "  - {id: s1, title: Eerst, minutes: 5}\n", "  - {id: s2, title: Dan, minutes: 10}\n"
    assert overlay((first, "")) == {"steps": [{"id": "s1", "remove": "true"}]}
    assert overlay((first + second, second + first)) in (
        {"steps": [{"id": "s2", "at": "start"}]},
        {"steps": [{"id": "s1", "after": "s2"}]},
    )
    assert overlay((second, "  - {title: Nieuw, id: n}\n" + second)) == {
        "steps": [{"after": "s1", "title": "Nieuw", "id": "n"}]
    }
    assert overlay(("      - text: Lees", "      - {text: Kijk naar de tekening.}\n      - text: Lees")) == {
        "handout": [{"id": "blad", "blocks": [{"after": "Kijk", "text": "Kijk naar de tekening."}]}]
    }


def test_a_list_with_texts_and_entries_is_written_anew() -> None:
    changed = overlay(("Wat zag je?", "Wat hoorde je?"))
    (entry,) = changed["handout"][0]["blocks"]  # type: ignore[index]
    assert entry == {
        "was": "Wat zag je?",
        "remove": ["questions"],
        "questions": ["Wat hoorde je?", {"ask": "En dan?", "lines": "3"}],
    }


def test_in_a_very_long_list_too_what_changed_is_found_in_its_place() -> None:
    old = read("blocks:\n" + "".join(f"- text: Zin {n} blijft zo\n" for n in range(210)))
    new = read("blocks:\n" + "".join(f"- text: Zin {n} is anders\n" for n in range(210)))
    first, *rest = to_data(patched(old, new))["blocks"]  # type: ignore[index]
    assert (first, len(rest)) == ({"was": "Zin 0 blijft zo", "text": "Zin 0 is anders"}, 209)


def test_columns_are_written_anew() -> None:
    (entry,) = overlay(("Links staat dit.", "Links staat dat."))["handout"][0]["blocks"]  # type: ignore[index]
    assert entry == {
        "was": "Links staat dit.",
        "columns": [[{"text": "Links staat dat."}], [{"id": "rechts", "text": "Rechts staat dat."}]],
    }


def test_where_two_entries_say_the_same_their_list_is_written_anew() -> None:
    first = "\n      - page-break: true\n      - questions"
    changed = overlay((first, "\n      - questions"))
    assert changed["handout"][0]["remove"] == ["blocks"]  # type: ignore[index]


def test_a_new_entry_may_have_the_id_of_what_another_list_lost() -> None:
    old = read("steps: [{title: Een}]\nhandout: [{id: a, sheet: Blad}]\n")
    new = read("steps: [{title: Een}, {id: a, title: Twee}]\n")
    assert to_data(patched(old, new))["steps"] == [{"title": "Een"}, {"id": "a", "title": "Twee"}]  # type: ignore[index]


def test_what_no_overlay_can_say_is_told_with_its_place() -> None:
    twice = LESSON.replace("id: s3", "id: s2")
    with pytest.raises(UnreachableError) as told:
        patch(read(LESSON), read(twice))
    assert told.value.places == ("steps",)


def test_values_keep_the_place_where_they_were_written() -> None:
    made = patch(read(LESSON), read(LESSON.replace("title: Dan", "title: Daarna")))
    (step,) = made.get("steps").items  # type: ignore[union-attr]
    assert (step.scalar("title").origin.line, step.scalar("title").origin.column) == (8, 21)  # type: ignore[union-attr]


def test_what_a_teacher_changes_in_a_lesson_is_an_overlay_that_a_teacher_could_have_written(
    repository: Project,
) -> None:
    file = "lessons/nl/hulp-dichtbij.yaml"
    text = repository.read(file).decode()
    edited = text
    for before, after in (
        ("    minutes: 11\n", "    minutes: 15\n"),
        ("- pennen, één per {participant} en enkele reserve", "- pennen en stiften"),
        ("- section: Wie helpt waarmee?", "- section: Wie helpt je waarmee?"),
        (
            "      - section: Welke hulp past?\n",
            "      - text: Kies samen.\n      - section: Welke hulp past?\n",
        ),
        (
            '            in: 112 of 101\n            why: "Bel 112. Zeg',
            '            in: 112\n            why: "Bel 112. Zeg',
        ),
        (", bijvoorbeeld Awel.\n", ", bijvoorbeeld Awel.\n\n      Neem de tijd.\n"),
    ):
        assert edited.count(before) == 1
        edited = edited.replace(before, after)
    old, new = repository.tree(file), read_yaml(edited.encode(), file)
    made = as_yaml(patched(old, new).without("steps"))
    assert (
        made
        == """\
materials:
  - pennen en stiften
  - kaarten H, geknipt, één stapel per groepje van vier
  - helpkaartjes en antwoordkaartjes, geknipt, één van elk per {participant} en enkele reserve
  - vragendoos (gesloten, met een gleuf)
  - grote omslag voor de antwoordkaartjes
  - de poster op A3 en iets om hem op te hangen
handout:
  - id: werkblad-welke-hulp
    blocks:
      - {was: "Wie helpt waarmee?", section: "Wie helpt je waarmee?"}
      - {after: uitleg-clb, text: Kies samen.}
      - id: sorteer-hulp
        sort:
          - {id: situatie-fietspad, in: 112}
"""
    )


AT = Origin("les.yaml")
WORDS = st.sampled_from(
    ["ja", "nee", "Lees dit eens", "Lees dit nog eens", "Wie helpt?", "Een\n\nen twee", "50"]
)
KEYS = st.sampled_from(["text", "title", "ask", "note"])
LISTS = st.sampled_from(["steps", "blocks", "questions"])


def scalar(text: str) -> Scalar:
    return Scalar(text, AT, plain=False)


def mapping(values: dict[str, Tree]) -> Mapping:
    return Mapping(tuple(Entry(key, AT, value) for key, value in values.items()), AT)


TEXTS = st.lists(WORDS.map(scalar), max_size=3)


def trees() -> st.SearchStrategy[Mapping]:
    return st.dictionaries(KEYS, WORDS.map(scalar) | TEXTS.map(as_list), max_size=3).flatmap(
        lambda own: st.dictionaries(LISTS, lists(2), max_size=2).map(lambda inner: mapping({**own, **inner}))
    )


def as_list(items: list[Tree]) -> Sequence:
    return Sequence(tuple(items), AT)


def lists(depth: int) -> st.SearchStrategy[Sequence]:
    items = entries(depth) | (WORDS.map(scalar) if depth < 2 else st.nothing())
    return st.lists(items, max_size=5).map(in_one_way)


def entries(depth: int) -> st.SearchStrategy[Mapping]:
    own = st.dictionaries(KEYS, WORDS.map(scalar), min_size=1, max_size=2)
    ident = st.just({}) | st.sampled_from("abcdef").map(lambda name: {"id": scalar(name)})
    inner = st.dictionaries(LISTS, lists(depth - 1), max_size=1) if depth else st.just({})
    return st.tuples(own, ident, inner).map(lambda parts: mapping({**parts[0], **parts[1], **parts[2]}))


def in_one_way(items: list[Tree]) -> Sequence:
    """Return a list in which no id is there twice."""
    seen: set[str] = set()
    kept: list[Tree] = []
    for item in items:
        ident = item.scalar("id") if isinstance(item, Mapping) else None
        kept.append(item.without("id") if ident and ident.text in seen else item)  # type: ignore[union-attr]
        seen |= {ident.text} if ident else set()
    return as_list(kept)


@given(trees(), trees())
def test_an_overlay_leads_from_any_tree_to_any_other(old: Mapping, new: Mapping) -> None:
    patched(old, new)


@given(trees())
def test_from_a_tree_to_itself_leads_the_overlay_that_says_nothing(tree: Mapping) -> None:
    assert patch(tree, tree).entries == ()


@given(lists(0).filter(lambda each: len(each.items) > 1), st.data())
def test_a_list_may_be_put_in_any_order(items: Sequence, data: st.DataObject) -> None:
    shuffled = as_list(data.draw(st.permutations(items.items)))
    patched(mapping({"blocks": items}), mapping({"blocks": shuffled}))


IDENTIFIED = st.lists(WORDS, min_size=1, max_size=6).map(
    lambda words: [mapping({"id": scalar(f"n{at}"), "text": scalar(word)}) for at, word in enumerate(words)]
)


@given(IDENTIFIED, st.data())
def test_the_edit_of_one_text_gives_one_path(items: list[Mapping], data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(items) - 1))
    edited = [*items]
    edited[at] = mapping({"id": scalar(f"n{at}"), "text": scalar("Iets anders")})
    changed = patched(mapping({"blocks": as_list(list(items))}), mapping({"blocks": as_list(list(edited))}))
    assert to_data(changed) == {"blocks": [{"id": f"n{at}", "text": "Iets anders"}]}
