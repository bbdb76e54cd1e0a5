import io
from pathlib import Path

import keyring
import keyring.backend
import pytest
from keyring.backends import fail

from sync.crypto import unlock
from sync.crypto.key_store import KeyStore, MemoryKeyStore, SystemKeyStore
from sync.errors import LocalCode, LocalError
from tests.sync.crypto.cheap import CHEAP, NOW_MS

PIN = "483920"
PASSPHRASE = "một hai ba bốn năm sáu"


class DictionaryKeyring(keyring.backend.KeyringBackend):
    """A backend of the `keyring` package that keeps passwords in a dictionary."""

    priority = 5

    def __init__(self) -> None:
        super().__init__()
        self.kept: dict[tuple[str, str], str] = {}

    def get_password(self, service: str, username: str) -> str | None:
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self.kept[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        del self.kept[service, username]


@pytest.fixture
def dictionary_keyring():
    before = keyring.get_keyring()
    backend = DictionaryKeyring()
    keyring.set_keyring(backend)
    yield backend
    keyring.set_keyring(before)


@pytest.fixture(params=["memory", "system"])
def store(request: pytest.FixtureRequest) -> KeyStore:
    if request.param == "memory":
        return MemoryKeyStore()
    request.getfixturevalue("dictionary_keyring")
    return SystemKeyStore()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "vault.key"


def refusal(call, *arguments) -> LocalError:
    with pytest.raises(LocalError) as refused:
        call(*arguments)
    return refused.value


class TestKeyStore:
    """The contract of the port."""

    def test_it_keeps_what_it_is_given(self, store):
        assert store.usable()
        assert store.get("a") is None
        store.put("a", b"\0\xff secret")
        store.put("b", b"other")
        assert store.get("a") == b"\0\xff secret"
        store.put("a", b"new")
        assert store.get("a") == b"new"
        store.delete("a")
        store.delete("a")
        assert store.get("a") is None
        assert store.get("b") == b"other"


def test_a_machine_without_a_key_store_says_so(path):
    before = keyring.get_keyring()
    keyring.set_keyring(fail.Keyring())
    try:
        store = SystemKeyStore()
        assert not store.usable()
        for call in (
            lambda: store.get("a"),
            lambda: store.put("a", b""),
            lambda: store.delete("a"),
        ):
            assert refusal(call).code is LocalCode.KEY_STORE_MISSING
        code = refusal(unlock.create_with_pin, path, PIN, store).code
        assert code is LocalCode.KEY_STORE_MISSING
    finally:
        keyring.set_keyring(before)


def test_rubbish_in_the_key_store_is_no_secret(dictionary_keyring):
    keyring.set_password("paperless-meeting", "a", "not base64!")
    assert SystemKeyStore().get("a") is None


def test_the_pin_opens_the_vault(path, store):
    key = unlock.create_with_pin(path, PIN, store, cost=CHEAP)
    assert unlock.method(path) is unlock.Method.PIN
    assert unlock.open_key(path, PIN, store, NOW_MS) == key
    assert key not in path.read_bytes()


def test_the_file_alone_does_not_open_with_the_right_pin(path, store):
    """A copied profile lacks what the key store of the machine holds."""
    unlock.create_with_pin(path, PIN, store, cost=CHEAP)
    elsewhere = MemoryKeyStore()
    assert refusal(unlock.open_key, path, PIN, elsewhere, NOW_MS).code is LocalCode.KEY_STORE_EMPTY
    name = unlock._read(path).name
    elsewhere.put(name, bytes(32))
    assert refusal(unlock.open_key, path, PIN, elsewhere, NOW_MS).code is LocalCode.WRONG_PIN


def test_the_passphrase_opens_the_vault_where_there_is_no_key_store(path):
    key = unlock.create_with_passphrase(path, PASSPHRASE, cost=CHEAP)
    assert unlock.open_key(path, PASSPHRASE, MemoryKeyStore(), NOW_MS) == key
    wrong = refusal(unlock.open_key, path, PASSPHRASE + "?", MemoryKeyStore(), NOW_MS)
    assert wrong.code is LocalCode.WRONG_PASSPHRASE


def test_short_secrets_are_refused(path, store):
    for create in (
        lambda: unlock.create_with_pin(path, "1234", store),
        lambda: unlock.create_with_passphrase(path, "short"),
    ):
        assert refusal(create).code is LocalCode.TOO_SHORT
    assert not path.exists()


def test_wrong_pins_make_the_next_try_wait_longer_and_longer(path):
    store, now_ms = MemoryKeyStore(), NOW_MS
    key = unlock.create_with_pin(path, PIN, store, cost=CHEAP)
    waits = []
    for failures in range(1, 8):
        wrong = refusal(unlock.open_key, path, "000000", store, now_ms)
        assert (wrong.code, wrong.fields["failures"]) == (LocalCode.WRONG_PIN, failures)
        waits.append(wrong.fields["wait_ms"])
        if waits[-1]:
            soon = refusal(unlock.open_key, path, PIN, store, now_ms + waits[-1] - 1)
            assert (soon.code, soon.fields) == (LocalCode.WAIT, {"wait_ms": 1})
        now_ms += waits[-1]
    assert waits == [0, 0, 1000, 2000, 4000, 8000, 16000]
    assert unlock.open_key(path, PIN, store, now_ms) == key
    assert refusal(unlock.open_key, path, "000000", store, now_ms).fields["wait_ms"] == 0


def test_nobody_waits_longer_than_the_delay_when_the_clock_was_set_back(path):
    store = MemoryKeyStore()
    unlock.create_with_pin(path, PIN, store, cost=CHEAP)
    for _ in range(unlock.FREE_TRIES):
        refusal(unlock.open_key, path, "000000", store, NOW_MS)
    wait = refusal(unlock.open_key, path, PIN, store, NOW_MS - 10**9)
    assert wait.fields == {"wait_ms": 1000}
    assert unlock._delay_ms(10**6) == unlock.LONGEST_WAIT_MS


def test_another_pin_opens_after_a_change_and_the_old_one_no_more(path, store):
    key = unlock.create_with_pin(path, PIN, store, cost=CHEAP)
    unlock.change_secret(path, key, "999111", store)
    assert unlock.open_key(path, "999111", store, NOW_MS) == key
    assert refusal(unlock.open_key, path, PIN, store, NOW_MS).code is LocalCode.WRONG_PIN


def test_a_destroyed_vault_key_is_gone_from_disk_and_key_store(path):
    store = MemoryKeyStore()
    unlock.create_with_pin(path, PIN, store, cost=CHEAP)
    copy = path.read_bytes()
    unlock.destroy(path, store)
    assert not path.exists()
    path.write_bytes(copy)
    assert refusal(unlock.open_key, path, PIN, store, NOW_MS).code is LocalCode.KEY_STORE_EMPTY


def test_a_destroyed_passphrase_file_is_gone(path):
    unlock.create_with_passphrase(path, PASSPHRASE, cost=CHEAP)
    unlock.destroy(path, MemoryKeyStore())
    assert not path.exists()


def test_damage_and_absence_are_told_apart(path):
    store = MemoryKeyStore()
    assert refusal(unlock.method, path).code is LocalCode.FILE_UNREADABLE
    path.write_bytes(b"{}")
    assert refusal(unlock.open_key, path, PIN, store, NOW_MS).code is LocalCode.DAMAGED
    missing = path.parent / "gone" / "vault.key"
    code = refusal(unlock.create_with_passphrase, missing, PASSPHRASE).code
    assert code is LocalCode.DISK_FAILED


class TestHostKey:
    """Keys of hosts without a screen come from outside their disk."""

    KEY = bytes(range(32))

    def test_from_the_environment(self, tmp_path):
        environment = {unlock.HOST_KEY_VARIABLE: self.KEY.hex()}
        assert unlock.host_store_key(environment, tmp_path, None) == self.KEY

    def test_from_standard_input(self, tmp_path):
        line = io.BytesIO(self.KEY.hex().encode() + b"\nrest")
        assert unlock.host_store_key({}, tmp_path, line) == self.KEY

    def test_from_a_file_elsewhere(self, tmp_path):
        file = tmp_path / "usb" / "key"
        file.parent.mkdir()
        file.write_text(self.KEY.hex() + "\n")
        assert unlock.host_store_key({}, tmp_path / "profile", file) == self.KEY

    def test_not_from_a_file_beside_the_data(self, tmp_path):
        file = tmp_path / "key"
        file.write_text(self.KEY.hex())
        code = refusal(unlock.host_store_key, {}, tmp_path, file).code
        assert code is LocalCode.HOST_KEY_BESIDE_DATA

    def test_what_is_no_key_is_refused(self, tmp_path):
        for text in ("", "abcd", "no hex"):
            environment = {unlock.HOST_KEY_VARIABLE: text}
            code = refusal(unlock.host_store_key, environment, tmp_path, None).code
            assert code is LocalCode.HOST_KEY_MISSING
        gone = tmp_path / "gone"
        code = refusal(unlock.host_store_key, {}, tmp_path / "profile", gone).code
        assert code is LocalCode.FILE_UNREADABLE
