"""Processor time of the host for each byte of papers that it serves, beside nginx."""

import statistics
import subprocess

from sync.crypto.chunks import CIPHER_CHUNK_BYTES
from sync.protocol.fetching import REQUEST_CHUNKS
from tests.benchmarks.processes import Server
from tests.benchmarks.result import Result
from tests.benchmarks.served_paper import Served, served_paper

ROUNDS = 5
AT_ONCE = 4


def run() -> Result:
    """Return seconds for each byte of both, one after the other several times."""
    value, reference = _measure()
    return Result("server-cpu", value, reference, reach=1.5, unit="s/byte")


def _measure() -> tuple[float, float]:
    with served_paper() as served:
        ours: list[float] = []
        theirs: list[float] = []
        for _ in range(ROUNDS):
            ours.append(_cost(served, served.host, served.host_url))
            theirs.append(_cost(served, served.nginx, served.nginx_url))
    return statistics.median(ours), statistics.median(theirs)


def _cost(served: Served, server: Server, url: str) -> float:
    before = server.cpu_s()
    fetching = [_fetch(served, url) for _ in range(AT_ONCE)]
    for one in fetching:
        if one.wait() != 0:
            raise RuntimeError(one.returncode)
    return (server.cpu_s() - before) / (AT_ONCE * served.manifest.cipher_size_bytes)


def _fetch(served: Served, url: str) -> subprocess.Popen:
    """Fetch everything over one connection, in the ranges in which a device asks for it."""
    size_bytes = served.manifest.cipher_size_bytes
    step = REQUEST_CHUNKS * CIPHER_CHUNK_BYTES
    arguments: list[str] = []
    for start in range(0, size_bytes, step):
        end = min(start + step, size_bytes) - 1
        arguments += ["--next"] if arguments else []
        arguments += ["--silent", "--fail", "--insecure", "--cert", served.certificate_file]
        arguments += ["--range", f"{start}-{end}", "--output", "/dev/null", url]
    return subprocess.Popen(["curl", *arguments])
