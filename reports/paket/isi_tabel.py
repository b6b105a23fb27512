"""Which tables the package has, and their rows out of the report; it writes no file."""

from collections.abc import Mapping, Sequence
from typing import Any

import pandas as pd

from domain.acuan import Indikator
from domain.istilah import Arah, JenisSimpul
from metrics.baris import baris
from reports.html.tren import bergambar
from reports.isi import Laporan
from reports.paket.tabel import Medan, Tabel

TEKS, ANGKA, BULAT = "string", "number", "integer"
ASAL = (
    Medan("berkas", TEKS, "Berkas asal"),
    Medan("sha256", TEKS, "SHA-256 berkas asal"),
    Medan("lembar", TEKS, "Lembar"),
    Medan("sel", TEKS, "Sel"),
    Medan("teks_asli", TEKS, "Teks asli"),
)
PERSEN = {"unit": "persen"}
KELAS = {"description": "Kode kelas predikat; kosong bila belum dapat dinilai."}
KODE_INDIKATOR = Medan("indikator", TEKS, "Kode indikator")
TAHUN = Medan("tahun", BULAT, "Tahun")
TRIWULAN = Medan("triwulan", BULAT, "Triwulan", {"description": "0: setahun; 1-4: TW I-IV"})
GULUNGAN = (
    Medan("capaian", ANGKA, "Capaian", PERSEN),
    Medan("bawah", ANGKA, "Batas bawah bila yang belum diketahui 0", PERSEN),
    Medan("atas", ANGKA, "Batas atas bila yang belum diketahui penuh", PERSEN),
    Medan("cakupan", ANGKA, "Cakupan", {"description": "Bagian yang diketahui, 0 sampai 1."}),
    Medan("diketahui", BULAT, "Indikator yang diketahui"),
    Medan("jumlah", BULAT, "Indikator seluruhnya"),
    Medan("predikat", TEKS, "Predikat", KELAS),
    Medan("keadaan", TEKS, "Keadaan"),
)


def tabel_tabel(laporan: Laporan) -> tuple[Tabel, ...]:
    """The tables of the package, kamus first."""
    return (
        _kamus(laporan),
        _kinerja(laporan),
        _simpul(laporan),
        _target(laporan),
        _realisasi(laporan),
        _deret(laporan),
    )


def _kamus(laporan: Laporan) -> Tabel:
    nama = (
        ("nama", "Nama"), ("nama_pendek", "Nama pendek"), ("definisi", "Definisi"),
        ("rumus", "Rumus"), ("satuan", "Satuan"), ("arah", "Arah"), ("agregasi", "Agregasi"),
        ("skala", "Skala"), ("sumber", "Sumber"), ("rilis", "Waktu rilis"),
    )  # fmt: skip
    isi = [
        {
            "indikator": kode,
            **{n: str(getattr(i, n)) for n, _ in nama if n != "satuan"},
            "satuan": i.satuan.nama,
            "desimal": i.satuan.desimal,
        }
        for kode, i in sorted(laporan.kamus.items())
    ]
    medan = [KODE_INDIKATOR, *(Medan(n, TEKS, judul) for n, judul in nama)]
    return Tabel(
        "kamus", "Kamus indikator", [*medan, Medan("desimal", BULAT, "Desimal")], isi, ["indikator"]
    )


def _kinerja(laporan: Laporan) -> Tabel:
    """Each indikator at its node with target, realisasi and capaian of the period."""
    medan = (
        Medan("jenis_simpul", TEKS, "Jenis simpul"), Medan("simpul", TEKS, "Kode simpul"),
        Medan("misi", TEKS, "Misi"), Medan("tujuan", TEKS, "Tujuan"),
        Medan("sasaran", TEKS, "Sasaran"), KODE_INDIKATOR, Medan("nama", TEKS, "Nama indikator"),
        Medan("satuan", TEKS, "Satuan"), Medan("opd", TEKS, "Perangkat daerah"),
        Medan("target_bawah", ANGKA, "Target, ujung bawah"),
        Medan("target_atas", ANGKA, "Target, ujung atas"),
        Medan("target", TEKS, "Target seperti tertulis"),
        Medan("dasar_target", TEKS, "Dasar target"), Medan("tahun_target", BULAT, "Tahun target"),
        Medan("realisasi", ANGKA, "Realisasi s.d. periode"), Medan("status", TEKS, "Status angka"),
        Medan("capaian", ANGKA, "Capaian", PERSEN),
        Medan("capaian_mentah", ANGKA, "Capaian sebelum dibatasi", PERSEN),
        Medan("predikat", TEKS, "Predikat", KELAS), Medan("keadaan", TEKS, "Keadaan"), *ASAL,
    )  # fmt: skip
    ganti = {"target_bawah": "bawah", "target_atas": "atas", "target": "target_teks",
             "capaian_mentah": "mentah"}  # fmt: skip
    terpilih = {(JenisSimpul.SASARAN, s.simpul.kode) for s in laporan.sasaran}
    terpilih |= {(JenisSimpul.TUJUAN, kode) for kode in laporan.indikator_tujuan}
    isi = [
        {m.nama: b[ganti.get(m.nama, m.nama)] for m in medan[: -len(ASAL)]} | _asal(b)
        for b in baris(laporan.kinerja.indikator)
        if (b["jenis_simpul"], b["simpul"]) in terpilih
    ]
    kunci = ["jenis_simpul", "simpul", "indikator"]
    judul = f"Capaian setiap indikator, {laporan.kepala.periode}"
    return Tabel("kinerja", judul, medan, isi, kunci, ("indikator", "kamus", "indikator"))


