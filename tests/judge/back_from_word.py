"""What comes back of each edit that a teacher makes in Word: `python tests/judge/back_from_word.py`.

Prints a table: the edit, whether an overlay says just that or it is listed as having no place, and the same
after LibreOffice saved the file, where that is installed.
"""

import shutil
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

sys.path[:0] = [str(Path(__file__).parents[1] / "importing")]

import wordedits  # noqa: E402  # they stand beside the tests
import wordpapers  # noqa: E402

LESSON = "hulp-dichtbij"


def main() -> None:
    """Try each edit by itself."""
    wrong = 0
    for name, (kind, edit, asked) in wordedits.EDITS.items():
        data, bundle = wordpapers.paper(LESSON, kind)
        changed = wordedits.edited(data, edit)
        results = [result(each, bundle) for each in (changed, *resaved(changed))]
        wrong += any(each != asked for each in results)
        print(f"{name:38} {kind:8} {' '.join(results)}{'' if results[0] == asked else '  NOT AS ASKED'}")
    print(f"{len(wordedits.EDITS)} edits, otherwise than asked: {wrong}")
    sys.exit(bool(wrong))


def result(data: bytes, bundle: wordpapers.Bundle) -> str:
    """Return what came back of a file: an exact overlay, nothing, or a list of what found no place."""
    back = wordpapers.back(data, bundle)
    return "listed" if back.left else "exact" if back.after else "nothing"


def resaved(data: bytes) -> list[bytes]:
    """Return the file as LibreOffice saves it; nothing where there is none."""
    office = shutil.which("soffice")
    if not office:
        return []
    with TemporaryDirectory() as folder:
        file = Path(folder) / "file.docx"
        file.write_bytes(data)
        into = ["--convert-to", "docx:MS Word 2007 XML", "--outdir", f"{folder}/out", str(file)]
        own = f"-env:UserInstallation=file://{folder}/profile"
        subprocess.run([office, "--headless", own, *into], check=True, capture_output=True)
        return [(Path(folder) / "out/file.docx").read_bytes()]


if __name__ == "__main__":
    main()
