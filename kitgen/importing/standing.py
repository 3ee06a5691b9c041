"""What a file from Word was made from: its sources where they are kept, else the lessons as they are now."""

from pathlib import Path

from kitgen.build.carried import bundle_of
from kitgen.build.options import Options
from kitgen.build.plan import plan
from kitgen.errors import Finding, InputError, UsageError
from kitgen.importing.original import unchecked
from kitgen.load import unknown_name
from kitgen.project import Project
from kitgen.sources import Bundle

_NOT_KEPT = frozenset({"no-sources", "sources-not-kept"})


def bundle_for(
    data: bytes, file: Path, folders: tuple[Path, ...], project: Project, options: Options, name: str
) -> tuple[Bundle, bool]:
    """Return the sources of the Word file with content `data`, and whether they are those of that time.

    They are in it, or in one of the output `folders`; else they are gathered from the `project`, for the
    lesson or kit called `name`, or the one after which the file is called. Raises InputError for what is
    damaged and where nothing says which lesson it is, UsageError for an unknown name.
    """
    try:
        return bundle_of(data, file.name, folders), True
    except InputError as error:
        if {finding.id for finding in error.findings} - _NOT_KEPT:
            raise
    return _as_it_is(project, options, name or _named(project, options, file)), False


def _named(project: Project, options: Options, file: Path) -> str:
    """Return the name of the lesson or kit with which that of `file` begins. Raises InputError."""
    found = [name for name in _known(project, options) if f"{file.stem}-".startswith(f"{name}-")]
    if not found:
        raise InputError([Finding("import-from-what", values={"file": file.name})])
    return max(found, key=len)


def _as_it_is(project: Project, options: Options, name: str) -> Bundle:
    known = _known(project, options)
    if name not in known:
        raise unknown_name("unknown-name", name, known, project)
    planned = plan(project, (name,), options, checks=unchecked(project, name, options))
    for folder in planned.folders:
        for bundle in folder.sources:
            if "lesson" not in bundle.about:
                return bundle
    raise UsageError([Finding("import-from-what", values={"file": name})])


def _known(project: Project, options: Options) -> tuple[str, ...]:
    lang = options.lang or "nl"
    return (*project.names(f"lessons/{lang}/kits"), *project.names(f"lessons/{lang}"))
