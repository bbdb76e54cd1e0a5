"""Showing pages to everybody: who is taken along, who stays, and when it is over."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from meeting.reading.page_text import Box
from tests.ui.room.hands import click, is_shown, item
from tests.ui.room.paper_maker import paper
from tests.ui.room.pictures import LANDSCAPE, PORTRAIT, settle
from tests.ui.room.test_reading import first_paper

if TYPE_CHECKING:
    from tests.ui.room.sample_room import SampleDevice, SampleRoom


@pytest.fixture
def shown(room: SampleRoom, chair: SampleDevice, delegate: SampleDevice, turn) -> str:
    """The first paper, which everybody has before them."""
    room.call(1)
    room.deliver(first_paper(room, 1), paper(12))
    turn()
    reader = delegate.model.reader
    reader.jumped.connect(reader.moved)  # as the screen does
    return first_paper(room, 1)


def test_everybody_hears_that_no_page_is_shown_any_more(chair, delegate, shown) -> None:
    chair.model.follow.present(True)
    delegate.model.presenter_moved(shown, 1, chair.seat.person)
    assert delegate.model.follow.presenterPage == 1
    chair.model.follow.present(False)
    assert chair.presented == [(shown, 1), ("", 0)]
    delegate.model.presenter_moved("", 0, chair.seat.person)
    assert (delegate.model.follow.presenterPage, delegate.model.follow.away) == (0, False)


def test_nobody_else_can_end_what_is_shown(room, chair, delegate, secretary, shown) -> None:
    delegate.model.presenter_moved(shown, 4, chair.seat.person)
    delegate.model.presenter_moved("", 0, secretary.seat.person)
    delegate.model.presenter_moved("", 0, room.seat("Hồ Sỹ Nghĩa").person)
    assert delegate.model.follow.presenterPage == 4


def test_who_reads_elsewhere_in_the_paper_can_stay_there(chair, delegate, shown) -> None:
    follow, reader = delegate.model.follow, delegate.model.reader
    delegate.model.presenter_moved(shown, 1, chair.seat.person)
    assert not follow.taken
    reader.moved(9, 0.0)
    delegate.model.presenter_moved(shown, 2, chair.seat.person)
    assert (follow.taken, reader.page) == (True, 2)
    follow.stayHere()
    assert (follow.taken, follow.away, reader.page) == (False, True, 9)
    delegate.model.presenter_moved(shown, 3, chair.seat.person)
    assert (reader.page, follow.presenterPage) == (9, 3)
    follow.backToMeeting()
    assert (reader.page, follow.away) == (3, False)


def test_the_presenters_page_is_the_last_that_somebody_was_taken_to(
    room, chair, delegate, shown
) -> None:
    follow, reader = delegate.model.follow, delegate.model.reader
    room.call(2)
    assert follow.movedTo == 2
    delegate.model.presenter_moved(shown, 6, chair.seat.person)
    assert (follow.movedTo, follow.taken, reader.page) == (0, True, 6)
    follow.stayHere()
    assert delegate.model.agenda.shownNumber == 2


def test_turning_with_the_presenter_asks_nothing(chair, delegate, shown) -> None:
    for page in (1, 2, 3, 7):
        delegate.model.presenter_moved(shown, page, chair.seat.person)
        assert (delegate.model.follow.taken, delegate.model.reader.page) == (False, page)


def test_who_stayed_follows_the_meeting_again_when_the_presenter_ends(
    chair, delegate, shown
) -> None:
    delegate.model.reader.moved(9, 0.0)
    delegate.model.presenter_moved(shown, 2, chair.seat.person)
    delegate.model.follow.stayHere()
    delegate.model.presenter_moved("", 0, chair.seat.person)
    assert (delegate.model.follow.follows, delegate.model.reader.page) == (True, 9)


def test_a_page_that_is_told_again_takes_nobody_back(chair, delegate, shown) -> None:
    delegate.model.presenter_moved(shown, 2, chair.seat.person)
    delegate.model.reader.moved(9, 0.0)
    delegate.model.presenter_moved(shown, 2, chair.seat.person)
    assert delegate.model.reader.page == 9


def test_the_page_is_told_again_for_those_who_come_later(chair, shown) -> None:
    follow = chair.model.follow
    follow.present(True)
    follow._tell_again.timeout.emit()
    assert chair.presented == [(shown, 1)] * 2
    follow.present(False)
    follow._tell_again.timeout.emit()
    assert chair.presented[2:] == [("", 0)]


def test_a_presenter_of_whom_nothing_is_heard_shows_nothing(chair, delegate, shown) -> None:
    delegate.model.presenter_moved(shown, 2, chair.seat.person)
    assert delegate.model.follow._gone.isActive()
    delegate.model.follow._gone.timeout.emit()
    assert delegate.model.follow.presenterPage == 0


def test_one_person_at_a_time_shows_pages(chair, secretary, delegate, shown) -> None:
    chair.model.follow.present(True)
    secretary.model.follow.present(True)
    chair.model.presenter_moved(shown, 5, secretary.seat.person)
    assert not chair.model.follow.presents
    assert chair.model.follow.presenterPage == 5


def test_words_that_are_set_off_go_with_the_presenter(chair, shown) -> None:
    chair.model.follow.present(True)
    chair.model.pointer.set_off(shown, 0, (Box(100, 200, 300, 400),))
    assert chair.model.pointer.boxes
    chair.model.follow.present(False)
    assert not chair.model.pointer.boxes


@pytest.mark.parametrize("size", [LANDSCAPE, PORTRAIT])
def test_the_presenter_sees_that_she_shows_pages_and_ends_it(room, open_room, size) -> None:
    stage = open_room(room.sample.chair.name, size=size)
    room.call(1)
    settle(30)
    click(stage, "presentPages")
    settle(30)
    assert is_shown(stage, "stopPresenting")
    click(stage, "stopPresenting")
    settle(30)
    assert not stage.device.model.follow.presents
    assert not is_shown(stage, "stopPresenting")


@pytest.mark.parametrize("size", [LANDSCAPE, PORTRAIT])
def test_a_delegate_stays_with_one_press_and_comes_back_with_another(room, open_room, size) -> None:
    stage = open_room(size=size)
    room.call(1)
    settle(30)
    model, shown = stage.device.model, first_paper(room, 1)
    model.reader.goTo(9)
    settle(60)
    model.presenter_moved(shown, 3, room.chair.person)
    settle(60)
    assert (model.reader.page, item(stage, "stayAtMyPage").isEnabled()) == (3, True)
    click(stage, "stayAtMyPage")
    settle(60)
    assert model.reader.page == 9
    click(stage, "backToPresenter")
    settle(60)
    assert model.reader.page == 3
