"""A ranking as rows with bars, as HTML; the ranks come from metrics."""

from collections.abc import Mapping, Sequence
from html import escape

from domain.angka import Satuan, tulis
from metrics.asal import Baris, asal_angka
from ui.komponen import pintu

PALING_BANYAK = 40  # rows of a ranking that is shown whole
_UJUNG, _SEKITAR = 5, 7  # rows at either end, and to either side of the chosen one, of a longer one
<<<<<<< ui/peringkat_kartu.py
=======
_GERAK = {
    GerakJarak.MENYEMPIT: "menyempit dari",
    GerakJarak.MELEBAR: "melebar dari",
    GerakJarak.TETAP: "sama seperti",
}
_RAPAT = {
    GerakJarak.MENYEMPIT: "merapat",
    GerakJarak.MELEBAR: "merenggang",
    GerakJarak.TETAP: "tetap",
}


def kalimat_peringkat(sebut: Sebutan, milik: Baris | None, kode: str, acuan: str) -> str:
    """The rank of a wilayah and its gap to a reference; `milik` is its row of the ranking."""
    if milik is None:
        return f"{sebut.nama}: belum ada data"
    tempat = kalimat.peringkat(milik["peringkat"], milik["dari"], kode)
    isi = f"{sebut.nama} {kalimat.nilai(milik['nilai'], sebut)} ({milik['tahun']}): {tempat}"
    if milik["selisih"] is None or not acuan:
        return isi
    return f"{isi}, {kalimat.jarak(milik['selisih'], sebut, acuan)}"


def kalimat_geser(milik: Baris | None) -> str:
    """How many places were gained or lost; "" where that is not known."""
    if milik is None or milik["geser"] is None:
        return ""
    banyak, sejak = int(milik["geser"]), milik["tahun_sebelum"]
    if not banyak:
        return f"tempatnya tetap sejak {sejak}"
    return f"{'membaik' if banyak > 0 else 'memburuk'} {abs(banyak)} tempat sejak {sejak}"


def kalimat_pita(milik: Baris | None, nama: str) -> str:
    """That a rank cannot be told from those beside it; "" where it can."""
    if milik is None or milik["pita_atas"] is None or milik["pita_atas"] == milik["pita_bawah"]:
        return ""
    return (
        f"Tidak dapat dibedakan: {nama} dapat berada di peringkat {milik['pita_atas']} sampai "
        f"{milik['pita_bawah']}, karena angkanya sama atau bertanda presisi rendah."
    )


def kalimat_jarak(sebut: Sebutan, milik: pd.DataFrame, acuan: pd.DataFrame, nama: str) -> str:
    """The last gap to a reference, in its year, and whether it narrowed since the one before."""
    semua = jarak(milik, acuan, sebut.desimal)
    if not semua:
        return f"belum ada tahun yang sama dengan {nama}"
    kini = semua[-1]
    isi = f"{kalimat.jarak(kini['selisih'], sebut, nama)} ({kini['tahun']})"
    if kini["gerak"] is None:
        return isi
    lama = kalimat.beda(kini["selisih_sebelum"], sebut)
    return f"{isi}, {_GERAK[GerakJarak(kini['gerak'])]} {lama} ({kini['tahun_sebelum']})"


def kalimat_kerapatan(hasil: PeringkatKelompok, sebut: Sebutan) -> str:
    """Whether the group draws together: its standard deviation in the first and the last year."""
    gerak, semua = gerak_kerapatan(hasil.kerapatan), baris(hasil.kerapatan)
    if gerak is None:
        return "belum ada dua tahun yang dapat dibandingkan"
    dulu, kini = (
        f"{kalimat.beda(b['simpangan'], sebut)} ({b['tahun']})" for b in (semua[0], semua[-1])
    )
    return f"{_RAPAT[gerak]}: simpangan baku {semua[-1]['banyak']} wilayah {dulu} menjadi {kini}"


def jarak_jarak(
    sebut: Sebutan, hasil: PeringkatKelompok, wilayah: str, di_atas: Mapping[str, pd.DataFrame]
) -> dict[str, str]:
    """The gaps of a wilayah to those above it and the spread of its group, each a sentence."""
    milik = hasil.milik(wilayah)
    isi = {
        f"Terhadap {nama}": kalimat_jarak(sebut, milik, seri, nama)
        for nama, seri in di_atas.items()
        if len(milik)
    }
    return {**isi, "Sebaran kelompok": kalimat_kerapatan(hasil, sebut)}
