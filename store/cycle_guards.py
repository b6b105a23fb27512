"""Triggers that hold what no constraint can: histories only grow, reports move only as they may."""

from sqlalchemy import DDL, Table, event

from domain.siklus import LANGKAH
from store.cycle_tables import audit, isian, laporan, pemeriksaan, perpindahan

metadata = audit.metadata  # every table there is, with its triggers
APPEND_ONLY = (isian, pemeriksaan, perpindahan, audit)
_EDGES = " OR ".join(
    f"(OLD.keadaan = '{before}' AND NEW.keadaan = '{after}')"
    for before, after in sorted({(before, after) for (before, _), after in LANGKAH.items()})
)


def _listen(table: Table, dialect: str, *statements: str) -> None:
    for statement in statements:
        event.listen(table, "after_create", DDL(statement).execute_if(dialect=dialect))


for _table in APPEND_ONLY:
    _listen(
        _table,
        "sqlite",
        *(
            f"CREATE TRIGGER {_table.name}_{act.lower()} BEFORE {act} ON {_table.name} "
            f"BEGIN SELECT RAISE(ABORT, '{_table.name} hanya dapat ditambah'); END"
            for act in ("UPDATE", "DELETE")
        ),
    )
    _listen(
        _table,
        "postgresql",
        "CREATE OR REPLACE FUNCTION capaian_hanya_tambah() RETURNS trigger LANGUAGE plpgsql AS $$ "
        "BEGIN RAISE EXCEPTION USING MESSAGE = TG_TABLE_NAME || ' hanya dapat ditambah'; END $$",
        f"CREATE TRIGGER {_table.name}_tetap BEFORE UPDATE OR DELETE OR TRUNCATE ON %(fullname)s "
        "FOR EACH STATEMENT EXECUTE FUNCTION capaian_hanya_tambah()",
    )

_NOT_NEXT = "NEW.id <> (SELECT coalesce(max(id), 0) + 1 FROM audit)"
_listen(
    audit,
    "sqlite",  # INSERT OR REPLACE deletes without a trigger, but cannot repeat a number
    f"CREATE TRIGGER audit_insert BEFORE INSERT ON audit WHEN {_NOT_NEXT} "
    "BEGIN SELECT RAISE(ABORT, 'audit hanya dapat ditambah'); END",
)
_listen(
    laporan,
    "sqlite",
    f"CREATE TRIGGER laporan_update BEFORE UPDATE OF keadaan ON laporan WHEN NOT ({_EDGES}) "
    "BEGIN SELECT RAISE(ABORT, 'laporan tidak dapat berpindah ke keadaan itu'); END",
)
_listen(
    laporan,
    "postgresql",
    "CREATE OR REPLACE FUNCTION capaian_langkah() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN "
    "RAISE EXCEPTION 'laporan tidak dapat berpindah ke keadaan itu'; END $$",
    "CREATE TRIGGER laporan_langkah BEFORE UPDATE OF keadaan ON %(fullname)s FOR EACH ROW "
    f"WHEN (NOT ({_EDGES})) EXECUTE FUNCTION capaian_langkah()",
)
