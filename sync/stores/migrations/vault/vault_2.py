"""Notes and reading places, with the keys of the circles that they are shared in."""

import sqlalchemy as sa
from alembic import op

revision = "vault_2"
down_revision = "vault_1"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the tables."""
    op.create_table(
        "note_records",
        sa.Column("log", sa.String(32), nullable=False),
        sa.Column("circle", sa.String(32), nullable=False),
        sa.Column("person", sa.String(32), nullable=False),
        sa.Column("name", sa.String(100), nullable=False),
        sa.Column("wall_ms", sa.BigInteger, nullable=False),
        sa.Column("counter", sa.BigInteger, nullable=False),
        sa.Column("device", sa.String(32), nullable=False),
        sa.Column("body", sa.LargeBinary, nullable=False),
        sa.Column("sent", sa.Boolean, nullable=False),
        sa.PrimaryKeyConstraint("log", "circle", "person", "name"),
    )
    op.create_index("note_records_unsent", "note_records", ["log", "sent"])
    op.create_table(
        "note_posts",
        sa.Column("log", sa.String(32), nullable=False),
        sa.Column("post", sa.LargeBinary, nullable=False),
        sa.Column("data", sa.LargeBinary, nullable=False),
        sa.Column("state", sa.Integer, nullable=False),
        sa.PrimaryKeyConstraint("log", "post"),
    )
    op.create_table(
        "circle_keys",
        sa.Column("log", sa.String(32), nullable=False),
        sa.Column("id", sa.String(32), nullable=False),
        sa.Column("circle", sa.String(32), nullable=False),
        sa.Column("key", sa.LargeBinary, nullable=False),
        sa.PrimaryKeyConstraint("log", "id"),
    )
    op.create_table(
        "note_cursors",
        sa.Column("log", sa.String(32), primary_key=True),
        sa.Column("number", sa.BigInteger, nullable=False),
        sa.Column("mark", sa.LargeBinary, nullable=False),
    )
