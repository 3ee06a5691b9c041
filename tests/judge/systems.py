"""Builds lessons here and on another Debian, and compares: `python tests/judge/systems.py ROOT [NAME…]`.

In the folder ROOT a small Debian is made (bookworm or trixie, the one that this is not, or `--suite`), with
this kitgen and the versions of libraries that are installed here; what is there is used again. Without NAME:
two lessons with all their papers, and the packets of a kit. Word files and all that is text must be the same
bytes. PDF files hold fonts as the Pango and HarfBuzz of each system name and cut them; in these every word
must stand at the same place, to a tenth of a point, on as many pages. Needs root, debootstrap and poppler.
"""

import argparse
import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[2]
SUITES = ("bookworm", "trixie")
PACKAGES = "python3,python3-venv,ca-certificates,libpango-1.0-0,libpangoft2-1.0-0,libharfbuzz-subset0"
USUAL = (("pikasol", "hulp-dichtbij"), ("eerste-graad", "--part", "pupil-packet,teacher-packet"))
NEAR_PT = 0.1
"""How far a word may stand from where it stands elsewhere."""
Word = tuple[int, float, float, float, float, str]
"""A word with its page and its box in points."""


def main() -> int:
    """Print what was compared; return 0 where all is the same, 1 where not."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("root", type=Path)
    parser.add_argument("names", nargs="*")
    parser.add_argument(
        "--suite", choices=SUITES, default=next(each for each in SUITES if each != _codename())
    )
    chosen = parser.parse_args()
    root = chosen.root.resolve()
    if not (root / "bin").exists():
        make_root(root, chosen.suite)
    install(root)
    with tempfile.TemporaryDirectory() as folder:
        here, there = Path(folder), root / "made"
        shutil.rmtree(there, ignore_errors=True)
        for names in [tuple(chosen.names)] if chosen.names else USUAL:
            command = ["build", *names, "--profile", "voorbeeldschool", "--format", "pdf,docx,txt,html", "-o"]
            subprocess.run([sys.executable, "-m", "kitgen.cli", *command, here], cwd=REPOSITORY, check=True)
            inside(root, "/kit/bin/kitgen", *command, "/made")
        return 1 if compare(here, there) else 0


def _codename() -> str:
    said = Path("/etc/os-release").read_text("utf-8")
    found = re.search(r"(?m)^VERSION_CODENAME=(\w+)", said)
    return found[1] if found else ""


def make_root(root: Path, suite: str) -> None:
    """Put a small Debian into `root`, from where this system has its packages and as it gets them."""
    asked = ["apt-config", "shell", "proxy", "Acquire::http::Proxy"]
    found = re.search("proxy='(.*)'", subprocess.run(asked, capture_output=True, text=True).stdout)
    command = ["debootstrap", "--variant=minbase", f"--include={PACKAGES}", suite, str(root), _mirror()]
    subprocess.run(command, check=True, env=os.environ | ({"http_proxy": found[1]} if found else {}))


def _mirror() -> str:
    asked = ["apt-get", "indextargets", "--format", "$(REPO_URI)", "Label: Debian", "Component: main"]
    found = subprocess.run(asked, capture_output=True, text=True).stdout.split()
    return found[0] if found else "http://deb.debian.org/debian"


def install(root: Path) -> None:
    """Install this kitgen in `root`, with the libraries of here, in the way that pip works here."""
    authorities = os.environ.get("SSL_CERT_FILE", "/etc/ssl/certs/ca-certificates.crt")
    for name in ("/etc/resolv.conf", "/etc/pip.conf", authorities):
        if Path(name).is_file():
            shutil.copyfile(name, root / name.lstrip("/"))
    shutil.rmtree(root / "source", ignore_errors=True)
    left_out = shutil.ignore_patterns(".*", "output", "release", "tests", "__pycache__")
    shutil.copytree(REPOSITORY, root / "source", ignore=left_out)
    frozen = [sys.executable, "-m", "pip", "freeze", "--exclude-editable"]
    versions = subprocess.run(frozen, check=True, capture_output=True, text=True).stdout
    (root / "versions.txt").write_text(versions, "utf-8")
    if not (root / "kit").exists():
        inside(root, "python3", "-m", "venv", "/kit")
    pip = ("/kit/bin/python", "-m", "pip", "install", "-q", "-c", "/versions.txt")
    inside(root, *pip, "--force-reinstall", "--no-deps", "/source")
    inside(root, *pip, "/source[scripts]")


def inside(root: Path, *command: str) -> None:
    """Run a command in `root`, which has this system's processes and devices for that time."""
    enter = 'mount --bind /proc "$0/proc" && mount --bind /dev "$0/dev" && exec chroot "$0" "$@"'
    passed = {key: value for key, value in os.environ.items() if re.match("(?i)PIP_|SSL_|.*_proxy$", key)}
    environment = {"PATH": "/usr/sbin:/usr/bin:/sbin:/bin", "LANG": "C.UTF-8", "HOME": "/root", **passed}
    subprocess.run(
        ["unshare", "--mount", "sh", "-c", enter, str(root), *command], check=True, env=environment
    )


def compare(here: Path, there: Path) -> list[str]:
    """Print how the files of two folders compare; return what is not the same."""
    files = [
        {p.relative_to(each).as_posix() for p in each.rglob("*.*") if ".kitgen" not in p.parts}
        for each in (here, there)
    ]
    wrong = [f"{path} is made on one system alone" for path in sorted(files[0] ^ files[1])]
    same: dict[str, list[bool]] = {}
    pages = words = 0
    for path in sorted(files[0] & files[1]):
        equal = (here / path).read_bytes() == (there / path).read_bytes()
        same.setdefault(path.rpartition(".")[2], []).append(equal)
        if path.endswith(".pdf"):
            own, other = list(words_of(here / path)), list(words_of(there / path))
            pages, words = pages + len({word[0] for word in own}), words + len(own)
            wrong += [f"{path}: {fault}" for fault in elsewhere(own, other)]
        elif not equal:
            wrong.append(f"{path}: other bytes")
    for form, each in sorted(same.items()):
        print(f"{form:5} {len(each):4} files, {sum(each):4} of them the same bytes")
    print(f"PDF: {words} words on {pages} pages; {len(wrong)} faults in all", *wrong[:40], sep="\n")
    return wrong


def words_of(pdf: Path) -> Iterator[Word]:
    """Yield the words of a PDF file with their places, and its pages as words without letters."""
    told = subprocess.run(["pdftotext", "-bbox", pdf, "-"], check=True, capture_output=True).stdout.decode()
    page = 0
    for line in told.splitlines():
        if "<page " in line:
            page += 1
            yield page, 0, 0, 0, 0, ""
        if box := re.search(r'xMin="(.*?)" yMin="(.*?)" xMax="(.*?)" yMax="(.*?)">(.*)</word>', line):
            left, top, right, bottom = map(float, box.groups()[:4])
            yield page, left, top, right, bottom, box[5]


def elsewhere(own: list[Word], other: list[Word]) -> Iterator[str]:
    """Yield what is said otherwise or stands elsewhere: the first thing is enough."""
    if [(word[0], word[5]) for word in own] != [(word[0], word[5]) for word in other]:
        yield f"other words or pages: {len(own)} and {len(other)}"
        return
    for one, two in zip(own, other, strict=True):
        far = max(abs(a - b) for a, b in zip(one[1:5], two[1:5], strict=True))
        if far > NEAR_PT:
            yield f'"{one[5]}" on page {one[0]} stands {far:.2f} pt away'
            return


if __name__ == "__main__":
    sys.exit(main())
