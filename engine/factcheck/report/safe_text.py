"""Text from an article, a file name or a rule made safe to print: nothing in it can act on a terminal or a log."""

import re

# C0 and C1 controls, line and paragraph separators, invisible and direction-changing characters, lone surrogates.
_UNSAFE = re.compile(
    "[\x00-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb\ud800-\udfff]"
)
# Lines that begin so (after any white space) are commands to the logs of hosted runners; the others act anywhere.
# Of three colons the last two are no command either.
_LOG_COMMAND = re.compile(r":(?=:)|#(?=#(?:\[|vso\[))")
_SHORT = {"\n": "\\n", "\r": "\\r", "\t": "\\t"}


def _shown(match: re.Match[str]) -> str:
    character = match[0]
    code = ord(character)
    if character in _SHORT:
        return _SHORT[character]
    if 0xDC80 <= code <= 0xDCFF:  # a byte of a file name that is not UTF-8
        return f"\\x{code - 0xDC00:02x}"
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}"


def safe_text(text: str) -> str:
    r"""The text on one line with everything that could act made visible: `\x1b`, `\n`, `\u202e`."""
    if text.isascii() and text.isprintable() and "::" not in text and "##" not in text:
        return text
    text = _UNSAFE.sub(_shown, text)
    return _LOG_COMMAND.sub(lambda match: f"\\x{ord(match[0]):02x}", text)


def visible_controls(text: str) -> str:
    r"""The text with control and direction-changing characters made visible, for readers that run no log commands."""
    return text if text.isprintable() else _UNSAFE.sub(_shown, text)


def safe_block(text: str) -> str:
    """As `safe_text`, with the line breaks of a text of ours (a rule's source, an error with its excerpt) kept."""
    return "\n".join(safe_text(line) for line in text.split("\n"))


def shorten(text: str, width: int) -> str:
    """The text with its middle left out where it is longer than `width` characters."""
    if len(text) <= width:
        return text
    head = (width - 3) * 2 // 3
    tail = width - 3 - head
    return f"{text[:head].rstrip()} … {text[len(text) - tail :].lstrip()}"
