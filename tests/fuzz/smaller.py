"""Makes an input smaller as long as the same is wrong with it."""

import tempfile
from dataclasses import replace
from pathlib import Path

from inputs import Input
from trial import Depth, Trials

MOST_TRIALS = 150


def smaller(made: Input, seed: int, sign: str, depth: Depth) -> Input:
    """Return `made` with as few lines in its changed file as still give the fault called `sign`."""
    tries = 0
    with tempfile.TemporaryDirectory() as folder:
        trials = Trials(Path(folder), depth)

        def fails(lines: list[bytes]) -> bool:
            nonlocal tries
            tries += 1
            files = {**made.files, made.changed: b"\n".join(lines)}
            outcome = trials.of(replace(made, files=files), seed)
            return any(fault.sign == sign for fault in outcome.faults)

        lines = made.files[made.changed].split(b"\n")
        if not fails(lines):
            return made
        size = len(lines) // 2
        while size and tries < MOST_TRIALS:
            at = 0
            while at < len(lines) and tries < MOST_TRIALS:
                fewer = lines[:at] + lines[at + size :]
                if fails(fewer):
                    lines = fewer
                else:
                    at += size
            size //= 2
    return replace(made, files={**made.files, made.changed: b"\n".join(lines)})
