"""Page Indikator: every indikator of a wilayah, its figures, doors, rules and empty places."""

import re
from pathlib import Path

import pytest

from store.engine import Engine, opened
from store.migrate import migrate
from store.reading import kamus_frame
from store.reading_figures import cakupan_frame
from store.writing import Batch, Identities, write_load
from tests.pages.conftest import Toko
from tests.pages.halaman import Halaman, buka
from tests.store.sample import KEEPER, WILAYAH, a_file, figure, figures, kamus


def _polos(halaman: Halaman) -> str:
    return halaman.teks.replace("\u00a0", " ")


@pytest.mark.usefixtures("terbangun")
@pytest.mark.parametrize("wilayah", ["1604", "7312", "9901"])
def test_every_indikator_with_figures_has_its_page(wilayah: str, built_database_url: str) -> None:
    with opened(built_database_url) as engine, engine.connect() as connection:
        cakupan = cakupan_frame(connection)
    milik = sorted(cakupan.loc[cakupan["wilayah"] == wilayah, "indikator"])
    assert len(milik) >= 18

    cacat = {k: c for k in milik if (c := buka("indikator", wilayah=wilayah, indikator=k).cacat)}

    assert cacat == {}


@pytest.mark.usefixtures("terbangun")
def test_poverty_of_lahat_in_2023() -> None:
    halaman = buka("indikator", wilayah="1604", tahun="2023", indikator="P0")
    teks = _polos(halaman)

    assert halaman.cacat == []
    for isi in (
        "Kemiskinan Lahat turun ke 15,00 %, masih 5,20 poin di atas target akhir RPJMD",
        "100 × (2 × 9,80 − 15,00) ÷ 9,80 = 46,94",
        "kemajuan terbatas laju 0,18 kali yang diperlukan",
        "Laju turun yang terjadi 0,23 poin per tahun; yang diperlukan 1,27",
        "ke-2 termiskin dari 17",
        "2023: 3,22 poin di atas Sumatera Selatan, menyempit dari 3,71 (2022)",
        "Kondisi awal 16,16 menurut dokumen; tabel BPS tahun 2018 mencatat 16,15.",
        "Jumlah penduduk miskin / jumlah penduduk x 100",
    ):
        assert isi in teks
    assert "Belum ada tindak lanjut" not in teks  # what was decided is not for everybody
    assert re.search(r"Pilihan rasio Capaian 65,33|rasio Capaian 65,33", teks)


@pytest.mark.usefixtures("terbangun")
def test_the_projection_is_drawn_and_told_with_its_interval_and_error() -> None:
    halaman = buka("indikator", wilayah="9901", tahun="2023", indikator="P0")
    teks = _polos(halaman)

    assert (
        "Bila laju ini berlanjut, 2025 menjadi 11,37 % (kemungkinan 80 %: 9,84 sampai 12,91)"
        in teks
    )
    assert "cara ini meleset rata-rata" in teks
    assert "selang proyeksi 80 %" in halaman.grafik
    assert "proyeksi 11,37" in halaman.grafik


@pytest.mark.usefixtures("terbangun")
def test_a_year_without_a_target_of_its_own_says_so_once_and_not_under_every_rule() -> None:
    halaman = buka("indikator", wilayah="1604", tahun="2020", indikator="P0")

    kartu = halaman.html[halaman.html.index("Menurut setiap aturan resmi") :].split("</table>")[0]
    assert "rasio" in kartu
    assert "Tanpa target tahunan" not in kartu
    assert "jadi tanpa predikat" in halaman.teks


@pytest.mark.usefixtures("terbangun")
def test_a_chart_without_any_target_does_not_promise_a_way_to_one() -> None:
    teks = _polos(buka("indikator", wilayah="1604", tahun="2023", indikator="IPM_UHH_SP2010"))

    assert "Perjalanan angka" in teks
    assert teks.count("tanpa target akhir") == 1


@pytest.mark.usefixtures("terbangun")
def test_another_series_of_the_same_kelompok_is_marked_and_not_joined() -> None:
    halaman = buka("indikator", wilayah="1604", tahun="2023", indikator="IPM_UHH_SP2010")

    assert "IPM (UHH LF SP2020)" in halaman.grafik
    assert "Sejak 2023 terbit deret IPM (UHH LF SP2020)" in halaman.teks
    assert "keduanya tidak disambung" in halaman.teks


@pytest.mark.usefixtures("terbangun")
@pytest.mark.parametrize(
    ("pilihan", "kalimat"),
    [
        ({"wilayah": "1671", "indikator": "P0"}, "Wilayah ini belum mempunyai rencana"),
        ({"wilayah": "7312", "indikator": "TPT"}, "Rencana yang dipilih tidak memuat"),
        ({"wilayah": "1604", "indikator": "HLS"}, "Rencana belum memuat target indikator ini"),
        ({"wilayah": "9901", "indikator": "garis_kemiskinan"}, "Indikator ini netral"),
        ({"wilayah": "1604", "indikator": "opini_BPK"}, "grafiknya tampil di sini"),
        ({"wilayah": "9901", "tahun": "2023", "indikator": "opini_BPK"}, "target WTP"),
    ],
)
def test_what_cannot_be_said_is_said_in_words(pilihan: dict[str, str], kalimat: str) -> None:
    halaman = buka("indikator", **pilihan)

    assert halaman.cacat == []
    assert kalimat in halaman.teks


