"""`kitgen import`: a draft of a lesson from a Word file of others, never over a file that is there."""

from pathlib import Path

import click

from kitgen.build.write import write_new
from kitgen.cli.choices import json_choice
from kitgen.cli.filenames import content_of, lesson_or_kit, refuse_odd, refuse_taken
from kitgen.cli.findings import AS_JSON, described, print_document, tell
from kitgen.cli.names import Language
from kitgen.cli.settings import Settings
from kitgen.errors import Finding, Severity
from kitgen.filenames import file_name

_OURS = "kitgen "
"""How the styles of Word files begin that kitgen made."""


@click.command("import")
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--name", help="What the lesson is to be called.  [default: as the file]")
@click.option("--lang", type=Language(), default="nl", help="Language of the lesson.", show_default=True)
@click.option("--dry-run", is_flag=True, help="Show the draft, and write nothing.")
@json_choice
@click.pass_context
def import_command(
    context: click.Context,
    file: Path,
    name: str | None,
    lang: str,
    dry_run: bool,  # noqa: FBT001
    as_json: bool,  # noqa: FBT001
) -> None:
    """Make a draft of a lesson of a Word worksheet.

    Headings become sheets and sections, questions with lines, tables, lists, boxes to tick and pictures
    become blocks. What to look over stands at its place in the draft, after "nakijken:"; what found no
    place is told with its page. Write the rest of the lesson yourself: its goals, steps and care.

    Comments are in Dutch in Dutch lessons, else in English, unless --lang-ui says which of these.
    """
    from kitgen.importing.draft import draft
    from kitgen.importing.draftfile import LOOK, draft_text
    from kitgen.importing.reading import read_word

    settings: Settings = context.obj
    if as_json:
        context.meta[AS_JSON] = {"written": []}
    name = name or file_name(file.stem)
    refuse_odd(name)
    read = read_word(content_of(file, "extract-missing", str(file)), file.name)
    made = draft(read, name, file.name)
    spoken = context.find_root().params["lang_ui"] or (lang if lang in LOOK else "en")
    text = draft_text(settings.project, made, file.name, spoken)
    files = {f"lessons/{lang}/{name}.yaml": text.encode()}
    files |= {f"assets/{path}": data for path, data in made.pictures.items()}
    refuse_taken(settings, (*files, *lesson_or_kit(name, lang)))
    if not dry_run:
        for path, data in files.items():
            write_new(settings.root / path, data)
    findings = [_unplaced(each.said(settings.lang), each.page) for each in made.left]
    if any(each.style.startswith(_OURS) for each in read.passages):
        findings.insert(0, Finding("import-ours", None, Severity.WARNING, {"file": file.name}))
    blocks = sum(len(sheet.blocks) for sheet in made.sheets)
    counts = {"sheets": len(made.sheets), "blocks": blocks, "doubts": made.doubts}
    if as_json:
        written = [] if dry_run else [(settings.root / path).as_posix() for path in files]
        told = {"draft": text} if dry_run else {}
        print_document({"written": written, **counts, **told, "findings": described(findings, settings)})
        return
    tell(findings, settings)
    if dry_run:
        click.echo(text, nl=False)
        return
    for path in files:
        click.echo(settings.say("created", path=(settings.root / path).as_posix()))
    click.echo(settings.say("drafted", **counts))
    click.echo(settings.say("then-draft", mark=LOOK[spoken], name=name))


def _unplaced(words: str, page: int) -> Finding:
    values = {"words": words, **({"page": page} if page else {})}
    return Finding("import-unplaced-page" if page else "import-unplaced", None, Severity.NOTE, values)
