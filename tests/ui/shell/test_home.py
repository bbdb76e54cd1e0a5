"""Home: what is said of meetings, and of hosts that only claim to be somebody."""

from sync.discovery import FoundHost
from ui.bridge.nearby import Nearby
from ui.bridge.values import KnownMeeting
from ui.models.shell.home import HomeModel

OURS = bytes.fromhex("ab" * 32)


def host(name: str, organisation: str, address: str = "10.0.0.1") -> FoundHost:
    return FoundHost(name, (address,), 7443, organisation, "h", open=True, version=1)


def seen(*hosts: FoundHost, trusted: tuple[bytes, ...] = (OURS,)):
    nearby = Nearby(lambda: None)
    for one in hosts:
        nearby._come(one)
    return nearby, nearby.hosts(trusted)


def test_a_host_of_the_same_name_and_another_organisation_is_called_so(qapp) -> None:
    home = HomeModel()
    home.show_hosts(seen(host("UBND", "abababab"), host("UBND-2", "cdcdcdcd"))[1])
    ours, twin = home.hosts.rows
    assert (ours.known, ours.twin) == (True, False)
    assert (twin.known, twin.twin, twin.foreign) == (False, True, True)


def test_before_the_first_meeting_nobody_is_called_a_stranger(qapp) -> None:
    home = HomeModel()
    home.show_hosts(seen(host("UBND", "abababab"), trusted=())[1])
    assert [(row.known, row.foreign, row.twin) for row in home.hosts.rows] == [(False,) * 3]


def test_only_meetings_of_that_organisation_have_their_host_here(qapp) -> None:
    home = HomeModel()
    home.show_meetings(
        [
            KnownMeeting("1", "Ours", "UBND", "ab" * 32, phase="open"),
            KnownMeeting("2", "Done", "UBND", "ab" * 32, phase="closed"),
            KnownMeeting("3", "Theirs", "HĐND", "ef" * 32, phase="open"),
        ]
    )
    assert not any(row.inRoom for row in home.meetings.rows)
    home.show_hosts(seen(host("UBND", "abababab"))[1])
    assert [row.inRoom for row in home.meetings.rows] == [True, False, False]
    assert home.meeting_of("3").title == "Theirs"
    assert home.meeting_of("4") is None


def test_a_host_that_goes_is_forgotten(qapp) -> None:
    nearby, _ = seen(host("UBND", "abababab"))
    assert [str(one) for one in nearby.addresses(OURS)] == ["10.0.0.1:7443"]
    assert nearby.addresses(bytes(32)) == []
    nearby._gone("UBND")
    assert nearby.hosts([OURS]) == ()
