"""`python -m metrics kepekaan`, `konsistensi`, `aturan`: how much hangs on a rule, what contradicts
itself, and the registry of rules."""

from typing import Any

from domain.angka import tulis
from domain.aturan import teks_aturan
from domain.golongan import PENGGOLONGAN
from domain.kalimat import periode
from domain.ordinal import SKALA, SUMBER_SKALA
from domain.predikat import KELAS_MENURUT_KODE
from domain.rumus import RUMUS
from domain.setelan import SETELAN
from metrics.baris import baris
from metrics.keluaran import isi_aturan, tabel
from metrics.kepekaan import kepekaan
from metrics.konsistensi import konsistensi
from metrics.pintu.angka_tahunan import selisih_bagian
from metrics.pintu.perintah import Hasil, Perintah, Pilihan, angka, keadaan, terbuka, triwulan
from store.kinerja import KinerjaFrames, kinerja_frames
from store.reading import resolve_kode, wilayah_frame


def _masukan(pilihan: Pilihan, tahun: int) -> KinerjaFrames:
    with terbuka() as sambungan:
        versi = keadaan(sambungan, pilihan)
        kode = resolve_kode(sambungan, pilihan["wilayah"])
        return kinerja_frames(sambungan, kode, tahun, pilihan.get("rencana"), versi)


def _kepekaan(pilihan: Pilihan) -> Hasil:
    tahun, tw = angka(pilihan, "tahun"), triwulan(pilihan)
    masukan = _masukan(pilihan, tahun)
    label = masukan.aturan.label

    def kelas(kode: str | None, keadaan_baris: str) -> str:
        return KELAS_MENURUT_KODE[kode].label[label] if kode else keadaan_baris

    isi: list[dict[str, Any]] = [
        {
            **{k: b[k] for k in ("setelan", "nilai", "jenis", "kode", "nama", "capaian")},
            "predikat": kelas(b["predikat"], b["keadaan"]),
            "capaian_lain": b["capaian_lain"],
            "predikat_lain": kelas(b["predikat_lain"], b["keadaan_lain"]),
        }
        for b in baris(kepekaan(masukan, tahun, tw))
    ]
    kepala = ("Bila", "Jenis", "Kode", "Kini", "", "Menjadi", "")
    teks = tabel(
        kepala,
        [(f"{b['setelan']} = {b['nilai']}", b["jenis"], b["kode"], tulis(b["capaian"]),
          b["predikat"], tulis(b["capaian_lain"]), b["predikat_lain"]) for b in isi],
    )  # fmt: skip
    tanpa = "Tidak ada predikat yang bergantung pada pilihan aturan."
    tentang = {**_tentang(masukan), "tahun": tahun, "triwulan": tw}
    return {**tentang, "kepekaan": isi}, _bernama(
        masukan, teks if isi else tanpa, periode(tahun, tw)
    )


def _konsistensi(pilihan: Pilihan) -> Hasil:
    masukan = _masukan(pilihan, angka(pilihan, "tahun"))
    with terbuka() as sambungan:
        bagian = selisih_bagian(sambungan, masukan, wilayah_frame(sambungan, masukan.versi_data))
    isi: list[dict[str, Any]] = [dict(vars(s)) for s in (*konsistensi(masukan), *bagian)]
    kepala = ("Pasangan", "Indikator", "Wilayah", "Tahun", "Ada", "Seharusnya", "Asal")
    teks = tabel(
        kepala,
        [(b["pasangan"], b["indikator"], b["wilayah"], str(b["tahun"]), tulis(b["ada"]),
          tulis(b["seharusnya"]), b["asal"]) for b in isi],
    )  # fmt: skip
    tanpa = "Triwulan, tahun, kondisi akhir dan jumlah bagian rencana ini saling cocok."
    masa = f"{masukan.tahun_awal}–{masukan.tahun_akhir}"
    return {**_tentang(masukan), "selisih": isi}, _bernama(masukan, teks if isi else tanpa, masa)


