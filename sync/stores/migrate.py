"""Brings the file of a store to the tables of this program."""

from pathlib import Path
from typing import Literal

from sqlalchemy import Connection, Engine, inspect, select, table
from sqlalchemy import column as sql_column

from sync.errors import LocalCode, LocalError
from sync.stores.sqlite import writing

Schema = Literal["host", "vault", "blobs"]

NEWEST: dict[Schema, str] = {"host": "host_2", "vault": "vault_3", "blobs": "blobs_1"}
"""The revision that `tables` describes."""

_FOLDER = Path(__file__).parent / "migrations"


def migrate(engine: Engine, schema: Schema) -> None:
    """Run the migrations that a file lacks, all or none.

    Raises:
        LocalError: NEWER_STORE, where a later program has written the file.
    """
    with writing(engine) as connection:
        found = _revision(connection)
        if found == NEWEST[schema]:
            return
        # Takes a tenth of a second to import, and most starts need none of it.
        from alembic import command
        from alembic.config import Config
        from alembic.script import ScriptDirectory

        config = Config()
        config.set_main_option("script_location", str(_FOLDER))
        config.set_main_option("path_separator", "newline")
        config.set_main_option("version_locations", str(_FOLDER / schema))
        known = {script.revision for script in ScriptDirectory.from_config(config).walk_revisions()}
        if found is not None and found not in known:
            raise LocalError(LocalCode.NEWER_STORE, revision=found)
        config.attributes["connection"] = connection
        command.upgrade(config, "head")


def _revision(connection: Connection) -> str | None:
    if not inspect(connection).has_table("alembic_version"):
        return None
    version = table("alembic_version", sql_column("version_num"))
    revision: str | None = connection.scalar(select(version.c.version_num))
    return revision
