"""What learners read from the data set."""

_RESTORE = (
    "To restore it, run `git checkout -- helpers/data/mnist.npz` in the course's folder, "
    "or download the course again."
)

TEXTS: dict[str, str] = {
    "missing": "The data file {file} is missing. " + _RESTORE,
    "lfs_pointer": (
        "The data file {file} is only a Git LFS pointer: a short text that stands for the real "
        "file. Run `git lfs pull` in the course's folder, or download the course again."
    ),
    "damaged": (
        "The data file {file} is damaged or incomplete: it holds {size:,} bytes, and its "
        "checksum is not the expected one. " + _RESTORE
    ),
}