def _tentang(masukan: KinerjaFrames) -> dict[str, Any]:
    return {
        "wilayah": masukan.wilayah,
        "nama": masukan.nama,
        "contoh": masukan.contoh,
        "versi": masukan.versi_data,
        "rencana": masukan.rencana,
        "versi_rencana": masukan.versi_rencana,
        "aturan": isi_aturan(masukan.aturan),
    }


def _bernama(masukan: KinerjaFrames, teks: str, waktu: str) -> str:
    """What was found under the name of its plan and period, with the rules in force below."""
    contoh = "DATA CONTOH · " if masukan.contoh else ""
    bawah = f"Aturan: {teks_aturan(masukan.aturan)} · versi data {masukan.versi_data}"
    return f"{contoh}{masukan.nama} · {masukan.nama_rencana} · {waktu}\n\n{teks}\n\n{bawah}"


def _aturan(_pilihan: Pilihan) -> Hasil:
    rumus = [{k: getattr(r, k) for k in ("kode", "teks", "sumber", "berlaku")} for r in RUMUS]
    setelan = [vars(s) for s in SETELAN]
    skala: list[dict[str, Any]] = [
        {"kode": k, "tingkat": list(isi), "sumber": SUMBER_SKALA[k]} for k, isi in SKALA.items()
    ]
    golongan: list[dict[str, Any]] = [
        {"kode": p.kode, "nama": p.nama, "sumber": p.sumber,
         "golongan": [{"label": g.label, "bawah": g.bawah, "tertutup": g.tertutup} for g in p.isi]}
        for p in PENGGOLONGAN.values()
    ]  # fmt: skip
    teks = "\n\n".join(
        [
            tabel(("Rumus", "Bunyi", "Berlaku", "Sumber"),
                  [(r["kode"], r["teks"], r["berlaku"], r["sumber"]) for r in rumus]),
            tabel(("Setelan", "Nilai", "Arti", "Sumber"),
                  [(s.kunci, s.nilai + (" (baku)" if s.baku else ""), s.arti, s.sumber)
                   for s in SETELAN]),
            tabel(("Skala", "Tingkat", "Sumber"),
                  [(s["kode"], " < ".join(s["tingkat"]), s["sumber"]) for s in skala]),
            tabel(("Golongan", "Sumber"), [(p["nama"], p["sumber"]) for p in golongan]),
        ]
    )  # fmt: skip
    return {"rumus": rumus, "setelan": setelan, "skala": skala, "golongan": golongan}, teks


KEPEKAAN = Perintah(
    "kepekaan",
    _kepekaan,
    frozenset({"wilayah", "tahun"}),
    frozenset({"triwulan", "rencana", "as-of"}),
    "predikat mana yang berubah bila rumus, batas maksimum atau cara baca kelas yang lain dipakai",
    """\
Angka yang sama dihitung lagi dengan setiap pilihan resmi yang tidak sedang berlaku: rumus selisih
atau rasio, maks tanpa, 100, 120, 150, 200, dan batas bawah, atas, bulat. Yang ditulis hanya yang
predikatnya berubah: indikator, sasaran, tujuan, misi dan keseluruhan.
""",
)
KONSISTENSI = Perintah(
    "konsistensi",
    _konsistensi,
    frozenset({"wilayah", "tahun"}),
    frozenset({"rencana", "as-of"}),
    "angka rencana dan realisasi yang saling bertentangan",
    """\
TW I sampai IV menurut agregasinya sama dengan angka tahun, dan kondisi akhir sama dengan target
tahun terakhir rencana, pada desimal indikatornya. Cacah (jiwa, orang, kasus, desa, ...) suatu
wilayah sama dengan jumlah wilayah tepat di bawahnya, dan cacah di atasnya dengan jumlah yang
setingkat, kecuali pembulatan setiap bagian. --tahun memilih rencana yang diperiksa.
""",
)
ATURAN = Perintah(
    "aturan",
    _aturan,
    frozenset(),
    frozenset(),
    "daftar rumus, setelan, skala dan golongan dengan sumbernya; tanpa basis data",
    "Setiap rumus dengan bunyi, sumber dan syarat berlakunya; setiap setelan dengan pilihannya.\n",
)
