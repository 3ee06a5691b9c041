"""The same content through tools that others use: what each needs, and how it is called.

The content is what `kitgen build --format html` writes of the papers that also become Word files; pandoc
turns that into the Markdown that it starts from, untimed. All of them make plainer pages: no cards, boxes,
answer lines or running heads, and no tags but WeasyPrint's own.
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from importlib.util import find_spec
from pathlib import Path

from timing import Work, command

CHROMIUM = (
    "chromium --headless --no-sandbox --disable-gpu --no-first-run --disable-background-networking "
    "--disable-component-update --disable-sync --no-pdf-header-footer"
)
_TYPST = """\
import sys, typst
from pathlib import Path
for file in sorted(Path(sys.argv[1]).glob("*.typ")):
    file.with_suffix(".pdf").write_bytes(typst.compile(str(file)))
"""


def pandoc() -> str:
    """Return the pandoc to use: the one of pypandoc_binary, else the system's; "" where there is none."""
    if find_spec("pypandoc"):
        import pypandoc

        return str(pypandoc.get_pandoc_path())
    return shutil.which("pandoc") or ""


def contents(built: Path, folder: Path) -> None:
    """Gather in `folder` the HTML and the Markdown of the papers built in `built` that are Word files too."""
    for page in sorted(built.rglob("*.html")):
        if page.with_suffix(".docx").is_file():
            shutil.copy(page, folder / page.name)
            if tool := pandoc():
                markdown = folder / f"{page.stem}.md"
                subprocess.run([tool, "-f", "html", "-t", "markdown", "-o", markdown, page], check=True)


def peers(folder: Path, at_a_time: int) -> Mapping[str, Work]:
    """Return the peers that this machine has, each over all files of `folder`, so many at a time."""
    found: dict[str, Work] = {}
    python = f"{sys.executable} -W ignore"
    if tool := pandoc():
        found["pandoc: md to docx"] = _each("md", f"{tool} {{}}.md -o {{}}.p.docx", folder, at_a_time)
        if find_spec("typst"):
            (folder / "typst_all.py").write_text(_TYPST)
            convert = _line("md", f"{tool} {{}}.md -s -t typst -o {{}}.typ", at_a_time)
            found["pandoc and typst: md to pdf"] = _shell(f"{convert} && {python} typst_all.py .", folder)
        html = f"{tool} {{}}.md -s -o {{}}.c.htm && {python} -m weasyprint -q {{}}.c.htm {{}}.c.pdf"
        found["pandoc and weasyprint: md to pdf, a process each"] = _each("md", html, folder, at_a_time)
    own = f"{python} -m weasyprint -q {{}}.html {{}}.w.pdf"
    found["weasyprint: html to pdf, a process each"] = _each("html", own, folder, at_a_time)
    if shutil.which("chromium"):
        printing = f"{CHROMIUM} --user-data-dir=cud-{{}} --print-to-pdf={{}}.d.pdf file://$PWD/{{}}.html"
        found["chromium: html to pdf, a process each"] = _each("html", printing, folder, at_a_time)
    return found


def missing() -> tuple[str, ...]:
    """Return what is not on this machine, and how to get it."""
    there = {
        "pandoc (pip install pypandoc_binary)": bool(pandoc()),
        "typst (pip install typst)": bool(find_spec("typst")),
        "chromium (apt-get install chromium)": bool(shutil.which("chromium")),
    }
    return tuple(name for name, found in there.items() if not found)


def _each(suffix: str, line: str, folder: Path, at_a_time: int) -> Work:
    return _shell(_line(suffix, line, at_a_time), folder)


def _line(suffix: str, line: str, at_a_time: int) -> str:
    return f"ls *.{suffix} | sed 's/[.]{suffix}$//' | xargs -P{at_a_time} -I{{}} sh -c '{line}'"


def _shell(line: str, folder: Path) -> Work:
    os.environ.setdefault("TYPST_ROOT", str(folder))
    return command(["sh", "-c", line], folder)
