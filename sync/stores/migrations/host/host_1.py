"""The first schema of a host: logs, heads, envelopes, settings."""

import sqlalchemy as sa
from alembic import op

revision = "host_1"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the tables."""
    op.create_table(
        "logs",
        sa.Column("log", sa.String(32), primary_key=True),
        sa.Column("meeting", sa.String(32), nullable=False),
        sa.Column("place", sa.Integer, nullable=False),
        sa.Column("number", sa.BigInteger, nullable=False),
    )
    op.create_index("logs_by_meeting", "logs", ["meeting"])
    op.create_table(
        "entries",
        sa.Column("log", sa.String(32), nullable=False),
        sa.Column("number", sa.BigInteger, nullable=False),
        sa.Column("act", sa.String(32), nullable=False),
        sa.Column("entry", sa.LargeBinary, nullable=False),
        sa.Column("opening", sa.LargeBinary, nullable=True),
        sa.PrimaryKeyConstraint("log", "number"),
        sa.UniqueConstraint("log", "act", name="entries_by_act"),
    )
    op.create_table(
        "heads",
        sa.Column("log", sa.String(32), nullable=False),
        sa.Column("number", sa.BigInteger, nullable=False),
        sa.Column("head", sa.LargeBinary, nullable=False),
        sa.PrimaryKeyConstraint("log", "number"),
    )
    op.create_table(
        "settings",
        sa.Column("name", sa.String(100), primary_key=True),
        sa.Column("value", sa.LargeBinary, nullable=False),
    )
    op.create_table(
        "envelopes",
        sa.Column("log", sa.String(32), nullable=False),
        sa.Column("audience", sa.Integer, nullable=False),
        sa.Column("epoch", sa.Integer, nullable=False),
        sa.Column("device", sa.String(32), nullable=False),
        sa.Column("sealed", sa.LargeBinary, nullable=False),
        sa.PrimaryKeyConstraint("log", "device", "audience", "epoch"),
    )
