"""The group of commands: the one place that turns an error into words and an exit code."""

from collections.abc import Mapping
from importlib import import_module
from typing import Any

import click

from kitgen.errors import KitgenError

INTERRUPTED = 130
"""What shells expect of a program that was stopped with Ctrl-C."""


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
            from kitgen.cli.findings import report

            report(error, ctx)
            ctx.exit(error.exit_code)
        except KeyboardInterrupt:
            words = ctx.obj.say("stopped") if ctx.obj else "stopped"
            click.echo(f"\n{words}", err=True)
            ctx.exit(INTERRUPTED)
