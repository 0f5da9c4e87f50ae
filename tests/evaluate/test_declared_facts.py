"""Declarations on facts: what each changes, what it marks as declared, and what it leaves as it is."""

from factcheck.article.read import article_from_text
from factcheck.evaluate.declarations import with_declarations
from factcheck.facts.analyse import analyse
from factcheck.facts.model import Breakdown, Entity, Facts, Name, Number, Person
from factcheck.language.book import build_rulebook
from factcheck.language.check import check_rules
from factcheck.language.parse import parse_rules
from factcheck.source import Source
from factcheck.values.render import show


def declared(text: str, *lines: str, name: str = "a.md") -> tuple[Facts, Facts]:
    """The facts of a text before and after lines of a declaration."""
    clauses = "".join(f"  {line}\n" for line in lines)
    parsed, errors = parse_rules(Source("r.rules", f'declare in "*.md"\n{clauses}  because "the notes"\n'))
    assert (errors, check_rules([parsed])) == ((), ())
    before = analyse(article_from_text(text, name=name, format="markdown"))
    return before, with_declarations(before, build_rulebook([parsed]), name)


def number(facts: Facts, words: str) -> Number:
    (found,) = [one for one in facts.numbers if one.text == words]
    return found


def breakdown(facts: Facts) -> Breakdown:
    (found,) = facts.breakdowns
    return found


def words(relation: Breakdown) -> tuple[str | None, tuple[str, ...]]:
    return None if relation.total is None else relation.total.text, tuple(part.text for part in relation.parts)


# ------------------------------------------------------------------ numbers

FIRMS = "Of the eleven firms, nine paid and three left the fair. Up to 40 guests came."


def test_a_value_takes_the_noun_and_the_verb_of_what_stood_there() -> None:
    before, after = declared(FIRMS, '"nine" is 8')
    old, new = number(before, "nine"), number(after, "nine")
    assert (show(old.value), show(new.value)) == ("9", "8")
    assert (new.noun, new.verb) == (old.noun, old.verb)
    assert new.noun is not None
    assert new.verb == "paid"
    assert (old.declared, new.declared) == (False, True)


def test_a_value_where_there_was_no_number_has_neither_noun_nor_verb() -> None:
    _, after = declared(FIRMS, '"guests" is 12')
    assert (number(after, "guests").noun, number(after, "guests").verb) == (None, None)
    starts = [one.start for one in after.numbers]
    assert starts == sorted(starts)


def test_a_changed_number_is_changed_in_its_relation_which_is_then_declared() -> None:
    before, after = declared(FIRMS, '"nine" is 8')
    assert words(breakdown(after)) == words(breakdown(before)) == ("eleven", ("nine", "three"))
    assert [show(part.value) for part in breakdown(after).parts] == ["8", "3"]
    assert (breakdown(before).declared, breakdown(after).declared) == (False, True)
    assert [number(after, text).declared for text in ("eleven", "three", "40")] == [False] * 3


GROUP = "The fair drew eleven firms. Of them 40 gave nothing. Nine of the eleven firms paid."


def test_a_changed_group_is_changed_for_those_who_are_of_it() -> None:
    before, after = declared(GROUP, '"eleven" 2nd is 12')
    old, new = number(before, "Nine"), number(after, "Nine")
    assert old.of is not None
    assert new.of is not None
    assert (show(old.of.value), show(new.of.value)) == ("11", "12")
    assert new.declared
    assert show(new.value) == "9"


def test_a_number_whose_group_is_none_stands_alone() -> None:
    _, after = declared(GROUP, '"eleven" 2nd is not a number')
    assert number(after, "Nine").of is None
    assert number(after, "Nine").declared
    assert not number(after, "40").declared


def test_a_breakdown_that_loses_a_number_is_gone() -> None:
    _, after = declared(FIRMS, '"eleven" is not a number')
    assert after.breakdowns == ()
    assert number(after, "nine").of is None


def test_a_group_of_another_kind_is_none() -> None:
    _, after = declared(GROUP, '"eleven" 2nd is 12%')
    assert number(after, "Nine").of is None
    assert number(after, "Nine").declared


