"""Globs of `applies to`."""

import pytest

from factcheck.evaluate.globs import matches_any

CASES = [
    ("seeds/results.txt", "*results*", True),
    ("results/seed.txt", "*results*", False),
    ("seeds/results.txt", "seeds/*", True),
    ("seeds/deep/results.txt", "seeds/*", False),
    ("seeds/deep/results.txt", "seeds/**", True),
    ("seeds/deep/results.txt", "**/results.txt", True),
    ("results.txt", "**/results.txt", True),
    ("a.txt", "?.txt", True),
    ("ab.txt", "?.txt", False),
    ("a1.txt", "a[0-9].txt", True),
    ("ax.txt", "a[!0-9].txt", True),
    ("a1.txt", "a[!0-9].txt", False),
    ("a^.txt", "a[0^].txt", True),
    ("a1.txt", "a[^0].txt", False),
    ("a-.txt", "a[0-].txt", True),
    ("a].txt", "a[]].txt", False),
    ("a\\.txt", "a[!\\].txt", False),
    ("ab.txt", "a[[a-c].txt", True),
    ("a&.txt", "a[x&&y].txt", True),
    ("a/b.txt", "a[!x]b.txt", False),
    ("a/b.txt", "a[.-0]b.txt", False),
    ("a[].txt", "a[].txt", True),
    ("a[!].txt", "a[!].txt", True),
    ("a+b.txt", "a+b.txt", True),
    ("aab.txt", "a+b.txt", False),
    ("a/b.txt", "a[+-9]b.txt", False),
    ("a.b.txt", "a[+-9]b.txt", True),
    ("a5b.txt", "a[+-9]b.txt", True),
    ("a/b.txt", "a[/]b.txt", False),
    ("cafe\u0301.txt", "caf\u00e9.txt", True),
    ("caf\u00e9.txt", "cafe\u0301*", True),
    ("caf\u00e9.txt", "cafe*", False),
    ("a\udcff.txt", "a?.txt", True),
    ("a\n.txt", "a*.txt", True),
]


@pytest.mark.parametrize(("path", "glob", "fits"), CASES)
def test_a_glob_names_files_or_paths(path: str, glob: str, fits: bool) -> None:
    assert matches_any(path, [glob]) is fits


def test_one_of_several_globs_is_enough() -> None:
    assert matches_any("a.md", ["*.txt", "*.md"])
    assert not matches_any("a.rst", ["*.txt", "*.md"])
