"""What the page Triwulan works on: one OPD's report of a period, with its indikator and entries."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from domain.hak import Tindakan, larangan, opd_dalam
from domain.peran import Pelaku
from domain.siklus import Fase, KeadaanLaporan, fase
from metrics.baris import baris
from metrics.kinerja import kinerja
from metrics.laporan import BarisLaporan, baris_laporan, realisasi_dengan
from store.lampiran import lampiran_frame
from store.laporan import perpindahan_frame
from store.pemeriksaan import Tersimpan, current_isian
from store.periode import laporan_frame
from ui import cache
from ui.ingat import ingat
from ui.pilihan import Pilihan, pilih
from ui.siklus import PeriodeTerpilih, hari_ini

Nilai = Mapping[str, Any]


@dataclass(frozen=True)
class Lembar:
    """The report of one OPD at a moment; `isian` are the current entries by indikator."""

    pilih: Pilihan
    pelaku: Pelaku
    periode: PeriodeTerpilih
    hari: date
    id: int
    opd: str
    nama_opd: str
    keadaan: KeadaanLaporan
    dikembalikan: bool
    terlambat: int
    baris: tuple[BarisLaporan, ...]
    isian: Mapping[str, Tersimpan]
    lampiran: tuple[Nilai, ...]
    perpindahan: tuple[Nilai, ...]

    @property
    def dapat_diisi(self) -> bool:
        """Whether the person may write an entry now; the store decides anyhow."""
        buka = fase(self.periode.jendela, self.hari, self.dikembalikan) is Fase.BUKA
        return buka and self.keadaan is KeadaanLaporan.DRAFT and self.boleh(Tindakan.ISI)

    def boleh(self, tindakan: Tindakan) -> bool:
        """Whether the person has the right, whatever the state."""
        return larangan(self.pelaku, tindakan, self.pilih.wilayah, self.opd) is None

    @property
    def dilaporkan(self) -> tuple[BarisLaporan, ...]:
        """The indikator that have a figure in this period."""
        return tuple(b for b in self.baris if b.dilaporkan)

    @property
    def terisi(self) -> int:
        """How many of those have one."""
        return sum(self.nilai(b.indikator) is not None for b in self.dilaporkan)

    def nilai(self, indikator: str) -> float | None:
        """The entered value, None where there is none."""
        isi = self.isian.get(indikator)
        return None if isi is None else isi.isi.nilai


def baris_opd(pilihan: Pilihan, periode: PeriodeTerpilih) -> Sequence[Nilai]:
    """The reports of a period, one per OPD (store.periode.laporan_frame)."""
    with cache.mesin(pilihan.versi).connect() as connection:
        return baris(laporan_frame(connection, periode.id, hari_ini(pilihan)))


def pilih_opd(pilihan: Pilihan, pelaku: Pelaku, periode: PeriodeTerpilih) -> str:
    """A picker of the OPD one may see, the own ones first; "" where there is none."""
    boleh = opd_dalam(pelaku, Tindakan.LIHAT_TRIWULAN, pilihan.wilayah)
    nama = {
        str(b["opd"]): str(b["nama"]) or str(b["opd"])
        for b in baris_opd(pilihan, periode)
        if boleh is None or b["opd"] in boleh
    }
    isi = [o for o in nama if larangan(pelaku, Tindakan.ISI, pilihan.wilayah, o) is None]
    opsi = isi or list(nama)
    if not opsi:
        return ""
    opsi = sorted(opsi, key=lambda o: nama.get(o, o))
    return pilih("opd", "Perangkat daerah", opsi, opsi[0], lambda o: nama.get(o, o), lebar=480)


def belum_ada(pilihan: Pilihan, periode: PeriodeTerpilih | None) -> tuple[str, str]:
    """Why there is no report to show, and who does what about it."""
    if not pilihan.rencana:
        perlu = f"Laporan triwulan {pilihan.nama} diisi sesudah rencananya dimuat di halaman Data."
        return "Belum ada rencana", perlu
    if periode is None:
        perlu = f"Bappeda membuka periode untuk {pilihan.nama} di halaman Verifikasi."
        return "Belum ada periode pengisian", perlu
    perlu = f"Perangkat daerah Anda tidak mempunyai indikator dalam rencana {pilihan.nama}."
    return f"Tidak ada yang diisi pada {periode.nama}", perlu


def lembar(pilihan: Pilihan, pelaku: Pelaku, periode: PeriodeTerpilih, opd: str) -> Lembar:
    """The report of an OPD as it is in the store now."""
    (satu,) = [b for b in baris_opd(pilihan, periode) if b["opd"] == opd]
    nomor = int(satu["id"])
    with cache.mesin(pilihan.versi).connect() as connection:
        isian = {t.indikator: t for t in current_isian(connection, nomor)}
        lampiran = baris(lampiran_frame(connection, nomor))
        pindah = baris(perpindahan_frame(connection, nomor))
    return Lembar(
        pilih=pilihan,
        pelaku=pelaku,
        periode=periode,
        hari=hari_ini(pilihan),
        id=nomor,
        opd=opd,
        nama_opd=str(satu["nama"]) or opd,
        keadaan=KeadaanLaporan(satu["keadaan"]),
        dikembalikan=bool(satu["dikembalikan"]),
        terlambat=int(satu["terlambat"]),
        baris=tuple(b for b in baris_periode(pilihan, periode) if b.opd == opd),
        isian=isian,
        lampiran=tuple(lampiran),
        perpindahan=tuple(pindah),
    )


def baris_periode(pilihan: Pilihan, periode: PeriodeTerpilih) -> list[BarisLaporan]:
    """All indikator of the plan as they are reported in the period."""
    kunci = (pilihan.versi, pilihan.wilayah, periode.tahun, pilihan.rencana)
    return _baris_periode(*kunci, periode.triwulan)


@ingat(32)
def _baris_periode(
    versi: cache.Versi, wilayah: str, tahun: int, rencana: str, triwulan: int
) -> list[BarisLaporan]:
    return baris_laporan(
        cache.kinerja_masukan(versi, wilayah, tahun, rencana),
        cache.kinerja(versi, wilayah, tahun, rencana, triwulan),
        cache.kinerja(versi, wilayah, tahun, rencana),
    )


def bila_disetujui(satu: Lembar, nilai: Mapping[str, float | None]) -> dict[str, Nilai]:
    """How each indikator of the report would stand with these values: rows of a Kinerja."""
    p = satu.periode
    masukan = cache.kinerja_masukan(
        satu.pilih.versi, satu.pilih.wilayah, p.tahun, satu.pilih.rencana
    )
    isi = realisasi_dengan(masukan.realisasi, satu.pilih.wilayah, (p.tahun, p.triwulan), nilai)
    hasil = kinerja(replace(masukan, realisasi=isi), p.tahun, p.triwulan)
    milik = {b.indikator for b in satu.baris}
    return {b["indikator"]: b for b in baris(hasil.indikator) if b["indikator"] in milik}