# ------------------------------------------------------------------ totals and parts

SHARES = "Of the 40 members, 18 voted for the plan. Twelve were against it and ten stayed away."


def test_parts_declared_make_a_whole() -> None:
    before, after = declared(SHARES, 'parts of "40" are "18", "Twelve", "ten"')
    found = breakdown(after)
    assert words(found) == ("40", ("18", "Twelve", "ten"))
    assert (found.kind, found.complete, found.link, found.declared) == ("counts", True, "declared", True)
    assert found.noun == number(before, "40").noun
    assert (found.start, found.end) == (SHARES.index("40"), SHARES.index("ten stayed") + len("ten"))


def test_a_total_declared_takes_the_parts_that_were_known() -> None:
    before, after = declared(FIRMS, 'total of "nine" is "40"')
    known, found = breakdown(before), breakdown(after)
    assert words(known) == ("eleven", ("nine", "three"))
    assert words(found) == ("40", ("nine", "three"))
    assert (found.complete, found.cue) == (known.complete, known.cue)
    assert found.complete


def test_a_total_declared_for_a_part_of_nothing_is_of_it_alone_and_not_complete() -> None:
    _, after = declared("The fair had 30 guests. Nine of them paid.", 'total of "Nine" is "30"')
    found = breakdown(after)
    assert words(found) == ("30", ("Nine",))
    assert (found.complete, found.cue) == (False, "of")


def test_parts_are_of_money_or_shares_by_the_first() -> None:
    _, money = declared("It cost £900. The roof was £600 and the wall £200.", 'parts of "£900" are "£600", "£200"')
    _, shares = declared("All were 100%. For it 60%, and 30% no.", 'parts of "100%" are "60%", "30%"')
    assert [one.kind for one in money.breakdowns if one.declared] == ["money"]
    assert [one.kind for one in shares.breakdowns if one.declared] == ["shares"]


def test_another_breakdown_stays_and_the_order_is_that_of_the_text() -> None:
    text = f"{FIRMS} Of the 20 boats, 12 sailed and eight sank."
    before, after = declared(text, 'total of "nine" is "40"')
    assert [words(one) for one in after.breakdowns] == [("40", ("nine", "three")), ("20", ("12", "eight"))]
    assert after.breakdowns[1] is before.breakdowns[1]


# ------------------------------------------------------------------ dates


def test_a_year_declared_makes_the_date_sure_and_possible() -> None:
    before, after = declared("The mill closed on February 29 and opened in June.", 'year of "February 29" is 2024')
    old, new = before.dates[0], after.dates[0]
    assert (new.year, str(new.value), new.possible, new.sure, new.declared) == (2024, "2024-02-29", True, True, True)
    assert getattr(old.year, "reason", None) == "no publication date"
    assert not old.declared
    assert after.dates[1] is before.dates[1]


def test_a_day_that_the_year_does_not_have_is_impossible() -> None:
    _, after = declared("The mill closed on February 29.", 'year of "February 29" is 2023')
    assert not after.dates[0].possible
    assert getattr(after.dates[0].value, "reason", None) == "the calendar has no such day"


def test_a_month_with_a_year_is_the_whole_month() -> None:
    _, after = declared("The mill opened in June.", 'year of "June" is 2019')
    assert (str(after.dates[0].value), after.dates[0].possible) == ("2019-06-01 to 2019-06-30", True)


# ------------------------------------------------------------------ names

PEOPLE = "Field meets Finch\n\nTom Field met Dora Finch at the mill. Field, 52, left. “I saw him,” Finch said."


def person(facts: Facts, name: str) -> Entity:
    (found,) = [one for one in facts.people if one.name == name]
    return found


def mention(facts: Facts, start: int) -> Name:
    (found,) = [one for one in facts.names if one.start == start]
    return found


