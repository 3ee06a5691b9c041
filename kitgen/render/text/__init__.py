"""Draws documents as plain text, for software and braille displays that read it out line by line."""

from kitgen.render.text.document import render_text

__all__ = ["render_text"]
