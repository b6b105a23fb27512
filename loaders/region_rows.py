"""Which region each row of a table is of, or the problem that it names none; no figure is read."""

from collections.abc import Iterable, Iterator, Sequence

from domain.istilah import JenisWilayah
from loaders.cells import Sheet, fold
from loaders.known import Known
from loaders.labels import Labels
from loaders.outcome import Extract
from loaders.parts import parts_in
from loaders.problems import Level, Problem
from loaders.resolving import Finding, Label, Part
from loaders.roster import Roster, group_of, roster_of
from loaders.values import token_of

_TOTALS = frozenset({"jumlah", "total", "jumlahtotal", "ratarata", "jumlahtotalrata"})


def region_rows(
    sheet: Sheet,
    labels: Labels,
    rows: Iterable[int],
    data: Sequence[int],
    known: Known,
    extract: Extract,
) -> list[tuple[int, str]]:
    """The rows with anything under the columns `data`, each with its one region."""
    labelled = labelled_rows(sheet, labels, rows, data)
    roster = roster_of(known.regions, [lb for _, lb in labelled], bps_stated=labels.bps_stated)
    if strangers := _strangers(sheet, labels, labelled, roster):
        extract.problems.append(strangers)
        return []
    extract.problems += conclusions(sheet, labels, labelled, roster, known)
    found: list[tuple[int, str]] = []
    seen: dict[tuple[str, tuple[str, ...]], int] = {}
    for row, label in labelled:
        resolution = roster.resolutions[label]
        if fold(label.name) in _TOTALS and not label.bps and not label.kemendagri:
            extract.problems.append(_total(sheet, labels, row, label.name))
            continue
        if resolution.finding:
            extract.problems.append(label_problem(sheet, row, labels, resolution.finding))
        if (kode := resolution.kode) is None:
            continue
        key = kode, parts_in(sheet, row, labels.parts) if labels.parts else ()
        if key in seen:
            name = known.regions.name_of(kode)
            extract.problems.append(_repeat(sheet, labels, row, name, seen[key]))
            continue
        seen[key] = row
        found.append((row, kode))
    return found


def labelled_rows(
    sheet: Sheet, labels: Labels, rows: Iterable[int], data: Sequence[int]
) -> list[tuple[int, Label]]:
    """The rows with figures and what they say of their region; a row of a group heads the next.

    A row without a region or a figure is a note, wherever it stands.
    """
    found: list[tuple[int, Label]] = []
    group = JenisWilayah.PROVINSI if labels.provinces else None
    for row in rows:
        cells = sheet.rows[row]
        width = len(cells)
        if any(c < width and cells[c] != "" and sheet.text(row, c) for c in data):
            label = _label(sheet, labels, row, group)
            if label.name or label.bps or label.kemendagri or holds_figure(sheet, row, data):
                found.append((row, label))
        elif labels.name is not None and (text := sheet.text(row, labels.name)):
            group = group_of(text) or group
    return found


def holds_figure(sheet: Sheet, row: int, data: Iterable[int]) -> bool:
    """Whether a row has a figure or a mark in one of the columns, rather than a note."""
    return any(token_of(text) for col in data if (text := sheet.text(row, col)))


def _label(sheet: Sheet, labels: Labels, row: int, group: JenisWilayah | None) -> Label:
    cols = (labels.name, labels.bps, labels.kemendagri)
    name, bps, kemendagri = (sheet.text(row, c) if c is not None else "" for c in cols)
    parent = sheet.text(row, labels.parent) if labels.parent is not None else ""
    return Label(name, bps, kemendagri, labels.kecamatan, parent, group)


def label_problem(sheet: Sheet, row: int, labels: Labels, finding: Finding) -> Problem:
    """The problem of a row's region, at the cell that the finding is about."""
    cols = {Part.NAME: labels.name, Part.BPS: labels.bps, Part.KEMENDAGRI: labels.kemendagri}
    col = cols.get(finding.part)
    if col is None:
        col = next((c for c in cols.values() if c is not None), 0)
    told = (finding.found, finding.expected, finding.remedy)
    cell = sheet.problem(finding.level, row, col, *told)
    return cell if finding.proposal is None else cell.proposing(finding.proposal)


def _strangers(
    sheet: Sheet, labels: Labels, labelled: list[tuple[int, Label]], roster: Roster
) -> Problem | None:
    """One problem where no row of several is of a region: the table is by something else."""
    if len(labelled) < 2 or any(not r.finding or r.kode for r in roster.resolutions.values()):
        return None
    if any(r.candidates or (r.finding and r.finding.proposal) for r in roster.resolutions.values()):
        return None
    names = [f"“{label.name or label.bps or label.kemendagri}”" for _, label in labelled]
    col = labels.columns[0] if labels.columns else 0
    row = labelled[0][0]
    more = f" dan {len(names) - 3} lagi" if len(names) > 3 else ""
    return sheet.problem(
        Level.GALAT,
        row,
        col,
        f"tidak satu pun baris menyebut wilayah: {', '.join(names[:3])}{more}",
        "nama atau kode wilayah di setiap baris",
        "Kirim tabel menurut wilayah, atau tambahkan kolom wilayahnya",
    )


def conclusions(
    sheet: Sheet, labels: Labels, labelled: list[tuple[int, Label]], roster: Roster, known: Known
) -> Iterator[Problem]:
    """Notes on what only the table as a whole could tell."""
    if roster.kemendagri and labelled:
        found = "kode wilayahnya dibaca sebagai kode Kemendagri, karena namanya mengatakan begitu"
        remedy = "Sebut sistem kodenya pada judul kolom"
        at = (labelled[0][0], labels.bps or 0)
        yield sheet.problem(Level.CATATAN, *at, found, "kode BPS atau Kemendagri", remedy)
    for label in roster.settled:
        kode = roster.resolutions[label].kode
        row = next(row for row, one in labelled if one == label)
        name = known.regions.name_of(kode) if kode else ""
        found = f"“{label.name}” dibaca {name}, karena yang senama ada di baris lain"
        remedy = "Tulis lengkap dengan Kabupaten atau Kota"
        yield sheet.problem(Level.CATATAN, row, labels.name or 0, found, "nama lengkap", remedy)


def _total(sheet: Sheet, labels: Labels, row: int, name: str) -> Problem:
    return sheet.problem(
        Level.PERINGATAN,
        row,
        labels.name or 0,
        f"baris “{name}” tidak menyebut wilayah dan tidak dimuat",
        "nama wilayah, misalnya nama provinsinya",
        "Ganti dengan nama wilayah bila angkanya perlu dimuat",
    )


def _repeat(sheet: Sheet, labels: Labels, row: int, name: str, first: int) -> Problem:
    return sheet.problem(
        Level.GALAT,
        row,
        labels.name if labels.name is not None else labels.columns[0],
        f"{name} sudah ada di baris {first + 1}",
        "setiap wilayah satu baris",
        "Hapus baris yang berulang atau perbaiki namanya",
    )
