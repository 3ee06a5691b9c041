"""Composes documents of print nodes out of lessons: one module for each kind of paper."""
