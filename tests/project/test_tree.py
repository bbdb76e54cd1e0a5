"""The tree keeps the promises that its layout and its README make."""

import hashlib
import re
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
SOURCES = ("*.py", "*.qml", "*.js")
FOLDERS = ("meeting", "sync", "ui", "tests", ".ci")
MOST_LINES = 500


def source_files() -> list[Path]:
    found = [ROOT / "start.py"]
    for folder in FOLDERS:
        for pattern in SOURCES:
            found += (ROOT / folder).rglob(pattern)
    return found


def test_no_source_file_is_longer_than_the_limit():
    too_long = {}
    for path in source_files():
        lines = len(path.read_bytes().splitlines())
        if lines > MOST_LINES:
            too_long[str(path.relative_to(ROOT))] = lines
    assert not too_long


def test_every_decision_has_a_number_of_its_own_and_is_found_by_it():
    numbers = []
    for path in sorted((ROOT / "docs" / "adr").glob("*.md")):
        number = path.name[:4]
        assert path.read_text(encoding="utf-8").startswith(f"# {int(number)}. "), path.name
        numbers.append(number)
    assert len(numbers) == len(set(numbers))
    for path in (ROOT / "docs").glob("*.md"):
        for named in re.findall(r"adr/([0-9]{4})", path.read_text(encoding="utf-8")):
            assert named in numbers, f"{path.name} names decision {named}"


@pytest.mark.parametrize("command", ["python3 start.py demo", "python3 start.py test"])
def test_readme_names_the_two_commands(command: str):
    readme = ROOT / "README.md"
    if readme.exists():
        assert command in readme.read_text(encoding="utf-8")


def test_licence_is_the_unchanged_agpl():
    text = (ROOT / "LICENSE").read_bytes().replace(b"\r\n", b"\n")
    known = "0d96a4ff68ad6d4b6f1f30f713b18d5184912ba8dd389f86aa7710db079abcb0"
    assert hashlib.sha256(text).hexdigest() == known


def test_lock_satisfies_the_pinned_dependencies():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    locked = (ROOT / "requirements.lock").read_text(encoding="utf-8").lower()
    for requirement in project["dependencies"]:
        pinned = requirement.split(";")[0].strip().lower()
        if "==" in pinned:
            assert f"\n{pinned} " in locked
