"""The command line: the only place that prints and exits."""

import gc
import sys

__all__ = ["main"]


def main() -> None:
    """Run kitgen; the entry point of the installed command."""
    from kitgen.cli.app import kitgen

    gc.set_threshold(100_000, 50, 50)  # lessons are many objects that stay: looking for garbage took a tenth
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")  # an old Windows console knows few letters
    kitgen(prog_name="kitgen")
