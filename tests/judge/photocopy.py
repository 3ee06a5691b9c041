"""Can a page still be read when a copier has made it black and white? Reads copies back with tesseract.

    python tests/judge/photocopy.py [--screen] [--every N] [--keep FOLDER] [--worst N] FILE.pdf or FOLDER …

Each page is drawn at 300 dpi in one bit a dot: what is darker than half gray is black, as a copier set
to text does; with --screen light tints become dots, as one set to pictures does. The words that
pdftotext finds in the page are looked for among those that tesseract reads on the copy. Told are the
share of words found for each kind of paper, and the worst pages with the words that are missing. What is
stopped (Ctrl+C) tells what it has so far; with --every one page of so many is read.

Needs Debian's tesseract-ocr, tesseract-ocr-nld and poppler-utils. A page takes some seconds.
"""

import argparse
import re
import subprocess
import sys
import tempfile
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from unicodedata import normalize

import pypdfium2
from PIL import Image

DPI = 300
ASKED = 0.98
LANGUAGE = "nld"


@dataclass(frozen=True)
class Page:
    """A page that was read: how many words it has, and which of them the copy does not show."""

    file: Path
    number: int
    words: int
    missing: tuple[str, ...]

    @property
    def share(self) -> float:
        return 1 - len(self.missing) / self.words if self.words else 1.0


def copies(file: Path, *, screen: bool, every: int = 1) -> Iterator[tuple[int, Image.Image]]:
    """Yield a copy of one page in `every` of `file`, each with its number."""
    document = pypdfium2.PdfDocument(file)
    try:
        for index in range(every // 2, len(document), every):
            gray = document[index].render(scale=DPI / 72, grayscale=True).to_pil()
            dither = Image.Dither.FLOYDSTEINBERG if screen else Image.Dither.NONE
            yield index + 1, gray.convert("1", dither=dither)
    finally:
        document.close()


def words_of(text: str) -> Counter[str]:
    """Return the words of two letters or more, as one compares them: small, without marks and ligatures."""
    plain = normalize("NFKD", text).casefold()
    plain = re.sub(r"[\u0300-\u036f\u00ad]", "", plain)
    return Counter(word for word in re.findall(r"[^\W_]+", plain) if len(word) > 1)


def printed(file: Path, number: int) -> str:
    """Return the text of a page as it is in the file."""
    return _run("pdftotext", "-f", str(number), "-l", str(number), "-layout", str(file), "-")


def unread(copy: Image.Image, words: Counter[str]) -> tuple[str, ...]:
    """Return which of `words` tesseract does not read on `copy`, neither as blocks nor as words anywhere."""
    missing = tuple(words)
    with tempfile.NamedTemporaryFile(suffix=".png") as file:
        copy.save(file.name, dpi=(DPI, DPI))
        for mode in ("3", "11"):
            seen = _run("tesseract", file.name, "-", "-l", LANGUAGE, "--dpi", str(DPI), "--psm", mode)
            missing = tuple(word for word in missing if word not in words_of(seen))
            if not missing:
                break
    return missing


def _run(*command: str) -> str:
    return subprocess.run(command, capture_output=True, check=True, text=True).stdout


def judged(file: Path, *, screen: bool, every: int, keep: Path | None) -> Iterator[Page]:
    """Yield each page of `file` that is read and has words, with those that its copy does not show."""
    for number, copy in copies(file, screen=screen, every=every):
        there = words_of(printed(file, number))
        if not there:
            continue
        page = Page(file, number, len(there), unread(copy, there))
        if keep and page.share < ASKED:
            copy.save(keep / f"{file.stem}-{number}.png")
        yield page


def kind_of(file: Path) -> str:
    """Return what kind of paper a file holds: the end of its name."""
    return file.stem.rsplit("-", 1)[-1]


def main() -> int:
    arguments = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    arguments.add_argument("paths", nargs="+", type=Path)
    arguments.add_argument("--screen", action="store_true")
    arguments.add_argument("--every", type=int, default=1)
    arguments.add_argument("--keep", type=Path)
    arguments.add_argument("--worst", type=int, default=15)
    given = arguments.parse_args()
    files = sorted(f for path in given.paths for f in (path.rglob("*.pdf") if path.is_dir() else [path]))
    pages: list[Page] = []
    try:
        for file in files:
            for page in judged(file, screen=given.screen, every=given.every, keep=given.keep):
                pages.append(page)
                print(f"{page.share:7.2%} {file.name} {page.number}", file=sys.stderr, flush=True)
    except KeyboardInterrupt:
        print("stopped", file=sys.stderr)
    report(pages, given.worst)
    return 0 if share(pages) >= ASKED else 1


def share(pages: list[Page]) -> float:
    words = sum(page.words for page in pages)
    return 1 - sum(len(page.missing) for page in pages) / words if words else 1.0


def report(pages: list[Page], worst: int) -> None:
    kinds: dict[str, list[Page]] = defaultdict(list)
    for page in pages:
        kinds[kind_of(page.file)].append(page)
    for kind, own in sorted(kinds.items()):
        below = sum(page.share < ASKED for page in own)
        print(f"{kind:24} {len(own):4} pages {share(own):7.2%} of words; {below} under {ASKED:.0%}")
    print(f"{'together':24} {len(pages):4} pages {share(pages):7.2%} of words")
    for page in sorted(pages, key=lambda page: page.share)[:worst]:
        if page.share < ASKED:
            missing = " ".join(page.missing[:25])
            print(f"{page.share:7.2%} of {page.words:3} {page.file.name} page {page.number}: {missing}")


if __name__ == "__main__":
    sys.exit(main())
