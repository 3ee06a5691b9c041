"""Names as arguments: which there are, their completion in the shell, and lists with commas."""

from collections.abc import Iterable
from pathlib import Path

import click
from click.shell_completion import CompletionItem

from kitgen.project import Project
from kitgen.variantnames import AB, EASY, VARIANTS, in_order

PROFILES = "assets/profiles"
NEUTRAL = "neutraal"
"""The profile that names no school."""


def kits(project: Project, lang: str) -> tuple[str, ...]:
    """Return the names of the kits in `lang`."""
    return project.names(f"lessons/{lang}/kits")


def lessons(project: Project, lang: str) -> tuple[str, ...]:
    """Return the names of the lessons in `lang`."""
    return project.names(f"lessons/{lang}")


def profiles(project: Project) -> tuple[str, ...]:
    """Return the names of the profiles."""
    return project.names(PROFILES)


def complete_name(ctx: click.Context, _param: click.Parameter, incomplete: str) -> list[CompletionItem]:
    """Complete the name of a kit or lesson, from the names of files alone."""
    project = project_of(ctx)
    languages = (ctx.params["lang"],) if ctx.params.get("lang") else project.languages()
    found = (name for lang in languages for name in (*kits(project, lang), *lessons(project, lang)))
    return _items(found, incomplete)


def complete_name_or_path(
    ctx: click.Context, param: click.Parameter, incomplete: str
) -> list[CompletionItem]:
    """Complete a name; what is none of those is completed as a path."""
    return complete_name(ctx, param, incomplete) or [CompletionItem(incomplete, type="file")]


def complete_profile(ctx: click.Context, _param: click.Parameter, incomplete: str) -> list[CompletionItem]:
    """Complete the name of a profile."""
    return _items(profiles(project_of(ctx)), incomplete)


def usual_profile(ctx: click.Context, _param: click.Parameter, value: str | None) -> str:
    """Return the profile that was named; else the project's own, where it has just one; else no school's."""
    own = project_of(ctx).own_names(PROFILES) if value is None else ()
    return value or (own[0] if len(own) == 1 else NEUTRAL)


class Given(click.ParamType):  # type: ignore[type-arg]  # it takes arguments only in later clicks
    """A key of the profile and its value. Raises UsageError where it is no such pair."""

    name = "given"

    def convert(
        self, value: str, _param: click.Parameter | None, _ctx: click.Context | None
    ) -> tuple[str, str]:
        from kitgen.assigned import split

        return split(value)


class Language(click.ParamType):  # type: ignore[type-arg]  # it takes arguments only in later clicks
    """A language that there are lessons in. Its region, as in "nl-BE", is the profile's to say."""

    name = "lang"

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> str:
        known = project_of(ctx).languages() if ctx else ()
        value, _, _ = value.partition("-")
        if value not in known:
            self.fail(f"there are no lessons in {value!r}; choose from {', '.join(known)}.", param, ctx)
        return value

    def shell_complete(
        self,
        ctx: click.Context,
        param: click.Parameter,  # noqa: ARG002  # click's signature
        incomplete: str,
    ) -> list[CompletionItem]:
        return _items(project_of(ctx).languages(), incomplete)


class Millimetres(click.ParamType):  # type: ignore[type-arg]  # as above
    """A length in mm from 0 to `most`, with or without its unit: "3" or "3mm"."""

    name = "mm"

    def __init__(self, most: float) -> None:
        self.most = most

    def convert(self, value: str | float, param: click.Parameter | None, ctx: click.Context | None) -> float:
        if isinstance(value, float):
            return value
        try:
            length = float(value.removesuffix("mm").replace(",", "."))
        except ValueError:
            length = -1
        if not 0 <= length <= self.most:
            self.fail(f"{value!r} is no length; write 0mm to {self.most:g}mm, such as 3mm.", param, ctx)
        return length


class Several(click.ParamType):  # type: ignore[type-arg]  # as above
    """Some of `choices`, with commas between them."""

    name = "list"

    def __init__(self, choices: Iterable[str]) -> None:
        self.choices = tuple(choices)

    def get_metavar(self, param: click.Parameter, ctx: click.Context) -> str:  # noqa: ARG002  # click's signature
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

    def shell_complete(
        self,
        ctx: click.Context,  # noqa: ARG002  # click's signature
        param: click.Parameter,  # noqa: ARG002
        incomplete: str,
    ) -> list[CompletionItem]:
        before, comma, last = incomplete.rpartition(",")
        used = before.split(",")
        words = (choice for choice in self.choices if choice not in used and choice.startswith(last))
        return [CompletionItem(f"{before}{comma}{word}") for word in words]


class Variants(Several):
    """Some of the variants that there are: easy language, those in print, and versions A and B."""

    def __init__(self) -> None:
        super().__init__((EASY,))

    def convert(
        self, value: str | tuple[str, ...], param: click.Parameter | None, ctx: click.Context | None
    ) -> tuple[str, ...]:
        known = _variants(ctx)
        return in_order(Several((EASY, *known, AB)).convert(value, param, ctx), known)

    def get_metavar(self, param: click.Parameter, ctx: click.Context) -> str:  # noqa: ARG002
        return "easy,large-print,…"

    def shell_complete(
        self, ctx: click.Context, param: click.Parameter, incomplete: str
    ) -> list[CompletionItem]:
        return Several((EASY, *_variants(ctx), AB)).shell_complete(ctx, param, incomplete)


def _variants(ctx: click.Context | None) -> tuple[str, ...]:
    return project_of(ctx).names(VARIANTS) if ctx else ()


def project_of(context: click.Context) -> Project:
    """Return the project of a command line, also while it is being typed."""
    return Project(Path(context.find_root().params.get("project") or "."))


def _items(names: Iterable[str], incomplete: str) -> list[CompletionItem]:
    return [CompletionItem(name) for name in dict.fromkeys(names) if name.startswith(incomplete)]
