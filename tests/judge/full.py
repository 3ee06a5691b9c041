"""Builds onto disks that are full or may not be written: `python tests/judge/full.py`, as root, on Linux.

The output folder is a file system in memory of so many kB, from none that fits to all; then one that is only
to be read; and last the folder for temporary files is such a one. Each time the build must end with words and
exit code 3, leave every file that stands there whole, old or new, and come to its end once there is room.
"""

import os
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path

from children import Fault
from killed import NEW, OLD, ROOT, build, lessons
from leftover import look, outputs, same, tree, write

SIZES_KB = (4, 12, 24, 48, 96, 144, 192, 256, 320, 400, 500, 600)
PLENTY = "20m"


def main() -> int:
    """Do all this in a name space of its own, so that nothing stays mounted; return 0 when all went well."""
    if "KITGEN_FULL" not in os.environ:
        again = ["unshare", "--mount", sys.executable, __file__]
        return subprocess.run(again, env=os.environ | {"KITGEN_FULL": "1"}).returncode
    with tempfile.TemporaryDirectory() as folder:
        work = Path(folder)
        try:
            for line in (*full_outputs(work), read_only(work), *full_temporaries(work)):
                print(line, flush=True)
        except Fault as fault:
            print(f"FAIL\t{fault}")
            return 1
        finally:
            subprocess.run(["umount", "-q", work / "output", work / "tmp"])
    return 0


def full_outputs(work: Path) -> list[str]:
    """Build old lessons with plenty of room, then new ones with less and less to spare."""
    (work / "output").mkdir()
    mount(work / "output", PLENTY)
    write(work, lessons(NEW))
    kitgen(work, 0)
    wanted = tree(work)
    told = []
    for spare in SIZES_KB:
        restart(work / "output")
        write(work, lessons(OLD))
        kitgen(work, 0)
        old = tree(work)
        write(work, lessons(NEW))
        used = sum(each.stat().st_blocks for each in (work / "output").rglob("*")) // 2
        mount(work / "output", f"{used + spare}k", "remount")
        code = kitgen(work, 0, 3)
        page = (work / "output/index.html").read_bytes()
        if not page.endswith(b"</html>\n"):
            raise Fault(f"{spare} kB to spare: index.html is cut off")
        look(work, {**old, "output/index.html": page}, wanted, f"{spare} kB to spare")
        mount(work / "output", PLENTY, "remount")
        kitgen(work, 0)
        same(outputs(tree(work, whole=True)), outputs(wanted), f"{spare} kB to spare, then plenty")
        told.append(f"{spare:4} kB to spare: exit code {code}, whole files, then completed")
    return told


def read_only(work: Path) -> str:
    """Build old lessons where nothing can be written."""
    before = tree(work)
    write(work, lessons(OLD))
    mount(work / "output", PLENTY, "remount,ro")
    kitgen(work, 3)
    same(outputs(tree(work, whole=True)), outputs(before), "read only")
    mount(work / "output", PLENTY, "remount,rw")
    kitgen(work, 0)
    return "only to be read: exit code 3, nothing changed, then completed"


def full_temporaries(work: Path) -> list[str]:
    """Build with ever more room for temporary files."""
    (work / "tmp").mkdir()
    told = []
    for size in (4, 64, 512, 20_000):
        mount(work / "tmp", f"{size}k")
        code = kitgen(work, 0, 3, more={"TMPDIR": str(work / "tmp")}, force=True)
        left = [each.name for each in (work / "tmp").rglob("*") if each.name.startswith("kitgen-")]
        if left:
            raise Fault(f"{size} kB for temporary files: {left} are left")
        subprocess.run(["umount", work / "tmp"], check=True)
        told.append(f"{size:4} kB for temporary files: exit code {code}")
    return told


def mount(place: Path, size: str, *options: str) -> None:
    """Put a file system in memory at `place`, or give the one that is there another size."""
    chosen = ",".join((f"size={size}", *options))
    subprocess.run(["mount", "-t", "tmpfs", "-o", chosen, "tmpfs", place], check=True)


def restart(place: Path) -> None:
    """Put an empty one there, with plenty of room."""
    subprocess.run(["umount", place], check=True)
    mount(place, PLENTY)


def kitgen(work: Path, *codes: int, more: Mapping[str, str] | None = None, force: bool = False) -> int:
    """Build with two processes; return the exit code. Raises Fault for one not in `codes`, or a traceback."""
    command = [sys.executable, "-m", "kitgen.cli", *build(2), *(["--force"] if force else [])]
    environment = os.environ | {"PYTHONPATH": str(ROOT)} | dict(more or {})
    done = subprocess.run(command, cwd=work, env=environment, capture_output=True, text=True)
    if (
        done.returncode not in codes
        or "Traceback" in done.stderr
        or (done.returncode and "error[" not in done.stderr)
    ):
        raise Fault(f"exit code {done.returncode}\n{done.stdout}\n{done.stderr}")
    if done.returncode:
        print("\n".join(done.stderr.splitlines()[:2]))
    return done.returncode


if __name__ == "__main__":
    sys.exit(main())
