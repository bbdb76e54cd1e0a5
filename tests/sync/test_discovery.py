"""Announcing and finding a host by multicast DNS, on loopback."""

import asyncio
from types import SimpleNamespace

import ifaddr
import pytest
from zeroconf.asyncio import AsyncServiceInfo

from sync import discovery
from sync.discovery import Announcement, Announcer, Browser, FoundHost, instance_name

LOOPBACK = ["127.0.0.1"]


def announcement(**changes) -> Announcement:
    known = {"name": "Phòng họp A", "port": 4711, "organisation": "0123456789abcdef"}
    return Announcement(**{**known, "host_id": "host1", "open": True, **changes})


def test_a_host_is_found_and_lost() -> None:
    async def run() -> None:
        found: asyncio.Queue[FoundHost] = asyncio.Queue()
        lost: asyncio.Queue[str] = asyncio.Queue()
        browser = Browser(found.put_nowait, lost.put_nowait, LOOPBACK)
        announcer = Announcer(LOOPBACK)
        assert await browser.start()
        assert await announcer.start(announcement())
        host = await asyncio.wait_for(found.get(), 15)
        assert host == FoundHost(
            "Phòng họp A", ("127.0.0.1",), 4711, "01234567", "host1", open=True, version=1
        )
        await announcer.stop()
        assert await asyncio.wait_for(lost.get(), 15) == "Phòng họp A"
        await browser.stop()

    asyncio.run(run())


def test_without_a_network_there_is_nothing_to_do() -> None:
    async def run() -> None:
        announcer, browser = Announcer([]), Browser(print, print, [])
        assert not await announcer.start(announcement())
        assert not await browser.start()
        await announcer.stop()
        await browser.stop()

    asyncio.run(run())


def test_an_interface_that_is_gone_is_no_fault() -> None:
    async def run() -> None:
        gone = ["192.0.2.77"]
        announcer, browser = Announcer(gone), Browser(print, print, gone)
        assert not await announcer.start(announcement())
        assert not await browser.start()
        await announcer.stop()
        await browser.stop()

    asyncio.run(run())


def test_names_are_cut_between_characters() -> None:
    name = instance_name("ế" * 40)
    assert name == "ế" * 21
    assert instance_name("a.b") == "a b"
    assert instance_name("  ") == "meeting"


@pytest.mark.parametrize(
    ("properties", "addresses"),
    [({"v": "x"}, LOOPBACK), ({}, LOOPBACK), ({"v": "1"}, [])],
)
def test_what_is_no_announcement_of_ours_is_passed_over(properties, addresses) -> None:
    info = AsyncServiceInfo(
        discovery.SERVICE_TYPE,
        f"x.{discovery.SERVICE_TYPE}",
        port=1,
        properties=properties,
        parsed_addresses=addresses,
    )
    assert discovery._found_host(info) is None


def test_loopback_and_tunnels_are_not_announced(monkeypatch) -> None:
    def adapter(name: str, *ips: object) -> SimpleNamespace:
        return SimpleNamespace(name=name, ips=[SimpleNamespace(ip=ip) for ip in ips])

    adapters = [
        adapter("lo", "127.0.0.1"),
        adapter("wg0", "10.9.0.1"),
        adapter("eth0", "192.168.1.5", ("fe80::1", 0, 2)),
        adapter("eth1", "169.254.3.4"),
    ]
    monkeypatch.setattr(ifaddr, "get_adapters", lambda: adapters)
    assert discovery.interface_addresses() == ["192.168.1.5"]
