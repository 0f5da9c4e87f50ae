"""Which currency a sum is in: a sign or code before its figure, or a name, a nationality or a code behind it.

What is known of currencies, and what its marks mean, stands in `data/currencies.tsv`. A name that several countries
have is a currency of its own ("peso"), so that no country is guessed.
"""

import functools
from collections.abc import Mapping
from fractions import Fraction
from pathlib import Path

import attrs

from factcheck.facts.numbers.tokens import Tokens
from factcheck.facts.numbers.vocabulary import SCALE_LETTERS, SCALES
from factcheck.records import record

_DATA = Path(__file__).with_name("data") / "currencies.tsv"
_MARKS = "*~-!"
# The most tokens of a nationality: "U.S.", "Papua New Guinean".
_LONGEST = 4
# Codes of more than one letter may stand apart from the sign that they belong to: "US $5".
_CODE = 2


@record
class Form:
    """What a name, a code or a sign stands for, by its marks in the data; `factor` of the currency make one."""

    currency: str
    factor: Fraction = Fraction(1)
    marks: str = ""

    @property
    def is_other_word(self) -> bool:
        """Whether it stands for a currency only beside millions and the like."""
        return "~" in self.marks


@record
class Currencies:
    """What may stand for a currency; names and nationalities are in small letters, without spaces."""

    names: Mapping[str, Form]
    national: Mapping[tuple[str, str], Form]
    codes: Mapping[str, Form]
    signs: Mapping[str, Form]


@functools.cache
def currencies() -> Currencies:
    """All that the data say, read once."""
    names: dict[str, list[Form]] = {}
    signs: dict[str, list[Form]] = {}
    national: dict[tuple[str, str], Form] = {}
    codes: dict[str, Form] = {}
    generic: dict[str, str] = {}
    for line in _DATA.read_text(encoding="utf-8").splitlines():
        if line.startswith("#"):
            continue
        code, nations, nouns, before = line.split("\t")
        own = _form(code, code)
        codes[own.currency] = own
        first = nouns.split(", ")[0].rstrip(_MARKS)
        for noun in nouns.split(", "):
            form, name = _form(noun, own.currency), _name(noun)
            names.setdefault(name, []).append(form)
            generic.setdefault(name, name[:-1] if name[-1] == "s" and name[:-1] in names else first)
            national.update({(_name(nation), name): form for nation in nations.split(", ") if nation})
        for sign in filter(None, before.split(", ")):
            signs.setdefault(sign.rstrip(_MARKS), []).append(_form(sign, own.currency))
            generic.setdefault(sign.rstrip(_MARKS), first)
    alone = {name: _only(forms, generic[name]) for name, forms in names.items() if "-" not in forms[0].marks}
    return Currencies(alone, national, codes, {sign: _only(forms, generic[sign]) for sign, forms in signs.items()})


def _form(written: str, code: str) -> Form:
    name, _, parts = written.partition("/")
    return Form(code.rstrip(_MARKS), Fraction(1, int(parts or 1)), "".join(mark for mark in _MARKS if mark in name))


def _name(written: str) -> str:
    return written.partition("/")[0].rstrip(_MARKS).lower().replace(" ", "")


def _only(forms: list[Form], generic: str) -> Form:
    """What a name or a sign stands for without a nationality."""
    starred = [form for form in forms if "*" in form.marks]
    found = starred or forms
    return found[0] if len(found) == 1 else attrs.evolve(found[0], currency=generic)


def currency_behind(tokens: Tokens, place: int) -> tuple[int, Form] | None:
    """The currency whose name, code or sign begins at a token behind a figure, and the token after it."""
    known, word = currencies(), tokens.lower[place]
    for last in (place + 2, place + 1):
        form = known.names.get("".join(tokens.lower[place:last]))
        if form is not None and _is_money(tokens, place, form):
            return last, form
    form = known.codes.get(tokens.words[place])
    if form is not None and _is_money(tokens, place, form):
        return place + 1, form
    if is_sign(word) and tokens.joined(place) and not tokens.is_digits(place + 1):
        return place + 1, known.signs[word]
    return _of_nation(tokens, place)


def _is_money(tokens: Tokens, place: int, form: Form) -> bool:
    if "!" in form.marks:
        return tokens.joined(place)
    scale = tokens.lower[place - 1]  # not one letter: "a throw of 80m won"
    return not form.is_other_word or scale in SCALES or (len(scale) > 1 and scale in SCALE_LETTERS)


def _of_nation(tokens: Tokens, place: int) -> tuple[int, Form] | None:
    """ "US dollars", "New Zealand dollars", "Swiss francs"; what is no nation of the data has a currency of its own."""
    known = currencies()
    if not tokens.is_capitalised(place):
        return None
    for noun in range(place + 1, min(place + 1 + _LONGEST, len(tokens))):
        form = known.national.get(("".join(tokens.lower[place:noun]), tokens.lower[noun]))
        if form is not None:
            return noun + 1, form
    other = known.names.get(tokens.lower[place + 1])
    if other is None or other.marks.strip("*"):
        return None
    return place + 2, attrs.evolve(other, currency=tokens.lower[place + 1].removesuffix("s"))


def currency_before(tokens: Tokens, first: int, *, is_large: bool) -> tuple[int, Form] | None:
    """The currency whose sign or code stands before a figure, and where that begins; `is_large`: one in millions."""
    known = currencies()
    start = first - 2 if first > 1 and tokens.words[first - 1] == "." else first - 1
    sign = tokens.words[start] if start >= 0 else ""
    form = known.signs.get(sign) or known.codes.get(sign)
    if form is None or (start < first - 1 and sign != "Rs"):
        return None
    if form.is_other_word and not (is_large and tokens.joined(first)):
        return None
    if start and tokens.is_word(start - 1):
        prefix = tokens.words[start - 1]
        compound = known.signs.get(prefix + sign) or known.signs.get(prefix.upper() + sign)
        is_apart = not tokens.joined(start) and (len(prefix) < _CODE or not prefix.isupper())
        if compound is not None and not is_apart:
            return start - 1, compound
    return start, form


def is_sign(word: str) -> bool:
    """Whether a token is a sign for money and no word."""
    return not word.isalpha() and word in currencies().signs
