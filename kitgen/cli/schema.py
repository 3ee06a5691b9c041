"""`kitgen schema`: JSON Schema, with which an editor completes and checks lessons."""

import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import click

from kitgen.cli.findings import print_document
from kitgen.cli.settings import Settings

KINDS = ("lesson", "overlay", "kit", "profile", "theme")


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

    for name, text in schema_files((kind,) if kind else KINDS):
        write_file(folder / name, text.encode("utf-8"))
        click.echo(settings.say("wrote", path=(folder / name).as_posix()))


def schema_files(kinds: Iterable[str] = KINDS) -> Iterator[tuple[str, str]]:
    """Yield for each of `kinds` the name of its file and the text of it."""
    for kind in kinds:
        yield f"{kind}.schema.json", json.dumps(schema_of(kind), ensure_ascii=False, indent=2) + "\n"


def schema_of(kind: str) -> dict[str, Any]:
    """Return the JSON Schema of a `kind` of file, without what kitgen keeps for itself."""
    from kitgen.kit import Kit
    from kitgen.lesson import Lesson
    from kitgen.profile import Profile
    from kitgen.schema import Frozen
    from kitgen.theme import ThemePatch

    models: dict[str, type[Frozen]] = {"lesson": Lesson, "overlay": Lesson, "kit": Kit, "profile": Profile}
    models["theme"] = ThemePatch
    made = _without_origin(models[kind].model_json_schema())
    made["$defs"].pop("Origin", None)
    if kind == "overlay":
        made = _as_overlay(made)
    if kind in ("lesson", "overlay"):
        made = _with_shared_parts(made)
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **made, "title": f"kitgen {kind}"}


def _with_shared_parts(lesson: dict[str, Any]) -> dict[str, Any]:
    """Return a lesson's schema where a whole step, sheet, deck or poster may come from a snippet."""
    shared = {"type": "object", "properties": {"snippet": {"type": "string"}}, "required": ["snippet"]}
    properties = dict(lesson["properties"])
    for key in ("steps", "handout", "cards", "posters"):
        items = {"anyOf": [properties[key]["items"], shared]}
        properties[key] = {**properties[key], "items": items}
    return {**lesson, "properties": properties}


def _as_overlay(lesson: dict[str, Any]) -> dict[str, Any]:
    """Return a lesson's schema as that of an overlay or an easy version: nothing is required."""
    from kitgen.overlays import BASE_VERSION, EXTENDS, Overlay

    words = _without_origin(Overlay.model_json_schema())["properties"]
    top = {key: words.pop(key) for key in (EXTENDS, BASE_VERSION)}
    loose: dict[str, Any] = _loosened(lesson, words)
    return {**loose, "properties": {**top, **loose["properties"]}}


def _loosened(value: Any, words: dict[str, Any]) -> Any:
    """Return `value` with no key required, and an overlay's `words` allowed, in every mapping."""
    if isinstance(value, list):
        return [_loosened(each, words) for each in value]
    if not isinstance(value, dict):
        return value
    inner = {
        key: _loosened(each, words) for key, each in value.items() if key not in ("required", "minItems")
    }
    if isinstance(value.get("properties"), dict):
        inner["properties"] = {**words, **inner["properties"]}
    return inner


def _without_origin(value: Any) -> Any:
    from kitgen.source.locate import ORIGIN

    if isinstance(value, list):
        return [_without_origin(each) for each in value]
    if isinstance(value, dict):
        return {key: _without_origin(each) for key, each in value.items() if key != ORIGIN}
    return value
