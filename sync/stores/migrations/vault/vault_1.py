"""The first schema of a device's vault."""

import sqlalchemy as sa
from alembic import op

revision = "vault_1"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the tables."""
    _logs()
    _places()
    op.create_table(
        "outbox",
        sa.Column("place", sa.Integer, primary_key=True),
        sa.Column("log", sa.String(32), nullable=False),
        sa.Column("act", sa.String(32), nullable=False),
        sa.Column("data", sa.LargeBinary, nullable=False),
        sa.Column("queued_ms", sa.BigInteger, nullable=False),
        sa.UniqueConstraint("log", "act", name="outbox_by_act"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "epoch_keys",
        sa.Column("log", sa.String(32), nullable=False),
        sa.Column("audience", sa.Integer, nullable=False),
        sa.Column("epoch", sa.Integer, nullable=False),
        sa.Column("key", sa.LargeBinary, nullable=False),
        sa.PrimaryKeyConstraint("log", "audience", "epoch"),
    )
    op.create_table(
        "positions",
        sa.Column("log", sa.String(32), nullable=False),
        sa.Column("paper", sa.String(32), nullable=False),
        sa.Column("page", sa.Integer, nullable=False),
        sa.Column("top", sa.Float, nullable=False),
        sa.PrimaryKeyConstraint("log", "paper"),
    )


def _logs() -> None:
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


def _places() -> None:
    op.create_table(
        "organisations",
        sa.Column("fingerprint", sa.LargeBinary, primary_key=True),
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("root_certificate", sa.LargeBinary, nullable=False),
        sa.Column("issuer", sa.LargeBinary, nullable=False),
        sa.Column("appointment", sa.LargeBinary, nullable=False),
        sa.Column("mandate", sa.LargeBinary, nullable=False),
        sa.Column("mandate_signature", sa.LargeBinary, nullable=False),
    )
    op.create_table(
        "meetings",
        sa.Column("log", sa.String(32), primary_key=True),
        sa.Column("organisation", sa.LargeBinary, nullable=False),
        sa.Column("title", sa.Text, nullable=False),
        sa.Column("person", sa.String(32), nullable=False),
        sa.Column("host", sa.String(32), nullable=False),
        sa.Column("addresses", sa.LargeBinary, nullable=False),
        sa.Column("certificate", sa.LargeBinary, nullable=False),
        sa.Column("issuing_certificate", sa.LargeBinary, nullable=False),
        sa.Column("joined_ms", sa.BigInteger, nullable=False),
    )
