"""The tree of a rule file: statements, clauses and expressions, each with its place in the file."""

from collections.abc import Callable
from fractions import Fraction
from typing import Any, Literal, NamedTuple

import attrs

from factcheck.by_fields import ByFields
from factcheck.source import Span
from factcheck.values.dates import DateRange, TimeOfDay
from factcheck.values.document import Document
from factcheck.values.quantity import Dimension
from factcheck.values.table import Table

Severity = Literal["error", "warning", "note"]
# What may differ where a text is looked for in a source: marks and spaces; ellipses and bracketed words.
Folding = Literal["typography", "elision"]


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Node(ByFields):
    """Anything that stands in a rule file; `span` is in the file's text."""

    span: Span


# ---------------------------------------------------------------- expressions


@attrs.frozen(kw_only=True, eq=False, repr=False)
class TextLiteral(Node):
    """`"text"`, with escapes resolved."""

    value: str


@attrs.frozen(kw_only=True, eq=False, repr=False)
class NumberLiteral(Node):
    """`12`, `4.5%`, `3 million`, `$3bn`, `10 miles`, `48 hours`: an exact value with a dimension and a unit."""

    value: Fraction
    dimension: Dimension = "number"
    unit: str | None = None


@attrs.frozen(kw_only=True, eq=False, repr=False)
class DateLiteral(Node):
    """`2018-12-06`."""

    value: DateRange


@attrs.frozen(kw_only=True, eq=False, repr=False)
class TimeLiteral(Node):
    """`17:30`."""

    value: TimeOfDay


@attrs.frozen(kw_only=True, eq=False, repr=False)
class BooleanLiteral(Node):
    """`true` or `false`."""

    value: bool


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Name(Node):
    """A variable, a list, a collection, `article` or a scope, as written."""

    name: str


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Field(Node):
    """`base.name`; also a scoped collection (`headline.counts`) and a scope's words (`headline.text`)."""

    base: "Expression"
    name: str
    name_span: Span


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Call(Node):
    """`function(argument, …)`; the function's name stands at `name_span`."""

    function: str
    name_span: Span
    arguments: tuple["Expression", ...]


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Index(Node):
    """`table[key]`."""

    base: "Expression"
    key: "Expression"


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Negative(Node):
    """`-x`."""

    operand: "Expression"


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Arithmetic(Node):
    """`left + right` and the like."""

    operator: Literal["+", "-", "*", "/"]
    left: "Expression"
    right: "Expression"


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Within(Node):
    """`within rounding` (no amount), `within 5`, `within 2%` (of the right side), `within 2 points`."""

    amount: NumberLiteral | None


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Comparison(Node):
    """`left = right`, with or without a tolerance."""

    operator: Literal["=", "!=", "<", "<=", ">", ">="]
    left: "Expression"
    right: "Expression"
    within: Within | None = None


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Logic(Node):
    """`a and b and c`, `a or b`."""

    operator: Literal["and", "or"]
    operands: tuple["Expression", ...]


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Not(Node):
    """`not x`."""

    operand: "Expression"


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Exists(Node):
    """`x exists`."""

    operand: "Expression"


@attrs.frozen(kw_only=True, eq=False, repr=False)
class In(Node):
    """`x in xs`."""

    item: "Expression"
    items: "Expression"


@attrs.frozen(kw_only=True, eq=False, repr=False)
class TextTest(Node):
    """`x starts with "…"`, `ends with`, `contains`, `like`, `matches`."""

    operator: Literal["starts with", "ends with", "contains", "like", "matches"]
    left: "Expression"
    right: "Expression"


@attrs.frozen(kw_only=True, eq=False, repr=False)
class FoundIn(Node):
    """`text found in source [folding typography, elision]`; the source's name stands at `source_span`."""

    text: "Expression"
    source: str
    source_span: Span
    folding: tuple[Folding, ...] = ()


@attrs.frozen(kw_only=True, eq=False, repr=False)
class About(Node):
    """`x about "released from jail"`."""

    subject: "Expression"
    words: TextLiteral


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Stands(Node):
    """`x stands before y`, `x stands after y`."""

    where: Literal["before", "after"]
    left: "Expression"
    right: "Expression"


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Inside(Node):
    """`x inside y`: within the words of a fact."""

    item: "Expression"
    outer: "Expression"


@attrs.frozen(kw_only=True, eq=False, repr=False)
class InsideKind(Node):
    """`x inside a quote`: within any fact of a kind."""

    item: "Expression"
    kind: str
    kind_span: Span


