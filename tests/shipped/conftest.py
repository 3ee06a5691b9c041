"""The shipped kit, built once for all tests of this folder: with `worksteal` they come to one process."""

from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

import pytest
from aligned import Paper
from all_blocks import ALL_BLOCKS, write_all_blocks
from office import Office
from planned import File, files

from kitgen.build.jobs import Job, PartPages
from kitgen.build.options import Options
from kitgen.build.plan import plan
from kitgen.build.run import run
from kitgen.project import Project

ROOT = Path(__file__).resolve().parents[2]
NAMES = ("eerste-graad", "boek-het-engelenhuis", ALL_BLOCKS)
"""The kits and lessons that are built: what is shipped, and a lesson with every kind of block."""


@dataclass(frozen=True)
class Built:
    """The built kit: its documents with their room to write settled, and the folder it is in."""

    documents: tuple[Job, ...]
    folder: Path

    def jobs(self, form: str) -> list[File]:
        return files(self.documents, form)

    def file(self, job: File) -> Path:
        return self.folder / job.path


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Built:
    own, folder = tmp_path_factory.mktemp("project"), tmp_path_factory.mktemp("output")
    write_all_blocks(own)
    workers = 2 if worker_id == "master" else 1  # other tests keep the other core busy
    options = Options(profile="voorbeeldschool", output=folder, workers=workers, today=date(2026, 11, 26))
    planned = plan(Project(own, ROOT), NAMES, options)
    written = {one.path: one.document for one in run(planned).written}
    settled = [replace(job, document=written[folder / job.paths[0]]) for job in planned.jobs]
    return Built(tuple(settled), folder)


@pytest.fixture(scope="session")
def through_office(built: Built, office: Office, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """Every Word file of the kit as the PDF that LibreOffice makes of it, by the job's path."""
    out = tmp_path_factory.mktemp("through-office")
    named = {job.path: out / f"{number}.pdf" for number, job in enumerate(built.jobs("docx"))}
    for path, pdf in named.items():
        pdf.with_suffix(".docx").write_bytes((built.folder / path).read_bytes())
    office.convert(out, *(pdf.with_suffix(".docx") for pdf in named.values()))
    return named


@pytest.fixture(scope="session")
def papers(built: Built) -> list[Paper]:
    """Every document with its PDF."""
    return [Paper(job, built.file(job)) for job in built.jobs("pdf")]


@pytest.fixture(scope="session")
def office_papers(built: Built, through_office: dict[str, Path]) -> list[Paper]:
    """Every document with the PDF that LibreOffice makes of its Word file."""
    return [Paper(job, through_office[job.path], office=True) for job in built.jobs("docx")]


@pytest.fixture(scope="session")
def part_pages(papers: list[Paper]) -> dict[str, tuple[PartPages, ...]]:
    """The parts of every PDF of the kit with their pages, by the job's path."""
    return {
        paper.job.path: tuple(
            PartPages(part.title, tuple(range(first, last + 1)), part.copies, part.setup)
            for part, (first, last) in zip(paper.job.document.parts, paper.spans(), strict=True)
        )
        for paper in papers
    }
