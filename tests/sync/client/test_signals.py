"""What signals say, and that noise says nothing."""

import pytest

from meeting.acts.people import Role
from meeting.ids import PaperId, PersonId
from sync.client.events import Link, PointerMoved, PresenterMoved
from sync.client.signals import page_body, point_body, read_signal
from sync.messages import PAGE, POINT
from tests.sync.client.stage import staged
from tests.sync.host.scene import run

PAPER, PERSON = PaperId("p" * 32), PersonId("q" * 32)


def test_a_page_and_a_pointer_arrive_as_they_were_shown() -> None:
    assert read_signal(PAGE, PERSON, page_body(PAPER, 7)) == PresenterMoved(PAPER, 7, PERSON)
    box = (1, 2, 3, 4)
    body = point_body(PAPER, 7, 100, 200, (box,))
    assert read_signal(POINT, PERSON, body) == PointerMoved(PAPER, 7, 100, 200, (box,), PERSON)


@pytest.mark.parametrize("body", [b"", b"noise", page_body(PAPER, 1)[:-1], b"\x81\xa1x\x01"])
def test_attack_a_pointer_that_is_noise_says_nothing(body: bytes) -> None:
    assert read_signal(POINT, PERSON, body) is None


@pytest.mark.parametrize("page", [-1, 1_000_001, 2**40])
def test_attack_a_page_that_no_window_can_hold_is_shown_by_none(page: int) -> None:
    assert read_signal(PAGE, PERSON, page_body(PAPER, page)) is None
    assert read_signal(POINT, PERSON, point_body(PAPER, page, 1, 1, ())) is None


def test_what_the_presenter_shows_reaches_the_other_devices() -> None:
    async def story() -> None:
        async with staged() as stage:
            chair = await stage.seat(await stage.scene.join("chair", Role.CHAIR))
            lan = await stage.seat(await stage.scene.join("lan", Role.DELEGATE))
            for seat in (chair, lan):
                await seat.linked(Link.LIVE)
            chair.client.show_point(PAPER, 3, 100, 200, ((1, 2, 3, 4),))
            shown = await lan.hear(PointerMoved)
            assert (shown.paper, shown.page, shown.x, shown.y) == (PAPER, 3, 100, 200)
            assert shown.boxes == ((1, 2, 3, 4),)
            chair.client.present_page(PAPER, 4)
            assert (await lan.hear(PresenterMoved)).page == 4

    run(story())
