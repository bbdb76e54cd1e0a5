"""Pictures of a new version: python -m tests.ui.room.version_pictures FOLDER [LOOK...]."""

from __future__ import annotations

import sys

from tests.ui.room.pictures import (
    Look,
    Stage,
    Studio,
    find,
    run,
    settle,
)  # first: sets Qt up

from PySide6.QtCore import QElapsedTimer, QMetaObject, QObject  # isort: skip

from ui.demo.papers_budget import write_revised_submission

ITEM = 3


def wait_until(met: object, limit_ms: int = 8000) -> None:
    timer = QElapsedTimer()
    timer.start()
    while not met() and timer.elapsed() < limit_ms:
        settle(50)


def write_notes(stage: Stage, paper: str) -> None:
    """Mark words, and draw around and beside some."""
    notes = stage.device.model.notes
    for page in range(3):
        wait_until(
            lambda page=page: stage.device.model.notes._writing.text(paper, page) is not None
        )
        text = notes._writing.text(paper, page)
        if text is None:
            continue
        boxes = [word.box for word in text.words]
        for number, at in enumerate(range(12, len(boxes) - 4, 37)):
            first, last = boxes[at], boxes[at + 2]
            middle = (first.y0 + first.y1) / 2
            if number % 3 == 0:
                path = [first.x0 + 50, middle, 0, -1, max(last.x1, first.x1) - 50, middle, 90, -1]
                notes.draw(paper, page, "marker", path)
            elif number % 3 == 1:
                path = [first.x0, first.y1 + 80, 0, 0.5, first.x1 + 900, first.y1 + 60, 200, 0.6]
                notes.draw(paper, page, "pen", path)
            else:
                notes.draw(
                    paper,
                    page,
                    "ellipse",
                    [first.x0 - 300, first.y0 - 200, 0, -1, first.x1 + 300, first.y1 + 200, 90, -1],
                )


def mark_what_goes(stage: Stage, paper: str) -> None:
    """Mark the sentence that the newer version leaves out."""
    notes = stage.device.model.notes
    for page in range(6):
        wait_until(lambda page=page: notes._writing.text(paper, page) is not None)
        text = notes._writing.text(paper, page)
        said = [word.text for word in text.words] if text is not None else []
        if "nhàn" in said:
            box = text.words[said.index("nhàn") - 3].box
            middle = (box.y0 + box.y1) / 2
            notes.draw(
                paper, page, "marker", [box.x0 + 50, middle, 0, -1, box.x1 + 4500, middle, 90, -1]
            )


def take(studio: Studio, look: Look) -> None:
    room = studio.room(look)
    stage = studio.stage(room, look)
    model = stage.device.model
    title = room.sample.items[ITEM - 1].papers[0].title
    old = room.papers[title]
    model.agenda.openPaper(old)
    stage.wait_for_pages()
    for page in range(6):
        studio.supply.want_content(old, page)
    write_notes(stage, old)
    mark_what_goes(stage, old)
    new = room.add_paper(room.items[ITEM - 1], title, replaces=old, version=2)
    path = studio.folder / "revised.pdf"
    write_revised_submission(path, title)
    room.deliver(new, path.read_bytes())
    wait_until(lambda: model.versions.known)
    studio.take(stage, "version-offered", look)
    model.versions.openNewer()
    stage.wait_for_pages()
    wait_until(lambda: model.versions.review.kept > 0)
    review = model.versions.review
    print(
        look.name(),
        review.kept,
        review.toCheck,
        review.lost,
        model.versions.count,
        model.versions.pages,
    )
    for _ in range(3):
        model.versions.next()
    stage.wait_for_pages()
    studio.take(stage, "version-changes", look)
    banner = find(stage.window.contentItem(), "notesMoved")
    QMetaObject.invokeMethod(find(banner, "bannerAction"), "click")
    settle(900)
    sheet = stage.window.findChild(QObject, "reviewSheet")
    studio.take(stage, "version-notes", look)
    QMetaObject.invokeMethod(sheet, "close")
    model.versions.setListed(True)
    settle(500)
    studio.take(stage, "version-list", look)
    model.versions.setListed(False)
    settle(400)
    model.versions.showBeside()
    stage.wait_for_pages()
    settle(400)
    studio.take(stage, "version-beside", look)
    stage.close()


if __name__ == "__main__":
    run("version-", [take], sys.argv[1:])
