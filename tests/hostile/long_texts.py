"""Articles that are long or deep: they are checked in a time that grows with their length, or refused."""

from hostile.case import Case, file


def _article(what: str, text: str, *, suffix: str = "txt") -> Case:
    name = f"stories/b.{suffix}"
    return Case(
        what=what, result="it is checked", code=0, lay=file(name, text), arguments=("stories", "--severity", "error"),
        says=["2 articles", "Exit 0: the gate holds."],
    )  # fmt: skip


def _too_deep(what: str, text: str) -> Case:
    """Markdown nested so deep that its parser reads none of it."""
    return Case(
        what=what, result="a row with the reason", code=3, lay=file("stories/b.md", text),
        says=["stories/b.md", "it holds no prose"],
    )  # fmt: skip


VOTE = "The vote was close"
HEAD = f"{VOTE}. "
FIELDS = "".join(f"k{number}: v\n" for number in range(50_000))
CASES = (
    _article("one line of almost 10 MB, the limit", "The vote was close and nobody was surprised. " * 220_000),
    _article("one word of 1 MB", f"{VOTE} {'a' * 1_000_000}."),
    _article("one number of 1 MB", f"{VOTE} {'9' * 1_000_000}."),
    _article("1,000,000 full stops", f"{HEAD}{'.' * 1_000_000}"),
    _article("1,000,000 line breaks", f"{HEAD}{chr(10) * 1_000_000}x"),
    _article("500,000 combining marks on one letter", HEAD + "e" + "\u0301" * 500_000),
    _article("100,000 opening brackets", HEAD + "(" * 100_000),
    _article("100,000 quotation marks", HEAD + '"' * 100_000),
    _article("100,000 opening quotation marks", HEAD + "“" * 100_000),
    _article("a name of 60,000 words", f"{HEAD}The {'Ana de la Cruz ' * 15_000}."),
    _article("50,000 numbers with `and` between them", f"{HEAD}The {'one and ' * 50_000}two."),
    _too_deep("a quotation within 50,000 levels of Markdown's `>`", f"{'>' * 50_000} {HEAD}"),
    _too_deep("a list 50,000 levels deep", f"{'- ' * 50_000}{HEAD}"),
    _article("100,000 brackets of Markdown's links", HEAD + "[" * 100_000, suffix="md"),
    _article("50,000 links within one another", HEAD + "[a](" * 50_000, suffix="md"),
    _article("50,000 marks of emphasis that are never closed", HEAD + "*a_ " * 50_000, suffix="md"),
    _article("runs of backticks in 300 lengths", HEAD + " ".join("`" * count for count in range(300)), suffix="md"),
    _article("20,000 HTML elements within one another", HEAD + "<div>" * 20_000, suffix="md"),
    _article("a table of 5,000 columns", f"{HEAD}\n\n|{'a|' * 5_000}\n|{'-|' * 5_000}\n|{'x|' * 5_000}\n", suffix="md"),
    Case(
        what="front matter of 500 kB",
        result="a row with the reason",
        code=3,
        lay=file("stories/b.md", f"---\n{FIELDS}---\n{HEAD}\n"),
        says=["stories/b.md", "front matter", "Not read: 1 article."],
    ),
)
