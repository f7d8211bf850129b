"""Exercise checks: one function an exercise, called on the learner's answer.

``checks.scaled_images(x)`` shows "Not answered yet", "Correct" or "Not yet" with a hint for
that very mistake. ``checks.progress("01")`` shows which exercises of a lesson are done, and ``checks.progress()`` the
whole course; ``checks.forget_progress()`` begins anew. ``checks.hand_in("name")`` writes a file for
the teacher.

Every module here that is called ``lesson_NN`` is a lesson; its checks are found by themselves.
"""

import importlib
import pkgutil

from helpers.checks.engine import EXERCISES
from helpers.checks.hand_in_writer import hand_in
from helpers.checks.progress_tables import forget_progress, progress

for _module in pkgutil.iter_modules(__path__, f"{__name__}."):
    if _module.name.startswith(f"{__name__}.lesson_"):
        importlib.import_module(_module.name)
globals().update({name: exercise.function for name, exercise in EXERCISES.items()})

__all__ = ["forget_progress", "hand_in", "progress", *EXERCISES]
