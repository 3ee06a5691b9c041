"""Many schools in one run: each whole by itself, none built twice, also on a cluster and after a crash."""

import csv
import os
import signal
import subprocess
import sys
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import docx
import pytest

from kitgen.build.checked import Checker
from kitgen.build.environment import environment
from kitgen.build.many import Outcome, Task, build_many, built
from kitgen.build.options import Options
from kitgen.build.records import Records
from kitgen.errors import Finding, UsageError
from kitgen.project import Project
from kitgen.schools import School, read_schools, schools_in

KIT = "title: Een bundel\nlessons: [beeld]\n"
SHEET = "nl/bundel/bundel-leerlingenbundel.docx"


def table(*rows: str) -> str:
    return "\n".join(("id;name;contact.role;contact.reach;class.pupils", *rows))


def schools(count: int) -> str:
    return table(*(f"school-{n};School {n};zorg;lokaal {n};20" for n in range(count)))


def say(finding: Finding) -> str:
    return finding.id


@pytest.fixture
def build(project: Project, tmp_path: Path) -> Callable[..., tuple[Outcome, ...]]:
    """Builds the pupils' packet of a kit of one lesson, in Word, for the schools of a table."""
    (project.root / "lessons/nl/kits/bundel.yaml").write_text(KIT)

    def make(text: str, address: str | None = None, workers: int = 1) -> tuple[Outcome, ...]:
        options = Options(
            profile="voorbeeldschool",
            output=tmp_path / "uit",
            formats=("docx",),
            parts=("pupil-packet",),
            workers=workers,
        )
        listed = read_schools(text.encode(), "scholen.csv")
        return build_many(project, ("bundel",), options, listed, "scholen.csv", say, address)

    return make


def results(outcomes: tuple[Outcome, ...]) -> dict[str, str]:
    return {one.school.id: one.result for one in outcomes}


def summary(output: Path) -> list[dict[str, str]]:
    text = (output / "summary.csv").read_text("utf-8-sig")
    return list(csv.DictReader(text.splitlines(), delimiter=";"))


def running_heads(file: Path) -> str:
    document = docx.Document(str(file))
    return "\n".join(p.text for section in document.sections for p in section.header.paragraphs)


def test_each_school_gets_its_own_and_a_faulty_row_does_not_stop_the_others(build, tmp_path) -> None:
    rows = (
        "jan;Sint-Jan;zorg;lokaal 1;20",
        "fout;Sint-Fout;zorg;lokaal 2;veel",
        ";;zorg;x;20",
        "piet;Sint-Piet;zorg;lokaal 3;",
    )
    outcomes = build(table(*rows))
    assert results(outcomes) == {"jan": "built", "fout": "failed", "piet": "built"}
    for name, other in (("jan", "Piet"), ("piet", "Jan")):
        heads = running_heads(tmp_path / "uit" / name / SHEET)
        assert f"Sint-{name.title()}" in heads
        assert other not in heads
        assert (tmp_path / "uit" / name / "index.html").is_file()
    assert not (tmp_path / "uit/fout").exists()
    (fault,) = outcomes[1].findings
    assert (fault.id, str(fault.origin)) == ("not-a-number", "scholen.csv:3:1")
    told = [(row["line"], row["id"], row["result"], row["problems"]) for row in summary(tmp_path / "uit")]
    assert told == [
        ("2", "jan", "built", ""),
        ("3", "fout", "failed", "not-a-number"),
        ("4", "", "left out", "schools-no-name"),
        ("5", "piet", "built", ""),
    ]
    page = (tmp_path / "uit/index.html").read_text("utf-8")
    assert 'href="jan/index.html"' in page
    assert "fout" not in page


def test_another_row_builds_one_more_school_and_a_changed_one_that_school(build, tmp_path) -> None:
    build(schools(2))
    untouched = (tmp_path / "uit/school-0" / SHEET).stat().st_mtime_ns
    outcomes = build(schools(3).replace("School 1", "School een"))
    assert results(outcomes) == {"school-0": "unchanged", "school-1": "built", "school-2": "built"}
    assert (tmp_path / "uit/school-0" / SHEET).stat().st_mtime_ns == untouched
    assert "School een" in running_heads(tmp_path / "uit/school-1" / SHEET)


COMMAND = (
    "build", "bundel", "--format", "docx", "--part", "pupil-packet", "--profile", "voorbeeldschool",
    "--profiles", "scholen.csv", "-o", "uit", "-j", "2",
)  # fmt: skip


def started(project: Project, *more: str) -> "subprocess.Popen[str]":
    (project.root / "lessons/nl/kits/bundel.yaml").write_text(KIT)
    command = [sys.executable, "-m", "kitgen.cli", *COMMAND, *more]
    return subprocess.Popen(
        command, cwd=project.root, stdout=subprocess.PIPE, text=True, start_new_session=True
    )


@pytest.mark.skipif(os.name == "nt", reason="signals differ there")
def test_a_run_that_is_killed_goes_on_where_it_was(project: Project) -> None:
    (project.root / "scholen.csv").write_text(schools(6))
    first = started(project)
    assert first.stdout
    finished = [first.stdout.readline().split()[1].rstrip(":") for _ in range(2)]
    os.killpg(first.pid, signal.SIGKILL)
    first.communicate()
    output = project.root / "uit"
    for file in output.rglob("*.docx"):
        assert docx.Document(str(file)).paragraphs, "whole, or not there"
    before = {name: (output / name / SHEET).stat().st_mtime_ns for name in finished}
    again = started(project)
    lines, _ = again.communicate()
    assert again.returncode == 0
    for name, stamp in before.items():
        assert f"{name}: nothing has changed" in lines
        assert (output / name / SHEET).stat().st_mtime_ns == stamp
    assert len(list(output.glob(f"*/{SHEET}"))) == 6


