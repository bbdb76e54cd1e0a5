"""A host on another machine: appointed from the recovery file, served without a screen."""

import asyncio
import json
import os
import secrets
import subprocess
import sys
import time
from contextlib import contextmanager
from pathlib import Path

import pytest

from sync.crypto.key_store import MemoryKeyStore
from sync.crypto.passphrase import STRONG
from sync.crypto.unlock import HOST_KEY_VARIABLE
from sync.desk.meetings import MeetingDetails, found_meeting
from sync.desk.organisation import found_organisation
from sync.device import Device
from sync.host_address import Address

TREE = Path(__file__).parents[3]
RECOVERY = "seven quiet herons at dawn"
FILE = "nine brown otters by night"


def clock() -> int:
    return time.time_ns() // 1_000_000


def command(*arguments: str) -> list[str]:
    return [sys.executable, "-m", "ui", *arguments]


def environment(**more: str) -> dict[str, str]:
    return {**os.environ, "PYTHONPATH": str(TREE), **more}


def appoint(folder: Path, *, recovery_words: str = RECOVERY) -> subprocess.CompletedProcess[str]:
    (folder / "recovery.words").write_text(recovery_words, encoding="utf-8")
    (folder / "file.words").write_text(FILE, encoding="utf-8")
    arguments = command(
        "appoint",
        str(folder / "organisation.recovery"),
        "--out",
        str(folder / "host.appointment"),
        "--recovery-passphrase-file",
        str(folder / "recovery.words"),
        "--passphrase-file",
        str(folder / "file.words"),
        "--lang",
        "en",
    )
    return subprocess.run(
        arguments, capture_output=True, text=True, env=environment(), timeout=60, check=False
    )


@contextmanager
def host(folder: Path):
    arguments = command(
        "host",
        "--profile",
        str(folder / "server"),
        "--appointment",
        str(folder / "host.appointment"),
        "--passphrase-file",
        str(folder / "file.words"),
        "--port",
        "0",
        "--address",
        "127.0.0.1",
        "--no-announce",
    )
    key = {HOST_KEY_VARIABLE: secrets.token_bytes(32).hex()}
    with subprocess.Popen(arguments, stdout=subprocess.PIPE, env=environment(**key)) as process:
        assert process.stdout is not None
        try:
            yield json.loads(process.stdout.readline())["port"]
        finally:
            process.terminate()
            process.wait(20)


@pytest.fixture
def office(tmp_path: Path):
    device = Device.create(
        tmp_path / "laptop",
        "482913",
        name="laptop",
        keys=MemoryKeyStore(),
        clock=clock,
        cost=STRONG,
    )
    organisation = found_organisation(
        device,
        "Council",
        RECOVERY,
        tmp_path / "organisation.recovery",
        now_ms=clock(),
        cost=STRONG,
    )
    yield device, organisation
    device.close()


@pytest.mark.e2e
def test_a_meeting_is_founded_at_an_appointed_host(tmp_path: Path, office) -> None:
    device, organisation = office
    done = appoint(tmp_path)
    assert done.returncode == 0, done.stderr
    details = MeetingDetails("Title", "Body", "Room", "en", clock(), "board", "Lan", "Secretary")
    with host(tmp_path) as port:
        address = Address("127.0.0.1", port)
        founded = asyncio.run(found_meeting(device, organisation, address, details, clock=clock))
    assert founded.addresses == (address,)


@pytest.mark.e2e
def test_an_appointment_needs_the_words_of_the_recovery_file(tmp_path: Path, office) -> None:
    done = appoint(tmp_path, recovery_words="some other words entirely")
    assert done.returncode == 3
    assert not (tmp_path / "host.appointment").exists()


@pytest.mark.e2e
def test_an_appointment_is_not_written_over_another_file(tmp_path: Path, office) -> None:
    (tmp_path / "host.appointment").write_bytes(b"something else")
    done = appoint(tmp_path)
    assert done.returncode == 3
    assert (tmp_path / "host.appointment").read_bytes() == b"something else"
