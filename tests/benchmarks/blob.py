"""200 MB fetched, verified and stored by a device, beside curl from nginx to the disk."""

import asyncio
import secrets
import statistics
import subprocess
import time

import msgspec
from rpds import HashTrieMap

from meeting.agenda import Agenda, Item
from meeting.log.chain import VerifiedLog
from meeting.papers import Papers
from meeting.state import Meeting
from sync.client.events import PaperProgress
from sync.client.http import HostHttp
from sync.client.keyring import Keyring
from sync.client.papers import PaperShelf
from sync.crypto.tls import client_context
from sync.host_address import Address
from sync.stores.blob_store import open_blob_store
from sync.stores.memory import MemoryVaultStore
from tests.benchmarks.result import Result
from tests.benchmarks.served_paper import PAPER_BYTES, Served, served_paper

ROUNDS = 5


def run(size_bytes: int = PAPER_BYTES) -> Result:
    """Return bytes per second of both, one after the other several times."""
    value, reference = _measure(size_bytes)
    return Result(
        "blob", size_bytes / value, size_bytes / reference, 0.8, "at_least", unit="bytes/s"
    )


def _measure(size_bytes: int) -> tuple[float, float]:
    with served_paper(size_bytes) as served:
        ours: list[float] = []
        theirs: list[float] = []
        for number in range(ROUNDS):
            ours.append(asyncio.run(_fetch(served, number)))
            theirs.append(_curl(served))
    return statistics.median(ours), statistics.median(theirs)


async def _fetch(served: Served, number: int) -> float:
    device = served.device
    store = open_blob_store(served.folder / f"device{number}.db", one_reader=True)
    keys = Keyring(MemoryVaultStore(), device.identity, served.log)
    complete = asyncio.Event()

    def tell(event: PaperProgress) -> None:
        if event.have_bytes == event.size_bytes:
            complete.set()

    shelf = PaperShelf(
        OnePaper(served), store, keys, tell, troubled=_told, random_below=secrets.randbelow
    )
    context = client_context(device.root_certificate, device.credentials)
    started = time.perf_counter()
    async with HostHttp(Address("127.0.0.1", served.host.port), context) as http:
        fetching = asyncio.create_task(shelf.fetch_all(http))
        await complete.wait()
        passed = time.perf_counter() - started
        fetching.cancel()
        await asyncio.gather(fetching, return_exceptions=True)
    assert shelf.is_complete(served.paper)
    store.close()
    for file in served.folder.glob(f"device{number}.db*"):
        file.unlink()
    return passed


def _curl(served: Served) -> float:
    target = served.folder / "fetched"
    started = time.perf_counter()
    subprocess.run(
        [
            "curl",
            "--silent",
            "--fail",
            "--cacert",
            str(served.folder / "root.pem"),
            "--insecure",
            "--cert",
            served.certificate_file,
            "--output",
            str(target),
            served.nginx_url,
        ],
        check=True,
    )
    passed = time.perf_counter() - started
    target.unlink()
    return passed


class OnePaper:
    """A replica of a meeting that has a paper and nothing else."""

    def __init__(self, served: Served) -> None:
        paper = served.paper
        item = Item(paper.item, "Item", "", 10)
        self.log = VerifiedLog(served.log)
        self.meeting = msgspec.structs.replace(
            Meeting.empty(served.log),
            agenda=Agenda(items=HashTrieMap({item.id: item}), order=(item.id,)),
            papers=Papers(
                papers=HashTrieMap({paper.id: paper}),
                by_item=HashTrieMap({item.id: (paper.id,)}),
                documents=HashTrieMap({paper.document: paper.id}),
            ),
        )


def _told(code: str) -> None:
    assert not code, code
