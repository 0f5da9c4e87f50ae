"""Text folded so that typography makes no difference: composition, quotation marks, dashes, spaces."""

import re
import unicodedata

_TYPOGRAPHY = str.maketrans(
    {
        "“": '"',
        "”": '"',
        "„": '"',
        "‟": '"',
        "«": '"',
        "»": '"',
        "‘": "'",
        "’": "'",
        "‚": "'",
        "‛": "'",
        "`": "'",
        "´": "'",
        "‐": "-",
        "‑": "-",
        "‒": "-",
        "–": "-",
        "—": "-",
        "―": "-",
        "−": "-",
        "\u00ad": "",
        "\u200b": "",
        "\ufeff": "",
    }
)
_SPACES = re.compile(r"\s+")


def fold(text: str) -> str:
    """The text in NFC with plain quotation marks and hyphens and single spaces, without space around it."""
    if not text.isascii():
        text = unicodedata.normalize("NFC", text).translate(_TYPOGRAPHY)
    elif "`" in text:
        text = text.replace("`", "'")
    return _SPACES.sub(" ", text).strip()


def alike(character: str) -> str:
    """Every character that `fold` makes this one of, itself first."""
    return character + "".join(chr(code) for code, plain in _TYPOGRAPHY.items() if plain == character)
