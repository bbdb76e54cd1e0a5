"""Runs migrations on the connection, and within the transaction, of whoever asked for them."""

from alembic import context

connection = context.config.attributes["connection"]
context.configure(connection=connection, render_as_batch=True)
context.run_migrations()
