"""An expression that is compiled late finds what one compiled at once finds."""

import re

import pytest

from factcheck.patterns import gated, lazy

TEXT = "one two  three"


def test_it_is_compiled_at_its_first_use_and_not_before() -> None:
    with pytest.raises(re.error):
        lazy("(").search("x")
    assert lazy("(").pattern == "("


def test_every_method_gives_what_the_compiled_one_gives() -> None:
    late, early = lazy(r"[a-z]+", re.I), re.compile(r"[a-z]+", re.I)
    assert late.findall(TEXT) == early.findall(TEXT)
    assert [match.span() for match in late.finditer(TEXT, 3)] == [match.span() for match in early.finditer(TEXT, 3)]
    assert late.sub("x", TEXT) == early.sub("x", TEXT)
    assert late.subn("x", TEXT) == early.subn("x", TEXT)
    assert late.split(TEXT) == early.split(TEXT)
    assert late.flags == early.flags
    assert late.groupindex == early.groupindex
    for name in ("search", "match", "fullmatch"):
        late_match, early_match = getattr(late, name)("ONE"), getattr(early, name)("ONE")
        assert late_match.span() == early_match.span()
        assert getattr(late, name)("1") is getattr(early, name)("1") is None


def test_a_later_use_does_not_compile_again(monkeypatch: pytest.MonkeyPatch) -> None:
    late = lazy("[a-z]+")
    assert late.search(TEXT) is not None
    monkeypatch.setattr(re, "compile", None)
    assert late.fullmatch("one") is not None
    assert late.findall(TEXT) == ["one", "two", "three"]


def test_one_behind_words_is_not_compiled_for_a_text_without_them() -> None:
    wrong = gated("(", "one|two", "three")
    for text in ("", "one two", "three"):
        assert wrong.search(text) is None
        assert list(wrong.finditer(text)) == []
    for text in ("two three", "three one"):
        with pytest.raises(re.error):
            wrong.search(text)


def test_one_behind_words_finds_what_it_finds_without_them() -> None:
    behind, plain = gated("[a-z]+", "one|four", "th"), re.compile("[a-z]+")
    assert [match.span() for match in behind.finditer(TEXT)] == [match.span() for match in plain.finditer(TEXT)]
    found = behind.search(TEXT, 1)
    assert found is not None
    assert found.span() == (1, 3)
    assert gated("one").search(TEXT) is not None


def test_one_behind_a_shorter_one_needs_that_too() -> None:
    behind = gated("(", "one", shorter=("[0-9]", "x"))
    for text in ("one", "one 1", "one x", "1 x"):
        assert behind.match(text) is None
    with pytest.raises(re.error):
        behind.match("one 1 x")
    assert gated("one", shorter=("two",)).match(TEXT) is not None
