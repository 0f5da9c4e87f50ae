"""The tree of a rule file: statements, clauses and expressions, each with its place in the file."""

from collections.abc import Callable
from fractions import Fraction
from typing import Any, Literal, NamedTuple

import attrs

from factcheck.records import record
from factcheck.source import Span
from factcheck.values.dates import DateRange, TimeOfDay
from factcheck.values.document import Document
from factcheck.values.quantity import Dimension
from factcheck.values.table import Table

Severity = Literal["error", "warning", "note"]
# What may differ where a text is looked for in a source: marks and spaces; ellipses and bracketed words.
Folding = Literal["typography", "elision"]


@record(kw_only=True)
class Node:
    """Anything that stands in a rule file; `span` is in the file's text."""

    span: Span


# ---------------------------------------------------------------- expressions


@record(kw_only=True)
class TextLiteral(Node):
    """`"text"`, with escapes resolved."""

    value: str


@record(kw_only=True)
class NumberLiteral(Node):
    """`12`, `4.5%`, `3 million`, `$3bn`, `10 miles`, `48 hours`: an exact value with a dimension and a unit."""

    value: Fraction
    dimension: Dimension = "number"
    unit: str | None = None


@record(kw_only=True)
class DateLiteral(Node):
    """`2018-12-06`."""

    value: DateRange


@record(kw_only=True)
class TimeLiteral(Node):
    """`17:30`."""

    value: TimeOfDay


@record(kw_only=True)
class BooleanLiteral(Node):
    """`true` or `false`."""

    value: bool


@record(kw_only=True)
class Name(Node):
    """A variable, a list, a collection, `article` or a scope, as written."""

    name: str


@record(kw_only=True)
class Field(Node):
    """`base.name`; also a scoped collection (`headline.counts`) and a scope's words (`headline.text`)."""

    base: "Expression"
    name: str
    name_span: Span


@record(kw_only=True)
class Call(Node):
    """`function(argument, …)`; the function's name stands at `name_span`."""

    function: str
    name_span: Span
    arguments: tuple["Expression", ...]


@record(kw_only=True)
class Index(Node):
    """`table[key]`."""

    base: "Expression"
    key: "Expression"


@record(kw_only=True)
class Negative(Node):
    """`-x`."""

    operand: "Expression"


@record(kw_only=True)
class Arithmetic(Node):
    """`left + right` and the like."""

    operator: Literal["+", "-", "*", "/"]
    left: "Expression"
    right: "Expression"


@record(kw_only=True)
class Within(Node):
    """`within rounding` (no amount), `within 5`, `within 2%` (of the right side), `within 2 points`."""

    amount: NumberLiteral | None


@record(kw_only=True)
class Comparison(Node):
    """`left = right`, with or without a tolerance."""

    operator: Literal["=", "!=", "<", "<=", ">", ">="]
    left: "Expression"
    right: "Expression"
    within: Within | None = None


@record(kw_only=True)
class Logic(Node):
    """`a and b and c`, `a or b`."""

    operator: Literal["and", "or"]
    operands: tuple["Expression", ...]


@record(kw_only=True)
class Not(Node):
    """`not x`."""

    operand: "Expression"


@record(kw_only=True)
class Exists(Node):
    """`x exists`."""

    operand: "Expression"


@record(kw_only=True)
class In(Node):
    """`x in xs`."""

    item: "Expression"
    items: "Expression"


@record(kw_only=True)
class TextTest(Node):
    """`x starts with "…"`, `ends with`, `contains`, `like`, `matches`."""

    operator: Literal["starts with", "ends with", "contains", "like", "matches"]
    left: "Expression"
    right: "Expression"


@record(kw_only=True)
class FoundIn(Node):
    """`text found in source [folding typography, elision]`; the source's name stands at `source_span`."""

    text: "Expression"
    source: str
    source_span: Span
    folding: tuple[Folding, ...] = ()


@record(kw_only=True)
class About(Node):
    """`x about "released from jail"`."""

    subject: "Expression"
    words: TextLiteral


@record(kw_only=True)
class Stands(Node):
    """`x stands before y`, `x stands after y`."""

    where: Literal["before", "after"]
    left: "Expression"
    right: "Expression"


@record(kw_only=True)
class Inside(Node):
    """`x inside y`: within the words of a fact."""

    item: "Expression"
    outer: "Expression"


@record(kw_only=True)
class InsideKind(Node):
    """`x inside a quote`: within any fact of a kind."""

    item: "Expression"
    kind: str
    kind_span: Span


@record(kw_only=True)
class InsideSame(Node):
    """`x inside the same sentence as y`, `… paragraph as y`."""

    item: "Expression"
    unit: Literal["sentence", "paragraph"]
    other: "Expression"


@record(kw_only=True)
class Select(Node):
    """`all x in COLL [where COND] [giving EXPR]`, `the x in …`, `first x in …`, `last x in …`."""

    mode: Literal["all", "the", "first", "last"]
    variable: str
    collection: "Expression"
    where: "Expression | None" = None
    giving: "Expression | None" = None


