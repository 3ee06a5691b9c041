"""`kitgen schema`: JSON Schema, with which an editor completes and checks lessons."""

import json
from pathlib import Path
from typing import Any

import click

from kitgen.cli.findings import print_document
from kitgen.cli.settings import Settings

KINDS = ("lesson", "kit", "profile")


@click.command()
@click.argument("kind", required=False, type=click.Choice(KINDS))
@click.option(
    "--write", "folder", type=click.Path(file_okay=False, path_type=Path), help="Write files there."
)
@click.pass_obj
def schema(settings: Settings, kind: str | None, folder: Path | None) -> None:
    """Print JSON Schema, for completion in editors.

    Without a word: that of a lesson.

    With --write DIR: a file lesson.schema.json and so on for each kind, or for the one named.
    """
    if folder is None:
        print_document(schema_of(kind or "lesson"))
        return
    from kitgen.build.write import write_file

    for each in (kind,) if kind else KINDS:
        file = folder / f"{each}.schema.json"
        text = json.dumps(schema_of(each), ensure_ascii=False, indent=2) + "\n"
        write_file(file, text.encode("utf-8"))
        click.echo(settings.say("wrote", path=file.as_posix()))


def schema_of(kind: str) -> dict[str, Any]:
    """Return the JSON Schema of a `kind` of file, without what kitgen keeps for itself."""
    from kitgen.kit import Kit
    from kitgen.lesson import Lesson
    from kitgen.profile import Profile
    from kitgen.schema import Frozen

    models: dict[str, type[Frozen]] = {"lesson": Lesson, "kit": Kit, "profile": Profile}
    made = _without_origin(models[kind].model_json_schema())
    made["$defs"].pop("Origin", None)
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **made, "title": f"kitgen {kind}"}


def _without_origin(value: Any) -> Any:
    from kitgen.source.locate import ORIGIN

    if isinstance(value, list):
        return [_without_origin(each) for each in value]
    if isinstance(value, dict):
        return {key: _without_origin(each) for key, each in value.items() if key != ORIGIN}
    return value
