"""Reads themes: what one extends, what a profile changes of it, and font files of one's own."""

from collections.abc import Iterator
from hashlib import sha256

from kitgen.errors import Finding, InputError
from kitgen.fontfile import fault
from kitgen.origin import Origin
from kitgen.project import SHIPPED, Project
from kitgen.source.locate import find
from kitgen.source.merge import merge
from kitgen.source.misread import not_one_of
from kitgen.source.tree import Mapping, Scalar
from kitgen.source.validate import validate
from kitgen.theme import WANTED, Face, Font, OwnFont, Theme

THEMES = "assets/themes"
_USUAL = "default"
_FILES = {
    (400, False): ("regular",),
    (400, True): ("italic", "regular"),
    (600, False): ("semibold", "bold", "regular"),
    (700, False): ("bold", "semibold", "regular"),
    (700, True): ("bold_italic", "bold", "semibold", "regular"),
}
"""For each face the keys of the files that may print it, the best first."""


def theme_of(project: Project, profile: Mapping) -> Theme:
    """Return the theme that the tree of a `profile` chooses, with what it changes of that.

    Raises InputError for one that is not there, for themes that extend each other in a circle, and for all
    that is wrong in them.
    """
    chosen = profile.get("theme")
    own = chosen if isinstance(chosen, Mapping) else Mapping((), profile.origin)
    named = chosen if isinstance(chosen, Scalar) and not chosen.absent else own.scalar("extends")
    name, origin = (named.text, named.origin) if named else (_USUAL, own.origin)
    return _made(project, merge(_tree(project, name, origin), own.without("extends")).tree, name)


def load_theme(project: Project, name: str) -> Theme:
    """Return the theme called `name`. Raises InputError."""
    return _made(project, _tree(project, name, None), name)


def _tree(project: Project, name: str, origin: Origin | None, passed: tuple[str, ...] = ()) -> Mapping:
    """Return the tree of the theme called `name`, laid over what it extends."""
    shipped, bare = SHIPPED if name.startswith(SHIPPED) else "", name.removeprefix(SHIPPED)
    known = project.names(f"{shipped}{THEMES}")
    if bare not in known:
        raise InputError([not_one_of("extends", name, known, origin)])
    if name in passed:
        raise InputError([Finding("theme-cycle", origin, values={"names": " → ".join((*passed, name))})])
    tree = project.tree(f"{shipped}{THEMES}/{bare}.yaml", origin)
    extends = tree.scalar("extends")
    if extends is None:
        return tree
    base = _tree(project, extends.text, extends.origin, (*passed, name))
    return merge(base, tree.without("extends")).tree


def _made(project: Project, tree: Mapping, name: str) -> Theme:
    theme = validate(tree, Theme)
    font = _font(project, theme.font, tree)
    return theme.model_copy(update={"name": name.removeprefix(SHIPPED), "font": font})


def _font(project: Project, font: Font, tree: Mapping) -> Font:
    """Return `font` with its files found and read, where it has files of its own."""
    files = {key: getattr(font, key) for keys in _FILES.values() for key in keys if getattr(font, key)}
    if not files:
        return font
    if "regular" not in files:
        raise InputError([Finding("font-no-regular", find(tree, ("font",)), values={"family": font.family})])
    findings = [
        found for key, file in files.items() for found in _wrong(project, file, find(tree, ("font", key)))
    ]
    if findings:
        raise InputError(findings)
    faces = tuple(_face(project, weight, italic, files) for weight, italic in WANTED)
    own = OwnFont(**{**font.model_dump(), "faces": faces})
    return own.model_copy(update={"origin": font.origin})


def _face(project: Project, weight: int, italic: bool, files: dict[str, str]) -> Face:  # noqa: FBT001
    path = f"assets/{next(files[key] for key in _FILES[weight, italic] if key in files)}"
    data, found = project.read(path), project.find(path)
    assert found is not None
    return Face(weight, italic, found.resolve(), sha256(data).hexdigest()[:16])


def _wrong(project: Project, file: str, origin: Origin) -> Iterator[Finding]:
    """Yield why a font file cannot be printed with: it is broken, variable, or may stand in no file."""
    if found := fault(project.read(f"assets/{file}", origin)):
        yield Finding(found, origin, values={"path": file})
