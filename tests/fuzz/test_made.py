"""Lessons made from the models, with overlays that fit them, become papers or errors with a line."""

import json
from collections import Counter
from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest
from generated import written_lessons
from hypothesis import given, settings
from hypothesis import strategies as st
from overlaid import overlay_on
from plainly import read, write

from kitgen.build.jobs import make
from kitgen.build.options import Format, Options
from kitgen.build.plan import plan
from kitgen.errors import Finding, InputError, KitgenError
from kitgen.project import Project

SNIPPET = "blocks:\n  - text: Adem rustig in en uit.\n"
FORMS: tuple[tuple[Format, ...], ...] = (("txt", "html"), ("docx",), ("txt", "html"), ("txt", "html", "pdf"))
"""In which formats one lesson after the other is made."""
DAY = date(2026, 11, 26)


@pytest.fixture(scope="module")
def own(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """A project with the snippet that made lessons name, and no lessons yet."""
    root = tmp_path_factory.mktemp("made")
    (root / "lessons/nl").mkdir(parents=True)
    (root / "assets/snippets/nl").mkdir(parents=True)
    (root / "assets/snippets/nl/even-ademen.yaml").write_text(SNIPPET, encoding="utf-8")
    return Project(root)


def likely(tree: Any) -> Any:
    """Return `tree` without what mostly does not go together, such as blocks for other readers."""
    if isinstance(tree, dict):
        return {key: likely(value) for key, value in tree.items() if key not in ("for", "allow")}
    if isinstance(tree, list):
        return [likely(each) for each in tree if not (isinstance(each, dict) and "signals" in each)]
    return tree


def put(own: Project, name: str, text: str) -> None:
    (own.root / f"lessons/nl/{name}.yaml").write_text(text, encoding="utf-8")


def made_of(own: Project, name: str, forms: tuple[Format, ...]) -> tuple[int, tuple[Finding, ...]]:
    """Return how many files come of the lesson `name`, and the errors that are told instead."""
    options = Options("voorbeeldschool", forms, output=own.root / "output", workers=1, today=DAY)
    try:
        results = [make(job) for job in plan(own, (name,), options).jobs]
    except InputError as error:
        return 0, error.findings
    told = tuple(found for one in results if isinstance(one, KitgenError) for found in one.findings)
    return sum(len(one) for one in results if not isinstance(one, KitgenError)), told


def nowhere(own: Project, findings: tuple[Finding, ...]) -> Iterator[str]:
    """Yield the errors that have no line, or one that their file does not have."""
    for finding in findings:
        found = own.find(finding.origin.file) if finding.origin else None
        lines = found.read_text("utf-8").count("\n") + 1 if found else 0
        if finding.origin is None or not 0 < finding.origin.line <= lines:
            yield f"{finding.id} {finding.origin}"


def test_a_made_lesson_and_an_overlay_on_it_become_papers_or_errors_with_a_line(own: Project) -> None:
    came: Counter[str] = Counter()

    @settings(max_examples=9)
    @given(written_lessons(), st.randoms(use_true_random=False), st.booleans())
    def answered(made: dict[str, Any], rng: Any, easy: bool) -> None:
        text = json.dumps(likely(made) | {"topic": "self", "weight": "light"}, ensure_ascii=False, indent=1)
        base = read(text)
        put(own, "basis", text)
        put(own, "midden", write(overlay_on(rng, base, "basis")))
        put(own, "klein", write(overlay_on(rng, base, "midden" if easy else "basis")))
        for name in ("basis", "klein"):
            forms: tuple[Format, ...] = FORMS[came[name] % len(FORMS)]
            files, told = made_of(own, name, forms)
            assert list(nowhere(own, told)) == []
            assert bool(files) or bool(told)
            came[name] += bool(files)

    answered()
    assert came["basis"] > 2
    assert came["klein"] > 0
