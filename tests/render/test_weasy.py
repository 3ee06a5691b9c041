import builtins
import ctypes.util
import os
import sys

import pytest

from kitgen.errors import SystemFault
from kitgen.render import weasy


@pytest.mark.parametrize(
    ("platform", "words"),
    [("linux", "apt-get install libpango"), ("darwin", "brew install pango"), ("win32", "MSYS2")],
)
def test_a_missing_pango_is_told_with_the_command_that_brings_it(monkeypatch, platform, words):
    real = builtins.__import__

    def failing(name, *rest):
        if name == "weasyprint":
            raise OSError("cannot load library 'libgobject-2.0-0'")
        return real(name, *rest)

    monkeypatch.setattr(sys, "platform", platform)
    monkeypatch.setattr(builtins, "__import__", failing)
    weasy.weasyprint.cache_clear()
    try:
        with pytest.raises(SystemFault) as caught:
            weasy.weasyprint()
    finally:
        weasy.weasyprint.cache_clear()
    (finding,) = caught.value.findings
    assert finding.id == "pango-missing"
    assert words in str(finding.values["advice"])


def test_the_way_to_find_libraries_is_as_it_was_afterwards(monkeypatch):
    finder = ctypes.util.find_library
    during = []
    real = builtins.__import__

    def failing(name, *rest):
        if name == "weasyprint":
            during.append(ctypes.util.find_library)
            raise OSError("cannot load library")
        return real(name, *rest)

    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(builtins, "__import__", failing)
    weasy.weasyprint.cache_clear()
    try:
        with pytest.raises(SystemFault):
            weasy.weasyprint()
    finally:
        weasy.weasyprint.cache_clear()
    assert during != [finder], "no search in dozens of processes while importing"
    assert ctypes.util.find_library is finder


def test_no_font_of_the_machine_takes_part(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FONTCONFIG_FILE", "/of/the/machine.conf")
    config = weasy.font_config()
    from weasyprint.text.ffi import fontconfig

    assert fontconfig.FcConfigGetFonts(config._config, fontconfig.FcSetSystem).nfont == 0
    assert os.environ["FONTCONFIG_FILE"] == "/of/the/machine.conf"
    monkeypatch.delenv("FONTCONFIG_FILE")
    weasy.font_config()
    assert "FONTCONFIG_FILE" not in os.environ
