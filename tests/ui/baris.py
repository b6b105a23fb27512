"""A row of Kinerja.indikator as pages are given it, Lahat's poverty unless told otherwise."""

from typing import Any


def baris_indikator(**lain: Any) -> dict[str, Any]:
    """The row, with the columns in `lain` in place of its own."""
    return {
        "indikator": "P0",
        "nama": "Persentase penduduk miskin",
        "satuan": "persen",
        "desimal": 2,
        "arah": "turun",
        "skala": "",
        "opd": "Dinas Sosial",
        "bawah": 9.8,
        "atas": 9.8,
        "target_teks": "9,80",
        "dasar_target": "akhir",
        "tahun_target": 2023,
        "realisasi": 15.0,
        "realisasi_tahun": 2023,
        "mentah": 46.93877551020408,
        "capaian": 46.93877551020408,
        "predikat": None,
        "keadaan": "tanpa_target_tahunan",
        "file_name": "data/sumatera_selatan/p0.xlsx",
        "sheet": "Tabel",
        "cell": "O7",
        "raw_text": "15.00",
        "sumber": "BPS",
        "sha256": "ab" * 32,
        "target_file_name": "data/rencana/lahat.xlsx",
        "target_sheet": "Target",
        "target_cell": "K2",
        "target_raw_text": "9,8",
        "target_sumber": "Perda 2/2019",
        "target_sha256": "cd" * 32,
        "target_relatif": "",
        "target_catatan": "",
        **lain,
    }
