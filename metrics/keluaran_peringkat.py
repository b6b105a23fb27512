"""Ranks within a group as plain values and as tables of text; it ranks nothing."""

from dataclasses import dataclass
from typing import Any

from domain.acuan import Indikator
from domain.angka import tulis
from metrics.baris import baris
from metrics.keluaran import Baris, tabel
from metrics.peringkat_kelompok import PeringkatKelompok, gerak_kerapatan
from metrics.perubahan import GerakJarak

_RANK = ("peringkat", "peringkat_bawah", "peringkat_terbaik")
_GERAK = ("tahun_sebelum", "geser", "selisih", "tahun_jarak", "selisih_sebelum", "gerak")
_RAPAT: dict[GerakJarak, str] = {
    GerakJarak.MENYEMPIT: "merapat",
    GerakJarak.MELEBAR: "merenggang",
    GerakJarak.TETAP: "tetap",
}


@dataclass(frozen=True)
class Tentang:
    """What a ranking is about: of which wilayah ("" for none), among whom, beside whom."""

    indikator: Indikator
    wilayah: str
    kelompok: str
    acuan: str
    versi: int


def isi_peringkat(tentang: Tentang, hasil: PeringkatKelompok) -> dict[str, Any]:
    """Everything `python -m metrics peringkat --json` prints; null for what is not known."""
    gerak = gerak_kerapatan(hasil.kerapatan)
    return {
        "indikator": tentang.indikator.kode,
        "nama": tentang.indikator.nama,
        "satuan": tentang.indikator.satuan.nama,
        "arah": tentang.indikator.arah.value,
        "tahun": hasil.tahun,
        "versi": tentang.versi,
        "wilayah": tentang.wilayah or None,
        "kelompok": tentang.kelompok,
        "acuan": tentang.acuan or None,
        "dari": len(hasil.urutan),
        "banyak": hasil.banyak,
        "cukup": hasil.cukup,
        "peringkat": [
            {"kode_bps": b["wilayah"], "nama": b["nama"], "nilai": b["nilai"], **_isi(b)}
            for b in baris(hasil.urutan)
        ],
        "tanpa_data": [{"kode_bps": b["wilayah"], "nama": b["nama"]} for b in baris(hasil.tanpa)],
        "per_tahun": [
            {"tahun": b["tahun"], "nilai": b["nilai"], "dari": b["dari"], **_isi(b)}
            for b in baris(hasil.milik(tentang.wilayah))
        ],
        "kerapatan": baris(hasil.kerapatan),
        "gerak_kerapatan": gerak and gerak.value,
    }


def _isi(b: Baris) -> dict[str, Any]:
    pita = {"atas": b["pita_atas"], "bawah": b["pita_bawah"]}
    return {
        **{k: b[k] for k in _RANK},
        "pita": None if pita["atas"] is None else pita,
        **{k: b[k] for k in _GERAK},
    }


def tabel_peringkat(tentang: Tentang, hasil: PeringkatKelompok) -> str:
    """The ranks of the year, those without a figure, the years of one wilayah, and the spread."""
    satuan = tentang.indikator.satuan
    kepala = f"{tentang.indikator.nama} ({satuan.nama}) · {hasil.tahun} · {tentang.kelompok}"
    blok = [f"{kepala} · {len(hasil.urutan)} dari {hasil.banyak} wilayah mempunyai angka"]
    ke = f"Ke {tentang.acuan}" if tentang.acuan else "Jarak"
    judul = ("No", "Dari bawah", "Mungkin", "Wilayah", "Nilai", "Geser", ke)
    isi = [_sel(b, satuan.desimal, b["nama"], tentang) for b in baris(hasil.urutan)]
    blok.append(tabel(judul, isi))
    if not hasil.cukup:
        blok.append("Angkanya terlalu sedikit untuk berarti: kurang dari 80 % anggota kelompok.")
    if len(hasil.tanpa):
        blok.append(f"Belum ada data: {', '.join(hasil.tanpa['nama'])}")
    milik = [
        (*_sel(b, satuan.desimal, str(b["tahun"]), tentang), str(b["dari"]))
        for b in baris(hasil.milik(tentang.wilayah))
    ]
    if milik:
        blok.append(tabel((*judul[:3], "Tahun", *judul[4:], "Dari"), milik))
    blok.extend(_kerapatan(hasil, satuan.desimal))
    blok.append(f"Versi data {tentang.versi}")
    return "\n\n".join(blok)


def _sel(b: Baris, desimal: int, nama: str, tentang: Tentang) -> tuple[str, ...]:
    pita = "" if b["pita_atas"] == b["pita_bawah"] else f"{b['pita_atas']}–{b['pita_bawah']}"
    tanda = " ◄" if tentang.wilayah and b["wilayah"] == tentang.wilayah and "nama" in b else ""
    jarak = "" if b["selisih"] is None else tulis(b["selisih"], desimal, tanda=True)
    return (
        *("–" if b[ujung] is None else str(b[ujung]) for ujung in ("peringkat", "peringkat_bawah")),
        pita,
        nama + tanda,
        tulis(b["nilai"], desimal),
        _geser(b),
        f"{jarak} {b['gerak'] or ''}".strip(),
    )


def _geser(b: Baris) -> str:
    """+2 sejak 2022: places gained towards the best end."""
    if b["geser"] is None:
        return ""
    return f"{tulis(b['geser'], 0, tanda=True)} sejak {b['tahun_sebelum']}"


def _kerapatan(hasil: PeringkatKelompok, desimal: int) -> list[str]:
    gerak, semua = gerak_kerapatan(hasil.kerapatan), baris(hasil.kerapatan)
    if gerak is None:
        return []
    awal, akhir = (
        f"{tulis(b['simpangan'], desimal)} ({b['tahun']}"
        + ("" if b["koefisien"] is None else f", {tulis(b['koefisien'])} % dari rata-rata")
        + ")"
        for b in (semua[0], semua[-1])
    )
    return [
        f"Sebaran {semua[-1]['banyak']} wilayah {_RAPAT[gerak]}: simpangan baku {awal} menjadi "
        f"{akhir}."
    ]
