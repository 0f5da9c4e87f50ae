"""Whole relations, as an article states them: sums, shares, changes, conversions, the same number twice."""

import json
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

from factcheck.values.arithmetic import absolute, add, change, convert, multiply, percent_of, total
from factcheck.values.compare import Comparison, Tolerance, compare
from factcheck.values.quantity import Dimension, Quantity
from factcheck.values.unknown import Unknown
from factcheck.values.written import Hedge, written

ROUNDING = Tolerance("rounding")
SCALES = {"thousand": 1_000, "million": 1_000_000, "billion": 1_000_000_000, "trillion": 1_000_000_000_000}


def read(text: str) -> Quantity:
    """ "about 3.5 million km", "$4.13", "18%", "1,200": written as in an article."""
    hedge: Hedge | None = None
    for word in ("about", "nearly", "more than", "at least", "up to", "less than", "just over"):
        if text.startswith(f"{word} "):
            hedge, text = word, text.removeprefix(f"{word} ")
    digits, _, rest = text.lstrip("$").rstrip("%").partition(" ")
    scale = SCALES.get(rest.split(" ")[0], 1)
    unit = rest.removeprefix(rest.split(" ")[0]).strip() if scale > 1 else rest
    dimension: Dimension = "percent" if "%" in text else "money" if "$" in text else "measure" if unit else "count"
    return made(digits, dimension, "USD" if dimension == "money" else unit or None, scale, hedge)


def made(digits: str, dimension: Dimension, unit: str | None, scale: int, hedge: Hedge | None) -> Quantity:
    plain = digits.replace(",", "")
    decimals = len(plain.partition(".")[2])
    value = Fraction(plain) * scale
    return written(value, dimension=dimension, unit=unit, decimals=decimals, scale=Fraction(scale), hedge=hedge)


def known(result: Quantity | Unknown) -> Quantity:
    assert isinstance(result, Quantity), result
    return result


def verdict(comparison: Comparison) -> str:
    if comparison.truth is None:
        return "UNDETERMINED"
    return f"SATISFIED:{comparison.level}" if comparison.truth else "VIOLATED"


def from_data(entry: dict[str, Any]) -> Quantity:
    unit = "USD" if entry["kind"] == "money" else None
    hedge = entry["hedge"].replace("_", " ") if "hedge" in entry else None
    return made(entry["digits"], entry["kind"], unit, SCALES.get(entry.get("scale", ""), 1), hedge)


def decide(case: dict[str, Any]) -> Comparison:
    match case["relation"]:
        case "sum":
            operator = "=" if case.get("complete", True) else "<="
            parts = known(total([from_data(part) for part in case["parts"]]))
            return compare(operator, parts, from_data(case["total"]), tolerance=ROUNDING)  # type: ignore[arg-type]
        case "share":
            share = known(percent_of(from_data(case["part"]), from_data(case["whole"])))
            return compare("=", share, from_data(case["stated"]), tolerance=ROUNDING)
        case "change":
            moved = absolute(known(change(from_data(case["old"]), from_data(case["new"]))))
            return compare("=", moved, from_data(case["stated"]), tolerance=ROUNDING)
        case "conversion":
            scaled = known(multiply(from_data(case["from"]), Quantity.exact(Fraction(case["factor"]))))
            if "offset" in case:
                scaled = known(add(scaled, Quantity.exact(Fraction(case["offset"]), "measure")))
            return compare("=", scaled, from_data(case["to"]), tolerance=ROUNDING)
        case _:
            return compare("=", from_data(case["a"]), from_data(case["b"]), tolerance=ROUNDING)


def test_the_worked_relations_get_their_verdict_and_level(shared: Path) -> None:
    cases = json.loads((shared / "data" / "numbers" / "relations.json").read_text(encoding="utf-8"))
    got = {case["name"]: verdict(decide(case)) for case in cases}
    assert got == {case["name"]: case["want"] for case in cases}


