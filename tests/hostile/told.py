"""Texts and names that try to break out of a report, told in every format: nothing of them acts on its reader."""

from desk import BAD, Called, Desk
from factcheck.report.formats import FORMATS
from hostile.case import Case
from hostile.texts import ACTING, NAMES, RULES, TEXTS

RESULT = "every format shows it and is whole"
_EVERY_FORMAT = tuple(word for form in FORMATS for word in ("--output", f"{form.name}=out/{form.name}"))


def lay(desk: Desk, *, name: str = "b.txt", text: str = BAD) -> None:
    """An article with a TK that a rule quotes, and a folder for the reports."""
    desk.write("rules/house.rules", RULES)
    desk.write(f"stories/{name}", text.encode("utf-8", "surrogatepass"))
    (desk.folder / "out").mkdir()


def nothing_acts(desk: Desk, called: Called) -> None:
    """What is printed and all that is written has no character that a terminal, a log or an eye would act on."""
    assert called.err == ""
    assert not ACTING.search(called.out)
    files = [path for path in (desk.folder / "out").rglob("*") if path.is_file()]
    assert len(files) >= len(FORMATS)
    for path in files:
        text = path.read_bytes().decode("utf-8").replace("\r\n", "\n")
        assert not ACTING.search(text), path


def _text(what: str, text: str) -> Case:
    return _case(f"in the text: {what}", "b.txt", f"The council met on Monday.\n\n{text}\n")


def _case(what: str, name: str, text: str) -> Case:
    return Case(
        what=what, result=RESULT, code=1, lay=lambda desk: lay(desk, name=name, text=text),
        arguments=("stories", *_EVERY_FORMAT), alone=False, says=["FAIL (1 of", "Exit 1"], see=nothing_acts,
    )  # fmt: skip


CASES = (
    *(_text(what, text) for what, text in TEXTS.items()),
    *(_case(f"in the name: {what}", name, BAD) for what, name in NAMES.items()),
)
