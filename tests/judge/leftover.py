"""Folders before and after a command, and what may be in them when it was broken off."""

import io
import json
import re
import shutil
import zipfile
from collections.abc import Mapping
from pathlib import Path

import pikepdf
from children import Fault
from lxml import etree

Tree = Mapping[str, bytes]
TORN = re.compile(r"\..+\.\d+\.tmp")
NOTES = re.compile(
    r"(^|/)\.kitgen/(lock|manifest\.json|print\.json|journal\.jsonl|digests\.json|records/.*)$"
)
"""What kitgen notes for itself, with times of files: it must be whole, and is not compared."""


def outputs(files: Tree) -> Tree:
    """Return those of a build, without the sources, which are all kept."""
    return {
        path: data for path, data in files.items() if path.startswith("output/") and ".kitgen" not in path
    }


def write(work: Path, files: Mapping[str, str]) -> None:
    """Write the project into `work`."""
    for path, text in files.items():
        (work / path).parent.mkdir(parents=True, exist_ok=True)
        (work / path).write_text(text, encoding="utf-8")


def restore(work: Path, before: Path) -> None:
    """Make `work` what it was before the command, with the times of its files."""
    shutil.rmtree(work)
    shutil.copytree(before, work)


def tree(work: Path, *, whole: bool = False) -> Tree:
    """Return the files in `work` but for notes; those that are torn too where nothing may be left of them."""
    files = {path.relative_to(work).as_posix(): path for path in work.rglob("*") if path.is_file()}
    return {
        path: file.read_bytes()
        for path, file in files.items()
        if not NOTES.search(path) and (whole or not TORN.fullmatch(file.name))
    }


def look(work: Path, old: Tree, after: Tree, told: str) -> None:
    """Raise Fault for a file that is neither the old nor the new one, is lost, or is a note that is torn."""
    now = tree(work)
    for path, data in now.items():
        if data not in (old.get(path), after.get(path)):
            raise Fault(f"{told}: {path} is neither old nor new")
    if lost := old.keys() & after.keys() - now.keys():
        raise Fault(f"{told}: lost {', '.join(sorted(lost))}")
    for file in work.rglob(".kitgen/**/*.json"):
        if not TORN.fullmatch(file.name):
            json.loads(file.read_bytes())


def same(found: Tree, wanted: Tree, told: str) -> None:
    """Raise Fault where two folders differ."""
    if differ := sorted(path for path in {*found, *wanted} if found.get(path) != wanted.get(path)):
        raise Fault(f"{told}: not as undisturbed: {', '.join(differ[:5])}")


def opened(path: str, data: bytes) -> None:
    """Raise whatever is raised where a file is not whole by its own measure."""
    if path.endswith(".pdf"):
        with pikepdf.open(io.BytesIO(data)) as pdf:
            assert not pdf.check_pdf_syntax()
    elif path.endswith((".docx", ".zip")):
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            assert archive.testzip() is None
            for name in archive.namelist():
                if name.endswith(".xml"):
                    etree.fromstring(archive.read(name))
    elif path.endswith(".json"):
        json.loads(data)
    else:
        data.decode()
