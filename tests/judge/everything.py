"""Makes all that is shipped, or some of it by name, for the judges: lessons and kits in every variant."""

import sys
import tempfile
from collections.abc import Callable
from datetime import date
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
DAY = date(2026, 11, 26)
sys.path[:0] = [str(ROOT), str(ROOT / "tests")]


def judge_shipped(form: str, names: tuple[str, ...], judge: Callable[[list[Path]], bool]) -> bool:
    """Make the files of a kind, a lesson or kit at a time, and have them judged; return whether all pass.

    PDF files that are laid on sheets for paper alone, as posters in pieces, are left out.
    """
    from matrix import variants

    from kitgen.build.options import Options
    from kitgen.build.plan import plan
    from kitgen.build.run import run
    from kitgen.errors import KitgenError
    from kitgen.project import Project

    project, sound, count = Project(ROOT), True, 0
    for name in names or (*project.names("lessons/nl/kits"), *project.names("lessons/nl")):
        for chosen in variants(project):
            with tempfile.TemporaryDirectory() as output:
                options = Options("voorbeeldschool", (form,), output=Path(output), variants=chosen, today=DAY)
                try:
                    written = run(plan(project, (name,), options)).written
                except KitgenError as error:
                    told = {finding.id for finding in error.findings}
                    if not told <= {"no-easy-version", "nothing-to-print"}:
                        print(f"{name} {','.join(chosen)}: not made: {', '.join(sorted(told))}")
                        sound = False
                    continue
                files = [one.path for one in written if one.format == form and not one.imposed]
                count += len(files)
                sound &= not files or judge(files)
    print(f"{count} files of {form}: {'all pass' if sound else 'not all pass'}")
    return sound
