"""How fast articles are checked, beside other checkers on the same files: `python benchmarks/speed.py`.

Everything runs on one core (but what is said to run on all), in a folder of its own, with the standard rules. Each
measurement is a whole process as a user would start it. Rates are per second of processor time, so that other work on
the machine does not count; on an idle one both are the same. The rate without the start is taken from the difference
of two runs.
"""

import argparse
import os
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

import attrs
from tabulate import tabulate

from factcheck.cores import cores

PROJECT = Path(__file__).resolve().parent.parent
ARTICLES = PROJECT.parent / "shared" / "data" / "articles"
MODERN = PROJECT.parent / "shared" / "data" / "modern" / "articles"
SEEDS = PROJECT / "seeds"
FEW = 100  # articles of the smaller run that growth is measured from
RULES = 2_000  # in files of a hundred: what the rules of a large newsroom come to
# Rules of the usual sizes; each of the many is one of them under an id of its own.
RULE_SHAPES = (
    """
  for each q in quotes where q.kind = "direct" and q.section != "headline"
  check    q.speaker exists and q.speaker.kind != "unnamed"
  say      "{q.words} has no speaker with a name"
""",
    """
  for each b in breakdowns where b.complete and b.kind = "counts"
  check    sum(b.parts) = b.total within rounding
  say      "{b.parts} make {sum(b.parts)}, but the story says {b.total}"
""",
    """
  for each c in changes where c.percent exists and c.old exists and c.new exists
  let      moved = abs(change(c.old, c.new))
  check    moved = c.percent within 1 points
  say      "from {c.old} to {c.new} is {moved}, not {c.percent}"
""",
    """
  for each p in people
  forbid   m in p.mentions where m.text starts with "Mr" or m.text contains "Esq" or count(p.titles) > 4
  say      "{m.text}: no courtesy titles"
""",
)
PEER_ARTICLES = 400  # enough that starting up weighs little, few enough for the slower tools
PEER_ROUNDS = 5
LEAST_WORDS, MOST_WORDS = 300, 600


@attrs.frozen
class Run:
    """One process: its processor time and its wall time in seconds, its peak memory in megabytes, what it printed."""

    seconds: float
    wall: float
    megabytes: float
    printed: str


def main() -> None:
    """Measure and print the tables."""
    options = arguments()
    with tempfile.TemporaryDirectory(prefix="speed-") as name:
        folder = Path(name) / "run"  # the cache lies beside it: none is used within the tree that is checked
        folder.mkdir()
        sources = source_articles(options.articles)
        print(f"{len(sources)} articles of {options.articles}, repeated to make each set; one core.\n")
        if not options.cold_only and not options.peers_only:
            print(throughput(folder, sources, options.count), end="\n\n")
            print(again(folder, sources, options.count, options.repeat), end="\n\n")
        if not options.cold_only:
            for where in dict.fromkeys((options.articles, MODERN)):
                if where.is_dir():
                    print(
                        beside_peers(folder, source_articles(where), where.parent.name + "/" + where.name), end="\n\n"
                    )
        if options.peers_only:
            return
        print(cold_start(folder, options.repeat), end="\n\n")
        print(many_rules(folder, options.repeat))


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--articles", type=Path, default=ARTICLES if ARTICLES.is_dir() else SEEDS)
    parser.add_argument("--count", type=int, default=5_000, help="articles of the large run")
    parser.add_argument("--repeat", type=int, default=5, help="cold starts of which the median is printed")
    parser.add_argument("--peers-only", action="store_true", help="only beside other checkers")
    parser.add_argument("--cold-only", action="store_true", help="only the start on one small article")
    return parser.parse_args()


# ------------------------------------------------------------------ articles


def source_articles(folder: Path) -> tuple[Path, ...]:
    """The articles that the sets are made of."""
    found = sorted(path for path in folder.rglob("*") if path.suffix in {".txt", ".md"})
    if not found:
        sys.exit(f"{folder}: no articles to measure with")
    return tuple(found)


def make_set(folder: Path, sources: Sequence[Path], count: int) -> tuple[Path, int]:
    """A folder with this many articles, and the words in them."""
    target = folder / f"articles-{count}"
    words = 0
    target.mkdir(exist_ok=True, parents=True)
    texts = [path.read_text("utf-8") for path in sources]
    for number in range(count):
        text = texts[number % len(texts)]
        words += len(text.split())
        suffix = sources[number % len(texts)].suffix
        (target / f"{number:06}{suffix}").write_text(text, "utf-8")
    return target, words


# ------------------------------------------------------------------ running


def on_one_core() -> None:
    """Keep the process that is about to start on one core, where the system can do that."""
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})


