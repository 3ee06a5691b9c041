"""Who begins with jobs before they are asked for makes each once, and gives only what is asked for."""

import os
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from kitgen.build.jobs import Job, Made
from kitgen.build.options import Options
from kitgen.build.plan import plan
from kitgen.build.workers import Workers
from kitgen.project import Project

pytestmark = pytest.mark.skipif(os.name == "nt", reason="what takes the place of `make` is not there")


def noted(job: Job) -> tuple[Made, ...]:
    """Write down that `job` is made."""
    with (job.project / "made.txt").open("a") as notes:
        notes.write(f"{job.stem}\n")
    return ()


def test_what_was_begun_is_made_once_and_only_what_is_asked_for_comes(
    project: Project, options: Callable[..., Options], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("kitgen.build.workers.make", noted)
    jobs = plan(project, ("klein",), options(formats=("pdf",))).jobs
    elsewhere = [replace(job, stem=f"elsewhere/{Path(job.stem).name}") for job in jobs]
    asked = [*jobs[:3], *elsewhere[:3]]
    with Workers(2) as workers:
        workers.begin([*jobs, *elsewhere])
        come = [job.stem for job, _files in workers.results(asked)]
        again = [job.stem for job, _files in workers.results(jobs)]
    made = (project.root / "made.txt").read_text().splitlines()
    assert sorted(come) == sorted(job.stem for job in asked)
    assert sorted(again) == sorted(job.stem for job in jobs)
    assert set(made) == {job.stem for job in jobs}, "what is alike is made in the first place alone"
    assert max(map(made.count, made)) == 2, "once when begun, and when asked for again"
