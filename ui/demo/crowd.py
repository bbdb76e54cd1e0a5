"""Delegates without windows: real devices that join, check in, ask to speak and vote."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Final

from meeting.acts.people import AttendanceRecorded
from meeting.acts.speaking import SpeechRequested
from sync.client.client import Client
from sync.client.joining import join_by_invitation
from sync.crypto.keys import new_identity
from sync.device import Device
from sync.profile import Profile
from sync.stores.memory import MemoryVaultStore
from ui.demo.no_papers import NoPapers
from ui.demo.prepare import Watch

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from meeting.ids import VoteId

ANSWERS: Final = ("in_favour",) * 5 + ("against", "in_favour", "in_favour", "abstain")


class Member:
    """One simulated delegate."""

    def __init__(self, client: Client, name: str) -> None:
        self.client = client
        self.name = name

    async def check_in(self) -> None:
        """Say that she is in the room."""
        await self.client.submit(AttendanceRecorded(self.client.me, present=True))

    async def ask_to_speak(self) -> None:
        """Ask for the floor on the current item."""
        await self.client.submit(SpeechRequested(self.client.meeting.agenda.current))

    async def vote(self, vote: VoteId, answer: str) -> None:
        """Cast a ballot."""
        await self.client.cast(vote, answer)


class Crowd:
    """The simulated delegates of one meeting; lives on one asyncio loop."""

    def __init__(self, folder: Path, clock: Callable[[], int]) -> None:
        self.members: list[Member] = []
        self._folder = folder
        self._clock = clock

    async def join(self, invitations: Sequence[tuple[str, str]]) -> None:
        """Join everybody (name, invitation), one after the other as at a door."""
        for place, (name, text) in enumerate(invitations):
            profile = Profile(self._folder / f"delegate-{place + 1}")
            identity = new_identity(name)
            vault = MemoryVaultStore()
            vault.put_identity(identity)
            device = Device(profile, vault, NoPapers(), identity, self._clock)
            joined = await join_by_invitation(device, text, clock=self._clock)
            watch = Watch()
            client = Client(device, joined, clock=self._clock, on_event=watch)
            await client.start()
            await watch.live()
            self.members.append(Member(client, name))

    async def check_in(self) -> None:
        """Everybody is in the room."""
        await asyncio.gather(*(member.check_in() for member in self.members))

    async def vote(self, vote: VoteId, *, leave_out: int = 0) -> None:
        """All but the last few cast their ballots."""
        voters = self.members[: len(self.members) - leave_out]
        answers = (ANSWERS[place % len(ANSWERS)] for place in range(len(voters)))
        await asyncio.gather(
            *(member.vote(vote, answer) for member, answer in zip(voters, answers, strict=True))
        )

    async def leave(self) -> None:
        """Everybody goes."""
        for member in self.members:
            await member.client.stop()
            member.client.device.close()
        self.members.clear()
