"""Imported once in the server that workers are forked from, so that each starts warm."""

import gc
from contextlib import suppress

import pyphen

from kitgen import proof
from kitgen.build import finishing
from kitgen.errors import SystemFault
from kitgen.render import docx, pdf
from kitgen.render.weasy import weasyprint

__all__ = ["docx", "finishing", "pdf", "proof"]

with suppress(SystemFault):  # without Pango, Word files can still be made; a PDF job says what is missing
    weasyprint()

with suppress(KeyError):  # a project in another language loads its own
    pyphen.Pyphen(lang="nl")  # kept by Pyphen for all that hyphenate after this

gc.freeze()  # what is loaded here stays: a worker's collector need not go through it again and again
gc.set_threshold(100_000, 50, 50)  # layouts make many objects that stay: looking for garbage took a tenth
