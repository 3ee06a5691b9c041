"""Prints the seconds of a command, and the MB of its largest process: `peak.py COMMAND …` (Linux)."""

import os
import subprocess
import sys
import time
from pathlib import Path


def main() -> None:
    """Run the command of the arguments. Exits with its code when it fails."""
    begun = time.perf_counter()
    running = subprocess.Popen(sys.argv[1:], stdout=subprocess.DEVNULL, start_new_session=True)
    most = peak(running)
    if running.returncode:
        sys.exit(running.returncode)
    print(f"{time.perf_counter() - begun:.3f} {most}")


def peak(running: "subprocess.Popen[bytes]") -> int:
    """Wait for what is `running` in a session of its own; return the MB that its largest process had."""
    most = 0
    while running.poll() is None:
        most = max(most, *(_peak(status) for status in _statuses(running.pid)))
        time.sleep(0.1)
    return most // 1024


def _statuses(session: int) -> list[str]:
    """Return what the system says of each process that a command has started."""
    found = [""]
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            if os.getsid(int(folder.name)) == session:
                found.append((folder / "status").read_text())
        except OSError:  # it has just ended
            continue
    return found


def _peak(status: str) -> int:
    line = next((line for line in status.splitlines() if line.startswith("VmHWM")), "VmHWM: 0 kB")
    return int(line.split()[1])


if __name__ == "__main__":
    main()
