"""Papers that come again: new versions, the same once more, and imports that had to stop."""

import secrets

import pytest

from meeting.acts.agenda import ItemAdded, PaperWithdrawn
from sync.crypto.chunks import CHUNK_BYTES, paper_hash
from sync.desk.folder import plan_folder
from sync.desk.importing import import_plan
from sync.desk.plan import AgendaItem, FileProblem, KnownPaper
from sync.errors import LocalCode
from tests.faults.disks import Disk
from tests.sync.client.stage import staged
from tests.sync.desk.test_folder import drop
from tests.sync.host.scene import run

SALT = bytes(32)


def never() -> bool:
    return False


def known(name: str, data: bytes, paper: str = "p1", title: str = "Report") -> KnownPaper:
    return KnownPaper(paper, title, name, len(data), SALT, paper_hash(SALT, data))


def agenda(*papers: KnownPaper) -> tuple[AgendaItem, ...]:
    return (AgendaItem("a", "Report", papers), AgendaItem("b", "Budget"))


class TestPlan:
    def test_a_file_of_the_same_name_is_a_new_version_under_the_title(self, tmp_path):
        drop(tmp_path, "1/Báo cáo.pdf", data=b"%PDF new")
        plan = plan_folder(tmp_path, agenda(known("báo cáo.PDF", b"%PDF old", title="Báo cáo quý")))
        (file,) = plan.files
        assert (file.replaces, file.title) == ("p1", "Báo cáo quý")
        own = plan.separate(file.path).files[0]
        assert own.replaces == ""
        elsewhere = plan.assign(file.path, "b").files[0]
        assert (elsewhere.item, elsewhere.replaces) == ("b", "")

    def test_the_same_file_is_not_taken_twice(self, tmp_path):
        drop(tmp_path, "1/Other name.pdf", data=b"%PDF same")
        plan = plan_folder(tmp_path, agenda(known("report.pdf", b"%PDF same")))
        (file,) = plan.files
        assert (file.problem, file.fields) == (FileProblem.UNCHANGED, {"title": "Report"})
        assert plan.assign(file.path, "b").files[0].usable

    def test_a_person_names_the_paper(self, tmp_path):
        drop(tmp_path, "final.pdf", data=b"%PDF final")
        plan = plan_folder(tmp_path / "final.pdf", agenda(known("draft.pdf", b"%PDF draft")))
        file = plan.as_version_of(tmp_path / "final.pdf", "p1").files[0]
        assert (file.item, file.replaces, file.title) == ("a", "p1", "Report")
        assert plan.as_version_of(tmp_path / "final.pdf", "unknown") is plan

    def test_a_title_is_given_and_an_empty_one_is_not(self, tmp_path):
        drop(tmp_path, "1/x.pdf")
        plan = plan_folder(tmp_path, agenda())
        path = plan.files[0].path
        assert plan.retitle(path, " A  title ").files[0].title == "A title"
        assert plan.retitle(path, " ") is plan


async def item_of(seat) -> AgendaItem:
    item = (await seat.client.submit(ItemAdded("", "Item", "", 0))).act
    return AgendaItem(item, "Item")


def as_known(seat, item: AgendaItem) -> AgendaItem:
    papers = tuple(
        KnownPaper(one.id, one.title, one.file_name, one.size_bytes, one.plain_salt, one.plain_hash)
        for one in seat.client.meeting.papers.of_item(item.id)
    )
    return AgendaItem(item.id, item.title, papers)


async def bring(seat, folder, item):
    plan = plan_folder(folder, [as_known(seat, item)])
    return plan, await import_plan(seat.client, plan, tell=lambda step: None, cancelled=never)


def test_a_folder_that_is_dropped_again_brings_what_changed(tmp_path) -> None:
    async def story() -> None:
        async with staged() as stage:
            seat = await stage.seat(stage.scene.secretary)
            await seat.until(lambda: seat.client.keys.epoch_key(1, 1))
            item = await item_of(seat)
            drop(tmp_path, "a.pdf", data=b"%PDF a")
            drop(tmp_path, "b.pdf", data=b"%PDF b")
            await bring(seat, tmp_path, item)
            drop(tmp_path, "b.pdf", data=b"%PDF b, second version")
            plan, came = await bring(seat, tmp_path, item)
            assert [one.problem for one in plan.files] == [FileProblem.UNCHANGED, None]
            assert came.papers == 1
            first, second = seat.client.meeting.papers.of_item(item.id)
            assert [(one.title, one.version) for one in (first, second)] == [("a", 1), ("b", 2)]
            assert seat.client.shelf.source(second).chunk(0) == b"%PDF b, second version"
            await seat.client.submit(PaperWithdrawn(first.id))
            plan, came = await bring(seat, tmp_path, item)
            assert came.papers == 1

    run(story())


@pytest.fixture
def disk(tmp_path):
    (tmp_path / "device").mkdir()
    made = Disk(tmp_path / "device")
    yield made
    made.close()


def test_a_full_disk_stops_an_import_and_loses_nothing(disk, tmp_path) -> None:
    drop(tmp_path / "papers", "a.pdf", data=b"%PDF" + secrets.token_bytes(CHUNK_BYTES))
    drop(tmp_path / "papers", "b.pdf", data=b"%PDF" + secrets.token_bytes(12 * CHUNK_BYTES))

    async def story() -> None:
        async with staged() as stage:
            seat = await stage.seat(stage.scene.secretary, blobs=disk.blobs)
            await seat.until(lambda: seat.client.keys.epoch_key(1, 1))
            item = await item_of(seat)
            disk.fill(disk.blobs, left_pages=70)
            _, came = await bring(seat, tmp_path / "papers", item)
            assert (came.papers, came.cancelled) == (1, False)
            assert came.stopped.code is LocalCode.DISK_FULL
            disk.clear(disk.blobs)
            plan, came = await bring(seat, tmp_path / "papers", item)
            assert [one.problem for one in plan.files] == [FileProblem.UNCHANGED, None]
            assert (came.papers, came.stopped) == (1, None)
            titles = [one.title for one in seat.client.meeting.papers.of_item(item.id)]
            assert titles == ["a", "b"]

    run(story())
