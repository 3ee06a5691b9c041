"""`kitgen diff`: what an overlay changes, and what changed in the lesson that it stands on."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

import click

from kitgen.cli.changed import described_change, listed
from kitgen.cli.choices import json_choice
from kitgen.cli.findings import described, print_document, tell
from kitgen.cli.names import complete_name, lessons
from kitgen.cli.settings import Settings
from kitgen.errors import InputError

if TYPE_CHECKING:
    from kitgen.comparing import Compared

_EASY = ".easy"


@click.command()
@click.argument("name", shell_complete=complete_name)
@click.option("--lang", default="nl", help="Language of the lesson.", show_default=True)
@click.option(
    "--from",
    "base",
    metavar="LESSON",
    shell_complete=complete_name,
    help="A lesson further down to compare with.",
)
@click.option("--seen", is_flag=True, help="From now on tell only what changes in the lesson after today.")
@json_choice
@click.pass_context
def diff(
    context: click.Context,
    name: str,
    lang: str,
    base: str | None,
    seen: bool,  # noqa: FBT001
    as_json: bool,  # noqa: FBT001
) -> None:
    """Show what an overlay changes, and what its lesson did.

    NAME is an overlay, or NAME.easy an easy version. Exit code 1 when the overlay no longer fits.
    """
    from kitgen.comparing import compared
    from kitgen.load import lesson_file, unknown_name

    settings: Settings = context.obj
    alone = bool(base) or name.endswith(_EASY)
    if seen and alone:
        raise click.UsageError("--seen is about an overlay and what it extends; leave --from and .easy out.")
    known = lessons(settings.project, lang)
    if name.removesuffix(_EASY) not in known:
        raise unknown_name("unknown-lesson", name, known, settings.project)
    file = lesson_file(name, lang)
    found = compared(settings.project, file, base or "")
    if as_json:
        print_document({"name": name, **_document(found), "findings": described(found.findings, settings)})
    else:
        tell(found.findings, settings)
        for line in _told(settings, name, found, alone=alone):
            click.echo(line)
    if seen:
        from kitgen.cli.rebasing import note_seen

        note_seen(settings, file, found)
    if found.findings:
        context.exit(InputError.exit_code)


def _told(settings: Settings, name: str, found: "Compared", *, alone: bool) -> Iterator[str]:
    """Yield what there is to say; `alone`: nothing about what changed in the base since."""
    say = settings.say
    yield say("diff-heading", name=name, base=found.base)
    yield from listed(settings, found.changes) if found.changes else [f"  {say('diff-nothing')}"]
    if alone:
        return
    if found.below:
        yield f"  {say('diff-below', name=name, base=found.base, below=found.below[-1])}"
    yield ""
    yield say("diff-since", name=name, base=found.base, version=found.noted or say("diff-unsaid"))
    if found.since is None:
        yield "  " + say(_without_copy(found), name=name)
    elif not found.since:
        yield f"  {say('diff-nothing')}"
    else:
        yield from listed(settings, found.since, found.clashes)
        if found.clashes:
            yield "\n" + say("diff-clashes", name=name, n=len(found.clashes))
        yield "\n" + say("diff-then", name=name)


def _without_copy(found: "Compared") -> str:
    if not found.noted:
        return "diff-not-noted"
    return "diff-nothing" if found.noted == found.now else "diff-no-copy"


def _document(found: "Compared") -> dict[str, object]:
    since = None if found.since is None else [described_change(each, found.clashes) for each in found.since]
    return {
        "base": found.base,
        "base_version": found.noted,
        "base_now": found.now,
        "changes": [described_change(each) for each in found.changes],
        "base_changes": since,
    }
