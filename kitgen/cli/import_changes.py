"""`kitgen import-changes`: brings back what somebody changed in a Word file, as an overlay."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Literal

import click

from kitgen.cli.choices import json_choice, lang_choice, profile_choice
from kitgen.cli.filenames import content_of, lesson_or_kit, refuse_odd, refuse_taken
from kitgen.cli.findings import AS_JSON, described, print_document, tell, weigh
from kitgen.cli.names import complete_name
from kitgen.cli.settings import Settings
from kitgen.errors import Finding, InputError, Severity

if TYPE_CHECKING:
    from kitgen.importing.imported import Brought
    from kitgen.importing.left import Left
    from kitgen.importing.overlaying import Overlay
    from kitgen.importing.threeway import Conflict


@click.command("import-changes")
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--dry-run", is_flag=True, help="Only say what changed; write nothing.")
@click.option("--name", help="Name of the overlay.  [default: the lesson's, or one made of it]")
@click.option(
    "--tracked",
    type=click.Choice(["accept", "refuse"]),
    default="accept",
    show_default=True,
    help="What is done with changes that Word tracked and nobody decided on.",
)
@click.option(
    "--prefer",
    type=click.Choice(["word", "lesson"]),
    help="What counts where the lesson was changed in the same place meanwhile.",
)
@click.option(
    "--from",
    "origin",
    metavar="NAME",
    shell_complete=complete_name,
    help="Lesson or kit that the file was made from, where it does not say so any more.",
)
@profile_choice
@lang_choice
@click.option(
    "--output",
    type=click.Path(file_okay=False, path_type=Path),
    help="Output folder of the build that made the file, where it does not stand there any more.",
)
@json_choice
@click.pass_context
def import_changes(
    context: click.Context,
    file: Path,
    dry_run: bool,  # noqa: FBT001
    name: str | None,
    tracked: str,
    prefer: Literal["word", "lesson"] | None,
    origin: str | None,
    profile: str,
    lang: str | None,
    output: Path | None,
    as_json: bool,  # noqa: FBT001
) -> None:
    """Make an overlay of what was changed in a Word file.

    Exit code 1 when something found no place in the lesson, or was changed there too: it is listed. So it is
    when the overlay is wrong where the lesson was not.
    """
    from kitgen.build.options import Options
    from kitgen.importing.imported import brought
    from kitgen.importing.overlaying import overlays
    from kitgen.importing.reading import read_word
    from kitgen.importing.standing import bundle_for

    settings: Settings = context.obj
    if name:
        refuse_odd(name)
    if as_json:
        context.meta[AS_JSON] = {"written": []}
    data = content_of(file, "extract-missing", str(file))
    changed = read_word(data, file.name, accept=tracked == "accept")
    above = tuple(folder for folder in file.resolve().parents if (folder / ".kitgen").is_dir())
    folders = tuple(dict.fromkeys((*above, output or settings.root / "output")))
    options = Options(profile=profile, lang=lang or "nl", formats=("docx",))
    bundle, kept = bundle_for(data, file, folders, settings.project, options, origin or "")
    back = brought(changed, bundle, file.name, sure=kept)
    made = overlays(back, settings.project, name or "", prefer or "")
    for each in made:
        refuse_taken(settings, lesson_or_kit(each.name, back.lang), over_shipped=each.name == each.base)
    findings = [*_unused(origin or "", back.name, file.name)] if kept else []
    changes = () if dry_run else tuple(each for each in made if each.changes)
    before = _checked(settings, [each.base for each in changes], profile, back.lang)
    written = _write(settings, changes)
    after = _checked(settings, [each.name for each in changes], profile, back.lang)
    known = [(each.id, each.values) for each in before]
    findings += [each for each in after if (each.id, each.values) not in known]
    if as_json:
        told = {**_document(back, made, two_way=not kept), "findings": described(findings, settings)}
        print_document({"written": [*written], **told})
    else:
        for line in _told(settings, file.name, back, made, two_way=not kept, dry_run=dry_run):
            click.echo(line)
        tell(findings, settings)
    if back.left or any(each.conflicts for each in made) or weigh(findings)[0]:
        context.exit(InputError.exit_code)


def _unused(origin: str, name: str, file: str) -> Iterator[Finding]:
    """Yield what is to be said of an `origin` that was given for a file that says that it is of `name`."""
    if origin and origin != name:
        values = {"file": file, "name": name, "given": origin}
        yield Finding("import-from-unused", None, Severity.NOTE, values)


def _checked(settings: Settings, names: Iterable[str], profile: str, lang: str) -> list[Finding]:
    """Return what is to be said of the lessons with these `names`, as `kitgen check` does."""
    from kitgen.check.run import check_lesson
    from kitgen.load import lesson_file, load_data

    project, day = settings.project, date.today()  # the teacher's own day
    data = load_data(project, profile, lang)
    return [found for name in names for found in check_lesson(project, data, lesson_file(name, lang), day)]


def _write(settings: Settings, made: "Iterable[Overlay]") -> Mapping[str, str]:
    """Write the files of overlays, none over a lesson that is there. Raises SystemFault."""
    from kitgen.build.write import refuse_links, write_file, write_new

    files = {path: text for each in made for path, text in each.files.items()}
    refuse_links(settings.root, *files)
    for path, text in files.items():
        write = write_file if "/.base/" in path else write_new
        write(settings.root / path, text.encode())
    return files


def _told(
    settings: Settings,
    file: str,
    back: "Brought",
    made: "tuple[Overlay, ...]",
    *,
    two_way: bool,
    dry_run: bool,
) -> Iterator[str]:
    """Yield what changed in plain words, what was written, and what found no place."""
    from kitgen.cli.changed import listed

    say = settings.say
    if two_way:
        yield say("import-two-way")
    changed = [each for each in made if each.changes]
    if not changed and not back.left and not any(each.conflicts for each in made):
        yield say("import-nothing", file=file)
    for each in changed:
        yield f"{each.base}:"
        yield from listed(settings, each.changes)
    for each in made:
        yield from (_conflict(settings, each.base, conflict) for conflict in each.conflicts)
    if any(each.conflicts for each in made):
        yield f"  {say('import-prefer')}"
    if back.left:
        yield say("import-left")
        yield from (f"  {_left(settings, each)}" for each in back.left)
    for each in changed:
        path = next(iter(each.files))
        yield say("import-would" if dry_run else "import-wrote", path=(settings.root / path).as_posix())
        if not dry_run:
            yield say("import-then", name=each.name)
        if back.name != each.base and each.name != each.base:
            yield say("import-kit", name=each.name, base=each.base)


def _left(settings: Settings, left: "Left") -> str:
    where = [left.part and f"“{left.part}”", left.page and settings.say("page", n=left.page)]
    at = ", ".join(str(each) for each in where if each)
    words = f"“{left.words}”" if left.words else ""
    change = f"“{left.before}” → {words}" if left.before and left.how in ("changed", "replaced") else words
    return ": ".join(filter(None, (settings.say(f"left-{left.how}"), at, change)))


def _conflict(settings: Settings, base: str, conflict: "Conflict") -> str:
    """Return what both changed, side by side with where it stands."""
    from kitgen.cli.changed import quoted, spelled

    say = settings.say
    at = f" ({conflict.now_origin})" if conflict.now_origin else ""
    pairs = (
        (say("import-was"), conflict.base),
        (say("import-in-word"), conflict.edited),
        (say("import-now") + at, conflict.now),
    )
    where = spelled(settings, conflict.parts, conflict.key)
    lines = (f"    {name}: {quoted(words)}" for name, words in pairs)
    return "\n".join((f"{say('import-conflict')}: {base}: {where}", *lines))


def _document(back: "Brought", made: "tuple[Overlay, ...]", *, two_way: bool) -> dict[str, object]:
    from dataclasses import asdict

    from kitgen.cli.changed import described_change

    lessons = [
        {
            "name": each.name,
            "base": each.base,
            "changes": [*map(described_change, each.changes)],
            "conflicts": [*map(asdict, each.conflicts)],
        }
        for each in made
    ]
    return {"two_way": two_way, "lessons": lessons, "left": [*map(asdict, back.left)]}
