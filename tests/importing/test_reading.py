"""Word files of ours and of others, read."""

import io
import zipfile

import pytest
from office import Office
from wordmade import made, one, p, r, read

from kitgen.build.options import Options
from kitgen.build.plan import plan
from kitgen.document.inline import Checkbox, Gap, Text
from kitgen.document.kinds import Kind
from kitgen.document.parts import Document
from kitgen.document.words import bare_words, runs_of, said
from kitgen.importing.passages import Grid, WordFile
from kitgen.importing.reading import read_word
from kitgen.project import Project
from kitgen.render.docx import render_docx


@pytest.fixture(scope="module")
def papers(
    repository: Project, tmp_path_factory: pytest.TempPathFactory
) -> dict[Kind, tuple[Document, bytes]]:
    """The worksheets and the guide of a lesson, with their Word files."""
    options = Options(profile="voorbeeldschool", output=tmp_path_factory.mktemp("uit"), workers=1)
    jobs = [job for job in plan(repository, ("hulp-dichtbij",), options).jobs if "docx" in job.formats]
    wanted = [job for job in jobs if job.document.kind in (Kind.HANDOUT, Kind.GUIDE)]
    return {
        job.document.kind: (job.document, render_docx(job.document, job.theme, repository.read))
        for job in wanted
    }


@pytest.fixture(scope="module")
def returned(papers, office: Office, tmp_path_factory: pytest.TempPathFactory) -> dict[Kind, bytes]:
    """The same Word files, saved by LibreOffice."""
    folder = tmp_path_factory.mktemp("terug")
    for kind, (_, data) in papers.items():
        (folder / f"{kind.value}.docx").write_bytes(data)
    office.convert(folder / "uit", *folder.glob("*.docx"), to="docx:MS Word 2007 XML")
    return {kind: (folder / "uit" / f"{kind.value}.docx").read_bytes() for kind in papers}


def words_of(file: WordFile) -> list[str]:
    return [word for each in file.passages for word in bare_words(f"{each.marker} {said(each.content)}")]


def words_in(document: Document) -> list[str]:
    return [word for part in document.parts for run in runs_of(part) for word in bare_words(run)]


@pytest.mark.parametrize("kind", [Kind.HANDOUT, Kind.GUIDE])
def test_our_own_file_says_the_words_of_its_document_in_their_order(papers, kind):
    document, data = papers[kind]
    assert words_of(read_word(data, "les.docx")) == words_in(document)


@pytest.mark.parametrize("kind", [Kind.HANDOUT, Kind.GUIDE])
def test_and_so_it_does_when_libreoffice_saved_it(papers, returned, kind):
    document, _ = papers[kind]
    assert words_of(read_word(returned[kind], "les.docx")) == words_in(document)


# -- headings, lists and tables

STYLES = """
<w:style w:type="paragraph" w:styleId="Kop2"><w:name w:val="heading 2"/></w:style>
<w:style w:type="paragraph" w:styleId="Eigen"><w:name w:val="Mijn kop"/><w:basedOn w:val="Kop2"/></w:style>
<w:style w:type="paragraph" w:styleId="Vlak"><w:name w:val="Vlak"/>
<w:pPr><w:outlineLvl w:val="2"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="Titel"><w:name w:val="Title"/></w:style>
"""


@pytest.mark.parametrize(
    ("properties", "level"),
    [
        ('<w:pStyle w:val="Kop2"/>', 2),
        ('<w:pStyle w:val="Eigen"/>', 2),
        ('<w:pStyle w:val="Vlak"/>', 3),
        ('<w:pStyle w:val="Titel"/>', 1),
        ('<w:outlineLvl w:val="0"/>', 1),
        ('<w:pStyle w:val="Kop2"/><w:outlineLvl w:val="9"/>', 0),
        ('<w:pStyle w:val="Weg"/>', 0),
    ],
)
def test_headings_by_whatever_says_that_they_are(properties: str, level: int) -> None:
    assert one(p(r("x"), properties=properties), styles=STYLES).level == level


def cell(*content: str, properties: str = "") -> str:
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{''.join(content) or '<w:p/>'}</w:tc>"


def row(*cells: str, properties: str = "") -> str:
    return f"<w:tr><w:trPr>{properties}</w:trPr>{''.join(cells)}</w:tr>"


def table(*rows: str) -> str:
    return f"<w:tbl>{''.join(rows)}</w:tbl>"


def places(file: WordFile) -> dict[str, list[tuple[int, int, int]]]:
    return {said(each.content): [(c.table, c.row, c.column) for c in each.cells] for each in file.passages}


def test_tables_with_merged_and_empty_cells() -> None:
    head = row(cell(p(r("kop")), properties='<w:gridSpan w:val="2"/>'), cell(), properties="<w:tblHeader/>")
    merged = row(cell(properties="<w:vMerge/>"), cell(p(r("a"))), cell(p(r("b")), p(r("c"))))
    file = read(table(head, merged, row(cell(), cell(), cell())))
    assert places(file) == {"kop": [(0, 0, 0)], "a": [(0, 1, 1)], "b": [(0, 1, 2)], "c": [(0, 1, 2)]}
    assert file.tables == (Grid(3, 3, 1, height=24.0),)


