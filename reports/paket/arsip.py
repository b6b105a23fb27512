"""Files in a zip whose bytes depend on nothing but what is in it."""

from collections.abc import Mapping
from datetime import UTC, datetime
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

_AWAL = datetime(1980, 1, 1, tzinfo=UTC)  # the first moment that a zip can tell


def arsip(isi: Mapping[str, bytes], saat: str) -> bytes:
    """Pack files by name; `saat` (ISO 8601, "": none) is the moment written beside each."""
    kapan = max(datetime.fromisoformat(saat).astimezone(UTC), _AWAL) if saat else _AWAL
    wadah = BytesIO()
    with ZipFile(wadah, "w", ZIP_DEFLATED) as berkas:
        for nama, satu in isi.items():
            info = ZipInfo(nama, kapan.timetuple()[:6])
            info.compress_type = ZIP_DEFLATED
            info.external_attr = 0o644 << 16
            info.create_system = 3
            berkas.writestr(info, satu)
    return wadah.getvalue()
