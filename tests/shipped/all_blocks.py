"""A lesson with the sample of every kind of block, each on a worksheet of its own."""

from pathlib import Path
from textwrap import indent

from kitgen.blocks import KINDS

SAMPLES = Path(__file__).parents[1] / "blocks" / "samples"
ALL_BLOCKS = "alle-blokken"
HEAD = """\
title: Alle blokken
summary: Een les waarin elke soort blok één keer staat.
topic: self
ages: 12-14
minutes: 50
weight: light
allow: [{rule: signals-for-staff, reason: Elke soort blok staat er een keer in.}]
steps: [{title: Bladeren, minutes: 40}]
handout:
"""
SHEET = """\
  - sheet: "Blok: {kind}"
    id: blad-{kind}
    private: true
    blocks:
"""


def write_all_blocks(project: Path) -> None:
    """Write the lesson into `project`."""
    file = project / f"lessons/nl/{ALL_BLOCKS}.yaml"
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(HEAD + "".join(_sheet(kind.kind) for kind in KINDS), encoding="utf-8")
    name, blocks = _snippet()
    snippet = project / f"assets/snippets/nl/{name.split()[-1]}.yaml"
    snippet.parent.mkdir(parents=True)
    snippet.write_text(blocks, encoding="utf-8")


def _snippet() -> tuple[str, str]:
    """Return the line of the sample that names a snippet, and the blocks that its file holds."""
    name, _, blocks = (SAMPLES / "snippet.yaml").read_text(encoding="utf-8").partition("\n")
    return f"{name}\n", blocks


def _sheet(kind: str) -> str:
    sample = _snippet()[0] if kind == "snippet" else (SAMPLES / f"{kind}.yaml").read_text(encoding="utf-8")
    around = [] if kind == "slips" else ["text: Dit staat ervoor.\n", "text: En dit erachter.\n"]
    blocks = [*around[:1], sample, *around[1:]]
    return SHEET.format(kind=kind) + "".join(_entry(block) for block in blocks)


def _entry(block: str) -> str:
    return indent("- " + indent(block, "  ").lstrip(), " " * 6)
