"""From an empty laptop to a meeting with papers and people, over TLS."""

from dataclasses import replace

import pytest

from meeting.acts.agenda import ItemAdded
from meeting.acts.people import PersonAdded, Role
from meeting.errors import Code, MeetingError
from meeting.log.findings import Severity
from sync.client.events import PaperProgress
from sync.client.http import LinkError
from sync.client.joining import join_by_invitation
from sync.crypto.invitation import parse
from sync.desk import importing
from sync.desk.folder import plan_folder
from sync.desk.importing import import_plan
from sync.desk.invitations import (
    InvitationState,
    file_name,
    invite,
    qr_matrix,
    tickets,
    with_addresses,
)
from sync.desk.meetings import found_meeting
from sync.desk.plan import AgendaItem
from sync.desk.record import export_record, verify_record
from sync.errors import LocalCode, LocalError
from sync.host_address import Address
from tests.sync.desk.office import DETAILS, LOOPBACK, found, new_device, office
from tests.sync.desk.test_folder import drop
from tests.sync.host.scene import run


async def add_person(seat, name: str, role: Role = Role.DELEGATE) -> str:
    return (await seat.client.submit(PersonAdded(name, "", "", role, votes=True))).act


class TestFounding:
    def test_the_founder_is_the_first_person(self, tmp_path):
        async def story():
            async with office(tmp_path) as desk:
                seat = await desk.found_meeting()
                meeting = seat.client.meeting
                me = meeting.people.get(seat.client.me)
                assert (me.name, me.role) == ("Đặng Thị Mai", Role.SECRETARY)
                assert meeting.founded.pack == "vn-ubnd"
                assert desk.device.memberships()[0].known.title == DETAILS.title

        run(story())

    @pytest.mark.parametrize(
        ("details", "code"),
        [
            (replace(DETAILS, title=" "), Code.EMPTY_TEXT),
            (replace(DETAILS, founder_name=""), Code.EMPTY_TEXT),
            (replace(DETAILS, place="x" * 401), Code.TOO_LONG),
        ],
    )
    def test_what_was_typed_is_checked_first(self, tmp_path, details, code):
        async def story():
            async with office(tmp_path) as desk:
                with pytest.raises(MeetingError) as caught:
                    await desk.found_meeting(details)
                assert caught.value.code is code
                assert desk.device.memberships() == ()

        run(story())

    def test_not_at_another_organisations_host(self, tmp_path):
        async def story():
            async with office(tmp_path) as desk:
                other = new_device(desk.clock)
                theirs = found(tmp_path, other, desk.clock, "HDND")
                with pytest.raises((MeetingError, LinkError)):
                    await found_meeting(other, theirs, desk.address, DETAILS, clock=desk.clock)
                assert other.memberships() == ()

        run(story())


class TestInvitations:
    def test_from_card_to_seat(self, tmp_path):
        async def story():
            async with office(tmp_path) as desk:
                seat = await desk.found_meeting()
                person = await add_person(seat, "Lan")
                ticket = await invite(
                    seat.client, person, now_ms=desk.clock(), addresses=[desk.address]
                )
                vault, meeting = desk.device.vault, seat.client.meeting
                assert tickets(vault, meeting, desk.clock())[person] == ticket
                device = new_device(desk.clock, "tablet")
                joined = await join_by_invitation(device, ticket.text, clock=desk.clock)
                assert joined.person == person
                await seat.until(lambda: seat.client.meeting.people.devices_of(person))
                again = tickets(vault, seat.client.meeting, desk.clock())[person]
                assert again.state is InvitationState.USED

        run(story())

    def test_states(self, tmp_path):
        async def story():
            async with office(tmp_path) as desk:
                seat = await desk.found_meeting()
                person = await add_person(seat, "Lan")
                ticket = await invite(seat.client, person, now_ms=desk.clock())
                late = tickets(desk.device.vault, seat.client.meeting, ticket.expires_ms)
                assert late[person].state is InvitationState.EXPIRED
                mine = await invite(seat.client, seat.client.me, now_ms=desk.clock())
                now = tickets(desk.device.vault, seat.client.meeting, desk.clock())
                # It is her own: no second officer is asked.
                assert now[mine.person].state is InvitationState.OPEN

        run(story())

    def test_new_addresses_go_first(self, tmp_path):
        async def story():
            async with office(tmp_path) as desk:
                seat = await desk.found_meeting()
                ticket = await invite(seat.client, seat.client.me, now_ms=desk.clock())
                text = with_addresses(ticket.text, [Address("10.0.0.7", 9000)], desk.clock())
                read = parse(text, desk.clock())
                assert read.hosts == ("10.0.0.7:9000", f"{LOOPBACK}:{desk.address.port}")
                assert read.token == parse(ticket.text, desk.clock()).token
                assert len(qr_matrix(text)) == len(qr_matrix(text)[0])

        run(story())

    @pytest.mark.parametrize(
        ("name", "file"),
        [
            ("Đỗ Lan", "Đỗ Lan.invite"),
            ("../../etc/passwd", "etc passwd.invite"),
            ("...", "invitation.invite"),
            ("x" * 300, "x" * 80 + ".invite"),
        ],
    )
    def test_file_names_are_harmless(self, name, file):
        assert file_name(name) == file


