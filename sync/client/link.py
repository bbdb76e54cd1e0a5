"""The connection to the host: found, opened, kept, lost and found again."""

import asyncio
import contextlib
import logging
import secrets
import ssl
from collections.abc import Callable
from dataclasses import dataclass

from meeting.errors import Code, MeetingError
from sync import messages
from sync.client.conversation import Conversation, GoodbyeError, Peer
from sync.client.events import Link
from sync.client.http import HostHttp, LinkError
from sync.client.reach import in_order_of_answer
from sync.errors import LocalError
from sync.host_address import Address
from sync.protocol.backoff import FIRST_MS, Backoff
from sync.protocol.client_session import Phase

# A connection that held for this long was a good one: the next try comes soon.
STEADY_S = 5.0
# A host that does not want this device is not asked again and again.
SLOW_MS = 30_000

UNEXPECTED = "unexpected"

_log = logging.getLogger(__name__)

_ENDS: dict[str, Link] = {
    Code.DEVICE_REVOKED.value: Link.REVOKED,
    Code.FUTURE_VERSION.value: Link.UPDATE_NEEDED,
    Code.WRONG_ORGANISATION.value: Link.WRONG_HOST,
    Code.BAD_PROOF.value: Link.WRONG_HOST,
    Code.BAD_SIGNATURE.value: Link.WRONG_HOST,
    Code.WRONG_LOG.value: Link.WRONG_HOST,
    Code.BAD_HEAD.value: Link.WRONG_HOST,
    Code.FORK.value: Link.WRONG_HOST,
    Code.WRONG_EPOCH.value: Link.HOST_REPLACED,
    messages.REPLACED: Link.HOST_REPLACED,
}
_UNWELCOME = frozenset({Link.REVOKED, Link.UPDATE_NEEDED})


@dataclass(frozen=True, slots=True)
class End:
    """How a try ended; `was_met` says that the host was this log's."""

    link: Link = Link.OFFLINE
    address: Address | None = None
    code: str = ""
    was_met: bool = False
    held_s: float = 0.0


class HostLink:
    """Keeps one device connected to the host of one log."""

    def __init__(
        self,
        log: str,
        peer: Peer,
        *,
        addresses: Callable[[], tuple[Address, ...]],
        context: Callable[[], ssl.SSLContext],
        check: Callable[[ssl.SSLObject], None],
        clock: Callable[[], int],
        changed: Callable[[Link, Address | None, str], None],
    ) -> None:
        self._log = log
        self._peer = peer
        self._addresses = addresses
        self._context = context
        self._check = check
        self._clock = clock
        self._changed = changed
        self._sooner = asyncio.Event()
        self._asked = asyncio.Event()

    def look_again(self) -> None:
        """Try again now: the host may be somewhere else."""
        self._sooner.set()

    def hurry(self) -> None:
        """Try again now: somebody pressed the button."""
        self._asked.set()
        self._sooner.set()

    async def run(self) -> None:
        """Connect, again and again, until the device takes no part any more or is cancelled."""
        backoff = Backoff(secrets.randbelow)
        while True:
            end = await self._one_round()
            if end.held_s >= STEADY_S:
                backoff.reset()
            self._changed(end.link, end.address, end.code)
            if self._peer.is_over():
                return
            await self._pause(end, backoff)

    async def _one_round(self) -> End:
        addresses = self._addresses()
        if not addresses:
            return End(Link.SEARCHING)
        said = End()
        async with contextlib.aclosing(in_order_of_answer(addresses)) as reached:
            async for address in reached:
                end = await self._try(address)
                if end.was_met or self._peer.is_over():
                    return end
                if end.code:
                    # An impostor must not keep the device from the host: the others are tried too.
                    said = end
        return said

    async def _try(self, address: Address) -> End:
        loop = asyncio.get_running_loop()
        since: list[float] = []

        def moved(phase: Phase) -> None:
            since.append(loop.time())
            self._changed(_SHOWN[phase], address, "")

        link, code = Link.OFFLINE, ""
        try:
            async with HostHttp(address, self._context()) as http:
                self._changed(Link.CONNECTING, address, "")
                conversation = Conversation(
                    self._log,
                    self._peer,
                    http,
                    check=self._check,
                    clock=self._clock,
                    moved=moved,
                )
                await conversation.hold()
        except GoodbyeError as error:
            link, code = _ended(error.word)
        except MeetingError as error:
            link, code = _ENDS.get(error.code.value, link), error.code.value
        except LocalError as error:
            code = error.code.value
        except (LinkError, TimeoutError):
            pass
        except Exception as error:  # noqa: BLE001
            # Whatever it is, this person must not lose the meeting by it.
            _log.error("the connection ended unexpectedly: %s", type(error).__name__)
            code = UNEXPECTED
        finally:
            self._peer.lost()
        _log.info("the connection ended: %s", code or "broken")
        held_s = loop.time() - since[0] if since else 0.0
        return End(link, address if code else None, code, bool(since), held_s)

    async def _pause(self, end: End, backoff: Backoff) -> None:
        delay_ms = backoff.next_ms()
        if end.link is Link.HOST_REPLACED and end.code == messages.REPLACED:
            # This device is connected by another process: only its user can say which shall be.
            self._asked.clear()
            await self._asked.wait()
            return
        if end.link in _UNWELCOME:
            delay_ms = max(delay_ms, SLOW_MS)
        # Hints come as often as anybody in the room likes: they never make this a busy loop.
        least_ms = min(delay_ms, FIRST_MS // 2)
        await asyncio.sleep(least_ms / 1000)
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout((delay_ms - least_ms) / 1000):
                await self._sooner.wait()
        self._sooner.clear()


_SHOWN = {Phase.CATCHING_UP: Link.CATCHING_UP, Phase.LIVE: Link.LIVE}


def _ended(word: str) -> tuple[Link, str]:
    if word in _ENDS:
        return _ENDS[word], word
    try:
        return Link.OFFLINE, Code(word).value
    except ValueError:
        # "stopping" and the like: the host is gone, which is no fault.
        return Link.OFFLINE, ""
