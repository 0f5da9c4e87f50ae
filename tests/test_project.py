"""The project holds together: imports go one way, packages are listed, the wheel has what it needs."""

import ast
import configparser
import os
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

# Each room may import from itself and from rooms before it; rooms of one line are independent of each other.
ORDER = (
    ("__init__",),
    ("records",),
    ("source", "errors", "patterns", "cores", "presence"),
    ("values",),
    ("article",),
    ("facts",),
    ("language",),
    ("evaluate",),
    ("toml_places",),
    ("project_file",),
    ("ignore_file", "git_tree"),
    ("ignoring", "result_codec"),
    ("report", "walk", "project"),
    ("rule_text", "staging"),
    ("report_folder",),
    ("cache_place", "code_state"),
    ("packs", "cache", "writing", "progress", "reference", "baseline_file", "standard_input", "workers"),
    ("profiles",),
    ("rulebook",),
    ("request", "rules_used", "verdict"),
    ("changed_since",),
    ("run_inputs",),
    ("one_article",),
    ("result_store",),
    ("run_key",),
    ("remembered",),
    ("all_articles",),
    ("run",),
    (
        "trial",
        "strength",
        "explaining",
        "formatting",
        "options",
        "drafting",
        "starting",
        "baselining",
        "pytest_plugin",
        "watching",
    ),
    ("commands",),
    ("cli",),
    ("start",),
    ("__main__",),
)
RANK = {room: rank for rank, rooms in enumerate(ORDER) for room in rooms}


def package(project: Path) -> Path:
    return project / "engine" / "factcheck"


def room_of(path: Path, root: Path) -> str:
    return path.relative_to(root).parts[0].removesuffix(".py")


def imported_rooms(path: Path) -> Iterator[tuple[str, int]]:
    """The rooms that a module imports from, with the line."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}:{node.lineno}: a relative import"
            module = node.module or ""
            names = [f"factcheck.{alias.name}" for alias in node.names] if module == "factcheck" else [module]
        elif isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        else:
            continue
        for name in names:
            parts = name.split(".")
            if parts[0] == "factcheck":
                yield (parts[1] if len(parts) > 1 and parts[1] in RANK else "__init__"), node.lineno


def test_every_module_belongs_to_a_room_with_a_rank(project: Path) -> None:
    rooms = {room_of(path, package(project)) for path in package(project).rglob("*.py")}
    assert rooms == set(RANK)


def test_imports_go_one_way(project: Path) -> None:
    root = package(project)
    wrong = [
        f"{path.relative_to(root)}:{line} imports from {target}"
        for path in sorted(root.rglob("*.py"))
        for target, line in imported_rooms(path)
        if target != room_of(path, root) and RANK[target] >= RANK[room_of(path, root)]
    ]
    assert wrong == []


def test_the_check_of_imports_sees_a_wrong_one(tmp_path: Path) -> None:
    module = tmp_path / "module.py"
    module.write_text("from factcheck.run import check\nimport factcheck.cli\nfrom factcheck import __version__\n")
    assert list(imported_rooms(module)) == [("run", 1), ("cli", 2), ("__init__", 3)]


def listed_packages(project: Path) -> list[str]:
    settings = configparser.ConfigParser()
    settings.read(project / "setup.cfg", encoding="utf-8")
    return settings["options"]["packages"].split()


def test_every_folder_with_modules_is_listed_as_a_package(project: Path) -> None:
    folders = {path.parent for path in package(project).rglob("__init__.py")}
    found = {".".join(("factcheck", *folder.relative_to(package(project)).parts)) for folder in folders}
    assert sorted(found | {"factcheck.rules"}) == sorted(listed_packages(project))


def test_every_folder_below_the_package_has_an_init_module(project: Path) -> None:
    folders = {path.parent for path in package(project).rglob("*.py")}
    assert [folder for folder in sorted(folders) if not (folder / "__init__.py").exists()] == []


def test_every_requirement_is_imported_somewhere(project: Path) -> None:
    settings = configparser.ConfigParser()
    settings.read(project / "setup.cfg", encoding="utf-8")
    required = {line.split(">=")[0] for line in settings["options"]["install_requires"].split()}
    modules = {
        "attrs": "attrs",
        "click": "click",
        "google-re2": "re2",
        "jinja2": "jinja2",
        "markdown-it-py": "markdown_it",
        "pathspec": "pathspec",
        "platformdirs": "platformdirs",
        "pyparsing": "pyparsing",
        "PyYAML": "yaml",
        "PyStemmer": "Stemmer",
        "tabulate": "tabulate",
        "wcwidth": "wcwidth",
    }
    assert required == set(modules)
    imported = {name for path in package(project).rglob("*.py") for name in top_imports(path)}
    assert {name for name, module in modules.items() if module not in imported} == set()


def top_imports(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module:
            yield node.module.split(".")[0]
        elif isinstance(node, ast.Import):
            yield from (alias.name.split(".")[0] for alias in node.names)


def test_the_build_needs_what_pyproject_says_and_setup_cfg_alone_has_the_rest(project: Path) -> None:
    data = tomllib.loads((project / "pyproject.toml").read_text("utf-8"))
    assert data["build-system"]["build-backend"] == "setuptools.build_meta"
    assert "project" not in data


def test_a_built_package_holds_modules_rules_and_data(project: Path, tmp_path: Path) -> None:
    built = built_package(project, tmp_path)
    found = {path.relative_to(built).as_posix() for path in built.rglob("*") if path.is_file()}
    wanted = {
        path.relative_to(package(project).parent).as_posix()
        for path in package(project).rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }
    wanted |= {f"factcheck/rules/{path.relative_to(project / 'rules').as_posix()}" for path in rule_files(project)}
    assert wanted - found == set()
    assert {name for name in found if name.startswith(("tests", "benchmarks", "seeds"))} == set()


def rule_files(project: Path) -> list[Path]:
    return sorted((project / "rules").rglob("*.rules"))


def built_package(project: Path, folder: Path) -> Path:
    """What a wheel would hold, built by setuptools from a copy of the checkout, without the network."""
    script = (
        "import sys\n"
        "from setuptools import setup\n"
        "sys.argv = ['setup.py', '--quiet', 'build_py', '--build-lib', sys.argv[1]]\n"
        "setup()\n"
    )
    environment = os.environ | {"PYTHONWARNINGS": "ignore", "PYTHONDONTWRITEBYTECODE": "1"}
    copy = folder / "checkout"
    ignore = shutil.ignore_patterns(".*", "build", "dist", "*.egg-info", "__pycache__")
    shutil.copytree(project, copy, ignore=ignore)
    command = [sys.executable, "-c", script, str(folder / "built")]
    subprocess.run(command, cwd=copy, env=environment, check=True, capture_output=True)
    return folder / "built"
