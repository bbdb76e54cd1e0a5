"""The devices of whoever sits here, and consents to those of others, for the open meeting."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sync.client.http import LinkError

if TYPE_CHECKING:
    from meeting.acts.base import Act
    from meeting.people import Invitation
    from meeting.state import Meeting
    from sync.client.client import Client
    from ui.bridge.bridge import Bridge
    from ui.bridge.network import Done, Failed


class OwnDevices:
    """What the open meeting knows of one's own devices; methods never wait."""

    def __init__(self, bridge: Bridge) -> None:
        self._bridge = bridge
        self.happened = bridge.happened

    @property
    def meeting(self) -> Meeting | None:
        """Return the open meeting, if one is."""
        return self._bridge.client.meeting if self._bridge.client is not None else None

    @property
    def me(self) -> str:
        """Return whose device this is."""
        return self._bridge.client.me if self._bridge.client is not None else ""

    @property
    def device(self) -> str:
        """Return this device's id."""
        client = self._bridge.client
        return client.device.identity.id if client is not None else ""

    def awaiting(self) -> tuple[Invitation, ...]:
        """Return the invitations that wait for this person's word."""
        client = self._bridge.client
        if client is None:
            return ()
        from sync.desk.consents import awaiting

        return awaiting(client.meeting, client.me, self._bridge.clock())

    def invite(self, done: Done, failed: Failed) -> None:
        """Issue an invitation for oneself; `done` gets its id, text and end."""

        async def work() -> tuple[str, str, int]:
            from sync.desk.consents import invite_own_device

            ticket = await invite_own_device(self._client(), self._bridge.clock())
            return ticket.id, ticket.text, ticket.expires_ms

        self._bridge.call(work(), done, failed)

    def submit(self, act: Act, done: Done, failed: Failed) -> None:
        """Hand in an act."""

        async def work() -> None:
            await self._client().submit(act)

        self._bridge.call(work(), done, failed)

    def _client(self) -> Client:
        if self._bridge.client is None:
            raise LinkError("offline")
        return self._bridge.client
