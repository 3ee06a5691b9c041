"""`kitgen init`: a folder of one's own, with a profile, an adapted lesson and a kit that build at once."""

import sys
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Literal, cast

import click

from kitgen.build.write import write_new
from kitgen.cli.names import complete_name, lessons
from kitgen.cli.schema import schema_files
from kitgen.cli.settings import Settings
from kitgen.errors import Finding, UsageError
from kitgen.filenames import file_name
from kitgen.project import Project

if TYPE_CHECKING:
    from kitgen.setting import Setting

DEFAULT_LESSON = "pikasol"
_LANG = "nl"
_MOST_NAMED = 3
USUAL = {
    "school": {"role": "vertrouwensleraar", "group": "1A", "pupils": "24"},
    "care": {"role": "vertrouwenspersoon", "group": "", "pupils": "8"},
}
"""What is taken where nothing is said, in a school and in a home."""


@click.command()
@click.argument("folder", required=False, metavar="[DIR]", type=click.Path(file_okay=False, path_type=Path))
@click.option("--name", help="Of the school or organisation.  [default: the folder's name]")
@click.option("--setting", type=click.Choice(["school", "care"]), help="A class, or a group in youth care.")
@click.option("--contact", metavar="ROLE: NAME, PLACE", help="Whom pupils can go to, and where.")
@click.option("--class", "group", metavar="NAME", help="The class or group.")
@click.option("--pupils", type=click.IntRange(1, 60), help="How many there are in it.")
@click.option("--lesson", shell_complete=complete_name, help="The lesson to adapt.  [default: pikasol]")
@click.pass_context
def init(
    context: click.Context,
    folder: Path | None,
    name: str | None,
    setting: str | None,
    contact: str | None,
    group: str | None,
    pupils: int | None,
    lesson: str | None,
) -> None:
    """Make a folder of your own that builds at once.

    It holds a profile, an adapted lesson, a kit, a README and settings for editors. What is not said is
    asked on a terminal. Without DIR: the current folder. Nothing is overwritten.
    """
    from kitgen.scaffold import School
    from kitgen.starter import SCHEMAS, Start, project_files

    settings: Settings = context.obj
    root = folder or settings.root
    _refuse_used(root)
    project = Project(root)
    said = {
        "name": name,
        "setting": setting,
        "contact": contact,
        "group": group,
        "pupils": pupils,
        "lesson": lesson,
    }
    ask = _Questions(settings, {key: str(value) for key, value in said.items() if value is not None})
    title = ask("name", root.resolve().name or "Onze school")
    where = cast("Setting", ask("setting", "school", click.Choice(list(USUAL))))
    school = School(title, where, *ask.contact(where), *ask.group(where))
    base = _known(project, ask("lesson", DEFAULT_LESSON))
    readme: Literal["nl", "en"] = "en" if context.find_root().params["lang_ui"] == "en" else "nl"
    start = Start(school, file_name(title) or "ons-profiel", base, readme)
    files = {**project_files(project, start), **{f"{SCHEMAS}/{kind}": text for kind, text in schema_files()}}
    _refuse_there(root, files)
    for path, text in files.items():
        write_new(root / path, text.encode())
        click.echo(settings.say("created", path=(root / path).as_posix()))
    if ask.taken:
        profile = f"assets/profiles/{start.profile}.yaml"
        click.echo(settings.say("not-asked", what=", ".join(ask.taken), path=profile))
    click.echo(settings.say("then-init", folder=root.as_posix()))


class _Questions:
    """Answers from the command line; what it does not say is asked, or taken as usual where nobody can be."""

    def __init__(self, settings: Settings, given: Mapping[str, str]) -> None:
        self._settings = settings
        self._given = given
        self.taken: list[str] = []

    def __call__(self, key: str, usual: str, kind: click.ParamType | None = None) -> str:  # type: ignore[type-arg]
        if key in self._given:
            return self._given[key]
        if not on_terminal():
            self.taken.append(f"{key}: {usual}" if usual else key)
            return usual
        words = self._settings.say(f"ask-{key}")
        return str(click.prompt(words, usual, type=kind, show_default=bool(usual), prompt_suffix=" "))

    def contact(self, setting: str) -> tuple[str, str, str]:
        """Return role, name and place of the contact: `--contact` has all three in one text."""
        usual = USUAL[setting]["role"]
        if "contact" in self._given or not on_terminal():
            role, _, rest = self("contact", usual).partition(":")
            name, _, place = rest.partition(",")
            return role.strip() or usual, name.strip(), place.strip()
        return self("role", usual), self("contact", ""), self("place", "")

    def group(self, setting: str) -> tuple[str, int]:
        """Return the name of the class and how many are in it."""
        usual = USUAL[setting]
        return self("group", usual["group"]), int(self("pupils", usual["pupils"], click.IntRange(1, 60)))


def on_terminal() -> bool:
    """Return whether somebody can be asked."""
    return sys.stdin.isatty() and sys.stdout.isatty()


def _known(project: Project, lesson: str) -> str:
    """Return `lesson`. Raises UsageError when there is none of that name."""
    from kitgen.load import unknown_name

    known = lessons(project, _LANG)
    if lesson not in known:
        raise unknown_name("unknown-lesson", lesson, known)
    return lesson


def _refuse_used(root: Path) -> None:
    """Raise UsageError when there is something in the folder; what is hidden, as of git, may be."""
    there = sorted(path.name for path in root.glob("*") if not path.name.startswith("."))
    if there:
        named = ", ".join(there[:_MOST_NAMED]) + (", …" if len(there) > _MOST_NAMED else "")
        raise UsageError([Finding("folder-in-use", values={"path": root.as_posix(), "names": named})])


def _refuse_there(root: Path, files: Iterable[str]) -> None:
    for path in files:
        if (root / path).exists():
            raise UsageError([Finding("file-exists", values={"path": (root / path).as_posix()})])
