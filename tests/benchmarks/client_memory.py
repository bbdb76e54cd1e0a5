"""Memory of the host for each device that is connected, beside a bare aiohttp server."""

import asyncio
import tempfile
from pathlib import Path

from tests.benchmarks import processes
from tests.benchmarks.crowd import Order, crowd
from tests.benchmarks.hall import crews, hall_in
from tests.benchmarks.result import Result

CLIENTS = 500
WARM = 20


def run(clients: int = CLIENTS) -> Result:
    """Connect the same clients to both, and see how much each grows."""
    with tempfile.TemporaryDirectory(prefix="hall") as folder:
        value, reference = asyncio.run(_measure(Path(folder), clients))
    return Result("client-memory", value, reference, reach=1.5, unit="bytes")


async def _measure(folder: Path, clients: int) -> tuple[float, float]:
    async with hall_in(folder, clients) as meeting:
        appointment, hello = meeting.scene.appointment, meeting.hello
        files, path = meeting.certificate_files(), f"/v1/logs/{meeting.scene.log}"
    processes.write_server_files(folder, appointment)
    root = str(folder / "root.pem")
    with processes.host(folder, appointment) as server:
        url = f"https://127.0.0.1:{server.port}{path}"
        value = await _growth(server, files, Order(url, root, [], hello))
    with processes.bare(folder) as server:
        url = f"https://127.0.0.1:{server.port}"
        reference = await _growth(server, files, Order(url, root, []))
    return value, reference


async def _growth(server: processes.Server, files: list[str], order: Order) -> float:
    # Some clients before, so that what is made once for all is not counted.
    async with crowd([_with(order, files[:WARM])]):
        before = server.memory_bytes()
        orders = [_with(order, crew) for crew in crews(files[WARM:])]
        async with crowd(orders):
            return (server.memory_bytes() - before) / (len(files) - WARM)


def _with(order: Order, files: list[str]) -> Order:
    return Order(order.url, order.root_file, files, order.hello)
