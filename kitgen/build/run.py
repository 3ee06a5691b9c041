"""Carries out a plan: workers make the files, only this process writes them."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from kitgen.build.index import Entry as IndexEntry
from kitgen.build.index import Manifest
from kitgen.build.jobs import Imposed, Made
from kitgen.build.planfiles import plan_files
from kitgen.build.planned import Plan
from kitgen.build.printouts import printouts
from kitgen.build.workers import own_temporary_folder, results
from kitgen.build.write import write_file
from kitgen.document.kinds import Kind, Sides
from kitgen.document.parts import Document


@dataclass(frozen=True)
class Written:
    """A file that was written: where, what it is, and how many printed sides it has (PDF).

    `imposed` says how its pages were laid on sheets, where they were, `sides` how it is printed.
    """

    path: Path
    format: str
    document: Document
    pages: int
    size: int
    imposed: Imposed = ""
    sides: Sides = Sides.SINGLE

    @property
    def kind(self) -> str:
        """What kind of document it is."""
        return self.document.kind.value

    @property
    def title(self) -> str:
        """What it is called."""
        return self.document.title


@dataclass(frozen=True)
class Report:
    """All files written, in the order of the plan, and old ones removed."""

    written: tuple[Written, ...]
    removed: tuple[Path, ...] = ()


def run(plan: Plan, on_done: Callable[[Written], None] = lambda _written: None) -> Report:
    """Make and write everything in `plan`. `on_done` hears of each file once it is in its place.

    Raises as `workers.results`; files written until then are whole.
    """
    output = plan.options.output
    made: dict[str, Made] = {}
    written: dict[str, Written] = {}

    def keep(files: tuple[Made, ...]) -> None:
        for result in files:
            made[result.path] = result
            written[result.path] = write(output, result)
            on_done(written[result.path])

    with own_temporary_folder():
        for files in results(plan.jobs, plan.options.workers):
            keep(files)
        for folder in plan.folders:
            if printed := printouts(folder, made) if plan.options.wants(Kind.PRINT_PLAN) else ():
                keep(plan_files(folder, folder.path, printed))
    _write_index(plan, made)
    order = [path for job in plan.jobs for path in job.paths]
    rest = [path for path in written if path not in order]
    return Report(tuple(written[path] for path in (*order, *rest)))


def write(output: Path, made: Made) -> Written:
    """Write one file in the folder `output`. Raises SystemFault."""
    path = output / made.path
    write_file(path, made.data)
    return Written(path, made.format, made.document, made.pages, len(made.data), made.imposed, _sides(made))


def _sides(made: Made) -> Sides:
    return made.parts[0].setup.sides if made.parts and made.all_pages > 1 else Sides.SINGLE


def _write_index(plan: Plan, made: dict[str, Made]) -> None:
    manifest = Manifest.read(plan.options.output)
    for folder in plan.folders:
        entries = [
            _index_entry(result) for path, result in made.items() if path.startswith(f"{folder.path}/")
        ]
        manifest = manifest.with_folder(folder.path, folder.title, entries, whole=plan.options.whole)
    labels = plan.maker.data.labels
    for path, data in manifest.files(labels.index_title, labels.index_lead, labels.tag):
        write_file(plan.options.output / path, data)


def _index_entry(made: Made) -> IndexEntry:
    document = made.document
    return IndexEntry(
        made.path, document.kind.value, document.title, document.subject, made.pages, made.picture
    )
