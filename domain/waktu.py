"""Moments as Indonesians write them in their own zone; it never asks what time it is now."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

BULAN = ("Jan", "Feb", "Mar", "Apr", "Mei", "Jun", "Jul", "Agu", "Sep", "Okt", "Nov", "Des")
_SINGKATAN = {"Asia/Jakarta": "WIB", "Asia/Makassar": "WITA", "Asia/Jayapura": "WIT"}


def tulis_saat(saat: str, zona: str) -> str:
    """Write a moment kept in UTC (ISO 8601) in a zone: 21 Nov 2026 09.14 WIB."""
    lokal = datetime.fromisoformat(saat).astimezone(ZoneInfo(zona))
    return f"{tulis_tanggal(lokal)} {lokal:%H.%M} {_SINGKATAN.get(zona, zona)}"


def tulis_tanggal(tanggal: date) -> str:
    """Write a day: 21 Nov 2026."""
    return f"{tanggal.day} {BULAN[tanggal.month - 1]} {tanggal.year}"
