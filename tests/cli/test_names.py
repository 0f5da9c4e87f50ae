"""The names of a house file and the variables of shipped rules live side by side."""

import re
from pathlib import Path

from desk import Desk

RULES = Path(__file__).resolve().parents[2] / "rules"
STORY = "Ninety people have joined, the clerk said in June.\n\n“We ran out of cards,” said Morag Sinclair.\n"
_BINDING = re.compile(r"\b(?:let|each|forbid|some|every|no|all|first|last|the) +([a-z_]\w*) +(?:in|=) ")


def variables() -> list[str]:
    """What shipped rules call their variables, read off their text."""
    texts = [path.read_text("utf-8") for path in RULES.glob("*/*.rules")]
    code = "\n".join(re.sub(r'""".*?"""|"[^"\n]*"|#[^\n]*', "", text, flags=re.DOTALL) for text in texts)
    return sorted(set(_BINDING.findall(code)))


def test_no_variable_of_a_shipped_rule_takes_a_name_from_a_house_file(bare: Desk) -> None:
    names = variables()
    assert {"years", "computed", "early"} <= set(names)
    bare.write("story.txt", STORY)
    before = bare.call("story.txt", "--all", "--format", "csv")
    bare.write("rules/house.rules", "".join(f'list {name} "Ninety", "June"\n' for name in names))
    after = bare.call("story.txt", "--all", "--format", "csv")
    assert after.err == ""
    assert (after.code, after.err, after.out) == (before.code, "", before.out)
