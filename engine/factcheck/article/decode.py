"""From the bytes of a file to its text, or the reason why they are none."""

import codecs

from factcheck.errors import UnreadableArticle

# The longer marks first: the mark of UTF-16 LE begins the one of UTF-32 LE.
_UTF_32_MARKS = (codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE)
_UTF_16_MARKS = ((codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))


def decode(data: bytes, *, name: str) -> str:
    """The text of a file in UTF-8, or in UTF-16 with a byte order mark; the mark is not part of it.

    Raises UnreadableArticle with the first byte that is wrong, counted from 0, and its line.
    """
    encoding, mark = _encoding_of(data, name=name)
    body = data[len(mark) :]
    try:
        text = body.decode(encoding)
    except UnicodeDecodeError as error:
        reason = _bad_byte(data, error.start + len(mark), encoding)
        raise UnreadableArticle(name, reason) from None
    if "\0" in text:
        raise UnreadableArticle(name, _nul_byte(text, data, encoding))
    if not text or text.isspace():
        raise UnreadableArticle(name, "the file is empty" if not body else "the file holds nothing but white space")
    return text


def _encoding_of(data: bytes, *, name: str) -> tuple[str, bytes]:
    if data.startswith(_UTF_32_MARKS):
        raise UnreadableArticle(name, "the file is in UTF-32; save it as UTF-8")
    if data.startswith(codecs.BOM_UTF8):
        return "utf-8", codecs.BOM_UTF8
    for mark, encoding in _UTF_16_MARKS:
        if data.startswith(mark):
            return encoding, mark
    return "utf-8", b""


def _bad_byte(data: bytes, offset: int, encoding: str) -> str:
    shown = encoding.upper().removesuffix("-LE").removesuffix("-BE")
    if encoding != "utf-8":
        return f"not valid {shown}: byte {offset} does not begin a character; save the file as UTF-8"
    line = _line_of(data, offset)
    return f"not valid {shown}: byte {offset} (0x{data[offset]:02x}, line {line}); save the file as UTF-8"


def _line_of(data: bytes, offset: int) -> int:
    head = data[:offset]
    return 1 + head.count(b"\n") + head.count(b"\r") - head.count(b"\r\n")


def _nul_byte(text: str, data: bytes, encoding: str) -> str:
    line = 1 + text[: text.index("\0")].count("\n")
    if encoding == "utf-8":
        return (
            f"a NUL byte at byte {data.index(bytes(1))} (line {line}): the file is not text, or is UTF-16 without "
            f"its mark"
        )
    return f"a NUL character in line {line}: the file is not text"
