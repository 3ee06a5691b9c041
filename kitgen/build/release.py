"""A release: a zip of finished files for each kit, and a page to choose from, for who has no Python."""

import os
import tempfile
from base64 import b64encode
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

import jinja2

from kitgen.build.index import index_page
from kitgen.build.locking import locked
from kitgen.build.manifest import Entry, Manifest
from kitgen.build.options import Options
from kitgen.build.package import package
from kitgen.build.plan import plan
from kitgen.build.planned import Folder
from kitgen.build.run import run
from kitgen.build.write import clear_torn, write_file
from kitgen.dates import decimal
from kitgen.document.kinds import Kind
from kitgen.labels import Labels
from kitgen.load import load_data
from kitgen.project import SHIPPED, Project
from kitgen.render.sandbox import environment

COVERS = (Kind.PUPIL_PACKET, Kind.TEACHER_PACKET)
"""Whose first page shows what a kit looks like, the first that there is."""


@dataclass(frozen=True, slots=True)
class Offered:
    """A kit as the page offers it; the picture is base64 of a PNG, the size is in MB."""

    file: str
    title: str
    summary: str
    ages: str
    lessons: tuple[str, ...]
    picture: str
    size: str


def release(
    project: Project,
    options: Options,
    on_done: Callable[[Path], None] = lambda _path: None,
    on_wait: Callable[[], None] = lambda: None,
) -> tuple[Path, ...]:
    """Build every kit and write a zip for each into the output folder, and `index.html`, last.

    Returns the files written. `on_wait` hears that another release is at work there. Raises KitgenError as
    `plan` and `run` do.
    """
    with locked(options.output, on_wait):
        clear_torn(options.output)
        return _release(project, options, on_done)


def _release(project: Project, options: Options, on_done: Callable[[Path], None]) -> tuple[Path, ...]:
    with tempfile.TemporaryDirectory(prefix=f"kitgen-{os.getpid()}-") as name:
        planned = plan(project, _kits(project, options), options._replace(output=Path(name)))
        kits = [folder for folder in planned.folders if folder.lessons]
        run(replace(planned, folders=tuple(kits)))
        labels = planned.maker.data.labels
        offered = []
        written = []
        for folder in kits:
            files = _files(Path(name), folder, labels)
            data = package(folder.name, files, {"kit": folder.name, "title": folder.title})
            written.append(options.output / f"{folder.name}.zip")
            write_file(written[-1], data)
            on_done(written[-1])
            offered.append(_offered(Path(name), folder, len(data), labels))
    page = _page(project, labels, offered)
    written.append(options.output / "index.html")
    write_file(written[-1], page.encode())
    on_done(written[-1])
    return tuple(written)


def _kits(project: Project, options: Options) -> tuple[str, ...]:
    lang = options.lang or load_data(project, options.profile).profile.language
    folder = f"lessons/{lang}/kits"
    return project.own_names(folder) or project.names(folder)


def _files(output: Path, folder: Folder, labels: Labels) -> Mapping[str, bytes]:
    """Return the files of a kit by their paths in its folder, with a page to look through them."""
    here = output / folder.path
    files = {p.relative_to(here).as_posix(): p.read_bytes() for p in sorted(here.rglob("*")) if p.is_file()}
    entries = [
        replace(entry, path=entry.path.removeprefix(f"{folder.path}/")) for entry in _shown(output, folder)
    ]
    shelf = Manifest.read(output).shelves[folder.path]
    own = Manifest(here, {"": replace(shelf, entries=tuple(entries))})
    return {"index.html": index_page(own, labels.index_title, labels.index_lead, labels.tag), **files}


def _shown(output: Path, folder: Folder) -> tuple[Entry, ...]:
    return Manifest.read(output).shelves[folder.path].entries


def _offered(output: Path, folder: Folder, size: int, labels: Labels) -> Offered:
    shown = {entry.kind: entry.picture for entry in reversed(_shown(output, folder)) if entry.picture}
    picture = next((shown[kind.value] for kind in COVERS if kind.value in shown), b"")
    return Offered(
        file=f"{folder.name}.zip",
        title=folder.title,
        summary=folder.summary,
        ages=labels.for_ages(folder.ages) if folder.ages else "",
        lessons=folder.lessons,
        picture=b64encode(picture).decode(),
        size=decimal(size / 1_000_000, labels.language),
    )


def _page(project: Project, labels: Labels, kits: list[Offered]) -> str:
    name = f"{SHIPPED}templates/release.html.j2"
    runs = environment(jinja2.DictLoader({name: project.read(name).decode()}), own=False)
    return runs.get_template(name).render(lang=labels.tag, words=labels.release, kits=kits)
