"""The Word file as kitgen made it: compiled once more from its sources, and read as any Word file is."""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from hashlib import sha256
from io import BytesIO
from pathlib import Path, PurePath
from tempfile import TemporaryDirectory
from typing import Any
from zipfile import ZipFile

from kitgen.build.checked import Checked
from kitgen.build.jobs import Job
from kitgen.build.options import Options
from kitgen.build.plan import plan
from kitgen.build.write import write_file
from kitgen.document.kinds import Kind
from kitgen.document.nodes import Paragraph
from kitgen.document.parts import Document
from kitgen.document.walk import Branch, children_of, walk_document
from kitgen.document.words import letters, said
from kitgen.errors import Finding, InputError
from kitgen.finish import PLAIN, Finish
from kitgen.importing.passages import WordFile
from kitgen.importing.reading import read_word
from kitgen.load import load_data, load_kit
from kitgen.origin import Origin
from kitgen.project import Project
from kitgen.render.docx import render_docx
from kitgen.render.docx.bookmarks import bookmark_names
from kitgen.source import tree as trees
from kitgen.sources import Bundle
from kitgen.target import EDITABLE, file_stem

_ALIKE, _SURE = 0.3, 0.5
"""How much of a file's paragraphs must be those of a document for it to be that document, changed.

More of them where not all documents are looked at.
"""


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

    Raises InputError where the sources cannot be read, and where they make none.
    """
    return plan(project, (name,), options, checks=unchecked(project, name, options)).jobs


def unchecked(project: Project, name: str, options: Options) -> dict[str, Checked]:
    """Return what a plan asks of the kit or lesson called `name` where its checks tell nothing new."""
    lang = options.lang or "nl"
    members: tuple[str, ...] = ()
    if name in project.names(f"lessons/{lang}/kits"):
        members = tuple(entry.lesson for entry in load_kit(project, name, lang).value.all_lessons())
    return {name: Checked((), {}, members)}


def original_of(
    changed: WordFile, project: Project, name: str, options: Options, shown: str
) -> Original | None:
    """Return the document of the kit or lesson called `name` that `changed` was, None where it is none.

    What the file is called, `shown`, says which documents are looked at first. Raises InputError where the
    sources cannot be read.
    """
    there = {letters(said(passage.content)) for passage in changed.passages}
    named = _named_after(project, name, options, shown)
    for narrowed, least in ((named, _SURE), (options, _ALIKE)):
        if narrowed is None:
            continue
        try:
            jobs = jobs_of(project, name, narrowed)
        except InputError:
            if narrowed is options:
                raise
            continue
        score, _, job = max((_score(there, job), number, job) for number, job in enumerate(jobs))
        if score >= least:
            return drawn(job, project)
    return None


def narrowed_to(job: Job, project: Project, name: str, options: Options) -> Options:
    """Return the options with which the kit or lesson called `name` makes little more than `job`."""
    folder = job.stem.split("/")[-2]
    only = (folder,) if folder in unchecked(project, name, options)[name].members else ()
    return options._replace(parts=(job.document.kind.value,), only=only)


def _named_after(project: Project, name: str, options: Options, shown: str) -> Options | None:
    """Return the options for what a file called `shown` may be by its name; None: by that it may be all."""
    stem = f"-{PurePath(shown).stem.casefold()}-".replace(" ", "-")
    labels = load_data(project, options.profile, options.lang).labels
    members = unchecked(project, name, options)[name].members
    found = max((each for each in (name, *members) if stem.startswith(f"-{each}-")), key=len, default="")
    other = Kind.GUIDE if members and found == name else Kind.TEACHER_PACKET  # both have one name on files
    kinds = [kind.value for kind in EDITABLE - {other} if f"{file_stem('', kind, labels)}-" in stem]
    if not kinds or not found:
        return None
    only = (found,) if found in members else ()
    return options._replace(parts=tuple(sorted(kinds)), only=options.only or only)


def is_told_by(lessons: Iterable[trees.Mapping], changed: WordFile, original: Original) -> bool:
    """Whether enough of `changed` is said in `lessons`; labels and what a profile says do not count."""
    source = "\n".join(letters(text) for tree in lessons for text in trees.texts_in(tree))
    made = {letters(said(each.content)) for each in original.file.passages} - {""}
    own = {each for each in made if each in source}
    there = {letters(said(each.content)) for each in changed.passages} - {""} - (made - own)
    return _share(own, there) >= _ALIKE


def _score(there: set[str], job: Job) -> float:
    """Return how much of a file's paragraphs stand in the document of `job`, and how much of these there."""
    own = {letters(said(node.content)) for node in walk_document(job.document) if isinstance(node, Paragraph)}
    own |= {letters(part.title) for part in job.document.parts}
    return _share(own - {""}, there)


def _share(own: set[str], there: set[str]) -> float:
    return 2 * len(own & there) / (len(own) + len(there)) if own and there else 0.0


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
