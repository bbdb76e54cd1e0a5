"""The vault's key, and what opens it.

The key is 32 random bytes.  In the profile lies only a wrapped copy: under a PIN together with a
secret in the operating system's key store, or, where there is no key store, under a long
passphrase.  The file alone opens with no PIN, however often one tries.
"""

import errno
import os
import secrets
from collections.abc import Mapping
from enum import StrEnum
from pathlib import Path
from typing import Annotated, BinaryIO

import msgspec
from msgspec import Meta

from meeting.encoding import Canonical, decode, encode, signing_input
from meeting.errors import MeetingError, TamperError
from meeting.ids import Count, Id, TimeMs
from sync.crypto import secretbox
from sync.crypto.key_store import KeyStore
from sync.crypto.passphrase import SALT_BYTES, STRONG, Cost, derive_key, require_length
from sync.errors import LocalCode, LocalError

VERSION = 1
PIN_LEAST = 6
PASSPHRASE_LEAST = 16
FREE_TRIES = 3
FIRST_WAIT_MS = 1000
LONGEST_WAIT_MS = 15 * 60 * 1000
HOST_KEY_VARIABLE = "PAPERLESS_MEETING_HOST_KEY"
_KEY_BYTES = 32


class Method(StrEnum):
    """What opens a vault."""

    PIN = "key store and PIN"
    PASSPHRASE = "passphrase"  # noqa: S105


class VaultKeyFile(Canonical, frozen=True):
    """The wrapped key, and the tries that failed since it was last opened."""

    version: Annotated[int, Meta(ge=1, le=VERSION)]
    method: Method
    name: Id
    cost: Cost
    salt: Annotated[bytes, Meta(min_length=SALT_BYTES, max_length=SALT_BYTES)]
    sealed: bytes
    failures: Count = 0
    last_try_ms: TimeMs = 0


def create_with_pin(path: Path, pin: str, store: KeyStore, *, cost: Cost = STRONG) -> bytes:
    """Make a vault key that opens with this PIN on this machine; return it.

    Raises:
        LocalError: TOO_SHORT, KEY_STORE_MISSING.
    """
    require_length(pin, PIN_LEAST)
    if not store.usable():
        raise LocalError(LocalCode.KEY_STORE_MISSING)
    name, share = secrets.token_hex(16), secrets.token_bytes(_KEY_BYTES)
    store.put(name, share)
    if store.get(name) != share:
        raise LocalError(LocalCode.KEY_STORE_MISSING)
    return _create(path, Method.PIN, name, pin, share, cost)


def create_with_passphrase(path: Path, passphrase: str, *, cost: Cost = STRONG) -> bytes:
    """Make a vault key that opens with this passphrase; return it.

    Raises:
        LocalError: TOO_SHORT.
    """
    require_length(passphrase, PASSPHRASE_LEAST)
    return _create(path, Method.PASSPHRASE, secrets.token_hex(16), passphrase, b"", cost)


def method(path: Path) -> Method:
    """Return what opens the vault.

    Raises:
        LocalError: DAMAGED, FILE_UNREADABLE.
    """
    return _read(path).method


def open_key(path: Path, secret: str, store: KeyStore, now_ms: int) -> bytes:
    """Return the vault's key.

    Raises:
        LocalError: WRONG_PIN or WRONG_PASSPHRASE, WAIT (`wait_ms`) after too many wrong ones,
            KEY_STORE_MISSING, KEY_STORE_EMPTY (copied from another machine), DAMAGED.
    """
    file = _read(path)
    wait_ms = _wait_ms(file, now_ms)
    if wait_ms:
        raise LocalError(LocalCode.WAIT, wait_ms=wait_ms)
    share = _share(file, store)
    # Counted before it is tried, so that ending the process does not buy a further guess.
    counted = msgspec.structs.replace(file, failures=file.failures + 1, last_try_ms=now_ms)
    _write(path, counted)
    try:
        key = secretbox.unseal(_wrapping_key(file, secret, share), file.sealed, _context(file))
    except TamperError as error:
        code = LocalCode.WRONG_PIN if file.method is Method.PIN else LocalCode.WRONG_PASSPHRASE
        wait = _delay_ms(counted.failures)
        raise LocalError(code, failures=counted.failures, wait_ms=wait) from error
    _write(path, msgspec.structs.replace(file, failures=0, last_try_ms=0))
    return key