@record(kw_only=True)
class Quantified(Node):
    """`some x in COLL [where COND] has COND`, `every …`, `no …`."""

    mode: Literal["some", "every", "no"]
    variable: str
    collection: "Expression"
    where: "Expression | None"
    has: "Expression"


@record(kw_only=True)
class Conditional(Node):
    """`if COND then EXPR else EXPR`."""

    condition: "Expression"
    then: "Expression"
    otherwise: "Expression"


Expression = (
    TextLiteral
    | NumberLiteral
    | DateLiteral
    | TimeLiteral
    | BooleanLiteral
    | Name
    | Field
    | Call
    | Index
    | Negative
    | Arithmetic
    | Comparison
    | Logic
    | Not
    | Exists
    | In
    | TextTest
    | FoundIn
    | About
    | Stands
    | Inside
    | InsideKind
    | InsideSame
    | Select
    | Quantified
    | Conditional
)

# -------------------------------------------------------------------- clauses


@record(kw_only=True)
class Template(Node):
    """A message: text and expressions in turn, `{{` and `}}` resolved to braces."""

    parts: tuple[str | Expression, ...]


@record(kw_only=True)
class Suggestion(Node):
    """`suggest for EXPR "…"`."""

    target: Expression
    replacement: Template


@record(kw_only=True)
class ForEach(Node):
    """`for each x in COLL [where COND]`."""

    variable: str
    collection: Expression
    where: Expression | None = None


@record(kw_only=True)
class Let(Node):
    """`let x = EXPR`."""

    variable: str
    value: Expression


@record(kw_only=True)
class Need(Node):
    """`need COND`."""

    condition: Expression


@record(kw_only=True)
class Expect(Node):
    """`expect at least|exactly|at most N`, with its own message."""

    bound: Literal["at least", "exactly", "at most"]
    number: int
    say: Template | None = None


@record(kw_only=True)
class Check(Node):
    """`check COND` with the `say`, `mark`, `severity` and `suggest` clauses that follow it."""

    condition: Expression
    say: Template | None = None
    mark: tuple[Expression, ...] = ()
    severity: Severity | None = None
    suggestions: tuple[Suggestion, ...] = ()


@record(kw_only=True)
class Forbid(Node):
    """`forbid x in COLL [where COND]` with the clauses that follow it."""

    variable: str
    collection: Expression
    where: Expression | None = None
    say: Template | None = None
    mark: tuple[Expression, ...] = ()
    severity: Severity | None = None
    suggestions: tuple[Suggestion, ...] = ()


Step = ForEach | Let | Need | Expect | Check | Forbid


@record(kw_only=True)
class Mark(Node):
    """A `[[…]]` stretch of an example, as a range of the example's text with the brackets taken out."""

    start: int
    end: int


@record(kw_only=True)
class Example(Node):
    """`example passes|fails|does not apply|cannot decide TEXT [published DATE]`; the text is without its `[[…]]`."""

    wanted: Literal["passes", "fails", "does not apply", "cannot decide"]
    text: str
    marks: tuple[Mark, ...] = ()
    published: DateRange | None = None


@record(kw_only=True)
class Untested(Node):
    """`untested "COND" because "…"`."""

    condition: str
    because: str


# ----------------------------------------------------------------- statements


@record(kw_only=True)
class Language(Node):
    """`language 1`."""

    version: int


@record(kw_only=True)
class Use(Node):
    """`use PACK` or `use "path.rules"`."""

    target: str
    is_path: bool


@record(kw_only=True)
class Pack(Node):
    """`pack ID "title"`."""

    id: str
    title: str


@record(kw_only=True)
class WordList(Node):
    """`list NAME` with its items, `list NAME adds …`, or `list NAME from "file"`: the items stand in the file."""

    name: str
    name_span: Span
    items: tuple[str, ...]
    adds: bool = False
    path: TextLiteral | None = None


@record(kw_only=True)
class Parameter(Node):
    """`x: TYPE` of a definition; the type is written at `type_span`: `count`, `list of person`."""

    name: str
    type: str
    type_span: Span


@record(kw_only=True)
class Define(Node):
    """`define NAME(x: TYPE, …) = EXPR`; `file` is the printed name of the file it stands in.

    One that could not be read `is_unread`: its name is known, and nothing more.
    """

    name: str
    name_span: Span
    parameters: tuple[Parameter, ...]
    body: Expression
    file: str = ""
    is_unread: bool = False


@record(kw_only=True)
class TableOf(Node):
    """`table NAME from "file" key COLUMN` or `table NAME query "SELECT …" on CONNECTION key COLUMN`.

    One of `path` and `query` is there, both are missing where the statement could not be read; the name of the
    connection stands at `connection_span`, that of the key's column at `key_span`.
    """

    name: str
    name_span: Span
    key: str
    key_span: Span
    path: TextLiteral | None = None
    query: TextLiteral | None = None
    connection: str | None = None
    connection_span: Span | None = None


@record(kw_only=True)
class SourceOf(Node):
    """`source NAME from "file"`: a document that quotations are verified against."""

    name: str
    name_span: Span
    path: TextLiteral | None = None


