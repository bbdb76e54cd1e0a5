"""The operating system's key store, as a port with two adapters."""

import base64
import binascii
from typing import Protocol

from sync.errors import LocalCode, LocalError

SERVICE = "paperless-meeting"


class KeyStore(Protocol):
    """Keeps small secrets under names, for this user of this machine."""

    def usable(self) -> bool:
        """Say whether secrets can be kept here."""
        ...

    def get(self, name: str) -> bytes | None:
        """Return a secret, or nothing where there is none of that name.

        Raises:
            LocalError: KEY_STORE_MISSING.
        """
        ...

    def put(self, name: str, secret: bytes) -> None:
        """Keep a secret under a name.

        Raises:
            LocalError: KEY_STORE_MISSING.
        """
        ...

    def delete(self, name: str) -> None:
        """Forget a secret, if there is one.

        Raises:
            LocalError: KEY_STORE_MISSING.
        """
        ...


class MemoryKeyStore:
    """Keeps secrets as long as the process lives."""

    def __init__(self) -> None:
        self._secrets: dict[str, bytes] = {}

    def usable(self) -> bool:
        """Say whether secrets can be kept here."""
        return True

    def get(self, name: str) -> bytes | None:
        """Return a secret, or nothing where there is none of that name."""
        return self._secrets.get(name)

    def put(self, name: str, secret: bytes) -> None:
        """Keep a secret under a name."""
        self._secrets[name] = secret

    def delete(self, name: str) -> None:
        """Forget a secret, if there is one."""
        self._secrets.pop(name, None)


class SystemKeyStore:
    """Keychain, Credential Manager or Secret Service, through `keyring`.

    The library is loaded when the first secret is asked for: the window stands by then.
    """

    def usable(self) -> bool:
        """Say whether this machine has a key store that really keeps secrets."""
        import keyring
        from keyring.backends import fail, null

        backend = keyring.get_keyring()
        return backend.priority > 0 and not isinstance(backend, fail.Keyring | null.Keyring)

    def get(self, name: str) -> bytes | None:
        """Return a secret, or nothing where there is none of that name.

        Raises:
            LocalError: KEY_STORE_MISSING.
        """
        import keyring
        from keyring.errors import KeyringError

        try:
            text = keyring.get_password(SERVICE, name)
            return None if text is None else base64.b64decode(text, validate=True)
        except KeyringError as error:
            raise LocalError(LocalCode.KEY_STORE_MISSING) from error
        except binascii.Error:
            return None

    def put(self, name: str, secret: bytes) -> None:
        """Keep a secret under a name.

        Raises:
            LocalError: KEY_STORE_MISSING.
        """
        import keyring
        from keyring.errors import KeyringError

        try:
            keyring.set_password(SERVICE, name, base64.b64encode(secret).decode())
        except KeyringError as error:
            raise LocalError(LocalCode.KEY_STORE_MISSING) from error

    def delete(self, name: str) -> None:
        """Forget a secret, if there is one.

        Raises:
            LocalError: KEY_STORE_MISSING.
        """
        import keyring
        from keyring.errors import KeyringError

        if self.get(name) is None:
            return
        try:
            keyring.delete_password(SERVICE, name)
        except KeyringError as error:
            raise LocalError(LocalCode.KEY_STORE_MISSING) from error
