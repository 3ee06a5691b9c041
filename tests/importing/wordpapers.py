"""Word files of shipped lessons, made once, and what comes back of them when somebody changed them."""

from collections.abc import Sequence
from difflib import SequenceMatcher
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory, mkdtemp

from kitgen.build.options import Options
from kitgen.build.plan import plan
from kitgen.document.words import said
from kitgen.importing.imported import Brought, brought
from kitgen.importing.newids import with_ids
from kitgen.importing.original import drawn, unchecked
from kitgen.importing.passages import WordFile
from kitgen.importing.reading import read_word
from kitgen.overlays import as_overlay
from kitgen.project import Project, shipped_root
from kitgen.render.docx import render_docx
from kitgen.source.patch import patch
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


def back(data: bytes, bundle: Bundle, *, accept: bool = True) -> Brought:
    """Return what came back of a Word file that was made from `bundle`; `accept`: what is tracked counts."""
    return brought(read_word(data, "file.docx", accept=accept), bundle, "file.docx")


def built(name: str, kind: str, back: Brought) -> WordFile:
    """Return the Word file of `kind` of the lesson called `name`, built from an overlay of what came back."""
    with TemporaryDirectory() as folder:
        own = Project(Path(folder), shipped_root())
        for base in back.after:
            before = back.before[base]
            text = as_overlay(patch(before, with_ids(back.after[base], before)), f"kitgen:{base}")
            path = Path(folder) / f"lessons/nl/{base}.yaml"
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        planned = plan(own, (name,), OPTIONS, checks=unchecked(own, name, OPTIONS))
        job = next(job for job in planned.jobs if job.document.kind.value == kind)
        return drawn(job, own).file


def sayings(file: WordFile) -> list[str]:
    """Return what the passages of a file say, in their order."""
    return [" ".join(said(each.content).split()) for each in file.passages if said(each.content).strip()]


def different(one: Sequence[str], other: Sequence[str]) -> list[tuple[list[str], list[str]]]:
    """Return where two papers say something else."""
    codes = SequenceMatcher(None, one, other, autojunk=False).get_opcodes()
    return [(list(one[a:b]), list(other[c:d])) for what, a, b, c, d in codes if what != "equal"]
