import subprocess
import sys
from pathlib import Path
from shutil import copytree

import kitgen

PROGRAM = "from kitgen.build.environment import environment; print(environment())"


def environment(folder: Path, *libraries: Path) -> str:
    """Return the environment that the kitgen in `folder` sees, with `libraries` besides ours."""
    python = {"PYTHONPATH": ":".join(map(str, libraries))}
    command = [sys.executable, "-c", PROGRAM]
    done = subprocess.run(command, cwd=folder, env=python, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_other_code_or_another_library_is_another_environment_and_a_folder_is_not(
    tmp_path: Path,
) -> None:
    for name in ("een", "twee"):
        copytree(Path(kitgen.__file__).parent, tmp_path / name / "kitgen")
    first = environment(tmp_path / "een")
    assert environment(tmp_path / "twee") == first
    newer = tmp_path / "bibliotheken/weasyprint-99.9.dist-info"
    newer.mkdir(parents=True)
    (tmp_path / "bibliotheken/iets_anders-1.dist-info").mkdir()
    assert environment(tmp_path / "twee", newer.parent) != first
    newer.rmdir()
    assert environment(tmp_path / "twee", newer.parent) == first, "what takes no part does not count"
    with (tmp_path / "twee/kitgen/theme.py").open("a") as code:
        code.write("\n# anders\n")
    assert environment(tmp_path / "twee") != first
