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

_SLOT = re.compile(r"^ {4}minutes: +(\d+)", re.MULTILINE)
"""The minutes of a session, where a lesson says none itself."""


def _blocks(settings: Settings, _lang: str | None) -> list[Row]:
    from kitgen.manual import PAGES, about

    return [{"name": name, "about": about(name, settings.lang)} for name in PAGES]


def _lessons(settings: Settings, lang: str | None) -> list[Row]:
    return [row for each in _languages(settings.project, lang) for row in _lessons_in(settings.project, each)]


def _lessons_in(project: Project, lang: str) -> Iterator[Row]:
    """Yield the lessons in one language, each followed by the overlays that extend it."""
    names = lessons(project, lang)
    told = {name: _told(project, _file(lang, name), "extends")["extends"] for name in names}
    bases = {name: base.removeprefix("kitgen:").rpartition("/")[2] for name, base in told.items()}
    root = {name: _root(name, bases) for name in names}
    for name in names:
        if root[name] == name:
            yield _lesson(project, lang, name, "")
            overlays = (each for each in names if root[each] == name != each)
            yield from (_lesson(project, lang, each, bases[each]) for each in overlays)


def _root(name: str, bases: Mapping[str, str]) -> str:
    """Return the lesson that stands behind `name` and all that it extends; itself where they go round."""
    passed = [name]
    while (base := bases[passed[-1]]) in bases and base != passed[-1]:
        if base in passed:
            return name
        passed.append(base)
    return passed[-1]


def _lesson(project: Project, lang: str, name: str, extends: str) -> Row:
    file = _file(lang, name)
    told = _told(project, file, "minutes", "ages", "title", "work")
    slots = _SLOT.findall(project.read(file).decode("utf-8", "replace"))
    title = told["title"]
    if told["work"] and project.find(work := f"assets/works/{told['work']}.yaml"):
        title = title.replace("{work.title}", _told(project, work, "title")["title"])
    return {
        "name": name,
        "lang": lang,
        "minutes": told["minutes"] or ("" if extends else str(sum(map(int, slots)) or "")),
        "ages": told["ages"],
        "easy": EASY if project.find(_file(lang, f"{name}.{EASY}")) else "",
        "title": title,
        "extends": extends,
    }


def _file(lang: str, name: str) -> str:
    return f"lessons/{lang}/{name}.yaml"


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
    from kitgen.check.care import RULES

    return [
        {"name": rule.id, "severity": str(rule.severity), "about": rule.asks.text(settings.lang)}
        for rule in RULES
    ]


def _words(settings: Settings, _lang: str | None) -> list[Row]:
    from kitgen.messages.terms import PREFIX
    from kitgen.terms import load_families

    return [
        {
            "name": PREFIX + name,
            "severity": str(family.severity),
            "about": family.reason.text(settings.lang),
        }
        for name, family in load_families(settings.project).families.items()
    ]


def _rulesets(settings: Settings, _lang: str | None) -> list[Row]:
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
    project = settings.project
    names = project.names("assets/themes")
    told = {name: _told(project, f"assets/themes/{name}.yaml", settings.lang, "extends") for name in names}
    return [
        {"name": name, "about": told[name][settings.lang], "extends": told[name]["extends"]} for name in names
    ]


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
    "words": _words,
    "rulesets": _rulesets,
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
    shown = [_indented(row) for row in rows]
    widths = [max(len(row[key]) for row in shown) for key in shown[0]]
    return [
        "  ".join(cell.ljust(width) for cell, width in zip(row.values(), widths, strict=True)).rstrip()
        for row in shown
    ]


def _indented(row: Row) -> Row:
    """Return `row` as people read it: what extends something stands indented under it."""
    name = f"  {row['name']}" if row.get("extends") else row["name"]
    return {key: name if key == "name" else value for key, value in row.items() if key != "extends"}


def _told(project: Project, file: str, *keys: str) -> Row:
    """Return what `file` says after `keys` at its left edge, without reading it as YAML."""
    found = dict(_scalars(project.read(file).decode("utf-8", "replace")))
    return {key: found.get(key, "") for key in keys}


def _scalars(text: str) -> Iterator[tuple[str, str]]:
    for line in text.splitlines():
        if match := _SCALAR.match(line):
            yield match["key"], match["value"].strip("\"'")