@pytest.mark.usefixtures("terbangun")
def test_an_indikator_without_any_figure_can_be_opened_too(built_database_url: str) -> None:
    with opened(built_database_url) as engine, engine.connect() as connection:
        semua, ada = kamus_frame(connection), cakupan_frame(connection)
    tanpa = sorted(set(semua["indikator"]) - set(ada["indikator"]))

    for kode in tanpa:
        halaman = buka("indikator", wilayah="1604", indikator=kode)
        assert halaman.cacat == []
        assert "belum ada data" in halaman.teks
        assert halaman.toast == []


@pytest.mark.usefixtures("terbangun")
def test_the_quarters_of_a_sum_are_listed_with_their_targets() -> None:
    teks = buka("indikator", wilayah="9901", tahun="2023", triwulan="2", indikator="PAD").teks

    assert "Menurut triwulan, seperti dilaporkan" in teks
    assert "TW IV 2021" in teks


@pytest.mark.usefixtures("terbangun")
def test_a_quarter_without_figures_of_its_own_shows_the_last_year_and_says_so() -> None:
    halaman = buka("indikator", wilayah="9901", tahun="2025", triwulan="2", indikator="P0")

    assert halaman.cacat == []
    for isi in (
        "Kemiskinan Contoh turun ke 11,52 % (2024)",
        "Angka 2024 11,52 %",
        "Target tahun 2024 Target 11,00 %",
        "Capaian tahun 2024 Capaian 95,27",
        "100 × (2 × 11,00 − 11,52) ÷ 11,00 = 95,27",
    ):
        assert isi in _polos(halaman)
    assert "s.d. TW II 2025 10,40" not in _polos(halaman)


@pytest.mark.usefixtures("terbangun")
def test_a_quarter_leads_with_the_figure_so_far_and_tells_the_last_whole_year() -> None:
    halaman = buka("indikator", wilayah="9901", tahun="2025", triwulan="2", indikator="PAD")

    teks = _polos(halaman)
    assert "Angka s.d. TW II 2025 58,25 miliar rupiah" in teks
    assert "setahun 2024: 118,74 miliar rupiah" in teks
    assert "Target s.d. TW II 2025 Target 57,19 miliar rupiah" in teks


@pytest.mark.usefixtures("terbangun")
def test_the_table_has_no_column_and_no_year_that_would_be_empty() -> None:
    html = buka("indikator", wilayah="1607", tahun="2023", indikator="P0").html
    tabel = html[html.index("angka-lengkap") :].split("</table>")[0]

    assert re.findall(r'<th scope="col">([^<]+)</th>', tabel) == [
        "Tahun",
        "Banyuasin",
        "Sumsel",
        "Peringkat",
    ]
    assert "<b>2025</b>" in tabel
    assert "<b>2029</b>" not in tabel


@pytest.mark.usefixtures("terbangun")
def test_a_target_of_the_end_alone_is_named_in_the_head_of_its_column() -> None:
    html = buka("indikator", wilayah="1604", tahun="2023", indikator="P0").html

    assert '<th scope="col">Target akhir 2023</th>' in html
    assert "Target 2023 9,80" in html


@pytest.mark.usefixtures("terbangun")
def test_every_number_of_the_table_is_a_door() -> None:
    html = buka("indikator", wilayah="1604", tahun="2023", indikator="P0").html
    tabel = html[html.index("angka-lengkap") :].split("</table>")[0]
    sel = re.findall(r'<td data-label="([^"]+)" class="([^"]*)">(.*?)</td>', tabel, re.DOTALL)

    angka = [isi for label, _, isi in sel if label != "Tahun" and isi != "–"]
    assert len(angka) > 40
    assert all("<details" in isi for isi in angka)


def test_a_replaced_figure_stays_readable_beside_the_new_one(
    toko: Toko, sqlite_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def tidak_perlu(engine: Engine, folder: Path) -> bool:
        del engine, folder
        return False

    monkeypatch.setattr("ui.cache.needs_build", tidak_perlu)
    with opened(sqlite_url) as engine:
        migrate(engine)
        isi = [Batch("kamus", [kamus("P0")]), *figures(figure(2022, 16.0), figure(2023, 15.1))]
        write_load(engine, KEEPER, a_file("lama.csv"), isi, Identities(WILAYAH, (), ["P0"]))
        write_load(engine, KEEPER, a_file("baru.csv", "b", 1), figures(figure(2023, 15.0)))
    toko(sqlite_url)

    halaman = buka("indikator", wilayah="1604", indikator="P0")

    assert halaman.cacat == []
    assert "2023 semula 15,10 %, kini 15,00 % (lama.csv)." in _polos(halaman)
    assert "semula %{customdata}" in halaman.grafik
