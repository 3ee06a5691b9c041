from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from kitgen.cli.app import kitgen

Run = Callable[..., Result]

SMALL_LESSON = """\
title: Een kleine les
topic: self
minutes: 20
weight: light
steps:
  - title: Praten
    minutes: 15
    uses: [blad]
handout:
  - sheet: Een blad
    id: blad
    blocks:
      - text: Lees dit.
"""


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Runs kitgen in English, in an empty project that is the current folder."""
    monkeypatch.chdir(tmp_path)
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    return lambda *arguments: CliRunner().invoke(kitgen, list(arguments), prog_name="kitgen")


@pytest.fixture
def lesson(tmp_path: Path) -> Callable[..., Path]:
    """Writes a lesson into the project: a small good one, or the one given."""

    def write(name: str = "klein", text: str = SMALL_LESSON) -> Path:
        file = tmp_path / "lessons" / "nl" / f"{name}.yaml"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
        return file

    return write
