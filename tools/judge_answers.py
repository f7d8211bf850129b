"""Show what the checks say to the answers of tests/answers/, for people to judge the hints.

    python tools/judge_answers.py                     # all lessons
    python tools/judge_answers.py 01_data --only 1.3  # one exercise
    python tools/judge_answers.py --unexpected        # only what the tests would complain of
    python tools/judge_answers.py --record            # write the named mistakes into the files
    python tools/judge_answers.py --folder DIR        # answers that stand elsewhere

The last line counts what was wrongly accepted, wrongly refused and raised.
"""

import argparse
import sys
import tempfile
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(PROJECT), str(PROJECT / "tests")]

import answer_catalogue  # noqa: E402
import notebook_runner  # noqa: E402


def recorded(text: str, verdict: answer_catalogue.Verdict) -> str:
    """Return a file's text with the mistake that the check named in an answer's first line."""
    answer = verdict.answer
    reason = f" [{answer.reason}]" if answer.reason else ""
    old = f"# %% {answer.number} wrong{reason} · {answer.title}\n"
    if old not in text:
        raise ValueError(f"the answer {answer.title!r} is no longer in its file")
    return text.replace(old, f"# %% {answer.number} wrong [{verdict.reason}] · {answer.title}\n")


def main(arguments: list[str] | None = None) -> int:
    """Judge the answers, and show them; return 1 if any was judged wrongly."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("lessons", nargs="*", help="such as 01_data; all unless told otherwise")
    parser.add_argument("--only", help="number of one exercise, such as 1.3")
    parser.add_argument("--unexpected", action="store_true", help="show only these")
    parser.add_argument("--record", action="store_true", help="write the mistakes into the files")
    parser.add_argument("--folder", type=Path, default=answer_catalogue.FOLDER)
    options = parser.parse_args(arguments)

    counts = {"wrongly accepted": 0, "wrongly refused": 0, "raised": 0, "as it should be": 0}
    for file in sorted(options.folder.glob("*.py")):
        if options.lessons and file.stem not in options.lessons:
            continue
        answers = [
            answer
            for answer in answer_catalogue.read_answers(file)
            if options.only in (None, answer.number)
        ]
        with tempfile.TemporaryDirectory() as folder:
            notebooks = notebook_runner.copy_project(Path(folder) / "course") / "notebooks"
            lesson = notebooks / f"{file.stem}.ipynb"
            for verdict in answer_catalogue.judge(lesson, answers, notebooks):
                answer = verdict.answer
                if verdict.status == "raised":
                    result = "raised"
                elif (verdict.status == "correct") != (answer.kind == "right"):
                    result = "wrongly accepted" if answer.kind == "wrong" else "wrongly refused"
                else:
                    result = "as it should be"
                counts[result] += 1
                if not (options.unexpected and verdict.as_expected):
                    print(f"\n{answer.number} {answer.kind} · {answer.title} -> {result}")
                    print(f"{answer.code}\n[{verdict.reason}] {verdict.sentence}", flush=True)
                if options.record and answer.kind == "wrong" and verdict.status == "wrong":
                    text = file.read_text(encoding="utf-8")
                    file.write_text(recorded(text, verdict), encoding="utf-8")
    print("\n" + ", ".join(f"{count} {name}" for name, count in counts.items()))
    return int(any(count for name, count in counts.items() if name != "as it should be"))


if __name__ == "__main__":
    sys.exit(main())