@attrs.frozen(kw_only=True, eq=False, repr=False)
class InsideSame(Node):
    """`x inside the same sentence as y`, `… paragraph as y`."""

    item: "Expression"
    unit: Literal["sentence", "paragraph"]
    other: "Expression"


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Select(Node):
    """`all x in COLL [where COND] [giving EXPR]`, `the x in …`, `first x in …`, `last x in …`."""

    mode: Literal["all", "the", "first", "last"]
    variable: str
    collection: "Expression"
    where: "Expression | None" = None
    giving: "Expression | None" = None


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Quantified(Node):
    """`some x in COLL [where COND] has COND`, `every …`, `no …`."""

    mode: Literal["some", "every", "no"]
    variable: str
    collection: "Expression"
    where: "Expression | None"
    has: "Expression"


@attrs.frozen(kw_only=True, eq=False, repr=False)
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


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Template(Node):
    """A message: text and expressions in turn, `{{` and `}}` resolved to braces."""

    parts: tuple[str | Expression, ...]


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Suggestion(Node):
    """`suggest for EXPR "…"`."""

    target: Expression
    replacement: Template


@attrs.frozen(kw_only=True, eq=False, repr=False)
class ForEach(Node):
    """`for each x in COLL [where COND]`."""

    variable: str
    collection: Expression
    where: Expression | None = None


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Let(Node):
    """`let x = EXPR`."""

    variable: str
    value: Expression


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Need(Node):
    """`need COND`."""

    condition: Expression


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Expect(Node):
    """`expect at least|exactly|at most N`, with its own message."""

    bound: Literal["at least", "exactly", "at most"]
    number: int
    say: Template | None = None


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Check(Node):
    """`check COND` with the `say`, `mark`, `severity` and `suggest` clauses that follow it."""

    condition: Expression
    say: Template | None = None
    mark: tuple[Expression, ...] = ()
    severity: Severity | None = None
    suggestions: tuple[Suggestion, ...] = ()


@attrs.frozen(kw_only=True, eq=False, repr=False)
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


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Mark(Node):
    """A `[[…]]` stretch of an example, as a range of the example's text with the brackets taken out."""

    start: int
    end: int


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Example(Node):
    """`example passes|fails|does not apply|cannot decide TEXT [published DATE]`; the text is without its `[[…]]`."""

    wanted: Literal["passes", "fails", "does not apply", "cannot decide"]
    text: str
    marks: tuple[Mark, ...] = ()
    published: DateRange | None = None


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Untested(Node):
    """`untested "COND" because "…"`."""

    condition: str
    because: str


# ----------------------------------------------------------------- statements


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Language(Node):
    """`language 1`."""

    version: int


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Use(Node):
    """`use PACK` or `use "path.rules"`."""

    target: str
    is_path: bool


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Pack(Node):
    """`pack ID "title"`."""

    id: str
    title: str


@attrs.frozen(kw_only=True, eq=False, repr=False)
class WordList(Node):
    """`list NAME` with its items, `list NAME adds …`, or `list NAME from "file"`: the items stand in the file."""

    name: str
    name_span: Span
    items: tuple[str, ...]
    adds: bool = False
    path: TextLiteral | None = None


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Parameter(Node):
    """`x: TYPE` of a definition; the type is written at `type_span`: `count`, `list of person`."""

    name: str
    type: str
    type_span: Span


@attrs.frozen(kw_only=True, eq=False, repr=False)
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


@attrs.frozen(kw_only=True, eq=False, repr=False)
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


@attrs.frozen(kw_only=True, eq=False, repr=False)
class SourceOf(Node):
    """`source NAME from "file"`: a document that quotations are verified against."""

    name: str
    name_span: Span
    path: TextLiteral | None = None


@attrs.frozen(kw_only=True, eq=False, repr=False)
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


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Pattern(Node):
    """`pattern "…"`, with the name and kind of each slot in it."""

    text: str
    slots: tuple[tuple[str, str], ...]


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Find(Node):
    """`find NAME`: a collection by patterns; without any where they could not be read."""

    name: str
    name_span: Span
    patterns: tuple[Pattern, ...] = ()


@attrs.frozen(kw_only=True, eq=False, repr=False)
class TextPlace(Node):
    """Words of an article, and which of the places where they stand: `"he" 3rd`."""

    text: str
    ordinal: int | None = None


@attrs.frozen(kw_only=True, eq=False, repr=False)
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


@attrs.frozen(kw_only=True, eq=False, repr=False)
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


@attrs.frozen(kw_only=True, eq=False, repr=False)
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


@attrs.frozen
class RuleFile:
    """A parsed rule file: `name` as printed, its statements in order."""

    name: str
    text: str = attrs.field(repr=False)
    statements: tuple[Statement, ...] = ()


@attrs.frozen
class RuleError:
    """A mistake in a rule file: where, what is wrong, and a hint below the caret ("did you mean `speaker`?")."""

    file: str
    span: Span
    message: str
    hint: str | None = None


@attrs.frozen
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
