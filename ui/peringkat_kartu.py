"""A ranking as rows with bars, as HTML; the ranks come from metrics."""

from collections.abc import Mapping, Sequence
from html import escape

from domain.angka import Satuan
from metrics.asal import Baris, asal_angka
from ui.komponen import pintu

PALING_BANYAK = 40  # rows of a ranking that is shown whole
_UJUNG, _SEKITAR = 5, 7  # rows at either end, and to either side of the chosen one, of a longer one


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
        f'<span class="nilai">{pintu(satuan.angka(nilai), asal, bacaan)}</span></li>'
    )
