"""Devices that live with a host: what one does, all are told."""

from meeting.acts.agenda import ItemAdded
from meeting.acts.people import Role
from sync import messages
from tests.sync.host.scene import run, running


def test_two_devices_see_an_act() -> None:
    async def story() -> None:
        async with running() as scene:
            chair = await scene.join("Chair", Role.CHAIR)
            async with scene.line(scene.secretary) as hers, scene.line(chair) as his:
                await hers.live()
                await his.live()
                act = scene.secretary.sign(ItemAdded("", "Budget", "", 10), scene.seen)
                await hers.submit(act)
                accepted = await hers.next(messages.Accepted)
                told = await his.next(messages.Entries)
                his.take(told)
                assert told.entries == (accepted.entry,)
                assert told.head == accepted.head
                assert his.log.meeting.agenda.items[accepted.act].title == "Budget"

    run(story())
