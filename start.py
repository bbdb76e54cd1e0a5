#!/usr/bin/env python3
"""Set the project up and run it: `python3 start.py demo`, `python3 start.py test`.

Standard library only, and readable by old Pythons, so that they can say what is missing.
"""

from __future__ import annotations

import contextlib
import ctypes
import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

TYPE_CHECKING = False  # typing is slow to import, and this file only needs it for the checker
if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
PYTHON = VENV / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")
# One lock for running and testing: `demo` and `test` are both promised on any clone, and
# whatever passed the tests is then exactly what runs.
LOCK = ROOT / "requirements.lock"
STAMP = VENV / "requirements.sha256"
OLDEST_PYTHON = (3, 11)

USAGE = """usage: python3 start.py COMMAND [ARGUMENTS]

  demo [ARGUMENTS]      the demonstration meeting (meeting demo)
  meeting [ARGUMENTS]   the program itself; `run` is the same
  test [ARGUMENTS]      the tests; arguments go to pytest
  bench [NAME]          one benchmark, or all of them
  lint                  formatting, types, layers, texts and coverage
  setup                 only make .venv
  lock                  resolve pyproject.toml into requirements.lock again (needs uv)
"""

# What Qt loads from the system, by the Debian and Fedora packages that bring it.
CORE_LIBRARIES = {
    "libGL.so.1": ("libgl1", "mesa-libGL"),
    "libEGL.so.1": ("libegl1", "mesa-libEGL"),
    "libxkbcommon.so.0": ("libxkbcommon0", "libxkbcommon"),
    "libdbus-1.so.3": ("libdbus-1-3", "dbus-libs"),
    "libfontconfig.so.1": ("libfontconfig1", "fontconfig"),
    "libglib-2.0.so.0": ("libglib2.0-0", "glib2"),
}
X11_LIBRARIES = {
    "libxcb-cursor.so.0": ("libxcb-cursor0", "xcb-util-cursor"),
    "libxcb-icccm.so.4": ("libxcb-icccm4", "xcb-util-wm"),
    "libxcb-keysyms.so.1": ("libxcb-keysyms1", "xcb-util-keysyms"),
    "libxcb-shape.so.0": ("libxcb-shape0", "libxcb"),
    "libxcb-xkb.so.1": ("libxcb-xkb1", "libxcb"),
    "libxkbcommon-x11.so.0": ("libxkbcommon-x11-0", "libxkbcommon-x11"),
}
WAYLAND_LIBRARIES = {
    "libwayland-cursor.so.0": ("libwayland-cursor0", "libwayland-cursor"),
    "libwayland-egl.so.1": ("libwayland-egl1", "libwayland-egl"),
}


def main(arguments: list[str]) -> int:
    """Run one command with a ready environment; the exit code is the command's own."""
    if sys.version_info < OLDEST_PYTHON:
        return run_with_newer_python(arguments)
    command, rest = (arguments[0], arguments[1:]) if arguments else ("", [])
    if command == "run":
        command = "meeting"
    if command == "meeting" and rest[:1] == ["demo"]:
        command, rest = "demo", rest[1:]
    if command == "lock":
        return resolve_lock(rest)
    if command not in ("demo", "meeting", "test", "bench", "lint", "setup"):
        asked_for_help = command in ("-h", "--help", "help")
        (sys.stdout if asked_for_help else sys.stderr).write(USAGE)
        return 0 if asked_for_help else 2
    headless = command == "meeting" and rest[:1] in (["host"], ["verify"], ["--help"])
    if sys.platform.startswith("linux") and not headless and command != "setup":
        require_libraries(for_windows=command in ("demo", "meeting") and has_display())
    make_environment()
    if command == "setup":
        return 0
    return hand_over(command, rest)


