"""Try the course with other versions of the packages than the newest.

    python tools/version_sets.py colab      # what a Colab runtime has
    python tools/version_sets.py oldest     # the lowest versions that requirements.txt allows

Each set gets an environment in build/versions/, made when it is missing or out of date, and the
tests in TESTS run there; all further arguments go to pytest. With `--install` or `--test` only one
half is done: the first needs the package index, the second needs no network.

The newest versions are those of `python start.py test`.
"""

import argparse
import hashlib
import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[1]
ENVIRONMENTS = PROJECT / "build" / "versions"
COLAB = PROJECT / "tests" / "versions" / "colab.txt"
REQUIREMENTS = PROJECT / "requirements.txt"

# The Pythons that a set is for, the first that this computer has is taken.
PYTHONS = {"colab": ("3.13", "3.12"), "oldest": ("3.11",)}

# Every lesson, and all tests but those that run lessons again, look at the files only, or try what
# a set does not have: JupyterLab, or an install.
LEFT_OUT = (
    "answers", "benchmark", "browser", "claims", "colab", "drawn_digits", "exercises",
    "languages", "messages", "notebook_quality", "notebook_runs", "requirements", "stamp_course",
    "start", "version_sets",
)  # fmt: skip
TESTS = ["notebooks", "tests", *(f"--ignore=tests/test_{name}.py" for name in LEFT_OUT)]
NO_PYTHON = 69  # exit status when the computer has no Python for a set; pytest has none so high


def lowest(requirements: str) -> str:
    """Return requirements that pin each package to the lowest version that is allowed.

    Args:
        requirements: the text of a requirements file; each line allows ``name>=lowest`` and may
            set an upper bound.

    Raises:
        ValueError: if a line names no lowest version.
    """
    pinned = []
    for line in requirements.splitlines():
        line = line.split("#")[0].strip()
        if not line:
            continue
        match = re.fullmatch(r"([\w-]+)>=([\d.]+)(,<[\d.]+)?", line)
        if match is None:
            raise ValueError(f"requirements.txt names no lowest version here: {line!r}")
        pinned.append(f"{match[1]}=={match[2]}")
    return "\n".join(pinned) + "\n"


def requirements_of(name: str) -> str:
    """Return the requirements of a set, as text."""
    if name == "oldest":
        return lowest(REQUIREMENTS.read_text(encoding="utf-8"))
    return COLAB.read_text(encoding="utf-8")


def pythons() -> Iterator[str]:
    """Yield the interpreters of this computer: on PATH, and those that pyenv installed."""
    yield sys.executable
    for version in sorted({version for names in PYTHONS.values() for version in names}):
        for folder in os.get_exec_path():
            found = shutil.which(f"python{version}", path=folder)
            if found:
                yield found
    pyenv = Path(os.environ.get("PYENV_ROOT", Path.home() / ".pyenv"))
    yield from map(str, sorted(pyenv.glob("versions/*/bin/python")))


def version_of(python: str) -> str | None:
    """Return an interpreter's version, such as ``"3.13"``; None if it does not start."""
    command = [python, "-c", "import sys; print('%d.%d' % sys.version_info[:2])"]
    try:
        result = subprocess.run(command, capture_output=True, text=True, check=True)
    except (OSError, subprocess.CalledProcessError):
        return None
    return result.stdout.strip()


def find_python(wanted: tuple[str, ...]) -> tuple[str, str] | None:
    """Return path and version of an interpreter, the first wanted version first, or None."""
    found: dict[str, str] = {}
    for python in pythons():
        version = version_of(python)
        if version == wanted[0]:
            return python, version
        if version in wanted:
            found.setdefault(version, python)
    return next(((found[version], version) for version in wanted if version in found), None)


def install(name: str) -> int:
    """Make the environment of a set unless it is there; return an exit status."""
    python = find_python(PYTHONS[name])
    if python is None:
        print(f"No Python {' or '.join(PYTHONS[name])} on this computer for the set {name!r}.")
        return NO_PYTHON
    executable, version = python
    folder = ENVIRONMENTS / name
    requirements = requirements_of(name)
    checksum = hashlib.sha256(requirements.encode()).hexdigest()
    stamp = folder / "installed.json"
    wanted = {"python": version, "requirements": checksum}
    if stamp.is_file() and json.loads(stamp.read_text()) == wanted:
        return 0
    print(f"Installing the set {name!r} for Python {version} into {folder} ...", flush=True)
    subprocess.run([executable, "-m", "venv", "--clear", str(folder)], check=True)
    listed = folder / "requirements.txt"
    listed.write_text(requirements, encoding="utf-8")
    pip = [str(environment_python(name)), "-m", "pip", "--disable-pip-version-check"]
    status = subprocess.call([*pip, "install", "-q", "-r", str(listed)])
    if status == 0:
        stamp.write_text(json.dumps(wanted))
    return status


def environment_python(name: str) -> Path:
    """Return the interpreter of a set's environment."""
    return ENVIRONMENTS / name / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def test(name: str, arguments: list[str]) -> int:
    """Run the tests of a set in its environment; return pytest's exit status."""
    command = [str(environment_python(name)), "-m", "pytest", *(arguments or TESTS)]
    return subprocess.call(command, cwd=PROJECT)


def main(arguments: list[str]) -> int:
    """Do what the command line asks for; return the exit status."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("set", choices=PYTHONS, help="which versions")
    half = parser.add_mutually_exclusive_group()
    half.add_argument("--install", action="store_true", help="only make the environment")
    half.add_argument("--test", action="store_true", help="only run the tests")
    # argparse cannot mix its own options with a list of others, so the rest is pytest's.
    options, for_pytest = parser.parse_known_args(arguments)
    status = 0 if options.test else install(options.set)
    if status == 0 and not options.install:
        status = test(options.set, for_pytest)
    return status


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
