"""How many letters part two words."""


def edits(one: str, other: str) -> int:
    """0 where two words are equal, 1 where a letter more, less, other or two swapped part them, else 2."""
    if one == other:
        return 0
    if abs(len(one) - len(other)) > 1:
        return 2
    start = 0
    while start < min(len(one), len(other)) and one[start] == other[start]:
        start += 1
    end = 0
    while end < min(len(one), len(other)) - start and one[-1 - end] == other[-1 - end]:
        end += 1
    left, right = one[start : len(one) - end], other[start : len(other) - end]
    if max(len(left), len(right)) == 1 or (len(left) == 2 and left == right[::-1]):
        return 1
    return 2
