"""Write anew what the whole runs print: `python tests/golden/rewrite.py`; read the difference before you commit it."""

from runs import RUNS, expected, run

for name in RUNS:
    expected(name).parent.mkdir(exist_ok=True)
    expected(name).write_text(run(name), "utf-8")
