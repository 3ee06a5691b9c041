"""Large things against the time that a teacher has: `python tests/benchmarks/cases.py`.

A table of 400 rows and 8 columns in Word and in PDF, a lesson of 20 000 lines with a mistake in the last
question, and a photo of 12 million dots printed 60 mm wide. What is printed is the time of the whole command,
or how many KB the photo adds to a file, beside what is asked for. In brackets: the work of all processors,
which depends less on what else the machine does.
"""

import argparse
import io
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from PIL import Image

HEAD = "title: Groot\ntopic: self\nminutes: 50\nweight: light\nsteps: [{title: Praten, minutes: 40}]\n"
SHEET = "handout:\n  - sheet: Een blad\n    id: blad\n    blocks:\n"
ROWS, COLUMNS, QUESTIONS = 400, 8, 6640


def main() -> None:
    """Measure each case in a project of its own."""
    argparse.ArgumentParser(description=__doc__).parse_args()
    print("what                                measured         asked")
    for measure in (_table, _long_file, _photo):
        with tempfile.TemporaryDirectory() as folder:
            for what, measured, asked in measure(Path(folder)):
                print(f"{what:34}  {measured:14}   {asked}", flush=True)


def _table(project: Path) -> list[tuple[str, str, str]]:
    rows = "".join(f"          - [{', '.join(f'r{r}c{c}' for c in range(COLUMNS))}]\n" for r in range(ROWS))
    heads = ", ".join(f"Kop{c}" for c in range(COLUMNS))
    _put(project, f"{HEAD}{SHEET}      - table:\n          header: [{heads}]\n          rows:\n{rows}")
    docx, pdf = (
        _seconds(project, "build", "--part", "handout", "--format", f, "-o", f) for f in ("docx", "pdf")
    )
    return [
        ("table of 400 x 8 in Word", docx, "< 5 s"),
        ("the same in PDF", pdf, "< 20 s"),
    ]


def _long_file(project: Path) -> list[tuple[str, str, str]]:
    asked = "".join(
        f"          - ask: Vraag {n}\n            lines: 1\n            id: vraag-{n}\n"
        for n in range(QUESTIONS)
    )
    text = f"{HEAD}{SHEET}      - questions:\n{asked}            onbekende_sleutel: fout\n"
    _put(project, text)
    lines = text.count("\n")
    seconds = _seconds(project, "check", says=f"groot.yaml:{lines}:")
    return [(f"check of {lines} lines", seconds, "< 5 s")]


def _photo(project: Path) -> list[tuple[str, str, str]]:
    shades = [Image.effect_noise((1000, 750), 70).resize((4000, 3000)) for _ in range(3)]
    out = io.BytesIO()
    Image.merge("RGB", shades).save(out, "JPEG", quality=95)
    _put(project, f"{HEAD}{SHEET}      - {{picture: foto.jpg, alt: een foto, width: 60}}\n", out.getvalue())
    with_photo = _sizes(project, "a")
    _put(project, f"{HEAD}{SHEET}      - {{text: Dag}}\n")
    without = _sizes(project, "b")
    return [
        (
            f"photo of {len(out.getvalue()) // 1000} KB in {form}",
            f"{(with_photo[form] - without[form]) // 1000} KB",
            "< 400 KB",
        )
        for form in without
    ]


def _sizes(project: Path, output: str) -> dict[str, int]:
    _seconds(project, "build", "--part", "handout", "-o", output)
    found = [*(project / output).rglob("*.pdf"), *(project / output).rglob("*.docx")]
    return {file.suffix.removeprefix("."): file.stat().st_size for file in found}


def _put(project: Path, lesson: str, photo: bytes = b"") -> None:
    for path, content in (("lessons/nl/groot.yaml", lesson.encode()), ("assets/foto.jpg", photo)):
        (project / path).parent.mkdir(parents=True, exist_ok=True)
        (project / path).write_bytes(content)


def _seconds(project: Path, command: str, *options: str, says: str = "") -> str:
    """Return how long a command of kitgen takes; it must succeed, or else say what is asked."""
    words = [sys.executable, "-m", "kitgen.cli", command, "groot", "--profile", "voorbeeldschool", *options]
    begun, worked = time.perf_counter(), _worked()
    done = subprocess.run(words, cwd=project, capture_output=True, text=True, check=False)
    taken, work = time.perf_counter() - begun, _worked() - worked
    assert says in done.stderr if says else done.returncode == 0, done.stderr
    return f"{taken:.1f} s ({work:.1f})"


def _worked() -> float:
    """Return the seconds that processors have worked for commands so far."""
    times = os.times()
    return times.children_user + times.children_system


if __name__ == "__main__":
    main()
