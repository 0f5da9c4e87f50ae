from collections.abc import Callable

import pytest

from factcheck.article.read import article_from_text
from factcheck.facts.analyse import analyse
from factcheck.facts.names.model import Named

Naming = Callable[[str], Named]


def people(named: Named) -> list[str]:
    return [person.name for person in named.people]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The bridge opened late, said Orla Quigley.", ["Orla Quigley"]),
        ("Mayor Tomas Brandt opened the bridge.", ["Tomas Brandt"]),
        ("Harbour spokesperson Delia Marsh declined to comment.", ["Delia Marsh"]),
        ("Fenwick Odell, 34, was not hurt.", ["Fenwick Odell"]),
        ("They met Ines Varga, the county's chief engineer, there.", ["Ines Varga"]),
        ("Prime Minister Lena Falk and Sen. Rob Hale signed it.", ["Lena Falk", "Rob Hale"]),
        ("German Chancellor Petra Lindt left early.", ["Petra Lindt"]),
        ("Secretary of State Paula Finch spoke.", ["Paula Finch"]),
        ("Mayor of London Nadia Khan spoke.", ["Nadia Khan"]),
        ("The novel by J. K. Harrow sold well.", ["J. K. Harrow"]),
        ("George W. Tanner won.", ["George W. Tanner"]),
        ("A speech by Samuel Obi Jr. followed.", ["Samuel Obi Jr."]),
        ("Minister Ursula von der Heide resigned.", ["Ursula von der Heide"]),
        ("President Kasim al-Rafi resigned.", ["Kasim al-Rafi"]),
        ("The singer Siobhán O’Hara sang.", ["Siobhán O’Hara"]),
        ("Actor Tom Birch said he would return.", ["Tom Birch"]),
        ("Chief Medical Officer Dina Holm spoke.", ["Dina Holm"]),
        ("The head of the Royal Institute of Tides Rolf Aldersey spoke.", ["Rolf Aldersey"]),
        ("Tom Ridge walked home.", ["Tom Ridge"]),
        ("MDTA Administrator Charles Balden spoke.", ["Charles Balden"]),
        ("Gareth Hunt and Bill Gale walked home.", ["Gareth Hunt", "Bill Gale"]),
        ("Will Hale won. Hale walked home.", ["Will Hale"]),
        ("Nakiya Jordan, a nurse, flew to Jordan.", ["Nakiya Jordan"]),
        ("Rachel Masters, prosecuting, told the court. Miss Masters sat down.", ["Rachel Masters"]),
        ("Senators Odwin Tarnow (GHT, Holm Vale) and Bela Kuntz won. Tarnow left.", ["Odwin Tarnow", "Bela Kuntz"]),
        ("A broker with Tarnow Kuntz, Ida Moss, left. A Tarnow Kuntz broker called.", ["Ida Moss"]),
        ("The Speaker of Lagos House of Assembly, Ida Moss, left.", ["Ida Moss"]),
        ("They flew in Dallas Ebola patient Odwin Tarnow.", ["Odwin Tarnow"]),
    ],
)
def test_a_person_is_found(naming: Naming, text: str, wanted: list[str]) -> None:
    assert people(naming(text)) == wanted


@pytest.mark.parametrize(
    "text",
    [
        "The Harbour Office said so.",
        "The gallery bought Skyrock. Will Skyrock sell?",
        "Rewooding Britain, a charity, spoke for Britain.",
        "Marl Magazines France, its publisher, left France.",
        "In New York City and in Santa Lucia it rained.",
        "The Georgia Institute said so.",
        "Will Parliament decide? May Congress act?",
        "It was a day for the Grand Canyon and Lake Placid.",
        "Hope Street and Park Lane were closed.",
        "The University of York and the Bank of Ghana paid.",
        "American Airlines and British Gas raised prices.",
        "The match at the Queen's Club ended on Tuesday.",
        "It was the Brock White House that said so.",
        "World War II ended. The Robert Burns Festival began.",
        "He flew to Rio de Janeiro from Kuala Lumpur.",
        "Prosecutors said nothing. Police said nothing.",
        "Oscar-winning and British-born, it was an Irish film.",
        "He left a silver Nissan Almeria beside an Opel Astra.",
        "Hale Kuntz Asset Management and Safeway Cargo said so.",
        "The Prince George's County police and the Associated General Contractors said so.",
        "The Paris Masters and the Rachel Open begin.",
        "It was the Chief Ministerial face of the party.",
    ],
)
def test_no_person_is_made_up(naming: Naming, text: str) -> None:
    assert people(naming(text)) == []