@record(kw_only=True)
class Waive(Node):
    """`waive RULE in "glob"`: findings of the rule with that evidence hold nothing up, until the end of a day.

    `file` is the printed name of the file it stands in; `only` are the paths of the articles that this stands beside.
    """

    rule: str
    rule_span: Span
    glob: str
    evidence: str
    because: str
    by: str
    until: DateRange
    file: str = ""
    only: tuple[str, ...] = ()


@record(kw_only=True)
class Pattern(Node):
    """`pattern "…"`, with the name and kind of each slot in it."""

    text: str
    slots: tuple[tuple[str, str], ...]


@record(kw_only=True)
class Find(Node):
    """`find NAME`: a collection by patterns; without any where they could not be read."""

    name: str
    name_span: Span
    patterns: tuple[Pattern, ...] = ()


@record(kw_only=True)
class TextPlace(Node):
    """Words of an article, and which of the places where they stand: `"he" 3rd`."""

    text: str
    ordinal: int | None = None


@record(kw_only=True)
class Correction(Node):
    """A line of a declaration: what is so at a place.

    `name` is that of a speaker or of who is meant, `others` the places of a total or of parts.
    """

    kind: Literal["speaker", "identity", "no number", "value", "total", "parts", "year"]
    place: TextPlace
    others: tuple[TextPlace, ...] = ()
    name: str | None = None
    number: NumberLiteral | None = None
    year: int | None = None


@record(kw_only=True)
class Declare(Node):
    """`declare in "glob"`: corrections of the analysis, with the reason.

    `file` is the file it stands in; `only` are the paths of the articles that this stands beside.
    """

    glob: str
    corrections: tuple[Correction, ...]
    because: str
    file: str = ""
    only: tuple[str, ...] = ()


class ReadLater(Node):
    """A node of which some parts are read when one of them is first asked for: those that are not set until then.

    Most of a rule file is what is within its rules, and much of that no run looks at: examples, and rules turned off.
    """

    __slots__ = ("_read_rest",)
    _read_rest: "Callable[[Any], None]"

    def __getattr__(self, name: str) -> Any:
        """A part that is not set: read the rest, once."""
        if name == "_read_rest" or name.startswith("__"):
            raise AttributeError(name)
        self._read_rest(self)
        return object.__getattribute__(self, name)


class Opening(NamedTuple):
    """What a rule goes through first, as written: `for each VARIABLE in [SCOPE.]COLLECTION where WHERE`, or `forbid`.

    Where an article has no such element the rule is settled without being read any further. `nothing` is the reason
    that its row gives then; None where a definition stands in it. `has_calls` tells that the rule uses definitions.
    """

    collection: str
    scope: str
    variable: str
    where: str
    is_forbid: bool
    nothing: str | None
    has_calls: bool


@record(kw_only=True)
class Rule(ReadLater):
    """A rule; `steps` keeps the order in which for each, let, need, expect, check and forbid stand.

    `severity` is the rule's own (before any check); a check without one has the rule's. `opening` is that of a rule
    which only looks at the elements of one collection: the fields of an `Opening`.
    `file` is the printed name of the file it stands in; `pack` the id of that file's pack.
    """

    id: str
    id_span: Span
    title: str
    steps: tuple[Step, ...]
    severity: Severity = "error"
    applies_to: tuple[str, ...] = ()
    applies_when: Expression | None = None
    across_articles: bool = False
    must_decide: bool = False
    even_if_unsure: bool = False
    because: str | None = None
    see: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    status: Literal["preview", "stable", "deprecated"] = "stable"
    formerly: tuple[str, ...] = ()
    examples: tuple[Example, ...] = ()
    untested: tuple[Untested, ...] = ()
    file: str = ""
    pack: str | None = None
    opening: tuple[object, ...] | None = None


Statement = Language | Use | Pack | WordList | Define | TableOf | SourceOf | Find | Waive | Declare | Rule


@record
class RuleFile:
    """A parsed rule file: `name` as printed, its statements in order."""

    name: str
    text: str = attrs.field(repr=False)
    statements: tuple[Statement, ...] = ()


@record
class RuleError:
    """A mistake in a rule file: where, what is wrong, and a hint below the caret ("did you mean `speaker`?")."""

    file: str
    span: Span
    message: str
    hint: str | None = None


@record
class Rulebook:
    """All that the rule files of a run say, checked: what `evaluate` takes.

    `lists` are merged (a newsroom's additions included); `texts` holds each file's text by its printed name, for
    messages that read a condition back; `files` are the files used, in order. `tables` and `documents` are the
    reference data, each under the name that rules use.
    """

    rules: tuple[Rule, ...] = ()
    lists: tuple[tuple[str, tuple[str, ...]], ...] = ()
    defines: tuple[Define, ...] = ()
    tables: tuple[tuple[str, Table], ...] = attrs.field(default=(), repr=False)
    documents: tuple[tuple[str, Document], ...] = attrs.field(default=(), repr=False)
    waivers: tuple[Waive, ...] = ()
    declarations: tuple[Declare, ...] = ()
    finds: tuple[Find, ...] = ()
    texts: tuple[tuple[str, str], ...] = attrs.field(default=(), repr=False)
    files: tuple[str, ...] = ()
