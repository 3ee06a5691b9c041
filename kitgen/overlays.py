"""Reads a lesson's file with all that it stands on: what it `extends`, easy versions, snippets.

The order is base, its easy version, then each overlay on it with its own. Every value keeps the
file and line where it was written.
"""

from collections.abc import Iterator
from collections.abc import Mapping as AnyMapping
from dataclasses import dataclass, field, replace
from posixpath import dirname
from typing import Literal

from kitgen.adapting import adaptations
from kitgen.casts import FROM
from kitgen.errors import Finding, InputError
from kitgen.origin import Origin
from kitgen.project import SHIPPED, Project
from kitgen.schema import Flag, Frozen, Id
from kitgen.snippets import with_snippets
from kitgen.source.emptied import without_emptied
from kitgen.source.merge import Merged, merge
from kitgen.source.misread import nearest
from kitgen.source.tree import Entry, Mapping, Scalar
from kitgen.source.writing import as_yaml

EASY = ".easy.yaml"
EXTENDS = "extends"
BASE_VERSION = "base_version"
ADAPTED = "adapted_from"
ADAPTATIONS = "adaptations"
CAST = "cast"


class Overlay(Frozen):
    """What an overlay may write besides a lesson's own keys: `extends` at the top, the rest in lists.

    `base_version`: that of what it extends when it was written, for `kitgen diff`. `was`: the first words of
    a text in what has no id.
    """

    extends: str
    base_version: str = ""
    id: Id = ""
    was: str = ""
    remove: Flag | list[str] = False
    after: str = ""
    before: str = ""
    at: Literal["start", "end"] | None = None


@dataclass(frozen=True)
class Source:
    """A lesson's tree with everything merged in, and what that brought to light.

    `bases`: the names of the lessons it extends, nearest first. `removed`: where an overlay took
    out each id that is gone. `easy`: whether an easy version took part.
    """

    tree: Mapping
    bases: tuple[str, ...] = ()
    removed: AnyMapping[str, Origin] = field(default_factory=dict)
    findings: tuple[Finding, ...] = ()
    easy: bool = False

    @property
    def content(self) -> Mapping:
        """The tree without what is told of its being made from another, which no overlay wrote."""
        return self.tree.without(ADAPTED, ADAPTATIONS)


def read_source(project: Project, file: str, origin: Origin | None = None, *, easy: bool = False) -> Source:
    """Return what the lesson in `file` says; with `easy`, in easy language where that is written.

    Raises InputError when a file is missing, is no YAML, or extends itself. What is wrong in an
    overlay that can be read stands in the findings.
    """
    chain = list(_chain(project, file, origin))
    base = chain[-1]
    source = Source(base.tree, findings=base.findings)
    if easy:
        source = _eased(project, base.file, source)
    for below, layer in reversed(list(zip(chain[1:], chain, strict=False))):
        usual = read_source(project, below.file).tree if easy else None
        source = _laid_over(source, layer, lesson_name(below.file), usual)
        if easy:
            source = _eased(project, layer.file, source)
    return source


def base_file(project: Project, file: str) -> str | None:
    """Return the file that the lesson in `file` extends, None where it extends nothing. Raises InputError."""
    extends = project.tree(file).scalar(EXTENDS)
    return _base_file(project, file, extends) if extends else None


def read_kit(project: Project, file: str) -> Source:
    """Return what the kit in `file` says, its snippets put in. Raises InputError."""
    layer = _read(project, file, None)
    return Source(layer.tree, findings=layer.findings)


def easy_file(file: str) -> str:
    """Return where the easy version of the lesson in `file` is kept."""
    return file.removesuffix(".yaml") + EASY


def lesson_name(file: str) -> str:
    """Return the name of the lesson in `file`, which is an easy version's name too."""
    return file.rpartition("/")[2].removeprefix(SHIPPED).removesuffix(".yaml").removesuffix(".easy")


def as_overlay(changes: Mapping, extends: str, base_version: str = "", head: str = "") -> str:
    """Return the file of an overlay that makes these changes, below lines of comment in `head`."""
    named = {EXTENDS: extends, BASE_VERSION: base_version}
    said = ((key, Scalar(text, changes.origin)) for key, text in named.items() if text)
    own = tuple(Entry(key, changes.origin, text) for key, text in said)
    return head + as_yaml(Mapping((*own, *changes.entries), changes.origin))


@dataclass(frozen=True)
class _Layer:
    file: str
    tree: Mapping
    findings: tuple[Finding, ...]


def _chain(project: Project, file: str, origin: Origin | None) -> Iterator[_Layer]:
    """Yield the file, then what it extends, down to what extends nothing. Raises InputError."""
    seen: list[str] = []
    while True:
        if file in seen:
            names = " → ".join((*seen[seen.index(file) :], file))
            own = SHIPPED + lesson_name(file)
            raise InputError([Finding("overlay-cycle", origin, values={"chain": names, "shipped": own})])
        seen.append(file)
        layer = _read(project, file, origin)
        yield layer
        extends = layer.tree.scalar(EXTENDS)
        if extends is None:
            return
        file, origin = _base_file(project, file, extends), extends.origin