def test_one_before_a_persons_name_counts_no_one() -> None:
    text = "Police held one Odwin Tarnow of Holm, one Ms Kuntz and one Labour MP, and no one else."
    counts = analyse(article_from_text(text, name="a.txt", format="text")).numbers
    assert [(number.text, number.start) for number in counts] == [("one", text.index("one Labour"))]


def test_title_full_name_and_last_name_are_one_person(naming: Naming) -> None:
    named = naming("Sen. Ada Brock spoke. Brock left. Ada Brock's aide stayed, and Ms Brock returned.")
    (person,) = named.people
    assert (person.name, person.first, person.last) == ("Ada Brock", "Ada", "Brock")
    assert [name.text for name in person.mentions] == ["Ada Brock", "Brock", "Ada Brock", "Brock"]
    assert [name.is_full for name in person.mentions] == [True, False, True, False]
    assert person.titles == ("Sen.", "Ms")
    assert person.spellings == ("Brock",)


def test_relatives_are_told_apart_by_first_name_and_title(naming: Naming) -> None:
    named = naming("Walter Brock met Irene Brock. Mr Brock smiled. Mrs Brock did not.")
    walter, irene = named.people
    assert [name.text for name in walter.mentions] == ["Walter Brock", "Brock"]
    assert [name.start for name in irene.mentions] == [17, 51]


def test_a_last_name_of_two_people_is_left_open(naming: Naming) -> None:
    named = naming("Walter Brock met Irene Brock. Brock smiled.")
    last = named.names[-1]
    assert (last.text, last.entity) == ("Brock", None)


@pytest.mark.parametrize(
    ("full", "later"),
    [
        ("Robert Ashby", "Bob Ashby"),
        ("John Ashby", "J. Ashby"),
        ("John Fitzgerald Ashby", "John Ashby"),
        ("Elizabeth Ashby", "Liz Ashby"),
        ("Robert Ashby Jr.", "Robert Ashby"),
        ("Ahmed Mansour", "Ahmed"),
        ("Ahmed Mansour", "Mansour"),
        ("Joop van der Laan", "Van der Laan"),
        ("Kim Dae-won", "Kim"),
        ("Lin Qiaoyan", "Lin"),
        ("Renée Dubois", "Renee Dubois"),
    ],
)
def test_a_variant_names_the_same_person(naming: Naming, full: str, later: str) -> None:
    named = naming(f"The minister, {full}, spoke at noon. {later} said it was late.")
    (person,) = named.people
    assert [name.text for name in person.mentions] == [full, later]


@pytest.mark.parametrize(("one", "other"), [("John Ashby", "Mary Ashby"), ("Paul Kerry", "Anna Perry")])
def test_other_names_are_other_people(naming: Naming, one: str, other: str) -> None:
    assert people(naming(f"The minister, {one}, spoke. The writer {other} answered.")) == [one, other]


def test_a_family_name_that_comes_first_is_the_last_name(naming: Naming) -> None:
    (person,) = naming("President Zhao Minghe spoke. Later Zhao left.").people
    assert (person.first, person.last) == ("Minghe", "Zhao")


def test_a_name_before_a_noun_with_the_is_no_mention_of_the_person(naming: Naming) -> None:
    named = naming("The Brock administration began in May. Ada Brock, the governor, smiled.")
    (person,) = named.people
    assert [name.text for name in person.mentions] == ["Ada Brock"]


