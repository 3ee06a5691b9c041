"""The group of commands: the one place that turns an error into words and an exit code."""

import errno
from collections.abc import Mapping
from contextlib import suppress
from importlib import import_module
from typing import Any

import click

from kitgen.errors import Finding, KitgenError, SystemFault

INTERRUPTED = 130
"""What shells expect of a program that was stopped with Ctrl-C."""
_NAMES = ("ENOSPC", "EDQUOT", "EROFS", "EIO", "EACCES", "EPERM", "ENAMETOOLONG", "EMFILE", "ENFILE", "ENOMEM")
_OF_THE_MACHINE = {getattr(errno, name) for name in _NAMES if hasattr(errno, name)}
"""What is no mistake of kitgen's, wherever it comes from: a full disk, a name too long, no rights."""


def _refused(error: OSError) -> SystemFault:
    import tempfile

    folder = ""
    with suppress(OSError):
        folder = tempfile.gettempdir()
    values = {"path": error.filename or "", "detail": error.strerror, "folder": folder}
    return SystemFault([Finding("machine-refuses", values=values)])


class Commands(click.Group):
    """Lists its commands in the order of the manual, loads them when they are called, and ends kindly.

    `commands` says for each name where it is: "module:attribute".
    """

    def __init__(self, *, commands: Mapping[str, str], **attrs: Any) -> None:
        super().__init__(**attrs)
        self._places = commands

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002  # click's signature
        return list(self._places)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        if cmd_name not in self._places:
            return None
        module, _, name = self._places[cmd_name].partition(":")
        command: click.Command = getattr(import_module(module), name)
        return command

    def invoke(self, ctx: click.Context) -> Any:
        try:
            return super().invoke(ctx)
        except KitgenError as error:
            self._end(error, ctx)
        except OSError as error:
            if error.errno not in _OF_THE_MACHINE:
                raise
            self._end(_refused(error), ctx)
        except KeyboardInterrupt:
            words = ctx.obj.say("stopped") if ctx.obj else "stopped"
            click.echo(f"\n{words}", err=True)
            ctx.exit(INTERRUPTED)

    def _end(self, error: KitgenError, ctx: click.Context) -> None:
        from kitgen.cli.findings import report

        report(error, ctx)
        ctx.exit(error.exit_code)
