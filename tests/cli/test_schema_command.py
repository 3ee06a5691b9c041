import json
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml
from click.testing import Result
from json_schema import complaints

from kitgen.blocks import KINDS
from kitgen.cli.schema import schema_of
from kitgen.manual import EXAMPLES
from kitgen.project import shipped_root

Run = Callable[..., Result]

SHIPPED = shipped_root()


schema_for = cache(schema_of)


def read(file: Path) -> Any:
    """Return what stands in a YAML file as an editor reads it, by libyaml where that is installed."""
    return yaml.load(file.read_text("utf-8"), getattr(yaml, "CSafeLoader", yaml.SafeLoader))


def wrong(kind: str, value: Any) -> list[str]:
    schema = schema_for(kind)
    return list(complaints(value, schema, schema))


@pytest.mark.parametrize("kind", ["lesson", "kit", "profile"])
def test_a_schema_says_what_it_is_for(run: Run, kind: str) -> None:
    schema = json.loads(run("schema", kind).stdout)
    assert schema["title"] == f"kitgen {kind}"
    assert schema["$schema"].startswith("https://json-schema.org/")
    assert schema["additionalProperties"] is False


@pytest.mark.parametrize("kind", ["lesson", "kit", "profile"])
def test_a_schema_hides_what_kitgen_keeps_for_itself(kind: str) -> None:
    assert "origin" not in json.dumps(schema_of(kind)).lower()


def test_a_lesson_is_meant_unless_told(run: Run) -> None:
    assert run("schema").stdout == run("schema", "lesson").stdout


def test_the_schema_of_a_lesson_knows_every_block() -> None:
    blocks = schema_of("lesson")["$defs"]["Sheet"]["properties"]["blocks"]["items"]
    named = {each["$ref"].rpartition("/")[2] for each in blocks["oneOf"]}
    assert named == {kind.__name__ for kind in KINDS}


@pytest.mark.parametrize("file", sorted(SHIPPED.glob("lessons/*/*.yaml")), ids=lambda file: file.stem)
def test_an_editor_accepts_the_shipped_lessons(file: Path) -> None:
    written = read(file)
    overlay = "extends" in written or file.name.endswith(".easy.yaml")
    assert wrong("overlay" if overlay else "lesson", written) == []


def test_an_editor_accepts_an_overlay_and_tells_its_slips() -> None:
    overlay = yaml.safe_load(EXAMPLES["overlay"])
    assert wrong("overlay", overlay) == []
    overlay["steps"][0]["minuten"] = 5
    assert wrong("overlay", overlay) != []


@pytest.mark.parametrize("file", sorted(SHIPPED.glob("lessons/*/kits/*.yaml")), ids=lambda file: file.stem)
def test_an_editor_accepts_the_shipped_kits(file: Path) -> None:
    assert wrong("kit", read(file)) == []


@pytest.mark.parametrize("file", sorted(SHIPPED.glob("assets/profiles/*.yaml")), ids=lambda file: file.stem)
def test_an_editor_accepts_the_shipped_profiles(file: Path) -> None:
    assert wrong("profile", read(file)) == []


@pytest.mark.parametrize("kind", ["lesson", "kit", "profile", "overlay"])
def test_an_editor_accepts_the_scaffolds(run: Run, tmp_path: Path, kind: str) -> None:
    run("new", kind, "iets", *(("--from", "pikasol") if kind == "overlay" else ()))
    (file,) = (file for file in tmp_path.rglob("iets.yaml") if file.parent.name != ".base")
    assert wrong(kind, read(file)) == []


@pytest.mark.parametrize(
    ("value", "complaint"),
    [
        ({"title": "Een", "lessons": ["pikasol"], "lesson": 1}, ": lesson is unknown"),
        ({"title": "Een", "lessons": ["pikasol"], "ages": "jong"}, "/ages: 'jong' fits none of the options"),
    ],
)
def test_an_editor_sees_mistakes(value: dict[str, Any], complaint: str) -> None:
    assert wrong("kit", value) == [complaint]


@pytest.mark.parametrize("kind", ["lesson", "kit"])
def test_an_editor_knows_that_there_are_two_forms(kind: str) -> None:
    first, second = (set(form["required"]) for form in schema_of(kind)["oneOf"])
    assert first.isdisjoint(second)
    assert first | second <= set(schema_of(kind)["properties"])


def test_schemas_are_written_for_editors(run: Run, tmp_path: Path) -> None:
    result = run("schema", "--write", "schema")
    assert result.stdout.splitlines() == [
        f"wrote schema/{kind}.schema.json" for kind in ("lesson", "overlay", "kit", "profile", "theme")
    ]
    assert json.loads((tmp_path / "schema/kit.schema.json").read_text("utf-8")) == schema_of("kit")


def test_one_schema_is_written_when_it_is_named(run: Run, tmp_path: Path) -> None:
    run("schema", "profile", "--write", ".")
    assert [file.name for file in tmp_path.iterdir()] == ["profile.schema.json"]
