"""Texts to start from: the files that `kitgen new` and `kitgen init` write."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass
from posixpath import dirname
from string import Template

from kitgen.bases import kept_file, kept_text, version_of
from kitgen.errors import InputError
from kitgen.overlays import lesson_name, read_source
from kitgen.partnames import named
from kitgen.project import SHIPPED, Project
from kitgen.setting import Setting
from kitgen.source.quoting import quoted
from kitgen.source.tree import Mapping as Keys
from kitgen.source.tree import Scalar, Sequence, Tree, ids_in

_DUTCH = {
    "session": "sessie",
    "step": "stap",
    "sheet": "blad",
    "deck": "kaarten",
    "poster": "poster",
}
"""What the kinds of parts are called in the comments of a scaffold; a block is called after its key."""

_BARE = re.compile(r"(?!null$|true$|false$)[a-z0-9]+([:-][a-z0-9]+)*")
"""What needs no quotes to be read as it is written."""

_OFFERED = ("title", "minutes")
"""Texts of a lesson, a session or a step that are most often changed."""


@dataclass(frozen=True)
class School:
    """What a profile says of a school or organisation; empty texts are left to fill in."""

    title: str
    setting: Setting = "school"
    role: str = "vertrouwensleraar"
    contact: str = ""
    reach: str = ""
    group: str = "1A"
    pupils: int = 24


def scaffold(project: Project, name: str, **values: str) -> str:
    """Return the file `name` of templates/new with `values` in their places, as texts of YAML."""
    words = {key: value if _BARE.fullmatch(value) else quoted(value) for key, value in values.items()}
    return Template(project.read(f"templates/new/{name}").decode()).substitute(words)


def overlay(project: Project, file: str, base_file: str, *, title: str = "") -> Mapping[str, str]:
    """Return the overlay in `file` on the lesson in `base_file`, and the copy of that, by their paths.

    It changes nothing but the title, if one is given. All that has an id in the base stands in its
    comments, ready to be uncommented. Raises InputError for a base that cannot be read.
    """
    source = read_source(project, base_file)
    if source.findings:
        raise InputError(source.findings)
    name, base = lesson_name(base_file), source.content
    extends = name if name in project.own_names(dirname(base_file)) else SHIPPED + name
    said = base.scalar("title")
    head = f"# Een aanpassing van: {said.text if said else name}\n"
    text = scaffold(project, "overlay.yaml", extends=extends, base_version=version_of(base))
    own = f"title: {quoted(title)}\n" if title else ""
    lines = "\n".join(f"# {line}" for line in outline(base, titled=not title))
    return {file: f"{head}{text}{own}\n{lines}\n", kept_file(file): kept_text(base)}


def profile(project: Project, school: School) -> str:
    """Return a profile of `school`."""
    said = {key: str(value) for key, value in asdict(school).items()}
    return scaffold(project, "profile.yaml", **said)


def outline(base: Keys, *, titled: bool = True) -> Iterator[str]:
    """Yield the lines of an overlay that names all that can be changed in `base`, and changes none of it."""
    yield from (line for line in _scalars(base) if titled or not line.startswith("title:"))
    for entry in base.entries:
        if entry.key == "cast" and isinstance(entry.value, Keys):
            yield from _people(entry.value)
        else:
            yield from _entry(entry.key, entry.value, top=True)


def _scalars(item: Keys) -> Iterator[str]:
    for key in _OFFERED:
        if (said := item.scalar(key)) and "\n" not in said.text:
            yield f"{key}: {said.text if said.plain and said.text.isdigit() else quoted(said.text)}"


def _people(cast: Keys) -> Iterator[str]:
    yield "cast:"
    for person in cast.entries:
        if isinstance(person.value, Keys) and (name := person.value.scalar("name")):
            yield f"  {person.key}: {{name: {quoted(name.text)}}}"


def _entry(key: str, value: Tree, *, top: bool = False) -> Iterator[str]:
    """Yield the lines for what has an id under one key; none where nothing has."""
    if not any(ids_in(value)):
        return
    yield f"{key}:"
    match value:
        case Keys():
            yield from (f"  {line}" for each in value.entries for line in _entry(each.key, each.value))
        case Sequence():
            yield from (f"  {line}" for line in _items(value, key, top=top))
        case Scalar():
            pass


def _items(items: Sequence, key: str, *, top: bool) -> Iterator[str]:
    for item in items.items:
        if not isinstance(item, Keys):
            continue
        if not item.scalar("id"):  # what is in it can be named from here
            yield from (line for each in item.entries for line in _inside(each.value, each.key))
            continue
        name = named(item, key, top=top)
        kind = "" if name.kind == key else f"{_DUTCH.get(name.kind, name.kind)}: "
        yield f"- id: {name.id} # {kind}{name.words}".rstrip(": ")
        if name.kind in ("step", "session"):
            yield from (f"  {line}" for line in _scalars(item) if line.startswith("minutes"))
        yield from (f"  {line}" for each in item.entries for line in _entry(each.key, each.value))


def _inside(value: Tree, key: str) -> Iterator[str]:
    match value:
        case Sequence():
            yield from _items(value, key, top=False)
        case Keys():
            yield from (line for each in value.entries for line in _inside(each.value, each.key))
        case Scalar():
            pass
