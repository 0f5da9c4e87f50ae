from collections.abc import Callable

import pytest

from factcheck.facts.names.acronyms import letters_fit
from factcheck.facts.names.model import Named

Naming = Callable[[str], Named]


@pytest.mark.parametrize(
    ("text", "letters", "words"),
    [
        ("The Coastal Rescue Board (CRB) said so.", "CRB", "Coastal Rescue Board"),
        ("The U.S. Fisheries and Harbours Agency (FHA) said so.", "FHA", "Fisheries and Harbours Agency"),
        ("Nurses lacked personal protective equipment (PPE) then.", "PPE", "personal protective equipment"),
        ("Centers for Wave Control and Prevention (CWC) spoke.", "CWC", "Centers for Wave Control and Prevention"),
        ("The CRB (Coastal Rescue Board) said so.", "CRB", "Coastal Rescue Board"),
        ("The Coastal Rescue Board’s (CRB) boats left.", "CRB", "Coastal Rescue Board"),
        ("The Board of Tidal Waters (BoTW) said so. BoTW paid.", "BoTW", "Board of Tidal Waters"),
    ],
)
def test_the_words_behind_letters_are_found(naming: Naming, text: str, letters: str, words: str) -> None:
    (acronym,) = [found for found in naming(text).acronyms if found.letters == letters]
    assert acronym.definition is not None
    assert acronym.definition.text == words
    assert acronym.fits


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The Coastal Rescue Board (CBR) said so.", "Coastal Rescue Board"),
        ("The Internal Monetary Council (IMB) said so.", "Internal Monetary Council"),
    ],
)
def test_letters_that_do_not_fit_still_have_their_words(naming: Naming, text: str, words: str) -> None:
    (acronym,) = naming(text).acronyms
    assert acronym.definition is not None
    assert (acronym.definition.text, acronym.fits) == (words, False)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The Coastal Rescue Board (CBR) said so.", "Coastal Rescue Board"),
        ("The Rural Drainage Engineers (RED) said so.", "Rural Drainage Engineers"),  # letters that make a word
        ("WHO’s Global Harbour Index (GIH) said so.", "Global Harbour Index"),
        ("Action on Harbours and Rivers (HAR) said so.", "Action on Harbours and Rivers"),
        ("The International League for Harbour Safety (ILSH) said so.", None),  # as in French
        ("International Office for Standards (ISO) rules.", None),
        ("The Democratic Republic of Marl (RDM) said so.", None),
        ("The Coastal Rescue Board (CRD) said so.", None),  # one wrong, none swapped
        ("The Coastal Rescue Board (CRB) said so.", None),
        ("The Open Dark-Harbour Society (ODS) said so.", None),
    ],
)
def test_neighbours_that_changed_places_are_told_from_another_language(
    naming: Naming, text: str, words: str | None
) -> None:
    swapped = [found.definition.text for found in naming(text).acronyms if found.definition and found.swapped]
    assert swapped == ([] if words is None else [words])


def test_a_compound_with_a_hyphen_may_give_one_letter(naming: Naming) -> None:
    (acronym,) = naming("The Open Dark-Harbour Society (ODS) said so.").acronyms
    assert acronym.definition is not None
    assert (acronym.definition.text, acronym.fits) == ("Open Dark-Harbour Society", True)


@pytest.mark.parametrize(
    "text",
    [
        "Ada Brock (BBC) said so.",
        "It rained (NATO) on.",
        "A storm (TBC) came to Marlow (SNP).",
        "The Ada Brock Trust (BBC) said so.",
    ],
)
def test_letters_in_brackets_are_not_given_other_words(naming: Naming, text: str) -> None:
    assert [found.definition for found in naming(text).acronyms if found.definition is not None] == []


def test_letters_and_words_are_one_organisation(naming: Naming) -> None:
    named = naming("The Coastal Rescue Board (CRB) spoke. The CRB's boats left. CRBs are rare.")
    (organization,) = named.organizations
    (acronym,) = named.acronyms
    assert (organization.name, organization.acronym) == ("Coastal Rescue Board", "CRB")
    assert [name.text for name in organization.mentions] == ["Coastal Rescue Board", "CRB", "CRB", "CRBs"]
    assert acronym.entity == organization.entity
    assert [name.text for name in acronym.mentions] == ["CRB", "CRB", "CRBs"]


@pytest.mark.parametrize(
    "text",
    [
        "Pope Pius XII and Henry VIII died.",
        "It opened in Durham, NC, on time.",
        "The show begins at 8 PM EST.",
        "An F-16 flew past CBS17.",
        "We will NEVER do that, he said.",
        "I am J. K. Harrow.",
        "Rep. Ada Brock, D-Mass., spoke.",
        "FENNER — The council met.",
        "FENNE, Maine – The council met.",
    ],
)
def test_other_capitals_are_no_acronyms(naming: Naming, text: str) -> None:
    assert [acronym.letters for acronym in naming(text).acronyms] == []


def test_capitals_that_open_a_sentence_and_no_dateline_are_an_acronym(naming: Naming) -> None:
    assert [acronym.letters for acronym in naming("CRB — once a club — met. FENNE won.").acronyms] == ["CRB", "FENNE"]


