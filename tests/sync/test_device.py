"""A device: made once, opened with its PIN, by one process at a time."""

from pathlib import Path

import pytest

from sync.crypto.key_store import MemoryKeyStore
from sync.device import Device
from sync.errors import LocalCode, LocalError
from tests.sync.crypto.cheap import CHEAP

PIN = "246810"


def now_ms() -> int:
    return 1_790_000_000_000


@pytest.fixture
def keys() -> MemoryKeyStore:
    return MemoryKeyStore()


def create(folder: Path, keys: MemoryKeyStore, pin: str = PIN) -> Device:
    return Device.create(folder, pin, name="tablet", keys=keys, clock=now_ms, cost=CHEAP)


def refused(call, *args, **options) -> LocalCode:
    with pytest.raises(LocalError) as caught:
        call(*args, **options)
    return caught.value.code


def test_what_is_made_is_opened_again(tmp_path: Path, keys: MemoryKeyStore) -> None:
    assert not Device.exists(tmp_path)
    made = create(tmp_path, keys)
    identity = made.identity
    made.close()
    assert Device.exists(tmp_path)
    opened = Device.open(tmp_path, PIN, keys=keys, clock=now_ms)
    assert opened.identity == identity
    assert opened.memberships() == ()
    opened.close()


def test_a_wrong_pin_opens_nothing(tmp_path: Path, keys: MemoryKeyStore) -> None:
    create(tmp_path, keys).close()
    code = refused(Device.open, tmp_path, "135790", keys=keys, clock=now_ms)
    assert code is LocalCode.WRONG_PIN


def test_a_second_process_is_turned_away(tmp_path: Path, keys: MemoryKeyStore) -> None:
    made = create(tmp_path, keys)
    assert refused(Device.open, tmp_path, PIN, keys=keys, clock=now_ms) is LocalCode.PROFILE_IN_USE
    made.close()


def test_a_device_is_never_made_over_another(tmp_path: Path, keys: MemoryKeyStore) -> None:
    create(tmp_path, keys).close()
    assert refused(create, tmp_path, keys, "135790") is LocalCode.FILE_EXISTS
    Device.open(tmp_path, PIN, keys=keys, clock=now_ms).close()


def test_a_first_start_that_was_broken_off_can_be_opened(
    tmp_path: Path, keys: MemoryKeyStore
) -> None:
    create(tmp_path, keys).close()
    for file in tmp_path.glob("*.db*"):
        file.unlink()
    opened = Device.open(tmp_path, PIN, keys=keys, clock=now_ms)
    identity = opened.identity
    opened.close()
    again = Device.open(tmp_path, PIN, keys=keys, clock=now_ms)
    assert again.identity == identity
    again.close()
