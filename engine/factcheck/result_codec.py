"""Rows as bytes and back, for the cache of results and for rows that are too many to hold: data, exactly as written.

A row is a line: all but its article as JSON, a tab, and the article. Most rows found nothing and are alike in many
articles: what stands before the tab is written and read once for all of them.
"""

import datetime
import json
from collections.abc import Iterator, Sequence
from typing import Any, cast, get_args

import attrs

from factcheck.evaluate.outcomes import Evidence, Finding, InstanceCounts, Outcome, Replacement, Result, Waiver
from factcheck.language.nodes import Severity
from factcheck.values.unknown import Unknown

_OUTCOMES = frozenset(get_args(Outcome))
_SEVERITIES = frozenset(get_args(Severity))


class NotKept(ValueError):
    """Rows that cannot be written, or bytes that no rows can be read from."""


@attrs.define(eq=False)
class RowCodec:
    """Writes and reads rows; those without an article that are alike are one value however often they come."""

    _written: dict[tuple[object, ...], bytes] = attrs.field(factory=dict)
    _read: dict[bytes, Result] = attrs.field(factory=dict)

    def encode(self, rows: Sequence[Result]) -> bytes:
        """The rows as bytes. Raises NotKept where a finding has a value that is no data."""
        return b"\n".join([b"%s\t%s" % (self._body(row), _json(row.article)) for row in rows])

    def decode(self, data: bytes) -> Iterator[Result]:
        """The rows that `encode` wrote, one by one. Raises NotKept for anything else."""
        for line in data.split(b"\n") if data else ():
            body, _, article = line.rpartition(b"\t")
            row = self._read.get(body) or self._row(body)
            yield row if article == b"null" else attrs.evolve(row, article=_article(article))

    def _body(self, row: Result) -> bytes:
        if row.findings or row.passes:
            return _json(_result_data(row))
        alike = (row.rule, row.title, row.outcome, row.severity, row.gates, row.instances, row.reason)
        body = self._written.get(alike)
        if body is None:
            body = self._written[alike] = _json(_result_data(row))
        return body

    def _row(self, body: bytes) -> Result:
        try:
            row = _result(json.loads(body.decode("utf-8", "surrogatepass")))
        except (ValueError, TypeError, KeyError, IndexError, OverflowError, RecursionError) as error:
            raise NotKept("these are no rows") from error
        if not row.findings and not row.passes:
            self._read[body] = row
        return row


def _json(value: Any) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "surrogatepass")


def _article(data: bytes) -> str:
    try:
        return _text(json.loads(data.decode("utf-8", "surrogatepass")))
    except ValueError as error:
        raise NotKept("this is no name of an article") from error


# ------------------------------------------------------------------ rows


def _result_data(row: Result) -> list[Any]:
    counts = [row.instances.passed, row.instances.failed, row.instances.unknown, row.instances.na, row.instances.waived]
    head = [row.rule, row.title, row.outcome, row.severity, row.gates, counts, row.reason]
    return [*head, [*map(_finding_data, row.findings)], [*map(_finding_data, row.passes)]]


def _result(data: Any) -> Result:
    """A row but for its article."""
    rule, title, outcome, severity, gates, counts, reason, findings, passes = data
    return Result(
        None,
        _text(rule),
        _text(title),
        _outcome(outcome),
        _severity(severity),
        _truth(gates),
        InstanceCounts(*map(_number, _exactly(5, counts))),
        _text_or_none(reason),
        tuple(map(_finding, findings)),
        tuple(map(_finding, passes)),
    )


def _finding_data(finding: Finding) -> list[Any]:
    return [
        finding.outcome,
        finding.severity,
        finding.message,
        [*map(_evidence_data, finding.evidence)],
        [[label, _value_data(value)] for label, value in finding.values],
        [[label, words] for label, words in finding.values_in_words],
        finding.sure,
        finding.declared,
        [[_evidence_data(one.place), one.text] for one in finding.suggestions],
        None if finding.waiver is None else _waiver_data(finding.waiver),
        finding.waiver_ended,
        finding.known,
    ]


def _finding(data: Any) -> Finding:
    outcome, severity, message, evidence, values, words, sure, declared, suggestions, waiver, ended, known = data
    return Finding(
        _outcome(outcome),
        _severity(severity),
        _text(message),
        tuple(map(_evidence, evidence)),
        tuple((_text(label), _value(value)) for label, value in values),
        tuple((_text(label), _text(told)) for label, told in words),
        sure=_truth(sure),
        declared=_truth(declared),
        suggestions=tuple(Replacement(_evidence(place), _text(text)) for place, text in suggestions),
        waiver=None if waiver is None else _waiver(waiver),
        waiver_ended=_truth(ended),
        known=_truth(known),
    )


def _evidence_data(one: Evidence) -> list[Any]:
    return [one.article, one.text, one.start, one.end, one.line, one.column, one.byte_column]


def _evidence(data: Any) -> Evidence:
    article, text, *numbers = data
    return Evidence(_text(article), _text(text), *map(_number, _exactly(5, numbers)))


def _waiver_data(waiver: Waiver) -> list[str]:
    texts = [waiver.rule, waiver.glob, waiver.evidence, waiver.because, waiver.by, waiver.place]
    return [*texts, waiver.until.isoformat(), *waiver.only]


def _waiver(data: Any) -> Waiver:
    rule, glob, evidence, because, by, place, until, *only = map(_text, data)
    return Waiver(
        rule=rule,
        glob=glob,
        evidence=evidence,
        because=because,
        by=by,
        until=datetime.date.fromisoformat(until),
        place=place,
        only=tuple(only),
    )


# ------------------------------------------------------------------ values


def _value_data(value: object) -> Any:
    if value is None or type(value) in (str, bool):
        return value
    if isinstance(value, tuple):
        return [*map(_value_data, value)]
    if isinstance(value, Unknown):
        return {"unknown": value.reason, "missing": value.missing}
    raise NotKept(f"a value of the type {type(value).__name__}")


def _value(data: Any) -> object:
    if isinstance(data, list):
        return tuple(map(_value, data))
    if isinstance(data, dict):
        return Unknown(_text(data["unknown"]), missing=_truth(data["missing"]))
    return data if isinstance(data, bool) else _text_or_none(data)


def _text(data: Any) -> str:
    if not isinstance(data, str):
        raise NotKept("something else than a text")
    return data


def _text_or_none(data: Any) -> str | None:
    return None if data is None else _text(data)


def _truth(data: Any) -> bool:
    if not isinstance(data, bool):
        raise NotKept("something else than true or false")
    return data


def _number(data: Any) -> int:
    if type(data) is not int:
        raise NotKept("something else than a whole number")
    return data


def _exactly(count: int, data: Any) -> list[Any]:
    if not isinstance(data, list) or len(data) != count:
        raise NotKept("a list of another length")
    return data


def _outcome(data: Any) -> Outcome:
    if _text(data) not in _OUTCOMES:
        raise NotKept("no outcome")
    return cast("Outcome", data)


def _severity(data: Any) -> Severity:
    if _text(data) not in _SEVERITIES:
        raise NotKept("no severity")
    return cast("Severity", data)
