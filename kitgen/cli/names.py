"""Names as arguments: their completion in the shell, and lists with commas."""

from collections.abc import Iterable
from pathlib import Path

import click
from click.shell_completion import CompletionItem

from kitgen.project import Project


def kits(project: Project, lang: str) -> tuple[str, ...]:
    """Return the names of the kits in `lang`."""
    return project.names(f"lessons/{lang}/kits")


def lessons(project: Project, lang: str) -> tuple[str, ...]:
    """Return the names of the lessons in `lang`."""
    return project.names(f"lessons/{lang}")


def profiles(project: Project) -> tuple[str, ...]:
    """Return the names of the profiles."""
    return project.names("assets/profiles")


def project_of(context: click.Context) -> Project:
    """Return the project of a command line that is still being typed."""
    return Project(Path(context.find_root().params.get("project") or "."))


class Name(click.ParamType):
    """The name of a lesson or kit; completed from the names of files."""

    name = "name"

    def shell_complete(self, ctx: click.Context, param: click.Parameter, incomplete: str) -> list[CompletionItem]:
        project = project_of(ctx)
        languages = (ctx.params["lang"],) if ctx.params.get("lang") else project.languages()
        found = (name for lang in languages for name in (*kits(project, lang), *lessons(project, lang)))
        return _items(found, incomplete)


class NameOrPath(Name):
    """A name, or the path of a YAML file."""

    def shell_complete(self, ctx: click.Context, param: click.Parameter, incomplete: str) -> list[CompletionItem]:
        found = super().shell_complete(ctx, param, incomplete)
        return found or [CompletionItem(incomplete, type="file")]


class ProfileName(click.ParamType):
    """The name of a profile."""

    name = "profile"

    def shell_complete(self, ctx: click.Context, param: click.Parameter, incomplete: str) -> list[CompletionItem]:
        return _items(profiles(project_of(ctx)), incomplete)


class Several(click.ParamType):
    """Some of `choices`, with commas between them."""

    name = "list"

    def __init__(self, choices: Iterable[str]) -> None:
        self.choices = tuple(choices)

    def get_metavar(self, param: click.Parameter, ctx: click.Context) -> str:  # noqa: ARG002
        return ",".join(self.choices) if len(self.choices) <= 3 else f"{','.join(self.choices[:2])},…"

    def convert(
        self, value: str | tuple[str, ...], param: click.Parameter | None, ctx: click.Context | None
    ) -> tuple[str, ...]:
        if isinstance(value, tuple):
            return value
        chosen = tuple(dict.fromkeys(word.strip() for word in value.split(",") if word.strip()))
        for word in chosen:
            if word not in self.choices:
                self.fail(f"{word!r} is not one of {', '.join(self.choices)}.", param, ctx)
        if not chosen:
            self.fail(f"name at least one of {', '.join(self.choices)}.", param, ctx)
        return chosen

    def shell_complete(self, ctx: click.Context, param: click.Parameter, incomplete: str) -> list[CompletionItem]:
        before, comma, last = incomplete.rpartition(",")
        used = before.split(",")
        words = (choice for choice in self.choices if choice not in used and choice.startswith(last))
        return [CompletionItem(f"{before}{comma}{word}") for word in words]


def _items(names: Iterable[str], incomplete: str) -> list[CompletionItem]:
    return [CompletionItem(name) for name in dict.fromkeys(names) if name.startswith(incomplete)]
