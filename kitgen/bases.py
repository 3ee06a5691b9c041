"""The version of a base that an overlay was written on: its number, and a copy to compare with later.

The copy stands in the project, in a folder `.base` beside the overlay. It holds what the base said with
all that it stands on, so that `kitgen diff` can tell what came or went there since.
"""

import json
from hashlib import sha256
from posixpath import basename, dirname
from typing import Any

from kitgen.project import Project
from kitgen.source.tree import Mapping, Scalar, Sequence, Tree
from kitgen.source.writing import as_yaml

FOLDER = ".base"
_HEAD = """\
# De les zoals ze was toen de aanpassing gemaakt werd. Niet veranderen: kitgen diff vergelijkt ermee.
"""
_DIGITS = 8


def kept_file(file: str) -> str:
    """Return where the copy of the base of the overlay in `file` is kept."""
    return f"{dirname(file)}/{FOLDER}/{basename(file)}"


def kept(project: Project, file: str) -> Mapping | None:
    """Return the base as it was for the overlay in `file`, None where no copy is kept. Raises InputError."""
    path = kept_file(file)
    return project.tree(path) if project.find(path) else None


def kept_text(base: Mapping) -> str:
    """Return the copy of `base` as it is kept."""
    return f"{_HEAD}{as_yaml(base)}"


def version_of(base: Mapping) -> str:
    """Return the version that `base` says it has, and eight digits that change with any of its words."""
    said = base.scalar("version")
    digest = sha256(json.dumps(_plain(base)).encode()).hexdigest()[:_DIGITS]
    return f"{said.text}-{digest}" if said else digest


def _plain(tree: Tree) -> Any:
    match tree:
        case Scalar():
            return None if tree.absent else tree.text
        case Sequence():
            return [_plain(item) for item in tree.items]
        case Mapping():
            return {entry.key: _plain(entry.value) for entry in tree.entries}