def _simpul(laporan: Laporan) -> Tabel:
    k = laporan.kinerja
    medan = (
        Medan("jenis", TEKS, "Jenis simpul"), Medan("kode", TEKS, "Kode"),
        Medan("uraian", TEKS, "Uraian"), Medan("induk", TEKS, "Kode induk"), *GULUNGAN,
    )  # fmt: skip
    isi = [
        {"jenis": jenis.value, **{m.nama: b[m.nama] for m in medan[1:]}}
        for jenis in JenisSimpul
        for b in baris(getattr(k, jenis.value))
    ]
    judul = f"Misi, tujuan, dan sasaran, {laporan.kepala.periode}"
    return Tabel("simpul", judul, medan, isi, ["jenis", "kode"])


def _target(laporan: Laporan) -> Tabel:
    medan = (
        KODE_INDIKATOR, Medan("peran", TEKS, "Peran target"), TAHUN, TRIWULAN,
        Medan("bawah", ANGKA, "Ujung bawah"), Medan("atas", ANGKA, "Ujung atas"),
        Medan("relatif", TEKS, "Aturan target relatif"), Medan("sumber", TEKS, "Sumber"),
        Medan("catatan", TEKS, "Catatan"), *ASAL,
    )  # fmt: skip
    isi = _mentah(laporan.masukan.target, medan)
    kunci = ["indikator", "peran", "tahun", "triwulan"]
    judul = f"Target {laporan.kepala.nama_rencana}"
    return Tabel("target", judul, medan, isi, kunci, ("indikator", "kamus", "indikator"))


def _realisasi(laporan: Laporan) -> Tabel:
    medan = (
        KODE_INDIKATOR, TAHUN, TRIWULAN, Medan("nilai", ANGKA, "Nilai"),
        Medan("status", TEKS, "Status angka"), Medan("sumber", TEKS, "Sumber"), *ASAL,
    )  # fmt: skip
    isi = _mentah(laporan.masukan.realisasi, medan)
    kunci = ["indikator", "tahun", "triwulan"]
    judul = f"Realisasi {laporan.kepala.nama} seperti dimuat"
    return Tabel("realisasi", judul, medan, isi, kunci, ("indikator", "kamus", "indikator"))


def _mentah(frame: pd.DataFrame, medan: Sequence[Medan]) -> list[dict[str, Any]]:
    milik = medan[: -len(ASAL)]
    return [{m.nama: b[m.nama] for m in milik} | _asal(b) for b in baris(frame)]


def _asal(b: Mapping[str, Any]) -> dict[str, Any]:
    return {
        "berkas": b["file_name"],
        "sha256": b["sha256"],
        "lembar": b["sheet"],
        "sel": b["cell"],
        "teks_asli": b["raw_text"],
    }


def _deret(laporan: Laporan) -> Tabel:
    """Yearly figures, a column per indikator as the kamus describes it."""
    semua = bergambar(laporan)
    isi: dict[tuple[str, int], dict[str, Any]] = {}
    nama: dict[str, str] = {}
    for i in semua.values():
        for b in baris(i.seri):
            nama[b["wilayah"]] = b["seri"]
            isi.setdefault((b["wilayah"], b["tahun"]), {})[i.kode] = b["nilai"]
    medan = (
        Medan("wilayah", TEKS, "Kode wilayah (BPS)"), Medan("nama_wilayah", TEKS, "Nama wilayah"),
        TAHUN, *(_medan_kamus(laporan.kamus[kode]) for kode in semua),
    )  # fmt: skip
    kosong = dict.fromkeys(semua)
    rows = [
        {"wilayah": w, "nama_wilayah": nama[w], "tahun": t, **kosong, **angka}
        for (w, t), angka in sorted(isi.items())
    ]
    return Tabel("deret", "Angka tahunan setiap indikator", medan, rows, ["wilayah", "tahun"])


def _medan_kamus(i: Indikator) -> Medan:
    """An indikator as a field: what it means, its unit, who publishes it and when."""
    ada = {
        "description": i.definisi,
        "unit": i.satuan.nama,
        "decimals": i.satuan.desimal,
        "arah": "" if i.arah is Arah.NETRAL else i.arah.value,
        "rumus": i.rumus,
        "sources": [{"title": i.sumber}] if i.sumber else [],
        "rilis": i.rilis,
    }
    return Medan(i.kode, ANGKA, i.nama, {n: v for n, v in ada.items() if v not in ("", [])})