def run(command: Sequence[str], folder: Path, *, on_all_cores: bool = False, knows_results: bool = False) -> Run:
    """Run a command to its end, the rules in the cache but no results unless it `knows_results`.

    That it finds something, and what its exit code makes of that, is not our concern.
    """
    if not knows_results:
        shutil.rmtree(folder.parent / "cache" / "results", ignore_errors=True)
    environment = os.environ | {
        "PYTHONPATH": str(PROJECT / "engine"),
        "FACTCHECK_CACHE": str(folder.parent / "cache"),
        "PYTHONHASHSEED": "0",
        # As in an installed package, modules are read from their compiled form.
        "PYTHONDONTWRITEBYTECODE": "",
        "PYTHONPYCACHEPREFIX": str(folder / "compiled"),
    }
    with tempfile.TemporaryFile() as output:
        start = time.perf_counter()
        process = subprocess.Popen(
            command,
            cwd=folder,
            env=environment,
            stdout=output,
            stderr=subprocess.PIPE,
            preexec_fn=None if on_all_cores else on_one_core,  # noqa: PLW1509  # no threads here, and no other way to set the core before it starts
        )
        assert process.stderr is not None
        trouble = process.stderr.read()
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        wall = time.perf_counter() - start
        if command[0] == sys.executable and process.returncode not in (0, 1, 4):
            sys.exit(f"{' '.join(command)}: exit {process.returncode}: {trouble.decode(errors='replace')[:2000]}")
        output.seek(0)
        printed = output.read().decode(errors="replace")
    return Run(usage.ru_utime + usage.ru_stime, wall, megabytes(usage), printed)


def megabytes(usage: resource.struct_rusage) -> float:
    """The peak of the resident memory; the system counts it in kilobytes, on macOS in bytes."""
    return usage.ru_maxrss / (1_000_000 if sys.platform == "darwin" else 1_000)


def factcheck(*paths: str) -> list[str]:
    return [sys.executable, "-m", "factcheck", "check", *paths]


# ------------------------------------------------------------------ tables


