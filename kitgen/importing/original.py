"""The Word file as kitgen made it: compiled once more from its sources, and read as any Word file is."""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from hashlib import sha256
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from zipfile import ZipFile

from kitgen.build.checked import Checked
from kitgen.build.jobs import Job
from kitgen.build.options import Options
from kitgen.build.plan import plan
from kitgen.build.write import write_file
from kitgen.document.nodes import Paragraph
from kitgen.document.parts import Document
from kitgen.document.walk import Branch, children_of, walk_document
from kitgen.document.words import letters, said
from kitgen.errors import Finding, InputError
from kitgen.finish import PLAIN, Finish
from kitgen.importing.passages import WordFile
from kitgen.importing.reading import read_word
from kitgen.load import load_kit
from kitgen.origin import Origin
from kitgen.project import Project
from kitgen.render.docx import render_docx
from kitgen.render.docx.bookmarks import bookmark_names
from kitgen.sources import Bundle

_ALIKE = 0.3
"""How much of a file's paragraphs must be those of a document for it to be that document, changed."""


@dataclass(frozen=True)
class Original:
    """A document as it was made: its file as it reads, and the place of each passage.

    `origins`: where what each passage says was written; None for what no file of a lesson says, as labels.
    `media`: the digests of all pictures in it, those that only decorate too.
    """

    job: Job
    file: WordFile
    origins: tuple[Origin | None, ...]
    media: frozenset[str]

    @property
    def document(self) -> Document:
        """The document of which it was made."""
        return self.job.document


@contextmanager
def as_project(bundle: Bundle) -> Iterator[Project]:
    """Give a project in which the sources of `bundle` stand."""
    with TemporaryDirectory(prefix="kitgen-sources-") as folder:
        for path, content in bundle.attached().items():
            write_file(Path(folder) / path, content)
        yield Project(Path(folder))


def options_of(about: Mapping[str, Any]) -> Options:
    """Return the options of a build as the list of a bundle tells them. Raises InputError."""
    try:
        chosen = dict(about.get("options", {}))
        finish = Finish(**chosen.pop("finish", {})) if "finish" in chosen else PLAIN
        settings = tuple((str(key), str(value)) for key, value in chosen.pop("settings", ()))
        variants = tuple(map(str, chosen.pop("variants", ())))
        of = Options(profile=str(about["profile"]), lang=str(about["lang"]), formats=("docx",))
        return of._replace(finish=finish, settings=settings, variants=variants, **chosen)
    except (LookupError, TypeError, ValueError, AttributeError):
        raise InputError([Finding("sources-damaged", values={"what": "kitgen.json"})]) from None


def jobs_of(project: Project, name: str, options: Options) -> tuple[Job, ...]:
    """Return the jobs that make the Word files of the kit or lesson called `name`, unchecked.

    Raises InputError where the sources cannot be read.
    """
    return plan(project, (name,), options, checks=unchecked(project, name, options)).jobs


def unchecked(project: Project, name: str, options: Options) -> dict[str, Checked]:
    """Return what a plan asks of the kit or lesson called `name` where its checks tell nothing new."""
    lang = options.lang or "nl"
    members: tuple[str, ...] = ()
    if name in project.names(f"lessons/{lang}/kits"):
        members = tuple(entry.lesson for entry in load_kit(project, name, lang).value.all_lessons())
    return {name: Checked((), {}, members)}


def original_of(changed: WordFile, jobs: Iterable[Job], project: Project) -> Original | None:
    """Return the document of `jobs` that `changed` was, None where it is none of them."""
    there = [letters(said(passage.content)) for passage in changed.passages]
    scored = [(_score(there, job), number, job) for number, job in enumerate(jobs)]
    score, _, job = max(scored, default=(0.0, 0, None))
    return drawn(job, project) if job and score >= _ALIKE else None


def _score(there: list[str], job: Job) -> float:
    """Return how much of a file's paragraphs stand in the document of `job`, and how much of these there."""
    own = {letters(said(node.content)) for node in walk_document(job.document) if isinstance(node, Paragraph)}
    own |= {letters(part.title) for part in job.document.parts}
    own.discard("")
    if not there or not own:
        return 0.0
    return 2 * len(own & set(there)) / (len(own) + len(set(there)))


def drawn(job: Job, project: Project) -> Original:
    """Return the document of `job` as its Word file reads. Room to write is left as it was asked for."""
    document = job.document
    data = render_docx(document, job.theme, project.read, gray=job.finish.gray, fonts=False)
    file = read_word(data, job.stem)
    names = {name: ident for ident, name in bookmark_names(document).items()}
    of_nodes = dict(_origins(document))
    origins: list[Origin | None] = []
    for passage in file.passages:
        ids = [names[name] for name in passage.names if name in names]
        own = next((ident for ident in reversed(ids) if ident in of_nodes), "")
        origins.append(of_nodes.get(own))
    return Original(job, file, tuple(origins), _media(data))


def _media(data: bytes) -> frozenset[str]:
    with ZipFile(BytesIO(data)) as word:
        names = [name for name in word.namelist() if "/media/" in name]
        return frozenset(sha256(word.read(name)).hexdigest() for name in names)


def _origins(document: Document) -> Iterator[tuple[str, Origin | None]]:
    """Yield each node's id with its origin, or that of the nearest node around it that has one."""

    def inside(nodes: Iterable[Branch], around: Origin | None) -> Iterator[tuple[str, Origin | None]]:
        for node in nodes:
            origin = node.origin or around
            yield node.id, origin
            yield from inside(children_of(node), origin)

    for part in document.parts:
        yield from inside(part.children, part.origin)
