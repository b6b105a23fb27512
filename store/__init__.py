"""All the SQL there is: tables, migrations, narrow queries, versions."""
