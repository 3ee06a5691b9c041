import zipfile
from io import BytesIO

import pytest
from drawing import Drawn
from written import block, lesson, strings

from kitgen.audience import Shown, answers_of, view_for
from kitgen.compose.handout import handout
from kitgen.compose.maker import Entry, Maker
from kitgen.document.inline import Gap, plain
from kitgen.document.nodes import Paragraph
from kitgen.document.outline import outline_nodes
from kitgen.document.parts import Document
from kitgen.document.walk import walk
from kitgen.errors import InputError
from kitgen.render.docx import render_docx
from kitgen.render.html import render_html

TEXT = "gaps: Mila belt [[Awel|de Kinderrechten]]. Dat is [[gratis]] en ____."


def gaps(nodes: tuple) -> list[Gap]:
    return [i for n in walk(nodes) if isinstance(n, Paragraph) for i in n.content if isinstance(i, Gap)]


def paragraphs(nodes: tuple) -> list[str]:
    return [plain(n.content) for n in walk(nodes) if isinstance(n, Paragraph)]


def test_pupils_have_gaps_with_a_name_and_a_number(drawn: Drawn) -> None:
    found = gaps(drawn(TEXT, "pupil"))
    assert [gap.name for gap in found] == ["blok-1", "blok-2", "blok-3"]
    assert [gap.label for gap in found] == ["Invulplek 1", "Invulplek 2", "Invulplek 3"]


def test_the_teacher_reads_every_good_answer_in_its_place(drawn: Drawn) -> None:
    nodes = drawn(TEXT, "teacher")
    assert outline_nodes(nodes).splitlines()[1] == (
        "  Paragraph Mila belt **Awel** (of: de Kinderrechten). Dat is **gratis** en ____8.8."
    )
    assert [gap.name for gap in gaps(nodes)] == ["blok-3"]


@pytest.mark.parametrize("reader", ["pupil", "home"])
def test_the_view_of_a_pupil_has_no_answer_left_to_print(reader: str) -> None:
    one = block(TEXT)
    assert "gratis" in repr(view_for(one, "teacher"))
    assert "gratis" not in repr(view_for(one, reader))


def test_where_answers_stand_apart_the_sheet_in_the_guide_has_none(drawn: Drawn) -> None:
    one = block("gaps: Na [[een]] komt [[twee]].\nbank: [zes]")
    assert drawn(answers_of(one, Shown.NOTES), "teacher") == drawn(one, "pupil")
    assert drawn(answers_of(one, Shown.ANSWERS), "teacher") == drawn(one, "teacher")


@pytest.fixture(scope="module")
def sheet(maker: Maker) -> Document:
    one = lesson(
        f"""
        handout:
          - sheet: Vul aan
            id: blad
            blocks:
              - {TEXT}
              - scenario: Een verhaal.
                blocks:
                  - {TEXT}
                    id: gaten
        """
    )
    made = handout(maker, Entry("les", one))
    assert made is not None
    return made


def test_no_answer_is_anywhere_in_what_pupils_get(sheet: Document, maker: Maker) -> None:
    in_document = "\n".join(strings(sheet))
    html = render_html(sheet, maker.read)
    package = zipfile.ZipFile(BytesIO(render_docx(sheet, maker.data.theme, maker.read)))
    in_word = "\n".join(package.read(name).decode("utf-8", "ignore") for name in package.namelist())
    for text in (in_document, html, in_word):
        assert "Mila belt" in text
        assert [w for w in ("Awel. ", "Kinderrechten", "gratis") if w in text] == []


def test_a_bank_has_every_word_once_a_gap_and_no_order_of_the_text(drawn: Drawn) -> None:
    text = "gaps: Na [[een|1]] komt [[twee]], na twee [[drie]], dan [[een]].\nbank: true"
    for reader in ("pupil", "teacher"):
        words = paragraphs(drawn(text, reader))[0].removeprefix("Kies uit: ").split("\u00a0· ")
        assert sorted(words) == ["drie", "een", "een", "twee"]
        assert words != ["een", "twee", "drie", "een"]


def test_words_of_a_bank_may_fit_nowhere_and_only_the_teacher_is_told_which(drawn: Drawn) -> None:
    text = "gaps: Na [[een]] komt [[twee]].\nbank: [zes zeven]"
    assert "zes\u00a0zeven" in paragraphs(drawn(text, "pupil"))[0]
    assert paragraphs(drawn(text, "teacher"))[-1] == "Blijft over: zes zeven"
    assert not any("Blijft over" in words for words in paragraphs(drawn(text, "pupil")))


@pytest.mark.parametrize("bank", ["", "\nbank: false"])
def test_without_a_bank_no_words_are_printed(bank: str, drawn: Drawn) -> None:
    assert len(paragraphs(drawn(TEXT + bank, "pupil"))) == 1


@pytest.mark.parametrize(
    ("text", "told", "column"),
    [
        ("gaps: Bel [[112.", "gap-open", 9),
        ("gaps: Bel [[112.\nbank: [x]", "gap-open", 9),
        ("gaps: [112]", "list-not-text", 9),
        ("gaps: Bel [[112]].\nbank: ja", "not-a-flag", 9),
        ("gaps: Bel [[112|Noodnummer]].\nbank: [x, noodnummer]", "bank-extra", 13),
        ("gaps: Bel [[112]].\nbank: [{a: b}]", "text-wanted", 10),
    ],
)
def test_a_mistake_is_told_where_it_stands(text: str, told: str, column: int) -> None:
    with pytest.raises(InputError) as caught:
        block(text)
    (finding,) = caught.value.findings
    assert (finding.id, finding.origin.column) == (told, column)
