"""The plans that an examined file brings, as the files after it know them."""

from loaders.examine import Examined
from loaders.known import Plan
from loaders.programmes import Programme


def plans_of(one: Examined) -> list[Plan]:
    """Every version of a plan in a file, with its programmes."""
    identities = {row[0]: row for row in one.content.identities.rencana}
    tables = {batch.table: batch.rows for batch in one.content.batches}
    agencies = {row[:3]: row[3] for row in tables.get("opd", ())}
    programmes = [
        (row[:2], Programme(row[2], row[3], row[6], agencies.get((*row[:2], row[6]), "")))
        for row in tables.get("program", ())
    ]
    plans: list[Plan] = []
    for kode, versi, _, _, sejak, *_ in tables.get("rencana_versi", ()):
        _, wilayah, _, first, last = identities[kode]
        own = tuple(programme for key, programme in programmes if key == (kode, versi))
        plans.append(Plan(kode, versi, wilayah, first, last, one.file, sejak, own))
    return plans
