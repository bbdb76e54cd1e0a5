"""What a worker can still do once it is locked in: a real process tries."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from ui.render.results import SandboxLevel
from ui.render.sandbox import sandbox_level

ROOT = Path(__file__).parents[3]

# Everything a worker does before its first job, and then what a hostile document would try.
HOSTILE = """
import json, mmap, os, resource, socket, subprocess, sys
from ui.render.chunks import Chunks
from ui.render.pixels import SLOT_BYTES
from ui.render.warm_up import tiny_pdf, warm_up
from ui.render.sandbox import lock_down
from ui.render.mupdf_engine import MupdfDocument

pixels = mmap.mmap(-1, SLOT_BYTES)
warm_up(pixels, random_access=True)
level = lock_down()

def attempt(action):
    try:
        action()
    except (OSError, MemoryError) as error:
        return type(error).__name__
    return "allowed"

def document():
    data = tiny_pdf()
    chunks = Chunks(len(data), len(data), lambda index: data)
    MupdfDocument(chunks, random_access=True).draw(0, 40, None, pixels)

tried = {
    "open": attempt(lambda: open("/etc/passwd")),
    "write": attempt(lambda: os.open("/tmp/x", os.O_CREAT | os.O_WRONLY)),
    "list": attempt(lambda: os.listdir("/")),
    "stat": attempt(lambda: os.stat("/etc/passwd")),
    "socket": attempt(socket.socket),
    "fork": attempt(os.fork),
    "run": attempt(lambda: os.execv("/bin/true", ["true"])),
    "kill": attempt(lambda: os.kill(os.getppid(), 0)),
    "code": attempt(lambda: mmap.mmap(-1, 4096, prot=mmap.PROT_READ | mmap.PROT_EXEC)),
    "memory": attempt(lambda: bytearray(3 << 30)),
    "unlimit": attempt(lambda: resource.prlimit(os.getpid(), resource.RLIMIT_AS, (-1, -1))),
    "draw": attempt(document),
}
print(json.dumps([level, tried]))
"""


@pytest.mark.skipif(
    sandbox_level() is not SandboxLevel.SECCOMP, reason="no system call filter on this system"
)
def test_a_locked_worker_can_draw_and_nothing_else() -> None:
    ran = subprocess.run(
        [sys.executable, "-c", HOSTILE],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    level, tried = json.loads(ran.stdout)
    assert level == SandboxLevel.SECCOMP
    assert tried.pop("draw") == "allowed"
    assert tried.pop("memory") == "MemoryError"
    assert {name: outcome for name, outcome in tried.items() if outcome != "PermissionError"} == {}


def test_without_libseccomp_limits_are_set_and_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pyseccomp", None)
    assert sandbox_level() is SandboxLevel.LIMITS
    code = (
        "import sys, resource; sys.modules['pyseccomp'] = None\n"
        "from ui.render.sandbox import lock_down\n"
        "print(lock_down(), resource.getrlimit(resource.RLIMIT_FSIZE)[0])"
    )
    ran = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert ran.stdout.split() == [SandboxLevel.LIMITS, "0"]
