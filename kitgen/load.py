"""Reads lessons, kits, profiles and their data from a project, located and validated."""

from collections.abc import Iterable
from collections.abc import Mapping as AnyMapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Generic, TypeVar

from kitgen.assigned import Assignment, assigned
from kitgen.casts import Cast
from kitgen.curriculum import Curriculum
from kitgen.document.inline import Inlines, text
from kitgen.errors import Finding, InputError, UsageError
from kitgen.helplines import HelpData, Reader
from kitgen.helptexts import HelpTexts
from kitgen.kit import Kit
from kitgen.labelfile import LABELS, load_labels
from kitgen.labels import Labels
from kitgen.lesson import Lesson
from kitgen.origin import Origin
from kitgen.overlays import read_kit, read_source
from kitgen.profile import Profile
from kitgen.project import Project
from kitgen.rulesets import RuleSet
from kitgen.schema import Frozen
from kitgen.setting import Participants
from kitgen.source.locate import find
from kitgen.source.misread import nearest, not_one_of
from kitgen.source.tree import Mapping
from kitgen.source.validate import validate
from kitgen.theme import Theme
from kitgen.themes import theme_of
from kitgen.variants import Variant
from kitgen.works import Work

M = TypeVar("M", bound=Frozen)


@dataclass(frozen=True)
class Loaded(Generic[M]):
    """A validated value with its name, its file in the project and its source tree.

    `bases`: the lessons that it extends, nearest first. `removed`: where an overlay took out the
    ids that are gone. `easy`: whether an easy version took part.
    """

    name: str
    file: str
    value: M
    tree: Mapping
    bases: tuple[str, ...] = ()
    removed: AnyMapping[str, Origin] = field(default_factory=dict)
    easy: bool = False


def load(project: Project, file: str, model: type[M], origin: Origin | None = None) -> Loaded[M]:
    """Return the file at `file` as a `model`. Raises InputError with all that is wrong in it."""
    tree = project.tree(file, origin)
    return Loaded(file.rpartition("/")[2].removesuffix(".yaml"), file, validate(tree, model), tree)


def lesson_file(name: str, lang: str) -> str:
    """Return where the lesson `name` is kept."""
    return f"lessons/{lang}/{name}.yaml"


def kit_file(name: str, lang: str) -> str:
    """Return where the kit `name` is kept."""
    return f"lessons/{lang}/kits/{name}.yaml"


def profile_file(name: str) -> str:
    """Return where the profile `name` is kept; a name with slashes is a path."""
    return f"{name}.yaml" if "/" in name else f"assets/profiles/{name}.yaml"


