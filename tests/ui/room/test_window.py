"""The real screen: mouse, touch and keys, lying and upright, with the real rules behind it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest

from meeting.acts.agenda import MotionAdded
from meeting.acts.sitting import MeetingAdjourned, MeetingClosed, MeetingOpened
from tests.ui.room.conftest import DELEGATE
from tests.ui.room.hands import (
    click,
    eventually,
    finger,
    is_shown,
    item,
    key,
    middle,
    scroll_y,
    tap,
)
from tests.ui.room.paper_maker import A4
from tests.ui.room.pictures import LANDSCAPE, PORTRAIT, settle


@pytest.mark.parametrize("size", [LANDSCAPE, PORTRAIT])
@pytest.mark.parametrize("press", [click, tap])
def test_voting_with_mouse_and_finger(room, open_room, size, press) -> None:
    stage = open_room(size=size)
    room.call(1)
    vote = room.begin_vote(1)
    settle(30)
    press(stage, "vote_in_favour")
    assert room.answers[vote, room.seat(DELEGATE).person] == "in_favour"
    assert stage.device.model.vote.stage == "stored"
    press(stage, "vote_against")
    assert room.answers[vote, room.seat(DELEGATE).person] == "against"
    button = item(stage, "vote_against")
    assert button.height() >= 88


@pytest.mark.parametrize("size", [LANDSCAPE, PORTRAIT])
def test_no_question_is_so_long_that_an_answer_leaves_the_screen(room, open_room, size) -> None:
    stage = open_room(room.sample.chair.name, size=size)
    theme = stage.engine.singletonInstance("Meeting.Controls", "Theme")
    theme.setProperty("textScale", 1.4)
    long = MotionAdded(room.items[0], "Whether it be so? " * 80, "Then it is so. " * 80)
    motion = room.act(room.secretary, long).act
    room.open_vote(motion, chair=room.chair)
    settle(60)
    for answer in ("in_favour", "against", "abstain"):
        button = item(stage, f"vote_{answer}")
        foot = button.mapToScene(QPointF(0, button.height())).y()
        assert foot <= item(stage, "closeVote").mapToScene(QPointF(0, 0)).y()
        assert button.height() >= 88


@pytest.mark.parametrize("size", [LANDSCAPE, PORTRAIT])
def test_voting_with_keys(room, open_room, size) -> None:
    stage = open_room(size=size)
    key(stage, Qt.Key.Key_1)
    vote = room.begin_vote(1)
    settle(30)
    click(stage, "readOn" if size == LANDSCAPE else "minimiseVote")
    assert is_shown(stage, "voteChip")
    key(stage, Qt.Key.Key_F2)
    assert is_shown(stage, "vote_in_favour")
    key(stage, Qt.Key.Key_3)
    assert room.answers[vote, room.seat(DELEGATE).person] == "abstain"


def test_an_open_vote_dims_the_room_until_it_is_answered(room, open_room) -> None:
    stage = open_room()
    room.begin_vote(1)
    settle(30)
    assert is_shown(stage, "readOn")
    click(stage, "readOn")
    assert not is_shown(stage, "readOn")
    click(stage, "voteChip")
    assert is_shown(stage, "readOn")
    click(stage, "vote_in_favour")
    assert not is_shown(stage, "readOn")
    assert not is_shown(stage, "voteChip")


def test_turning_the_device_keeps_vote_and_page(room, open_room) -> None:
    stage = open_room()
    stage.device.model.reader.goTo(6)
    settle(30)
    stage.window.resize(*PORTRAIT)
    settle(60)
    assert stage.device.model.reader.page == 6
    assert is_shown(stage, "tab_voting")
    assert not is_shown(stage, "sideTabs")
    room.begin_vote(1)
    settle(30)
    tap(stage, "vote_in_favour")
    stage.window.resize(*LANDSCAPE)
    settle(60)
    assert stage.device.model.reader.page == 6
    assert is_shown(stage, "sideTabs")
    assert item(stage, "vote_in_favour").property("selected")


def test_a_refused_vote_says_so_and_the_stored_one_stays(room, open_room) -> None:
    stage = open_room()
    vote = room.begin_vote(1)
    settle(30)
    click(stage, "vote_in_favour")
    stage.device.model.ballot_changed(vote, "refused", "against", 0, "vote_closed")
    settle(30)
    assert "closed before your vote arrived" in item(stage, "voteNote").property("text")
    assert item(stage, "vote_in_favour").property("selected")
    assert not item(stage, "vote_against").property("selected")


def test_going_to_a_page_by_number_list_and_keys(room, open_room) -> None:
    stage = open_room()
    reader = stage.device.model.reader
    field = item(stage, "goToPage").childItems()[1]
    QTest.mouseClick(stage.window, Qt.MouseButton.LeftButton, pos=middle(field))
    settle(30)
    key(stage, Qt.Key.Key_9)
    key(stage, Qt.Key.Key_Return)
    assert reader.page == 9
    click(stage, "pageListButton")
    click(stage, "thumbnail_8")
    assert reader.page == 8
    QTest.keyClick(stage.window, Qt.Key.Key_Home, Qt.KeyboardModifier.ControlModifier)
    settle(30)
    assert reader.page == 1
    before = scroll_y(stage)
    key(stage, Qt.Key.Key_PageDown)
    assert scroll_y(stage) > before


def test_scrolling_with_a_finger_moves_the_pages(room, open_room) -> None:
    stage = open_room()
    start = middle(item(stage, "pages"))
    QTest.touchEvent(stage.window, finger, False).press(0, start).commit()
    for step in range(1, 9):
        QTest.touchEvent(stage.window, finger, False).move(0, start - QPoint(0, 40 * step)).commit()
        settle(10)
    QTest.touchEvent(stage.window, finger, False).release(0, start - QPoint(0, 320)).commit()
    settle(30)
    assert scroll_y(stage) > 200


def test_zooming_keeps_the_middle_of_the_view(room, open_room) -> None:
    stage = open_room()
    stage.device.model.reader.goTo(4)
    settle(30)
    stack = item(stage, "pages").parentItem()
    before = stack.property("percent")
    click(stage, "zoomIn")
    click(stage, "zoomIn")
    assert stack.property("percent") == pytest.approx(before * 1.5625, abs=2)
    assert stage.device.model.reader.page == 4
    click(stage, "fit")
    assert stack.property("fit") == "width"
    assert stack.property("percent") == before


def test_pages_are_drawn_sharp_once_zooming_rests(qtbot, room, open_room, supply) -> None:
    stage = open_room()
    settle(200)
    asked = [width for _, _, width, priority in supply._broker.requests if priority == 0][-1]
    supply._broker.requests.clear()
    click(stage, "zoomIn")

    def is_asked_anew() -> bool:
        return any(priority == 0 for _, _, _, priority in supply._broker.requests)

    qtbot.waitUntil(is_asked_anew, timeout=5000)
    later = {width for _, _, width, priority in supply._broker.requests if priority == 0}
    assert len(later) == 1
    assert later.pop() == pytest.approx(asked * 1.25, abs=2)


def test_far_zoomed_in_only_what_is_in_view_is_drawn_sharp(qtbot, room, open_room, supply) -> None:
    stage = open_room()
    settle(200)
    view = item(stage, "pages")
    stack = view.parentItem()
    stack.setProperty("freeScale", 5.0)
    stack.setProperty("fit", "free")
    view.setProperty("contentX", 1200)

    def is_sharp() -> bool:
        parts = supply._broker.parts
        return bool(parts) and parts[-1][2] == round(5 * A4[0]) and parts[-1][3].x_px > 0

    qtbot.waitUntil(is_sharp, timeout=5000)
    clip = supply._broker.parts[-1][3]
    assert clip.width_px <= view.width()
    assert clip.height_px <= view.height()
    assert clip.width_px * clip.height_px > 0.8 * view.width() * view.height()
    whole = [width for _, _, width, priority in supply._broker.requests if priority == 0]
    assert max(whole) ** 2 * A4[1] / A4[0] < 4.1e6


def test_the_agenda_opens_items_and_papers(room, open_room) -> None:
    stage = open_room()
    click(stage, "agendaItem_2")
    assert stage.device.model.agenda.shownNumber == 2
    click(stage, "paperTab_2")
    assert stage.device.model.reader.title == room.sample.items[1].papers[1].title


def test_the_agenda_is_a_drawer_when_upright(room, open_room) -> None:
    stage = open_room(size=PORTRAIT)
    tap(stage, "tab_agenda")
    settle(60)
    tap(stage, "agendaItem_3")
    assert stage.device.model.agenda.shownNumber == 3


def test_the_chair_conducts_a_vote_with_the_mouse(room, open_room) -> None:
    stage = open_room(room.sample.chair.name)
    click(stage, "nextItem")
    assert stage.device.model.agenda.currentNumber == 1
    click(stage, "openVoteHere")
    click(stage, "openVoteNow")
    vote = stage.device.model.chairVote.vote
    assert vote
    room.tell_counts(vote)
    for seat in room.members[1:-1]:
        room.answer(seat.name, vote, "in_favour")
    settle(30)
    click(stage, "vote_in_favour")
    click(stage, "closeVote")
    assert "1 person present has not voted" in item(stage, "notVotedTitle").property("text")
    key(stage, Qt.Key.Key_Return)
    assert stage.device.model.chairVote.step == "declaring"
    click(stage, "declare")
    assert item(stage, "verdict").property("text") == "Adopted"
    click(stage, "declareResult")
    assert item(stage, "resultChip").property("text") == "Adopted"


@pytest.mark.parametrize("size", [LANDSCAPE, PORTRAIT])
def test_the_chair_sees_by_name_who_has_not_voted(room, open_room, size) -> None:
    stage = open_room(room.sample.chair.name, size=size)
    room.call(1)
    vote = room.begin_vote(1)
    for seat in room.members[4:]:
        room.answer(seat.name, vote, "in_favour")
    settle(60)
    bar = item(stage, "closeVote").mapToScene(QPointF(0, 0)).y()
    for number in range(1, 5):
        row = item(stage, f"notVoted_{number}")
        assert row.mapToScene(QPointF(0, row.height())).y() <= bar
    assert item(stage, "vote_in_favour").height() >= 88


def test_everybody_sees_that_the_meeting_is_interrupted_or_over(room, open_room) -> None:
    stage = open_room()
    assert not is_shown(stage, "phaseBanner")
    room.act(room.chair, MeetingAdjourned())
    settle(30)
    assert "adjourned since" in item(stage, "phaseBanner").property("text")
    room.act(room.chair, MeetingOpened())
    room.act(room.chair, MeetingClosed())
    settle(30)
    assert "closed at" in item(stage, "phaseBanner").property("text")


def test_without_a_connection_a_stored_vote_is_still_called_stored(room, open_room) -> None:
    stage = open_room(size=PORTRAIT)
    room.begin_vote(1)
    settle(30)
    tap(stage, "vote_in_favour")
    stage.device.model.link_moved("offline", room.now_ms)
    settle(30)
    assert "Your vote is stored" in item(stage, "voteNote").property("text")


def test_whoever_comes_in_during_a_vote_finds_it_open(room, open_room) -> None:
    room.begin_vote(1)
    stage = open_room()
    settle(30)
    assert is_shown(stage, "vote_in_favour")


def test_asking_to_speak_and_giving_the_floor(room, open_room) -> None:
    room.call(1)
    delegate = open_room()
    click(delegate, "askToSpeak")
    chair = open_room(room.sample.chair.name)
    click(chair, "giveFloor_1")
    assert delegate.device.model.speakers.floorMine
    click(chair, "endSpeech")
    assert not delegate.device.model.speakers.floorMine


def test_checking_in_with_the_banner(room, open_room) -> None:
    room.attend(room.seat(DELEGATE), present=False)
    stage = open_room()
    banner = item(stage, "checkInBanner")
    place = banner.mapToScene(QPointF(banner.width() - 40, banner.height() / 2)).toPoint()
    QTest.mouseClick(stage.window, Qt.MouseButton.LeftButton, pos=place)
    settle(30)
    assert stage.device.model.checkIn.present
    assert not is_shown(stage, "checkInBanner")


def test_staying_and_coming_back(room, open_room) -> None:
    stage = open_room()
    room.call(1)
    settle(30)
    room.call(3)
    settle(30)
    click(stage, "stayHere")
    assert stage.device.model.agenda.shownNumber == 1
    click(stage, "backToPresenter")
    assert stage.device.model.agenda.shownNumber == 3


def test_the_secretary_records_attendance(room, open_room) -> None:
    stage = open_room(room.sample.secretary.name)
    click(stage, "part_people")
    person = room.sample.chair.name
    click(stage, f"attendance_{room.seat(person).person}")
    assert eventually(
        lambda: not room.verified.meeting.people.get(room.seat(person).person).present
    )
