"""Turns one complaint of the validator into a finding: our ids, our words, the place in the file."""

import re
from collections.abc import Callable
from collections.abc import Mapping as AnyMapping
from dataclasses import dataclass
from typing import Any

from pydantic import BaseModel

from kitgen.errors import Finding
from kitgen.origin import Origin
from kitgen.source.fields import field_at, keys_of, models_at
from kitgen.source.locate import find, find_key
from kitgen.source.misread import as_text, nearest, not_one_of, value_at
from kitgen.source.quoting import quoted
from kitgen.source.tree import Mapping, Scalar, Sequence, Tree

ID_PATTERN = r"^[a-z0-9]+(-[a-z0-9]+)*$"

_EXAMPLES = (
    "2026-11",
    "12-14",
    "2 sides",
    "#0F5B66",
    "10:20",
    "AB",
    "nl",
    "https://www.example.org",
    "63x88",
)
"""One of these shows how a value should look, whatever pattern it must have."""

_MOST_NAMED = 12
"""How many known keys a message names; more would hide the point."""

_MOST_SHOWN = 40

_BOUNDS = {"ge": "at_least", "le": "at_most", "gt": "above", "lt": "below"}


@dataclass(frozen=True, slots=True)
class Mistake:
    """A complaint: where, which kind, about what, and the limits that it breaks."""

    path: tuple[str | int, ...]
    kind: str
    value: Any
    context: AnyMapping[str, Any]


@dataclass(frozen=True, slots=True)
class _Case:
    tree: Mapping
    model: type[BaseModel]
    mistake: Mistake

    @property
    def name(self) -> str:
        """The key in question: the last of the path that a writer would know."""
        return next((s for s in reversed(self.mistake.path) if isinstance(s, str) and ":" not in s), "")

    @property
    def origin(self) -> Origin:
        return find(self.tree, self.mistake.path)

    @property
    def written(self) -> Tree:
        """The value as it stands in the tree."""
        return value_at(self.tree, self.mistake.path)


def as_finding(tree: Mapping, model: type[BaseModel], mistake: Mistake) -> Finding:
    """Return `mistake`, made in reading `tree` as a `model`, as a finding."""
    case = _Case(tree, model, mistake)
    word = _KINDS.get(mistake.kind)
    if word is not None:
        return word(case)
    if "-" in mistake.kind:  # an id of our own, from a model's validator
        return _own(case)
    return Finding("wrong-form", case.origin, values={"name": case.name, "value": _short(mistake.value)})


def _own(case: _Case) -> Finding:
    """Return a finding of our own; `at` in its values leads on from the place of the model."""
    values = dict(case.mistake.context)
    origin = find(case.tree, (*case.mistake.path, *values.pop("at", ())))
    return Finding(case.mistake.kind, origin, values=values)


def _missing(case: _Case) -> Finding:
    path = case.mistake.path
    owner = value_at(case.tree, path[:-1])
    origin = find_key(case.tree, path)
    if isinstance(owner, Mapping) and owner.get(case.name) is not None:
        return Finding("empty-field", origin, values={"name": case.name})
    return Finding(
        "missing-field", find(case.tree, path[:-1]), values={"name": case.name, "line": f"{case.name}: …"}
    )


def _unknown(case: _Case) -> Finding:
    name = str(case.mistake.path[-1])
    known = list(
        dict.fromkeys(key for m in models_at(case.model, case.mistake.path[:-1]) for key in keys_of(m))
    )
    named = ", ".join(known[:_MOST_NAMED]) + (", …" if len(known) > _MOST_NAMED else "")
    suggestion = nearest(name, known)
    values = {"name": name, "suggestion": suggestion, "known": "" if suggestion else named}
    return Finding("unknown-field", find_key(case.tree, case.mistake.path), values=values)


def _not_one_of(case: _Case) -> Finding:
    known = re.findall(r"'([^']*)'", str(case.mistake.context.get("expected", "")))
    return not_one_of(case.name, _short(case.mistake.value), known, case.origin)


def _number(finding: str) -> Callable[[_Case], Finding]:
    def word(case: _Case) -> Finding:
        return Finding(finding, case.origin, values={"name": case.name, "value": _short(case.mistake.value)})

    return word


def _range(case: _Case) -> Finding:
    field = field_at(case.model, case.mistake.path)
    bounds = dict(case.mistake.context)
    for mark in field.metadata if field else ():
        bounds |= {side: getattr(mark, side) for side in _BOUNDS if hasattr(mark, side)}
    values = {_BOUNDS[side]: _digits(bound) for side, bound in bounds.items() if side in _BOUNDS}
    if "at_least" in values and "at_most" in values:
        values = {"least": values["at_least"], "most": values["at_most"]}
    values |= {"name": case.name, "value": _short(case.mistake.value)}
    return Finding("out-of-range", case.origin, values=values)


