"""Where files are: the project's own folder first, then what is shipped with kitgen.

Every file of a project is read here, through one recorder, so that a build knows all it
depends on, also the files that it looked for in vain.
"""

import os
from dataclasses import dataclass, field, replace
from functools import cached_property
from hashlib import sha256
from pathlib import Path
from stat import S_ISREG
from typing import TYPE_CHECKING

from kitgen.errors import Finding, InputError
from kitgen.filenames import leads_inwards
from kitgen.origin import Origin

if TYPE_CHECKING:
    from collections.abc import Callable

    from kitgen.source.tree import Mapping

SHIPPED = "kitgen:"
"""Before a path: the file that is shipped, also where the project has one of its own by that name."""


def shipped_root() -> Path:
    """Return the folder that holds the shipped lessons, templates and assets.

    Inside the package in a wheel; beside it in a checkout or an editable install.
    """
    package = Path(__file__).resolve().parent
    inside = package / "shipped"
    return inside if inside.is_dir() else package.parent


OWN = "own:"
"""Before the name of a list in a record: it holds the project's own files only."""
MOST_BYTES = 60_000_000
"""No file of a project is larger; sources of a document hold a little more."""
LANGUAGES = "lessons/*/"
"""How a record names the list of the languages that there are lessons in."""


class Recorder:
    """What was read: a path in the project with its content's SHA-256, None if it was absent.

    A list of files is named by what was looked for, "lessons/nl/*.yaml", and stands for its names.
    """

    def __init__(self) -> None:
        self.seen: dict[str, str | None] = {}

    def note(self, path: str, data: bytes | None) -> None:
        """Note that `path` was read, or looked for in vain."""
        self.seen[path] = None if data is None else _digest(data)

    def note_names(self, pattern: str, names: tuple[str, ...]) -> None:
        """Note which `names` a list had."""
        self.note(pattern, _joined(names))


def _digest(data: bytes) -> str:
    return sha256(data).hexdigest()


def _joined(names: tuple[str, ...]) -> bytes:
    return "\n".join(names).encode()


