"""Imports WeasyPrint: late, quickly, and with plain words when Pango is missing."""

import ctypes.util
import sys
from functools import cache
from typing import Any

from kitgen.errors import Finding, SystemFault


@cache
def weasyprint() -> Any:
    """Return the weasyprint module. Raises SystemFault when it cannot find Pango.

    On Linux its search for libraries starts dozens of processes and finds nothing that the
    loader would not find by name, so it is switched off during the import.
    """
    find = ctypes.util.find_library
    if sys.platform.startswith("linux"):
        ctypes.util.find_library = _not_found
    try:
        import weasyprint as module
    except OSError as error:
        raise SystemFault([Finding("pango-missing", values={"advice": pango_advice()})]) from error
    finally:
        ctypes.util.find_library = find
    return module


def _not_found(name: str) -> str | None:  # noqa: ARG001 – has the signature of what it replaces
    return None


def pango_advice() -> str:
    """Return the command that installs what WeasyPrint needs on this system."""
    if sys.platform == "darwin":
        return "brew install pango"
    if sys.platform == "win32":
        return "MSYS2: pacman -S mingw-w64-ucrt-x86_64-pango"
    return "sudo apt-get install libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0"
