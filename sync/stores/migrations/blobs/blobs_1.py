"""The first schema of a store of encrypted papers."""

import sqlalchemy as sa
from alembic import op

revision = "blobs_1"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the tables."""
    op.create_table(
        "blobs",
        sa.Column("blob", sa.Integer, primary_key=True),
        sa.Column("hash", sa.LargeBinary, nullable=True),
        sa.Column("manifest", sa.LargeBinary, nullable=False),
        sa.UniqueConstraint("hash", name="blobs_by_hash"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "chunks",
        sa.Column("blob", sa.Integer, nullable=False),
        sa.Column("number", sa.Integer, nullable=False),
        sa.Column("data", sa.LargeBinary, nullable=False),
        sa.PrimaryKeyConstraint("blob", "number"),
    )
