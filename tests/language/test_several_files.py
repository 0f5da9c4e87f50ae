"""Rule files together: ids, old ids and lists."""

from factcheck.language.book import build_rulebook
from factcheck.language.check import check_rules
from factcheck.language.nodes import RuleFile
from factcheck.language.parse import parse_rules
from factcheck.source import Source

ONE = 'pack house.one "One"\nlist towns "Brackwell", "Dunmore"\nrule a.one "x"\n  formerly a.old\n  check true\n'
TWO = 'list towns adds "Cairnside", "Dunmore"\nrule a.two "x"\n  for each p in places\n  check p.name in towns\n'


def read(*texts: str) -> list[RuleFile]:
    files = []
    for number, text in enumerate(texts, 1):
        file, errors = parse_rules(Source(f"{number}.rules", text))
        assert errors == ()
        files.append(file)
    return files


def messages(*texts: str) -> list[str]:
    return [f"{error.file}: {error.message}" for error in check_rules(read(*texts))]


def test_a_list_is_known_in_every_file_and_merged() -> None:
    files = read(ONE, TWO)
    assert check_rules(files) == ()
    book = build_rulebook(files)
    assert book.lists == (("towns", ("Brackwell", "Dunmore", "Cairnside")),)
    assert [rule.id for rule in book.rules] == ["a.one", "a.two"]
    assert [rule.pack for rule in book.rules] == ["house.one", None]
    assert book.files == ("1.rules", "2.rules")
    assert dict(book.texts)["2.rules"] == TWO


def test_additions_may_stand_before_the_list() -> None:
    assert messages(TWO, ONE) == []


def test_an_id_stands_once_in_a_run() -> None:
    assert messages('rule a.b "x"\n  check true\n', 'rule a.b "y"\n  check true\n') == [
        "2.rules: there is already a rule `a.b`"
    ]


def test_an_old_id_is_no_other_rules_id() -> None:
    assert messages(ONE, 'rule a.old "y"\n  check true\n') == ["1.rules: `formerly a.old`: that id is in use"]


def test_a_list_is_begun_once_and_only_what_exists_is_added_to() -> None:
    assert messages(ONE, 'list towns "x"\nlist rivers adds "y"\n') == [
        "2.rules: there is already a list `towns`",
        "2.rules: there is no list `rivers` to add to",
    ]
