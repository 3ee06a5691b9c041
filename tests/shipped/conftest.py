"""The shipped kit, built once for all tests of this folder."""

import subprocess
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest

from kitgen.build.jobs import Job, PartPages, make
from kitgen.build.options import Options
from kitgen.build.plan import Plan, plan
from kitgen.build.run import run
from kitgen.project import Project

ROOT = Path(__file__).resolve().parents[2]


def pytest_collection_modifyitems(items):
    """Keep what needs the built kit on one worker, so that it is built once."""
    for item in items:
        if Path(item.path).parent == Path(__file__).parent:
            item.add_marker(pytest.mark.xdist_group("shipped"))


@dataclass(frozen=True)
class Built:
    """The built kit: the plan it followed and the folder it is in."""

    plan: Plan
    folder: Path

    def jobs(self, form: str) -> list[Job]:
        return [job for job in self.plan.jobs if job.format == form]

    def file(self, job: Job) -> Path:
        return self.folder / job.path


@pytest.fixture(scope="session")
def built(tmp_path_factory) -> Built:
    folder = tmp_path_factory.mktemp("output")
    options = Options(profile="voorbeeldschool", output=folder, workers=1, today=date(2026, 11, 26))
    planned = plan(Project(ROOT), ("eerste-graad",), options)
    run(planned)
    return Built(planned, folder)


@pytest.fixture(scope="session")
def part_pages(built) -> dict[str, tuple[PartPages, ...]]:
    """The parts of every PDF of the kit with their pages, by the job's path."""
    return {job.path: make(job).parts for job in built.jobs("pdf")}


@pytest.fixture(scope="session")
def through_office(built, tmp_path_factory) -> dict[str, Path]:
    """Every Word file of the kit as the PDF that LibreOffice makes of it, by the job's path."""
    out = tmp_path_factory.mktemp("office")
    profile = tmp_path_factory.mktemp("profile").as_uri()
    jobs = built.jobs("docx")
    named = {}
    for number, job in enumerate(jobs):
        copy = out / f"{number}.docx"
        copy.write_bytes(built.file(job).read_bytes())
        named[job.path] = copy.with_suffix(".pdf")
    subprocess.run(
        ["soffice", f"-env:UserInstallation={profile}", "--headless", "--convert-to", "pdf", "--outdir", out]
        + [path.with_suffix(".docx") for path in named.values()],
        check=True,
        capture_output=True,
    )
    return named
