"""Imports WeasyPrint: late, quickly, and with plain words when Pango is missing."""

import ctypes.util
import os
import sys
from functools import cache
from pathlib import Path
from typing import Any

from kitgen.errors import Finding, SystemFault

INSTALL_PAGE = "https://doc.courtbouillon.org/weasyprint/stable/first_steps.html"
"""Where WeasyPrint says how Pango is installed."""


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
        values = {"advice": pango_advice(), "page": INSTALL_PAGE}
        raise SystemFault([Finding("pango-missing", values=values)]) from error
    finally:
        ctypes.util.find_library = find
    return module


def font_config() -> Any:
    """Return a font configuration of WeasyPrint that knows no font of the machine, only those it is given.

    The machine's would print what ours lack, on each machine another; emoji they print in any case, as
    Pango asks for them by a family of its own.
    """
    weasyprint()
    from weasyprint.text.fonts import FontConfiguration

    usual = os.environ.get(_CONFIG)
    os.environ[_CONFIG] = str(Path(__file__).with_name("nofonts.conf"))
    try:
        return FontConfiguration()
    finally:
        if usual is None:
            del os.environ[_CONFIG]
        else:
            os.environ[_CONFIG] = usual


_CONFIG = "FONTCONFIG_FILE"


def _not_found(name: str) -> str | None:  # noqa: ARG001 – has the signature of what it replaces
    return None


def pango_advice() -> str:
    """Return the command that installs what WeasyPrint needs on this system."""
    if sys.platform == "darwin":
        return "brew install pango"
    if sys.platform == "win32":
        return "MSYS2: pacman -S mingw-w64-ucrt-x86_64-pango"
    return "sudo apt-get install libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0"
