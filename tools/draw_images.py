"""Draw the picture in ``images/`` that the README shows.

Run it from the course's folder: ``python tools/draw_images.py``. The words in the picture come
from the message catalogue. The same versions give the same bytes.
"""

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from helpers.diagrams import draw_training_loop  # noqa: E402

IMAGES = ROOT / "images"


def main() -> None:
    """Draw it; its colours can be read on a light and on a dark page."""
    svg = draw_training_loop().svg()
    (IMAGES / "training_loop.svg").write_text(svg, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
