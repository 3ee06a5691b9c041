"""As much of JSON Schema as the schemas of kitgen use: says what an editor would complain about."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

_TYPES: Mapping[str, tuple[type, ...]] = {
    "string": (str,),
    "integer": (int,),
    "number": (int, float),
    "boolean": (bool,),
    "array": (list,),
    "object": (dict,),
    "null": (type(None),),
}
_KNOWN = {
    "$defs", "$ref", "$schema", "additionalProperties", "anyOf", "oneOf", "default", "description", "enum",
    "const",
    "items", "maxItems", "minItems", "maxLength", "minLength", "maximum", "minimum", "pattern",
    "patternProperties", "properties", "propertyNames", "required", "title", "type",
}  # fmt: skip


def complaints(value: Any, schema: Mapping[str, Any], root: Mapping[str, Any], at: str = "") -> Iterator[str]:
    """Yield what is wrong with `value`."""
    assert set(schema) <= _KNOWN, set(schema) - _KNOWN
    if "$ref" in schema:
        yield from complaints(value, root["$defs"][schema["$ref"].rpartition("/")[2]], root, at)
    for options in filter(None, (schema.get("anyOf"), schema.get("oneOf"))):
        if all(any(complaints(value, option, root, at)) for option in options):
            yield f"{at}: {str(value)[:60]!r} fits none of the options"
    if not _is(value, schema.get("type", [])):
        yield f"{at}: {value!r} is not {schema['type']}"
    elif "enum" in schema and value not in schema["enum"]:
        yield f"{at}: {value!r} is not one of {schema['enum']}"
    elif isinstance(value, str) and not re.search(schema.get("pattern", ""), value):
        yield f"{at}: {value!r} does not match {schema['pattern']}"
    elif isinstance(value, dict) and schema.keys() & {"properties", "patternProperties"}:
        yield from _object(value, schema, root, at)
    elif isinstance(value, list):
        for number, item in enumerate(value):
            yield from complaints(item, schema.get("items", {}), root, f"{at}/{number}")


def _object(
    value: dict[str, Any], schema: Mapping[str, Any], root: Mapping[str, Any], at: str
) -> Iterator[str]:
    for key in schema.get("required", []):
        if key not in value:
            yield f"{at}: {key} is missing"
    for key, inner in value.items():
        patterns = schema.get("patternProperties", {}).items()
        options = [option for name, option in schema.get("properties", {}).items() if name == key]
        options += [option for pattern, option in patterns if re.search(pattern, key)]
        for option in options:
            yield from complaints(inner, option, root, f"{at}/{key}")
        if not options and schema.get("additionalProperties") is False:
            yield f"{at}: {key} is unknown"


def _is(value: Any, types: str | list[str]) -> bool:
    wanted = [types] if isinstance(types, str) else types
    if isinstance(value, bool):
        return not wanted or "boolean" in wanted
    return not wanted or any(isinstance(value, _TYPES[name]) for name in wanted)
