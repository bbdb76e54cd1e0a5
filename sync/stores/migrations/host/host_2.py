"""Letters beside the log, which the host passes on and cannot read."""

import sqlalchemy as sa
from alembic import op

revision = "host_2"
down_revision = "host_1"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the table."""
    op.create_table(
        "letters",
        sa.Column("log", sa.String(32), nullable=False),
        sa.Column("number", sa.BigInteger, nullable=False),
        sa.Column("circle", sa.String(32), nullable=False),
        sa.Column("person", sa.String(32), nullable=False),
        sa.Column("place", sa.String(32), nullable=True),
        sa.Column("mark", sa.LargeBinary, nullable=False),
        sa.Column("data", sa.LargeBinary, nullable=True),
        sa.PrimaryKeyConstraint("log", "number"),
        sa.UniqueConstraint("log", "place", name="letters_by_place"),
    )
    op.create_index("letters_by_circle", "letters", ["log", "circle", "number"])
    op.create_index("letters_by_person", "letters", ["log", "person"])
