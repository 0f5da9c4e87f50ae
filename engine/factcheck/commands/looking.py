"""`facts`, `explain` and `model`: what the analysis sees, how a rule comes to its outcome, what rules see."""

# ruff: noqa: PLC0415  # a command imports what it needs when it runs

from typing import Any

import click

from factcheck import options


@click.command()
@click.argument("article", metavar="ARTICLE")
@options.published
@options.max_file_size
@options.stdin_filename
@options.facts_format
def facts(article: str, format_: str, stdin_filename: str | None, **asked: Any) -> int:
    """Show what the analysis sees in an article: quotes with speakers, numbers, names, dates, by kind.

    `-` is the article that comes by the standard input.
    """
    from factcheck import one_article, standard_input, writing
    from factcheck.report import facts_json, facts_text

    stdin = standard_input.read_where_named((article,), name=stdin_filename, max_size=asked["max_file_size"])
    found = one_article.analyse_file(article, stdin=stdin, **asked)
    writing.write_out(facts_json.render(found) if format_ == "json" else facts_text.render(found))
    return 0


@click.command()
@click.argument("rule", metavar="RULE")
@click.argument("articles", metavar="ARTICLE...", nargs=-1, required=True)
@options.rules
@options.profile
@options.published
@options.max_file_size
@options.stdin_filename
@options.allow_database
def explain(rule: str, articles: tuple[str, ...], stdin_filename: str | None, **asked: Any) -> int:
    """Show how a rule comes to its outcome on an article, or across several.

    Every instance with the value of each sub-expression and the article's words, and the candidates that dropped
    out, by condition, as [passed/considered]. A rule across articles is explained on several, or on those in a folder.
    `-` is the article that comes by the standard input.
    """
    from factcheck import explaining, standard_input, writing
    from factcheck.report import explain_text
    from factcheck.request import Request

    stdin = standard_input.read_where_named(articles, name=stdin_filename, max_size=asked["max_file_size"])
    explained = explaining.explain_rule(rule, Request(paths=articles, stdin=stdin, **asked))
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