>>>>>>> /tmp/w/m.new


def lede(teks: str) -> str:
    """A quiet sentence; "" where there is none."""
    return f'<p class="lede">{escape(teks)}</p>' if teks else ""


def rincian(isi: Mapping[str, str]) -> str:
    """Names and sentences under each other."""
    return (
        '<dl class="rincian">'
        + "".join(f"<dt>{escape(k)}</dt><dd>{escape(v)}</dd>" for k, v in isi.items())
        + "</dl>"
    )


def batang(semua: Sequence[Baris], satuan: Satuan, sorot: str, rujukan: Mapping[str, float]) -> str:
    """A ranking as rows with bars from zero; `sorot` is drawn in the main colour.

    Each has wilayah, nama, nilai, peringkat, pita_atas, pita_bawah and the origin of each figure;
    `rujukan` are names and values drawn as marks on every bar's ground (province, nation). Of a
    long ranking the ends and the surroundings of `sorot` are shown.
    """
    puncak = max([*(b["nilai"] for b in semua), *rujukan.values(), 0.0])
    if puncak <= 0:
        puncak = 1.0
    tanda = "".join(
        f'<span class="tanda" style="left:{max(nilai, 0.0) / puncak:.2%}"></span>'
        for nilai in rujukan.values()
    )
    pita = _pita(semua, sorot)
    isi, lalu = "", -1
    for i in _terlihat(semua, sorot):
        if i > lalu + 1:
            isi += f'<li class="lewat">… {i - lalu - 1} wilayah lain</li>'
        isi += _batang(semua[i], satuan, sorot, pita, puncak, tanda)
        lalu = i
    nama = " · ".join(f"{n} {satuan.tulis(nilai)}" for n, nilai in rujukan.items())
    kunci = f'<p class="lede"><span class="tanda-kunci"></span> {escape(nama)}</p>' if nama else ""
    return f'{kunci}<ol class="batang">{isi}</ol>'


def _terlihat(semua: Sequence[Baris], sorot: str) -> list[int]:
    banyak = len(semua)
    if banyak <= PALING_BANYAK:
        return list(range(banyak))
    tengah = next((i for i, b in enumerate(semua) if b["wilayah"] == sorot), 0)
    return [
        i
        for i in range(banyak)
        if i < _UJUNG or i >= banyak - _UJUNG or abs(i - tengah) <= _SEKITAR
    ]


def _pita(semua: Sequence[Baris], sorot: str) -> range:
    """The ranks that cannot be told from that of `sorot`; empty where it stands alone."""
    milik = next((b for b in semua if b["wilayah"] == sorot), None)
    if milik is None or milik["pita_atas"] is None or milik["pita_atas"] == milik["pita_bawah"]:
        return range(0)
    return range(milik["pita_atas"], milik["pita_bawah"] + 1)


def _batang(satu: Baris, satuan: Satuan, sorot: str, pita: range, puncak: float, tanda: str) -> str:
    nilai = float(satu["nilai"])
    nama = str(satu["nama"])
    kini = satu["wilayah"] == sorot
    gaya = " ".join(g for g, ya in (("sorot", kini), ("sepita", satu["peringkat"] in pita)) if ya)
    sifat = f' class="{gaya}"' if gaya else ""
    sifat += ' aria-current="true"' if kini else ""
    asal = asal_angka(satu)
    if satu["pita_atas"] is not None and satu["pita_atas"] != satu["pita_bawah"]:
        asal = {"Peringkat yang mungkin": f"{satu['pita_atas']}–{satu['pita_bawah']}", **asal}
    bacaan = f"{nama} {satuan.tulis(nilai)}"
    return (
        f'<li{sifat}><span class="ke">{satu["peringkat"]}</span>'
        f'<span class="nama">{escape(nama)}</span><span class="alas">'
        f'<span class="isi" style="width:{max(nilai, 0.0) / puncak:.2%}"></span>{tanda}</span>'
        f'<span class="nilai">{pintu(tulis(nilai, satuan.desimal), asal, bacaan)}</span></li>'
    )
