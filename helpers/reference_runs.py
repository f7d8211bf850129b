"""What the course's own runs of the recipe gave, over many seeds, and where a new run lies.

The numbers stand in ``data/reference_runs.json``, which ``tools/measure_seeds.py`` writes.
"""

import json
from dataclasses import dataclass
from pathlib import Path
from statistics import mean

from helpers.messages import text

REFERENCE_FILE = Path(__file__).parent / "data" / "reference_runs.json"


@dataclass(frozen=True)
class ReferenceRuns:
    """Test results of the recipe of lesson 04, one run a seed.

    Attributes:
        test_accuracies: shares from 0 to 1.
        test_losses: mean cross-entropies over the test set.
    """

    test_accuracies: tuple[float, ...]
    test_losses: tuple[float, ...]


def load_reference_runs() -> ReferenceRuns:
    """Return the recorded runs."""
    runs = json.loads(REFERENCE_FILE.read_text(encoding="utf-8"))["runs"]
    return ReferenceRuns(
        tuple(run["test_accuracy"] for run in runs), tuple(run["test_loss"] for run in runs)
    )


def compare_accuracy(test_accuracy: float) -> None:
    """Print whether a test accuracy lies inside the range of the course's own runs.

    Args:
        test_accuracy: share of right answers on the test set, from 0 to 1.

    Raises:
        ValueError: if it is no share from 0 to 1.
    """
    if not 0 <= test_accuracy <= 1:
        raise ValueError(text("training.reference.no_share", value=test_accuracy))
    known = load_reference_runs().test_accuracies
    low, high = min(known), max(known)
    if test_accuracy < low:
        place = "below"
    elif test_accuracy > high:
        place = "above"
    else:
        place = "inside"
    print(
        text(
            f"training.reference.{place}",
            value=test_accuracy,
            low=low,
            high=high,
            mean=mean(known),
            count=len(known),
        )
    )
