"""A quarter to play in tests: who acts, a period of the sample's plan, a report in any state."""

from datetime import UTC, date, datetime, timedelta
from itertools import count

from sqlalchemy import Engine

from domain.hak import Tindakan
from domain.peran import PUBLIK, Pelaku, Peran, Tugas
from domain.siklus import Jendela, KeadaanLaporan
from store.isian import save_isian
from store.laporan import move
from store.pemeriksaan import Isian
from store.periode import Periode, laporan_frame, set_periode
from store.writing import Batch, Identities, write_load
from tests.store.sample import KEEPER, ORIGIN, PLAN, a_file, kamus, plan

OPEN = datetime(2026, 4, 10, 3, tzinfo=UTC)
WINDOWS = Jendela(date(2026, 4, 1), date(2026, 4, 15), date(2026, 5, 1))
OPD = "DINSOS"
_ticks = count()


def now() -> datetime:
    """A moment while the period is open, later than the one before."""
    return OPEN + timedelta(milliseconds=next(_ticks))


def person(peran: Peran, wilayah: str = "1604", opd: str = OPD) -> Pelaku:
    """Somebody with one role."""
    if peran is Peran.PUBLIK:
        return PUBLIK
    own = opd if peran is Peran.OPERATOR else ""
    return Pelaku(f"{peran}@contoh", f"Si {peran}", (Tugas(peran, wilayah, own),))


OPERATOR = person(Peran.OPERATOR)
EDITOR = Pelaku("kedua@contoh", "Si Kedua", OPERATOR.tugas)
VERIFIKATOR = person(Peran.VERIFIKATOR)
ADMIN = person(Peran.ADMIN)

# The way to each state: who does what.
WAY = (
    (OPERATOR, Tindakan.AJUKAN),
    (VERIFIKATOR, Tindakan.VERIFIKASI),
    (VERIFIKATOR, Tindakan.SETUJUI),
    (VERIFIKATOR, Tindakan.KUNCI),
)


def load_plan(engine: Engine) -> None:
    """The sample's plan, with two indikator of the OPD that have quarters, and a second OPD."""
    rows = [
        (PLAN, 1, "sasaran", "4.2", code, n, 1.0, OPD, 0, *ORIGIN)
        for n, code in enumerate(("JALAN", "AIR"), 2)
    ]
    words = [kamus(code, "naik") for code in ("JALAN", "AIR")]
    quarterly = [tuple("posisi_akhir" if v == "tahunan" else v for v in row) for row in words]
    batches = [
        *plan(),
        Batch("indikator_kinerja", rows),
        Batch("opd", [(PLAN, 1, "DISDIK", "Dinas Pendidikan", *ORIGIN)]),
        Batch("kamus", quarterly),
    ]
    write_load(
        engine, KEEPER, a_file("rencana.xlsx"), batches, Identities(indikator=["JALAN", "AIR"])
    )


def open_periode(engine: Engine, tahun: int = 2023, triwulan: int = 2) -> int:
    """A period, open at now()."""
    given = Periode("1604", PLAN, tahun, triwulan, WINDOWS)
    return set_periode(engine, VERIFIKATOR, given, now())


def report_of(engine: Engine, periode: int, opd: str = OPD) -> int:
    """The id of an OPD's report."""
    with engine.connect() as connection:
        reports = laporan_frame(connection, periode, OPEN.date())
    return dict(zip(reports["opd"], reports["id"].tolist(), strict=True))[opd]


def report_in(engine: Engine, state: KeadaanLaporan, tahun: int = 2023, triwulan: int = 2) -> int:
    """A report with one isian (JALAN 61.5), brought to a state."""
    number = report_of(engine, open_periode(engine, tahun, triwulan))
    save_isian(engine, OPERATOR, number, "JALAN", Isian(61.5, "cuaca baik"), 0, now())
    for who, act in WAY[: list(KeadaanLaporan).index(state)]:
        move(engine, who, number, act, now())
    return number
