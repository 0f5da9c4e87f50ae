"""Text folded so that typography makes no difference: composition, quotation marks, dashes, spaces."""

import functools
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
# Words, names and units come again and again, in rules as in articles; longer texts hardly do.
_LONGEST_KEPT = 40


def fold(text: str) -> str:
    """The text in NFC with plain quotation marks and hyphens and single spaces, without space around it."""
    return _fold_short(text) if len(text) <= _LONGEST_KEPT else _fold(text)


def _fold(text: str) -> str:
    if not text.isascii():
        text = unicodedata.normalize("NFC", text).translate(_TYPOGRAPHY)
    elif "`" in text:
        text = text.replace("`", "'")
    return " ".join(text.split())


_fold_short = functools.lru_cache(maxsize=4096)(_fold)


def alike(character: str) -> str:
    """Every character that `fold` makes this one of, itself first."""
    return character + "".join(chr(code) for code, plain in _TYPOGRAPHY.items() if plain == character)
