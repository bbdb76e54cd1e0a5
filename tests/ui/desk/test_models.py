"""The desk's models over an office in memory, where the real rules decide."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QDateTime, QUrl

from meeting.acts.people import Role
from sync.errors import LocalCode, LocalError
from tests.ui.desk.conftest import Bureau
from tests.ui.desk.pictures import LIST, papers
from ui.bridge.desk_values import Details, HostSeen
from ui.bridge.values import KnownMeeting
from ui.models.desk.desk import STEPS
from ui.models.desk.details import starts_ms


class TestWay:
    def test_without_an_organisation_nothing_else_is_open(self, qapp):
        bureau = Bureau(exists=False, opened=False)
        assert bureau.model.open == [True, False, False, False, False, False, False]
        bureau.model.goTo("people")
        assert bureau.model.step == "organisation"

    def test_with_one_the_host_starts_and_the_meeting_comes_next(self, qapp):
        bureau = Bureau(opened=False)
        assert ("start_host",) in bureau.office.calls
        assert bureau.model.organisation.hostPhase == "running"
        assert bureau.model.step == "meeting"

    def test_a_new_meeting_is_opened_at_once(self, qapp):
        bureau = Bureau(opened=False)
        form = {
            "title": "Sitting",
            "body": "Board",
            "place": "Room 1",
            "day": "26/11/2026",
            "time": "8:00",
            "pack": "board",
            "language": "en",
            "name": "Mai",
            "position": "Clerk",
        }
        bureau.model.details.found(form)
        starts = starts_ms("26/11/2026", "8:00")
        wanted = Details("Sitting", "Board", "Room 1", "en", starts, "board", "Mai", "Clerk")
        assert ("found_meeting", wanted) in bureau.office.calls
        assert bureau.model.step == "people"
        assert bureau.model.log == bureau.office.room.log

    def test_a_meeting_that_is_refused_says_why(self, qapp):
        bureau = Bureau(opened=False)
        bureau.office.fault = LocalError(LocalCode.HOST_NOT_STARTED)
        form = dict.fromkeys(
            ("title", "body", "place", "day", "time", "pack", "language", "name", "position"), ""
        )
        bureau.model.details.found(form)
        assert "host" in bureau.model.error
        assert not bureau.model.busy

    def test_steps_are_marked_as_they_are_done(self, full):
        assert full.model.done == [True, True, True, True, False, False, False]
        full.model.invitations.inviteAll()
        assert full.model.done == [True, True, True, True, True, False, False]
        full.model.details.publish()
        assert full.model.details.published
        for step in STEPS:
            full.model.goTo(step)
            assert full.model.step == step
        full.model.next()
        assert full.model.step == STEPS[-1]

    def test_only_meetings_of_a_secretary_are_prepared_here(self, bureau):
        bureau.model.show_meetings(
            [
                KnownMeeting("a", "A", "", "", "draft", "secretary"),
                KnownMeeting("b", "B", "", "", "draft", "delegate"),
                KnownMeeting("c", "C", "", "", "closed", "secretary"),
            ]
        )
        assert bureau.model.preparedCount == 1

    def test_another_meeting(self, bureau):
        bureau.model.newMeeting()
        assert bureau.model.step == "meeting"
        assert not bureau.model.details.open
        assert ("leave_meeting",) in bureau.office.calls

    def test_the_link_is_shown(self, bureau):
        from sync.client.events import Link

        bureau.office.link(Link.OFFLINE)
        assert bureau.model.link == "offline"


class TestOrganisation:
    def test_made_with_its_file(self, qapp):
        bureau = Bureau(exists=False, opened=False)
        url = QUrl.fromLocalFile("/tmp/x.recovery").toString()
        bureau.model.organisation.found("UBND", "nine quiet herons", "other", url)
        assert not bureau.office.calls
        bureau.model.organisation.found("UBND", "nine quiet herons", "nine quiet herons", url)
        made = ("found_organisation", "UBND", "nine quiet herons", "/tmp/x.recovery")
        assert made in bureau.office.calls
        assert bureau.model.organisation.exists
        assert bureau.noted == [("organisation", 0)]

    def test_a_wrong_passphrase_is_said_in_place(self, qapp):
        bureau = Bureau(exists=False, opened=False)
        bureau.office.fault = LocalError(LocalCode.WRONG_PASSPHRASE)
        bureau.model.organisation.recover("/tmp/x.recovery", "no")
        assert "passphrase" in bureau.model.organisation.error.casefold()
        bureau.model.organisation.clearError()
        assert bureau.model.organisation.error == ""
        assert not bureau.model.organisation.exists

    def test_a_host_that_failed(self, bureau):
        bureau.office.host_changed.emit(HostSeen("failed", (), "host_stopped"))
        assert bureau.model.organisation.hostPhase == "failed"
        assert bureau.model.organisation.hostAddresses == []


@pytest.mark.parametrize(
    ("day", "time", "valid"),
    [
        ("26/11/2026", "8:00", True),
        ("26.11.2026", "08:00", True),
        ("2026-11-26", "17:30", True),
        ("31/02/2026", "8:00", False),
        ("26/11/2026", "25:00", False),
        ("", "", False),
    ],
)
def test_days_and_times(qapp, day, time, valid):
    assert (starts_ms(day, time) > 0) is valid
    if valid:
        assert QDateTime.fromMSecsSinceEpoch(starts_ms(day, time)).date().day() == 26


class TestPeople:
    def test_typed(self, bureau):
        people = bureau.model.people
        people.add(" Lan ", "Head", "Finance", "guest", True)
        row = people.people.rows[1]
        assert (row.name, row.role, row.votes) == ("Lan", "guest", True)
        people.change(row.person, "Lan Anh", "Head", "Finance", "delegate", False)
        assert bureau.meeting.people.get(row.person).role is Role.DELEGATE
        people.remove(row.person)
        assert people.count == 1

    def test_a_refusal_is_said_and_changes_nothing(self, bureau):
        bureau.model.people.add("  ", "", "", "guest", False)
        assert len(bureau.said) == 1
        assert bureau.model.people.count == 1

    def test_a_list_is_looked_at_before_it_is_applied(self, bureau, tmp_path):
        file = tmp_path / "list.csv"
        file.write_text(LIST, encoding="utf-8")
        people = bureau.model.people
        people.lookAt(QUrl.fromLocalFile(str(file)).toString())
        assert (people.looking, people.ready, people.problems) == (True, 4, 4)
        assert people.unknownColumns == ["Ghi chú"]
        assert [row.line for row in people.lines.rows if row.problem] == [4, 5, 7, 8]
        assert people.count == 1
        people.apply()
        assert (people.looking, people.count) == (False, 5)
        assert bureau.noted == [("people", 4)]

    def test_a_list_is_put_aside(self, bureau, tmp_path):
        file = tmp_path / "list.csv"
        file.write_text(LIST, encoding="utf-8")
        people = bureau.model.people
        bureau.office.desk.pause = True
        people.lookAt(str(file))
        people.apply()
        assert people.adding
        people.putAside()
        assert bureau.office.desk.job.cancelled
        assert not people.adding
        assert bureau.said == []

    def test_another_encoding_is_offered(self, bureau, tmp_path):
        file = tmp_path / "list.csv"
        file.write_bytes("Name;Position\nHọc".encode("windows-1258", errors="ignore") + b"\xfd")
        people = bureau.model.people
        people.lookAt(str(file))
        assert "windows-1258" in people.encodings
        people.readAs("windows-1258")
        assert people.ready == 1

    def test_a_line_that_cannot_be_read_is_named_once(self, bureau, tmp_path):
        file = tmp_path / "list.csv"
        file.write_bytes(b"Name;Position\nLan;x\n\xd0\xfa;x\n")
        people = bureau.model.people
        people.lookAt(str(file))
        (row,) = people.lines.rows
        assert row.line == 3
        assert "\u2026" not in row.problem
        assert (people.unreadable, people.problems, people.ready) == (True, 0, 0)

    def test_a_file_that_is_no_list_at_all(self, bureau, tmp_path):
        file = tmp_path / "list.csv"
        file.write_bytes(b"PK\x03\x04" + bytes(99))
        bureau.model.people.lookAt(str(file))
        assert (bureau.model.people.unreadable, bureau.model.people.problems) == (True, 0)

    def test_one_does_not_revoke_the_device_in_front_of_her(self, full):
        full.model.people.lookAtPerson(full.office.desk.me)
        assert [row.here for row in full.model.people.devices.rows] == [True]

    def test_a_file_that_is_not_there(self, bureau):
        bureau.model.people.lookAt("/nowhere.csv")
        assert len(bureau.said) == 1
        assert not bureau.model.people.looking

    def test_devices_and_their_end(self, full):
        person = full.model.people.people.rows[1].person
        full.model.people.lookAtPerson(person)
        device = full.model.people.devices.rows[0]
        full.model.people.revoke(device.device, "lost")
        assert full.model.people.devices.rows[0].revoked

    def test_search(self, full):
        full.model.people.filter("  hưng ")
        assert [row.name for row in full.model.people.people.rows] == ["Nguyễn Quốc Hưng"]

    def test_saved(self, bureau, tmp_path):
        bureau.model.people.exportTo(str(tmp_path / "x.csv"), "a;b;c;d;e")
        assert bureau.noted == [("saved", 0)]


class TestAgenda:
    def titles(self, bureau) -> list[str]:
        return [row.title for row in bureau.model.agenda.items.rows]

    def test_written_and_put_in_order(self, bureau):
        agenda = bureau.model.agenda
        for title in "abc":
            agenda.add(title, "", 5)
        rows = list(agenda.items.rows)
        agenda.moveTo(rows[2].item, 0)
        assert self.titles(bureau) == ["c", "a", "b"]
        agenda.moveTo(rows[2].item, 1)
        assert self.titles(bureau) == ["a", "c", "b"]
        agenda.moveTo(rows[0].item, 99)
        assert self.titles(bureau) == ["c", "b", "a"]
        number = bureau.meeting.number
        agenda.moveTo(rows[0].item, 2)
        assert bureau.meeting.number == number
        agenda.change(rows[0].item, "A", "Lan", 7)
        agenda.remove(rows[1].item)
        assert self.titles(bureau) == ["c", "A"]
        assert agenda.minutes == 12

    def test_motions(self, bureau):
        agenda = bureau.model.agenda
        agenda.add("a", "", 0)
        item = agenda.items.rows[0].item
        agenda.addMotion(item, "Shall we?", "We do.")
        motion = agenda.items.rows[0].motions[0]
        agenda.changeMotion(motion["id"], "Shall we now?", "We do.")
        assert agenda.items.rows[0].motions[0]["text"] == "Shall we now?"
        agenda.removeMotion(motion["id"])
        assert agenda.items.rows[0].motions == ()

    def test_a_paper_is_taken_back(self, full):
        before = full.model.agenda.paperCount
        paper = full.model.agenda.items.rows[0].papers[0]
        full.model.agenda.withdrawPaper(paper["id"])
        assert full.model.agenda.paperCount == before - 1


class TestImport:
    def test_from_a_look_to_the_end(self, full, tmp_path):
        model = full.model.papers
        model.lookAt(str(papers(tmp_path)))
        assert model.phase == "preview"
        assert model.unmatched >= 1
        assert model.broken == 3
        problem = next(row for row in model.files.rows if row.problem)
        assert problem.problem
        loose = model.files.rows[0]
        assert loose.item == ""
        ready = model.ready
        model.assign(loose.path, model.items[0]["value"])
        model.retitle(loose.path, "A better title")
        assert model.ready == ready + 1
        assert any(row.title == "A better title" for row in model.files.rows)
        full.office.desk.pause = True
        model.apply()
        assert (model.phase, model.place) == ("importing", 2)
        assert 0 < model.progress < 1
        full.office.desk.finish()
        assert (model.phase, model.imported) == ("done", ready + 1)
        assert len(model.failures) == 1
        model.cancel()
        assert model.phase == "idle"

    def test_cancelled_while_it_is_looked_at(self, full, tmp_path):
        full.office.desk.pause = True
        full.model.papers.lookAt(str(papers(tmp_path)))
        assert full.model.papers.phase == "looking"
        full.model.papers.cancel()
        assert full.model.papers.phase == "idle"
        assert full.said == []

    def test_a_folder_that_is_not_there(self, full):
        full.model.papers.lookAt("/nowhere")
        assert full.model.papers.phase == "idle"
        assert len(full.said) == 1

    def test_a_new_version_of_a_paper(self, full, tmp_path):
        model = full.model.papers
        paper = full.model.agenda.items.rows[1].papers[0]
        (tmp_path / "final.pdf").write_bytes(b"%PDF-1.7 final")
        model.lookAtVersion(str(tmp_path / "final.pdf"), paper["id"])
        (row,) = model.files.rows
        assert (row.title, row.replaces) == (paper["title"], paper["title"])
        model.separate(row.path)
        assert model.files.rows[0].replaces == ""

    def test_stopped_in_the_middle(self, full, tmp_path):
        full.office.desk.stopped = LocalError(LocalCode.DISK_FULL)
        full.model.papers.lookAt(str(papers(tmp_path)))
        full.model.papers.apply()
        assert full.model.papers.phase == "done"
        assert "room" in full.model.papers.stopped
        assert full.model.papers.notTaken == 3

    def test_new_items_from_an_empty_agenda(self, bureau, tmp_path):
        bureau.model.papers.lookAt(str(papers(tmp_path)))
        assert bureau.model.papers.newItems >= 3


class TestInvitations:
    def test_everybody_who_lacks_one(self, full, tmp_path):
        model = full.model.invitations
        lacking = model.lacking
        assert lacking == 20
        model.inviteAll()
        assert (model.lacking, model.usable, model.inviting) == (0, lacking, False)
        person = next(row.person for row in model.tickets.rows if row.stage == "open")
        model.show(person)
        assert model.shownText.startswith("pmeet:1?")
        assert model.shownPicture.startswith("data:image/png;base64,")
        model.saveCards(str(tmp_path / "cards.pdf"))
        model.saveFiles(str(tmp_path))
        assert full.noted == [("cards", lacking), ("invitations", lacking)]
        assert (tmp_path / "cards.pdf").read_bytes().startswith(b"%PDF")

    def test_cards_that_cannot_be_written(self, full, tmp_path):
        full.model.invitations.inviteAll()
        full.model.invitations.saveCards(str(tmp_path / "none" / "cards.pdf"))
        assert len(full.said) == 1

    def test_cancelled(self, full):
        full.office.desk.pause = True
        full.model.invitations.inviteAll()
        assert full.model.invitations.inviting
        full.model.invitations.cancel()
        assert not full.model.invitations.inviting

    def test_a_code_and_who_comes_with_it(self, full):
        model = full.model.invitations
        person = full.model.people.people.rows[5]
        model.startCode(person.person)
        assert (model.code, model.codeName) == ("K7QM-4XRD", person.name)
        model.failed_try(2)
        assert model.triesLeft == 2
        full.office.desk.ask_to_join(person.person)
        assert (model.askedName, model.askedFurther) == (person.name, True)
        model.answer(True)
        assert ("answer", "s" * 32, True) in full.office.calls
        assert (model.askedName, model.code) == ("", "")

    def test_a_code_that_died(self, full):
        model = full.model.invitations
        model.startCode(full.model.people.people.rows[5].person)
        model.failed_try(0)
        assert model.code == ""

    def test_no_code_without_a_connection(self, full):
        full.office.desk.link = "offline"
        full.model.invitations.startCode(full.model.people.people.rows[5].person)
        assert len(full.said) == 1


class TestManyEntries:
    def test_they_are_shown_a_few_times_a_second(self, bureau, qtbot):
        seen = []
        bureau.model.changed.connect(lambda: seen.append(1))
        bench = bureau.model._bench
        bench.begin()
        for _ in range(100):
            bench.entries_came()
        assert seen == []
        qtbot.waitUntil(lambda: bool(seen))
        bench.end()
        shown = len(seen)
        bench.entries_came()
        assert len(seen) > shown


def test_what_is_missing_before_it_is_sent_out(bureau):
    assert bureau.model.details.missing == ["chair", "voters", "items"]
    bureau.model.agenda.add("a", "", 0)
    bureau.model.people.add("Lan", "", "", "chair", True)
    assert bureau.model.details.missing == ["papers", "invitations"]
    bureau.model.details.change("New title", "Room 2", "26/11/2026", "9:00")
    assert bureau.model.details.title == "New title"
    assert (bureau.model.details.day, bureau.model.details.time) == ("26/11/2026", "09:00")
