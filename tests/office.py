"""LibreOffice, started once for all the files that a process of the tests looks at through it.

A start takes it far longer than a document. It stays as long as it has a document open, and another
`soffice` with the same folder hands its files over to it.
"""

import os
import signal
import subprocess
import time
from contextlib import suppress
from pathlib import Path

LONGEST_START_S, LONGEST_S = 60, 180


class Office:
    """A LibreOffice with a folder of its own, which must be new."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._running: subprocess.Popen[bytes] | None = None

    def convert(self, out: Path, *files: Path, to: str = "pdf") -> None:
        """Write each of `files` into the folder `out` as a file of the kind `to`."""
        if self._running is None or self._running.poll() is not None:
            self._running = self._started()
        command = [*self._command(), "--convert-to", to, "--outdir", out, *files]
        subprocess.run(command, check=True, capture_output=True, timeout=LONGEST_S)

    def close(self) -> None:
        """End it, if it was ever started."""
        if self._running:
            with suppress(ProcessLookupError):  # it ended by itself
                os.killpg(self._running.pid, signal.SIGTERM)
            self._running.wait()

    def _started(self) -> "subprocess.Popen[bytes]":
        """Return it with an empty text open, once it is there to be handed files."""
        nothing = self._folder / "leeg.txt"
        nothing.touch()
        quiet = subprocess.DEVNULL
        running = subprocess.Popen(
            [*self._command(), "--norestore", "--nologo", nothing],
            stdout=quiet,
            stderr=quiet,
            start_new_session=True,
        )
        latest = time.monotonic() + LONGEST_START_S
        while not (self._folder / f".~lock.{nothing.name}#").exists() and time.monotonic() < latest:
            time.sleep(0.05)
        return running

    def _command(self) -> list[str]:
        return ["soffice", f"-env:UserInstallation={(self._folder / 'profile').as_uri()}", "--headless"]
