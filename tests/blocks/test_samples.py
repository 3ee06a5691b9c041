"""One sample for each kind of block, and what it looks like for pupils and teachers."""

import re
from collections.abc import Iterator
from pathlib import Path

import page
import pytest
from drawing import SAMPLES, Drawn, sample
from openxml_audit import OpenXmlValidator
from written import lesson

from kitgen.audience import view_for
from kitgen.blocks import BY_KEY, KINDS, Block
from kitgen.compose.handout import handout
from kitgen.compose.maker import Entry, Maker
from kitgen.document.outline import outline_nodes
from kitgen.gaptext import GapText
from kitgen.helplines import Reader
from kitgen.lesson import Sheet
from kitgen.render.docx import render_docx
from kitgen.render.pdf import render_pdf
from kitgen.schema import Frozen, RichText, teacher_only

GOLDEN = Path(__file__).parent / "golden"
READERS: tuple[Reader, ...] = ("pupil", "teacher")
NAMES = tuple(kind.kind for kind in KINDS)


def test_every_kind_has_one_sample_and_every_sample_a_kind() -> None:
    assert sorted(path.name for path in SAMPLES.iterdir()) == sorted(f"{name}.yaml" for name in NAMES)


def test_every_golden_outline_belongs_to_a_kind_and_a_reader() -> None:
    wanted = sorted(f"{name}.{reader}.txt" for name in NAMES for reader in READERS)
    assert sorted(path.name for path in GOLDEN.iterdir()) == wanted


@pytest.mark.parametrize("name", NAMES)
def test_a_sample_is_of_its_kind_and_uses_its_options(name: str) -> None:
    block = sample(name)
    shared = set(Block.model_fields)
    own = {field for field in type(block).model_fields if field not in shared}
    assert type(block) is BY_KEY[name]
    assert own <= block.model_fields_set


@pytest.mark.parametrize("reader", READERS)
@pytest.mark.parametrize("name", NAMES)
def test_a_block_looks_as_was_agreed(
    name: str, reader: Reader, drawn: Drawn, pytestconfig: pytest.Config
) -> None:
    shown = outline_nodes(drawn(sample(name), reader))
    golden = GOLDEN / f"{name}.{reader}.txt"
    if pytestconfig.getoption("--update-golden"):
        golden.write_text(shown, encoding="utf-8", newline="\n")
    assert shown == golden.read_text(encoding="utf-8")


def test_a_sheet_with_every_kind_is_accessible_and_valid_for_word(maker: Maker, tmp_path: Path) -> None:
    blocks = [sample(name) for name in NAMES if name != "slips"]
    sheet = Sheet(sheet="Alles", id="alles", blocks=blocks)
    made = handout(maker, Entry("les", lesson().model_copy(update={"handout": [sheet]})))
    assert made is not None
    pdf, word = tmp_path / "alles.pdf", tmp_path / "alles.docx"
    pdf.write_bytes(render_pdf(made, maker.data.theme, maker.read).data)
    word.write_bytes(render_docx(made, maker.data.theme, maker.read))
    read = page.validate_pdf(str(pdf), profile=page.ValidationProfile.PDF_UA_1)
    assert [(failure.rule_id, failure.message) for failure in read.failures] == []
    assert OpenXmlValidator().validate(word).errors == []


@pytest.mark.parametrize("name", NAMES)
def test_no_word_for_the_teacher_stands_on_the_pupils_sheet(name: str, drawn: Drawn) -> None:
    block = sample(name)
    secret = words(teachers_texts(block)) - words(all_texts(view_for(block, "pupil")))
    printed = words([outline_nodes(drawn(block, "pupil"))])
    assert secret & printed == set()


@pytest.mark.parametrize("name", NAMES)
def test_the_teacher_sees_what_is_meant_for_the_teacher(name: str, drawn: Drawn) -> None:
    block = sample(name)
    printed = words([outline_nodes(drawn(block, "teacher"))])
    if name != "slips":  # the guide shows no slips, and its answers elsewhere
        assert words(teachers_texts(block)) <= printed


def teachers_texts(value: object, *, meant: bool = False) -> Iterator[str]:
    """Yield the texts in fields, and in blocks, that only teachers see."""
    if isinstance(value, list):
        for item in value:
            yield from teachers_texts(item, meant=meant)
    elif isinstance(value, Frozen):
        whole = meant or getattr(value, "audience", None) == "teacher"
        hidden = set(teacher_only(type(value)))
        for field in type(value).model_fields:
            yield from teachers_texts(getattr(value, field), meant=whole or field in hidden)
    elif isinstance(value, GapText):
        yield from (answer for good in value.answers for answer in good)
    elif meant and isinstance(value, RichText):
        yield value.plain()


def all_texts(value: object) -> Iterator[str]:
    if isinstance(value, list):
        for item in value:
            yield from all_texts(item)
    elif isinstance(value, Frozen):
        for field in type(value).model_fields:
            yield from all_texts(getattr(value, field))
    elif isinstance(value, GapText):
        yield value.text.plain()
    elif isinstance(value, RichText | str):
        yield value.plain() if isinstance(value, RichText) else value


def words(texts: Iterator[str] | list[str]) -> set[str]:
    return {word.lower() for text in texts for word in re.findall(r"[^\W\d_]{2,}", text)}
