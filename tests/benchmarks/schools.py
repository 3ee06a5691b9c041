"""How many schools an hour, and in how much memory: `python tests/benchmarks/schools.py 10 100 1000`.

Each school gets the pupils' packet and the letter of a kit of one lesson, as PDF and as Word. What is
printed is the time of the whole command, and the most memory that one of its processes had (Linux).
"""

import argparse
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from peak import peak

KIT = """\
title: Een les voor ons allemaal
lessons: [pikasol]
letter: {blocks: [{text: "Beste ouder, op school maken we afspraken."}]}
"""
HEAD = "id;name;contact.role;contact.name;contact.reach;class.name;class.pupils"


def main() -> None:
    """Build for as many schools as each argument says, each time from nothing, then once more."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("schools", type=int, nargs="+")
    parser.add_argument("-j", "--jobs", type=int, default=2)
    chosen = parser.parse_args()
    print("schools  workers  seconds  schools/hour  most memory MB  files  again s")
    for count in chosen.schools:
        with tempfile.TemporaryDirectory() as folder:
            print(_row(Path(folder), count, chosen.jobs), flush=True)


def _row(project: Path, count: int, jobs: int) -> str:
    kit = project / "lessons/nl/kits/groep.yaml"
    kit.parent.mkdir(parents=True)
    kit.write_text(KIT, encoding="utf-8")
    rows = (
        f"s{n};School {n};zorgcoördinator;An {n};lokaal {n};2{chr(65 + n % 26)};{15 + n % 15}"
        for n in range(count)
    )
    (project / "scholen.csv").write_text("\n".join((HEAD, *rows)), encoding="utf-8")
    first, memory = _built(project, jobs)
    again, _ = _built(project, jobs)
    files = sum(1 for path in (project / "uit").rglob("*") if path.suffix in (".pdf", ".docx"))
    hour = 3600 * count / first
    return f"{count:7}  {jobs:7}  {first:7.1f}  {hour:12.0f}  {memory:14}  {files:5}  {again:7.1f}"


def _built(project: Path, jobs: int) -> tuple[float, int]:
    """Return the seconds that the command takes, and the MB of its largest process."""
    command = [
        sys.executable, "-m", "kitgen.cli", "build", "groep", "--profile", "voorbeeldschool",
        "--profiles", "scholen.csv", "--part", "pupil-packet,letter", "-o", "uit", "-j", str(jobs),
    ]  # fmt: skip
    begun = time.perf_counter()
    running = subprocess.Popen(command, cwd=project, stdout=subprocess.DEVNULL, start_new_session=True)
    most = peak(running)
    assert running.returncode == 0
    return time.perf_counter() - begun, most


if __name__ == "__main__":
    main()
