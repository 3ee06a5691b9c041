"""Languages and scripts as people met them: labels, hyphenation, names, emoji."""

import io
import re
import subprocess
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path

import pikepdf
import pytest
import yaml
from babel import Locale
from lxml import etree
from pseudo import KIT, LESSON, PROFILE, SNIPPET, WORK, write_pseudo

from kitgen.blocks import KINDS
from kitgen.build.jobs import make
from kitgen.build.options import Options
from kitgen.build.plan import plan
from kitgen.build.printing import calibrate
from kitgen.build.run import run
from kitgen.project import Project

ROOT = Path(__file__).parents[2]
REGIONS = {"nl": "be-vl", "fr": "be-fr", "de": "be-de", "en": "be-vl"}
every_language = pytest.mark.parametrize("lang", REGIONS)
WORD = re.compile(r"[^\W\d_]{2,}")


def texts_in(value: object) -> Iterator[str]:
    """Yield every text in what a YAML file holds."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        yield from (text for inner in value.values() for text in texts_in(inner))
    elif isinstance(value, list):
        yield from (text for inner in value for text in texts_in(inner))


def words_of(text: str) -> set[str]:
    """Return the words of `text` without places, in small letters."""
    return {word.lower() for word in WORD.findall(re.sub(r"\{.*?\}", " ", text))}


@cache
def words_in(lang: str) -> frozenset[str]:
    """Return all words that kitgen itself prints in one language: labels, help, months, languages."""
    own = [yaml.safe_load((ROOT / f"templates/labels/{lang}.yaml").read_text("utf-8"))]
    if lang == "nl":
        own += [
            yaml.safe_load(file.read_text("utf-8")) for file in sorted((ROOT / "assets/help").glob("*.yaml"))
        ]
    else:
        own.append(yaml.safe_load((ROOT / f"assets/help/texts/{lang}.yaml").read_text("utf-8")))
    named = Locale(lang)
    own += [list(named.months["format"]["wide"].values()), [named.languages[code] for code in ("en", "fr")]]
    return frozenset(word for text in texts_in(own) for word in words_of(text))


@cache
def names_in(lang: str) -> frozenset[str]:
    """Return the words of services that are called so in every language."""
    lines = [
        line
        for file in (ROOT / "assets/help").glob("*.yaml")
        for line in yaml.safe_load(file.read_text("utf-8"))["lines"]
    ]
    texts = ROOT / f"assets/help/texts/{lang}.yaml"
    own = yaml.safe_load(texts.read_text("utf-8"))["lines"] if texts.is_file() else {}
    return frozenset(
        word for line in lines if "name" not in own.get(line["id"], {}) for word in words_of(line["name"])
    )


def foreign(text: str, lang: str) -> set[str]:
    """Return the words of `text` that kitgen prints in other languages, not in `lang`. Addresses are none."""
    text = re.sub(r"\S+\.(?:be|org|nl)\b\S*", " ", text)
    others = frozenset().union(*(words_in(other) for other in REGIONS if other != lang))
    content = words_of(LESSON + KIT + SNIPPET + WORK + PROFILE)
    return (words_of(text) & others) - words_in(lang) - names_in(lang) - content


def in_word(data: bytes) -> str:
    """Return all that a Word file says: text, words for screen readers, properties. Bookmarks are ids."""
    said = []
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        for name in archive.namelist():
            if re.match(r"word/(document|header|footer)|docProps/core", name):
                said += etree.fromstring(archive.read(name)).itertext()
                said += re.findall(r' (?:descr|name|title)="([^"]*)"', archive.read(name).decode())
                said += re.findall(r'<w:alias w:val="([^"]*)"', archive.read(name).decode())
    return "\n".join(said)


def in_pdf(file: Path) -> str:
    """Return all that a PDF file says: text, properties and the outline of its pages."""
    command = ["pdftotext", "-layout", str(file), "-"]
    said = [subprocess.run(command, check=True, capture_output=True).stdout.decode()]
    with pikepdf.open(file) as pdf:
        said += [str(value) for key, value in pdf.docinfo.items() if key not in ("/Producer", "/Creator")]
        with pdf.open_outline() as pages:
            said += [entry.title for entry in pages.root]
    return "\n".join(said)


@every_language
def test_no_word_of_another_language_stands_in_any_paper(tmp_path: Path, lang: str) -> None:
    write_pseudo(tmp_path, lang, REGIONS[lang])
    project, kinds = Project(tmp_path), ("cards", "posters", "letter", "print-plan")
    options = Options(profile="zwolbrim", output=tmp_path / "uit", workers=1, today=date(2026, 11, 26))
    for job in plan(project, ("kvarmu",), options).jobs:
        assert not foreign(" ".join(job.paths), lang)
        if "docx" in job.formats:
            made = make(replace(job, formats=("docx",)))
            assert isinstance(made, tuple)
            assert not foreign(in_word(made[0].data), lang), job.stem
    written = [one.path for one in run(plan(project, ("plof",), replace(options, parts=kinds))).written]
    written.append(calibrate(project, options).path)
    assert len({file.stem for file in written}) >= len(kinds)
    for file in written:
        said = in_pdf(file).replace("print:", "") if file.suffix == ".pdf" else ""  # a key of the profile
        said += file.read_text("utf-8") if file.suffix == ".csv" else ""
        assert not foreign(f"{file.name}\n{said}", lang), file.name
    index = re.sub(r"<style>.*?</style>|<[^>]*>", " ", (tmp_path / "uit/index.html").read_text("utf-8"))
    assert not foreign(index, lang)


def test_the_lesson_in_no_language_has_every_kind_of_block() -> None:
    written = set(re.findall(r"[{ ]([a-z-]+):", LESSON))
    assert {kind.kind for kind in KINDS} <= written


@every_language
def test_a_word_of_another_language_would_be_seen(lang: str) -> None:
    others = {"nl": "Naam", "fr": "Réponse", "de": "Lösungen", "en": "Worksheet"}
    for other, word in others.items():
        assert bool(foreign(f"Blim {word}: zwork", lang)) == (other != lang)
