"""The simulated delegates of the demonstration, who do something when the meeting gives cause."""

from __future__ import annotations

import asyncio
from random import Random
from typing import TYPE_CHECKING, Final

from meeting.errors import MeetingError
from meeting.sitting import Phase
from sync.client.http import LinkError
from ui.demo.crowd import ANSWERS

if TYPE_CHECKING:
    from collections.abc import Coroutine
    from typing import Any

    from ui.demo.crowd import Crowd, Member

LOOK_S: Final = 0.5
CHECK_IN_S: Final = 4.0
VOTE_S: Final = 9.0
SPEAK_S: Final = 6.0
SPEAKERS: Final = 3


class Lively:
    """Everybody checks in, some ask to speak on each item, all vote after a while."""

    def __init__(self, crowd: Crowd) -> None:
        self._crowd = crowd
        self._chance = Random(7)  # noqa: S311 - a play, and the same one each time
        self._done: set[tuple[str, str]] = set()
        self._work: set[asyncio.Task[None]] = set()

    async def run(self) -> None:
        """Go on until cancelled."""
        try:
            while True:
                for place, member in enumerate(self._crowd.members):
                    self._look(place, member)
                await asyncio.sleep(LOOK_S)
        finally:
            for task in self._work:
                task.cancel()

    def _look(self, place: int, member: Member) -> None:
        meeting = member.client.meeting
        me = meeting.people.get(member.client.me)
        if meeting.phase is not Phase.OPEN or me is None:
            return
        if not me.present:
            self._once(member, "present", member.check_in(), CHECK_IN_S)
            return
        vote = meeting.votes.running()
        if vote is not None:
            answer = ANSWERS[place % len(ANSWERS)]
            self._once(member, vote.id, member.vote(vote.id, answer), VOTE_S)
        elif meeting.agenda.current and place % len(self._crowd.members) < SPEAKERS:
            self._once(member, meeting.agenda.current, member.ask_to_speak(), SPEAK_S)

    def _once(
        self, member: Member, what: str, work: Coroutine[Any, Any, None], within_s: float
    ) -> None:
        if (member.name, what) in self._done:
            work.close()
            return
        self._done.add((member.name, what))
        task = asyncio.ensure_future(_later(work, self._chance.uniform(0.5, within_s)))
        self._work.add(task)
        task.add_done_callback(self._work.discard)


async def _later(work: Coroutine[Any, Any, None], pause_s: float) -> None:
    await asyncio.sleep(pause_s)
    try:
        await work
    except (MeetingError, LinkError):
        # The item or the vote was over before this delegate made up her mind.
        return
