"""`test`, `rules` and `fmt`: the rules themselves, tried, listed and laid out."""

# ruff: noqa: PLC0415  # a command imports what it needs when it runs

from typing import Any

import click

from factcheck import options
from factcheck.progress import shown_progress


@click.command()
@click.argument("rules", nargs=-1, metavar="[RULES]...")
@options.mutate
@options.profile
@options.allow_database
def test(rules: tuple[str, ...], mutate: bool, **asked: Any) -> int:
    """Run the examples that rules carry: of rule files or folders, or of all that a check would use.

    Exit 1 where an example fails (with --mutate also where a change goes unnoticed), 4 where there is none.
    """
    from factcheck import trial, writing
    from factcheck.report import examples, strength_text

    tried = trial.try_rules(rules, **asked)
    writing.write_out(examples.render(tried.results, rules=tried.rules, untried=tried.untried, look=options.look()))
    if mutate and tried.exit_code:
        writing.write_out(strength_text.render_untried(failing=bool(tried.results)))
    if not mutate or tried.exit_code:
        return tried.exit_code
    return _measure(rules, **asked)


def _measure(rules: tuple[str, ...], **asked: Any) -> int:
    """Change the rules, whose examples all hold, and list what survives."""
    from factcheck import strength, writing
    from factcheck.report import strength_text

    measured = strength.measure_rules(rules, progress=shown_progress(counted="changes"), **asked)
    writing.write_out(strength_text.render(measured))
    return measured.exit_code


@click.group(name="rules", invoke_without_command=True)
@options.rules
@options.profile
@options.allow_database
@click.pass_context
def rules_(context: click.Context, /, rules: tuple[str, ...], **asked: Any) -> int:
    """List the rules that a check would use; `rules show ID` tells all of one.

    The rules of NAME.rules beside an article are among them where --rules names that file.
    """
    context.obj = (rules, asked["profile"])
    if context.invoked_subcommand is not None:
        return 0
    from factcheck import rules_used, writing
    from factcheck.report import rules_text

    found, _ = rules_used.rules_in_use(rules, **asked)
    writing.write_out(rules_text.render_list(found.book.rules, options.look(), off=found.off))
    return 0


@rules_.command()
@click.argument("rule", metavar="ID")
@options.rules
@options.profile
@options.allow_database
@click.pass_obj
def show(
    before: tuple[tuple[str, ...], str | None],
    rule: str,
    rules: tuple[str, ...],
    profile: str | None,
    allow_database: bool,
) -> int:
    """A rule's documentation, its conditions read back in English, and its examples."""
    from factcheck import rules_used, writing
    from factcheck.report import rules_text

    named, named_profile = before
    in_use, texts = rules_used.rules_in_use(
        (*named, *rules), profile=profile or named_profile, allow_database=allow_database
    )
    found = rules_used.rule_named(rule, in_use)
    source = next(text.source for text in texts if text.source.name == found.file)
    writing.write_out(rules_text.render_rule(found, source))
    return 0


@click.command()
@click.argument("paths", nargs=-1, required=True, metavar="RULES...")
@click.option("--check", "only_check", is_flag=True, help="Write nothing; exit 1 where a file would be changed.")
@click.option("--diff", is_flag=True, help="Write nothing; show what would be changed.")
def fmt(paths: tuple[str, ...], only_check: bool, diff: bool) -> int:
    """Lay out rule files, or those in folders, in the one way: indentation, spaces, blank lines.

    Comments, line breaks and the texts of examples stay, and what the rules say does.
    """
    from factcheck import formatting, writing
    from factcheck.report import formatted_text

    files = formatting.format_files(paths)
    is_writing = not only_check and not diff
    if is_writing:
        writing.write_files((str(file.path), (file.text,)) for file in files if file.is_changed)
    shown = (line for file in files if diff for line in formatting.difference(file))
    names = [(file.source.name, file.is_changed) for file in files]
    writing.write_out((*formatted_text.render_difference(shown), *formatted_text.render(names, done=is_writing)))
    return int(only_check and any(file.is_changed for file in files))
