"""Builds kits: a plan of frozen jobs, workers that return bytes, one parent that writes."""
