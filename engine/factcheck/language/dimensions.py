"""Which dimensions of numbers go together, and what arithmetic makes of them, as far as a rule alone can tell."""

from typing import Literal

from factcheck.values.quantity import Dimension

# A bare number is a count, an age or a year, as the other side asks.
_PLAIN = frozenset(("number", "count", "age", "year"))
_PERCENTAGES = frozenset(("percent", "points"))

# "unlike" where no dimension results, None where only the article tells it.
Result = Dimension | Literal["unlike"] | None


def are_alike(left: Dimension | None, right: Dimension | None) -> bool:
    """Whether numbers of these dimensions can be compared; an unknown one can be with any."""
    if left is None or right is None or left == right:
        return True
    pair = {left, right}
    return pair == _PERCENTAGES or ("number" in pair and pair <= _PLAIN)


def result(operator: Literal["+", "-", "*", "/"], left: Dimension | None, right: Dimension | None) -> Result:
    """The dimension of a sum, difference, product or quotient."""
    if left is None or right is None:
        return None
    if operator in "+-":
        return _sum(left, right, is_difference=operator == "-")
    return _product(left, right) if operator == "*" else _quotient(left, right)


def _sum(left: Dimension, right: Dimension, *, is_difference: bool) -> Result:
    if left == right:
        differences: dict[Dimension, Dimension] = {"percent": "points", "age": "count", "year": "duration"}
        return differences.get(left, left) if is_difference else left
    pair = {left, right}
    if pair == _PERCENTAGES:
        return "percent"
    if pair == {"year", "duration"} and (left == "year" or not is_difference):
        return "year"
    if "number" in pair and pair <= _PLAIN:
        return right if left == "number" else left
    return "unlike"


def _product(left: Dimension, right: Dimension) -> Result:
    """With a plain number of anything; with a percentage so many hundredths of it."""
    if right in _PERCENTAGES:
        return "number" if left in _PERCENTAGES else left
    if left in _PERCENTAGES:
        return right
    if left not in _PLAIN and right not in _PLAIN:
        return "unlike"
    return right if left == "number" or (left in _PLAIN and right not in _PLAIN) else left


def _quotient(left: Dimension, right: Dimension) -> Result:
    """Of like numbers a plain one, by a plain one the same sort, else a rate, whose unit only the article tells."""
    if left == right:
        return None if left == "money" else "number"
    if right in _PERCENTAGES:
        return left
    if left in _PLAIN and right in _PLAIN:
        return "number"
    return left if right in _PLAIN else None
