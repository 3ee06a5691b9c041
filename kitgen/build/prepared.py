"""What all folders of a build share: the project, the data of its profile, the options as they turn out."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from kitgen.build.checked import Checked, Checker
from kitgen.build.named import Names, resolve, written_easily
from kitgen.build.options import Options
from kitgen.inprint import with_variants
from kitgen.load import Data, load_data
from kitgen.project import Project


@dataclass(frozen=True)
class Prepared:
    """A project with its own recorder, the data of its profile, options, language; `shared`: files read."""

    project: Project
    data: Data
    options: Options
    lang: str
    shared: Mapping[str, str | None]

    def named(self, names: tuple[str, ...]) -> Names:
        """Return the kits and lessons called `names`; none: all. Raises UsageError and InputError."""
        kits, lessons = resolve(self.project, names, self.lang)
        if self.options.easy:
            return written_easily(self.project, self.lang, names, kits, lessons)
        return kits, lessons

    def data_in_print(self) -> Data:
        """Return the data with variants in print laid over the theme. Raises UsageError and InputError."""
        return with_variants(self.project, self.data, self.options.in_print)

    def checks(self, kits: Iterable[str], lessons: Iterable[str]) -> dict[str, Checked]:
        """Return what checking `kits` and `lessons` finds, by their names."""
        checker = Checker(self.project, self.data, self.lang, self.options)
        checked = {name: checker.kit(name) for name in kits}
        return checked | {name: checker.lesson(name) for name in lessons}

    def check_of_profile(self) -> Checked:
        """Return what checking the profile finds."""
        return Checker(self.project, self.data, self.lang, self.options).profile()


def prepared(project: Project, options: Options) -> Prepared:
    """Return what a build of `project` with `options` starts from. Raises InputError and UsageError."""
    project = project.recording()
    data = load_data(project, options.profile, options.lang, options.settings)
    data = data.printed_for(options.pupils, options.colour)
    if options.as_printed and data.profile.print.colour == "gray":
        options = options._replace(finish=options.finish._replace(gray=True))
    if options.finish.gray:
        data = replace(data, theme=data.theme.in_gray())
    lang = options.lang or data.profile.language
    return Prepared(project, data, options, lang, dict(project.recorder.seen))
