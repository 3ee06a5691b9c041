"""Builds every lesson and kit in every variant and format, and prints a table of what went wrong.

    python tests/matrix.py [NAME…]

Of each file it looks whether it was made, whether no page is empty but to let the next part start on
a front, whether a PDF is PDF/UA-1, and whether all words of its document are in it. Takes minutes.
"""

import re
import subprocess
import sys
import tempfile
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

import page as page_validation
from lxml import etree, html
from read_aloud import not_heard, text_of

from kitgen.build.booklets import A5
from kitgen.build.options import Format, Options
from kitgen.build.plan import plan
from kitgen.build.run import Written, run
from kitgen.document.inline import plain
from kitgen.document.nodes import Heading, Paragraph
from kitgen.document.walk import walk_document
from kitgen.errors import KitgenError
from kitgen.inprint import variant_names
from kitgen.load import load_data
from kitgen.project import Project
from kitgen.readinglabels import ReadingWords
from kitgen.target import READABLE

ROOT = Path(__file__).resolve().parents[1]
DAY = date(2026, 11, 26)
FORMATS: tuple[Format, ...] = ("pdf", "docx", "txt", "html")
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


@dataclass(frozen=True)
class Row:
    """One name in one variant: how many files were made, and what is wrong with them."""

    name: str
    variant: str
    files: int
    faults: tuple[str, ...]


def variants(project: Project) -> tuple[tuple[str, ...], ...]:
    """Return what is built: as usual, each variant alone, and those that are asked for together."""
    alone = tuple((name,) for name in variant_names(project))
    larger = tuple(name for name in variant_names(project) if name != A5)
    return ((), *alone, ("easy",), ("easy", *larger), ("ab",), ("large-print", "ab"))


def rows(project: Project, names: tuple[str, ...], output: Path) -> Iterator[Row]:
    """Yield a row for each of `names` in each variant. A lesson without an easy version has none."""
    for name in names:
        for chosen in variants(project):
            shown = ",".join(chosen) or "-"
            options = Options(
                "voorbeeldschool", FORMATS, output=output, workers=2, variants=chosen, today=DAY
            )
            try:
                written = run(plan(project, (name,), options)).written
            except KitgenError as error:
                told = {finding.id for finding in error.findings}
                if told <= {"no-easy-version", "nothing-to-print"}:
                    continue
                yield Row(name, shown, 0, tuple(sorted(told)))
                continue
            faults = (f"{one.path.name}: {fault}" for one in written for fault in faults_of(one))
            yield Row(name, shown, len(written), tuple(faults))


def faults_of(one: Written) -> Iterator[str]:
    """Yield what is wrong with a file; those for machines are only looked at for being there."""
    if one.path.stat().st_size == 0:
        yield "empty"
    elif one.format == "pdf":
        yield from _of_pdf(one)
    elif one.format == "docx" and (missing := _missing(one, _word_text(one.path))):
        yield f"words missing: {missing}"
    elif one.format in ("txt", "html") and one.document.kind in READABLE:
        text = one.path.read_text("utf-8")
        text = text if one.format == "txt" else text_of(html.fromstring(text).find("body"))
        if missing := not_heard(text, one.document, _reading()):
            yield f"not heard: {missing}"


@cache
def _reading() -> ReadingWords:
    return load_data(Project(ROOT), "voorbeeldschool").labels.reading


def _of_pdf(one: Written) -> Iterator[str]:
    shown = subprocess.run(["pdftotext", "-raw", one.path, "-"], check=True, capture_output=True, text=True)
    if not one.imposed:
        result = page_validation.validate_pdf(
            str(one.path), profile=page_validation.ValidationProfile.PDF_UA_1
        )
        if not result.is_compliant:
            yield "not PDF/UA-1"
        if missing := _missing(one, shown.stdout):
            yield f"words missing: {missing}"
    pages = shown.stdout.split("\f")[:-1]
    empty = [number for number, page in enumerate(pages, 1) if not page.strip()]
    fronts = sum(part.start_on_front for part in one.document.parts)
    if len(empty) > fronts or (pages and len(pages) in empty and not one.imposed):
        yield f"empty pages: {empty}"


def _missing(one: Written, text: str) -> str:
    """Return the first paragraph of the document that is not in `text`, hyphens and blanks aside."""
    there = _letters(text)
    for node in walk_document(one.document):
        content = _letters(plain(node.content)) if isinstance(node, Heading | Paragraph) else ""
        if content[:60] not in there:
            return plain(node.content)[:60] if isinstance(node, Heading | Paragraph) else ""
    return ""


def _letters(text: str) -> str:
    return re.sub(r"[^\w]|_", "", text)


def _word_text(path: Path) -> str:
    with zipfile.ZipFile(path) as package:
        tree = etree.fromstring(package.read("word/document.xml"))
    return "".join(text.text or "" for text in tree.iter(f"{W}t"))


def main(names: tuple[str, ...]) -> int:
    """Print the table; return 1 where something went wrong."""
    project = Project(ROOT)
    known = (*project.names("lessons/nl/kits"), *project.names("lessons/nl"))
    wrong = 0
    with tempfile.TemporaryDirectory() as output:
        for row in rows(project, names or known, Path(output)):
            print(f"{row.name:<28} {row.variant:<26} {row.files:>3} files  {'; '.join(row.faults) or 'ok'}")  # noqa: T201
            wrong += bool(row.faults)
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(tuple(sys.argv[1:])))
