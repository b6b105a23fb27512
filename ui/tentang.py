"""The rules of scoring in force as tables, each with its source and its alternatives; as HTML."""

from html import escape

from domain.angka import tulis
from domain.aturan import Aturan, Batas, FormulaTurun
from domain.golongan import PENGGOLONGAN, Golongan
from domain.ordinal import SKALA, SUMBER_SKALA
from domain.predikat import KELAS, Kelas
from domain.rumus import RUMUS, Rumus
from domain.setelan import NAMA_SETELAN, SETELAN, setelan_berlaku
from ui.komponen import lencana
from ui.tabel import sel, tabel

KATA_RUMUS = {
    "naik": "Makin tinggi makin baik",
    "selisih": "Makin rendah makin baik, selisih",
    "rasio": "Makin rendah makin baik, rasio",
    "tetap": "Tepat pada target",
    "ordinal": "Tingkat pada skala",
    "rentang": "Target rentang",
    "batas": "Target batas",
    "nol": "Target nol kejadian",
}
KATA_SKALA = {
    "opini_bpk": "Opini BPK",
    "sakip": "Predikat SAKIP",
    "ikm": "Mutu pelayanan (IKM)",
    "spbe": "Predikat SPBE",
}


def tabel_setelan(aturan: Aturan, sendiri: frozenset[str]) -> str:
    """Every setting: the choice in force, what it means, its source and the other choices.

    `sendiri` are the settings the wilayah has of its own.
    """
    baris = [
        _setelan(kunci, nilai, kunci in sendiri) for kunci, nilai in setelan_berlaku(aturan).items()
    ]
    kepala = ("Setelan", "Yang berlaku", "Dasar", "Pilihan lain")
    return tabel(kepala, baris, "Setelan penilaian yang berlaku", "aturan")


def _setelan(kunci: str, nilai: str, milik_sendiri: bool) -> str:
    semua = [s for s in SETELAN if s.kunci == kunci]
    kini = next((s for s in semua if s.nilai == nilai), semua[0])
    lain = "<br>".join(
        f"<b>{_nilai(kunci, s.nilai)}</b>: {escape(s.arti)}" for s in semua if s.nilai != nilai
    )
    asal = "khusus wilayah ini" if milik_sendiri else "umum, semua wilayah"
    return (
        f"<tr>{sel('Setelan', escape(NAMA_SETELAN[kunci]), 'nama')}"
        + sel("Yang berlaku", f"<b>{_nilai(kunci, nilai)}</b>: {escape(kini.arti)}", "kalimat")
        + sel("Dasar", f"{escape(kini.sumber)} <span class='redup'>({asal})</span>", "kalimat")
        + sel("Pilihan lain", lain or "di atas 0 % sampai 100 %", "kalimat redup")
        + "</tr>"
    )


def _nilai(kunci: str, nilai: str) -> str:
    return f"{float(nilai):.0%}".replace("%", " %") if kunci == "cakupan_minimum" else escape(nilai)


def tabel_rumus(aturan: Aturan) -> str:
    """The registry of formulas, with a word on the one of two that is not in force."""
    kepala = ("Rumus", "Bunyi", "Berlaku bila", "Sumber")
    return tabel(kepala, [_rumus(r, aturan) for r in RUMUS], "Rumus capaian", "aturan")


def _rumus(rumus: Rumus, aturan: Aturan) -> str:
    turun = rumus.kode in [f.value for f in FormulaTurun]
    tidak = turun and rumus.kode != aturan.formula_turun
    tanda = ' <span class="redup">(tidak dipakai di sini)</span>' if tidak else ""
    return (
        f"<tr>{sel('Rumus', escape(KATA_RUMUS[rumus.kode]) + tanda, 'nama')}"
        + sel("Bunyi", escape(rumus.teks), "kalimat")
        + sel("Berlaku bila", escape(rumus.berlaku), "kalimat")
        + sel("Sumber", escape(rumus.sumber), "kalimat redup")
        + "</tr>"
    )


def tabel_kelas(aturan: Aturan) -> str:
    """The classes from the best: icon, word and band, under the reading in force and the others."""
    lain = [b for b in Batas if b is not aturan.batas]
    kepala = ("Predikat", f"Batas {aturan.batas.value} (berlaku)", *(f"Batas {b}" for b in lain))
    baris = [
        f"<tr>{sel('Predikat', lencana(k.kode, k.label[aturan.label]), 'nama')}"
        + "".join(sel(j, _pita(k, b), "angka-sel") for j, b in _kolom(kepala, aturan.batas, lain))
        + "</tr>"
        for k in KELAS
    ]
    return tabel(kepala, baris, "Predikat menurut capaian (Permendagri 86/2017)", "kelas")


def _kolom(kepala: tuple[str, ...], kini: Batas, lain: list[Batas]) -> list[tuple[str, Batas]]:
    return list(zip(kepala[1:], [kini, *lain], strict=True))


def _pita(kelas: Kelas, batas: Batas) -> str:
    """The band of a class in percent of capaian; the lowest has only an upper end."""
    terendah = kelas is KELAS[-1]
    bawah = KELAS[-2].bawah if terendah else kelas.bawah
    match batas:
        case Batas.BAWAH:
            return f"{'<' if terendah else '≥'} {bawah}".replace("<", "&lt;")
        case Batas.ATAS:
            return f"{'≤' if terendah else '&gt;'} {bawah - 1}"
        case Batas.BULAT:
            return f"{'&lt;' if terendah else '≥'} {tulis(bawah - 0.5, 1)}"


def tabel_golongan() -> str:
    """Classes that a figure itself has, and the scales of levels, with their sources."""
    kepala = ("Ukuran", "Golongan atau tingkat, dari yang terbaik", "Sumber")
    baris = [
        _baris_golongan(p.nama, " · ".join(map(_golongan, p.isi)), p.sumber.split(":")[0])
        for p in PENGGOLONGAN.values()
    ]
    baris += [
        _baris_golongan(KATA_SKALA[kode], " · ".join(reversed(isi)), SUMBER_SKALA[kode])
        for kode, isi in SKALA.items()
        if kode not in PENGGOLONGAN
    ]
    return tabel(kepala, baris, "Golongan dan skala lain; bukan predikat capaian", "golongan")


def _golongan(golongan: Golongan) -> str:
    tanda = "≥" if golongan.tertutup else ">"
    return f"{golongan.label} {tanda} {tulis(golongan.bawah, 2 if golongan.bawah % 1 else 0)}"


def _baris_golongan(nama: str, isi: str, sumber: str) -> str:
    return (
        f"<tr>{sel('Ukuran', escape(nama), 'nama')}{sel('Golongan', escape(isi), 'kalimat')}"
        f"{sel('Sumber', escape(sumber), 'kalimat redup')}</tr>"
    )


def cara_mengubah(wilayah: str, nama: str) -> str:
    """How a setting is changed, and by whom."""
    bagian = f'<code>[aturan.wilayah."{escape(wilayah)}"]</code>'
    return (
        '<p class="lede">Setelan diubah oleh pengelola data (Bappeda) dalam berkas '
        f"<code>data/pengaturan.toml</code>: bagian <code>[aturan]</code> untuk semua wilayah, "
        f"bagian {bagian} khusus untuk {escape(nama)}, lalu data dimuat ulang dengan "
        "<code>python -m loaders build</code>. Setiap perubahan menjadi versi data baru: rapat "
        "yang sudah disimpan tetap memakai aturan pada saatnya.</p>"
    )
