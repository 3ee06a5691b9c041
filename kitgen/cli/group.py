"""The group of commands: the one place that turns an error into words and an exit code."""

from typing import Any

import click

from kitgen.errors import KitgenError

INTERRUPTED = 130
"""What shells expect of a program that was stopped with Ctrl-C."""


class Commands(click.Group):
    """Lists its commands in the order of the manual, and ends kindly."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002  # click's signature
        return list(self.commands)

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