def all_meant(project: Project, lang: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the kits and lessons that are meant where none is named: a project's own, where it has any."""
    folders = (f"lessons/{lang}/kits", f"lessons/{lang}")
    kits, lessons = (project.own_names(folder) for folder in folders)
    return (kits, lessons) if kits or lessons else (project.names(folders[0]), project.names(folders[1]))


def load_lesson(
    project: Project, name: str, lang: str, origin: Origin | None = None, *, easy: bool = False
) -> Loaded[Lesson]:
    """Return the lesson called `name`, with what it extends; with `easy`, in easy language where it can be.

    Raises InputError.
    """
    file = lesson_file(name, lang)
    source = read_source(project, file, origin, easy=easy)
    if source.findings:
        raise InputError(source.findings)
    lesson = validate(source.tree, Lesson)
    return Loaded(name, file, lesson, source.tree, source.bases, source.removed, source.easy)


def load_kit(project: Project, name: str, lang: str) -> Loaded[Kit]:
    """Return the kit called `name`. Raises InputError."""
    file = kit_file(name, lang)
    source = read_kit(project, file)
    if source.findings:
        raise InputError(source.findings)
    return Loaded(name, file, validate(source.tree, Kit), source.tree)


@dataclass(frozen=True)
class Data:
    """What every kit of one profile shares: profile, theme, labels, and the data under assets/.

    `all_labels` are the labels for every setting, `regions` the services of each region; `variants` are
    those in print that the theme has taken on; `participants` are those who are spoken to.
    """

    profile_name: str
    profile: Profile
    profile_tree: Mapping
    theme: Theme
    all_labels: Labels
    rulesets: AnyMapping[str, RuleSet]
    regions: AnyMapping[str, HelpData]
    curricula: AnyMapping[str, Curriculum]
    works: AnyMapping[str, Work]
    casts: AnyMapping[str, Cast]
    variants: tuple[Variant, ...] = ()
    participants: Participants = "pupils"

    @cached_property
    def labels(self) -> Labels:
        """The labels as they are said in the profile's setting to those who take part."""
        return self.all_labels.spoken(self.profile.setting, self.participants, self.help.words.places())

    @property
    def help(self) -> HelpData:
        """The services of the profile's region."""
        return self.regions[self.profile.region]

    def phones(self) -> list[str]:
        """Return all numbers of all regions, as texts may name them."""
        return [line.phone for region in self.regions.values() for line in region.lines]

    def strings(self) -> dict[str, str]:
        """Return what stands in each place where only plain text fits: of the profile and of its region."""
        return {**self.help.places(), **self.profile.strings(self.labels)}

    def places(self) -> dict[str, Inlines]:
        """Return what stands in each place: text, or a gap to write in."""
        services = {name: text(words) for name, words in self.help.places().items()}
        return {**services, **self.profile.places(self.labels)}

    def speaking_to(self, participants: Participants) -> "Data":
        """Return the same for lessons for `participants`; a class and its hour are no business of adults."""
        if participants == self.participants:
            return self
        group = self.profile.group.model_copy(update={"name": "", "start": None})
        profile = self.profile.model_copy(update={"group": group})
        told = replace(self, profile=profile, participants=participants)
        return replace(told, profile=profile.turned_to(told.reads_help_as("pupil")))

    def reads_help_as(self, reader: Reader) -> Reader:
        """Return as whom `reader` of a paper is helped: who follows a lesson may be an adult."""
        if reader != "pupil" or self.participants == "pupils":
            return reader
        return "home" if self.participants == "parents" else "teacher"

    def footer(self) -> str:
        """Return the help line at the foot of what those who take part get."""
        return self.help.footer if self.participants == "pupils" else self.help.adult_footer

    def printed_for(self, pupils: int | None, colour: str | None) -> "Data":
        """Return the same for another number of `pupils` and with or without colour, where given."""
        group, how = self.profile.group, self.profile.print
        group = group.model_copy(update={"pupils": pupils}) if pupils else group
        how = how.model_copy(update={"colour": colour}) if colour else how
        return replace(self, profile=self.profile.model_copy(update={"group": group, "print": how}))


def load_data(
    project: Project, profile_name: str, lang: str | None = None, settings: Iterable[Assignment] = ()
) -> Data:
    """Return the profile called `profile_name` and all that it asks for; a name with slashes is a path.

    `lang` overrides the profile's language, `settings` any of its values. Raises InputError, and
    UsageError for a profile that does not exist.
    """
    file = profile_file(profile_name)
    if not project.find(file):
        raise unknown_name("unknown-profile", profile_name, project.names("assets/profiles"))
    tree = assigned(project.tree(file), settings)
    loaded = Loaded(profile_name, file, validate(tree, Profile), tree)
    profile = loaded.value
    spoken, _, _ = _chosen(project, loaded, ("language",), profile.language, LABELS).partition("-")
    language = lang or spoken
    _chosen(project, loaded, ("region",), profile.region, "assets/help")
    labels = load_labels(project, language)
    if language == spoken != profile.language:
        labels = labels.model_copy(update={"tag": profile.language})
    return Data(
        profile_name,
        profile.turned_to("pupil").model_copy(update={"language": spoken}),
        tree,
        theme_of(project, tree),
        labels,
        _all(project, "assets/rules", RuleSet),
        _regions(project, loaded, language),
        _all(project, "assets/curricula", Curriculum),
        _all(project, "assets/works", Work),
        _all(project, "assets/casts", Cast),
    )


def _regions(project: Project, profile: Loaded[Profile], language: str) -> AnyMapping[str, HelpData]:
    """Return the services of every region, told in `language` where there are texts for them.

    Raises InputError when there are none for the region of `profile`.
    """
    regions, path = _all(project, "assets/help", HelpData), f"assets/help/texts/{language}.yaml"
    if project.find(path):
        texts = load(project, path, HelpTexts).value
        regions = {name: texts.told(region) for name, region in regions.items()}
    here = regions[profile.value.region]
    if here.language != language:
        values = {"region": here.region, "language": language, "path": path}
        raise InputError([Finding("help-not-told", find(profile.tree, ("region",)), values=values)])
    return regions


def _chosen(project: Project, profile: Loaded[Profile], path: tuple[str, ...], name: str, folder: str) -> str:
    """Return `name`, what `profile` says at `path`, when `folder` has it. Raises InputError.

    A language may have a region: nl-BE.
    """
    known = project.names(folder)
    if name in known or (path == ("language",) and name.partition("-")[0] in known):
        return name
    raise InputError([not_one_of(path[-1], name, known, find(profile.tree, path))])


def _all(project: Project, folder: str, model: type[M]) -> AnyMapping[str, M]:
    return {name: load(project, f"{folder}/{name}.yaml", model).value for name in project.names(folder)}


def unknown_name(
    finding: str, name: str, known: tuple[str, ...], project: Project | None = None
) -> UsageError:
    """Return the error for a name that is none of those `known`, with the nearest of them.

    Where the folder of `project` has no lessons it says so: it may be the wrong one.
    """
    values: dict[str, object] = {"name": name, "suggestion": nearest(name, list(known))}
    if project and not (project.root / "lessons").is_dir():
        values["bare"] = project.root.resolve()
    return UsageError([Finding(finding, values=values)])
