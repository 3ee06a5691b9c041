"""Several commands at once in one output folder: each waits for the other, and says so."""

import os
import subprocess
import sys
from pathlib import Path

from click.testing import CliRunner
from press import Press, sheet

from kitgen.build.locking import locked
from kitgen.cli.app import kitgen

SMALL = sheet("- questions: [Wat denk je?]\n") + 'certificate: {title: Samen, text: "Voor\n\n{pupil.name}"}\n'
ONLY = ("--part", "handout", "-j", "1", "--profile")
COMMANDS = (
    ("build", "les", "--format", "txt", *ONLY, "voorbeeldschool"),
    ("build", "les", "--format", "txt", *ONLY, "voorbeeldhuis"),
    ("names", "les", "--list", "klas.csv", "--format", "docx", "-j", "1", "--profile", "voorbeeldschool"),
)


def papers(output: Path) -> dict[str, bytes]:
    """Return all files but for notes."""
    files = (path for path in output.rglob("*") if path.is_file() and ".kitgen" not in path.parts)
    return {path.relative_to(output).as_posix(): path.read_bytes() for path in files}


def test_commands_at_once_make_what_they_make_one_after_the_other(press: Press) -> None:
    press.lesson(SMALL)
    press.put("klas.csv", "An\nBo\n")
    output = press.root / "samen"
    with locked(output):  # as one that is at work
        running = [
            subprocess.Popen(
                [sys.executable, "-m", "kitgen.cli", "--lang-ui", "nl", *command, "-o", "samen"],
                env=os.environ | {"PYTHONUNBUFFERED": "1"},
                stdout=subprocess.DEVNULL,
                stderr=subprocess.PIPE,
                text=True,
            )
            for command in COMMANDS
        ]
        for each in running:
            assert each.stderr
            assert "wacht" in each.stderr.readline()
        assert papers(output) == {}
    told = [each.communicate()[1] for each in running]
    assert [each.returncode for each in running] == [0] * len(COMMANDS), told
    for command in COMMANDS:
        assert CliRunner().invoke(kitgen, [*command, "-o", "na elkaar"]).exit_code == 0
    assert papers(output) == papers(press.root / "na elkaar")
    assert len(papers(output)) > len(COMMANDS)
