"""The manual: a page for every kind of block, every part of a lesson, and every rule about care."""

from kitgen.manual.fields import FieldPage, fields_of
from kitgen.manual.pages import PAGES, Page
from kitgen.manual.parts import EXAMPLES, PARTS, about, model_of
from kitgen.manual.rulebook import CARE_PAGES, care_page, rulebook

__all__ = [
    "CARE_PAGES",
    "EXAMPLES",
    "PAGES",
    "PARTS",
    "FieldPage",
    "Page",
    "about",
    "care_page",
    "fields_of",
    "model_of",
    "rulebook",
]
