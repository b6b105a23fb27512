"""What is asked wrongly is one sentence at every door; strange rows are right or one."""

import json
from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from domain.istilah import Arah, Keadaan
from metrics.__main__ import PERINTAH, main

Jalan = Callable[..., tuple[int, str, str]]
BAIK = {
    "wilayah": "1604",
    "tahun": "2023",
    "indikator": "P0",
    "dari": "50",
    "nama": "Uji",
    "tanggal": "2024-01-01",
    "arah": "naik",
    "target": "5",
    "realisasi": "5",
}


@pytest.fixture
def jalan(
    built_database_url: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Jalan:
    """Run a command on the built store."""
    monkeypatch.setenv("DATABASE_URL", built_database_url)

    def jalankan(*kata: str) -> tuple[int, str, str]:
        status = main(list(kata))
        tertulis = capsys.readouterr()
        return status, tertulis.out, tertulis.err

    return jalankan


def kata(nama: str, **ganti: str) -> list[str]:
    """A command with all it needs and one option that is wrong."""
    perlu = {*PERINTAH[nama].perlu, *(["wilayah"] if nama == "peringkat" else [])}
    pilihan = {n: BAIK[n] for n in sorted(perlu)} | ganti
    return [*nama.split(), *(f"--{n}={isi}" for n, isi in pilihan.items())]


SALAH = {
    "wilayah": (("1699", "“1699” tidak dikenal"), ("", "“” tidak dikenal")),
    "tahun": (("kini", "--tahun kini"), ("-1", "--tahun -1"), ("99999", "--tahun 99999"),
              ("２.5", "--tahun ２.5"), ("", "--tahun ")),
    "triwulan": (("5", "--triwulan 5"), ("-1", "--triwulan -1"), ("II", "--triwulan II")),
    "rencana": (("X", "Rencana “X” tidak ada"), ("7312-RPJMD-2021", "tidak ada")),
    "as-of": (("9999", "--as-of 9999"), ("kemarin", "--as-of kemarin"), ("-1", "--as-of -1"),
              ("", "--as-of ")),
    "dari": (("9999", "--dari 9999"), ("Rapat lain", "--dari Rapat lain"), ("", "--dari ")),
    "ke": (("9999", "--ke 9999"), ("Rapat lain", "--ke Rapat lain"), ("0", "")),
    "provinsi": (("1699", ""),),
    "kelompok": (("1699", "“1699” tidak dikenal"), ("jauh", "“jauh” tidak dikenal")),
    "indikator": (("IPM", "pilih salah satu serinya"), ("", "“” tidak dikenal")),
    "metode": (("acak", "--metode acak"),),
    "tanggal": (("15-01-2024", "--tanggal 15-01-2024"), ("", "--tanggal ")),
}  # fmt: skip
KASUS = [
    (nama, pilihan, isi, kalimat)
    for nama, perintah in PERINTAH.items()
    for pilihan in sorted((perintah.perlu | perintah.boleh) & set(SALAH))
    for isi, kalimat in SALAH[pilihan]
]


@pytest.mark.parametrize(("nama", "pilihan", "isi", "kalimat"), KASUS)
def test_a_wrong_option_is_one_sentence_at_every_door(
    jalan: Jalan, nama: str, pilihan: str, isi: str, kalimat: str
):
    status, keluar, salah = jalan(*kata(nama, **{pilihan: isi}))
    assert (status, keluar, salah.count("\n")) == (1, "", 1)
    assert kalimat in salah


def test_every_door_and_every_option_has_a_wrong_case():
    milik = {p for perintah in PERINTAH.values() for p in perintah.perlu | perintah.boleh}
    rumus = {"arah", "target", "realisasi", "formula", "maks", "batas", "label", "skala"}
    assert milik - rumus - {"nama"} == set(SALAH)


POTONGAN = ["0", "9,8", "1.234,5", "1.234", "11,9-12,4", ">=", "≤ ", "75", " ", "-", "–", "%", ",",
            ".", "s.d.", "sampai", "WTP", "BB", "nan", "inf", "1e9", "−", "+", "9" * 320, "x", "'",
            "٣", "\n", "1:28", "maks. "]  # fmt: skip
TEKS = st.lists(st.sampled_from(POTONGAN), max_size=4).map("".join)


@settings(max_examples=300, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.sampled_from(Arah), TEKS, TEKS, st.sampled_from(["selisih", "rasio"]),
       st.sampled_from(["tanpa", "120", "-1", "nan", "1e400"]))  # fmt: skip
def test_a_strange_row_is_scored_or_refused_in_one_sentence(
    capsys: pytest.CaptureFixture[str], arah: Arah, target: str, realisasi: str, formula: str,
    maks: str,
):  # fmt: skip
    isi = (("arah", arah), ("target", target), ("realisasi", realisasi), ("formula", formula),
           ("maks", maks))  # fmt: skip
    status = main(["rumus", *(f"--{n}={nilai}" for n, nilai in isi), "--json"])
    tertulis = capsys.readouterr()
    if status == 1:
        assert (tertulis.out, len(tertulis.err.splitlines())) == ("", 1)
        return
    assert (status, tertulis.err) == (0, "")
    hasil = json.loads(tertulis.out, parse_constant=pytest.fail)
    assert {"capaian", "capaian_mentah", "predikat", "keadaan", "langkah"} <= set(hasil)
    dinilai = Keadaan(hasil["keadaan"]) is Keadaan.DINILAI
    assert dinilai is (hasil["capaian"] is not None) is (hasil["predikat"] is not None)
    if dinilai:
        assert hasil["capaian"] == round(hasil["capaian"], 2) >= 0
        assert hasil["capaian"] <= (float("inf") if maks == "tanpa" else 120)
