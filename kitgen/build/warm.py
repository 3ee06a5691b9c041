"""Imported once in the server that workers are forked from, so that each starts warm."""

import gc
from contextlib import suppress

from kitgen.errors import SystemFault
from kitgen.render import docx, pdf
from kitgen.render.weasy import weasyprint

__all__ = ["docx", "pdf"]

with suppress(SystemFault):  # without Pango, Word files can still be made; a PDF job says what is missing
    weasyprint()

gc.freeze()  # what is loaded here stays: a worker's collector need not go through it again and again
