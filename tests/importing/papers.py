"""Word files of shipped lessons, made once, and what comes back of them when somebody changed them."""

from collections.abc import Sequence
from difflib import SequenceMatcher
from functools import cache
from pathlib import Path
from tempfile import mkdtemp

from kitgen.build.options import Options
from kitgen.build.plan import plan
from kitgen.document.words import said
from kitgen.importing.imported import Brought, brought
from kitgen.importing.original import drawn, unchecked
from kitgen.importing.passages import WordFile
from kitgen.importing.reading import read_word
from kitgen.project import Project, shipped_root
from kitgen.render.docx import render_docx
from kitgen.sources import Bundle

OPTIONS = Options(profile="neutraal", lang="nl", formats=("docx",))


@cache
def project() -> Project:
    """Return an empty project."""
    return Project(Path(mkdtemp()), shipped_root())


@cache
def paper(name: str, kind: str) -> tuple[bytes, Bundle]:
    """Return the Word file of `kind` of a lesson or kit, and its sources."""
    planned = plan(project(), (name,), OPTIONS, checks=unchecked(project(), name, OPTIONS))
    job = next(job for job in planned.jobs if job.document.kind.value == kind)
    assert job.sources
    bundle = next(b for folder in planned.folders for b in folder.sources if b.digest == job.sources.digest)
    data = render_docx(job.document, job.theme, project().read, job.sources.as_xml(), fonts=False)
    return data, bundle


def back(data: bytes, bundle: Bundle) -> Brought:
    """Return what came back of a Word file that was made from `bundle`."""
    return brought(read_word(data, "file.docx"), bundle, "file.docx")


def sayings(file: WordFile) -> list[str]:
    """Return what the passages of a file say, in their order."""
    return [" ".join(said(each.content).split()) for each in file.passages if said(each.content).strip()]


def different(one: Sequence[str], other: Sequence[str]) -> list[tuple[list[str], list[str]]]:
    """Return where two papers say something else."""
    codes = SequenceMatcher(None, one, other, autojunk=False).get_opcodes()
    return [(list(one[a:b]), list(other[c:d])) for what, a, b, c, d in codes if what != "equal"]


__all__ = ["OPTIONS", "back", "different", "drawn", "paper", "project", "sayings"]