def test_a_mention_declared_to_be_another_moves_from_one_to_the_other() -> None:
    before, after = declared(PEOPLE, '"Field" 3rd is "Dora Finch"')
    moved = PEOPLE.index("Field, 52")
    assert moved in [one.start for one in person(before, "Tom Field").mentions]
    assert moved not in [one.start for one in person(after, "Tom Field").mentions]
    starts = [one.start for one in person(after, "Dora Finch").mentions]
    assert moved in starts
    assert starts == sorted(starts)
    assert len(starts) == len(person(before, "Dora Finch").mentions) + 1
    assert mention(after, moved).entity == person(after, "Dora Finch").entity
    assert mention(after, moved).declared
    assert person(after, "Dora Finch").declared
    assert person(after, "Tom Field").declared


def test_who_has_no_mention_left_is_gone() -> None:
    text = "Tom Field met Dora Finch at the mill."
    _, after = declared(text, '"Tom Field" is "Dora Finch"')
    assert [one.name for one in after.people] == ["Dora Finch"]
    assert (after.people[0].text, after.people[0].start) == ("Tom Field", 0)


def test_nobody_else_is_declared() -> None:
    _, after = declared(f"{PEOPLE}\n\nAda Boyle stayed.", '"Field" 3rd is "Dora Finch"')
    assert not person(after, "Ada Boyle").declared
    assert sorted(one.name for one in after.people) == ["Ada Boyle", "Dora Finch", "Tom Field"]


def test_a_declaration_for_other_files_changes_nothing() -> None:
    before, after = declared(FIRMS, '"nine" is 8', name="a.txt")
    assert after is before


def test_the_first_mention_is_the_first_below_the_headline() -> None:
    _, after = declared(f"# {PEOPLE}", '"Field" 3rd is "Dora Finch"')
    finch = person(after, "Dora Finch")
    assert isinstance(finch, Person)
    assert (finch.section, finch.first_mention.text) == ("headline", "Dora Finch")


def test_an_age_that_is_no_number_is_no_age() -> None:
    text = "Tom Field, 52, met Dora Finch, 40, and Ada Boyle at the mill."
    before, after = declared(text, '"52" is not a number')
    for facts, ages in ((before, ["52", "40", None]), (after, [None, "40", None])):
        people = [one for one in facts.people if isinstance(one, Person)]
        assert [next((age.text for age in one.ages), None) for one in people] == ages


def test_a_breakdown_whose_part_goes_to_another_is_gone() -> None:
    _, after = declared(FIRMS, 'parts of "40" are "nine"')
    assert words(breakdown(after)) == ("40", ("nine",))


def test_a_declared_total_that_was_a_part_is_none_any_more() -> None:
    _, after = declared(FIRMS, 'total of "nine" is "three"')
    assert words(breakdown(after)) == ("three", ("nine",))


def test_a_speaker_is_declared_where_the_other_stood() -> None:
    before, after = declared(PEOPLE, 'speaker of "I saw him" is "Tom Field"')
    old, new = before.quotes[0].speaker, after.quotes[0].speaker
    assert old is not None
    assert new is not None
    assert (old.name, new.name, new.kind, new.declared) == ("Dora Finch", "Tom Field", "person", True)
    assert (new.start, new.end) == (old.start, old.end)
    assert new.entity == person(after, "Tom Field").entity
    assert after.quotes[0].declared


def test_a_speaker_of_words_that_had_none_stands_at_the_words() -> None:
    text = "The crowd left at dusk. “It was chaos from start to end.”"
    for name in ("Ada Boyle", "Ada Boyle."):
        _, after = declared(text, f'speaker of "from start to end." is "{name}"')
        speaker = after.quotes[0].speaker
        assert speaker is not None
        assert (speaker.name, speaker.kind, speaker.entity) == (name, "person", None)
        assert (speaker.start, speaker.end) == (after.quotes[0].start, after.quotes[0].end)


def test_an_organisation_speaks_as_one() -> None:
    text = "Melby Lines Ltd. stopped the ferry. “It lost money for years,” said Ada Boyle."
    _, after = declared(text, 'speaker of "It lost money" is "Melby Lines Ltd."')
    speaker = after.quotes[0].speaker
    assert speaker is not None
    assert (speaker.name, speaker.kind) == ("Melby Lines Ltd.", "organization")
