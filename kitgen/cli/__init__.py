"""The command line: the only place that prints and exits."""

import sys

__all__ = ["main"]


def main() -> None:
    """Run kitgen; the entry point of the installed command."""
    from kitgen.cli.app import kitgen

    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")  # an old Windows console knows few letters
    kitgen(prog_name="kitgen")
