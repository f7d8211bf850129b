"""Write the public address of the repository into everything that holds it.

    python tools/stamp_repository.py            # after a change of the address
    python tools/stamp_repository.py --check    # tell what is out of date; change nothing

The address stands in `pyproject.toml` (`[tool.course]`). It is needed in the setup cell of every
notebook, in the links "Open in Colab" (README and first cells of the lessons), and in the links
of README and CONTRIBUTING to the project itself.
"""

import argparse
import json
import re
import sys
import tomllib
from pathlib import Path
from typing import NamedTuple

PROJECT = Path(__file__).resolve().parents[1]
PAGES = ("README.md", "CONTRIBUTING.md")

SETUP_CELL = """\
import subprocess
import sys

ADDRESS = "{repository}"
CLONE = f"rm -rf course; git clone -q --depth 1 {{ADDRESS}} course"
GET = f"test -f course/start.py || ({{CLONE}})"
if "google.colab" in sys.modules and subprocess.run(GET, shell=True).returncode:
    raise ConnectionError(
        "Download of the course failed. Check the network, then run this again."
    )
sys.path[:0] = ["..", "course"]"""

GITHUB = re.compile(r"https://github\.com/([\w-]+)/([\w.-]*[\w-])")
COLAB_LINK = re.compile(
    r"https://colab\.research\.google\.com/github/([\w-]+)/([\w.-]+)/blob/[^\s)\"']+?"
    r"/notebooks/([\w-]+)\.ipynb"
)


class Address(NamedTuple):
    """Where the course is published.

    Attributes:
        repository: such as ``https://github.com/OWNER/keras-course``, without ``.git``.
        branch: the branch that Colab opens.
    """

    repository: str
    branch: str

    @property
    def parts(self) -> tuple[str, str]:
        """Owner and name of the repository."""
        owner, name = self.repository.split("/")[-2:]
        return owner, name


def read_address(project: Path = PROJECT) -> Address:
    """Return the address that stands in `pyproject.toml`.

    Raises:
        ValueError: if the repository is not a GitHub address; Colab can open no other.
    """
    settings = tomllib.loads((project / "pyproject.toml").read_text(encoding="utf-8"))
    address = Address(**settings["tool"]["course"])
    if not GITHUB.fullmatch(address.repository) or address.repository.endswith(".git"):
        raise ValueError(
            f"pyproject.toml: repository is {address.repository!r}; expected "
            "https://github.com/OWNER/NAME without .git or / at the end"
        )
    return address


def setup_cell_source(repository: str) -> str:
    """Return the source of the first code cell of every notebook."""
    return SETUP_CELL.format(repository=repository)


def badge_url(repository: str, branch: str, notebook: str) -> str:
    """Return the address at which Colab opens a notebook, such as ``01_data``."""
    owner, name = Address(repository, branch).parts
    return (
        f"https://colab.research.google.com/github/{owner}/{name}/blob/{branch}"
        f"/notebooks/{notebook}.ipynb"
    )


def stamped_notebook(text: str, address: Address) -> str:
    """Return a notebook's text with the setup cell and the Colab links of its first cell.

    A notebook that is up to date comes back as it is, byte for byte. Another is written as
    Jupyter writes it: one space of indentation, no escapes, a newline at the end.
    """
    notebook = json.loads(text)
    changed = False
    for number, cell in enumerate(notebook["cells"]):
        old = "".join(cell["source"])
        new = old
        if cell["cell_type"] == "code" and cell.get("id") == "setup":
            new = setup_cell_source(address.repository)
        elif cell["cell_type"] == "markdown" and number == 0:
            new = with_colab_links(old, address)
        if new != old:
            cell["source"] = new.splitlines(keepends=True)
            changed = True
    return json.dumps(notebook, indent=1, ensure_ascii=False) + "\n" if changed else text


def with_colab_links(text: str, address: Address) -> str:
    """Return a text whose Colab links lead to this course."""
    return COLAB_LINK.sub(lambda link: badge_url(*address, link[3]), text)


def stamped_page(text: str, address: Address, earlier: set[tuple[str, str]]) -> str:
    """Return a page whose links to the project lead to its address.

    Args:
        text: Markdown.
        address: the present address.
        earlier: owner and name under which the project was known before. A link to a repository
            of the present name is the project's own, whoever owns it.
    """

    def replace(link: re.Match[str]) -> str:
        owner, name = link[1], link[2].removesuffix(".git")
        rest = link[2].removeprefix(name)
        own = (owner, name) in earlier or name == address.parts[1]
        return address.repository + rest if own else link[0]

    return GITHUB.sub(replace, with_colab_links(text, address))


def addresses_in(text: str) -> set[tuple[str, str]]:
    """Return owner and name from every setup cell and Colab link in a text."""
    clones = re.findall(r"git clone [^;]*?https://github\.com/([\w-]+)/([\w.-]+) course", text)
    return {*clones, *((owner, name) for owner, name, _ in COLAB_LINK.findall(text))}


def out_of_date(project: Path = PROJECT) -> dict[Path, str]:
    """Return the files that hold another address than `pyproject.toml`, with their new text."""
    address = read_address(project)
    notebooks = sorted((project / "notebooks").glob("*.ipynb"))
    pages = [project / name for name in PAGES if (project / name).is_file()]
    texts = {path: path.read_text(encoding="utf-8") for path in (*notebooks, *pages)}
    earlier = set().union(*(addresses_in(text) for text in texts.values()))
    new = {path: stamped_notebook(texts[path], address) for path in notebooks}
    new |= {path: stamped_page(texts[path], address, earlier) for path in pages}
    return {path: text for path, text in new.items() if text != texts[path]}


def main(arguments: list[str] | None = None, project: Path = PROJECT) -> int:
    """Stamp the address, or check it; return the exit status."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--check", action="store_true", help="only list what is out of date")
    options = parser.parse_args(arguments)

    files = out_of_date(project)
    for path, text in files.items():
        if not options.check:
            path.write_text(text, encoding="utf-8", newline="\n")
        state = "out of date" if options.check else "stamped"
        print(f"{state}: {path.relative_to(project).as_posix()}")
    return 1 if files and options.check else 0


if __name__ == "__main__":
    sys.exit(main())
