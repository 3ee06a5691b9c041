"""The folders for the copier hold what the last run made: no plan has files of another one beside it."""

import json
from collections.abc import Iterable, Mapping
from contextlib import suppress
from pathlib import Path

from kitgen.build.write import UNREADABLE, is_within, refuse_links, write_file

RECORD = ".kitgen/print.json"


def forget_old(output: Path, made: Mapping[str, Iterable[str]]) -> tuple[Path, ...]:
    """Remove what an earlier run made in the folders of `made` and this one did not; return its paths.

    `made` holds the names of the new files of each folder. What others put there stays.
    Raises SystemFault when the record cannot be written.
    """
    known = _record(output)
    removed = []
    for folder, names in made.items():
        new = sorted(names)
        for name in sorted(set(known.get(folder, [])) - set(new)):
            old = output / folder / name
            if not is_within(output, f"{folder}/{name}"):
                continue
            with suppress(OSError):  # gone already, or held open by a viewer
                old.unlink()
                removed.append(old)
        known[folder] = new
    refuse_links(output, RECORD)
    record = json.dumps(dict(sorted(known.items())), ensure_ascii=False, indent=1)
    write_file(output / RECORD, record.encode())
    return tuple(removed)


def forget_folder(output: Path, folder: str) -> tuple[Path, ...]:
    """Remove what was made for the copier in `folder`, which is gone; return the paths."""
    here = [path for path in _record(output) if path.startswith(f"{folder}/")]
    removed = forget_old(output, dict.fromkeys(here, ())) if here else ()
    for path in here:
        with suppress(OSError):  # others may have put something there
            (output / path).rmdir()
    return removed


def _record(output: Path) -> dict[str, list[str]]:
    try:
        known = json.loads((output / RECORD).read_text("utf-8"))
        return {str(folder): [Path(str(name)).name for name in names] for folder, names in known.items()}
    except UNREADABLE:
        return {}
