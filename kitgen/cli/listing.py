"""`kitgen list`: what there is, as tables to read. Reads only first lines, so that it is quick."""

import re
from collections.abc import Callable, Iterator, Mapping

import click

from kitgen.cli.findings import print_document
from kitgen.cli.names import Language, kits, lessons, profiles
from kitgen.cli.settings import Settings
from kitgen.project import Project
from kitgen.variantnames import AB, EASY, VARIANTS

Row = Mapping[str, str]

_SCALAR = re.compile(r"""^(?P<key>[a-z_]+):[ ]+(?P<value>"[^"]*"|'[^']*'|[^#\s].*?)\s*(?:\s\#.*)?$""")


def _blocks(settings: Settings, _lang: str | None) -> list[Row]:
    from kitgen.manual import PAGES, about

    return [{"name": name, "about": about(name, settings.lang)} for name in PAGES]


def _lessons(settings: Settings, lang: str | None) -> list[Row]:
    project = settings.project
    return [
        {
            "name": name,
            "lang": each,
            **_told(project, f"lessons/{each}/{name}.yaml", "minutes", "ages", "title"),
        }
        for each in _languages(project, lang)
        for name in lessons(project, each)
    ]


def _kits(settings: Settings, lang: str | None) -> list[Row]:
    project = settings.project
    return [
        {"name": name, "lang": each, **_told(project, f"lessons/{each}/kits/{name}.yaml", "ages", "title")}
        for each in _languages(project, lang)
        for name in kits(project, each)
    ]


def _profiles(settings: Settings, _lang: str | None) -> list[Row]:
    project = settings.project
    told = {name: _told(project, f"assets/profiles/{name}.yaml", "name") for name in profiles(project)}
    return [{"name": name, "school": values["name"]} for name, values in told.items()]


def _rules(settings: Settings, _lang: str | None) -> list[Row]:
    project = settings.project
    return [
        {"name": name, **_told(project, f"assets/rules/{name}.yaml", "title")}
        for name in project.names("assets/rules")
    ]


def _works(settings: Settings, _lang: str | None) -> list[Row]:
    from kitgen.works import FACTS

    project = settings.project
    rows: list[Row] = []
    for name in project.names("assets/works"):
        file = f"assets/works/{name}.yaml"
        told = _told(project, file, "kind", "title", "by", "audience", "ages")
        facts = FACTS.get(told["kind"], ())
        known = _told(project, file, *facts)
        gaps = ", ".join(fact for fact in facts if not known[fact])
        readers = ", ".join(filter(None, (told["audience"].strip("[]") or "pupils", told["ages"])))
        row = {"name": name, "kind": told["kind"], "title": told["title"], "by": told["by"]}
        rows.append({**row, "for": readers, "gaps": settings.say("gaps", names=gaps) if gaps else ""})
    return rows


def _snippets(settings: Settings, lang: str | None) -> list[Row]:
    project = settings.project
    return [
        {"name": name, "lang": each}
        for each in _languages(project, lang)
        for name in project.names(f"assets/snippets/{each}")
    ]


def _casts(settings: Settings, _lang: str | None) -> list[Row]:
    project = settings.project
    return [
        {"name": name, **_told(project, f"assets/casts/{name}.yaml", "title")}
        for name in project.names("assets/casts")
    ]


def _themes(settings: Settings, _lang: str | None) -> list[Row]:
    return [{"name": name} for name in settings.project.names("assets/themes")]


def _variants(settings: Settings, _lang: str | None) -> list[Row]:
    project = settings.project
    told = {
        name: _told(project, f"{VARIANTS}/{name}.yaml", settings.lang)[settings.lang]
        for name in project.names(VARIANTS)
    }
    return [
        {"name": name, "about": about}
        for name, about in (
            (EASY, settings.say("easy-language")),
            *told.items(),
            (AB, settings.say("versions")),
        )
    ]


KINDS: Mapping[str, Callable[[Settings, str | None], list[Row]]] = {
    "kits": _kits,
    "lessons": _lessons,
    "blocks": _blocks,
    "snippets": _snippets,
    "themes": _themes,
    "variants": _variants,
    "profiles": _profiles,
    "rules": _rules,
    "works": _works,
    "casts": _casts,
}
"""What can be listed."""


@click.command("list")
@click.argument("what", required=False, type=click.Choice(list(KINDS)))
@click.option("--lang", type=Language(), help="Only lessons and kits in this language.")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON document.")
@click.pass_obj
def listing(settings: Settings, what: str | None, lang: str | None, as_json: bool) -> None:  # noqa: FBT001
    """List what there is; without a word: kits and lessons."""
    tables = {name: KINDS[name](settings, lang) for name in ((what,) if what else ("kits", "lessons"))}
    if as_json:
        print_document(tables)
        return
    for number, (name, rows) in enumerate(tables.items()):
        if what is None:
            click.echo(("\n" if number else "") + settings.say(name))
        for line in _table(rows) or [settings.say("none")]:
            click.echo(f"  {line}" if what is None else line)


def _languages(project: Project, lang: str | None) -> tuple[str, ...]:
    return (lang,) if lang else project.languages()


def _table(rows: list[Row]) -> list[str]:
    if not rows:
        return []
    widths = [max(len(row[key]) for row in rows) for key in rows[0]]
    return [
        "  ".join(cell.ljust(width) for cell, width in zip(row.values(), widths, strict=True)).rstrip()
        for row in rows
    ]


def _told(project: Project, file: str, *keys: str) -> Row:
    """Return what `file` says after `keys` at its left edge, without reading it as YAML."""
    found = dict(_scalars(project.read(file).decode("utf-8", "replace")))
    return {key: found.get(key, "") for key in keys}


def _scalars(text: str) -> Iterator[tuple[str, str]]:
    for line in text.splitlines():
        if match := _SCALAR.match(line):
            yield match["key"], match["value"].strip("\"'")
