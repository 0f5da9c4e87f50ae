"""What rules cost, stage by stage, in a process of their own: `python benchmarks/rule_stages.py RULES ARTICLE`.

Prints a line for each stage: its seconds of processor time and its name. What each needs is imported before it starts,
but the parser, which belongs to parsing. With `--parse` the rules are parsed and checked; without it they come from
the cache, where an earlier run has put them.
"""

import argparse
import gc
import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from factcheck.evaluate.engine import Settings, evaluate, prepare
from factcheck.one_article import analyse_file
from factcheck.packs import Wanted, find_rules
from factcheck.project import find_project
from factcheck.rulebook import load_rules

_Made = TypeVar("_Made")
_PARSED = ("parsed and checked", "made ready")
# Of cached rules what is within them is read when it is asked for.
_CACHED = ("loaded from the cache", "made ready, what is within rules read")


def main() -> None:
    """Go through the stages."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("rules")
    parser.add_argument("article")
    parser.add_argument("--parse", action="store_true")
    options = parser.parse_args()
    gc.disable()  # as the command does
    project = find_project(Path.cwd(), None)
    facts = analyse_file(options.article)
    texts = timed("found and read", lambda: find_rules(Wanted(project, (options.rules,))))
    loaded, ready = _PARSED if options.parse else _CACHED
    rules = timed(loaded, lambda: load_rules(texts, project, cached=not options.parse))
    prepared = timed(ready, lambda: prepare(rules.book))
    timed("run on one article", lambda: evaluate(prepared, facts, Settings(passes_kept=1)))


def timed(name: str, make: Callable[[], _Made]) -> _Made:
    """What is made, after a line with the time that it took."""
    start = time.process_time()
    made = make()
    print(f"{time.process_time() - start:.4f} {name}")
    return made


if __name__ == "__main__":
    main()
