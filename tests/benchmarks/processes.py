"""Servers in processes of their own: a host, nginx, a bare aiohttp; and what they use."""

import asyncio
import contextlib
import os
import socket
import ssl
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import aiofastnet
import msgspec
from aiohttp import web
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat

from sync.crypto.certificates import to_pem
from sync.crypto.keys import load_tls_key
from sync.crypto.organisation import Appointment
from sync.host.handover import Handover, Ready
from sync.host.run import LOOPBACK, HostConfig, main, read_handover
from tests.benchmarks.hall import STORE_KEY

NGINX = """
daemon off;
worker_processes 1;
pid {folder}/nginx.pid;
error_log {folder}/error.log;
events {{ worker_connections 2048; }}
http {{
  access_log off;
  output_buffers 2 1m;
  client_body_temp_path {folder}/body;
  proxy_temp_path {folder}/proxy;
  fastcgi_temp_path {folder}/fastcgi;
  uwsgi_temp_path {folder}/uwsgi;
  scgi_temp_path {folder}/scgi;
  server {{
    listen 127.0.0.1:{port} ssl;
    ssl_protocols TLSv1.3;
    ssl_certificate {folder}/server.pem;
    ssl_certificate_key {folder}/server.pem;
    ssl_client_certificate {folder}/root.pem;
    ssl_verify_client on;
    ssl_verify_depth 2;
    root {folder}/files;
  }}
}}
"""


class Server:
    """A process that serves on a port."""

    def __init__(self, process: subprocess.Popen, port: int, *, workers: bool = False) -> None:
        self.port = port
        self._process = process
        self._workers = workers

    def cpu_s(self) -> float:
        """Return the processor time that it has used."""
        ticks = 0
        for pid in self._pids():
            fields = Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()
            ticks += int(fields[11]) + int(fields[12])
        return ticks / os.sysconf("SC_CLK_TCK")

    def memory_bytes(self) -> int:
        """Return the memory that it holds alone."""
        rollup = Path(f"/proc/{self._process.pid}/smaps_rollup").read_text()
        private = [line.split()[1] for line in rollup.splitlines() if line.startswith("Private_")]
        return sum(map(int, private)) * 1024

    def _pids(self) -> list[int]:
        if not self._workers:
            return [self._process.pid]
        children = f"/proc/{self._process.pid}/task/{self._process.pid}/children"
        return [self._process.pid, *map(int, Path(children).read_text().split())]


@contextlib.contextmanager
def host(folder: Path, appointment: Appointment) -> Iterator[Server]:
    """Run a host on a folder that another has left."""
    handover = msgspec.json.encode(Handover(appointment, STORE_KEY, 0)) + b"\n"
    with _child("host", str(folder), first=handover) as process:
        yield Server(process, msgspec.json.decode(process.stdout.readline(), type=Ready).port)


@contextlib.contextmanager
def bare(folder: Path) -> Iterator[Server]:
    """Run an aiohttp server that does nothing but hold WebSockets."""
    with _child("bare", str(folder)) as process:
        yield Server(process, int(process.stdout.readline()))


@contextlib.contextmanager
def nginx(folder: Path) -> Iterator[Server]:
    """Run nginx on the files in a folder, with the same certificates.

    Raises:
        FileNotFoundError: nginx is not installed.
    """
    with socket.socket() as probe:
        probe.bind((LOOPBACK[0], 0))
        port = probe.getsockname()[1]
    config = folder / "nginx.conf"
    config.write_text(NGINX.format(folder=folder, port=port))
    # Its workers give up root, and must still get at the files.
    folder.chmod(0o755)
    process = subprocess.Popen(
        ["nginx", "-c", str(config), "-p", str(folder)],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        _until_open(port)
        yield Server(process, port, workers=True)
    finally:
        process.terminate()
        process.wait()


def write_server_files(folder: Path, appointment: Appointment) -> None:
    """Write the certificate of a host for a server that is none."""
    key = load_tls_key(appointment.tls_key).private_bytes(
        Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()
    )
    (folder / "server.pem").write_bytes(key + to_pem(appointment.certificate))
    (folder / "root.pem").write_bytes(to_pem(appointment.issuer.root_certificate))


@contextlib.contextmanager
def _child(*arguments: str, first: bytes = b"") -> Iterator[subprocess.Popen]:
    process = subprocess.Popen(
        [sys.executable, "-m", "tests.benchmarks.processes", *arguments],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    )
    try:
        process.stdin.write(first)
        process.stdin.flush()
        yield process
    finally:
        process.stdin.close()
        process.wait()
        process.stdout.close()


def _until_open(port: int) -> None:
    deadline = time.monotonic() + 10
    while time.monotonic() < deadline:
        with contextlib.suppress(OSError), socket.create_connection((LOOPBACK[0], port)):
            return
        time.sleep(0.05)
    raise TimeoutError(port)


def _serve_host(folder: Path) -> None:
    handover = read_handover(sys.stdin.buffer)
    config = HostConfig(
        folder,
        handover.appointment,
        handover.store_key,
        port=0,
        addresses=LOOPBACK,
        announce=False,
    )
    main(config, clock=_now_ms, output=sys.stdout, parent=sys.stdin.buffer)


async def _serve_bare(folder: Path) -> None:
    loop = asyncio.get_running_loop()
    aiofastnet.patch_loop(loop)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.minimum_version = ssl.TLSVersion.TLSv1_3
    context.verify_mode = ssl.CERT_OPTIONAL
    context.num_tickets = 0
    context.load_verify_locations(folder / "root.pem")
    context.load_cert_chain(folder / "server.pem")
    app = web.Application()
    app.router.add_get("/live", _hold)
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    await web.TCPSite(runner, LOOPBACK[0], 0, ssl_context=context, backlog=2048).start()
    print(runner.addresses[0][1], flush=True)
    await loop.run_in_executor(None, sys.stdin.buffer.read)
    os._exit(0)


async def _hold(request: web.Request) -> web.WebSocketResponse:
    socket = web.WebSocketResponse(compress=False, heartbeat=4.0)
    await socket.prepare(request)
    async for _ in socket:
        pass
    return socket


def _now_ms() -> int:
    return time.time_ns() // 1_000_000


if __name__ == "__main__":
    if sys.argv[1] == "host":
        _serve_host(Path(sys.argv[2]))
    else:
        asyncio.run(_serve_bare(Path(sys.argv[2])))
