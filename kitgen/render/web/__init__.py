"""Draws documents as web pages of one file, tagged by what things are, for software that reads them out."""

from kitgen.render.web.document import render_page

__all__ = ["render_page"]
