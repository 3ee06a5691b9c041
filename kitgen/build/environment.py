"""What besides a project's files decides how an output looks: kitgen's own code, and libraries."""

import os
import sys
from collections.abc import Iterator
from contextlib import suppress
from functools import cache
from hashlib import sha256
from pathlib import Path

from kitgen.build.digests import Digests

LIBRARIES = (
    "babel", "cffi", "cssselect2", "fonttools", "jinja2", "lxml", "markdown_it_py", "markupsafe", "pikepdf",
    "pillow", "pydantic", "pydyf", "pypdfium2", "pyphen", "python_docx", "pyyaml", "resvg_py", "segno",
    "tinycss2", "tinyhtml5", "weasyprint", "manimgx_fonts", "fontpkg_",
)  # fmt: skip
"""The distributions that take part in an output, as the folders with their metadata begin."""
_PANGO = (
    ("/usr/lib", "*-linux-*/libpango-1.0.so.0"),
    ("/usr/lib", "libpango-1.0.so.0"),
    ("/opt/homebrew/lib", "libpango-1.0.0.dylib"),
)
"""Where Debian, other Linuxes and Homebrew keep Pango; what is linked to bears its version."""


@cache
def environment() -> str:
    """Return a digest of kitgen's code, the versions of libraries, of Python and of Pango."""
    return environment_by(Digests())


def environment_by(digests: Digests) -> str:
    """Return the same as `environment`, without reading modules that `digests` knows.

    Versions are read from the names of files alone: what asks a library itself has to load it.
    """
    python = f"python {sys.version_info[:2]}"
    told = [python, *sorted(_distributions()), *sorted(_pango()), *_code(digests)]
    return sha256("\n".join(told).encode()).hexdigest()


def _code(digests: Digests) -> Iterator[str]:
    """Yield kitgen's own modules in order, with their digests; with os.walk, as Path.rglob takes too long."""
    package = str(Path(__file__).parent.parent)
    for folder, inner, files in os.walk(package):
        inner.sort()
        for name in sorted(files):
            if name.endswith(".py"):
                file = f"{folder}/{name}"
                yield f"{file.removeprefix(package).replace(os.sep, '/')} {digests.of(file)}"


def _distributions() -> set[str]:
    found: set[str] = set()
    for folder in sys.path:
        with suppress(OSError):  # an entry may be a zip file, or gone
            found |= {entry.name for entry in os.scandir(folder or ".") if _takes_part(entry.name)}
    return found


def _takes_part(name: str) -> bool:
    return name.endswith((".dist-info", ".egg-info")) and name.lower().startswith(LIBRARIES)


def _pango() -> set[str]:
    return {path.resolve().name for folder, pattern in _PANGO for path in Path(folder).glob(pattern)}
