"""The meeting as one HTML file: its figures are metrics', its words only words, its bytes fixed."""

import json
import re
from dataclasses import dataclass, field
from functools import cache
from html.parser import HTMLParser
from typing import Any

import pytest

from domain.angka import Satuan, tulis
from domain.istilah import KEADAAN_TEKS, Keadaan
from domain.predikat import KELAS_MENURUT_KODE
from metrics.baris import baris
from metrics.kinerja import Kinerja, kinerja
from reports.html import lembar
from reports.isi import Faktor, Laporan
from reports.umum import untuk_opd, untuk_umum
from tests.reports.jahat import JAHAT, jahat
from tests.reports.lembar_formulir import CONTOH, LAHAT, SOPPENG, laporan
from tests.reports.lembar_pdf import ID, SEMUA
from tests.reports.test_pptx_berkas import penuh


@dataclass
class Baris:
    """A row of a table: its classes, and its cells as (label, words, classes within)."""

    gaya: str
    sel: list[tuple[str, str, str]] = field(default_factory=list[tuple[str, str, str]])

    def isi(self, label: str) -> str:
        """The words of the cell of a column, without what its door holds."""
        return next(teks for nama, teks, _ in self.sel if nama == label)

    def gaya_sel(self, label: str) -> str:
        return next(gaya for nama, _, gaya in self.sel if nama == label)


