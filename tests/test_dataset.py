"""The data set is exactly that of Keras, and says what to do when its file is not."""

import hashlib
import os
import pickle
import re
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from helpers import dataset
from helpers.dataset import DATA_FILE, load_mnist

PROJECT = Path(__file__).resolve().parents[1]

# Of the raw bytes of what keras.datasets.mnist.load_data() returns.
EXPECTED = {
    "x_train": "741c988805d008ac6e4c904b69001ba184c24b2c540a4ef403f4c71b676cf757",
    "y_train": "1feba77c54802fa5339a11837ea4b2866434b83314ec45192930f1df69120c13",
    "x_test": "6d87418db22cc8025d05968bec9bd5c3932904b23485740db143a061a2c9d161",
    "y_test": "ddeff807876a9661a1110d45c266c86239a3a1b7d37da0c3716a7a683c852ff5",
}
SHAPES = {
    "x_train": (60_000, 28, 28),
    "y_train": (60_000,),
    "x_test": (10_000, 28, 28),
    "y_test": (10_000,),
}


def by_name(loaded):
    (x_train, y_train), (x_test, y_test) = loaded
    return {"x_train": x_train, "y_train": y_train, "x_test": x_test, "y_test": y_test}


@pytest.fixture(scope="module")
def arrays():
    return by_name(load_mnist())


@pytest.mark.parametrize("name", EXPECTED)
def test_array_is_that_of_keras(arrays, name):
    array = arrays[name]
    assert array.dtype == np.uint8
    assert array.shape == SHAPES[name]
    assert hashlib.sha256(array.tobytes()).hexdigest() == EXPECTED[name]


def test_readme_of_the_data_states_the_same_checksums():
    readme = (DATA_FILE.parent / "README.md").read_text(encoding="utf-8")
    stated = dict(re.findall(r"\| `(\w+)` \|.*\| ([0-9a-f]{64}) \|", readme))
    assert stated == EXPECTED


def test_file_is_found_from_any_working_folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert load_mnist()[1][1].shape == (10_000,)


def test_each_call_returns_new_writable_arrays():
    first, second = by_name(load_mnist()), by_name(load_mnist())
    for name in EXPECTED:
        assert first[name].flags.writeable
        assert not np.shares_memory(first[name], second[name])
        first[name][:] = 99
        assert hashlib.sha256(second[name].tobytes()).hexdigest() == EXPECTED[name]


def test_loading_imports_neither_tensorflow_nor_keras():
    code = (
        "import sys\n"
        "from helpers.dataset import load_mnist\n"
        "load_mnist()\n"
        "print([name for name in ('tensorflow', 'keras', 'matplotlib') if name in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=PROJECT, capture_output=True, text=True, check=True
    )
    assert done.stdout == "[]\n"


def without_last_bytes(content):
    return content[:-1000]


def with_one_other_bit(content):
    middle = len(content) // 2
    return content[:middle] + bytes([content[middle] ^ 1]) + content[middle + 1 :]


DAMAGED = {
    "one other bit": with_one_other_bit,
    "cut short": without_last_bytes,
    "empty": lambda content: b"",
    "a web page instead": lambda content: b"<!DOCTYPE html><title>Not found</title>",
    "something appended": lambda content: content + b"\n",
}


@pytest.mark.parametrize("damage", DAMAGED)
def test_damaged_file_is_named_with_the_way_to_restore_it(tmp_path, damage):
    file = tmp_path / "mnist.npz"
    file.write_bytes(DAMAGED[damage](DATA_FILE.read_bytes()))
    with pytest.raises(ValueError, match="damaged or incomplete") as caught:
        load_mnist(file)
    assert str(file) in str(caught.value)
    assert "git checkout -- helpers/data/mnist.npz" in str(caught.value)
    assert f"{file.stat().st_size:,} bytes" in str(caught.value)


def test_pointer_of_git_lfs_is_recognised(tmp_path):
    file = tmp_path / "mnist.npz"
    file.write_text(
        "version https://git-lfs.github.com/spec/v1\n"
        f"oid sha256:{dataset.SHA256}\nsize {DATA_FILE.stat().st_size}\n"
    )
    with pytest.raises(ValueError, match="Git LFS pointer") as caught:
        load_mnist(file)
    assert str(file) in str(caught.value)
    assert "git lfs pull" in str(caught.value)


@pytest.mark.parametrize("as_text", [True, False])
def test_missing_file_is_named_with_the_way_to_restore_it(tmp_path, as_text):
    file = tmp_path / "mnist.npz"
    with pytest.raises(FileNotFoundError) as caught:
        load_mnist(str(file) if as_text else file)
    assert f"{file} is missing" in str(caught.value)
    assert "git checkout -- helpers/data/mnist.npz" in str(caught.value)


def test_folder_in_place_of_the_file_counts_as_missing(tmp_path):
    with pytest.raises(FileNotFoundError, match="is missing"):
        load_mnist(tmp_path)


class LeavesATrace:
    """Makes a folder when it is unpickled."""

    def __init__(self, folder):
        self.folder = str(folder)

    def __reduce__(self):
        return os.mkdir, (self.folder,)


@pytest.fixture
def file_with_a_pickle(tmp_path):
    file = tmp_path / "mnist.npz"
    trace = np.array([LeavesATrace(tmp_path / "trace")], dtype=object)
    np.savez(file, x_train=trace, y_train=trace, x_test=trace, y_test=trace)
    with np.load(file, allow_pickle=True) as content:
        assert content.files  # the file is a proper one, and would do harm:
    pickle.loads(pickle.dumps(LeavesATrace(tmp_path / "trace")))
    (tmp_path / "trace").rmdir()
    return file


def test_pickle_in_the_file_is_refused_and_not_run(file_with_a_pickle):
    with pytest.raises(ValueError, match="damaged or incomplete") as caught:
        load_mnist(file_with_a_pickle)
    assert str(file_with_a_pickle) in str(caught.value)
    assert not (file_with_a_pickle.parent / "trace").exists()


def test_pickle_is_not_run_even_if_the_checksum_agrees(file_with_a_pickle, monkeypatch):
    checksum = hashlib.sha256(file_with_a_pickle.read_bytes()).hexdigest()
    monkeypatch.setattr(dataset, "SHA256", checksum)
    with pytest.raises(ValueError, match="allow_pickle"):
        load_mnist(file_with_a_pickle)
    assert not (file_with_a_pickle.parent / "trace").exists()


def test_file_uses_the_names_of_keras(arrays):
    """So it can stand in for the file that `keras.datasets.mnist.load_data` keeps."""
    with np.load(DATA_FILE, allow_pickle=False) as content:
        assert set(content.files) == set(arrays)
