"""Tries edits: whether a lesson stays sound with them, and what its paper says then."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from kitgen.build.checked import Checker
from kitgen.build.options import Options
from kitgen.build.write import write_file
from kitgen.errors import InputError, Severity
from kitgen.importing.edits import Edit, edited
from kitgen.importing.original import Original, drawn, jobs_of, narrowed_to
from kitgen.lesson import Lesson
from kitgen.load import lesson_file, load_data
from kitgen.overlays import easy_file
from kitgen.project import Project
from kitgen.source import tree as trees
from kitgen.source.validate import validate
from kitgen.source.writing import as_yaml


@dataclass(frozen=True)
class Trial:
    """A project that may be changed, and of what in it a document is made: `name` with `options`."""

    project: Project
    name: str
    options: Options
    original: Original

    def sound_edits(self, tree: trees.Mapping, edits: Iterable[Edit]) -> tuple[Edit, ...]:
        """Return those of `edits` with which the lesson is sound."""
        edits = tuple(edits)
        if _is_sound(edited(tree, edits)):
            return edits
        kept: tuple[Edit, ...] = ()
        for edit in edits:
            if _is_sound(edited(tree, (*kept, edit))):
                kept = (*kept, edit)
        return kept

    def with_lessons(self, lessons: Mapping[str, trees.Mapping]) -> Original:
        """Return the document made anew with `lessons` by their names. Raises InputError."""
        for name, tree in lessons.items():
            file = lesson_file(name, self._lang)
            write_file(self.project.root / file, as_yaml(tree).encode())
            if self.options.easy:  # its easy version stands in the tree already
                said = trees.Mapping(tuple(e for e in tree.entries if e.key == "title"), tree.origin)
                write_file(self.project.root / easy_file(file), as_yaml(said).encode())
        fresh = Project(self.project.root)
        stem, kind = self.original.job.stem, self.original.document.kind
        options = narrowed_to(self.original.job, fresh, self.name, self.options)
        for job in jobs_of(fresh, self.name, options):
            if job.stem == stem and job.document.kind == kind:
                return drawn(job, fresh)
        raise InputError([])

    def errors(self, names: Iterable[str]) -> int:
        """Return how many errors there are in the lessons called `names`, as they were made last."""
        fresh = Project(self.project.root)
        data = load_data(fresh, self.options.profile, self.options.lang, self.options.settings)
        checker = Checker(fresh, data, self._lang, self.options)
        found = (finding for name in names for finding in checker.lesson(name).findings)
        return sum(finding.severity is Severity.ERROR for finding in found)

    @property
    def _lang(self) -> str:
        return self.options.lang or "nl"


def _is_sound(tree: trees.Mapping) -> bool:
    try:
        validate(tree, Lesson)
    except InputError:
        return False
    return True
