"""A host's mailbox: on the disk before the answer, many requests in one transaction."""

import asyncio
import sqlite3
from pathlib import Path

import msgspec

from meeting.acts.people import Role
from meeting.ids import PersonId
from sync.bodies import NotesPage, NotesPushed, PushNotes
from sync.crypto.circles import circle_id
from sync.crypto.posts import CircleMade, OpenedPost, write_post
from sync.errors import LocalCode, LocalError
from sync.protocol.mailroom import Pusher
from tests.sync.host.scene import Device, Scene, run, running, sqlite_stores


def made(member: Device, *others: Device) -> OpenedPost:
    members = tuple(sorted(one.person for one in others))
    header = CircleMade(member.log, member.person, members, member.id)
    return write_post(header, b"", member.identity.signer())


async def push(scene: Scene, member: Device, *posts: OpenedPost) -> tuple[int, bytes]:
    body = msgspec.msgpack.encode(PushNotes(tuple(post.data for post in posts)))
    path = f"/v1/logs/{scene.log}/notes"
    async with scene.http(member) as http, http.post(path, data=body) as response:
        return response.status, await response.read()


async def fetch(scene: Scene, member: Device, query: str = "") -> NotesPage:
    path = f"/v1/logs/{scene.log}/notes{query}"
    async with scene.http(member) as http, http.get(path) as response:
        return msgspec.msgpack.decode(await response.read(), type=NotesPage)


async def two(scene: Scene) -> tuple[Device, Device]:
    return await scene.join("lan", Role.DELEGATE), await scene.join("minh", Role.DELEGATE)


def test_posts_are_on_the_disk_before_the_answer_and_after_a_restart(tmp_path: Path) -> None:
    async def story() -> None:
        async with running(*sqlite_stores(tmp_path)) as scene:
            lan, minh = await two(scene)
            status, said = await push(scene, lan, made(lan, minh))
            assert (status, msgspec.msgpack.decode(said, type=NotesPushed)) == (200, NotesPushed())
            with sqlite3.connect(tmp_path / "host.db") as file:
                assert file.execute("SELECT count(*) FROM letters").fetchall() == [(1,)]
            await scene.stop()
            await scene.start(scene.port)
            page = await fetch(scene, minh)
            assert page.posts == (made(lan, minh).data,)
            assert not page.again
            await push(scene, minh, made(minh, lan))
            assert len((await fetch(scene, lan, f"?since=1&mark={page.mark.hex()}")).posts) == 1

    run(story())


def test_a_mark_that_is_not_this_hosts_begins_anew() -> None:
    async def story() -> None:
        async with running() as scene:
            lan, minh = await two(scene)
            assert await fetch(scene, lan) == NotesPage(0, b"", ())
            assert (await fetch(scene, lan, "?since=5&mark=00")).again
            await push(scene, lan, made(lan, minh))
            page = await fetch(scene, lan)
            assert await fetch(scene, lan, f"?since=1&mark={page.mark.hex()}") == NotesPage(
                1, page.mark, ()
            )
            again = await fetch(scene, lan, "?since=1&mark=00")
            assert again.again
            assert again.posts == page.posts

    run(story())


def test_requests_that_come_together_are_written_together(monkeypatch) -> None:
    async def story() -> None:
        async with running() as scene:
            lan, minh = await two(scene)
            mailbox, sizes = scene.store.mailbox, []
            put = mailbox.put

            def counted(log, letters) -> None:
                letters = list(letters)
                sizes.append(len(letters))
                put(log, letters)

            monkeypatch.setattr(mailbox, "put", counted)
            hosted = scene.services.rooms[scene.log]
            people, told = hosted.hosted.standing.meeting.people, []
            pusher = Pusher(lan.id, PersonId(lan.person))
            posts = [made(lan), made(lan, minh)]
            await asyncio.gather(
                *(hosted.mail.push([post.data], pusher, people, told.append) for post in posts * 3)
            )
            assert sizes[0] == 2 == sum(sizes)
            assert frozenset().union(*told) == {lan.person, minh.person}
            assert circle_id(scene.log, lan.person, ()) in hosted.mail._room.circles_of(lan.person)

    run(story())


def test_a_full_disk_is_said_and_the_next_request_is_served(monkeypatch, caplog) -> None:
    async def story() -> None:
        async with running() as scene:
            lan, minh = await two(scene)

            def full(*_: object) -> None:
                raise LocalError(LocalCode.DISK_FULL)

            with monkeypatch.context() as patched:
                patched.setattr(scene.store.mailbox, "put", full)
                status, said = await push(scene, lan, made(lan, minh))
            assert (status, b"disk_full" in said) == (507, True)
            assert (await push(scene, lan, made(lan, minh)))[0] == 200
            assert len((await fetch(scene, minh)).posts) == 1

    run(story())
    caplog.clear()
