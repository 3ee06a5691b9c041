from collections.abc import Iterator
from typing import get_args, get_origin

import pytest
from drawing import SAMPLES, Drawn, sample
from written import block, inlines_of

from kitgen.blocks import BY_KEY, KINDS, Block
from kitgen.document.inline import Checkbox, Gap
from kitgen.document.nodes import Cell, WritingBox, WritingLines
from kitgen.document.walk import walk
from kitgen.errors import Finding, InputError
from kitgen.schema import Frozen

NAMES = tuple(kind.kind for kind in KINDS)


def mistake(text: str) -> Finding:
    with pytest.raises(InputError) as caught:
        block(text)
    (finding,) = caught.value.findings
    return finding


def test_a_blocks_key_may_stand_anywhere_among_its_options() -> None:
    for text in ("text: Lees.\nid: lees\nkeep: true", "keep: true\nid: lees\ntext: Lees."):
        read = block(text)
        assert (read.kind, read.id, read.keep) == ("text", "lees", True)


@pytest.mark.parametrize(
    ("text", "name", "suggestion"),
    [
        ("vragen: [Wie?]", "vragen", "questions"),
        ("stelling: [Ja]", "stelling", "statements"),
        ("question: [Wie?]", "question", "questions"),
        ("id: a\ntabel: x", "tabel", "table"),
        ("zoiets: x", "zoiets", ""),
    ],
)
def test_an_unknown_block_is_told_with_the_nearest_that_exists(text: str, name: str, suggestion: str) -> None:
    finding = mistake(text)
    assert (finding.id, finding.values["name"], finding.values["suggestion"]) == (
        "unknown-block",
        name,
        suggestion,
    )


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("id: alleen", "no-block-key"),
        ("kind: tip\ntitle: Tip", "no-block-key"),
        ("text: a\nsection: b", "two-block-keys"),
        ("text: a\nlines: 3", "unknown-field"),
    ],
)
def test_no_block_two_blocks_and_options_of_another_are_told(text: str, found: str) -> None:
    assert mistake(text).id == found


def test_a_plain_text_is_no_block() -> None:
    with pytest.raises(InputError):
        block("Lees dit.")


@pytest.mark.parametrize("kind", KINDS, ids=NAMES)
def test_no_option_bears_a_blocks_name(kind: type) -> None:
    options = {field.alias or name for name, field in kind.model_fields.items()}
    assert options & set(BY_KEY) == {kind.kind}


@pytest.mark.parametrize("reader", ["pupil", "teacher"])
@pytest.mark.parametrize("name", NAMES)
def test_every_space_for_an_answer_has_a_name_of_its_own_and_a_label(
    name: str, reader: str, drawn: Drawn
) -> None:
    spaces: list[Gap | Checkbox | WritingLines | WritingBox | Cell] = []
    for node in walk(drawn(sample(name), reader)):
        spaces += [i for i in inlines_of(node) if isinstance(i, Gap | Checkbox) and i.name]
        if isinstance(node, WritingLines | WritingBox) or (isinstance(node, Cell) and node.name):
            spaces.append(node)
    names = [space.name for space in spaces]
    assert len(set(names)) == len(names)
    assert all(space.name and space.label for space in spaces)


@pytest.mark.parametrize("name", NAMES)
def test_a_block_is_found_by_its_own_id_or_by_where_it_stands(name: str, drawn: Drawn) -> None:
    first, *_ = drawn(sample(name), "pupil")
    assert first.id == "blok"


@pytest.mark.parametrize("name", NAMES)
def test_a_block_knows_where_it_was_written(name: str, drawn: Drawn) -> None:
    first, *_ = drawn(sample(name), "pupil")
    assert first.origin is not None
    assert first.origin.line == 2
    assert (SAMPLES / f"{name}.yaml").is_file()


def item_models(kind: type) -> list[type[Frozen]]:
    """Return the models of the entries of lists in a block that are no blocks themselves."""
    found: list[type[Frozen]] = []
    for model in frozen_in(*(field.annotation for field in kind.model_fields.values()), listed=False):
        found += [model] if model not in found else []
    return found


def frozen_in(*annotations: object, listed: bool) -> Iterator[type[Frozen]]:
    for annotation in annotations:
        inside = listed or get_origin(annotation) is list
        if (
            isinstance(annotation, type)
            and issubclass(annotation, Frozen)
            and not issubclass(annotation, Block)
        ):
            if listed:
                yield annotation
            fields = annotation.model_fields.values()
            yield from frozen_in(*(field.annotation for field in fields), listed=False)
        yield from frozen_in(*get_args(annotation), listed=inside)


def test_entries_of_lists_are_found_in_blocks() -> None:
    found = {model.__name__ for kind in KINDS for model in item_models(kind)}
    assert {"Question", "ChecklistItem", "Said", "Stage", "TableRow", "Rule", "Pair"} <= found


@pytest.mark.parametrize("kind", KINDS, ids=NAMES)
def test_every_entry_of_a_list_may_have_an_id_to_be_found_by(kind: type) -> None:
    assert [model for model in item_models(kind) if "id" not in model.model_fields] == []