def change_secret(path: Path, key: bytes, secret: str, store: KeyStore) -> None:
    """Wrap the vault's key under another PIN or passphrase of the same method.

    Raises:
        LocalError: TOO_SHORT, KEY_STORE_MISSING, KEY_STORE_EMPTY, DAMAGED.
    """
    file = _read(path)
    require_length(secret, PIN_LEAST if file.method is Method.PIN else PASSPHRASE_LEAST)
    file = msgspec.structs.replace(file, salt=secrets.token_bytes(SALT_BYTES), failures=0)
    _write(path, _wrapped(file, key, secret, _share(file, store)))


def destroy(path: Path, store: KeyStore) -> None:
    """Make the vault unreadable for good: forget the key store's share and the wrapped key."""
    file = _read(path)
    if file.method is Method.PIN:
        store.delete(file.name)
    path.unlink()


def host_store_key(
    environment: Mapping[str, str], profile: Path, key_file: Path | BinaryIO | None
) -> bytes:
    """Return the key of a host without a screen: 64 hex digits from outside its disk.

    Raises:
        LocalError: HOST_KEY_MISSING, HOST_KEY_BESIDE_DATA, FILE_UNREADABLE.
    """
    if isinstance(key_file, Path):
        if key_file.resolve().is_relative_to(profile.resolve()):
            raise LocalError(LocalCode.HOST_KEY_BESIDE_DATA)
        try:
            text = key_file.read_bytes()[: _KEY_BYTES * 4]
        except OSError as error:
            raise LocalError(LocalCode.FILE_UNREADABLE, file=key_file.name) from error
    elif key_file is not None:
        text = key_file.readline(_KEY_BYTES * 4)
    else:
        text = environment.get(HOST_KEY_VARIABLE, "").encode()
    try:
        key = bytes.fromhex(text.decode())
    except ValueError as error:
        raise LocalError(LocalCode.HOST_KEY_MISSING) from error
    if len(key) != _KEY_BYTES:
        raise LocalError(LocalCode.HOST_KEY_MISSING)
    return key


def _create(path: Path, how: Method, name: str, secret: str, share: bytes, cost: Cost) -> bytes:
    key = secrets.token_bytes(_KEY_BYTES)
    file = VaultKeyFile(VERSION, how, name, cost, secrets.token_bytes(SALT_BYTES), b"")
    _write(path, _wrapped(file, key, secret, share))
    return key


def _wrapped(file: VaultKeyFile, key: bytes, secret: str, share: bytes) -> VaultKeyFile:
    sealed = secretbox.seal(_wrapping_key(file, secret, share), key, _context(file))
    return msgspec.structs.replace(file, sealed=sealed)


def _share(file: VaultKeyFile, store: KeyStore) -> bytes:
    if file.method is Method.PASSPHRASE:
        return b""
    share = store.get(file.name)
    if share is None:
        raise LocalError(LocalCode.KEY_STORE_EMPTY)
    return share


def _wrapping_key(file: VaultKeyFile, secret: str, share: bytes) -> bytes:
    stretched = derive_key(secret, file.salt, file.cost)
    return secretbox.subkey(stretched + share, b"vault key", file.salt)


def _context(file: VaultKeyFile) -> bytes:
    return signing_input(b"vault key", f"{file.version}\n{file.method}\n{file.name}".encode())


def _wait_ms(file: VaultKeyFile, now_ms: int) -> int:
    delay = _delay_ms(file.failures)
    # A clock that was set back makes nobody wait longer than the delay itself.
    return min(delay, max(0, file.last_try_ms + delay - now_ms))


def _delay_ms(failures: int) -> int:
    if failures < FREE_TRIES:
        return 0
    return min(LONGEST_WAIT_MS, FIRST_WAIT_MS << min(failures - FREE_TRIES, 20))


def _read(path: Path) -> VaultKeyFile:
    try:
        return decode(path.read_bytes(), VaultKeyFile)
    except OSError as error:
        raise LocalError(LocalCode.FILE_UNREADABLE, file=path.name) from error
    except MeetingError as error:
        raise LocalError(LocalCode.DAMAGED, file=path.name) from error


def _write(path: Path, file: VaultKeyFile) -> None:
    beside = path.with_name(path.name + ".new")
    try:
        with beside.open("wb") as out:
            out.write(encode(file))
            out.flush()
            os.fsync(out.fileno())
        beside.replace(path)
    except OSError as error:
        code = LocalCode.DISK_FULL if error.errno == errno.ENOSPC else LocalCode.DISK_FAILED
        raise LocalError(code, file=path.name) from error
