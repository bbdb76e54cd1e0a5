"""A profile: the folder with one device's data, which one process uses at a time."""

import os
import sys
from pathlib import Path
from types import TracebackType
from typing import BinaryIO, Self

from sync.errors import LocalCode, LocalError

VAULT_KEY = "vault.key"


class Profile:
    """A profile's folder, held by this process until it is closed."""

    def __init__(self, folder: Path) -> None:
        """Make the folder if need be, and hold it.

        Raises:
            LocalError: PROFILE_IN_USE, DISK_FAILED.
        """
        self.folder = folder
        try:
            folder.mkdir(parents=True, exist_ok=True, mode=0o700)
            self._lock: BinaryIO | None = (folder / "lock").open("ab")
        except OSError as error:
            raise LocalError(LocalCode.DISK_FAILED, file=str(folder)) from error
        try:
            _hold(self._lock)
        except OSError as error:
            self._lock.close()
            raise LocalError(LocalCode.PROFILE_IN_USE, folder=str(folder)) from error

    @property
    def vault_key(self) -> Path:
        """The wrapped key of the vault."""
        return self.folder / VAULT_KEY

    @property
    def vault(self) -> Path:
        """The vault."""
        return self.folder / "vault.db"

    @property
    def blobs(self) -> Path:
        """The encrypted papers."""
        return self.folder / "blobs.db"

    @property
    def host(self) -> Path:
        """The store of a host that runs on this profile."""
        return self.folder / "host.db"

    @property
    def host_blobs(self) -> Path:
        """The encrypted papers that such a host serves."""
        return self.folder / "host_blobs.db"

    def close(self) -> None:
        """Let another process have the profile."""
        if self._lock is not None:
            self._lock.close()
            self._lock = None

    def __enter__(self) -> Self:
        """Return the profile."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        """Close the profile."""
        self.close()


def _hold(lock: BinaryIO) -> None:
    # The system lets go of the lock when the process ends, however it ends.
    if sys.platform == "win32":
        import msvcrt

        lock.seek(0, os.SEEK_SET)
        msvcrt.locking(lock.fileno(), msvcrt.LK_NBLCK, 1)
    else:
        import fcntl

        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
