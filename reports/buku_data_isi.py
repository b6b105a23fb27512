"""What stands on the sheets of the data workbook, as rows of plain values; it writes no cell."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from domain.istilah import KEADAAN_TEKS, Keadaan
from domain.predikat import IKON_SEMENTARA, IKON_TAK_DIKETAHUI, KELAS_MENURUT_KODE
from metrics.asal import Baris
from metrics.baris import baris
from reports.isi import IsiIndikator, IsiSimpul, Laporan

Nilai = float | str | None
ASAL = ("file_name", "sheet", "cell", "raw_text", "sha256")


@dataclass(frozen=True)
class Lembar:
    """A sheet: its name, the headings with the width of each, its rows.

    `desimal` is how many decimals the numbers of each row are shown with (none: as they are).
    """

    nama: str
    kolom: Sequence[tuple[str, float]]
    baris: Sequence[Sequence[Nilai]]
    desimal: Sequence[int] = ()


def ikon_kata(kelas: str | None, kata: str, keadaan: str = "") -> str:
    """A class by icon and word; what has none by the icon of unknown, of part known by its own."""
    if kelas:
        return f"{KELAS_MENURUT_KODE[kelas].ikon} {kata}"
    return f"{IKON_SEMENTARA if keadaan == 'sementara' else IKON_TAK_DIKETAHUI} {kata}"


def semua_indikator(laporan: Laporan) -> dict[str, IsiIndikator]:
    """Every indikator that the report shows, once: of tujuan, of sasaran, of the cards."""
    tujuan = [i for milik in laporan.indikator_tujuan.values() for i in milik]
    urut = [*tujuan, *(i for s in laporan.sasaran for i in s.indikator), *laporan.kartu]
    hasil: dict[str, IsiIndikator] = {}
    for satu in urut:
        hasil.setdefault(satu.kode, satu)
    return hasil


def simpul(laporan: Laporan) -> Lembar:
    """The roll-up: the whole, misi, tujuan, sasaran."""
    kolom = [("Tingkat", 12.0), ("Kode", 9.0), ("Uraian", 60.0), ("Capaian", 10.0),
             ("Ditulis", 22.0), ("Predikat", 20.0), ("Cakupan", 22.0)]  # fmt: skip
    semua = [laporan.keseluruhan, *laporan.misi, *laporan.tujuan]
    semua += [s.simpul for s in laporan.sasaran]
    isi = [_simpul(satu) for satu in semua]
    return Lembar("Ringkasan", kolom, isi, [2] * len(isi))


def _simpul(s: IsiSimpul) -> list[Nilai]:
    keadaan = Keadaan.SEMENTARA.value if s.kata.lower() == KEADAAN_TEKS[Keadaan.SEMENTARA] else ""
    return [s.jenis.capitalize(), s.kode, s.uraian, s.capaian, s.nilai,
            ikon_kata(s.kelas, s.kata, keadaan), s.cakupan]  # fmt: skip


def indikator(laporan: Laporan) -> Lembar:
    """Every indikator of the plan with its figures of the period."""
    kolom = [("Sasaran", 10.0), ("Kode", 24.0), ("Indikator", 44.0), ("Satuan", 16.0),
             ("Arah", 9.0), ("Perangkat daerah", 26.0), ("Target", 14.0), ("Realisasi", 12.0),
             ("Realisasi ditulis", 20.0), ("Capaian (%)", 12.0), ("Predikat", 22.0),
             ("Gerak", 26.0), ("Peringkat", 30.0)]  # fmt: skip
    milik = [(kode, i) for kode, semua in laporan.indikator_tujuan.items() for i in semua]
    milik += [(s.simpul.kode, i) for s in laporan.sasaran for i in s.indikator]
    isi: list[list[Nilai]] = []
    for kode, i in milik:
        b = i.baris
        isi.append(
            [kode, i.kode, i.nama, i.satuan.nama, str(b["arah"]), laporan.opd.get(i.opd, i.opd),
             i.target, None if b["skala"] else b["realisasi"], i.realisasi, b["capaian"],
             ikon_kata(i.kelas, i.kata), i.gerak, i.peringkat]
        )  # fmt: skip
    return Lembar("Indikator", kolom, isi, [i.satuan.desimal for _, i in milik])


def deret(laporan: Laporan) -> Lembar:
    """The yearly figures of every indikator: of the wilayah, then of those above it."""
    kolom = [("Indikator", 26.0), ("Seri", 22.0), ("Tahun", 8.0), ("Nilai", 12.0),
             ("Satuan", 16.0), ("Status", 16.0)]  # fmt: skip
    isi: list[list[Nilai]] = []
    desimal: list[int] = []
    for i in semua_indikator(laporan).values():
        for s in baris(i.seri[["seri", "tahun", "nilai", "status"]]):
            isi.append(
                [i.kode, s["seri"], s["tahun"], s["nilai"], i.satuan.nama, str(s["status"] or "")]
            )
            desimal.append(i.satuan.desimal)
    return Lembar("Deret", kolom, isi, desimal)


def peringkat(laporan: Laporan) -> Lembar:
    """The ranks of the leading indikator, from the highest value; regions without a figure last."""
    kolom = [
        ("Peringkat", 10.0),
        ("Dari", 8.0),
        ("Wilayah", 30.0),
        ("Kode", 9.0),
        ("Nilai", 12.0),
        ("Peringkat terbaik", 16.0),
        ("Indikator", 26.0),
        ("Tahun", 8.0),
    ]
    p = laporan.peringkat
    if p is None:
        return Lembar("Peringkat", kolom, [])
    isi: list[list[Nilai]] = [
        [b["peringkat"], b["dari"], b["nama"], b["wilayah"], b["nilai"], b["peringkat_terbaik"],
         p.indikator, p.hasil.tahun]
        for b in baris(p.hasil.urutan)
    ]  # fmt: skip
    for b in baris(p.hasil.tanpa):
        isi.append(["–", None, b["nama"], b["wilayah"], None, None, p.indikator, p.hasil.tahun])
    return Lembar("Peringkat", kolom, isi, [p.sebutan.desimal] * len(isi))


def target(laporan: Laporan) -> Lembar:
    """Every target of the plan as it stands in its document."""
    kolom = [("Indikator", 26.0), ("Peran", 10.0), ("Tahun", 8.0), ("Triwulan", 9.0),
             ("Bawah", 12.0), ("Atas", 12.0), ("Aturan", 26.0), ("Catatan", 40.0)]  # fmt: skip
    semua = baris(laporan.masukan.target.sort_values(["indikator", "tahun", "triwulan", "peran"]))
    isi: list[list[Nilai]] = [
        [t["indikator"], t["peran"], t["tahun"], t["triwulan"] or None, t["bawah"], t["atas"],
         t["relatif"], t["catatan"]]
        for t in semua
    ]  # fmt: skip
    desimal = [laporan.kamus[t["indikator"]].satuan.desimal for t in semua]
    return Lembar("Target", kolom, isi, desimal)


def sumber(laporan: Laporan) -> Lembar:
    """File, sheet, cell, text and SHA-256 of every figure, target, rank and amount."""
    kolom = [("Jenis", 12.0), ("Indikator atau program", 26.0), ("Wilayah", 9.0), ("Tahun", 8.0),
             ("Triwulan", 9.0), ("Nilai", 16.0), ("Berkas", 48.0), ("Lembar", 18.0),
             ("Sel", 8.0), ("Teks asli", 18.0), ("SHA-256", 66.0)]  # fmt: skip
    unik = dict.fromkeys(tuple(satu) for satu in _sumber(laporan))
    return Lembar("Sumber", kolom, [list(satu) for satu in unik])


def _sumber(laporan: Laporan) -> Iterator[list[Nilai]]:
    k = laporan.kepala.wilayah
    for r in baris(laporan.masukan.realisasi):
        yield ["realisasi", r["indikator"], k, *_angka(r, r["nilai"])]
    for i in semua_indikator(laporan).values():
        for r in baris(i.seri):
            yield ["realisasi", i.kode, r["wilayah"], *_angka(r, r["nilai"])]
    if laporan.peringkat is not None:
        for r in baris(laporan.peringkat.asal):
            yield ["realisasi", laporan.peringkat.indikator, r["wilayah"], *_angka(r, r["nilai"])]
    for t in baris(laporan.masukan.target):
        nilai = t["bawah"] if t["bawah"] == t["atas"] else None
        yield ["target", t["indikator"], k, *_angka(t, nilai)]
    if not laporan.anggaran.rupiah.empty:
        for a in baris(laporan.anggaran.rupiah):
            yield [a["jenis"], a["program"], k, *_angka(a, a["nilai"])]


def _angka(b: Baris, nilai: Nilai) -> list[Nilai]:
    return [b["tahun"], b["triwulan"] or None, nilai, *(b[nama] for nama in ASAL)]


def kepala(laporan: Laporan) -> list[tuple[str, str]]:
    """What the workbook says of itself, above the roll-up."""
    k = laporan.kepala
    isi = [
        ("Wilayah", f"{k.nama} ({k.wilayah})"),
        ("Periode", k.periode),
        ("Rencana", f"{k.nama_rencana}, versi {laporan.kinerja.versi_rencana}"),
        ("Keadaan data", k.keadaan),
        ("Aturan", k.aturan),
        ("Aplikasi", k.aplikasi),
    ]
    if k.rapat:
        isi.append(("Rapat", f"{k.rapat}, {k.tanggal_rapat}"))
    return [*isi, *([("Dibuat oleh", k.pembuat)] if k.pembuat else [])]
