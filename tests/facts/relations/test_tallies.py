from collections.abc import Callable

import pytest

from factcheck.facts.relations.items import split_items
from factcheck.facts.relations.model import Relations

Relate = Callable[[str], Relations]


@pytest.mark.parametrize(
    ("sentence", "count", "items", "is_open"),
    [
        (
            "He made three demands: more pay, shorter hours and a new canteen.",
            "three",
            ("more pay", "shorter hours", "a new canteen"),
            False,
        ),
        ("Three towns, Alton, Barnley and Corwick, were hit.", "Three", ("Alton", "Barnley", "Corwick"), False),
        ("Four tips, at Alton, Barnley and the Docks, stay open.", "Four", ("Alton", "Barnley", "Docks"), False),
        ("The two winners – Ann Lee and Bo Hart – tied.", "two", ("Ann Lee", "Bo Hart"), False),
        (
            "Three men were charged: Ann Lee, 34, Bo Hart, 51, and Cy Moss, 19.",
            "Three",
            ("Ann Lee", "Bo Hart", "Cy Moss"),
            False,
        ),
        ("Three towns (Alton, Barnley and Corwick) agreed.", "Three", ("Alton", "Barnley", "Corwick"), False),
        ("The two men were named as Bo Hart, 30, and Cy Moss, 41.", "two", ("Bo Hart", "Cy Moss"), False),
        ("The three nations are France, Italy and Wales.", "three", ("France", "Italy", "Wales"), False),
        ("It grew in two towns: Alton, by 4%; and Barnley, by 5%.", "two", ("Alton, by 4%", "Barnley, by 5%"), False),
        (
            "Any of the three towns - Alton, Barnley or Corwick - may win.",
            "three",
            ("Alton", "Barnley", "Corwick"),
            False,
        ),
        ("At least three towns: Alton, Barnley and Corwick.", "three", ("Alton", "Barnley", "Corwick"), False),
        ("The three towns are Alton, Barnley and Corwick.", "three", ("Alton", "Barnley", "Corwick"), False),
        ("Five towns, including Alton, Barnley and Corwick, agreed.", "Five", ("Alton", "Barnley", "Corwick"), True),
        (
            "It has two aims: to cut costs; to win, at last, more custom.",
            "two",
            ("to cut costs", "to win, at last, more custom"),
            False,
        ),
        (
            "He weighs three names: Alton, Barnley and Corwick, after the rivers there.",
            "three",
            ("Alton", "Barnley", "Corwick"),
            False,
        ),
    ],
)
def test_an_announced_list_has_its_items(
    relate: Relate, sentence: str, count: str, items: tuple[str, ...], is_open: bool
) -> None:
    (tally,) = relate(sentence).tallies
    assert (tally.count.text, tally.items, tally.open) == (count, items, is_open)


@pytest.mark.parametrize(
    "sentence",
    [
        "He has two problems: she is late and he is early.",
        "He beat two of the four rivals, Ann Lee and Bo Hart.",
        "In three games, Ann Lee and Bo Hart, both 20, scored.",
        "Police seek four suspects: Ann Lee, the ringleader, Bo Hart and Cy Moss.",
        "The prize went to two firms, Marsh and Spence and Nixon.",
        "The party has six people: the couple and their four children.",
        "About five things matter: love, bread and rain.",
        "He lived here 16 years – through rain, snow and wind.",
        "Six people left, Ann Lee said.",
        "The five members are Democrats and Greens.",
        "Two towns (both in the north) agreed.",
        "Three towns (Alton has a mill, the others have none) agreed.",
        "Two men (34 and 41) were held.",
        "The three men are Dutch and Irish.",
        "Three towns are Alton, Barnley and Corwick.",
        "It airs in five towns: Alton, Barnley and Corwick, where it began, along with Dunham and Elton.",
        "It has three aims: less waste, better roads, and fewer cuts to parks, schools and clinics.",
    ],
)
def test_a_list_whose_items_cannot_be_told_is_left_alone(relate: Relate, sentence: str) -> None:
    assert relate(sentence).tallies == ()


def test_list_items_below_are_the_things_announced(relate: Relate) -> None:
    (tally,) = relate("The panel made three demands:\n\n- more pay\n\n- shorter hours").tallies
    assert (tally.count.text, tally.items) == ("three", ("more pay", "shorter hours"))


@pytest.mark.parametrize(
    ("text", "items"),
    [
        ("a, b and c", ("a", "b", "c")),
        ("a, b, and c", ("a", "b", "c")),
        ("a and b", ("a", "b")),
        ("a, b and c, and d", ("a", "b and c", "d")),
        ("bread and butter, jam and tea", None),
        ("a, b", None),
        ("“this, that”, c and d", ("“this, that”", "c", "d")),
        ("Ann Lee, the mayor, and Bo Hart", None),
    ],
)
def test_a_list_is_split_where_its_commas_leave_no_doubt(text: str, items: tuple[str, ...] | None) -> None:
    assert split_items(text) == items
