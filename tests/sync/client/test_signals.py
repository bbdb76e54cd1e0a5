"""What signals say, and that noise says nothing."""

import pytest

from meeting.ids import PaperId, PersonId
from sync.client.events import PointerMoved, PresenterMoved
from sync.client.signals import page_body, point_body, read_signal
from sync.messages import PAGE, POINT

PAPER, PERSON = PaperId("p" * 32), PersonId("q" * 32)


def test_a_page_and_a_pointer_arrive_as_they_were_shown() -> None:
    assert read_signal(PAGE, PERSON, page_body(PAPER, 7)) == PresenterMoved(PAPER, 7, PERSON)
    box = (1, 2, 3, 4)
    body = point_body(PAPER, 7, 100, 200, (box,))
    assert read_signal(POINT, PERSON, body) == PointerMoved(PAPER, 7, 100, 200, (box,), PERSON)


@pytest.mark.parametrize("body", [b"", b"noise", page_body(PAPER, 1)[:-1], b"\x81\xa1x\x01"])
def test_attack_a_pointer_that_is_noise_says_nothing(body: bytes) -> None:
    assert read_signal(POINT, PERSON, body) is None
