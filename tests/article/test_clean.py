"""Clean text keeps a way back to every character of the file."""

import itertools
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.article.clean import clean
from factcheck.article.offsets import Offsets, Run

LETTERS = st.text(
    st.sampled_from("ab １é\u0301\u0327\r\n\t\xa0\xad\u200b\u2028\ufeff𝒜\u1112\u1161\u11ab\u212b“.,"), max_size=40
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("one\r\ntwo\rthree\n", "one\ntwo\nthree\n"),
        ("10\xa0km", "10 km"),
        ("Birk\xadhead", "Birkhead"),
        ("cafe\u0301", "café"),
        ("\u1112\u1161\u11ab", "한"),
        ("👩\u200d⚕️ here", "👩\u200d⚕️ here"),
        ("a\u2028b\u2029c", "a\nb\nc"),
        ("ten\x0cvotes\x0band", "ten votes and"),
        ("１，２３４ votes, ２５％", "1,234 votes, 25%"),
        ("＂Ten votes,＂ ″ten″ and ˮtenˮ", '"Ten votes," "ten" and "ten"'),
        ("5′ 6″ tall", "5′ 6″ tall"),
        ("١٢٬٣٤٥٫٦ and ٢٥٪", "12,345.6 and 25%"),
        ("१२ votes", "12 votes"),
        ("他，是 ５", "他，是 5"),
        ("x² Ⅷ ⑩", "x² Ⅷ ⑩"),
        ("40％ of ￡12, ＄３", "40% of £12, $3"),
        ("1，200 votes", "1,200 votes"),
        ("sev\u200cen, 2\u034f50, \u202aMarch\u202c 5\u200f", "seven, 250, March 5"),
        ("25\ufe0f0 and 2\U000e002050, \u2066Ann\u2069\u200d.", "250 and 250, Ann."),
        ("می\u200cخواهم", "می\u200cخواهم"),
        ("12\u202e34\u202c", "12\u202e34"),
        ("12\u202f500 and 1\u2009200\u2009000 votes", "12500 and 1200000 votes"),
        ("in 2019\u202f300 and 5\u2009000,5", "in 2019 300 and 5000,5"),
        ("5\u20091234 and 12\u202f50", "5 1234 and 12 50"),
        ("$1\xa0200\xa0000 in 2019\xa0300", "$1200000 in 2019 300"),
        ("the\u3164eleven\u2800men\uffa0left", "the eleven men left"),
        ("the eleven[1] men, 12[2][^b] of them “late”[^note]:", "the eleven men, 12 of them “late”:"),
        (
            "[1] [the town][1] a[1](x) ![^1](y) is [12] [sic] a[b]",
            "[1] [the town][1] a[1](x) ![^1](y) is [12] [sic] a[b]",
        ),
    ],
)
def test_clean_form(text: str, expected: str) -> None:
    assert clean(text).text == expected


def test_clean_text_is_left_as_it_is() -> None:
    cleaned = clean("The mill “closed”.\n\nIt was old.\n")
    assert (cleaned.text, cleaned.offsets) == ("The mill “closed”.\n\nIt was old.\n", Offsets())


@given(LETTERS)
def test_clean_text_is_composed_and_each_character_comes_from_its_place(text: str) -> None:
    cleaned = clean(text)
    assert unicodedata.is_normalized("NFC", cleaned.text)
    assert not set(cleaned.text) & set("\r\xa0\xad\u200b\u2028\ufeff")
    for index, character in enumerate(cleaned.text):
        place = cleaned.offsets.to_source(index, index + 1)
        written = text[place.start : place.end].replace("\xad", "").replace("\u200b", "").replace("\ufeff", "")
        is_marked = any(unicodedata.category(near).startswith("M") for near in cleaned.text[index : index + 2])
        assert (
            is_marked or character.isdigit() or character in unicodedata.normalize("NFC", written) or character in " \n"
        )


@given(LETTERS)
def test_places_follow_one_another(text: str) -> None:
    cleaned = clean(text)
    places = [cleaned.offsets.to_source(index, index + 1) for index in range(len(cleaned.text))]
    assert all(one.start <= two.start and one.end <= two.end for one, two in itertools.pairwise(places))


def test_map_goes_on_through_another_map() -> None:
    outer = Offsets((Run(0, 3, 2, 5), Run(3, 4, 5, 9)))
    inner = Offsets((Run(0, 4, 10, 14), Run(4, 9, 20, 25)))
    assert outer.after(inner).runs == (Run(0, 2, 12, 14), Run(2, 3, 20, 21), Run(3, 4, 21, 25))
    assert outer.after(Offsets()) == outer
    assert Offsets().after(inner) == inner
