"""How fast kitgen is, against what the same work costs without it: `python tests/benchmarks/speed.py`.

Everything is measured side by side, in turns, and told as ratios of medians: machines differ, and the same
one from hour to hour. `--kit` is what is built (`volledig` takes minutes each time), `--rounds` how often;
`speed.py cold nothing` measures those parts alone. RESULTS.md tells what was measured when.
"""

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from floor import __file__ as floor
from manylessons import generated
from peers import contents, missing, peers
from timing import Run, Work, command, in_turns, table

PROFILE = "voorbeeldschool"
KITGEN = (sys.executable, "-m", "kitgen.cli")
PYTHON = (sys.executable, "-c")


class Bench:
    """What the parts share: what is built, how often, by how many processes, and a folder to work in."""

    def __init__(self, kit: str, rounds: int, jobs: int, folder: Path) -> None:
        self.kit, self.rounds, self.jobs, self.folder = kit, rounds, jobs, folder

    def build(self, output: str, *more: str, fresh: bool = False, project: Path | None = None) -> Work:
        """Return a build of the kit into `output`; `fresh`: as if nothing stood there."""
        place = self.folder / output
        words = ("build", *(more if project else (self.kit, *more)), "--profile", PROFILE)
        before: Callable[[], object] = (lambda: shutil.rmtree(place, ignore_errors=True)) if fresh else int
        return command([*KITGEN, *words, "-j", str(self.jobs), "--output", place], project, before)

    def show(self, title: str, works: dict[str, Work], base: str) -> None:
        """Run `works` in turns and print how they compare with the one called `base`."""
        print(table(title, in_turns(works, self.rounds), base), flush=True)


def cold(bench: Bench) -> None:
    """A cold build, PDF and Word, against warm bare WeasyPrint on the same HTML; the target is 1.25."""
    bench.show(
        f"cold build of {bench.kit}",
        {
            "bare WeasyPrint, warm, the same HTML": _floor(bench),
            "PDF and Word": bench.build("cold", fresh=True),
            "PDF": bench.build("cold-pdf", "--format", "pdf", fresh=True),
        },
        "bare WeasyPrint, warm, the same HTML",
    )


def _floor(bench: Bench) -> Work:
    def work() -> Run:
        line = [sys.executable, floor, bench.kit, PROFILE, str(bench.jobs)]
        done = subprocess.run(line, capture_output=True, text=True, check=True)
        return Run(*map(float, done.stdout.split()))

    return work


def nothing(bench: Bench) -> None:
    """A build in which nothing changed, against Python doing nothing; the target is 6."""
    bench.build("cold")()
    works = {
        "python -c pass": command([*PYTHON, "pass"]),
        "python -c 'import click'": command([*PYTHON, "import click"]),
        f"kitgen build {bench.kit}": bench.build("cold"),
    }
    bench.show("nothing changed", works, "python -c pass")


def one_changed(bench: Bench) -> None:
    """One lesson of a kit changed: what holds it is made; and a lesson built by itself (target 1 s)."""
    project, turn = _project(bench, "changed"), iter(range(10_000))
    lesson = project / "lessons/nl/les-0.yaml"

    def change() -> None:
        text = lesson.read_text("utf-8")
        lesson.write_text(text.replace("title: Les 0", f"title: Les 0{next(turn)}", 1), encoding="utf-8")

    def built(*names: str) -> Work:
        place = bench.folder / f"changed-{'-'.join(names)}"
        line = [*KITGEN, "build", *names, "--profile", PROFILE, "-j", str(bench.jobs), "--output", place]
        command(line, project)()
        return command(line, project, change)

    works = {"the kit of 10 lessons": built("bundel"), "the lesson alone": built("les-0")}
    bench.show("one lesson of 10 changed, PDF and Word", works, "the lesson alone")


def word(bench: Bench) -> None:
    """Word files alone, against pandoc on the same content; it must be faster."""
    works = {
        f"kitgen build {bench.kit} --format docx": bench.build("docx", "--format", "docx", fresh=True),
        **{name: work for name, work in _peers(bench).items() if name.endswith("docx")},
    }
    bench.show(f"Word files of {bench.kit}", works, next(iter(works)))


def against(bench: Bench) -> None:
    """The tools that others use, on the same content."""
    works = {"kitgen: PDF and Word": bench.build("cold", fresh=True), **_peers(bench)}
    bench.show(f"the papers of {bench.kit} by other tools", works, next(iter(works)))
    for name in missing():
        print(f"  not here: {name}")


def _peers(bench: Bench) -> dict[str, Work]:
    folder = bench.folder / "peers"
    if not folder.is_dir():
        folder.mkdir()
        bench.build("html", "--format", "html,docx")()
        contents(bench.folder / "html", folder)
    return dict(peers(folder, bench.jobs))


def checking(bench: Bench) -> None:
    """`check` of all that is shipped."""
    bench.show("check", {"kitgen check": command([*KITGEN, "check", "--profile", PROFILE])}, "kitgen check")


def growing(bench: Bench) -> None:
    """1, 10 and 100 lessons in time and memory."""
    print(f"{'lessons, PDF and Word':24}  wall s   a lesson   largest process MB")
    for count in (1, 10, 100):
        project, output = _project(bench, f"{count}", count), bench.folder / f"of-{count}"
        line = [*KITGEN, "build", "--profile", PROFILE, "-j", str(bench.jobs), "--output", str(output)]
        program = f"{Path(__file__).with_name('peak.py')}"
        told = subprocess.run([sys.executable, program, *line], cwd=project, capture_output=True, text=True)
        wall, peak = told.stdout.split()[-2:]
        print(f"  {count:22}  {float(wall):6.2f}  {float(wall) / count:9.3f}   {peak}", flush=True)


def _project(bench: Bench, name: str, lessons: int = 10) -> Path:
    project = bench.folder / f"project-{name}"
    for path, text in generated(lessons).items():
        (project / path).parent.mkdir(parents=True, exist_ok=True)
        (project / path).write_text(text, encoding="utf-8")
    return project


PARTS = (cold, nothing, one_changed, word, against, checking, growing)


def main() -> None:
    """Measure the parts that are named, or all."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("parts", nargs="*", metavar="PART", help=", ".join(part.__name__ for part in PARTS))
    parser.add_argument("--kit", default="zes-lessen")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("-j", "--jobs", type=int, default=2)
    chosen = parser.parse_args()
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    with tempfile.TemporaryDirectory() as folder:
        bench = Bench(chosen.kit, chosen.rounds, chosen.jobs, Path(folder))
        for part in PARTS:
            if not chosen.parts or part.__name__ in chosen.parts:
                part(bench)


if __name__ == "__main__":
    main()
