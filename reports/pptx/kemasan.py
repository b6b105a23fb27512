"""A finished deck as bytes, the same for the same report: no moment of its making is in it."""

from datetime import UTC, datetime
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from pptx.presentation import Presentation

from reports.isi import Kepala
from reports.pptx.bentuk import bersih

TERTUA = (1980, 1, 1, 0, 0, 0)  # the first moment a zip can tell
TANPA_SAAT = datetime(2000, 1, 1, tzinfo=UTC)


def saat(kepala: Kepala) -> datetime:
    """The moment of the data, which stands for that of making."""
    return datetime.fromisoformat(kepala.saat) if kepala.saat else TANPA_SAAT


def kemas(prs: Presentation, kepala: Kepala) -> bytes:
    """Name the deck and write it."""
    inti = prs.core_properties
    inti.title = bersih(f"Capaian kinerja {kepala.nama}, {kepala.periode}")[:255]
    inti.author = inti.last_modified_by = bersih(kepala.pembuat or kepala.aplikasi)[:255]
    inti.subject = bersih(kepala.nama_rencana)[:255]
    inti.comments = bersih(f"{kepala.keadaan} · {kepala.aturan} · {kepala.aplikasi}")[:255]
    inti.keywords = "DATA CONTOH" if kepala.contoh else ""
    inti.language = "id-ID"
    inti.revision = 1
    inti.created = inti.modified = saat(kepala).astimezone(UTC).replace(tzinfo=None)
    mentah = BytesIO()
    prs.save(mentah)
    return _tanpa_saat(mentah)


def _tanpa_saat(mentah: BytesIO) -> bytes:
    hasil = BytesIO()
    with ZipFile(mentah) as asal, ZipFile(hasil, "w", ZIP_DEFLATED) as tujuan:
        for nama in asal.namelist():
            info = ZipInfo(nama, TERTUA)
            info.compress_type = ZIP_DEFLATED
            tujuan.writestr(info, asal.read(nama))
    return hasil.getvalue()
