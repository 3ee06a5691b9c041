"""Draws documents as Word files."""

from kitgen.render.docx.document import render_docx

__all__ = ["render_docx"]
