"""`kitgen doctor`: says whether this machine can make PDF and Word files, and what is missing."""

import platform
import shutil
from collections.abc import Iterator
from dataclasses import dataclass

import click

from kitgen import __version__
from kitgen.cli.settings import Settings
from kitgen.errors import KitgenError, SystemFault


@dataclass(frozen=True, slots=True)
class Line:
    """One thing looked at: whether it is there, what was found or what to do, and whether PDF needs it."""

    name: str
    good: bool
    words: str
    needed: bool = True


@click.command()
@click.pass_context
def doctor(context: click.Context) -> None:
    """Look whether this machine has all that kitgen needs."""
    settings: Settings = context.obj
    lines = list(_examine(settings))
    for line in lines:
        state = "ok" if line.good else "missing" if line.needed else "optional"
        click.echo(f"{settings.say(state):<12}{line.name}: {line.words}")
    able = all(line.good for line in lines if line.needed)
    click.echo(settings.say("doctor-good" if able else "doctor-bad"))
    context.exit(0 if able else SystemFault.exit_code)


def _examine(settings: Settings) -> Iterator[Line]:
    yield Line("Python", good=True, words=platform.python_version())
    yield Line("kitgen", good=True, words=f"{__version__} ({settings.project.shipped})")
    yield from _pango(settings)
    yield _font(settings)
    office = shutil.which("soffice") or shutil.which("libreoffice")
    yield Line("LibreOffice", bool(office), office or settings.say("for-nothing"), needed=False)


def _pango(settings: Settings) -> Iterator[Line]:
    from kitgen.render.weasy import pango_advice, weasyprint

    advice = settings.say("install", what=pango_advice())
    try:
        module = weasyprint()
    except SystemFault:
        yield Line("WeasyPrint, Pango", good=False, words=advice)
        return
    from weasyprint.text import ffi

    number = ffi.pango.pango_version()
    version = f"{number // 10000}.{number // 100 % 100}.{number % 100}"
    yield Line("WeasyPrint, Pango", good=True, words=f"{module.__version__}, {version}")
    found = ffi.harfbuzz_subset is not None
    yield Line("HarfBuzz subset", found, settings.say("ok") if found else advice)


def _font(settings: Settings) -> Line:
    from kitgen.cli.findings import described
    from kitgen.load import load
    from kitgen.render.fonts import faces
    from kitgen.theme import Theme

    try:
        font = load(settings.project, "kitgen:assets/themes/default.yaml", Theme).value.font
        found = faces(font)
    except KitgenError as error:
        messages = described(error.findings, settings)
        return Line("fonts", good=False, words="; ".join(f"{m['message']} ({m['advice']})" for m in messages))
    return Line("fonts", good=True, words=f"{font.family}, {len(found)} ({found[0].file.parent})")
