"""The shipped kit, built once for all tests of this folder, whichever process needs it first."""

import fcntl
import pickle
import subprocess
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

import pytest
from aligned import Paper
from all_blocks import ALL_BLOCKS, write_all_blocks
from planned import File, files

from kitgen.build.jobs import Job, PartPages
from kitgen.build.options import Options
from kitgen.build.plan import plan
from kitgen.build.run import run
from kitgen.project import Project

ROOT = Path(__file__).resolve().parents[2]
NAMES = ("eerste-graad", "mijn-beeld", "boek-het-engelenhuis", ALL_BLOCKS)
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
def shared(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Path:
    """A folder of this run that all its processes share."""
    base = tmp_path_factory.getbasetemp()
    folder = (base if worker_id == "master" else base.parent) / "shipped"
    folder.mkdir(exist_ok=True)
    return folder


def once(folder: Path, make: Callable[[], object]) -> None:
    """Call `make`, unless a process of this run did so before for this `folder`."""
    with folder.with_suffix(".lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        done = folder.with_suffix(".done")
        if not done.exists():
            make()
            done.touch()


@pytest.fixture(scope="session")
def built(shared: Path) -> Built:
    folder, own = shared / "output", shared / "project"
    options = Options(profile="voorbeeldschool", output=folder, workers=2, today=date(2026, 11, 26))
    once(own, lambda: write_all_blocks(own))
    planned = plan(Project(own, ROOT), NAMES, options)
    documents = shared / "documents.pickle"

    def make() -> None:
        written = {one.path: one.document for one in run(planned).written}
        documents.write_bytes(pickle.dumps(written))

    once(folder, make)
    written = pickle.loads(documents.read_bytes())
    settled = [replace(job, document=written[folder / job.paths[0]]) for job in planned.jobs]
    return Built(tuple(settled), folder)


@pytest.fixture(scope="session")
def through_office(built: Built, shared: Path) -> dict[str, Path]:
    """Every Word file of the kit as the PDF that LibreOffice makes of it, by the job's path."""
    out = shared / "office"
    named = {job.path: out / f"{number}.pdf" for number, job in enumerate(built.jobs("docx"))}

    def convert() -> None:
        out.mkdir(exist_ok=True)
        for path, pdf in named.items():
            pdf.with_suffix(".docx").write_bytes((built.folder / path).read_bytes())
        office = ["soffice", f"-env:UserInstallation={(shared / 'profile').as_uri()}", "--headless"]
        files = [pdf.with_suffix(".docx") for pdf in named.values()]
        command = [*office, "--convert-to", "pdf", "--outdir", out, *files]
        subprocess.run(command, check=True, capture_output=True)

    once(out, convert)
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
