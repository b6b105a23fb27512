"""Boundary files as people have them: many names for the code, damaged files, unknown shapes."""

import json
from pathlib import Path
from typing import Any

import pytest

from domain.acuan import Wilayah
from domain.istilah import JenisWilayah
from loaders.boundaries import Boundaries, read_boundaries


def region(kode: str, kemendagri: str, nama: str) -> Wilayah:
    return Wilayah(
        kode=kode, induk="16", jenis=JenisWilayah.KABUPATEN, nama=nama, kode_bps=kode,
        kode_kemendagri=kemendagri, zona_waktu="Asia/Jakarta", contoh=False,
    )  # fmt: skip


# Without dots, 1608 is Selatan for BPS and Timur for Kemendagri.
REGIONS = [
    region("1604", "16.04", "Kabupaten Lahat"),
    region("1608", "16.09", "Kabupaten Ogan Komering Ulu Selatan"),
    region("1609", "16.08", "Kabupaten Ogan Komering Ulu Timur"),
]
SQUARE = [[[103.0, -3.0], [104.0, -3.0], [104.0, -4.0], [103.0, -3.0]]]


def shape(coordinates: Any = SQUARE, kind: str = "Polygon", **properties: Any) -> dict[str, Any]:
    return {
        "type": "Feature",
        "properties": properties,
        "geometry": {"type": kind, "coordinates": coordinates},
    }


def read(folder: Path, *features: Any, name: str = "batas.geojson") -> Boundaries:
    content = {"type": "FeatureCollection", "features": features}
    (folder / name).write_text(json.dumps(content), encoding="utf-8")
    return read_boundaries(folder, REGIONS)


@pytest.mark.parametrize(
    "properties",
    [
        {"kode_bps": "1608"},
        {"KODE_BPS": 1608},
        {"KDPKAB": "16.09"},
        {"kode_kemendagri": "1609"},
        {"ADM2_PCODE": "ID1608"},
        {"kode": "16.09", "luas": 1604},
        {"id": "1608", "nama": "Ogan Komering Ulu Selatan"},
        {"id": "1609", "nama": "OGAN KOMERING ULU SELATAN"},
    ],
)
def test_the_code_is_found_under_any_name_with_dots_or_without(
    tmp_path: Path, properties: dict[str, Any]
) -> None:
    found = read(tmp_path, shape(**properties))
    assert (list(found.rings), found.problems, found.unmatched) == (["1608"], (), ())


def test_a_shape_that_is_no_known_region_is_named(tmp_path: Path) -> None:
    found = read(
        tmp_path, shape(kode="16.04", nama="Lahat"), shape(kode="19.99", nama="Danau Besar")
    )
    assert list(found.rings) == ["1604"]
    assert found.unmatched == ("Danau Besar",)


def test_all_rings_of_several_polygons_belong_to_the_region_and_points_are_no_area(
    tmp_path: Path,
) -> None:
    found = read(
        tmp_path,
        shape([SQUARE, SQUARE], "MultiPolygon", kode="16.04"),
        shape([103, -3], "Point", kode="16.09"),
    )
    assert {k: len(r) for k, r in found.rings.items()} == {"1604": 2}


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"", "bukan GeoJSON yang utuh"),
        (b'{"features": [', "bukan GeoJSON yang utuh"),
        (b"[" * 100_000, "bukan GeoJSON yang utuh"),
        (b"\xff\xfe\x00", "bukan GeoJSON yang utuh"),
        (b'{"type": "Topology"}', "tidak berisi daftar “features”"),
        (b"[]", "tidak berisi daftar “features”"),
        (b'{"features": [1, null, {"geometry": null}]}', "tidak ada satu pun poligon"),
        (json.dumps({"features": [shape(7, kode="16.04")]}).encode(), "tidak dapat dibaca"),
        (json.dumps({"features": [shape([[[1], [2], [3], [4]]])]}).encode(), "tidak dapat dibaca"),
        (
            json.dumps({"features": [shape([[[500_000, 9e6]] * 4], kode="16.04")]}).encode(),
            "bukan derajat",
        ),
        (json.dumps({"features": [shape(nama="Lahat")]}).encode(), "tidak ada kolom kode wilayah"),
    ],
)
def test_a_file_that_cannot_be_used_is_a_sentence_that_names_it(
    tmp_path: Path, content: bytes, sentence: str
) -> None:
    (tmp_path / "rusak.geojson").write_bytes(content)
    found = read(tmp_path, shape(kode="16.04"), name="utuh.geojson")
    (problem,) = found.problems
    assert problem.startswith("Berkas batas rusak.geojson tidak dipakai: ")
    assert sentence in problem
    assert list(found.rings) == ["1604"]


def test_a_file_too_large_is_not_opened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("loaders.boundaries.MOST_BYTES", 10)
    (problem,) = read(tmp_path, shape(kode="16.04")).problems
    assert "lebih besar" in problem


def test_a_folder_that_is_not_there_holds_none(tmp_path: Path) -> None:
    assert read_boundaries(tmp_path / "batas", REGIONS) == Boundaries({})


GEO = Path(__file__).parents[3] / "shared" / "geo"


@pytest.mark.skipif(not GEO.is_dir(), reason="needs boundary files that are not part of this")
def test_boundaries_of_two_provinces_match_all_their_kabupaten(built_database_url: str) -> None:
    from store.engine import opened
    from store.reading import wilayah_frame

    with opened(built_database_url) as engine, engine.connect() as connection:
        frame = wilayah_frame(connection)
    known = [
        Wilayah(k, "", JenisWilayah.KABUPATEN, n, b, d, "", contoh=False)
        for k, n, b, d in frame[["kode", "nama", "kode_bps", "kode_kemendagri"]].to_numpy()
    ]
    found = read_boundaries(GEO, known)
    assert (len(found.rings), found.problems, found.unmatched) == (41, (), ())
