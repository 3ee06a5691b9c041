"""Validates a tree against a model, and tells every mistake at the place where it was written."""

from collections.abc import Iterable
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from kitgen.errors import Finding, InputError
from kitgen.source.locate import to_data
from kitgen.source.misread import inner, reads_as_text
from kitgen.source.mistakes import Mistake, as_finding
from kitgen.source.tree import Mapping, Tree

M = TypeVar("M", bound=BaseModel)

_SHAPES = {"string_type", "list_type", "dict_type", "model_type", "model_attributes_type", "none_required"}


def validate(tree: Mapping, model: type[M]) -> M:
    """Return `tree` as a `model`. Raises InputError with all that is wrong, in the order of the file."""
    try:
        return model.model_validate(to_data(tree))
    except ValidationError as error:
        errors = error.errors(include_url=False)
    mistakes = _unquoted(tree, model, _one_per_union(tree, errors))
    findings = [as_finding(tree, model, mistake) for mistake in mistakes]
    raise InputError(sorted(findings, key=_place)) from None


def _place(finding: Finding) -> tuple[str, int, int]:
    origin = finding.origin
    return (origin.file, origin.line, origin.column) if origin else ("", 0, 0)


def _one_per_union(tree: Tree, errors: Iterable[ErrorDetails]) -> list[Mistake]:
    """Return the errors, of those in the branches of one union only the most telling branch's."""
    mistakes: list[Mistake] = []
    unions: dict[tuple[str | int, ...], dict[str, list[Mistake]]] = {}
    for error in errors:
        path = error["loc"]
        place = _branch(tree, path, error["type"])
        if place is None:
            mistakes.append(_mistake(path, error))
            continue
        bare = (*path[:place], *path[place + 1 :])
        branches = unions.setdefault(path[:place], {})
        branches.setdefault(str(path[place]), []).append(_mistake(bare, error))
    return mistakes + [mistake for branches in unions.values() for mistake in _likeliest(branches)]


def _unquoted(tree: Tree, model: type[BaseModel], mistakes: list[Mistake]) -> list[Mistake]:
    """Return the mistakes, with those about a text that was read as a mapping told as just that.

    In a list where a plain text may stand for a mapping, "Wat denk jij: ja?" is such a text.
    """
    texts = {
        m.path[:-1] for m in mistakes if m.kind == "extra_forbidden" and reads_as_text(tree, model, m.path)
    }
    rest = [m for m in mistakes if not any(m.path[: len(text)] == text for text in texts)]
    return rest + [Mistake(text, "string_type", None, {}) for text in texts]


def _mistake(path: tuple[str | int, ...], error: ErrorDetails) -> Mistake:
    context: dict[str, Any] = error.get("ctx", {})
    return Mistake(path, error["type"], error["input"], context)


def _branch(tree: Tree, path: tuple[str | int, ...], kind: str) -> int | None:
    """Return the index of the step that names a union's branch, and so leads nowhere in the tree."""
    here: Tree = tree
    for index, step in enumerate(path):
        found = inner(here, step)
        here = found or here
        tag = not isinstance(step, str) or ":" in step
        if found is None and not tag and not (index == len(path) - 1 and kind == "missing"):
            return index
    return None


def _likeliest(branches: dict[str, list[Mistake]]) -> list[Mistake]:
    """Return the mistakes of the branch that was probably meant: not just of the wrong shape."""

    def unlikely(mistakes: list[Mistake]) -> tuple[bool, int]:
        return all(m.kind in _SHAPES and len(m.path) == shortest for m in mistakes), len(mistakes)

    shortest = min(len(m.path) for mistakes in branches.values() for m in mistakes)
    return min(branches.values(), key=unlikely)
