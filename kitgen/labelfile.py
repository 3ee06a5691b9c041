"""Reads labels, and asks of a project's own what the code takes for granted of the shipped ones."""

import re
from collections.abc import Iterable, Iterator

from kitgen.errors import Finding, InputError
from kitgen.filenames import file_name, portable
from kitgen.helplines import HelpWords
from kitgen.labels import Labels
from kitgen.project import SHIPPED, Project
from kitgen.setting import Words
from kitgen.source.locate import find
from kitgen.source.misread import not_one_of
from kitgen.source.tree import Mapping, Scalar, Tree
from kitgen.source.validate import validate

LABELS = "templates/labels"
Where = tuple[str, ...]
_WORDS = {"learners", *Words.model_fields, *map(str.capitalize, Words.model_fields), *HelpWords.model_fields}
_EVERYWHERE = frozenset(f"{{{name}}}" for name in _WORDS)
"""Places for words of the setting and the region, which may stand in any label."""
_PLACE = re.compile(r"\{[^{}]*\}")
_FILES = "files"
"""The labels that files are called by."""


def load_labels(project: Project, language: str) -> Labels:
    """Return the labels of `language`. Raises InputError with all that is wrong in them."""
    file = f"{LABELS}/{language}.yaml"
    tree = project.tree(file)
    labels = validate(tree, Labels)
    if project.has_own(file):
        names = project.names(f"{SHIPPED}{LABELS}")
        shipped = [project.tree(f"{SHIPPED}{LABELS}/{name}.yaml") for name in names]
        wrong = list(faults(tree, shipped))
        if labels.language != language:  # it names the other files of this language
            origin = find(tree, ("language",))
            wrong.append(not_one_of("language", labels.language, [language], origin))
        if wrong:
            raise InputError(wrong)
    return labels


def faults(own: Mapping, shipped: Iterable[Mapping]) -> Iterator[Finding]:
    """Yield what is wrong in the labels `own`: places that those `shipped` do not have, and odd file names.

    Places are filled in with values of kitgen, so that no other may stand there.
    """
    known: dict[Where, set[str]] = {}
    for where, label in (pair for tree in shipped for pair in _labels(tree)):
        known.setdefault(where, set()).update(_PLACE.findall(label.text))
    for where, label in _labels(own):
        places = known.get(where, set()) | _EVERYWHERE
        odd = [place for place in _PLACE.findall(label.text) if place not in places]
        odd += re.findall(r"[{}]", _PLACE.sub("", label.text))
        if odd:
            there = ", ".join(sorted(known.get(where, ())))
            yield Finding("label-place", label.origin, values={"place": odd[0][:40], "known": there})
        if where[0] == _FILES and not portable(label.text):
            values = {"name": label.text[:40], "suggestion": file_name(label.text)}
            yield Finding("odd-file-name", label.origin, values=values)


def _labels(tree: Tree, where: Where = ()) -> Iterator[tuple[Where, Scalar]]:
    """Yield every label with its keys; those of a list have the same."""
    if isinstance(tree, Mapping):
        for entry in tree.entries:
            yield from _labels(entry.value, (*where, entry.key))
    elif isinstance(tree, Scalar):
        yield where, tree
    else:
        for item in tree.items:
            yield from _labels(item, where)
