from domain.waktu import tulis_saat


def test_a_moment_kept_in_utc_is_written_in_the_kabupaten_s_zone() -> None:
    assert tulis_saat("2026-11-21T02:14:05+00:00", "Asia/Jakarta") == "21 Nov 2026 09.14 WIB"
    assert tulis_saat("2026-11-21T02:14:05+00:00", "Asia/Makassar") == "21 Nov 2026 10.14 WITA"


def test_the_day_changes_with_the_zone() -> None:
    assert tulis_saat("2026-05-31T17:00:00+00:00", "Asia/Jayapura") == "1 Jun 2026 02.00 WIT"


def test_a_zone_without_a_short_name_is_named_in_full() -> None:
    assert tulis_saat("2026-01-01T00:00:00+00:00", "UTC") == "1 Jan 2026 00.00 UTC"
