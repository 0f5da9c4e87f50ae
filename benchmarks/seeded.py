#!/usr/bin/env python3
"""Plant one error at a time into published articles, and print the share that the standard rules find.

seeded.py [--data FOLDER] [--seed N] [--count N] [--kind KIND] [--misses]

The places are found by the planter's own simple expressions, not by the analysis that is measured. A plant is found
only if a finding of the severity `error` that was not there before covers the planted words or those they contradict.
"""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from tabulate import tabulate

PROJECT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(PROJECT / "engine"))

from factcheck.evaluate.engine import Prepared  # noqa: E402  (the checkout must be on the path first)
from seeding.measure import PLANTERS, Trial, attempt, choose, read_stories, severities, standard_rules  # noqa: E402
from seeding.plant import planted, targets  # noqa: E402

ARTICLES = PROJECT.parent / "shared" / "data" / "articles"
_AROUND = 60  # characters shown before and after the changed words of a miss


def main(arguments: Sequence[str] | None = None) -> int:
    options = _options().parse_args(arguments)
    paths = sorted(path for path in options.data.rglob("*") if path.suffix in {".txt", ".md"})
    if not paths:
        print(f"seeded.py: no articles in {options.data}", file=sys.stderr)
        return 2
    rules = standard_rules()
    stories = tuple(read_stories(paths, rules))
    kinds = options.kind or list(PLANTERS)
    trials = {
        kind: [attempt(rules, *chosen) for chosen in choose(kind, stories, seed=options.seed, count=options.count)]
        for kind in kinds
    }
    print(f"{len(paths)} articles of {options.data}, seed {options.seed}, up to {options.count} plants a kind\n")
    print(_table(trials))
    if options.misses:
        print(_misses(rules, [trial for tried in trials.values() for trial in tried if not trial.is_found]))
    return 0


def _options() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, default=ARTICLES, help="folder of the articles")
    parser.add_argument("--seed", type=int, default=1, help="chooses the places and the changes")
    parser.add_argument("--count", type=int, default=40, help="plants of a kind, where the articles hold as many")
    parser.add_argument("--kind", action="append", choices=sorted(PLANTERS), help="only this kind; may be repeated")
    parser.add_argument("--misses", action="store_true", help="list every plant that was not found")
    return parser


def _table(trials: dict[str, list[Trial]]) -> str:
    rows = [_row(kind, tried) for kind, tried in trials.items()]
    everything = [trial for tried in trials.values() for trial in tried]
    explicit = [trial for trial in everything if trial.plant.explicit]
    rows.append(_row("explicit in one sentence", explicit))
    rows.append(_row("the rest", [trial for trial in everything if not trial.plant.explicit]))
    rows.append(_row("all", everything))
    return tabulate(rows, ("kind", "statements", "plants", "found", "share"), "simple", disable_numparse=True)


def _row(name: str, tried: Sequence[Trial]) -> tuple[str, ...]:
    places = {(trial.story.path, trial.plant.place) for trial in tried}
    found = sum(trial.is_found for trial in tried)
    share = f"{found / len(tried):.2f}" if tried else "–"
    return name, str(len(places)), str(len(tried)), str(found), share


def _misses(rules: Prepared, missed: Sequence[Trial]) -> str:
    lines = ["", f"{len(missed)} missed:"]
    for trial in missed:
        lines += ["", f"{trial.story.path.name}: {trial.plant.kind}{', explicit' if trial.plant.explicit else ''}"]
        lines.append(f"  {_shown(trial)}")
        lines += [f"  {said}" for said in severities(rules, trial) or ("nothing is said of it",)]
    return "\n".join(lines)


def _shown(trial: Trial) -> str:
    """The changed words, with what was there before, and some text on both sides."""
    plant, text = trial.plant, planted(trial.story.text, trial.plant)
    old = trial.story.text[plant.span.start : plant.span.end]
    end = plant.span.start + len(plant.words)
    before, after = text[max(0, plant.span.start - _AROUND) : plant.span.start], text[end : end + _AROUND]
    against = ", ".join(
        sorted({repr(text[span.start : span.end][:_AROUND]) for span in targets(plant)[bool(plant.words) :]})
    )
    return f"…{before}[{old} -> {plant.words}]{after}…".replace("\n", "/") + f"  against {against}"


if __name__ == "__main__":
    sys.exit(main())
