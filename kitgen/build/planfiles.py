"""The files of the print plan: a page, a CSV file for a spreadsheet, and JSON for machines."""

import csv
import io
import json
from collections.abc import Sequence

from kitgen.build.jobs import Job, Made
from kitgen.build.planned import Folder
from kitgen.build.ready import Ready
from kitgen.compose.maker import Maker
from kitgen.compose.planpage import PrintFile, paper, plan_page, sides, when
from kitgen.compose.printplan import Printout, minutes
from kitgen.dates import decimal
from kitgen.document.kinds import Kind
from kitgen.target import file_stem

FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""How a cell starts that a spreadsheet would take for a formula."""


def plan_job(folder: Folder, here: str, printouts: Sequence[Printout], ready: Sequence[Ready] = ()) -> Job:
    """Return the job that makes the page of the print plan of `folder`, to stand in `here`.

    `ready` are the print-ready files, if any.
    """
    maker = folder.maker
    files = [PrintFile(one.file, one.paper, one.stock, one.sides, one.pages, one.sheets) for one in ready]
    document = plan_page(
        maker, folder.title, folder.name, printouts, folder.colophon, folder.preparing, files
    )
    stem = f"{here}/{file_stem(folder.name, Kind.PRINT_PLAN, maker.data.labels)}"
    first = folder.jobs[0]
    return Job(stem, ("pdf",), document, first.theme, first.project, first.finish)


def plan_data(
    folder: Folder, page: Job, printouts: Sequence[Printout], ready: Sequence[Ready] = ()
) -> tuple[Made, ...]:
    """Return the plan for a spreadsheet and for machines, beside its `page`."""
    data = {
        "csv": plan_csv(folder.maker, printouts),
        "json": plan_json(folder.maker, folder.title, printouts, ready),
    }
    return tuple(
        Made(f"{page.stem}.{form}", form, page.document, raw, (), 0, b"", {}) for form, raw in data.items()
    )


def plan_csv(maker: Maker, printouts: Sequence[Printout]) -> bytes:
    """Return the plan as CSV for the spreadsheets of Belgium: semicolons, UTF-8 with a byte order mark."""
    words = maker.data.labels.print
    head = (
        words.order, words.part, words.file, words.when, words.pages, words.copies, words.sheets, words.paper,
        words.how, words.colours, words.binding, words.punch, words.cut, words.minutes,
    )  # fmt: skip
    out = io.StringIO()
    writer = csv.writer(out, delimiter=";", lineterminator="\r\n")
    writer.writerow(_safe(head))
    for number, one in enumerate(printouts, 1):
        writer.writerow(_safe((str(number), *_cells(maker, one))))
    return b"\xef\xbb\xbf" + out.getvalue().encode()


def _cells(maker: Maker, one: Printout) -> tuple[str, ...]:
    words = maker.data.labels.print
    return (
        one.title,
        one.file,
        when(maker, one.use),
        str(one.pages),
        str(one.copies),
        str(one.sheets),
        paper(maker, one),
        sides(maker, one.sides),
        getattr(words.colour, one.settings.colour),
        getattr(words.bind, one.bind) if one.bind else "",
        words.punch if one.punch else "",
        words.cut if one.cut else "",
        decimal(one.minutes, maker.data.labels.language),
    )


def _safe(cells: Sequence[str]) -> list[str]:
    return [harmless(cell) for cell in cells]


def harmless(cell: str) -> str:
    """Return `cell` so that no spreadsheet takes it for a formula."""
    return f"'{cell}" if cell.startswith(FORMULA) else cell


def plan_json(maker: Maker, title: str, printouts: Sequence[Printout], ready: Sequence[Ready] = ()) -> bytes:
    """Return the plan as JSON: for whom it is, everything to print in the order of use, print-ready files."""
    profile = maker.data.profile
    plan = {
        "title": title,
        "profile": profile.name,
        "class": {
            "name": profile.group.name,
            "pupils": profile.group.pupils,
            "group_size": profile.group.group_size,
            "spares": profile.group.spares,
        },
        "sheets": sum(one.sheets for one in printouts),
        "minutes": minutes(printouts),
        "print": [_described(number, one) for number, one in enumerate(printouts, 1)],
        "ready": [_ready(one) for one in ready],
    }
    return f"{json.dumps(plan, ensure_ascii=False, indent=2)}\n".encode()


def _described(number: int, one: Printout) -> dict[str, object]:
    return {
        "order": number,
        "title": one.title,
        "file": one.file,
        "kind": one.kind.value,
        "lesson": one.use.lesson,
        "step": one.use.step,
        "step_title": one.use.title,
        "pages": one.pages,
        "copies": one.copies,
        "sheets_each": one.sheets_each,
        "sheets": one.sheets,
        "paper": one.setup.paper,
        "stock": one.stock,
        "sides": one.sides.value,
        "colour": one.settings.colour,
        "bind": one.bind,
        "punch": "left" if one.punch else "",
        "cut": one.cut,
        "minutes": one.minutes,
    }


def _ready(one: Ready) -> dict[str, object]:
    return {
        "file": one.file,
        "paper": one.paper,
        "stock": one.stock,
        "sides": one.sides.value,
        "pages": one.pages,
        "sheets": one.sheets,
        "print": [number for number, _ in one.printouts],
    }
