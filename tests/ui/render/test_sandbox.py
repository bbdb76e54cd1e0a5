"""What is left to a worker once it is locked in."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.ui.render import samples
from tests.ui.render.conftest import Reader
from ui.render.pixels import SLOTS
from ui.render.results import SandboxLevel
from ui.render.sandbox import sandbox_level
from ui.render.source import BytesSource

ROOT = Path(__file__).parents[3]

locked = pytest.mark.skipif(
    sandbox_level() is not SandboxLevel.SECCOMP, reason="no system call filter on this system"
)


@locked
def test_a_locked_worker_can_draw_and_read(shared_reader: Reader) -> None:
    name, _ = shared_reader.open(BytesSource(samples.plain()))
    assert shared_reader.draw(name).failure is None
    assert shared_reader.read(name).failure is None
    assert shared_reader.broker.sandbox_level is SandboxLevel.SECCOMP


@pytest.mark.skipif(sys.platform != "linux", reason="looks into /proc")
def test_a_worker_has_nothing_open_but_its_pipe_and_the_pictures(shared_reader: Reader) -> None:
    shared_reader.open(BytesSource(samples.plain()))
    process_id = shared_reader.broker.worker_process_ids()[0]
    opened = [str(one.readlink()) for one in Path(f"/proc/{process_id}/fd").iterdir()]
    assert sorted(name.partition(":")[0].removeprefix("/proc/") for name in opened) == [
        *["/dev/null"] * 3,
        *["/memfd"] * SLOTS,
        f"{process_id}/statm",
        "pipe",
        "pipe",
    ]


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
