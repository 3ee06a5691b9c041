"""`kitgen diff`: what an overlay changes, and what changed in the lesson that it stands on."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import asdict, replace
from typing import TYPE_CHECKING

import click

from kitgen.cli.choices import json_choice
from kitgen.cli.findings import described, print_document, tell
from kitgen.cli.names import complete_name, lessons
from kitgen.cli.settings import Settings
from kitgen.cli.words import WORDS
from kitgen.errors import InputError

if TYPE_CHECKING:
    from kitgen.comparing import Compared
    from kitgen.differences import Change
    from kitgen.partnames import PartName

_EASY = ".easy"
_LETTERS = 110
"""How much of a text is shown."""


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
    """Show what an overlay changes, and what changed in its lesson.

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


def listed(
    settings: Settings, changes: Iterable["Change"], clashes: tuple["Change", ...] = ()
) -> Iterator[str]:
    """Yield lines: what is of the whole lesson first, then what is in one step or sheet under its name."""
    groups: dict[tuple[PartName, ...], list[Change]] = {(): []}
    for change in changes:
        whole = len(change.parts) == 1 and not change.key
        groups.setdefault(change.parts if whole else change.parts[:1], []).append(change)
    for parts, inside in groups.items():
        heads = [change for change in inside if change.parts == parts and not change.key]
        yield from (f"  {_line(settings, change, (), change in clashes)}" for change in heads)
        rest = [change for change in inside if change not in heads]
        if rest:
            yield f"  {_named(settings, parts[0]) if parts else settings.say('lesson')}"
            yield from (f"    {_line(settings, change, parts, change in clashes)}" for change in rest)


def _line(
    settings: Settings,
    change: "Change",
    within: tuple["PartName", ...],
    clashing: bool,  # noqa: FBT001
) -> str:
    from kitgen.differences import excerpts

    what = ": ".join(filter(None, (_path(settings, change, within), change.key)))
    also = f"  ← {settings.say('diff-also')}" if clashing else ""
    if change.how == "changed":
        before, after = (_quoted(_short(text)) for text in excerpts(change.before, change.after))
        return f"{what}: {before} → {after}{also}"
    said = f": {_quoted(_short(change.after or change.before))}" if change.key else ""
    return f"{settings.say(f'diff-{change.how}')}: {what}{said}{also}"


def _path(settings: Settings, change: "Change", within: tuple["PartName", ...]) -> str:
    """Return what changed, from the outside in; the last with its words where they are not told anyway."""
    *outer, last = change.parts[len(within) :] or (None,)
    if last is None:
        return ""
    told = change.how == "changed" and change.before.startswith(last.words.removesuffix(" …"))
    words = replace(last, words="") if told and last.id else last
    same = bool(outer) and outer[-1].kind == last.kind
    names = [_named(settings, replace(part, words="")) for part in outer]
    return " › ".join((*names, _named(settings, replace(words, kind="") if same else words)))


def _named(settings: Settings, part: "PartName") -> str:
    kind = settings.say(f"part-{part.kind}") if f"part-{part.kind}" in WORDS else part.kind
    return " ".join(filter(None, (kind, part.words and f"“{part.words}”", part.id and f"({part.id})")))


def _quoted(words: str) -> str:
    return words if re.fullmatch(r"[\w+-]{1,20}", words) else f"“{words}”"


def _short(words: str) -> str:
    from kitgen.partnames import shortened

    return shortened(words, _LETTERS)


def _document(found: "Compared") -> dict[str, object]:
    since = None if found.since is None else [described_change(each, found.clashes) for each in found.since]
    return {
        "base": found.base,
        "base_version": found.noted,
        "base_now": found.now,
        "changes": [described_change(each) for each in found.changes],
        "base_changes": since,
    }


def described_change(change: "Change", clashes: tuple["Change", ...] | None = None) -> dict[str, object]:
    """Return a change as plain data; with `clashes` also whether it is one of those."""
    place = {"file": change.origin.file, "line": change.origin.line} if change.origin else {}
    clash = {} if clashes is None else {"clash": change in clashes}
    return {
        "how": change.how,
        "parts": [asdict(part) for part in change.parts],
        "key": change.key,
        "before": change.before,
        "after": change.after,
        **place,
        **clash,
    }
