"""`kitgen new`: a scaffold to start from, never over a file that is there."""

import re
from collections.abc import Mapping
from typing import Literal, cast

import click

from kitgen.build.write import write_new
from kitgen.cli.filenames import lesson_or_kit, refuse_odd, refuse_taken
from kitgen.cli.names import complete_name, lessons
from kitgen.cli.settings import Settings

Kind = Literal["lesson", "overlay", "kit", "profile"]

_LANGUAGE = re.compile(r"[a-z]{2,3}")


@click.command()
@click.argument("kind", type=click.Choice(["lesson", "overlay", "kit", "profile"]))
@click.argument("name")
@click.option("--from", "base", metavar="LESSON", shell_complete=complete_name, help="What an overlay is on.")
@click.option("--lang", default="nl", help="Language of the lesson or kit.", show_default=True)
@click.pass_obj
def new(settings: Settings, kind: str, name: str, base: str | None, lang: str) -> None:
    """Write a lesson, overlay, kit or profile to start from.

    NAME is the name of its file: small letters, digits and hyphens. An overlay is made on the lesson
    named with --from; all that can be changed stands in its comments.
    """
    chosen = cast(Kind, kind)
    if not _LANGUAGE.fullmatch(lang):
        raise click.BadParameter(
            f"{lang!r} is not a language; write two letters, such as nl.", param_hint="--lang"
        )
    refuse_odd(name)
    if (chosen == "overlay") != bool(base):
        raise click.UsageError("an overlay is made --from a lesson, and nothing else is.")
    files = _overlay(settings, name, base, lang) if base else _scaffold(settings, chosen, name, lang)
    taken = (_file(chosen, name, lang),) if chosen == "profile" else lesson_or_kit(name, lang)
    refuse_taken(settings, taken, over_shipped=name == base)
    for path, text in files.items():
        write_new(settings.root / path, text.encode())
    click.echo(settings.say("created", path=(settings.root / _file(chosen, name, lang)).as_posix()))
    click.echo(settings.say(f"then-{kind}", name=name))


def _scaffold(settings: Settings, kind: Kind, name: str, lang: str) -> Mapping[str, str]:
    from kitgen.scaffold import School, profile, scaffold

    title = name.replace("-", " ").capitalize()
    project = settings.project
    text = (
        profile(project, School(title))
        if kind == "profile"
        else scaffold(project, f"{kind}.yaml", title=title)
    )
    return {_file(kind, name, lang): text}


def _overlay(settings: Settings, name: str, base: str, lang: str) -> Mapping[str, str]:
    """Return the overlay and the copy of its base. Raises UsageError where there is no such lesson."""
    from kitgen.load import unknown_name
    from kitgen.scaffold import overlay

    known = lessons(settings.project, lang)
    if base not in known:
        raise unknown_name("unknown-lesson", base, known)
    return overlay(settings.project, _file("overlay", name, lang), _file("lesson", base, lang))


def _file(kind: Kind, name: str, lang: str) -> str:
    match kind:
        case "lesson" | "overlay":
            return f"lessons/{lang}/{name}.yaml"
        case "kit":
            return f"lessons/{lang}/kits/{name}.yaml"
        case "profile":
            return f"assets/profiles/{name}.yaml"
