"""Word files of ours and of others, read."""

import pytest
from office import Office

from kitgen.build.options import Options
from kitgen.build.plan import plan
from kitgen.document.kinds import Kind
from kitgen.document.parts import Document
from kitgen.document.words import bare_words, runs_of, said
from kitgen.importing.passages import WordFile
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