def hand_over(command: str, rest: list[str]) -> int:
    """Become the command; paths among its arguments stay relative to the caller's folder."""
    env = clean_environment()
    env["PYTHONPATH"] = str(ROOT)
    env["PYTHONUTF8"] = "1"
    if command != "meeting" and not (command == "demo" and has_display()):
        env.setdefault("QT_QPA_PLATFORM", "offscreen")
    run = {
        "demo": ["-P", "-m", "ui", "demo"],
        "meeting": ["-P", "-m", "ui"],
        "test": ["-m", "pytest"],
        "bench": ["-m", "tests.benchmarks"],
        "lint": [str(ROOT / ".ci" / "lint.py")],
    }[command]
    if "-P" not in run:
        os.chdir(ROOT)
    sys.stdout.flush()
    line = [str(PYTHON), *run, *rest]
    if sys.platform == "win32":
        return wait_for(line, env)
    return os.execve(line[0], line, env)  # noqa: S606 - signals then reach the program itself


def wait_for(line: list[str], env: dict[str, str]) -> int:
    """Run a program to its end; Ctrl+C reaches both, and the program decides what it means."""
    with subprocess.Popen(line, env=env) as program:
        while True:
            with contextlib.suppress(KeyboardInterrupt):
                return program.wait()


def has_display() -> bool:
    """Is there a screen to show windows on?"""
    shown = os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")
    return bool(shown) or not sys.platform.startswith("linux")


# --- the machine ------------------------------------------------------------------------------


def run_with_newer_python(arguments: list[str]) -> int:
    """Start over with a newer Python where the machine has one."""
    for minor in range(15, OLDEST_PYTHON[1] - 1, -1):
        newer = shutil.which(f"python3.{minor}")
        if newer and subprocess.call([newer, "-c", ""], stderr=subprocess.DEVNULL) == 0:
            return subprocess.call([newer, str(ROOT / "start.py"), *arguments])
    running = ".".join(str(part) for part in sys.version_info[:3])
    sys.stderr.write(f"Python 3.11 or newer is needed; this is {running}.\n")
    return 1


def missing(libraries: dict[str, tuple[str, str]]) -> list[tuple[str, str]]:
    """Which packages would bring the libraries that this machine cannot load?"""
    packages = []
    for library, names in libraries.items():
        try:
            ctypes.CDLL(library)
        except OSError:
            packages.append(names)
    return packages


def require_libraries(*, for_windows: bool) -> None:
    """Stop with the one line that installs what Qt needs and the machine lacks."""
    lacking = missing(CORE_LIBRARIES)
    if for_windows:
        on_x11 = missing(X11_LIBRARIES) if os.environ.get("DISPLAY") else None
        on_wayland = missing(WAYLAND_LIBRARIES) if os.environ.get("WAYLAND_DISPLAY") else None
        if on_x11 != [] and on_wayland != []:  # Qt falls back from the one to the other
            lacking += on_x11 or on_wayland or []
    if lacking:
        stop_for_packages("Qt needs system libraries that this machine lacks.", lacking)


def stop_for_packages(reason: str, packages: list[tuple[str, str]]) -> None:
    """Say which system packages are missing, as one line to copy, and stop."""
    sudo = "" if hasattr(os, "geteuid") and os.geteuid() == 0 else "sudo "
    debian = " ".join(dict.fromkeys(debian for debian, _ in packages))
    fedora = " ".join(dict.fromkeys(fedora for _, fedora in packages))
    if shutil.which("dnf") and not shutil.which("apt-get"):
        line = f"{sudo}dnf install -y {fedora}"
    else:
        line = f"{sudo}apt-get install -y --no-install-recommends {debian}"
    sys.exit(f"{reason} Install them, then run this command again:\n\n    {line}\n")


# --- the environment --------------------------------------------------------------------------


def make_environment() -> None:
    """Bring .venv to the state that the lock file describes; quick when it is already there."""
    digest = hashlib.sha256(LOCK.read_bytes()).hexdigest()
    if is_ready(digest):
        return
    with one_at_a_time():
        if is_ready(digest):  # another start has done it meanwhile
            return
        print("Setting up .venv (once; about 190 MB to download) ...", file=sys.stderr, flush=True)
        STAMP.unlink(missing_ok=True)
        if not (install_with_uv() or install_with_pip()):
            sys.exit(
                "Setting up .venv did not succeed; the reason stands above. "
                "The first start needs the internet (or an index set by PIP_INDEX_URL)."
            )
        STAMP.write_text(digest, encoding="ascii")


