"""A long list of people goes to the host in crowds, in order, until somebody cancels."""

import asyncio

import pytest

from meeting.acts.people import Role
from meeting.errors import RefusedError
from sync.client.events import StateChanged
from sync.desk.crowds import CROWD, add_people, in_crowds
from sync.desk.people_csv import PersonRow
from tests.sync.client.stage import staged
from tests.sync.host.scene import run

ROWS = [PersonRow(line, f"P{line:03}", "", "", Role.DELEGATE, True) for line in range(3 * CROWD)]


def never() -> bool:
    return False


def test_in_the_order_of_the_list_and_in_few_commits() -> None:
    async def story() -> None:
        async with staged() as stage:
            seat = await stage.seat(stage.scene.secretary)
            seat.told.clear()
            told = []
            assert await add_people(seat.client, ROWS, tell=told.append, cancelled=never) == 120
            assert told == [CROWD, 2 * CROWD, 3 * CROWD]
            names = [one.name for one in seat.client.meeting.people.in_order()][1:]
            assert names == [row.name for row in ROWS]
            changes = [one for one in seat.told if isinstance(one, StateChanged)]
            assert len(changes) < CROWD

    run(story())


def test_cancelled_between_two_crowds() -> None:
    async def story() -> None:
        async with staged() as stage:
            seat = await stage.seat(stage.scene.secretary)
            told = []
            added = await add_people(
                seat.client, ROWS, tell=told.append, cancelled=lambda: bool(told)
            )
            assert added == CROWD
            assert len(seat.client.meeting.people.in_order()) == CROWD + 1

    run(story())


def test_what_is_refused_is_told_after_what_was_added() -> None:
    async def story() -> None:
        async with staged() as stage:
            seat = await stage.seat(stage.scene.secretary)
            rows = [ROWS[0], PersonRow(2, "", "", "", Role.DELEGATE, True), ROWS[1]]
            told = []
            with pytest.raises(RefusedError):
                await add_people(seat.client, rows, tell=told.append, cancelled=never)
            assert told == [2]

    run(story())


def test_nothing_to_do() -> None:
    async def work(_: int) -> None:
        raise AssertionError

    assert asyncio.run(in_crowds([], work, tell=print, cancelled=never)) == 0