def never() -> bool:
    return False


class TestImport:
    def test_items_and_papers_of_a_folder(self, tmp_path):
        drop(tmp_path / "papers", "1. Khai mạc/Chương trình.pdf", data=b"%PDF-1.7" + bytes(600_000))
        drop(tmp_path / "papers", "2. Báo cáo/Báo cáo.pdf", "2. Báo cáo/Phụ lục.pdf")

        async def story():
            async with office(tmp_path) as desk:
                seat = await desk.found_meeting()
                steps = []
                plan = plan_folder(tmp_path / "papers", ())
                result = await import_plan(seat.client, plan, tell=steps.append, cancelled=never)
                assert (result.papers, result.items, result.failures) == (3, 2, ())
                agenda = seat.client.meeting.agenda
                assert [agenda.get(one).title for one in agenda.order] == ["Khai mạc", "Báo cáo"]
                papers = seat.client.meeting.papers.of_item(agenda.order[1])
                assert [one.title for one in papers] == ["Báo cáo", "Phụ lục"]
                assert steps[-1].done_bytes == steps[-1].total_bytes == 600_024
                done = [step.done_bytes for step in steps]
                assert done == sorted(done)
                await seat.hear(PaperProgress, lambda one: one.readable)

        run(story())

    def test_cancelled_between_two_files(self, tmp_path):
        drop(tmp_path / "papers", "a.pdf", "b.pdf")

        async def story():
            async with office(tmp_path) as desk:
                seat = await desk.found_meeting()
                item = (await seat.client.submit(ItemAdded("", "Item", "", 0))).act
                plan = plan_folder(tmp_path / "papers", [AgendaItem(item, "Item")])
                result = await import_plan(
                    seat.client,
                    plan,
                    tell=lambda step: None,
                    cancelled=lambda: bool(seat.client.meeting.papers.of_item(item)),
                )
                assert result.cancelled
                assert result.papers == 1

        run(story())

    def test_a_file_that_went_away_does_not_stop_the_others(self, tmp_path):
        drop(tmp_path / "papers", "a.pdf", "b.pdf")

        async def story():
            async with office(tmp_path) as desk:
                seat = await desk.found_meeting()
                plan = plan_folder(tmp_path / "papers", ())
                (tmp_path / "papers/a.pdf").unlink()
                result = await import_plan(
                    seat.client, plan, tell=lambda step: None, cancelled=never
                )
                assert result.papers == 1
                assert [(one.shown_path, one.code) for one in result.failures] == [
                    ("a.pdf", LocalCode.FILE_UNREADABLE.value)
                ]

        run(story())

    def test_without_a_key_it_gives_up_in_time(self, tmp_path, monkeypatch):
        drop(tmp_path / "papers", "a.pdf")
        monkeypatch.setattr(importing, "KEY_LIMIT_S", 0.05)

        async def story():
            async with office(tmp_path) as desk:
                seat = await desk.found_meeting()
                monkeypatch.setattr(seat.client.keys, "epoch_key", lambda *_: None)
                with pytest.raises(TimeoutError):
                    await import_plan(
                        seat.client,
                        plan_folder(tmp_path / "papers", ()),
                        tell=lambda step: None,
                        cancelled=never,
                    )

        run(story())


class TestRecord:
    def test_what_is_exported_passes_the_audit(self, tmp_path):
        drop(tmp_path / "papers", "a.pdf", data=b"%PDF-1.7" + bytes(300_000))

        async def story():
            async with office(tmp_path) as desk:
                seat = await desk.found_meeting()
                plan = plan_folder(tmp_path / "papers", ())
                await import_plan(seat.client, plan, tell=lambda step: None, cancelled=never)
                seen = []
                path = tmp_path / "record.zip"
                exported = export_record(
                    seat.client,
                    path,
                    with_papers=True,
                    progress=lambda done, total: seen.append((done, total)),
                )
                assert (exported.papers, exported.missing) == (1, 0)
                assert seen[-1] == (300_009, 300_009)
                report = verify_record(path, desk.organisation.fingerprint)
                assert report.trusted
                assert report.papers_checked == 1
                assert not [one for one in report.findings if one.severity is Severity.ERROR]
                assert report.last_number == exported.entries
                with pytest.raises(LocalError) as caught:
                    export_record(
                        seat.client, tmp_path / "b.zip", with_papers=True, cancelled=lambda: True
                    )
                assert caught.value.code is LocalCode.CANCELLED
                assert not (tmp_path / "b.zip").exists()
                assert list(tmp_path.glob(".*.zip.*")) == []

        run(story())

    def test_faults_of_the_disk(self, tmp_path):
        with pytest.raises(LocalError) as caught:
            verify_record(tmp_path / "none", None)
        assert caught.value.code is LocalCode.FILE_UNREADABLE
