"""What takes too much time or memory is told by its name, and all else is made."""

import os
import signal
from collections.abc import Callable

import pytest

from kitgen.build.jobs import Job, Made
from kitgen.build.options import Options
from kitgen.build.plan import plan
from kitgen.build.workers import Workers
from kitgen.errors import InputError, KitgenError
from kitgen.project import Project

pytestmark = pytest.mark.skipif(os.name == "nt", reason="its processes cannot be given a bound")


def heavy(job: Job) -> tuple[Made, ...] | KitgenError:
    """Take for ever over the cards, all memory for the letter, and go down with the poster."""
    if job.stem.endswith("kaarten"):
        signal.pause()
    if job.stem.endswith("brief"):
        bytearray(2**40)
    if job.stem.endswith("posters"):
        os.kill(os.getpid(), signal.SIGKILL)
    return ()


@pytest.mark.promise("documents-bounded")
def test_each_bound_is_told_with_the_name_of_the_document_and_its_file(
    project: Project, options: Callable[..., Options], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("kitgen.build.workers.make", heavy)
    monkeypatch.setattr("kitgen.build.bounds.SECONDS", 1.0)
    monkeypatch.setattr("kitgen.build.bounds.SECONDS_A_NODE", 0.0)
    jobs = plan(project, ("klein",), options(formats=("pdf",))).jobs
    made: list[str] = []
    with Workers(2) as workers, pytest.raises(InputError) as caught:
        made.extend(job.stem.rpartition("klein-")[2] for job, _files in workers.results(jobs))
    assert sorted(made) == ["briefjes", "handleiding", "werkbladen"]
    found = {finding.id: finding for finding in caught.value.findings}
    assert set(found) == {"over-time", "over-memory", "worker-went-down"}
    assert {each.origin.file for each in found.values() if each.origin} == {"lessons/nl/klein.yaml"}
    names = {name: found[name].values["name"] for name in found}
    assert names == {
        "over-time": "klein-kaarten",
        "over-memory": "klein-brief",
        "worker-went-down": "klein-posters",
    }