@pytest.fixture
def cluster(tmp_path: Path) -> Iterator[tuple[str, "list[subprocess.Popen[str]]"]]:
    """A scheduler of Dask and two workers, as processes of their own: its address and the workers."""
    quiet = {"cwd": tmp_path, "stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    file = tmp_path / "scheduler.json"
    scheduler = subprocess.Popen(
        [sys.executable, "-m", "distributed.cli.dask_scheduler", "--host", "127.0.0.1", "--port", "0",
         "--no-dashboard", "--scheduler-file", str(file)], **quiet,
    )  # fmt: skip
    worker = [
        sys.executable, "-m", "distributed.cli.dask_worker", "--scheduler-file", str(file), "--no-nanny",
        "--nthreads", "1", "--no-dashboard",
    ]  # fmt: skip
    workers = [subprocess.Popen(worker, **quiet) for _ in range(2)]
    from distributed import Client

    with Client(scheduler_file=str(file), set_as_default=False) as client:
        client.wait_for_workers(2, timeout=60)
        address = client.scheduler.address
    yield address.replace("tcp://", "dask://"), workers
    for process in (*workers, scheduler):
        process.kill()
        process.wait()


@pytest.mark.skipif(os.name == "nt", reason="signals differ there")
def test_a_cluster_builds_all_even_when_a_worker_goes_down(project: Project, cluster) -> None:
    address, workers = cluster
    (project.root / "scholen.csv").write_text(schools(6))
    run = started(project, "--executor", address)
    assert run.stdout
    first = run.stdout.readline()
    workers[0].kill()
    rest, _ = run.communicate()
    assert run.returncode == 0, first + rest
    output = project.root / "uit"
    assert [row["result"] for row in summary(output)] == ["built"] * 6
    for number in range(6):
        assert f"School {number}" in running_heads(output / f"school-{number}" / SHEET)


def test_what_is_wrong_with_a_lesson_is_found_once_and_stops_all(
    build, project, tmp_path, monkeypatch
) -> None:
    looked = []
    real = Checker.lesson
    monkeypatch.setattr(Checker, "lesson", lambda self, name: looked.append(name) or real(self, name))
    lesson = project.root / "lessons/nl/beeld.yaml"
    lesson.write_text(lesson.read_text().replace("minutes: 20", "minuten: 20"))
    outcomes = build(schools(3))
    assert results(outcomes) == {f"school-{n}": "failed" for n in range(3)}
    assert {finding.id for finding in outcomes[2].findings} >= {"unknown-field", "missing-field"}
    assert looked == ["beeld"]


def test_a_kit_that_is_not_there_is_wrong_use(build, project) -> None:
    options = Options(profile="voorbeeldschool", output=project.root / "uit")
    listed = read_schools(schools(2).encode(), "scholen.csv")
    with pytest.raises(UsageError):
        build_many(project, ("bundle",), options, listed, "scholen.csv", say)


def test_a_folder_of_profiles_is_a_table_too(project: Project, tmp_path: Path) -> None:
    (project.root / "lessons/nl/kits/bundel.yaml").write_text(KIT)
    for name in ("jan", "piet"):
        file = project.root / "scholen" / f"{name}.yaml"
        file.parent.mkdir(exist_ok=True)
        file.write_text(f"name: Sint-{name.title()}\ncontacts: [{{role: zorg, reach: lokaal 1}}]\n")
    options = Options(output=tmp_path / "uit", formats=("docx",), parts=("pupil-packet",), workers=1)
    outcomes = build_many(project, ("bundel",), options, schools_in(project, "scholen"), "scholen", say)
    assert results(outcomes) == {"jan": "built", "piet": "built"}
    assert "Sint-Piet" in running_heads(tmp_path / "uit/piet" / SHEET)
    (sources,) = (tmp_path / "uit/piet/.kitgen/sources").glob("*.zip")
    with zipfile.ZipFile(sources) as kept:
        assert "Sint-Piet" in kept.read("assets/profiles/piet.yaml").decode()


def test_what_a_worker_built_before_it_went_down_counts_as_built(project: Project, tmp_path: Path) -> None:
    (project.root / "lessons/nl/kits/bundel.yaml").write_text(KIT)
    options = Options(
        profile="voorbeeldschool",
        output=tmp_path / "uit",
        formats=("docx",),
        parts=("pupil-packet",),
        school="jan",
    )
    mark = Records(project, options).mark(("bundel",))
    task = Task(School("jan", "Jan"), project, ("bundel",), options, environment(), mark)
    first, again = built(task), built(task)
    Records(project, options).path("bundel").unlink()  # as if it went down just before it wrote this
    unrecorded = built(task)
    for each in (first, again, unrecorded):
        assert isinstance(each, Outcome)
        assert (each.result, each.written, each.kept) == ("built", first.written, 0)
    later = built(replace(task, mark=Records(project, options).mark(("bundel",))))
    assert isinstance(later, Outcome)
    assert later.result == "unchanged"
