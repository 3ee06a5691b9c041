"""Lines to write on in Word, and what becomes of them when someone types."""

import copy
import io
import zipfile

import pytest
from aligned import pages_of
from lxml import etree
from PIL import Image

from kitgen.document.inline import text
from kitgen.document.kinds import Kind
from kitgen.document.nodes import Cell, Heading, Item, List, Paragraph, Row, Table, WritingLines
from kitgen.document.roles import Role

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
LONG = "Ik antwoord heel lang, want er is veel te zeggen over dit verhaal, en het past niet op een lijn."
ROOM = ".//w:tbl[w:tblPr/w:tblStyle/@w:val='KitgenWritingLinesFrame']"


@pytest.mark.parametrize(("kind", "pitch"), [(Kind.HANDOUT, 510), (Kind.GUIDE, 454)])
def test_lines_are_a_row_as_high_as_they_are_apart(render, kind, pitch):
    word = render(WritingLines("n", "l", 3, id="x"), kind=kind)
    assert word.values(f"{ROOM}//w:trHeight/@w:val") == [
        str(round(3 * 1440 / 25.4 * (9 if pitch == 510 else 8)))
    ]
    assert word.values(f"{ROOM}//w:trHeight/@w:hRule") == ["atLeast"]
    spacing = word.style("KitgenWritingLine").find("w:pPr/w:spacing", word.body.nsmap)
    assert spacing.get(f"{W}line") == str(pitch)
    assert word.values(f"{ROOM}//w:bookmarkStart/@w:name") == ["x"]


def test_the_lines_lie_behind_what_is_typed_and_are_not_read_out(render):
    word = render(WritingLines("n", "l", 4))
    (anchor,) = word.body.findall(".//{*}anchor")
    assert (anchor.get("behindDoc"), anchor.findall("{*}wrapNone") != []) == ("1", True)
    assert anchor.find("{*}docPr").get("descr") == ""
    assert anchor.find(".//{*}decorative").get("val") == "1"
    (name,) = [name for name in word.archive.namelist() if name.endswith(".png")]
    column = Image.open(io.BytesIO(word.archive.read(name))).getchannel("A").tobytes()[::4]
    starts = [y for y in range(1, len(column)) if column[y] and not column[y - 1]]
    assert len(starts) == 4
    assert starts[-1] > len(column) * 0.98


def test_many_lines_may_break_over_pages_and_none_take_no_room(render):
    heights = list(map(int, render(WritingLines("n", "l", 20)).values(f"{ROOM}//w:trHeight/@w:val")))
    assert [round(height / 510) for height in heights] == [8, 8, 4]
    assert not render(WritingLines("n", "l", 0), Paragraph(text("na"))).find(ROOM)


def test_lines_in_a_cell_are_as_wide_as_it_is(render):
    word = render(Table((0.5, 0.5), (Row((Cell((WritingLines("n", "l", 3),)), Cell())),)))
    (width,) = word.values(f"{ROOM}/w:tblPr/w:tblW/@w:w")
    assert int(width) < int(word.values("./w:tbl/w:tblGrid/w:gridCol/@w:w")[0])


def typed(data: bytes) -> bytes:
    """Return a Word file with a long answer and Enter in each room to write that has four lines."""
    source, out = zipfile.ZipFile(io.BytesIO(data)), io.BytesIO()
    with zipfile.ZipFile(out, "w") as package:
        for name in source.namelist():
            content = source.read(name)
            if name == "word/document.xml":
                root = etree.fromstring(content)
                for line in root.findall(f".//{W}p[{W}r]"):
                    if line.findall(".//{*}anchor"):
                        _answer(line)
                content = etree.tostring(root)
            package.writestr(name, content)
    return out.getvalue()


def _answer(line):
    """Type into a line, press Enter, and type on: Word gives the new paragraph the style of the first."""
    after = copy.deepcopy(line)
    for run in after.findall(f"{W}r"):
        after.remove(run)
    line.addnext(after)
    for para in (line, after):
        etree.SubElement(etree.SubElement(para, f"{W}r"), f"{W}t").text = LONG if para is line else "Klaar."


def test_an_answer_with_enter_moves_nothing_below_it(render, office, tmp_path):
    questions = List(
        tuple(
            Item(
                (Paragraph(text(f"Vraag{n}?"), Role.QUESTION, True), WritingLines(f"n{n}", "l", 4)),
                text(str(n)),
                True,
            )
            for n in range(1, 10)
        ),
        hanging=True,
    )
    empty = render(Heading(text("Kop"), 1), questions).data
    for name, data in (("leeg", empty), ("vol", typed(empty))):
        (tmp_path / f"{name}.docx").write_bytes(data)
    office.convert(tmp_path, tmp_path / "leeg.docx", tmp_path / "vol.docx")
    before, after = (_questions(tmp_path / f"{name}.pdf") for name in ("leeg", "vol"))
    assert len(before) == 9
    assert after == before
    assert sum(word.text == "Klaar." for page in pages_of(tmp_path / "vol.pdf") for word in page.words) == 9


def _questions(pdf):
    """Return page and height of each question, in whole points."""
    pages = enumerate(pages_of(pdf))
    return [(n, round(word.y0)) for n, page in pages for word in page.words if word.text.startswith("Vraag")]