def _text(case: _Case) -> Finding:
    written = case.written
    line = as_text(written)
    path = case.mistake.path
    alone = path and isinstance(path[-1], int) and not isinstance(value_at(case.tree, path[:-1]), Sequence)
    step = "" if not path else path[-2] if alone else path[-1]  # one value may stand for a list of one
    head = "- " if isinstance(step, int) else f"{step}: "
    finding = "list-not-text" if isinstance(written, Sequence) else "text-wanted"
    if line is None:
        return Finding(finding, case.origin)
    return Finding(finding, case.origin, values={"line": head + quoted(line)}, advice="write-line")


def _list(case: _Case) -> Finding:
    value = case.mistake.value
    item = _short(value.lstrip("- ")) if isinstance(value, str) else "…"
    return Finding("list-wanted", case.origin, values={"item": item})


def _mapping(case: _Case) -> Finding:
    models = models_at(case.model, case.mistake.path)
    known = ", ".join(f"{key}: …" for key in keys_of(models[0])[:3]) if models else ""
    return Finding("mapping-wanted", case.origin, values={"known": known})


def _pattern(case: _Case) -> Finding:
    pattern = str(case.mistake.context.get("pattern", ""))
    value = str(case.mistake.value)
    if pattern == ID_PATTERN:
        slug = "-".join(re.findall(r"[a-z0-9]+", value.lower()))
        return Finding("not-an-id", case.origin, values={"value": _short(value), "suggestion": slug})
    example = next((text for text in _EXAMPLES if re.search(pattern, text)), "")
    return Finding(
        "wrong-form", case.origin, values={"name": case.name, "value": _short(value), "example": example}
    )


def _count(case: _Case) -> Finding:
    context = case.mistake.context
    few = case.mistake.kind == "too_short"
    values = {"name": case.name, "count": context.get("actual_length", 0)}
    values |= {"least": context.get("min_length")} if few else {"most": context.get("max_length")}
    return Finding("too-few" if few else "too-many", find_key(case.tree, case.mistake.path), values=values)


def _length(case: _Case) -> Finding:
    context = case.mistake.context
    if case.mistake.kind == "string_too_short":
        values = {"name": case.name, "least": context["min_length"]}
        return Finding("text-too-short", case.origin, values=values)
    return Finding("text-too-long", case.origin, values={"name": case.name, "most": context["max_length"]})


def _no_block(case: _Case) -> Finding:
    """Tell of a block's key with nothing after it, or else that no key says which block it is."""
    written = case.written
    heads = {next(iter(keys_of(model)), "") for model in models_at(case.model, case.mistake.path)}
    for entry in written.entries if isinstance(written, Mapping) else ():
        if entry.key in heads and isinstance(entry.value, Scalar) and entry.value.absent:
            return Finding("block-key-alone", entry.key_origin, values={"name": entry.key})
    return Finding("no-block-key", case.origin, values=dict(case.mistake.context))


def _flag(case: _Case) -> Finding:
    return Finding("not-a-flag", case.origin, values={"value": _short(case.mistake.value)})


_KINDS: dict[str, Callable[[_Case], Finding]] = {
    "missing": _missing,
    "no-block-key": _no_block,
    "extra_forbidden": _unknown,
    **dict.fromkeys(("literal_error", "enum"), _not_one_of),
    **dict.fromkeys(
        ("int_parsing", "int_type", "int_from_float", "int_parsing_size"), _number("not-a-number")
    ),
    **dict.fromkeys(("float_parsing", "float_type", "finite_number"), _number("not-a-decimal")),
    **dict.fromkeys(("greater_than", "greater_than_equal", "less_than", "less_than_equal"), _range),
    "string_type": _text,
    **dict.fromkeys(("list_type", "tuple_type", "set_type"), _list),
    **dict.fromkeys(("dict_type", "model_type", "model_attributes_type"), _mapping),
    "string_pattern_mismatch": _pattern,
    **dict.fromkeys(("too_short", "too_long"), _count),
    **dict.fromkeys(("string_too_short", "string_too_long"), _length),
    **dict.fromkeys(("bool_parsing", "bool_type", "not-a-flag"), _flag),
}


def _digits(number: object) -> str:
    return f"{number:g}" if isinstance(number, float) else str(number)


def _short(value: object) -> str:
    text = " ".join(value.split()) if isinstance(value, str) else "…"
    return text if len(text) <= _MOST_SHOWN else text[: _MOST_SHOWN - 1] + "…"
