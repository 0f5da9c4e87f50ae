"""`facts`, `explain` and `model`: what the analysis sees, how a rule comes to its outcome, what rules see."""

# ruff: noqa: PLC0415  # a command imports what it needs when it runs

from typing import Any

import click

from factcheck import options


@click.command()
@click.argument("article", metavar="ARTICLE")
@options.published
@options.max_file_size
@options.facts_format
def facts(article: str, format_: str, **asked: Any) -> int:
    """Show what the analysis sees in an article: quotes with speakers, numbers, names, dates, by kind."""
    from factcheck import one_article, writing
    from factcheck.report import facts_json, facts_text

    found = one_article.analyse_file(article, **asked)
    writing.write_out(facts_json.render(found) if format_ == "json" else facts_text.render(found))
    return 0


@click.command()
@click.argument("rule", metavar="RULE")
@click.argument("article", metavar="ARTICLE")
@options.rules
@options.profile
@options.published
@options.max_file_size
@options.allow_database
def explain(rule: str, article: str, **asked: Any) -> int:
    """Show how a rule comes to its outcome on an article.

    Every instance with the value of each sub-expression and the article's words, and the candidates that dropped
    out, by condition, as [passed/considered].
    """
    from factcheck import explaining, writing
    from factcheck.report import explain_text
    from factcheck.request import Request

    explained = explaining.explain_rule(rule, Request(paths=(article,), **asked))
    writing.write_out(explain_text.render(explained.explanation, explained.source))
    return explained.exit_code


@click.command()
@click.argument("kind", required=False)
def model(kind: str | None) -> int:
    """Show the document model that rules see: kinds and their fields, and the functions; or one KIND."""
    from factcheck import writing
    from factcheck.report import model_text

    writing.write_out(model_text.render(kind))
    return 0
