"""The host beside the secretary's program: started as its child, watched, stopped with it.

The child gets its keys on standard input and says on standard output where it listens; when its
standard input closes, it ends.
"""

import asyncio
import contextlib
import logging
import secrets
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

import msgspec

from sync.crypto.organisation import Appointment
from sync.errors import LocalCode, LocalError
from sync.host.handover import Handover, Ready
from sync.host_address import DEFAULT_PORT
from sync.stores.ports import VaultStore

START_LIMIT_S = 30.0
END_LIMIT_S = 10.0
LINE_LIMIT_BYTES = 256 * 1024
# A host that dies again and again is not started for ever.
RESTART_PAUSES_S = (0.2, 1.0, 3.0, 10.0)
STEADY_S = 60.0

_STORE_KEY = "host store key"
_PORT = "host port"

_log = logging.getLogger(__name__)


class HostPhase(StrEnum):
    """What the host on this machine is doing."""

    STOPPED = "stopped"
    STARTING = "starting"
    RUNNING = "running"
    RESTARTING = "restarting"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class HostState:
    """The host on this machine; `code` and `fields` say why where it failed."""

    phase: HostPhase
    port: int = 0
    code: str = ""


class LocalHost:
    """Runs one host process for one organisation; lives on the network's loop."""

    def __init__(
        self,
        folder: Path,
        appointment: Appointment,
        vault: VaultStore,
        *,
        changed: Callable[[HostState], None],
        command: Sequence[str] = (),
    ) -> None:
        self.state = HostState(HostPhase.STOPPED)
        self._folder = folder
        self._appointment = appointment
        self._vault = vault
        self._changed = changed
        self._command = tuple(command) or (sys.executable, "-m", "ui", "host")
        self._process: asyncio.subprocess.Process | None = None
        self._watch: asyncio.Task[None] | None = None
        self._starting = asyncio.Lock()

    async def start(self) -> int:
        """Start the host if it does not run, and return its port.

        Raises:
            LocalError: HOST_NOT_STARTED.
        """
        async with self._starting:
            if self.state.phase is HostPhase.RUNNING:
                return self.state.port
            await self._end()
            self._tell(HostState(HostPhase.STARTING))
            try:
                process, port = await self._spawn()
            except LocalError as error:
                self._tell(HostState(HostPhase.FAILED, code=error.code.value))
                raise
            self._watch = asyncio.create_task(self._look_after(process))
            return port

    async def stop(self) -> None:
        """Stop the host; what is on its disk stays."""
        async with self._starting:
            await self._end()
            if self.state.phase is not HostPhase.STOPPED:
                self._tell(HostState(HostPhase.STOPPED))

    async def renew(self, appointment: Appointment) -> None:
        """Go on with fresh certificates."""
        self._appointment = appointment
        if self.state.phase is not HostPhase.STOPPED:
            await self.stop()
            await self.start()

    async def _look_after(self, process: asyncio.subprocess.Process) -> None:
        """Start the host again whenever it dies, until it is stopped."""
        loop = asyncio.get_running_loop()
        failures, running = 0, process
        while True:
            since = loop.time()
            await running.wait()
            _log.warning("the host ended with %s", running.returncode)
            failures = 0 if loop.time() - since > STEADY_S else failures
            while True:
                if failures == len(RESTART_PAUSES_S):
                    code = LocalCode.HOST_STOPPED.value
                    self._tell(HostState(HostPhase.FAILED, code=code))
                    return
                self._tell(HostState(HostPhase.RESTARTING, self.state.port))
                await asyncio.sleep(RESTART_PAUSES_S[failures])
                failures += 1
                with contextlib.suppress(LocalError):
                    running, _ = await self._spawn()
                    break

    async def _spawn(self) -> tuple[asyncio.subprocess.Process, int]:
        try:
            process = await asyncio.create_subprocess_exec(
                *self._command,
                "--profile",
                str(self._folder),
                "--keys-on-stdin",
                stdin=asyncio.subprocess.PIPE,
                stdout=asyncio.subprocess.PIPE,
                limit=LINE_LIMIT_BYTES,
            )
        except OSError as error:
            raise LocalError(LocalCode.HOST_NOT_STARTED) from error
        self._process = process
        try:
            async with asyncio.timeout(START_LIMIT_S):
                ready = await self._hand_over(process)
        except (OSError, TimeoutError, ValueError, msgspec.DecodeError) as error:
            await _end_process(process)
            raise LocalError(LocalCode.HOST_NOT_STARTED) from error
        self._vault.put_setting(_PORT, str(ready.port).encode())
        self._tell(HostState(HostPhase.RUNNING, ready.port))
        return process, ready.port

    async def _hand_over(self, process: asyncio.subprocess.Process) -> Ready:
        assert process.stdin is not None
        assert process.stdout is not None
        handover = Handover(self._appointment, self._store_key(), self._port())
        process.stdin.write(msgspec.json.encode(handover) + b"\n")
        await process.stdin.drain()
        return msgspec.json.decode(await process.stdout.readline(), type=Ready)

    def _store_key(self) -> bytes:
        key = self._vault.setting(_STORE_KEY)
        if key is None:
            key = secrets.token_bytes(32)
            self._vault.put_setting(_STORE_KEY, key)
        return key

    def _port(self) -> int:
        kept = self._vault.setting(_PORT)
        return DEFAULT_PORT if kept is None else int(kept)

    async def _end(self) -> None:
        watch, self._watch = self._watch, None
        if watch is not None:
            watch.cancel()
            await asyncio.gather(watch, return_exceptions=True)
        process, self._process = self._process, None
        if process is not None:
            await _end_process(process)

    def _tell(self, state: HostState) -> None:
        if state != self.state:
            self.state = state
            self._changed(state)


async def _end_process(process: asyncio.subprocess.Process) -> None:
    """Close the standard input, upon which the host ends; kill it only if it does not."""
    if process.stdin is not None:
        process.stdin.close()
    try:
        async with asyncio.timeout(END_LIMIT_S):
            await process.wait()
    except TimeoutError:
        with contextlib.suppress(ProcessLookupError):
            process.kill()
        await process.wait()
