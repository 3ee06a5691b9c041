"""The manual: a page for every kind of block and every part of a lesson, made from the models."""

from kitgen.manual.fields import FieldPage, fields_of
from kitgen.manual.pages import PAGES, Page
from kitgen.manual.parts import EXAMPLES, PARTS, about, model_of

__all__ = ["EXAMPLES", "PAGES", "PARTS", "FieldPage", "Page", "about", "fields_of", "model_of"]