def table(headers: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    return tabulate(rows, headers=headers, tablefmt="simple", disable_numparse=True)


def throughput(folder: Path, sources: Sequence[Path], count: int) -> str:
    """The rate over a large set, and the memory at its end beside that of a small one."""
    small, _ = make_set(folder, sources, FEW)
    large, words = make_set(folder, sources, count)
    run(factcheck(small.name), folder)  # fills the cache of rules
    few, many = run(factcheck(small.name), folder), run(factcheck(large.name), folder)
    rate = (count - FEW) / (many.seconds - few.seconds)
    whole = f"{many.seconds:.1f} s ({many.wall:.1f} s on the clock), {count / many.seconds:.0f} articles/s"
    rows = [
        (f"{count} articles with the start", whole),
        ("rate without the start", f"{rate:.0f} articles/s, {rate * words / count:,.0f} words/s"),
        ("rate of 450-word articles", f"{rate * words / count / 450:.0f} articles/s"),
        (f"peak memory at {FEW} articles", f"{few.megabytes:.0f} MB"),
        (f"peak memory at {count} articles", f"{many.megabytes:.0f} MB"),
        ("growth", f"{many.megabytes - few.megabytes:.0f} MB"),
    ]
    return table(("factcheck, standard rules", "measured"), rows)


def again(folder: Path, sources: Sequence[Path], count: int, repeat: int) -> str:
    """A large set in one process and in one for each core, and once more when its results are known."""
    large, _ = make_set(folder, sources, count)
    command = factcheck(large.name)
    rows = [
        ("one process", *_told(run([*command, "--jobs", "1"], folder))),
        (f"one a core ({cores()})", *_told(run([*command, "--jobs", "auto"], folder, on_all_cores=True))),
    ]
    known = [run(command, folder, knows_results=True) for _ in range(repeat)]
    rows += [
        (f"nothing changed since, best of {repeat}", *_told(min(known, key=lambda one: one.seconds))),
    ]
    return table((f"{count} articles, start included", "on the clock", "processor", "peak of a process"), rows)


def _told(one: Run) -> tuple[str, str, str]:
    return f"{one.wall:.1f} s", f"{one.seconds:.1f} s", f"{one.megabytes:.0f} MB"


def beside_peers(folder: Path, sources: Sequence[Path], named: str) -> str:
    """Each tool on the same files of a usual length, one process for all of them, in turn; and on one small article."""
    usual = [path for path in sources if LEAST_WORDS <= len(path.read_text("utf-8").split()) <= MOST_WORDS]
    articles, words = make_set(folder / named, usual or sources, PEER_ARTICLES)
    small = _small_article(folder)
    name = str(articles.relative_to(folder))
    many = dict(commands(name, [f"{name}/{path.name}" for path in sorted(articles.iterdir())]))
    one = dict(commands(small, [small]))
    times: dict[str, list[tuple[float, float]]] = {name: [] for name, command in many.items() if command is not None}
    for turn in range(PEER_ROUNDS + 1):
        for name, taken in times.items():
            took = (run(many[name] or [], folder).seconds, run(one[name] or [], folder).seconds)
            if turn:  # the first fills caches
                taken.append(took)
    rows = [_beside(taken, times["factcheck"], name) for name, taken in times.items()]
    rows += [(name, "not installed", *[""] * 6) for name in many.keys() - times.keys()]
    headers = (
        f"{PEER_ARTICLES} articles of {words // PEER_ARTICLES} words ({named})",
        f"median of {PEER_ROUNDS}",
        "articles/s",
        "ours beside it",
        "without the start",
        "ours beside it",
        "one small article",
        "our time beside it",
    )
    return table(headers, rows)


def _beside(taken: Sequence[tuple[float, float]], ours: Sequence[tuple[float, float]], name: str) -> tuple[str, ...]:
    """A row: rates with and without the start, and ours divided by them, pair by pair."""
    many, one = (statistics.median(times) for times in zip(*taken, strict=True))
    pairs = list(zip(taken, ours, strict=True))
    return (
        name,
        f"{many:.2f} s",
        f"{PEER_ARTICLES / many:.0f}",
        f"{statistics.median(their[0] / our[0] for their, our in pairs):.2f}",
        f"{(PEER_ARTICLES - 1) / (many - one):.0f}",
        f"{statistics.median((their[0] - their[1]) / (our[0] - our[1]) for their, our in pairs):.2f}",
        f"{one:.2f} s",
        f"{statistics.median(our[1] / their[1] for their, our in pairs):.2f}",
    )


def commands(name: str, files: Sequence[str]) -> Iterator[tuple[str, list[str] | None]]:
    """The call of each tool, or None where it is not there."""
    yield "factcheck", [*factcheck(name), "--jobs", "1"]
    proselint = shutil.which("proselint", path=f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}")
    yield "proselint", None if proselint is None else [proselint, "check", *files]
    writegood = shutil.which("write-good", path=f"{local_npm()}{os.pathsep}{os.environ['PATH']}")
    yield "write-good", None if writegood is None else [writegood, *files]


def local_npm() -> str:
    """Where npm puts the commands of a package that was installed into the folder of WRITE_GOOD."""
    return str(Path(os.environ.get("WRITE_GOOD", ".")) / "node_modules" / ".bin")


def cold_start(folder: Path, repeat: int) -> str:
    """A whole run on one small article, the rules read from the cache."""
    article = _small_article(folder)
    run(factcheck(article), folder)
    calls = {
        "one small article, rules cached": factcheck(article),
        "factcheck --version": [sys.executable, "-m", "factcheck", "--version"],
    }
    rows = [(name, *_start_times([run(call, folder) for _ in range(repeat)])) for name, call in calls.items()]
    return table(("cold start", f"on the clock, median of {repeat}", "best", "processor"), rows)


def many_rules(folder: Path, repeat: int) -> str:
    """What thousands of rules add to a run: parsed and checked the first time, read from the cache after it."""
    article = _small_article(folder)
    rules = folder / "many"
    rules.mkdir()
    for first in range(0, RULES, 100):
        written = (f'rule many.number-{n} "Rule {n}"{RULE_SHAPES[n % 4]}' for n in range(first, first + 100))
        (rules / f"{first:05}.rules").write_text("language 1\n\n" + "\n".join(written), "utf-8")
    usual, more = factcheck(article), factcheck(article, "--rules", rules.name)
    alone = _least_seconds(folder, usual, repeat)
    firsts = []
    for _ in range(repeat):
        shutil.rmtree(folder.parent / "cache")
        firsts.append(run(more, folder).seconds)
    cached = _least_seconds(folder, more, repeat)
    rows = [
        ("a whole run, parsed and checked", f"{min(firsts) - alone:.2f} s"),
        ("a whole run, from the cache", f"{cached - alone:.2f} s"),
        *_stages(folder, [rules.name, article], repeat),
    ]
    return table((f"{RULES} rules more", f"processor, best of {repeat}"), rows)


def _stages(folder: Path, arguments: Sequence[str], repeat: int) -> Iterator[tuple[str, str]]:
    """The stages in processes of their own, with the standard rules; those from the cache must find it filled."""
    command = [sys.executable, str(PROJECT / "benchmarks" / "rule_stages.py"), *arguments]
    best: dict[str, float] = {}
    for call in ([*command, "--parse"], command):
        for _ in range(repeat):
            for seconds, name in (line.split(maxsplit=1) for line in run(call, folder).printed.splitlines()):
                best[name] = min(best.get(name, float(seconds)), float(seconds))
    return ((f"alone: {name}", f"{seconds:.3f} s") for name, seconds in best.items())


def _least_seconds(folder: Path, command: Sequence[str], repeat: int) -> float:
    run(command, folder)  # fills the cache
    return min(run(command, folder).seconds for _ in range(repeat))


def _small_article(folder: Path) -> str:
    article = folder / "small.txt"
    article.write_text((sorted(SEEDS.glob("*.txt")) or sorted(ARTICLES.glob("*.txt")))[0].read_text("utf-8"), "utf-8")
    return article.name


def _start_times(runs: Sequence[Run]) -> tuple[str, str, str]:
    walls = [one.wall for one in runs]
    seconds = [one.seconds for one in runs]
    return f"{statistics.median(walls):.3f} s", f"{min(walls):.3f} s", f"{statistics.median(seconds):.3f} s"


if __name__ == "__main__":
    main()
