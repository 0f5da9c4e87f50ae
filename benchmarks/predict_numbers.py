"""Numbers, dates and times of labelled sentences, as the scorer of numbers wants them."""

import datetime
import json
from collections.abc import Iterator
from pathlib import Path

import attrs

from factcheck.article.read import article_from_text
from factcheck.facts.dates.find import find_dates, find_times
from factcheck.facts.model import (
    Age,
    Count,
    Duration,
    Fraction,
    Measure,
    Money,
    Multiple,
    Number,
    Ordinal,
    Percentage,
    Point,
)
from factcheck.facts.names.find import find_names
from factcheck.facts.numbers.amounts import read_amount
from factcheck.facts.numbers.find import find_numbers
from factcheck.facts.numbers.scores import find_score_spans
from factcheck.facts.numbers.tokens import tokenize
from factcheck.facts.prose import Prose, read_prose
from factcheck.source import Span
from predict_dates import date_rows, time_rows

_KINDS: tuple[tuple[type[Number], str], ...] = (
    (Count, "cardinal"),
    (Percentage, "percent"),
    (Point, "pp"),
    (Money, "money"),
    (Measure, "measure"),
    (Duration, "duration"),
    (Age, "age"),
    (Ordinal, "ordinal"),
    (Fraction, "fraction"),
    (Multiple, "multiple"),
)


def predict_file(source: Path, target: Path) -> None:
    """Write a prediction for each sentence of a file of labelled ones (or of sentences with `id` and `text`)."""
    rows = [json.loads(line) for line in source.read_text(encoding="utf-8").splitlines() if line.strip()]
    lines = [json.dumps({"id": row["id"], "numbers": predict_sentence(row)}, ensure_ascii=False) for row in rows]
    target.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")


def predict_sentence(row: dict[str, str]) -> list[dict[str, object]]:
    """What is found in one sentence, published on its `anchor`."""
    anchor = row.get("anchor")
    published = datetime.date.fromisoformat(anchor) if anchor else None
    article = article_from_text(row["text"], name=row["id"], format="text", published=published)
    prose = read_prose(article)
    dates, times = find_dates(prose), find_times(prose)
    taken = tuple(sorted(Span(fact.start, fact.end) for fact in (*dates, *times)))
    numbers = find_numbers(prose, taken=taken, named=find_names(prose, taken=taken))
    quantities = [*(_number_row(prose, number) for number in numbers), *_score_rows(prose)]
    found = [*quantities, *date_rows(dates), *time_rows(times)]
    return [_placed(prose, entry) for entry in found]


def _placed(prose: Prose, row: dict[str, object]) -> dict[str, object]:
    """The row with its place in the sentence as given, not in the prose read from it."""
    start, end = row["start"], row["end"]
    assert isinstance(start, int), "rows are made from facts, which have places"
    assert isinstance(end, int), "rows are made from facts, which have places"
    span = prose.article.place(start, end)
    return {**row, "start": span.start, "end": span.end}


def _number_row(prose: Prose, number: Number) -> dict[str, object]:
    kind = next(name for sort, name in _KINDS if isinstance(number, sort))
    hedge = number.hedge.replace(" ", "_") if number.hedge else None
    row: dict[str, object] = {"start": number.start, "end": number.end, "kind": kind}
    row.update(hedge=hedge, noun=number.noun, unit=number.unit)
    value = number.value
    if value.point is None:
        low, high = _ends(prose, number)
        return {**row, "low": low, "high": high}
    return {**row, "value": float(value.point)}


def _ends(prose: Prose, number: Number) -> tuple[float, float]:
    """The ends of a range as written, before its hedge."""
    tokens = tokenize(prose.text, number.start, number.end)
    amounts = (read_amount(prose.text, tokens, index) for index in range(len(tokens)))
    amount = next(amount for amount in amounts if amount is not None and amount.high is not None)
    assert amount.high is not None, "the one looked for has both ends"
    return float(amount.value), float(amount.high)


def _score_rows(prose: Prose) -> Iterator[dict[str, object]]:
    """Scores; those that stand in a row, as of the sets of a match, in one."""
    rows: list[Span] = []
    for span in find_score_spans(prose):
        if rows and prose.text[rows[-1].end : span.start] == ", ":
            rows[-1] = attrs.evolve(rows[-1], end=span.end)
        else:
            rows.append(span)
    for span in rows:
        value = prose.text[span.start : span.end].replace("–", "-").replace(" ", "").replace(",", ";")
        yield {"start": span.start, "end": span.end, "kind": "score", "value": value}