@pytest.mark.parametrize(
    ("letters", "words", "wanted"),
    [
        ("CRB", "Coastal Rescue Board", True),
        ("CRB", "Coastal Board Rescue", False),
        ("FHA", "Fisheries and Harbours Agency", True),
        ("ASEAN", "Association of Southeast Asian Nations", True),
        ("BOP", "Bureau of Prisons", True),
        ("CRBX", "Coastal Rescue Board", False),
    ],
)
def test_letters_fit_first_letters_in_order(letters: str, words: str, wanted: bool) -> None:
    assert letters_fit(letters, words.split()) is wanted


@pytest.mark.parametrize(
    ("text", "letters", "words"),
    [
        ("The CRBs [coastal rescue boards] said so.", "CRB", "coastal rescue boards"),
        ("They run on CSP – concentrated solar power – and on gas.", "CSP", "concentrated solar power"),
        ("They called them HMTs – Her Majesty’s Tidewaiters.", "HMT", "Her Majesty’s Tidewaiters"),
        ("Each has a “harbour quotient”, or HQU, of nine.", "HQU", "harbour quotient"),
        ("The Coastal Rescue Board, or CRB, said so.", "CRB", "Coastal Rescue Board"),
        ("The Coastal Rescue Board, known as the CRB, said so.", "CRB", "Coastal Rescue Board"),
        ("Its CRB, or coastal rescue board, said so.", "CRB", "coastal rescue board"),
        ("The Ross-Kiln mining company (RK) said so.", "RK", "Ross-Kiln"),
        ("The Other Than Marlovians (OTM’s) said so.", "OTM", "Other Than Marlovians"),
    ],
)
def test_words_may_be_given_otherwise(naming: Naming, text: str, letters: str, words: str) -> None:
    (acronym,) = [found for found in naming(text).acronyms if found.letters == letters]
    assert acronym.definition is not None
    assert (acronym.definition.text, acronym.definition.sure, acronym.fits) == (words, True, True)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The Coastal Rescue Board met. The CRB left.", "Coastal Rescue Board"),
        ("The CRB left. The Coastal Rescue Board met.", "Coastal Rescue Board"),
        ("The Bank of Marl and Sons paid. BMS left.", "Bank of Marl and Sons"),
        ("Jam and Kettle has a shop. J&K pays.", "Jam and Kettle"),
        ("A massive open harbour course began. The MOHC is free.", "massive open harbour course"),
        ("Coastal rescue boards met. The CRB left.", None),  # three words without capitals are chance
        ("Marl opened. Harbours Close. The MOHC is free.", None),
        ("COASTAL RESCUE BOARD. The CRB left.", None),
        ("In Egypt it rained. IE fell.", None),
        ("The Coastal Board met. The CRB left.", None),
    ],
)
def test_words_elsewhere_that_have_the_letters_are_taken_for_theirs(
    naming: Naming, text: str, words: str | None
) -> None:
    acronym = naming(text).acronyms[-1]
    found = None if acronym.definition is None else (acronym.definition.text, acronym.definition.sure)
    assert found == (None if words is None else (words, False))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The European Association of Harbour Pilots (AEPP) said so.", "European Association of Harbour Pilots"),
        ("The CEP (Marlovian Pilots Conference) said so.", "Marlovian Pilots Conference"),
    ],
)
def test_letters_of_another_language_are_told_from_a_slip(naming: Naming, text: str, words: str) -> None:
    (acronym,) = naming(text).acronyms
    assert acronym.definition is not None
    assert (acronym.definition.text, acronym.fits, acronym.foreign) == (words, False, True)


@pytest.mark.parametrize(
    ("text", "gloss"),
    [
        ("Ida Marsh of RTU, the rail workers’ union, said so.", "the rail workers’ union"),
        ("A spokesman for the RTU, a trade body, said so.", "a trade body"),
        ("The rail union RTU said so.", "rail union"),
        ("The water supervision agency, OEFB, said so.", "water supervision agency"),
        ("The armed group (PLG) said so.", "armed group"),
        ("The RTU (Marlow’s largest union) said so.", "Marlow’s largest union"),
        ("Its IBW, or bitterness level, is 65.", "bitterness level"),
        ("She spoke on WKEI radio.", "radio"),
        ("The RTU said so.", None),
        ("The RTU, the mayor said, is on strike.", None),
        ("The RTU and the union met.", None),
        ("A union met. The RTU left.", None),
    ],
)
def test_words_beside_letters_may_say_what_they_are(naming: Naming, text: str, gloss: str | None) -> None:
    (acronym,) = naming(text).acronyms
    assert (acronym.definition, acronym.gloss) == (None, gloss)


@pytest.mark.parametrize(
    "text",
    [
        "HALE: When was that?",
        "He bought $HTDX and left.",
        "Their VO 2 max rose.",
        "TO HIS ANOINTED, HALDE, it says.",
        "HALDE International drills here. HALDE left.",
    ],
)
def test_capitals_that_stand_for_nothing_are_no_acronyms(naming: Naming, text: str) -> None:
    assert naming(text).acronyms == ()
