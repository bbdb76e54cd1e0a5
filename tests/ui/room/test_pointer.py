"""The presenter's pointer: who is believed, how often it is told, and what is seen of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPointF
from PySide6.QtTest import QTest

from meeting.acts.speaking import FloorEnded, FloorGiven, SpeechRequested
from tests.ui.room.hands import click, finger, is_shown, item
from tests.ui.room.paper_maker import paper
from tests.ui.room.pictures import PORTRAIT, settle
from ui.models.room.pointer import FARTHEST, MOST_BOXES

if TYPE_CHECKING:
    from PySide6.QtCore import QPoint

    from tests.ui.room.pictures import Stage
    from tests.ui.room.sample_room import SampleDevice, SampleRoom

NOWHERE = (-1, -1)


def first_paper(room: SampleRoom) -> str:
    return room.papers[room.sample.items[0].papers[0].title]


@pytest.fixture
def shown(room: SampleRoom, chair: SampleDevice, delegate: SampleDevice, turn) -> str:
    """The first paper, which the chair shows to everybody."""
    room.call(1)
    room.deliver(first_paper(room), paper(12))
    turn()
    chair.model.follow.present(True)
    return first_paper(room)


def test_a_place_is_told_at_once_and_then_the_newest_of_many(chair, shown, qtbot) -> None:
    pointer = chair.model.pointer
    pointer.pointAt(shown, 0, 10, 20)
    assert chair.pointed == []
    pointer.setActive(True)
    for step in range(50):
        pointer.pointAt(shown, 0, 100 + step, 200)
    assert chair.pointed == [(shown, 1, 100, 200, ())]
    qtbot.waitUntil(lambda: len(chair.pointed) == 2, timeout=2000)
    assert chair.pointed[-1] == (shown, 1, 149, 200, ())


def test_delegates_see_where_the_presenter_points(chair, delegate, shown) -> None:
    pointer = delegate.model.pointer
    box = (100, 200, 300, 400)
    delegate.model.pointer_moved(shown, 3, (500, 600), (box,), chair.seat.person)
    assert (pointer.paper, pointer.page, pointer.shown) == (shown, 2, True)
    assert (pointer.x, pointer.y) == (500, 600)
    assert pointer.boxes == [{"x": 100, "y": 200, "width": 200, "height": 200}]
    assert pointer.name == chair.room.sample.chair.name
    delegate.model.pointer_moved(shown, 3, NOWHERE, (), chair.seat.person)
    assert (pointer.shown, pointer.boxes) == (False, [])


def test_a_pointer_goes_with_the_floor(room, delegate, shown) -> None:
    seat = room.seat("Hồ Sỹ Nghĩa")
    request = room.act(seat, SpeechRequested(room.items[0])).act
    room.act(room.chair, FloorGiven(request))
    delegate.model.pointer_moved(shown, 1, (5, 5), (), seat.person)
    assert delegate.model.pointer.shown
    room.act(room.chair, FloorEnded(request))
    assert not delegate.model.pointer.shown


def test_attack_a_member_without_the_floor_points_at_nothing(room, delegate, shown) -> None:
    person = room.seat("Hồ Sỹ Nghĩa").person
    delegate.model.pointer_moved(shown, 1, (5, 5), ((1, 1, 2, 2),), person)
    assert (delegate.model.pointer.shown, delegate.model.pointer.boxes) == (False, [])


@pytest.mark.parametrize(
    ("page", "place", "boxes"),
    [
        (0, (5, 5), ()),
        (1, (-2, 5), ()),
        (1, (FARTHEST + 1, 5), ()),
        (1, (5, 5), ((1, 1, -2, 2),)),
        (1, (5, 5), ((1, 1, 2, 2),) * (MOST_BOXES + 1)),
    ],
)
def test_attack_places_off_every_page_are_dropped(
    chair, delegate, shown, page, place, boxes
) -> None:
    delegate.model.pointer_moved(shown, page, place, boxes, chair.seat.person)
    assert not delegate.model.pointer.shown


def test_a_pointer_at_rest_is_told_again_and_one_that_is_heard_of_no_more_goes(
    chair, delegate, shown
) -> None:
    chair.model.pointer.setActive(True)
    chair.model.pointer.pointAt(shown, 0, 10, 20)
    chair.model.pointer._tell.stop()
    chair.model.pointer._on_quiet()
    assert chair.pointed == [(shown, 1, 10, 20, ())] * 2
    delegate.model.pointer_moved(shown, 1, (10, 20), ((1, 1, 2, 2),), chair.seat.person)
    delegate.model.pointer._on_quiet()
    assert (delegate.model.pointer.shown, len(delegate.model.pointer.boxes)) == (False, 1)


def test_a_delegate_has_no_pointer(delegate, shown) -> None:
    delegate.model.pointer.setActive(True)
    delegate.model.pointer.pointAt(shown, 0, 5, 5)
    assert (delegate.model.pointer.active, delegate.pointed) == (False, [])


def test_marked_words_are_set_off_and_taken_back(chair, shown, supply, turn, qtbot) -> None:
    reader = chair.model.reader
    supply.want_content(shown, 0)
    turn()
    chair.model.pointer.setActive(True)
    reader.selection.markPage(shown, 0)
    chair.model.setOffWords(reader.selection)
    assert chair.pointed == [(shown, 1, -1, -1, ((10_000, 10_000, 14_000, 11_500),))]
    chair.model.follow.present(False)
    qtbot.waitUntil(lambda: len(chair.pointed) == 2, timeout=2000)
    assert chair.pointed[-1] == (shown, 1, -1, -1, ())


def test_the_presenters_pages_are_drawn_before_they_are_wanted(
    chair, delegate, shown, supply, turn
) -> None:
    delegate.model.follow.wandered()
    delegate.model.reader.inSight(0, 0, 300)
    turn()
    supply._broker.requests.clear()
    delegate.model.presenter_moved(shown, 8, chair.seat.person)
    turn()
    assert sorted(page for _, page, _, _ in supply._broker.requests) == [5, 6, 7, 8, 9]


def on_first_page(stage: Stage) -> QPoint:
    layers = item(stage, "layers_1")
    unit = layers.property("unit")
    return layers.mapToScene(QPointF(20_000 * unit, 30_000 * unit)).toPoint()


def test_the_chair_points_with_mouse_and_finger(room, open_room) -> None:
    stage = open_room(room.sample.chair.name)
    click(stage, "presentPages")
    click(stage, "pointerButton")
    pointer = stage.device.model.pointer
    QTest.mouseMove(stage.window, on_first_page(stage))
    settle(60)
    assert (pointer.x, pointer.y) == pytest.approx((20_000, 30_000), abs=300)
    assert is_shown(stage, "pointer")
    QTest.touchEvent(stage.window, finger, False).press(0, on_first_page(stage)).commit()
    settle(20)
    assert pointer.touching
    QTest.touchEvent(stage.window, finger, False).release(0, on_first_page(stage)).commit()
    settle(20)
    assert (pointer.touching, pointer.shown) == (False, False)
    click(stage, "pointerButton")
    assert not pointer.active


def test_a_delegate_sees_the_pointer_on_the_page(room, open_room) -> None:
    stage = open_room(size=PORTRAIT)
    room.call(1)
    model = stage.device.model
    box = (10_000, 10_000, 14_000, 11_500)
    chair = room.chair.person
    model.pointer_moved(model.reader.paper, 1, (20_000, 30_000), (box,), chair)
    settle(60)
    dot = item(stage, "pointer").mapToScene(QPointF(0, 0))
    place = on_first_page(stage)
    assert (dot.x(), dot.y()) == pytest.approx((place.x(), place.y()), abs=1.5)
    assert is_shown(stage, "setOff")
