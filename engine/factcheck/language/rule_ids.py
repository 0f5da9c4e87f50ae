"""The ids of rules, as statements and clauses name them."""

import re
from typing import Any

from factcheck.language import lexemes
from factcheck.language.lexemes import Lexeme, span_of
from factcheck.language.mistakes import bad
from factcheck.language.scan import ClauseText

RULE_ID = r"[a-z0-9_][a-z0-9_-]*(?:\.[a-z0-9_][a-z0-9_-]*)+(?![\w.-])"


def rule_id() -> Lexeme:
    """The id of a rule; what cannot be one is a mistake that says how ids look."""
    return Lexeme(r'[^\s"]+', "the id of the rule", _make_id)


def _make_id(text: ClauseText, found: "re.Match[str]") -> Any:
    written = found[0]
    if re.fullmatch(RULE_ID, written) is None:
        hint = "an id is `group.name-in-words`, in lower case: `quotes.have-speaker`"
        raise bad(span_of(text, found), f"`{written}` is not the id of a rule", hint)
    return lexemes.as_word(text, found)
