"""The least that paper can take: what WeasyPrint alone needs, in warm processes, for the same finished HTML.

`seconds(name, profile, workers)` plans a kit or lesson, settles its documents and makes their HTML and CSS,
all untimed; then processes that have loaded all and have laid out a page divide the documents, the longest
first, and make tagged PDF files of them. That is timed: HTML parsed, laid out and written, and nothing else.
"""

import gc
import multiprocessing
import sys
import time
from concurrent.futures import ProcessPoolExecutor
from datetime import date
from pathlib import Path
from typing import Any

from kitgen.build.jobs import Job, with_settled_room
from kitgen.build.options import Options
from kitgen.build.plan import plan
from kitgen.build.workers import own_temporary_folder
from kitgen.project import Project
from kitgen.render.css import document_css, font_css
from kitgen.render.fonts import faces
from kitgen.render.glyphs import found_elsewhere
from kitgen.render.html import render_html
from kitgen.render.sheets import fetcher, fixed_sheets
from kitgen.render.weasy import weasyprint

_READY: list[tuple[str, str, Any, Any, Any]] = []
"""Of each document its HTML, style, fonts, shared sheets and fetcher: for the processes to be forked."""


def main() -> None:
    """Print the seconds for a kit or lesson."""
    name, profile, workers = sys.argv[1:4]
    print(*seconds(name, profile, int(workers)))


def seconds(name: str, profile: str, workers: int) -> tuple[float, float]:
    """Return the seconds that `workers` warm processes take for the PDF files of `name`: wall and CPU."""
    with own_temporary_folder():
        project = Project(Path())
        planned = plan(project, (name,), Options(profile=profile, formats=("pdf",), today=date.today()))
        _READY.extend(_ready(job, project) for job in planned.jobs)
        order = sorted(range(len(_READY)), key=lambda n: -len(_READY[n][0]))
        _pdf(order[-1])  # fonts and style sheets are read, dictionaries loaded
        gc.freeze()
        gc.set_threshold(100_000, 50, 50)
        with ProcessPoolExecutor(workers, mp_context=multiprocessing.get_context("fork")) as processes:
            list(processes.map(time.sleep, [0.3] * workers))  # all have started
            begun = time.perf_counter()
            spent = sum(processes.map(_pdf, order))
            return time.perf_counter() - begun, spent


def _ready(job: Job, project: Project) -> tuple[str, str, Any, Any, Any]:
    document, _laid_out = with_settled_room(job, project)
    page, font = render_html(document, project.read), job.theme.font
    others = found_elsewhere(document, page, font)
    own = frozenset(face.file for face in faces(font))
    fonts, fixed = fixed_sheets(font_css(job.theme, others), project.read, own)
    css = document_css(document, job.theme, others)
    return page, css, fonts, fixed, fetcher(project.read, dots=job.theme.dots)


def _pdf(number: int) -> float:
    begun = time.process_time()
    page, css, fonts, fixed, fetches = _READY[number]
    wp = weasyprint()
    sheet = wp.CSS(string=css, font_config=fonts, url_fetcher=fetches)
    html = wp.HTML(string=page, base_url="kitgen:", url_fetcher=fetches)
    laid_out = html.render(font_config=fonts, stylesheets=[*fixed, sheet])
    laid_out.write_pdf(pdf_variant="pdf/ua-1")
    return time.process_time() - begun


if __name__ == "__main__":
    main()
