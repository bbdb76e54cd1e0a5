"""Every adapter of every port, so that one suite holds for all."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from sync.stores.blob_store import open_blob_store
from sync.stores.host_store import open_host_store
from sync.stores.memory import MemoryHostStore, MemoryVaultStore
from sync.stores.memory_blobs import MemoryBlobStore
from sync.stores.vault_store import open_vault

KEY = bytes(range(32))


def _opened(open_store: Callable[[], Any]) -> Iterator[Any]:
    store = open_store()
    yield store
    store.close()


@pytest.fixture(params=["memory", "sqlite"])
def host_store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Any]:
    sqlite = request.param == "sqlite"
    yield from _opened(
        (lambda: open_host_store(tmp_path / "host.db", KEY)) if sqlite else MemoryHostStore
    )


@pytest.fixture(params=["memory", "sqlcipher"])
def vault(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Any]:
    file = request.param == "sqlcipher"
    yield from _opened(
        (lambda: open_vault(tmp_path / "vault.db", KEY)) if file else MemoryVaultStore
    )


@pytest.fixture(params=["memory host", "sqlite host", "memory vault", "sqlcipher vault"])
def log_store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Any]:
    makers: dict[str, Callable[[], Any]] = {
        "memory host": MemoryHostStore,
        "sqlite host": lambda: open_host_store(tmp_path / "host.db", KEY),
        "memory vault": MemoryVaultStore,
        "sqlcipher vault": lambda: open_vault(tmp_path / "vault.db", KEY),
    }
    yield from _opened(makers[request.param])


@pytest.fixture(params=["memory", "sqlite", "sqlite of a device"])
def blob_store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Any]:
    makers: dict[str, Callable[[], Any]] = {
        "memory": MemoryBlobStore,
        "sqlite": lambda: open_blob_store(tmp_path / "blobs.db"),
        "sqlite of a device": lambda: open_blob_store(tmp_path / "blobs.db", one_reader=True),
    }
    yield from _opened(makers[request.param])
