"""Every check besides the tests, one after another; leaves with 1 when any of them fails."""

import os
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import TYPE_CHECKING

import screens
import texts

if TYPE_CHECKING:
    from collections.abc import Callable

ROOT = Path(__file__).resolve().parents[1]
BIN = Path(sys.executable).parent


def main() -> int:
    """Run all checks and name those that failed."""
    gates = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["gates"]
    checks: dict[str, Callable[[], bool]] = {
        "ruff check": lambda: passes("ruff", "check", "."),
        "ruff format": lambda: passes("ruff", "format", "--check", "."),
        "mypy": lambda: passes("mypy"),
        "mypy, tools": lambda: passes("mypy", "start.py", ".ci/lint.py"),
        "import-linter": lambda: passes("lint-imports", "--no-logo"),
        "file length": lambda: files_are_short(gates["file_lines"]),
        "translations": texts.are_translated,
        "qmllint": lambda: screens.are_clean(tracked("ui/*.qml")),
        "coverage": lambda: coverage_is_reached(gates["coverage"]),
    }
    failed = []
    for name, check in checks.items():
        print(f"--- {name}", flush=True)
        if not check():
            failed.append(name)
    print(f"lint: {'failed: ' + ', '.join(failed) if failed else 'all clean'}", flush=True)
    return 1 if failed else 0


def passes(module: str, *arguments: str) -> bool:
    """Run a program of this environment; did it leave with 0?"""
    program = BIN / (module + (".exe" if os.name == "nt" else ""))
    return subprocess.run([program, *arguments], cwd=ROOT, check=False).returncode == 0


def tracked(*patterns: str) -> list[Path]:
    """List the files of the tree that git knows, or would add."""
    names = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard", "--", *patterns],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    ).stdout.split("\0")
    return sorted(ROOT / name for name in names if name and (ROOT / name).is_file())


def files_are_short(most_lines: int) -> bool:
    """No source file may be longer than the limit."""
    clean = True
    for path in tracked("*.py", "*.qml", "*.js"):
        lines = len(path.read_bytes().splitlines())
        if lines > most_lines:
            print(f"{path.relative_to(ROOT)}: {lines} lines, the limit is {most_lines}")
            clean = False
    return clean


def coverage_is_reached(goals: dict[str, int]) -> bool:
    """Compare what the last test run with --cov covered with the goals of pyproject.toml."""
    if not goals:
        return True
    if not (ROOT / ".coverage").exists():
        print("no coverage data: run `python3 start.py test --cov --cov-report=` first")
        return False
    reached = True
    for include, percent in goals.items():
        reached &= passes("coverage", "report", f"--include={include}", f"--fail-under={percent}")
    return reached


if __name__ == "__main__":
    sys.exit(main())
