"""What looks alike shares its style, and looks as it did."""

from contextlib import nullcontext
from pathlib import Path
from typing import Any

import pytest
from all_blocks import ALL_BLOCKS, write_all_blocks

from kitgen.build.options import Options
from kitgen.build.plan import plan
from kitgen.document.inline import Text
from kitgen.document.kinds import Kind
from kitgen.document.nodes import Cell, Paragraph, Row, Table
from kitgen.document.parts import Document, Part
from kitgen.load import Data
from kitgen.project import Project
from kitgen.render import pdf
from kitgen.render.pdf import lay_out, render_pdf
from kitgen.render.sharedstyles import shared_styles
from kitgen.render.weasy import weasyprint


def rows(count: int) -> Document:
    """Return a document of a table whose rows have ids."""
    cells = [Cell((Paragraph((Text(f"woord {n}"),)),)) for n in range(count)]
    table = Table((0.5, 0.5), tuple(Row((cell, cell), id=f"rij-{n}") for n, cell in enumerate(cells)))
    part = Part(title="Blad", children=(table,))
    return Document(id="d", kind=Kind.HANDOUT, title="Titel", lang="nl-BE", parts=(part,))


def styles(laid_out: Any) -> set[int]:
    """Return which styles the boxes of all pages have, the ids of elements aside."""
    boxes = (box for page in laid_out.pages for box in page._page_box.descendants())
    return {id(getattr(box.style, "shared", box.style)) for box in boxes}


def test_more_rows_and_pages_take_no_more_styles(data: Data, repository: Project) -> None:
    few, many = (lay_out(rows(count), data.theme, repository.read) for count in (60, 180))
    assert len(many.pages) > len(few.pages) > 1
    assert len(styles(many)) == len(styles(few))


def test_the_file_is_the_same_as_with_a_style_for_each(
    repository: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_all_blocks(tmp_path)
    project = Project(tmp_path, repository.root)
    planned = plan(project, (ALL_BLOCKS,), Options(profile="neutraal", formats=("pdf",), parts=("handout",)))
    job = planned.jobs[0]
    shared = render_pdf(job.document, job.theme, project.read)
    monkeypatch.setattr(pdf, "shared_styles", nullcontext)
    assert render_pdf(job.document, job.theme, project.read) == shared


def test_each_call_of_a_note_keeps_its_own_place() -> None:
    """A project's own templates may have notes."""
    page = "<style>b { float: footnote }</style>" + "<p>Een<b>noot</b> en<b>nog een</b>.</p>" * 2
    with shared_styles():
        laid_out = weasyprint().HTML(string=page).render()
    said = [getattr(box, "text", "") for box in laid_out.pages[0]._page_box.descendants()]
    assert [words for words in said if words in ("1", "2", "3", "4")] == ["1", "2", "3", "4"]
    assert said.count("nog een") == 2
