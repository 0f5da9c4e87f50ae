"""From bytes to text: encodings, and the message for bytes that are no text."""

import codecs

import pytest

from factcheck.article.decode import decode
from factcheck.errors import UnreadableArticle


@pytest.mark.parametrize(
    "data",
    [
        "Café opens".encode(),
        codecs.BOM_UTF8 + "Café opens".encode(),
        codecs.BOM_UTF16_LE + "Café opens".encode("utf-16-le"),
        codecs.BOM_UTF16_BE + "Café opens".encode("utf-16-be"),
    ],
)
def test_utf_8_and_marked_utf_16_are_read_without_the_mark(data: bytes) -> None:
    assert decode(data, name="a.txt") == "Café opens"


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "the file is empty"),
        (codecs.BOM_UTF8, "the file is empty"),
        (b" \r\n\t\n", "the file holds nothing but white space"),
        (b"one\ntw\xff", "not valid UTF-8: byte 6 (0xff, line 2); save the file as UTF-8"),
        (b"one\r\ntwo\rthree \xe9t\xe9", "not valid UTF-8: byte 15 (0xe9, line 3); save the file as UTF-8"),
        (codecs.BOM_UTF8 + b"a\xc3", "not valid UTF-8: byte 4 (0xc3, line 1); save the file as UTF-8"),
        (
            b"one\ntwo\x00",
            "a NUL byte at byte 7 (line 2): the file is not text, or is UTF-16 without its mark",
        ),
        (codecs.BOM_UTF16_LE + "a\nb\0".encode("utf-16-le"), "a NUL character in line 2: the file is not text"),
        (codecs.BOM_UTF16_LE + b"a", "not valid UTF-16: byte 2 does not begin a character; save the file as UTF-8"),
        (codecs.BOM_UTF32_LE + "a".encode("utf-32-le"), "the file is in UTF-32; save it as UTF-8"),
    ],
)
def test_bytes_that_are_no_text_are_refused_with_their_place(data: bytes, reason: str) -> None:
    with pytest.raises(UnreadableArticle) as caught:
        decode(data, name="a.txt")
    assert str(caught.value) == f"a.txt: {reason}"
