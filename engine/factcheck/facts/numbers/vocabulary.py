"""The words that numbers are made of."""

from collections.abc import Mapping
from fractions import Fraction
from types import MappingProxyType

UNITS: Mapping[str, int] = MappingProxyType(
    {
        "zero": 0,
        "one": 1,
        "two": 2,
        "three": 3,
        "four": 4,
        "five": 5,
        "six": 6,
        "seven": 7,
        "eight": 8,
        "nine": 9,
        "ten": 10,
        "eleven": 11,
        "twelve": 12,
        "thirteen": 13,
        "fourteen": 14,
        "fifteen": 15,
        "sixteen": 16,
        "seventeen": 17,
        "eighteen": 18,
        "nineteen": 19,
    }
)
TENS: Mapping[str, int] = MappingProxyType(
    {
        "twenty": 20,
        "thirty": 30,
        "forty": 40,
        "fifty": 50,
        "sixty": 60,
        "seventy": 70,
        "eighty": 80,
        "ninety": 90,
    }
)
SCALES: Mapping[str, int] = MappingProxyType(
    {
        "dozen": 12,
        "hundred": 100,
        "thousand": 1_000,
        "lakh": 100_000,
        "million": 1_000_000,
        "crore": 10_000_000,
        "billion": 1_000_000_000,
        "trillion": 1_000_000_000_000,
    }
)
# Scale words as India writes them after digits: "2 lakhs", "5 crores", "2 lakh crores", "3 lacs".
INDIAN_SCALES: Mapping[str, int] = MappingProxyType(
    {"lakhs": 100_000, "lac": 100_000, "lacs": 100_000, "crores": 10_000_000}
)
# After a sum of rupees "cr" is crore: "Rs 1,204 cr", "Rs 1.3 lakh cr".
CRORE_SIGN = "cr"
# Letters for a scale, joined to the numeral ("3bn") or after a sum of money ("£3 bn").
SCALE_LETTERS: Mapping[str, int] = MappingProxyType(
    {
        "k": 1_000,
        "m": 1_000_000,
        "mn": 1_000_000,
        "mln": 1_000_000,
        "mil": 1_000_000,
        "b": 1_000_000_000,
        "bn": 1_000_000_000,
        "bln": 1_000_000_000,
        "t": 1_000_000_000_000,
        "tn": 1_000_000_000_000,
        "trn": 1_000_000_000_000,
    }
)
ORDINALS: Mapping[str, int] = MappingProxyType(
    {
        "first": 1,
        "second": 2,
        "third": 3,
        "fourth": 4,
        "fifth": 5,
        "sixth": 6,
        "seventh": 7,
        "eighth": 8,
        "ninth": 9,
        "tenth": 10,
        "eleventh": 11,
        "twelfth": 12,
        "thirteenth": 13,
        "fourteenth": 14,
        "fifteenth": 15,
        "sixteenth": 16,
        "seventeenth": 17,
        "eighteenth": 18,
        "nineteenth": 19,
        "twentieth": 20,
        "thirtieth": 30,
        "fortieth": 40,
        "fiftieth": 50,
        "sixtieth": 60,
        "seventieth": 70,
        "eightieth": 80,
        "ninetieth": 90,
        "hundredth": 100,
        "thousandth": 1000,
        "millionth": 1_000_000,
    }
)
# The lower part of a fraction, singular; its plural in -s or -ves is understood.
DENOMINATORS: Mapping[str, int] = MappingProxyType(
    {
        "half": 2,
        "halves": 2,
        "third": 3,
        "thirds": 3,
        "quarter": 4,
        "quarters": 4,
        "fourths": 4,
        **{word: number for word, number in ORDINALS.items() if 5 <= number <= 12},
        **{f"{word}s": number for word, number in ORDINALS.items() if 5 <= number <= 12},
        "hundredth": 100,
        "hundredths": 100,
        "sixteenths": 16,
    }
)
FRACTION_SIGNS: Mapping[str, Fraction] = MappingProxyType(
    {
        "½": Fraction(1, 2),
        "⅓": Fraction(1, 3),
        "⅔": Fraction(2, 3),
        "¼": Fraction(1, 4),
        "¾": Fraction(3, 4),
        "⅕": Fraction(1, 5),
        "⅖": Fraction(2, 5),
        "⅗": Fraction(3, 5),
        "⅘": Fraction(4, 5),
        "⅛": Fraction(1, 8),
        "⅜": Fraction(3, 8),
        "⅝": Fraction(5, 8),
        "⅞": Fraction(7, 8),
    }
)
# Words whose number is loose; with their plurals of scale words.
VAGUE: frozenset[str] = frozenset({"several", "few", "couple", "handful"})
PLURAL_SCALES: Mapping[str, int] = MappingProxyType(
    {
        "tens": 10,
        "scores": 20,
        "dozens": 12,
        "hundreds": 100,
        "thousands": 1_000,
        "lakhs": 100_000,
        "millions": 1_000_000,
        "crores": 10_000_000,
        "billions": 1_000_000_000,
        "trillions": 1_000_000_000_000,
    }
)
# Groups named by their size; a number only before "of".
GROUPS: Mapping[str, int] = MappingProxyType(
    {"pair": 2, "duo": 2, "trio": 3, "quartet": 4, "foursome": 4, "quintet": 5, "sextet": 6}
)
MULTIPLE_VERBS: Mapping[str, Fraction] = MappingProxyType(
    {
        "doubled": Fraction(2),
        "doubling": Fraction(2),
        "doubles": Fraction(2),
        "tripled": Fraction(3),
        "tripling": Fraction(3),
        "triples": Fraction(3),
        "trebled": Fraction(3),
        "trebling": Fraction(3),
        "quadrupled": Fraction(4),
        "quadrupling": Fraction(4),
        "quintupled": Fraction(5),
        "halved": Fraction(1, 2),
        "halving": Fraction(1, 2),
    }
)
MULTIPLE_WORDS: Mapping[str, Fraction] = MappingProxyType(
    {
        "double": Fraction(2),
        "twice": Fraction(2),
        "triple": Fraction(3),
        "treble": Fraction(3),
        "quadruple": Fraction(4),
    }
)

CARDINALS: Mapping[str, int] = MappingProxyType({**UNITS, **TENS})

# Every word at which a number may begin.
STARTERS: frozenset[str] = frozenset(
    {
        *CARDINALS,
        *SCALES,
        *ORDINALS,
        *DENOMINATORS,
        *FRACTION_SIGNS,
        *VAGUE,
        *PLURAL_SCALES,
        *GROUPS,
        *MULTIPLE_VERBS,
        *MULTIPLE_WORDS,
        *(f"{word}fold" for word in CARDINALS),
        "hundredfold",
        "manifold",
    }
    - {"manifold"}
)
