"""Rows of an article as bytes and back, for the cache of results: data only, and exactly what was written.

A row is a line of JSON. Many articles share the rows that found nothing: each of those is written and read once.
"""

import datetime
import json
from collections.abc import Sequence
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
    """Writes and reads rows; those without an article, alike in many, are one value however often they come."""

    _lines: dict[int, tuple[Result, bytes]] = attrs.field(factory=dict)
    _rows: dict[bytes, Result] = attrs.field(factory=dict)

    def encode(self, rows: Sequence[Result]) -> bytes:
        """The rows as bytes. Raises NotKept where a finding has a value that is no data."""
        return b"\n".join(map(self._line, rows))

    def decode(self, data: bytes) -> tuple[Result, ...]:
        """The rows that `encode` wrote. Raises NotKept for anything else."""
        if not data:
            return ()
        lines = data.split(b"\n")
        known = self._rows
        try:
            return tuple([known[line] for line in lines])
        except KeyError:
            return tuple(map(self._row, lines))

    def _line(self, row: Result) -> bytes:
        # The row is kept beside its line, so that its number is not given to another meanwhile.
        kept = self._lines.get(id(row))
        if kept is not None:
            return kept[1]
        line = json.dumps(_result_data(row), ensure_ascii=False, separators=(",", ":")).encode("utf-8", "surrogatepass")
        if row.article is None:
            self._lines[id(row)] = (row, line)
        return line

    def _row(self, line: bytes) -> Result:
        row = self._rows.get(line)
        if row is not None:
            return row
        try:
            row = _result(json.loads(line.decode("utf-8", "surrogatepass")))
        except (ValueError, TypeError, KeyError, IndexError, OverflowError, RecursionError) as error:
            raise NotKept("these are no rows") from error
        if row.article is None:
            self._rows[line] = row
        return row


# ------------------------------------------------------------------ rows


def _result_data(row: Result) -> list[Any]:
    counts = [row.instances.passed, row.instances.failed, row.instances.unknown, row.instances.na, row.instances.waived]
    head = [row.article, row.rule, row.title, row.outcome, row.severity, row.gates, counts, row.reason]
    return [*head, [*map(_finding_data, row.findings)], [*map(_finding_data, row.passes)]]


def _result(data: Any) -> Result:
    article, rule, title, outcome, severity, gates, counts, reason, findings, passes = data
    return Result(
        _text_or_none(article),
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
