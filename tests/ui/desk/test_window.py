"""The desk in a window: what is offered, what is pressed, and that QML finds nothing wrong."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QObject, QPointF, Qt
from PySide6.QtTest import QTest

from tests.ui.desk.pictures import LIST, LOOKS, PORTRAIT, Look, Stage, find, papers, settle
from tests.ui.desk.sample_office import BROKEN
from ui.fonts import load_fonts
from ui.graphics import prepare_graphics
from ui.i18n.catalogue import use_language
from ui.models.desk.desk import STEPS

LAND = Look("light", "en", (1280, 800))
PORT = Look("dark", "vi", PORTRAIT)


@pytest.fixture
def stage(qapp, request):
    made = []

    def make(look: Look = LAND, **options) -> Stage:
        if not made:
            prepare_graphics()
            load_fonts()
        use_language(qapp, look.language)
        made.append(Stage(look, **options))
        return made[-1]

    yield make
    for one in made:
        one.close()
    use_language(qapp, "en")


def shown(stage: Stage, name: str):
    return find(stage.window.contentItem(), name)


@pytest.mark.parametrize("look", [LAND, PORT, LOOKS[-1]])
def test_every_step_stands_in_every_layout(stage, qtbot, look):
    desk = stage(look)
    for step in STEPS:
        button = shown(desk, f"step_{step}")
        assert button is not None
        desk.click(f"step_{step}")
        assert desk.model.step == step


def test_an_organisation_needs_the_passphrase_twice(stage, qtbot):
    desk = stage(exists=False, opened=False)
    desk.type("organisationName", "UBND")
    desk.type("passphrase", "nine quiet herons")
    desk.type("passphraseAgain", "nine quiet heron")
    assert not shown(desk, "makeOrganisation").property("enabled")
    desk.type("passphraseAgain", "nine quiet herons")
    assert shown(desk, "makeOrganisation").property("enabled")


def test_a_meeting_is_made_from_the_form(stage, qtbot):
    desk = stage(opened=False)
    desk.type("meetingTitle", "Sitting")
    desk.type("meetingDay", "26/11/2026")
    desk.type("meetingTime", "8 o'clock")
    desk.type("founderName", "Mai")
    assert not shown(desk, "makeMeeting").property("enabled")
    desk.type("meetingTime", "8:00")
    desk.click("makeMeeting")
    assert desk.model.step == "people"


def test_a_person_is_added_and_found_in_the_list(stage, qtbot):
    desk = stage(full=False)
    desk.click("addPerson")
    sheet = desk.window.findChild(QObject, "personSheet")
    assert sheet.property("opened")
    desk.type("personName", "Lan")
    desk.click("savePerson")
    assert desk.model.people.count == 2
    assert shown(desk, "person_2").property("title") == "Lan"


def test_a_list_opens_its_preview_and_closes_it(stage, qtbot, tmp_path):
    file = tmp_path / "list.csv"
    file.write_text(LIST, encoding="utf-8")
    desk = stage(full=False)
    desk.model.people.lookAt(str(file))
    preview = desk.window.findChild(QObject, "peoplePreview")
    assert preview.property("visible")
    desk.click("previewApply")
    assert desk.model.people.count == 5
    qtbot.waitUntil(lambda: not preview.property("visible"))


def test_items_are_moved_by_buttons(stage, qtbot):
    desk = stage()
    desk.click("step_agenda")
    first = desk.model.agenda.items.rows[0].title
    desk.click("itemDown_1")
    assert desk.model.agenda.items.rows[1].title == first
    desk.click("itemUp_2")
    assert desk.model.agenda.items.rows[0].title == first


def test_items_are_dragged_by_their_handle(stage, qtbot):
    desk = stage()
    desk.click("step_agenda")
    titles = [row.title for row in desk.model.agenda.items.rows[:2]]
    cards = [shown(desk, f"deskItem_{number}") for number in (1, 2)]
    start, end = (card.mapToScene(QPointF(28, 36)).toPoint() for card in cards)
    QTest.mousePress(desk.window, Qt.MouseButton.LeftButton, pos=start)
    for part in (1, 2, 3, 4):
        QTest.mouseMove(desk.window, start + (end - start) * part / 4)
        settle(20)
    QTest.mouseRelease(desk.window, Qt.MouseButton.LeftButton, pos=end)
    settle(50)
    assert [row.title for row in desk.model.agenda.items.rows[:2]] == titles[::-1]


def test_a_folder_from_preview_to_done(stage, qtbot, tmp_path):
    desk = stage(PORT)
    desk.click("step_agenda")
    desk.model.papers.lookAt(str(papers(tmp_path)))
    sheet = desk.window.findChild(QObject, "importSheet")
    qtbot.waitUntil(lambda: sheet.property("opened"))
    desk.click("importApply")
    assert desk.model.papers.phase == "done"
    desk.click("importDone")
    qtbot.waitUntil(lambda: not sheet.property("visible"))


def test_a_code_and_the_question_before_a_device_gets_in(stage, qtbot):
    desk = stage()
    desk.click("step_invitations")
    desk.click("startCode_6")
    assert shown(desk, "joinCode").property("text") == "K7QM-4XRD"
    person = desk.office.room.verified.meeting.people.in_order()[5]
    desk.office.desk.ask_to_join(person.id)
    dialog = desk.window.findChild(QObject, "joiningAsked")
    qtbot.waitUntil(lambda: dialog.property("opened"))
    desk.model.invitations.answer(True)
    qtbot.waitUntil(lambda: not dialog.property("visible"))
    code = desk.window.findChild(QObject, "codeSheet")
    qtbot.waitUntil(lambda: not code.property("visible"))


def test_a_broken_record_wears_a_red_seal(stage, qtbot):
    desk = stage()
    desk.office.desk.verdict = BROKEN
    desk.click("step_record")
    desk.model.record.verify("/x.record")
    assert shown(desk, "recordSeal").property("broken")
