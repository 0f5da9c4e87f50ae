"""Texts and names that try to break out of a report."""

import re
from collections.abc import Mapping
from types import MappingProxyType

# What a terminal, a log or a reader's eye would act on: C0 and C1 but the line feed, direction marks, lone surrogates.
ACTING = re.compile(
    "[\x00-\x09\x0b-\x0c\x0e-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ud800-\udfff]"
)
# The rule quotes each sentence of the article that has a TK in it.
RULES = """\
rule house.no-tk "No TK is left"
  for each s in sentences
  check    not s.text contains "TK"
  say      "TK is left in {s}"
"""
TEXTS: Mapping[str, str] = MappingProxyType(
    {
        "escape codes, one for a terminal's title": "Red \x1b[31mTK\x1b[0m and a title \x1b]0;owned\x07 here.",
        "an eight-bit escape code (C1)": "A TK \x9b31m here.",
        "direction marks": "The TK \u202elast\u202c word \u2066here\u2069.",
        "`::error::`, `::set-output`": "::error::TK and ::set-output name=x::y here.",
        "`##[error]`, `##vso[…]`": "A ##[error]TK and ##vso[task.complete]x here.",
        "line breaks of every kind": "The TK\nmoved on a\r\nline.",
        "`|`": "The | TK | bar ||.",
        "`<script>`, `&`, `]]>`": "A <script>alert('TK')</script> &amp; ]]> here.",
        "a formula of a spreadsheet": "=cmd|' /C calc'!A0 and TK here.",
        "`@mention`, `#12`, an address": "The TK of @newsroom and #12 at https://evil.example/ here.",
        "links, images and code of Markdown": "A [TK](javascript:x) ![y](z) `b` here.",
        "`%0A`, `%25`": "A TK 100%0A::error::no, 50%25 here.",
        "braces": "The {0} TK {{x}} here.",
        "a sentence of 100,000 characters": f"The TK {'very ' * 20_000}long.",
        "characters beyond the first plane, and none": "The 𐐀 TK 👩‍🚀 \U0010ffff \ufffe 漢字 here.",
        "quotation marks and backslashes": "A \"TK\" 'x' `y` \\ here.",
    }
)
NAMES: Mapping[str, str] = MappingProxyType(
    {
        "a plain one, for comparison": "plain.txt",
        "`::error::`": "::error::x.txt",
        "an escape code": "\x1b[31mred.txt",
        "a direction mark": "\u202egnp.txt",
        "a line break": "two\nlines.txt",
        "`|` and `,`": "a|b,c.txt",
        "`<script>`": "<script>.txt",
        "a formula": "=cmd.txt",
        "`@mention`": "@newsroom.txt",
        "`%0A`": "100%0A.txt",
        "characters beyond the first plane": "𐐀 wide.txt",
        "240 characters": f"{'long' * 60}.txt",
        "a byte that is no UTF-8": "bad\udcff.txt",
        "quotation marks": "'\"`.txt",
    }
)
