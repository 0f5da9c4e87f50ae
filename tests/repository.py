"""A Git repository for a test, made with no settings but its own."""

import os
import subprocess
from pathlib import Path


def git(folder: Path, *words: str) -> str:
    """Run Git in a folder, and what it prints."""
    names = {f"GIT_{who}_{what}": "desk@example.org" for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")}
    settings = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1"}
    command = ["git", "-c", "init.defaultBranch=main", "-c", "protocol.file.allow=always", *words]
    done = subprocess.run(command, cwd=folder, env=os.environ | names | settings, capture_output=True, check=True)
    return done.stdout.decode().strip()


def commit(folder: Path) -> None:
    """Commit all that lies in a repository."""
    git(folder, "add", "-A", "--force")
    git(folder, "commit", "-qm", "A change")
