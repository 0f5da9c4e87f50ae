"""Currencies by sign, code, name and nationality: never one of the wrong country."""

import re

import pytest

from factcheck.article.read import article_from_text
from factcheck.facts.analyse import analyse
from factcheck.facts.model import Money
from factcheck.facts.numbers.currencies import currencies


def sums(text: str) -> list[tuple[str, str]]:
    facts = analyse(article_from_text(f"{text}\n", name="story.txt", format="text"))
    return [(fact.text, fact.currency) for fact in facts.numbers if isinstance(fact, Money)]


@pytest.mark.parametrize(
    ("text", "currency"),
    [
        # a nationality and a name
        ("40 Danish kroner", "DKK"),
        ("40 Norwegian kroner", "NOK"),
        ("5 million Icelandic krona", "ISK"),
        ("50 Pakistani rupees", "PKR"),
        ("5m Indian rupees", "INR"),
        ("5 million Philippine pesos", "PHP"),
        ("5 million Mexican pesos", "MXN"),
        ("20 U.S. dollars", "USD"),
        ("20 US dollars", "USD"),
        ("20 Hong Kong dollars", "HKD"),
        ("20 New Zealand dollars", "NZD"),
        ("20 Trinidad and Tobago dollars", "TTD"),
        ("20 Australian dollars", "AUD"),
        ("40 Swiss francs", "CHF"),
        ("40 Rwandan francs", "RWF"),
        ("40 Egyptian pounds", "EGP"),
        ("40 Czech crowns", "CZK"),
        ("30-40 Danish kroner", "DKK"),
        ("5m-kroner", "krone"),
        # a name alone
        ("20 dollars", "USD"),
        ("75 cents", "USD"),
        ("40 kronor", "SEK"),
        ("40 kroner", "krone"),
        ("40 pesos", "peso"),
        ("40 rupees", "rupee"),
        ("40 francs", "franc"),
        ("40 riyals", "riyal"),
        ("40 pounds sterling", "GBP"),
        ("40 ringgit", "MYR"),
        ("500bn won", "KRW"),
        # nobody's dollars
        ("40 Monopoly dollars", "dollar"),
        # codes and signs
        ("EUR 20m", "EUR"),
        ("DKK5m", "DKK"),
        ("20 CHF", "CHF"),
        ("20m NOK", "NOK"),
        ("RM5m", "MYR"),
        ("R4bn", "ZAR"),
        ("R40 million", "ZAR"),
        ("R1,500", "ZAR"),
        ("R$9", "BRL"),
        ("A$5", "AUD"),
        ("HK$6m", "HKD"),
        ("US $5m", "USD"),
        ("Rs 500", "rupee"),
        ("SFr30m", "CHF"),
        ("N500 million", "NGN"),
        ("500€", "EUR"),
        ("50p", "GBP"),
    ],
)
def test_a_sum_is_in_its_currency(text: str, currency: str) -> None:
    assert sums(f"The bridge cost {text}.") == [(text, currency)]


@pytest.mark.parametrize(
    "text",
    [
        "Take the R4 road.",
        "It was the R9 that broke down.",
        "They met at COP 28 with 17 SDG goals.",
        "Of the TOP 10 and ALL 50 states nothing was heard.",
        "A throw of 80m won the title.",
        "Three won the race and ten real friends.",
        "She wore 3 crowns and ate 12 soles.",
        "Then 200 New Yorkers came.",
        "The wall is 20m long.",
        "The wall is 5m-high.",
        "They lifted nine pounds of flour.",
    ],
)
def test_other_words_and_signs_are_no_money(text: str) -> None:
    assert sums(text) == []


def test_the_data_are_codes_of_three_letters_once_each() -> None:
    known = currencies()
    assert all(re.fullmatch("[A-Z]{3}", code) for code in known.codes)
    assert {form.currency for form in known.national.values()} <= set(known.codes)
    assert known.names["krone"].currency == "krone"
