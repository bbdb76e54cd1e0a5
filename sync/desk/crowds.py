"""Many acts of one kind: handed in side by side, so that the host stores them together."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from typing import TypeVar

from meeting.acts.people import PersonAdded
from sync.client.client import Client
from sync.desk.people_csv import PersonRow

# Small enough that whoever cancels waits only a moment, large enough for one commit to pay.
CROWD = 40

T = TypeVar("T")


async def add_people(
    client: Client,
    rows: Sequence[PersonRow],
    *,
    tell: Callable[[int], None],
    cancelled: Callable[[], bool],
) -> int:
    """Add people in the order of the list; return how many were added before it was cancelled.

    Raises:
        RefusedError, LinkError: as `Client.submit`; `tell` has said how many came before.
    """

    async def add(row: PersonRow) -> None:
        await client.outgoing.submit(
            PersonAdded(row.name, row.position, row.unit, row.role, row.votes)
        )

    return await in_crowds(rows, add, tell=tell, cancelled=cancelled)


async def in_crowds(
    things: Sequence[T],
    work: Callable[[T], Awaitable[object]],
    *,
    tell: Callable[[int], None],
    cancelled: Callable[[], bool],
) -> int:
    """Do something to all things, a crowd at a time; return how many were done.

    Each crowd begins in the order of the things.  What went well is kept when something fails.
    """
    done = 0
    for start in range(0, len(things), CROWD):
        if cancelled():
            break
        crowd = things[start : start + CROWD]
        outcomes = await asyncio.gather(*map(work, crowd), return_exceptions=True)
        failures = [one for one in outcomes if isinstance(one, BaseException)]
        done += len(crowd) - len(failures)
        tell(done)
        if failures:
            raise failures[0]
    return done