class Halaman(HTMLParser):
    """What a reader of the file sees, and what tags it is made of."""

    def __init__(self, isi: bytes) -> None:
        super().__init__()
        self.tag: list[tuple[str, dict[str, str | None]]] = []
        self.kata: list[str] = []
        self.tabel: dict[str, list[Baris]] = {}
        self.data = ""
        self._di: list[str] = []
        self._asal = 0
        self._tabel = ""
        isi_html, *self.skrip = isi.decode().split("<script>")  # 5 MB that no reader sees
        isi_html = re.sub(r"base64,[A-Za-z0-9+/=]+", "", isi_html)
        self.feed(isi_html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        punya = dict(attrs)
        gaya = punya.get("class") or ""
        self.tag.append((tag, punya))
        if tag not in ("meta", "br", "img", "link", "input"):
            self._di.append(tag)
        if tag == "table":
            self._tabel = gaya.split()[-1]
            self.tabel.setdefault(self._tabel, [])
        if tag == "tr":
            self.tabel[self._tabel].append(Baris(gaya))
        if tag in ("td", "th") and self.tabel.get(self._tabel):
            self.tabel[self._tabel][-1].sel.append((punya.get("data-label") or tag, "", gaya))
        if gaya == "asal":
            self._asal = len(self._di)
        if gaya and self._sel() and not self._asal:
            nama, teks, lama = self._sel()[-1]
            self._sel()[-1] = (nama, teks, f"{lama} {gaya}")

    def _sel(self) -> list[tuple[str, str, str]]:
        dalam = {"td", "th"} & set(self._di)
        return self.tabel[self._tabel][-1].sel if dalam and self.tabel.get(self._tabel) else []

    def handle_endtag(self, tag: str) -> None:
        if self._asal == len(self._di):
            self._asal = 0
        while self._di and self._di.pop() != tag:
            pass

    def handle_data(self, data: str) -> None:
        if "script" in self._di and data.startswith("{"):
            self.data = data
        if {"script", "style"} & set(self._di):
            return
        self.kata.append(data)
        if self._sel() and not self._asal:
            nama, teks, gaya = self._sel()[-1]
            self._sel()[-1] = (nama, teks + data, gaya)

    @property
    def teks(self) -> str:
        """All words, on single plain spaces."""
        return " ".join(" ".join(self.kata).replace("\u00a0", " ").split())


@cache
def halaman(url: str, minta: Any) -> Halaman:
    return Halaman(lembar(laporan(url, minta)))


@pytest.fixture(params=SEMUA, ids=ID)
def dua(request: pytest.FixtureRequest, built_database_url: str) -> tuple[Laporan, Halaman]:
    return laporan(built_database_url, request.param), halaman(built_database_url, request.param)


def skor(satu: Laporan) -> Kinerja:
    """The score computed once more, from frames alone."""
    return kinerja(satu.masukan, satu.kepala.tahun, satu.kepala.triwulan)


def berurut(k: Kinerja) -> list[dict[str, Any]]:
    """The indikator in the order of the page: misi, tujuan, its own, then those of its sasaran."""
    semua = baris(k.indikator)
    hasil: list[dict[str, Any]] = []
    for m in baris(k.misi):
        for t in (t for t in baris(k.tujuan) if m["kode"] in t["induk"].split("; ")):
            hasil += [b for b in semua if (b["jenis_simpul"], b["simpul"]) == ("tujuan", t["kode"])]
            for s in (s for s in baris(k.sasaran) if t["kode"] in s["induk"].split("; ")):
                hasil += [
                    b for b in semua if (b["jenis_simpul"], b["simpul"]) == ("sasaran", s["kode"])
                ]
    return hasil


def test_every_row_has_the_figures_and_the_class_of_metrics(dua: tuple[Laporan, Halaman]) -> None:
    satu, tertulis = dua
    tampil = [b for b in tertulis.tabel["kinerja"] if "nama" in b.sel[0][2]]
    seharusnya = berurut(skor(satu))

    assert len(tampil) == len(seharusnya) >= 2
    for baris_html, b in zip(tampil, seharusnya, strict=True):
        satuan = Satuan(b["satuan"], int(b["desimal"]))
        assert baris_html.isi("Indikator") == b["nama"]
        if b["realisasi"] is None:
            assert baris_html.isi("Realisasi").startswith("–")
        elif not b["skala"]:
            assert baris_html.isi("Realisasi") == satuan.tulis(b["realisasi"])
        if b["keadaan"] == "dinilai":
            kelas = KELAS_MENURUT_KODE[b["predikat"]]
            assert baris_html.isi("Capaian").split(" (")[0] == tulis(b["capaian"])
            assert baris_html.isi("Predikat") == kelas.ikon + kelas.label[satu.kepala.label]
            assert f"k-{b['predikat']}" in baris_html.gaya_sel("Predikat")
        else:
            assert baris_html.isi("Predikat").endswith(KEADAAN_TEKS[Keadaan(b["keadaan"])][1:])
            assert "k-tak_diketahui" in baris_html.gaya_sel("Predikat")
        if b["target_teks"]:
            assert baris_html.isi("Target").startswith(b["target_teks"])
        else:
            assert baris_html.isi("Target") == "–"


def test_every_sasaran_has_its_rolled_up_capaian(dua: tuple[Laporan, Halaman]) -> None:
    satu, tertulis = dua
    menurut = {s["kode"]: s for s in baris(skor(satu).sasaran)}
    tampil = [b for b in tertulis.tabel["kinerja"] if b.gaya == "simpul"]

    assert {b.sel[0][1].split("  ")[0] for b in tampil} == set(menurut)
    for b in tampil:
        s = menurut[b.sel[0][1].split("  ")[0]]
        nilai = b.isi("Capaian").split(" (")[0]
        assert nilai == ("belum dapat dinilai" if s["capaian"] is None else tulis(s["capaian"]))
        kelas = s["predikat"] or "tak_diketahui"
        assert f"k-{kelas}" in b.gaya_sel("Predikat")


def test_every_chart_draws_the_figures_of_the_store(dua: tuple[Laporan, Halaman]) -> None:
    satu, tertulis = dua
    grafik = json.loads(tertulis.data)["grafik"]
    mentah = {
        (b["indikator"], b["tahun"]): b["nilai"]
        for b in baris(satu.masukan.realisasi)
        if b["triwulan"] == 0
    }
    tempat = {punya["data-grafik"] for _, punya in tertulis.tag if "data-grafik" in punya}

    assert set(grafik) == tempat
    banyak = 0
    for kode, satu_grafik in grafik.items():
        utama = [d for d in satu_grafik["data"] if d["line"].get("width") == 3]
        titik = {t: n for d in utama for t, n in zip(d["x"], d["y"], strict=True)}
        for (milik, tahun), nilai in mentah.items():
            if milik == kode:
                assert titik[tahun] == nilai
                banyak += 1
    assert banyak or satu.kepala.contoh


def test_the_table_below_a_chart_has_its_figures(built_database_url: str) -> None:
    satu, tertulis = laporan(built_database_url, LAHAT), halaman(built_database_url, LAHAT)
    p0 = {b["tahun"]: b["nilai"] for b in baris(satu.masukan.realisasi) if b["indikator"] == "P0"}
    tahun = {b.sel[0][1]: b for b in tertulis.tabel["rapat"][1 : 1 + len(p0)]}  # the first one's

    assert tahun["2023"].isi("Lahat") == "15,00\u00a0%"
    for t, nilai in p0.items():
        assert tahun[str(t)].isi("Lahat") == f"{tulis(nilai)}\u00a0%"


def test_the_file_says_what_it_is_of(built_database_url: str) -> None:
    teks = halaman(built_database_url, SOPPENG).teks
    k = laporan(built_database_url, SOPPENG).kepala

    for isi in (k.nama, "s.d. TW II 2024", k.keadaan, k.aturan, k.nama_rencana, k.aplikasi):
        assert isi.replace("\u00a0", " ") in teks
    assert "DATA CONTOH" not in teks
    assert teks.count("DATA CONTOH") < halaman(built_database_url, CONTOH[2]).teks.count(
        "DATA CONTOH"
    )


def test_nothing_is_fetched_and_only_its_own_scripts_run(built_database_url: str) -> None:
    satu = halaman(built_database_url, LAHAT)
    izin = next(p["content"] for t, p in satu.tag if t == "meta" and p.get("http-equiv"))

    assert izin is not None
    assert izin.startswith("default-src 'none'")
    assert len(re.findall(r"'sha256-[A-Za-z0-9+/]{43}='", izin)) == 2
    assert "unsafe-eval" not in izin
    assert "http" not in izin
    luar = [p for t, p in satu.tag if t in ("link", "img", "iframe") or "src" in p]
    assert luar == []
    assert {alamat[0] for _, p in satu.tag if (alamat := p.get("href"))} == {"#"}


def test_plotly_is_in_it_once(built_database_url: str) -> None:
    isi = lembar(laporan(built_database_url, LAHAT))

    assert isi.count(b"plotly.js v") == 1
    assert len(isi) < 7_000_000


def test_the_same_report_has_the_same_bytes(built_database_url: str) -> None:
    laporan.cache_clear()
    satu = lembar(laporan(built_database_url, CONTOH[1]))
    laporan.cache_clear()

    assert lembar(laporan(built_database_url, CONTOH[1])) == satu


def test_hostile_words_stay_words(built_database_url: str) -> None:
    isi = lembar(jahat(laporan(built_database_url, LAHAT)))
    satu = Halaman(isi)

    assert satu.teks.count("<b>tebal</b></script><img src=http://luar.example/y>") > 20
    assert not any(t == "img" or "luar.example" in str(p.get("src")) for t, p in satu.tag)
    assert [p for t, p in satu.tag if t == "script"] == [
        {"type": "application/json", "id": "data-grafik"}
    ]
    assert len(satu.skrip) == 2
    assert JAHAT not in isi.decode()


def test_a_meeting_brings_its_changes_follow_ups_factors_and_notes(
    built_database_url: str,
) -> None:
    satu = penuh(built_database_url)
    teks = Halaman(lembar(satu)).teks

    assert satu.beda is not None
    assert f"sejak rapat “{satu.beda.dari}”" in teks
    assert "Anggaran tersedia sejak Januari" in teks
    for t in satu.tindak_lanjut:
        assert t.uraian in teks
        assert t.tenggat in teks
    for _, catatan in satu.catatan:
        assert catatan in teks


def test_an_operator_reads_the_words_and_follow_ups_of_its_own_opd(built_database_url: str) -> None:
    satu = penuh(built_database_url)
    opd = satu.tindak_lanjut[0].opd
    milik = untuk_opd(satu, frozenset({opd}))

    assert {t.opd for t in satu.tindak_lanjut} >= {opd}
    assert {t.opd for t in milik.tindak_lanjut} == {opd}
    assert untuk_opd(satu, frozenset({"LAIN"})).tindak_lanjut == ()
    berkata = {i.opd for s in milik.sasaran for i in s.indikator if i.faktor != Faktor()}
    assert berkata <= {opd}
    assert milik.catatan == ()


def test_the_public_reads_no_notes_follow_ups_or_words_of_offices(built_database_url: str) -> None:
    satu = penuh(built_database_url)
    teks = Halaman(lembar(untuk_umum(satu))).teks

    assert "Anggaran tersedia sejak Januari" not in teks
    assert not any(t.uraian in teks for t in satu.tindak_lanjut)
    assert not any(catatan in teks for _, catatan in satu.catatan)
    assert satu.judul.replace("\u00a0", " ") in teks
