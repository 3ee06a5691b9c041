"""What is left when a command ends on its way, as a power cut ends it."""

import subprocess
import sys
from pathlib import Path

import pytest

JUDGE = Path(__file__).resolve().parents[1] / "judge/killed.py"


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="looks into /proc")
@pytest.mark.parametrize(
    "arguments", [("build-sheet", "--most", "8"), ("new-overlay", "check", "diff", "--most", "4")]
)
def test_what_is_ended_at_any_step_leaves_whole_files_and_is_completed(arguments: tuple[str, ...]) -> None:
    done = subprocess.run([sys.executable, JUDGE, *arguments], capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
    assert all("ended at" in line for line in done.stdout.splitlines())
