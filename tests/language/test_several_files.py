"""Rule files together: ids, old ids and lists."""

import pytest

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


LOCAL = (
    'rule a.local "x"\n  for each years in counts\n  let towns = years.noun\n'
    "  check some c in counts where c.noun = towns has c = years\n"
)


def test_a_variable_hides_what_another_file_names() -> None:
    named = 'list years "a"\nlist c "b"\ntable towns from "towns.csv" key name\nfind s\n  pattern "a"\n'
    assert messages(named, LOCAL) == []
    assert messages(LOCAL, named) == []


def test_a_variable_has_no_name_of_its_own_file() -> None:
    assert messages('list years "a"\n' + LOCAL, 'list towns "b"\n') == ["1.rules: `years` is already a list"]


def test_a_parameter_hides_what_another_file_names() -> None:
    define = "define few(years: list of count) = count(years) < 3\n"
    assert messages('list years "a"\n', define) == []
    assert messages('list years "a"\n' + define) == ["1.rules: `years` is already a list"]


SHORT = 'list years "1999"\ndefine plain(t: text) = t in years\ndefine odd(t: text) = not plain(t)\n'
USE = 'rule a.use "x"\n  for each years in counts\n  check odd(years.text)\n'


def test_what_a_definition_speaks_of_is_not_hidden_where_it_is_used() -> None:
    assert messages(SHORT, USE) == ["2.rules: `odd` speaks of another `years` than the variable here"]
    assert messages(SHORT, USE.replace("years", "n")) == []


@pytest.mark.parametrize("body", ["some years in counts has years = x", "few(x)"])
def test_a_variable_of_the_definition_itself_is_nothing_that_it_speaks_of(body: str) -> None:
    define = f"define few(years: count) = years > 3\ndefine odd(x: count) = {body}\n"
    assert messages('list years "1999"\n', define, USE.replace("years.text", "years")) == []
