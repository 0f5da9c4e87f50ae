"""Quotations looked for in a source: what folding allows, what an ellipsis may not hide, what the message says."""

import pytest

from factcheck.article.read import article_from_text
from factcheck.evaluate.engine import Settings, evaluate, prepare
from factcheck.evaluate.nearest_passage import tell_difference
from factcheck.evaluate.transcripts import Transcript
from factcheck.evaluate.verbatim import MOST_LEFT_OUT, Found, find_quotation
from factcheck.facts.analyse import analyse
from factcheck.language.book import build_rulebook
from factcheck.language.check import check_rules
from factcheck.language.nodes import Folding
from factcheck.language.parse import parse_rules
from factcheck.language.reference import Reference
from factcheck.source import Source
from factcheck.values.document import Document
from factcheck.values.unknown import Unknown
from long_texts import repeated, stopped_where_it_hangs

TRANSCRIPT = """THE CLERK: Order, please.

MR. OKAFOR: I did not see the van. It was dark -- very dark -- and
the lamp by the "old gate" was broken. We waited ten minutes. Then
we walked to the mill, and my sister Lena called the well-known doctor. He never came back to us that night.

MS. FIELD: They didn't tell us anything about the money, and I won't pretend they did.
"""
BOTH: tuple[Folding, ...] = ("typography", "elision")


def is_found(*pieces: str, folding: tuple[Folding, ...] = BOTH, text: str = TRANSCRIPT) -> bool:
    found = find_quotation(pieces, Transcript(Document("hearing.txt", text)).folded(folding))
    assert not isinstance(found, Unknown)
    return found.is_found


@pytest.mark.parametrize(
    "quotation",
    [
        "I did not see the van.",
        "I did not see the van,",
        "It was dark — very dark — and the lamp by the ‘old gate’ was broken.",
        "It was dark – very dark – and the lamp by the “old gate” was broken",
        "the well‑known doctor",
        "They didn’t tell us anything",
        "It was dark … and the lamp by the 'old gate' was broken.",
        "It was dark . . . the lamp",
        "I did not see the van.… We waited ten minutes.",
        "It was dark [...] We waited ten minutes.",
        "… we walked to the mill …",
        "[W]e walked to the mill",
        "[i]t was dark",
        "[T]hen we walked",
        "we walked to the mill, and my sister [Lena Okafor] called the well-known doctor.",
        "we walked to the mill, and [she] called the well-known doctor.",
        "my sister Lena call[s] the well-known doctor",
        "I did not see the van [sic].",
        "[Okafor’s sister] called the well-known doctor",
        "They [did not] tell us anything about the money",
    ],
)
def test_a_quotation_that_was_said_is_found(quotation: str) -> None:
    assert is_found(quotation)


@pytest.mark.parametrize(
    "quotation",
    [
        "I did see the van.",
        "I did not see the man.",
        "I did not see the vans",
        "did not see the va",
        "it was dark",
        "It was very dark",
        "we waited ten minutes, and the lamp was broken",
        "I did … see the van.",
        "I did [...] see the van.",
        "I [could] see the van.",
        "We waited ten minutes … It was dark",
        "He … came back to us that night.",
        "[He] came back to us that night",
        "… came back to us that night",
        "I did …",
        "I did [see] the van",
        "They … tell us anything about the money",
        "[w]aited ten minutes too",
    ],
)
def test_a_quotation_that_was_not_said_so_is_not_found(quotation: str) -> None:
    assert not is_found(quotation)


NESTED = """MS. RAY: He said to me, Nadia, a theatre isn't a bus station. I didn't like that. The boys' room was "out of
bounds", he said.
"""


@pytest.mark.parametrize(
    ("quotation", "wanted"),
    [
        ("He said to me, ‘Nadia, a theatre isn’t a bus station.’", True),
        ("He said to me, 'Nadia, a theatre isn't a bus station.' I didn't like that,", True),
        ('He said to me, "Nadia, a theatre isn\'t a bus station"', True),
        ("The boys’ room was ‘out of bounds’", True),
        ("The boys’ room was out of bounds, he said", True),
        ("He said ‘to me, Nadia, a theatre isn’t’ a bus station", True),
        ("He said to me, ‘Nadia, a theatre isnt a bus station’", False),
        ("He said to me, ‘Nadia, a theatre is a bus station’", False),
        ("He said to me ‘Nadia, a theatre isn’t a bus station’", False),
    ],
)
def test_quotation_marks_within_a_quotation_make_no_difference(quotation: str, wanted: bool) -> None:
    assert is_found(quotation, folding=("typography",), text=NESTED) is wanted
    assert is_found(quotation, text=NESTED) is wanted
    assert not is_found(quotation, folding=(), text=NESTED)


def test_an_interrupted_quotation_stands_in_one_piece_in_the_source() -> None:
    assert is_found("We waited ten minutes,", "Then we walked to the mill.")
    assert is_found("the lamp by the ‘old gate’,", "was broken.")
    assert not is_found("It was dark,", "and the lamp")