def _read(project: Project, file: str, origin: Origin | None) -> _Layer:
    tree = project.tree(file, origin)
    lang = dirname(file).removesuffix("/kits").rpartition("/")[2]
    expanded, findings = with_snippets(project, tree, lang)
    return _Layer(file, _with_people(project, expanded), findings)


def _with_people(project: Project, tree: Mapping) -> Mapping:
    """Return `tree` with the people of the cast that it names written out, its own over them.

    So an overlay changes them by key, and may name a cast itself. A cast that is not there is left
    for `check` to tell of.
    """
    written = tree.get(CAST)
    name = tree.scalar(CAST) or (written.scalar(FROM) if isinstance(written, Mapping) else None)
    file = f"assets/casts/{name.text}.yaml" if name else ""
    if name is None or project.find(file, name.origin) is None:
        return tree
    people = project.tree(file, name.origin).get("people")
    if not isinstance(people, Mapping):
        return tree
    own = written.without(FROM) if isinstance(written, Mapping) else Mapping((), name.origin)
    cast = replace(merge(people, own).tree, origin=name.origin)
    entries = (replace(e, value=cast) if e.key == CAST else e for e in tree.entries)
    return Mapping(tuple(entries), tree.origin)


def _base_file(project: Project, file: str, extends: Scalar) -> str:
    """Return the file that `extends` names: a lesson beside this one, a path, or `kitgen:NAME`.

    Raises InputError when there is none.
    """
    name = extends.text.removesuffix(".yaml")
    shipped = SHIPPED if name.startswith(SHIPPED) or file.startswith(SHIPPED) else ""
    bare = name.removeprefix(SHIPPED)
    folder = dirname(file.removeprefix(SHIPPED))
    folders = [""] if "/" in bare else [folder, *(f"lessons/{lang}" for lang in project.languages())]
    for each in dict.fromkeys(folders):
        candidate = shipped + "/".join(filter(None, (each, f"{bare}.yaml")))
        if project.find(candidate, extends.origin):
            return candidate
    near = nearest(bare, [n for each in folders for n in project.names(shipped + each)])
    values = {"name": extends.text, "suggestion": near and shipped + near}
    raise InputError([Finding("overlay-no-base", extends.origin, values=values)])


def _laid_over(source: Source, layer: _Layer, base: str, usual: Mapping | None) -> Source:
    merged = _merged(source, layer.tree.without(EXTENDS, BASE_VERSION), usual)
    extends = layer.tree.scalar(EXTENDS)
    assert extends is not None
    credited = merged.tree if layer.tree.get(ADAPTED) else _credited(merged.tree, source.tree, extends.origin)
    made = Source(credited)
    told = adaptations(source.content, made.content, extends.origin)
    rest = credited.without(ADAPTATIONS)
    return Source(
        Mapping((*rest.entries, Entry(ADAPTATIONS, extends.origin, told)), rest.origin),
        (base, *source.bases),
        merged.removed,
        (
            *source.findings,
            *layer.findings,
            *(one for one in merged.findings if not _eased_away(one, easy=usual is not None)),
        ),
        source.easy,
    )


def _eased(project: Project, file: str, source: Source) -> Source:
    """Return `source` with the easy version of the lesson in `file`, where it has one of its own.

    That of a shipped lesson of the same name is not one of its own: it is laid over what it extends.
    """
    path = easy_file(file)
    found, lesson = project.find(path), project.find(file)
    if found is None:
        return source
    if lesson and lesson.is_relative_to(project.root) and not found.is_relative_to(project.root):
        return source
    layer = _read(project, path, None)
    merged = _merged(source, layer.tree)
    findings = (*source.findings, *layer.findings, *merged.findings)
    return Source(merged.tree, source.bases, merged.removed, findings, easy=True)


def _eased_away(finding: Finding, *, easy: bool) -> bool:
    """Whether something to change is not there in easy language alone: the overlay is about the usual one."""
    if finding.id == "overlay-no-words":
        return easy  # what are no words of the usual one either, is told of that
    return finding.id == "overlay-id-removed" and EASY in str(finding.values["at"])


def _merged(source: Source, patch: Mapping, usual: Mapping | None = None) -> Merged:
    merged = merge(source.tree, patch, source.removed, usual)
    return replace(merged, tree=without_emptied(merged.tree, source.tree))


def _credited(tree: Mapping, base: Mapping, origin: Origin) -> Mapping:
    """Return `tree` with the title and version of what it was made from."""
    title, version = base.scalar("title"), base.scalar("version")
    told = [title.text if title else ""] + ([f"({version.text})"] if version else [])
    line = Scalar(" ".join(filter(None, told)), origin, plain=False)
    rest = tree.without(ADAPTED)
    return Mapping((*rest.entries, Entry(ADAPTED, origin, line)), rest.origin)