def test_a_place_is_not_taken_for_the_person_of_that_name(naming: Naming) -> None:
    named = naming("Actor Denzil Washington flew to Boston. He never worked in Washington.")
    assert [name.text for name in named.people[0].mentions] == ["Denzil Washington"]
    assert [place.name for place in named.places] == ["Boston", "Washington"]


def test_the_first_mention_is_looked_for_outside_the_headline(naming: Naming) -> None:
    named = naming("# Brock resigns over bridge\n\nAda Brock resigned on Monday. Brock had led the county.")
    (person,) = named.people
    assert person.mentions[0].section == "headline"
    assert person.first_mention.text == "Ada Brock"


def test_a_headline_in_title_case_makes_no_names(naming: Naming) -> None:
    named = naming("# Ada Brock Quits As Bridge Builders Stand Firm\n\nAda Brock has left, builders said.")
    assert [name.text for name in named.names] == ["Ada Brock", "Ada Brock"]
    assert people(named) == ["Ada Brock"]


@pytest.mark.parametrize(
    ("text", "gender"),
    [
        ("Mr Brock smiled.", "male"),
        ("Mrs Alex Brock smiled.", "female"),
        ("The writer Deborah Brock smiled.", "female"),
        ("The writer Alex Brock smiled.", None),
    ],
)
def test_title_or_first_name_tell_the_gender(naming: Naming, text: str, gender: str | None) -> None:
    named = naming(text)
    assert named.gender(named.people[0].entity) == gender


@pytest.mark.parametrize("number", ["Twenty-two", "Thirty-six"])
def test_number_that_opens_a_sentence_is_no_name(naming: Naming, number: str) -> None:
    assert naming(f"{number} people were hurt. {number} schools closed.").names == ()


@pytest.mark.parametrize(
    ("text", "born", "died"),
    [
        ("The poet Ada Brock (1901–1978) wrote it.", "1901-01-01 to 1901-12-31", "1978-01-01 to 1978-12-31"),
        ("Ada Brock, born on 3 March 1950, wrote it.", "1950-03-03", "None"),
        ("Ada Brock, born March 3, 1950, wrote it.", "1950-03-03", "None"),
        ("Ada Brock, born in Leeds in 1950, wrote it.", "1950-01-01 to 1950-12-31", "None"),
        ("The film Ada Brock (1981) was shot by Ada Brock.", "None", "None"),
        ("Ada Brock, 61, was born in 1950.", "1950-01-01 to 1950-12-31", "None"),
        ("Ada Brock, 61, born in Leeds on 3 March 1950, wrote it.", "1950-03-03", "None"),
        ("Ada Brock (61), born in 1950, wrote it.", "1950-01-01 to 1950-12-31", "None"),
        ("Ada Brock, 61, whose son was born in 1950, wrote it.", "None", "None"),
        ("Ada Brock, born on 31 February 1950, wrote it.", "None", "None"),
    ],
)
def test_birth_and_death_are_read_behind_the_name(naming: Naming, text: str, born: str, died: str) -> None:
    (person,) = naming(text).people
    assert (str(person.born), str(person.died)) == (born, died)


@pytest.mark.parametrize(
    ("text", "mentions"),
    [
        # A surname that is a word too is known from the full name, even where that starts a sentence.
        ("Tom Hale left the house at noon.\n\nHale was ill.", ["Tom Hale", "Hale"]),
        ("Ruth Brown won.\n\nBrown has kept the mill for years.", ["Ruth Brown", "Brown"]),
    ],
)
def test_a_surname_that_is_a_word_may_start_a_sentence(naming: Naming, text: str, mentions: list[str]) -> None:
    (person,) = naming(text).people
    assert [name.text for name in person.mentions] == mentions


def test_a_word_that_starts_a_sentence_is_no_surname(naming: Naming) -> None:
    assert [
        name.text for name in naming("Town Hall closed.\n\nHall doors were shut.").names if name.text == "Hall"
    ] == []


def test_a_prince_is_not_the_king_of_that_name(naming: Naming) -> None:
    found = naming("Prince George of Marlow was a grandson of George III, and King George of nobody.")
    assert [[name.start for name in person.mentions] for person in found.people] == [[7], [42, 63]]
