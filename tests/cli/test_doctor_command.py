from collections.abc import Callable

import pytest
from click.testing import Result

import kitgen.render.fonts
import kitgen.render.weasy
from kitgen import __version__
from kitgen.errors import Finding, SystemFault
from kitgen.theme import Font

Run = Callable[..., Result]


def test_this_machine_is_able(run: Run) -> None:
    result = run("doctor")
    assert result.exit_code == 0
    assert f"kitgen: {__version__}" in result.stdout
    assert "ok          WeasyPrint, Pango: 70" in result.stdout
    assert "ok          fonts: Fira Sans, 5" in result.stdout
    assert "this machine can make PDF and Word files" in result.stdout


def test_without_pango_it_says_what_to_install(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def missing() -> None:
        raise SystemFault([Finding("pango-missing")])

    monkeypatch.setattr(kitgen.render.weasy, "weasyprint", missing)
    result = run("doctor")
    assert result.exit_code == 3
    assert f"missing     WeasyPrint, Pango: install: {kitgen.render.weasy.pango_advice()}" in result.stdout
    assert "this machine cannot make PDF files yet" in result.stdout


def test_without_its_font_it_says_which(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(font: Font) -> None:
        raise SystemFault([Finding("font-missing", values={"family": font.family})])

    monkeypatch.setattr(kitgen.render.fonts, "faces", missing)
    result = run("doctor")
    assert result.exit_code == 3
    assert (
        'missing     fonts: no font package here has the font "Fira Sans" (install its package'
        in result.stdout
    )


def test_an_office_program_may_be_missing(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("shutil.which", lambda _name: None)
    result = run("doctor")
    assert result.exit_code == 0
    assert "optional    LibreOffice: only for looking at Word files" in result.stdout
