"""Acts that wait for a connection: kept in the vault, sent in order, dropped once answered."""

from collections.abc import Callable
from typing import Protocol

import msgspec

from meeting.acts.base import Act
from meeting.acts.registry import decode_act, known
from meeting.encoding import encode
from meeting.errors import Code, MeetingError, RefusedError
from meeting.ids import ActId
from sync import messages
from sync.client.events import ActRefused, ClientEvent, OutboxChanged
from sync.client.outgoing import new_act_id
from sync.client.replica import Replica
from sync.stores.ports import QueuedAct, VaultStore


class _Queued(msgspec.Struct, frozen=True):
    kind: str
    version: int
    payload: bytes


class Submit(Protocol):
    """Sends an act and waits for the host's answer (`Outgoing.submit`)."""

    async def __call__(self, act: Act, *, act_id: ActId | None = None) -> messages.Accepted:
        """Send an act."""
        ...


class Outbox:
    """What this person did while there was no host."""

    def __init__(
        self, vault: VaultStore, replica: Replica, tell: Callable[[ClientEvent], None]
    ) -> None:
        self._vault = vault
        self._replica = replica
        self._tell = tell

    def put(self, act: Act, now_ms: int, act_id: ActId | None = None) -> None:
        """Keep an act until there is a host; with its id where it may have been sent already.

        Raises:
            LocalError: DISK_FULL and others of the disk.
        """
        data = msgspec.msgpack.encode(_Queued(act.KIND, act.VERSION, encode(act)))
        queued = QueuedAct(self._replica.log.log, act_id or new_act_id(), data, now_ms)
        self._vault.queue(queued)
        self.show()

    def waiting(self) -> tuple[tuple[ActId, Act], ...]:
        """Return what waits, in order."""
        return tuple(
            (ActId(queued.act), act)
            for queued in self._vault.outbox(self._replica.log.log)
            if (act := _read(queued)) is not None
        )

    def show(self) -> None:
        """Tell what waits."""
        waiting = self._vault.outbox(self._replica.log.log)
        self._tell(OutboxChanged(tuple(ActId(one.act) for one in waiting)))

    async def empty(self, submit: Submit) -> None:
        """Send all that waits; what the log has already is only dropped.

        Raises:
            LinkError: the connection broke; the rest waits on.
        """
        log = self._replica.log
        for queued in self._vault.outbox(log.log):
            act_id, act = ActId(queued.act), _read(queued)
            if act is not None and not log.number_of(act_id):
                try:
                    await submit(act, act_id=act_id)
                except RefusedError as error:
                    # ACT_CHANGED: it was stored, as signed another time.
                    if error.code is not Code.ACT_CHANGED:
                        self._tell(ActRefused(act_id, act.KIND, error))
            self._vault.unqueue(log.log, queued.act)
            self.show()


def _read(queued: QueuedAct) -> Act | None:
    found = msgspec.msgpack.decode(queued.data, type=_Queued)
    if not known(found.kind, found.version):
        return None
    try:
        return decode_act(found.kind, found.version, found.payload)
    except MeetingError:
        # Made by another version of this program.
        return None
