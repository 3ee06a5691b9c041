"""Draws documents: as HTML and PDF, and as Word files."""
