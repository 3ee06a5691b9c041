"""Judges Word files: `python tests/judge/word.py FILE|FOLDER…`, or `--all [NAME…]` for what is shipped.

Each is held against the schema of Office Open XML, goes through LibreOffice and must come back with the same
words, headings, lists, header rows and alternative texts.
"""

import sys
import tempfile
import zipfile
from pathlib import Path

from everything import judge_shipped
from lxml import etree
from openxml_audit import OpenXmlValidator

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
USAGE = "word.py FILE|FOLDER…  or  word.py --all [NAME…]"


def main(given: list[str]) -> int:
    """Print what is wrong with each file; return 0: nothing, 1: something, 2: wrong use."""
    if not given:
        print(USAGE, file=sys.stderr)
        return 2
    if given[0] == "--all":
        return 0 if judge_shipped("docx", tuple(given[1:]), judge) else 1
    places = map(Path, given)
    files = [
        file for place in places for file in (sorted(place.rglob("*.docx")) if place.is_dir() else [place])
    ]
    if not files or not all(file.is_file() for file in files):
        print(f"no Word files in {', '.join(given)}", file=sys.stderr)
        return 2
    return 0 if judge(files) else 1


def judge(files: list[Path]) -> bool:
    """Print the verdicts on `files`; return whether all pass."""
    faults = [fault for file in files for fault in _by_schema(file)] + list(_through_office(files))
    for file, fault in faults:
        print(f"FAIL\t{file}\n\t{fault}")
    failed = {file for file, _ in faults}
    print(f"{len(files) - len(failed)} of {len(files)} Word files pass")
    return not faults


def _by_schema(file: Path) -> list[tuple[Path, str]]:
    return [(file, str(error)) for error in OpenXmlValidator().validate(file).errors]


def _through_office(files: list[Path]) -> list[tuple[Path, str]]:
    from office import Office

    faults = []
    with tempfile.TemporaryDirectory() as folder:
        there, back = Path(folder, "there"), Path(folder, "back")
        there.mkdir()
        numbered = {there / f"{number}.docx": file for number, file in enumerate(files)}
        for copy, file in numbered.items():
            copy.write_bytes(file.read_bytes())
        office = Office(Path(folder, "office"))
        Path(folder, "office").mkdir()
        try:
            office.convert(back, *numbered, to="docx")
        finally:
            office.close()
        for copy, file in numbered.items():
            before, after = structure(file), structure(back / copy.name)
            faults += [(file, f"{what} do not come back") for what in before if before[what] != after[what]]
    return faults


def structure(file: Path) -> dict[str, list[str]]:
    """Return what a Word file says, and what software that reads aloud goes by, in its order."""
    with zipfile.ZipFile(file) as package:
        body = etree.fromstring(package.read("word/document.xml"))[0]
        styles = etree.fromstring(package.read("word/styles.xml"))
    known = {each.get(f"{W}styleId"): each for each in styles.iter(f"{W}style")}
    levels = [_level(each.get(f"{W}val"), known) for each in body.iter(f"{W}pStyle")]
    numbers = [each.get(f"{W}val") for each in body.iter(f"{W}numId")]
    return {
        "words": _words(body),
        "headings": [level for level in levels if level],
        "entries of lists": ["" for number in numbers if number != "0"],
        "header rows": ["" for each in body.iter(f"{W}tblHeader") if each.get(f"{W}val") != "false"],
        "alternative texts": [each.get("descr") for each in body.iter("{*}docPr") if each.get("descr")],
    }


def _level(style_id: str | None, known: dict[str, etree._Element]) -> str:
    """Return the level of a heading's style, its own or that of the style it is based on; else nothing."""
    while style_id in known:
        level, base = known[style_id].find(f"{W}pPr/{W}outlineLvl"), known[style_id].find(f"{W}basedOn")
        if level is not None:
            return level.get(f"{W}val")
        style_id = None if base is None else base.get(f"{W}val")
    return ""


def _words(body: etree._Element) -> list[str]:
    signs = {f"{W}t": "", f"{W}noBreakHyphen": "\u2011", f"{W}softHyphen": ""}
    found = body.iter(f"{W}p", f"{W}tab", f"{W}br", *signs)
    pieces = ((each.text or "") if each.tag == f"{W}t" else signs.get(each.tag, " ") for each in found)
    return "".join(pieces).replace("\u00ad", "").split()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