@dataclass(frozen=True)
class Project:
    """A project's own folder and the shipped one, as one tree of files with slashes."""

    root: Path
    shipped: Path = field(default_factory=shipped_root)
    recorder: Recorder = field(default_factory=Recorder, compare=False)

    def recording(self) -> "Project":
        """Return the same project with a recorder of its own."""
        return replace(self, recorder=Recorder())

    def digest(self, path: str, of_file: "Callable[[str], str] | None" = None) -> str | None:
        """Return what a recorder would note of `path`, a file or a list, if it were read now.

        `of_file` gives the SHA-256 of a file, for who knows it already.
        """
        folder, star, suffix = path.rpartition("/*")
        try:
            if path == LANGUAGES:
                return _digest(_joined(self._languages()))
            if path.startswith(OWN):
                return _digest(_joined(self._own_names(folder.removeprefix(OWN))))
            if star:
                return _digest(_joined(self._names(folder, suffix)))
            found = self._look(path, None)
            if found is None:
                return None
            return of_file(found) if of_file else _digest(Path(found).read_bytes())
        except (InputError, OSError):
            return None

    @cached_property
    def roots(self) -> tuple[Path, ...]:
        """The folders looked in, in order."""
        return (self.root,) if self.root.resolve() == self.shipped.resolve() else (self.root, self.shipped)

    @cached_property
    def _real(self) -> dict[str, str]:
        """Where folders are when links are followed."""
        return {str(root): os.path.realpath(root) for root in (self.root, self.shipped)}

    def _roots_of(self, path: str) -> tuple[Path, ...]:
        return (self.shipped,) if path.startswith(SHIPPED) else self.roots

    def find(self, path: str, origin: Origin | None = None) -> Path | None:
        """Return where the file `path` is, or None.

        Raises InputError at `origin` when `path` leads outside the project.
        """
        found = self._look(path, origin)
        if found is None:
            self.recorder.note(path, None)
            return None
        return Path(found)

    def _look(self, path: str, origin: Origin | None) -> str | None:
        """Return where the file `path` is: as a text, since a build looks for hundreds and a Path is slow."""
        inside = path.removeprefix(SHIPPED)
        if not leads_inwards(inside):
            raise InputError([Finding("outside-project", origin, values={"path": path})])
        for root in self._roots_of(path):
            candidate = os.path.join(root, inside)
            if _is_file(candidate, path, origin):
                if not self._is_within(candidate, root):
                    raise InputError([Finding("outside-project", origin, values={"path": path})])
                return candidate
        return None

    def _is_within(self, file: str, root: Path) -> bool:
        """Whether `file` is in `root` when links are followed."""
        folder, name = os.path.split(file)
        if folder not in self._real:
            self._real[folder] = os.path.realpath(folder)
        real = os.path.join(self._real[folder], name)
        real = os.path.realpath(real) if os.path.islink(real) else real
        return real.startswith(os.path.join(self._real[str(root)], ""))

    def has_own(self, path: str) -> bool:
        """Whether the file `path` is the project's own, and not only shipped."""
        return len(self.roots) > 1 and not path.startswith(SHIPPED) and (self.root / path).is_file()

    def has_shipped(self, path: str) -> bool:
        """Whether the file `path` is a shipped one, which whoever owns this project cannot change."""
        return len(self.roots) > 1 and not self.has_own(path)

    def read(self, path: str, origin: Origin | None = None) -> bytes:
        """Return the content of the file `path`. Raises InputError when it is not there."""
        found = self.find(path, origin)
        if found is None:
            values = {"path": path, "tried": (self.root / path).resolve()}
            raise InputError([Finding("missing-file", origin, values=values)])
        try:
            size = found.stat().st_size
            data = found.read_bytes() if size <= MOST_BYTES else b""
        except OSError as error:
            raise _unreadable(path, origin, error) from error
        if size > MOST_BYTES:
            values = {"size": f"{size / 1e6:.1f}", "most": MOST_BYTES // 1_000_000}
            raise InputError([Finding("file-too-large", origin or Origin(path), values=values)])
        self.recorder.note(path, data)
        return data

    def tree(self, path: str, origin: Origin | None = None) -> "Mapping":
        """Return the tree of the YAML file `path`. Raises InputError when it is not there or faulty."""
        from kitgen.source.yaml_reader import read_yaml  # not for commands that only list names

        return read_yaml(self.read(path, origin), path)

    def names(self, folder: str, suffix: str = ".yaml") -> tuple[str, ...]:
        """Return the names (without `suffix`) of the files directly in `folder`, in order."""
        names = self._names(folder, suffix)
        self.recorder.note_names(f"{folder}/*{suffix}", names)
        return names

    def _names(self, folder: str, suffix: str) -> tuple[str, ...]:
        found = (_names(root / folder.removeprefix(SHIPPED), suffix) for root in self._roots_of(folder))
        return tuple(sorted({name for names in found for name in names}))

    def own_names(self, folder: str) -> tuple[str, ...]:
        """Return the names of the project's own files in `folder`; none where it is the shipped one."""
        names = self._own_names(folder)
        self.recorder.note_names(f"{OWN}{folder}/*", names)
        return names

    def _own_names(self, folder: str) -> tuple[str, ...]:
        return tuple(sorted(_names(self.root / folder, ".yaml"))) if len(self.roots) > 1 else ()

    def languages(self) -> tuple[str, ...]:
        """Return the languages that there are lessons in."""
        languages = self._languages()
        self.recorder.note_names(LANGUAGES, languages)
        return languages

    def _languages(self) -> tuple[str, ...]:
        found = {d.name for root in self.roots for d in (root / "lessons").glob("*") if d.is_dir()}
        return tuple(sorted(found))


def _is_file(candidate: str, path: str, origin: Origin | None) -> bool:
    """Whether a file is there. Raises InputError where the system does not tell: its name is too long."""
    try:
        return S_ISREG(os.stat(candidate).st_mode)
    except (FileNotFoundError, NotADirectoryError, ValueError):  # ValueError: no name of a file at all
        return False
    except OSError as error:
        raise _unreadable(path, origin, error) from error


def _unreadable(path: str, origin: Origin | None, error: OSError) -> InputError:
    values = {"path": path, "detail": error.strerror or str(error)}
    return InputError([Finding("read-failed", origin, values=values)])


def _names(folder: Path, suffix: str) -> set[str]:
    found = {file.name.removesuffix(suffix) for file in folder.glob(f"*{suffix}") if file.is_file()}
    return {name for name in found if "." not in name}
