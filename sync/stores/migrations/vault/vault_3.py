"""What stands on the pages of papers, its indexes, and pages in small."""

import sqlalchemy as sa
from alembic import op

revision = "vault_3"
down_revision = "vault_2"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the tables."""
    op.create_table(
        "library_papers",
        sa.Column("number", sa.Integer, primary_key=True),
        sa.Column("log", sa.String(32), nullable=False),
        sa.Column("paper", sa.String(32), nullable=False),
        sa.Column("pages", sa.Integer, nullable=False),
        sa.UniqueConstraint("log", "paper", name="library_papers_by_paper"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "page_texts",
        sa.Column("place", sa.BigInteger, primary_key=True, autoincrement=False),
        sa.Column("recognised", sa.Integer, nullable=False),
        sa.Column("plain", sa.Text, nullable=False),
        sa.Column("content", sa.LargeBinary, nullable=False),
    )
    op.create_table(
        "page_pictures",
        sa.Column("place", sa.BigInteger, primary_key=True, autoincrement=False),
        sa.Column("width_px", sa.Integer, nullable=False),
        sa.Column("height_px", sa.Integer, nullable=False),
        sa.Column("data", sa.LargeBinary, nullable=False),
    )
    # The indexes keep no text of their own: it stands in page_texts.
    op.execute(
        "CREATE VIRTUAL TABLE page_words USING fts5(words, content='', contentless_delete=1, "
        "prefix='2', tokenize='unicode61 remove_diacritics 2')"
    )
    op.execute(
        "CREATE VIRTUAL TABLE page_accents USING fts5(words, content='', contentless_delete=1, "
        "tokenize='unicode61 remove_diacritics 0')"
    )
