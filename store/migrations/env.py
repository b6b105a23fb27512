"""What Alembic runs to migrate: on the connection, and in the transaction, that store.migrate gave.

It may open no connection of its own.
"""

from alembic import context

from store.cycle_guards import metadata
from store.engine import VERSION_TABLE

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    version_table=VERSION_TABLE,
    transactional_ddl=True,
)
with context.begin_transaction():
    context.run_migrations()
