"""Checks what a build is made of, each lesson once, and says which files that took."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from kitgen.build.options import Options
from kitgen.check.gray import gray
from kitgen.check.profiles import check_profile
from kitgen.check.run import check_kit, check_lesson
from kitgen.check.stale import help_lines
from kitgen.errors import Finding, Severity, each_once
from kitgen.load import Data, kit_file, lesson_file, load_kit
from kitgen.project import Project


@dataclass(frozen=True)
class Checked:
    """What was found, which files were read for it, and the lessons of a kit that is sound."""

    findings: tuple[Finding, ...]
    reads: Mapping[str, str | None]
    members: tuple[str, ...] = ()

    def with_other(self, other: "Checked") -> "Checked":
        """Return both together; what both found is told once."""
        return Checked(
            each_once((*self.findings, *other.findings)), {**self.reads, **other.reads}, self.members
        )


class Checker:
    """Checks kits and lessons of a project for one profile; `lang` is the language of the lessons."""

    def __init__(self, project: Project, data: Data, lang: str, options: Options) -> None:
        self._project, self._data, self._lang = project, data, lang
        self._day = options.today or date.min
        self._more = (gray,) if options.finish.gray else ()
        self._lessons: dict[str, Checked] = {}

    def profile(self) -> Checked:
        """Check the profile and the help lines of its region."""
        project = self._project.recording()
        found = (
            *check_profile(project, self._data, gray=bool(self._more)),
            *help_lines(self._data.help, self._day),
        )
        return Checked(found, project.recorder.seen)

    def kit(self, name: str) -> Checked:
        """Check the kit called `name`, and the lessons of one that is sound."""
        project = self._project.recording()
        found = check_kit(project, self._data, kit_file(name, self._lang), self._lang, self._more)
        if any(finding.severity is Severity.ERROR for finding in found):
            return Checked(found, project.recorder.seen)
        entries = load_kit(project, name, self._lang).value.all_lessons()
        checked = Checked(found, project.recorder.seen, tuple(entry.lesson for entry in entries))
        for lesson in dict.fromkeys(checked.members):
            checked = checked.with_other(self.lesson(lesson))
        return checked

    def lesson(self, name: str) -> Checked:
        """Check the lesson called `name`; what several kits have is checked once."""
        if name not in self._lessons:
            project = self._project.recording()
            file = lesson_file(name, self._lang)
            found = check_lesson(project, self._data, file, self._day, self._more)
            self._lessons[name] = Checked(found, project.recorder.seen)
        return self._lessons[name]
