"""start.py runs on a machine that has nothing yet, and says what is missing."""

import ast
import importlib.util
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
SOURCE = (ROOT / "start.py").read_text(encoding="utf-8")

ABSENT = {"libnosuch.so.1": ("libnosuch1", "nosuch"), "libnosuch-x.so.1": ("libnosuch1", "nosuch")}


@pytest.fixture
def start(tmp_path: Path):
    """The bootstrap as a module, set up in a folder of its own with a space in its name."""
    home = tmp_path / "a tree"
    home.mkdir()
    (home / "start.py").write_text(SOURCE, encoding="utf-8")
    (home / "requirements.lock").write_text("", encoding="utf-8")
    spec = importlib.util.spec_from_file_location("start", home / "start.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def run(*arguments: str, cwd: Path = ROOT) -> subprocess.CompletedProcess[str]:
    line = [sys.executable, "-S", str(ROOT / "start.py"), *arguments]
    return subprocess.run(line, capture_output=True, text=True, check=False, cwd=cwd)


def test_it_imports_nothing_but_the_standard_library():
    imported = set()
    for node in ast.walk(ast.parse(SOURCE)):
        if isinstance(node, ast.Import):
            imported |= {alias.name.split(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            imported.add((node.module or "").split(".")[0])
    assert imported <= set(sys.stdlib_module_names)


def test_it_parses_on_a_python_that_is_too_old_so_that_it_can_say_so():
    ast.parse(SOURCE, feature_version=(3, 7))


def test_it_names_its_commands_from_any_folder(tmp_path: Path):
    answer = run("--help", cwd=tmp_path)
    assert answer.returncode == 0
    for command in ("demo", "test", "bench", "meeting"):
        assert f"\n  {command} " in answer.stdout


@pytest.mark.parametrize("arguments", [[], ["frobnicate"]])
def test_it_refuses_what_is_no_command(arguments: list[str]):
    answer = run(*arguments)
    assert answer.returncode == 2
    assert answer.stderr.startswith("usage: ")


def test_missing_libraries_are_named_in_one_line_to_copy(start):
    lacking = start.missing(ABSENT)
    with pytest.raises(SystemExit) as stop:
        start.stop_for_packages("Qt needs more.", lacking)
    lines = [line.strip() for line in str(stop.value).splitlines() if "install" in line]
    assert lines[-1].endswith((" libnosuch1", " nosuch"))
    assert sum("libnosuch1" in line or "nosuch" in line for line in lines) == 1


def test_libraries_that_are_there_are_not_named(start):
    assert start.missing({}) == []


def test_an_environment_is_ready_only_with_the_stamp_of_this_lock(start):
    start.PYTHON.parent.mkdir(parents=True)
    start.PYTHON.symlink_to(sys.executable)
    assert not start.is_ready("digest")
    start.STAMP.write_text("digest", encoding="ascii")
    assert start.is_ready("digest")
    assert not start.is_ready("digest of a changed lock")


def test_an_environment_whose_python_went_away_is_not_ready(start):
    start.PYTHON.parent.mkdir(parents=True)
    start.PYTHON.symlink_to(start.ROOT / "gone")
    start.STAMP.write_text("digest", encoding="ascii")
    assert not start.is_ready("digest")


SECOND_START = """
import start
print("waiting", flush=True)
with start.one_at_a_time():
    print((start.ROOT / "done by the first").exists(), flush=True)
"""


def test_a_second_start_waits_for_the_first(start):
    line = [sys.executable, "-c", SECOND_START]
    with subprocess.Popen(line, cwd=start.ROOT, stdout=subprocess.PIPE, text=True) as second:
        with start.one_at_a_time():
            assert second.stdout.readline() == "waiting\n"
            (start.ROOT / "done by the first").touch()
        assert second.stdout.readline() == "True\n"


def test_variables_that_lead_into_another_python_are_dropped(start, monkeypatch):
    monkeypatch.setenv("PYTHONHOME", "/elsewhere")
    monkeypatch.setenv("PIP_USER", "1")
    cleaned = start.clean_environment()
    assert "PYTHONHOME" not in cleaned
    assert cleaned["PIP_USER"] == "0"
