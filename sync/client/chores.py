"""What a client does by itself while there is a host: keys, boxes, the outbox, in their order."""

import asyncio
import contextlib
import logging
import secrets
from collections.abc import Callable, Coroutine
from functools import partial
from typing import Any

from meeting.errors import MeetingError
from meeting.ids import VoteId
from meeting.state import Meeting
from sync import messages
from sync.bodies import EnvelopeList
from sync.client.counting import Counting
from sync.client.events import ClientEvent, KeysArrived, StateChanged
from sync.client.http import HostHttp, read_body
from sync.client.keyring import Keyring
from sync.client.officer import Granting
from sync.client.outbox import Outbox, Submit
from sync.client.replica import Replica
from sync.protocol.backoff import Backoff

FIRST_AGAIN_MS = 1_000
LAST_AGAIN_MS = 60_000

Work = Callable[[HostHttp], Coroutine[Any, Any, None]]

_log = logging.getLogger(__name__)


class Chores:
    """Lives as long as the client; what is due is found anew with each connection."""

    def __init__(
        self,
        replica: Replica,
        keys: Keyring,
        granting: Granting,
        outbox: Outbox,
        submit: Submit,
        tell: Callable[[ClientEvent], None],
    ) -> None:
        self._replica = replica
        self._keys = keys
        self._granting = granting
        self._outbox = outbox
        self._submit = submit
        self._tell = tell
        self._counting = Counting(replica, tell)
        self._work: asyncio.Queue[Work] = asyncio.Queue()
        self._unsettled = asyncio.Event()
        self._asked_in: Meeting | None = None

    async def do_work(self, http: HostHttp) -> None:
        """Do one thing after the other, for as long as the connection lasts.

        Raises:
            LinkError: the connection broke; what is not done is due again with the next.
        """
        self._work = asyncio.Queue()
        self.empty_outbox()
        self._later(self._count_sealed)
        while True:
            work = await self._work.get()
            try:
                await work(http)
            except MeetingError as error:
                _log.info("not done: %s", error.code.value)

    async def keep_settled(self, http: HostHttp) -> None:
        """Fetch keys and hand them on, now and whenever the log goes on.

        Raises:
            LinkError: the connection broke.
        """
        self._unsettled.set()
        self._asked_in = None
        again = Backoff(secrets.randbelow, first_ms=FIRST_AGAIN_MS, last_ms=LAST_AGAIN_MS)
        limit_s: float | None = None
        while True:
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(limit_s):
                    await self._unsettled.wait()
            self._unsettled.clear()
            try:
                await self._fetch_keys(http)
                self._arrived(await self._granting.settle())
            except MeetingError as error:
                # As while a restored host takes nothing in.
                _log.info("keys are not settled: %s", error.code.value)
                limit_s = again.next_ms() / 1000
            else:
                again.reset()
                limit_s = None

    def empty_outbox(self) -> None:
        """Send what waits in the outbox."""
        self._later(self._empty_outbox)

    def changed(self, change: StateChanged) -> None:
        """Take note that the log went on."""
        self._unsettled.set()
        for vote in self._counting.sealed_in(change.entries):
            self._later(partial(self._recount, vote))

    def take_ballots(self, vote: VoteId, message: messages.Entries) -> None:
        """Take ballots of the vote in hand, as officers are told them.

        Raises:
            TamperError, RefusedError: the host sent what does not belong there.
        """
        if self._replica.take_ballots(vote, message):
            self._counting.ballots_came(vote)
        else:
            self._later(partial(self._fetch_box, vote))

    def _later(self, work: Work) -> None:
        self._work.put_nowait(work)

    async def _fetch_keys(self, http: HostHttp) -> None:
        meeting = self._replica.meeting
        if not self._keys.missing(meeting) or self._has_asked_in(meeting):
            return
        path = f"/v1/logs/{self._replica.log.log}/envelopes"
        found = await http.call("GET", path, EnvelopeList)
        self._asked_in = meeting
        self._arrived(self._keys.take(self._replica.meeting, found.envelopes))

    def _arrived(self, count: int) -> None:
        if count:
            self._tell(KeysArrived(count))

    def _has_asked_in(self, meeting: Meeting) -> bool:
        # An officer who lacks a key herself cannot hand it on: asking again would not help.
        return self._asked_in is not None and self._asked_in.audiences is meeting.audiences

    async def _fetch_box(self, vote: VoteId, http: HostHttp) -> None:
        """Fetch ballots until there are no more."""
        while True:
            number = self._replica.box(vote).number
            path = f"/v1/logs/{self._replica.log.log}/boxes/{vote}?since={number}"
            async with http.request("GET", path) as response:
                body = await read_body(response, messages.TO_DEVICE_LIMIT_BYTES)
            message = messages.unpack_to_device(body)
            if isinstance(message, messages.Entries):
                self._replica.take_ballots(vote, message)
            if self._replica.box(vote).number == number:
                return

    async def _recount(self, vote: VoteId, http: HostHttp) -> None:
        try:
            await self._fetch_box(vote, http)
        except MeetingError as error:
            self._counting.failed(vote, error)
        else:
            self._counting.recount(vote)

    async def _count_sealed(self, http: HostHttp) -> None:
        for vote in self._counting.uncounted():
            await self._recount(vote, http)

    async def _empty_outbox(self, _http: HostHttp) -> None:
        await self._outbox.empty(self._submit)
