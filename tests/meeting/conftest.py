"""Meetings to start from."""

import pytest

from tests.meeting.room import Room


@pytest.fixture
def room() -> Room:
    return Room()
