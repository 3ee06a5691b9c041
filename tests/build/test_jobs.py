import shutil
from collections.abc import Callable
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pypdfium2
import pytest
from PIL import Image

from kitgen.build.jobs import PICTURE_WIDTH_PX, Job, Made, first_page, make
from kitgen.build.options import Options
from kitgen.build.plan import plan
from kitgen.build.run import run
from kitgen.document.kinds import Kind
from kitgen.document.nodes import WritingLines
from kitgen.document.parts import Document
from kitgen.document.walk import walk_document
from kitgen.errors import Finding, InputError, KitgenError, SystemFault
from kitgen.project import Project

MakeOptions = Callable[..., Options]


def contents(folder: Path) -> dict[str, bytes]:
    """Return what was made in `folder`, without what kitgen notes for itself."""
    files = (path for path in folder.rglob("*") if path.is_file() and ".kitgen" not in path.parts)
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


def jobs(project: Project, options: Options, *names: str) -> dict[str, Job]:
    """Return the jobs of a plan by what the names of their files end with."""
    return {job.stem.rpartition("-")[2]: job for job in plan(project, names, options).jobs}


def made(job: Job, form: str = "pdf") -> Made:
    results = make(job)
    assert isinstance(results, tuple)
    return next(result for result in results if result.format == form)


def test_a_pdf_comes_with_the_pages_of_its_parts_and_a_picture_of_the_first(
    project: Project, options: MakeOptions
) -> None:
    result = made(jobs(project, options(), "klein")["werkbladen"])
    assert result.data.startswith(b"%PDF")
    assert [(part.title, part.pages, part.copies) for part in result.parts] == [("Een blad", 1, 27)]
    assert result.pages == 1
    picture = Image.open(BytesIO(result.picture))
    assert picture.width == PICTURE_WIDTH_PX
    assert abs(picture.height - PICTURE_WIDTH_PX * 297 / 210) <= 1


def test_a_word_file_leaves_its_pages_to_word(project: Project, options: MakeOptions) -> None:
    result = made(jobs(project, options(), "klein")["werkbladen"], "docx")
    assert result.data.startswith(b"PK")
    assert (result.parts, result.pages, result.picture) == ((), 0, b"")


def test_pages_that_only_fill_up_a_sheet_are_not_counted(project: Project, options: MakeOptions) -> None:
    packet = jobs(project, options(), "bundel")["leerlingenbundel"]
    result = made(packet)
    printed = pypdfium2.PdfDocument(result.data)
    try:
        pages = len(printed)
    finally:
        printed.close()
    assert packet.document.kind is Kind.PUPIL_PACKET
    assert [part.pages for part in result.parts] == [1, 1, 1]
    assert pages == 5, "each of the three parts starts on the front of a sheet"


def test_a_job_tells_which_files_it_read(project: Project, options: MakeOptions) -> None:
    for form in ("pdf", "docx"):
        alone = jobs(project, options(formats=(form,)), "beeld")["werkbladen"]
        assert "assets/images/huis.svg" in made(alone, form).reads


def test_what_stops_a_job_is_returned_not_raised(project: Project, options: MakeOptions) -> None:
    word = jobs(project, options(formats=("docx",)), "beeld")["werkbladen"]
    (project.root / "assets/images/huis.svg").unlink()
    error = make(word)
    assert isinstance(error, InputError)
    assert [(f.id, f.values["path"]) for f in error.findings] == [("missing-file", "assets/images/huis.svg")]


def test_a_pdf_without_one_of_its_pictures_is_not_made(project: Project, options: MakeOptions) -> None:
    job = jobs(project, options(), "beeld")["werkbladen"]
    (project.root / "assets/images/huis.svg").unlink()
    error = make(job)
    assert isinstance(error, SystemFault)
    (finding,) = error.findings
    assert (finding.id, finding.values["part"]) == ("renderer-complained", "handout beeld")
    assert "assets/images/huis.svg" in str(finding.values["detail"])


def test_what_goes_wrong_in_another_process_is_told_as_in_ones_own(
    project: Project, options: MakeOptions
) -> None:
    planned = plan(project, ("beeld",), options(parts=("handout",)))
    (project.root / "assets/images/huis.svg").unlink()
    own = [error for error in map(make, planned.jobs) if isinstance(error, KitgenError)]
    with pytest.raises(KitgenError) as caught:
        run(replace(planned, options=planned.options._replace(workers=2)))
    assert (type(caught.value), caught.value.findings) in [(type(error), error.findings) for error in own]
    assert contents(planned.options.output) == {}, "nothing is half written"


def test_a_copied_project_makes_the_same_bytes(
    project: Project, options: MakeOptions, tmp_path: Path
) -> None:
    copy = tmp_path / "kopie" / "van het project"
    shutil.copytree(project.root, copy)
    choices = {"formats": ("pdf", "docx"), "parts": ("handout", "cards", "print-plan", "pupil-packet")}
    for root, output in ((project.root, tmp_path / "een"), (copy, tmp_path / "twee")):
        run(plan(Project(root), ("bundel", "beeld"), options(output=output, **choices)))
    first, second = contents(tmp_path / "een"), contents(tmp_path / "twee")
    assert {path.rpartition(".")[2] for path in first} == {"pdf", "docx", "html", "json", "csv"}
    assert first.keys() == second.keys()
    assert [path for path in first if first[path] != second[path]] == []


def test_a_picture_of_a_page_shows_what_is_printed_on_it(project: Project, options: MakeOptions) -> None:
    data = made(jobs(project, options(), "klein")["werkbladen"]).data
    picture = Image.open(BytesIO(first_page(data))).convert("L")
    shades = picture.histogram()
    assert sum(shades[250:]) > 0.8 * sum(shades), "mostly white paper"
    assert sum(shades[:128]) > 50, "and dark text"


@pytest.fixture
def budgeted(project: Project, options: MakeOptions) -> Job:
    """The worksheet of a lesson that says how many sides it may take."""
    lesson = project.root / "lessons/nl/klein.yaml"
    text = lesson.read_text("utf-8").replace("    id: blad\n", "    id: blad\n    fit: 1 side\n", 1)
    lesson.write_text(text, encoding="utf-8")
    return jobs(project, options(), "klein")["werkbladen"]


def lines(document: Document) -> list[int]:
    return [node.count for node in walk_document(document) if isinstance(node, WritingLines)]


def test_room_to_write_is_settled_once_for_both_formats(budgeted: Job) -> None:
    pdf, word = made(budgeted, "pdf"), made(budgeted, "docx")
    assert (lines(budgeted.document), lines(pdf.document)) == ([2], [3])
    assert pdf.document == word.document
    alone = made(replace(budgeted, formats=("docx",)), "docx")
    assert alone.data == word.data, "a Word file alone has the same lines"


def test_without_pango_a_word_file_has_the_lines_asked_for_and_a_pdf_is_refused(
    budgeted: Job, monkeypatch: pytest.MonkeyPatch
) -> None:
    def missing(*_: object) -> object:
        raise SystemFault([Finding("pango-missing", values={"advice": ""})])

    monkeypatch.setattr("kitgen.render.fit.lay_out", missing)
    assert lines(made(replace(budgeted, formats=("docx",)), "docx").document) == [2]
    assert isinstance(make(budgeted), SystemFault)