def is_ready(digest: str) -> bool:
    """Was .venv made from this lock, and does its Python still start?"""
    return STAMP.is_file() and STAMP.read_text(encoding="ascii") == digest and python_starts()


def python_starts() -> bool:
    """Does the Python of .venv start?  Its base may have been removed or upgraded."""
    return PYTHON.exists() and succeeds([str(PYTHON), "-c", ""], quiet=True)


@contextlib.contextmanager
def one_at_a_time() -> Iterator[None]:
    """Let one start set up, and others wait for it."""
    with (ROOT / ".venv.lock").open("a+b") as file:
        if sys.platform == "win32":
            import msvcrt

            while True:
                with contextlib.suppress(OSError):  # gives up after ten seconds
                    msvcrt.locking(file.fileno(), msvcrt.LK_LOCK, 1)
                    break
        else:
            import fcntl

            fcntl.flock(file, fcntl.LOCK_EX)
        yield  # closing the file gives the lock back


def install_with_uv() -> bool:
    """Make .venv with uv, where it is installed; False hands over to pip."""
    uv = shutil.which("uv")
    if uv is None or not succeeds([uv, "--version"], quiet=True):
        return False
    make = [uv, "venv", "-q", "--clear", "--no-python-downloads", "--python", sys.executable]
    sync = [uv, "pip", "sync", "-q", "--python", str(PYTHON), "--require-hashes", str(LOCK)]
    return (python_starts() or succeeds([*make, str(VENV)])) and succeeds(sync)


def install_with_pip() -> bool:
    """Make .venv with the standard venv and whatever pip can be found."""
    if not python_starts():
        shutil.rmtree(VENV, ignore_errors=True)
        # Without pip inside: Debian keeps ensurepip in a package of its own.
        if not succeeds([sys.executable, "-m", "venv", "--without-pip", str(VENV)]):
            stop_for_packages("Python lacks the module venv.", [("python3-venv", "python3")])
    # The lock names everything; an older pip, left to look for dependencies itself, finds releases
    # that are newer than the lock and then misses their hashes.
    lock = ["install", "-q", "--no-deps", "--require-hashes", "-r", str(LOCK)]
    # A pip outside works on .venv, also where PEP 668 forbids it to install for itself.
    outside = dict.fromkeys((sys.executable, getattr(sys, "_base_executable", sys.executable)))
    for python in outside:
        if succeeds([python, "-m", "pip", "--version"], quiet=True):
            return succeeds([python, "-m", "pip", "--python", str(PYTHON), *lock])
    if not succeeds([str(PYTHON), "-m", "ensurepip"], quiet=True):
        stop_for_packages("Python lacks pip.", [("python3-pip", "python3-pip")])
    return succeeds([str(PYTHON), "-m", "pip", *lock])


def succeeds(line: list[str], *, quiet: bool = False) -> bool:
    """Run a program; did it leave with 0?"""
    output = subprocess.DEVNULL if quiet else None
    try:
        return subprocess.call(line, env=clean_environment(), stdout=output, stderr=output) == 0
    except OSError:
        return False


def clean_environment() -> dict[str, str]:
    """Return the caller's variables without those that would lead into another Python."""
    foreign = ("PYTHONHOME", "PYTHONPATH", "VIRTUAL_ENV", "PIP_TARGET", "PIP_PREFIX")
    env = {name: value for name, value in os.environ.items() if name not in foreign}
    return {**env, "PIP_USER": "0", "PIP_DISABLE_PIP_VERSION_CHECK": "1"}


def resolve_lock(rest: list[str]) -> int:
    """Write requirements.lock anew for all platforms; `lock --upgrade` takes newer versions."""
    options = ["--universal", "--python-version", "3.11", "--generate-hashes", "--no-annotate"]
    line = ["uv", "pip", "compile", "-q", "--no-config", *options, "--group", "dev"]
    line += ["--custom-compile-command", "python3 start.py lock", *rest]
    return subprocess.call([*line, "-o", LOCK.name, "pyproject.toml"], cwd=ROOT)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
