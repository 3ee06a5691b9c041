"""Variants in print, laid over the theme of what a profile shares."""

from collections.abc import Iterable
from dataclasses import replace

from kitgen.errors import Finding, UsageError
from kitgen.load import Data, load, unknown_name
from kitgen.project import Project
from kitgen.variantnames import VARIANTS
from kitgen.variants import Variant, varied


def variant_names(project: Project) -> tuple[str, ...]:
    """Return the names of the variants in print, in the order in which they are laid over a theme."""
    return project.names(VARIANTS)


def with_variants(project: Project, data: Data, names: Iterable[str]) -> Data:
    """Return `data` with the variants in print called `names` laid over its theme.

    Raises UsageError for one that does not exist and for one on smaller paper beside another, and
    InputError.
    """
    names = tuple(names)
    known = variant_names(project)
    for name in names:
        if name not in known:
            raise unknown_name("unknown-variant", name, known)
    variants = tuple(load(project, f"{VARIANTS}/{name}.yaml", Variant).value for name in names)
    small = next((name for name, each in zip(names, variants, strict=True) if each.paper), "")
    if small and len(names) > 1:
        others = ", ".join(name for name in names if name != small)
        raise UsageError([Finding("variants-apart", values={"name": small, "others": others})])
    return replace(data, theme=varied(data.theme, variants), variants=variants)