@pytest.mark.parametrize(
    ("parts", "whole", "want"),
    [
        ("412, 388, 57", "857", "SATISFIED:strict"),
        ("412, 388, 57", "875", "VIOLATED"),
        ("61%, 27%, 12%", "100%", "SATISFIED:strict"),
        ("61%, 27%, 11%", "100%", "SATISFIED:rounded"),
        ("61%, 27%, 9%", "100%", "VIOLATED"),
        ("$1.2 million, $3.4 million", "$4.6 million", "SATISFIED:strict"),
        ("$1.2 million, $3.4 million", "$4.7 million", "SATISFIED:rounded"),
        ("$1.2 million, $3.4 million", "$4.9 million", "VIOLATED"),
        ("12,000, 7,500", "about 20,000", "SATISFIED:strict"),
        ("12,000, 7,200", "more than 20,000", "VIOLATED"),
        ("12,000, 7,500", "more than 20,000", "SATISFIED:rounded"),
        ("at least 3, 4", "9", "UNDETERMINED"),
        ("at least 3, 4", "6", "VIOLATED"),
        ("up to 30, 12", "40", "SATISFIED:strict"),
        ("nearly 500, 300", "800", "SATISFIED:strict"),
        ("nearly 50, 30", "80", "VIOLATED"),
        ("$19.99, $5.01", "$25", "SATISFIED:strict"),
        ("$19.99, $5.02", "$25", "VIOLATED"),
        ("33.3%, 33.3%, 33.3%", "100%", "SATISFIED:rounded"),
        ("33.2%, 33.2%, 33.2%", "100%", "VIOLATED"),
    ],
)
def test_parts_and_their_total(parts: str, whole: str, want: str) -> None:
    summed = known(total([read(part) for part in parts.split(", ")]))
    assert verdict(compare("=", summed, read(whole), tolerance=ROUNDING)) == want


@pytest.mark.parametrize(
    ("part", "whole", "stated", "want"),
    [
        ("45", "180", "25%", "SATISFIED:strict"),
        ("48", "180", "25%", "VIOLATED"),
        ("1,240", "3,100", "40%", "SATISFIED:strict"),
        ("3", "8", "38%", "SATISFIED:strict"),
        ("3", "8", "37%", "SATISFIED:strict"),
        ("200", "3,000", "6.5%", "SATISFIED:rounded"),
        ("14", "20", "more than 60%", "SATISFIED:strict"),
        ("12", "20", "more than 60%", "VIOLATED"),
    ],
)
def test_a_share_of_a_whole(part: str, whole: str, stated: str, want: str) -> None:
    share = known(percent_of(read(part), read(whole)))
    assert verdict(compare("=", share, read(stated), tolerance=ROUNDING)) == want


@pytest.mark.parametrize(
    ("old", "new", "stated", "want"),
    [
        ("1,200", "1,344", "12%", "SATISFIED:strict"),
        ("1,344", "1,200", "12%", "SATISFIED:rounded"),
        ("$2.50", "$2.75", "10%", "SATISFIED:strict"),
        ("$2.50", "$2.80", "10%", "VIOLATED"),
        ("4.2%", "4.6%", "10%", "SATISFIED:strict"),
        ("$3 million", "$4 million", "45%", "SATISFIED:rounded"),
        ("40", "50", "20%", "VIOLATED"),
    ],
)
def test_a_change_in_percent(old: str, new: str, stated: str, want: str) -> None:
    moved = absolute(known(change(read(old), read(new))))
    assert verdict(compare("=", moved, read(stated), tolerance=ROUNDING)) == want


@pytest.mark.parametrize(
    ("one", "other", "want"),
    [
        ("26 mile", "42 km", "SATISFIED:strict"),
        ("26 mile", "24 km", "VIOLATED"),
        ("90 degF", "32 degC", "SATISFIED:strict"),
        ("90 degF", "50 degC", "VIOLATED"),
        ("11 stone", "70 kg", "SATISFIED:strict"),
        ("2 acre", "8 hectare", "VIOLATED"),
        ("about 5 mile", "8 km", "SATISFIED:strict"),
        ("1.5 litre", "3 pint", "SATISFIED:strict"),
        ("6 foot", "180 cm", "SATISFIED:strict"),
        ("6 foot", "220 cm", "VIOLATED"),
    ],
)
def test_a_measure_in_two_units(one: str, other: str, want: str) -> None:
    target = read(other)
    converted = known(convert(read(one), target.unit or ""))
    assert verdict(compare("=", converted, target, tolerance=ROUNDING)) == want
