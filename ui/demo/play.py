"""Plays the tour and says in one line of JSON what it saw."""

from __future__ import annotations

import json
import traceback
from typing import TYPE_CHECKING

from ui.demo.tour import Tour
from ui.demo.tour_steps import STEPS, Cast
from ui.exits import Exit

if TYPE_CHECKING:
    from pathlib import Path

    from ui.app import Application
    from ui.demo.backstage import Backstage
    from ui.demo.prepare import Prepared


def play_tour(app: Application, backstage: Backstage, prepared: Prepared, folder: Path) -> int:
    """Play the tour; return the exit code."""
    folder.mkdir(parents=True, exist_ok=True)
    tour = Tour(app, backstage, prepared, folder)
    tour.saw.facts.update(papers=prepared.papers, refused=[list(pair) for pair in prepared.refused])
    failed = ""
    try:
        cast = Cast()
        for name, play in STEPS:
            play(tour, cast)
            tour.saw.steps.append(name)
    except Exception as error:  # noqa: BLE001 - whatever failed, the line of JSON says so
        traceback.print_exc()
        failed = f"{type(error).__name__}: {error}"
        for place, window in enumerate(app.windows):
            window.grab().save(str(folder / f"failed-{place + 1}.png"))
    print(  # noqa: T201 - the tour's answer
        json.dumps(
            {
                "ok": not failed,
                "failed": failed,
                "steps": tour.saw.steps,
                "pictures": tour.saw.pictures,
                **tour.saw.facts,
            },
            ensure_ascii=False,
        )
    )
    return Exit.FOUND if failed else Exit.OK
