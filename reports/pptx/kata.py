"""The sentences and notes of slides, composed from a Laporan; it draws nothing."""

from domain.angka import tulis
from domain.istilah import BELUM_TETAP
from domain.kalimat import nilai, satuan_singkat, sebutkan
from metrics.bacaan import judul_ringkasan
from metrics.baris import baris
from reports.isi import IsiIndikator, IsiPeringkat, IsiSasaran, IsiSimpul, Laporan


def judul_indikator(laporan: Laporan, i: IsiIndikator) -> str:
    """The statement of an indikator, as on Ringkasan."""
    return judul_ringkasan(i.sebutan, i.figur, laporan.kinerja, i.kode)


def angka_besar(i: IsiIndikator) -> tuple[str, str]:
    """The figure that leads, and what stands behind it: its unit, year and firmness.

    It is the realisasi of the period; without one the latest figure with its year.
    """
    kini, tanda = i.baris.get("realisasi"), satuan_singkat(i.satuan.nama)
    if kini is not None:
        belum = str(i.baris["status"]) in BELUM_TETAP
        angka = nilai(kini, i.sebutan) if i.sebutan.skala else tulis(kini, i.satuan.desimal)
        return angka, " ".join(b for b in ("" if i.sebutan.skala else tanda,
                                           "(sementara)" if belum else "") if b)  # fmt: skip
    if i.figur is None:
        return "–", ""
    belum = str(i.figur.asal["status"]) in BELUM_TETAP
    tahun = f"({i.figur.tahun}{', sementara' if belum else ''})"
    if i.sebutan.skala:
        return nilai(i.figur.nilai, i.sebutan), tahun
    return tulis(i.figur.nilai, i.satuan.desimal), f"{tanda} {tahun}".strip()


def judul_misi(m: IsiSimpul) -> str:
    """How a misi stands, in one sentence."""
    if m.capaian is None:
        return f"Misi {m.kode} belum dapat dinilai: {m.cakupan}"
    if m.kelas is None:
        return f"Misi {m.kode} sementara {tulis(m.capaian)}: baru {m.cakupan} diketahui"
    return f"Capaian misi {m.kode} {m.nilai}: {m.kata}"


def judul_peringkat(p: IsiPeringkat, i: IsiIndikator | None) -> str:
    """Where the wilayah stands among those of its province."""
    h = p.hasil
    if not h.cukup:
        return (
            f"Baru {len(h.urutan)} dari {h.banyak} kabupaten/kota mempunyai angka {h.tahun}: "
            "peringkat belum dapat disimpulkan"
        )
    if i is None or not i.peringkat:
        return f"{p.sebutan.nama}: peringkat {h.tahun} di {p.kelompok}"
    return f"{p.sebutan.nama} {i.peringkat} kabupaten/kota pada {h.tahun}"


def lede_peringkat(p: IsiPeringkat) -> str:
    """Those that share a rank, and those without a figure: listed, not ranked."""
    isi = [f"{p.kelompok}, {p.hasil.tahun}"]
    for ke, bagian in p.hasil.urutan.groupby("peringkat"):
        if p.hasil.cukup and len(bagian) > 1:
            isi.append(f"sama-sama ke-{ke}: {sebutkan([str(n) for n in bagian['nama']])}")
    if len(p.hasil.tanpa):
        isi.append(f"belum ada angka: {sebutkan([str(n) for n in p.hasil.tanpa['nama']])}")
    return "; ".join(isi)


def catatan_laporan(laporan: Laporan) -> list[str]:
    """What every slide's notes end in: rules, plan, state of the data, program, who made it."""
    k = laporan.kepala
    isi = [
        f"Aturan: {k.aturan}",
        f"Rencana: {k.nama_rencana}, versi rencana {laporan.masukan.versi_rencana}",
        f"{k.nama}, {k.periode}; {k.keadaan}",
        f"{k.aplikasi}{f'; dibuat oleh {k.pembuat}' if k.pembuat else ''}",
    ]
    return [*isi, "DATA CONTOH: wilayah dan angka rekaan"] if k.contoh else isi


def catatan_indikator(i: IsiIndikator) -> list[str]:
    """All that is known of an indikator: figures, worked sum, cells, what the OPD wrote."""
    isi = [f"{i.nama}{f' ({i.opd})' if i.opd else ''}"]
    isi.append(
        f"Target {i.target}; realisasi {i.realisasi}; capaian {i.capaian}; predikat {i.kata}"
    )
    isi += [s for s in (i.gerak, i.peringkat, i.jarak, i.bacaan) if s]
    for judul, asal in (
        ("Hitungan", i.hitungan), ("Asal realisasi", i.asal), ("Asal target", i.asal_target)
    ):  # fmt: skip
        if rinci := "; ".join(f"{nama}: {teks}" for nama, teks in asal.items() if teks):
            isi.append(f"{judul}. {rinci}")
    if not i.asal and i.figur is not None:
        a = i.figur.asal
        isi.append(
            f"Asal angka {i.figur.tahun}. Berkas: {a['file_name']}; Lembar: {a['sheet']}; "
            f"Sel: {a['cell']}; Teks asli: {a['raw_text']}; Sumber: {a['sumber']}"
        )
    f = i.faktor
    for judul, teks in (
        ("Faktor pendorong", f.pendorong), ("Faktor penghambat", f.penghambat),
        ("Tindak lanjut", f.tindak_lanjut), ("Capaian utama", f.capaian_utama),
    ):  # fmt: skip
        if teks:
            isi.append(f"{judul}: {teks}")
    return isi


def catatan_simpul(s: IsiSimpul) -> str:
    """A node of the plan in one line."""
    return f"{s.jenis.capitalize()} {s.kode} {s.uraian}: {s.nilai}, {s.kata}; {s.cakupan}"


def sasaran_misi(laporan: Laporan, misi: str) -> list[IsiSasaran]:
    """The sasaran of the report that serve a misi, by way of its tujuan."""
    tujuan = {t.kode for t in laporan.tujuan if misi in t.induk}
    return [s for s in laporan.sasaran if tujuan & set(s.simpul.induk)]


def sasaran_tampil(laporan: Laporan) -> list[IsiSasaran]:
    """Those with a slide of their own: the chosen ones, else all that have a figure to show."""
    if len(laporan.sasaran) < len(baris(laporan.kinerja.sasaran)):
        return list(laporan.sasaran)
    return [s for s in laporan.sasaran if (i := utama(s)) is not None and i.figur is not None]


def utama(s: IsiSasaran) -> IsiIndikator | None:
    """The leading indikator of a sasaran."""
    return next((i for i in s.indikator if i.kode == s.utama), None)
