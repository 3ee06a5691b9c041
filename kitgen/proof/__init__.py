"""Reads finished files as others can: is every word there, and nothing that they may not read?"""

from kitgen.proof.faults import Proof, faults, stop

__all__ = ["Proof", "faults", "stop"]