@pytest.mark.parametrize(
    ("quotation", "folding", "wanted"),
    [
        ("It was dark -- very dark -- and the lamp", (), True),
        ("It was dark — very dark — and the lamp", (), False),
        ("It was dark — very dark — and the lamp", ("elision",), False),
        ("It was dark … very dark", ("typography",), False),
        ("It was dark … very dark", ("elision",), True),
        ("I did not see the van,", (), False),
        ("I did not see the van", (), True),
    ],
)
def test_only_what_is_named_is_folded(quotation: str, folding: tuple[Folding, ...], wanted: bool) -> None:
    assert is_found(quotation, folding=folding) is wanted


@pytest.mark.parametrize(("words", "wanted"), [(MOST_LEFT_OUT, True), (MOST_LEFT_OUT + 1, False)])
def test_an_ellipsis_leaves_out_so_many_words(words: int, wanted: bool) -> None:
    text = f"We began {'well ' * words}and we ended."
    assert is_found("We began … and we ended", text=text) is wanted


def test_the_nearest_of_several_places_counts() -> None:
    text = "We began. It did not work. We began again and so it ended. Later we did not."
    assert is_found("We began … it ended", text=text)


def test_words_that_are_none_cannot_be_decided() -> None:
    found = find_quotation(("…",), Transcript(Document("hearing.txt", TRANSCRIPT)).folded(BOTH))
    assert found == Unknown("there are no words to look for")


@pytest.mark.parametrize(
    ("article", "outcome"),
    [
        ("“We waited ten minutes,” said Lena Moss. “It was dark.”", "pass"),
        ("“It was dark,” said Lena Moss, “very dark.”", "pass"),
        ("“We waited,” said Lena Moss, “ten minutes.”", "pass"),
        ("“We waited ten minutes,” said Lena Moss, “to the mill.”", "fail"),
        ("“We waited ten minutes,” said Lena Moss. “It was light.”", "fail"),
    ],
)
def test_a_new_sentence_after_the_speaker_may_stand_elsewhere(article: str, outcome: str) -> None:
    text = 'source hearing from "hearing.txt"\nrule h.v "v"\n  for each q in quotes\n  check q.words found in hearing'
    file, errors = parse_rules(Source("h.rules", f"{text} folding typography, elision\n"))
    reference = Reference(documents={"hearing": Document("hearing.txt", TRANSCRIPT)})
    assert (errors, check_rules([file], reference)) == ((), ())
    facts = analyse(article_from_text(f"{article}\n", name="a.txt", format="text"))
    (found,) = evaluate(prepare(build_rulebook([file], reference)), facts, Settings())
    assert (found.outcome, found.instances.passed + found.instances.failed) == (outcome, 1)


def reason(quotation: str) -> str | None:
    found = find_quotation((quotation,), Transcript(Document("hearing.txt", TRANSCRIPT)).folded(BOTH))
    assert not isinstance(found, Unknown)
    return found.reason


def test_a_hidden_negation_is_the_reason() -> None:
    assert reason("I did … see the van.") == "what the quotation leaves out has “not”"
    assert reason("[He] came back to us") == "what the quotation leaves out has “never”"


@pytest.mark.parametrize(
    ("quotation", "told"),
    [
        (
            "We waited two minutes.",
            "the nearest passage in hearing.txt is “We waited ten minutes.”: “ten” there, “two” here",
        ),
        (
            "I did see the van.",
            "the nearest passage in hearing.txt is “I did not see the van.”: “not” there, nothing here",
        ),
        (
            "They surely didn’t tell us anything",
            "the nearest passage in hearing.txt is “They didn't tell us anything”: nothing there, “surely” here",
        ),
        (
            "we Walked to the mill",
            "the nearest passage in hearing.txt is “we walked to the mill,”: “walked” there, “Walked” here",
        ),
        (
            "We ‘waited ten’ minutes; then we walked,",
            "the nearest passage in hearing.txt is “We waited ten minutes. Then we walked”: “Then” there, “then” here",
        ),
        (
            "I did not ‘see the van’; It was dark,",
            "the nearest passage in hearing.txt is “I did not see the van. It was dark”: "
            "only marks differ, “van.” there, “van’;” here",
        ),
        ("The harbour froze over in January", "hearing.txt has nothing like it"),
        ("Zebra", "hearing.txt has nothing like it"),
    ],
)
def test_the_nearest_passage_and_its_difference_are_told(quotation: str, told: str) -> None:
    assert tell_difference(quotation, Transcript(Document("hearing.txt", TRANSCRIPT)).folded(BOTH)) == told


def test_a_long_source_is_searched_to_its_end() -> None:
    transcript = Transcript(Document("long.txt", repeated("and so we went on and on to the mill. ", 1_500_000)))
    with stopped_where_it_hangs():
        folded = transcript.folded(BOTH)
        assert find_quotation(("and … so [then] we … went [off] on … to the hills",), folded) == Found(is_found=False)
        assert tell_difference("and so we went on to the hills", folded) == "long.txt has nothing like it"