def test_a_table_in_a_table_and_controls_around_rows() -> None:
    inner = table(row(cell(p(r("binnen")))))
    control = f"<w:sdt><w:sdtContent>{row(cell(p(r('na'))))}</w:sdtContent></w:sdt>"
    file = read(table(row(cell(inner, p(r("onder")))), control))
    assert places(file) == {"binnen": [(0, 0, 0), (1, 0, 0)], "onder": [(0, 0, 0)], "na": [(0, 1, 0)]}


def test_a_list_of_boxes_is_one_of_boxes_to_tick() -> None:
    numbering = (
        '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/>'
        '<w:lvlText w:val="\uf0a8"/>'
        '<w:rPr><w:rFonts w:ascii="Wingdings"/></w:rPr></w:lvl></w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    )
    passage = one(p(r("ja"), properties='<w:numPr><w:numId w:val="1"/></w:numPr>'), numbering=numbering)
    assert (passage.content, passage.marker, passage.depth) == ((Checkbox(), Text("ja")), "", 1)


# -- bookmarks, remarks and pages


def mark(name: str) -> str:
    return f'<w:bookmarkStart w:id="1" w:name="{name}"/>'


def test_bookmarks_of_passages_and_of_what_says_nothing() -> None:
    body = (
        mark("voor") + p(mark("kop"), r("een")) + p(mark("lijnen"), mark("kop")) + p()
        + p() + p(mark("_GoBack"), r("twee")) + p(mark("einde"))
    )  # fmt: skip
    file = read(body)
    assert [each.names for each in file.passages] == [("voor", "kop"), ()]
    assert (file.passages[1].passed, file.passed) == (("lijnen",), ("einde",))
    assert [each.blank for each in file.passages] == [3, 1]


def test_remarks_stand_with_the_paragraph_in_which_they_begin() -> None:
    note = '<w:comment w:id="3">{}</w:comment>'.format(p(r("Te moeilijk")) + p(r("voor ons")))
    begin, end = '<w:commentRangeStart w:id="3"/>', '<w:commentRangeEnd w:id="3"/>'
    reference = '<w:r><w:commentReference w:id="3"/></w:r>'
    file = read(p(r("een")) + p(begin, r("twee")) + p(r("drie"), end, reference), comments=note)
    assert [each.comments for each in file.passages] == [(), ("Te moeilijk\nvoor ons",), ()]


BREAK, NOTED = '<w:r><w:br w:type="page"/></w:r>', "<w:r><w:lastRenderedPageBreak/></w:r>"


def test_pages_are_those_that_word_noted() -> None:
    file = read(p(r("een")) + p(r("twee"), BREAK) + p(NOTED, r("drie")) + p(r("vier"), NOTED) + p(r("vijf")))
    assert [each.page for each in file.passages] == [1, 1, 2, 2, 3]


def test_cells_beside_each_other_go_on_on_one_page() -> None:
    long = row(cell(p(r("a")), p(NOTED, r("b"))), cell(p(r("c")), p(NOTED, r("d"))))
    file = read(table(long) + p(r("e")))
    assert [each.page for each in file.passages] == [1, 2, 1, 2, 2]


def test_without_notes_pages_are_those_that_people_began() -> None:
    own = p(r("twee"), properties="<w:pageBreakBefore/>")
    file = read(p(r("een")) + own + p(properties="<w:sectPr/>") + p(r("drie")) + "<w:sectPr/>")
    assert [(each.page, each.section) for each in file.passages] == [(1, 0), (2, 0), (3, 1)]


def test_where_nothing_is_said_of_pages_there_are_none() -> None:
    assert one(p(r("een"))).page == 0


def test_what_it_is_called_and_its_language() -> None:
    core = b'<c:coreProperties xmlns:c="urn:c" xmlns:dc="urn:d"><dc:title>Les</dc:title></c:coreProperties>'
    lang = '<w:rPrDefault><w:rPr><w:lang w:val="nl-BE"/></w:rPr></w:rPrDefault>'
    data = io.BytesIO(made(p(r("x")), styles=f"<w:docDefaults>{lang}</w:docDefaults>"))
    with zipfile.ZipFile(data, "a") as archive:
        archive.writestr("docProps/core.xml", core)
    file = read_word(data.getvalue(), "les.docx")
    assert (file.title, file.lang) == ("Les", "nl-BE")


def test_empty_paragraphs_with_a_line_under_them_are_lines_to_write_on() -> None:
    line = p(properties='<w:pBdr><w:bottom w:val="single"/></w:pBdr>')
    file = read(p(r("Wat denk jij?")) + line + line + p(r("Goed zo.")))
    assert [each.content for each in file.passages[1:3]] == [(Gap(0),), (Gap(0),)]


def test_where_a_table_stands_and_how_high_it_is() -> None:
    high = row(cell(), cell(), properties='<w:trHeight w:val="1134"/>')
    assert read(p(r("Teken.")) + table(high)).tables == (Grid(1, 2, after=1, height=20.0),)
