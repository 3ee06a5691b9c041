"""Takes away what builds made before and no build makes any more: never what others put there."""

from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from kitgen.build.manifest import Entry, Manifest
from kitgen.build.options import Options
from kitgen.build.planned import Everything, Folder
from kitgen.build.printed import forget_folder
from kitgen.build.write import is_within


def forgotten(manifest: Manifest, folder: Folder, made: Iterable[str], options: Options) -> list[str]:
    """Return the paths of files in `folder` that a build of all of it no longer makes; it makes `made`.

    What else may be made of a document that there still is – a web page, a file to fill in – stays.
    """
    if not options.whole:
        return []
    stems = tuple(job.stem for job in folder.jobs)

    def extra(entry: Entry) -> bool:
        return entry.stem.startswith(stems) and (
            entry.stem not in stems or entry.format not in options.formats
        )

    made = set(made)
    return [
        path for path, entry in manifest.entries(folder.path).items() if path not in made and not extra(entry)
    ]


def forsaken(manifest: Manifest, everything: Everything, profile: str) -> list[str]:
    """Return the folders of lessons and kits of a profile that are no longer there."""
    return [
        path
        for path, shelf in manifest.shelves.items()
        if (shelf.profile, shelf.lang) == (profile, everything.lang) and shelf.name not in everything.known
    ]


def clear(manifest: Manifest, folder: str, paths: Iterable[str]) -> tuple[Manifest, list[Path]]:
    """Remove the files at `paths` in `folder`, and the folders that are then empty; return what is left."""
    removed, paths = [], list(paths)
    for path in (path for path in paths if is_within(manifest.output, path)):
        file = manifest.output / path
        with suppress(OSError):  # gone already, or held open by a viewer: it is no business of ours any more
            file.unlink()
            removed.append(file)
    manifest = manifest.without(folder, paths)
    if folder not in manifest.shelves:
        removed += forget_folder(manifest.output, folder)
    for path in (*paths, f"{folder}/x"):
        if is_within(manifest.output, path):
            _remove_empty((manifest.output / path).parent, manifest.output)
    return manifest, removed


def _remove_empty(folder: Path, until: Path) -> None:
    with suppress(OSError):  # the first that is not empty ends it
        while folder != until:
            folder.rmdir()
            folder = folder.parent
