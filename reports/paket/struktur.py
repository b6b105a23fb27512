"""What the observations are made of, as SDMX-ML 2.1: code lists, concepts, structure, dataflow."""

import re
from xml.etree.ElementTree import Element, SubElement, indent, register_namespace, tostring

from metrics.baris import baris
from reports.html.tren import bergambar
from reports.isi import Laporan

BADAN, VERSI = "CAPAIAN", "1.0"
ALIRAN, STRUKTUR, KONSEP = "DF_CAPAIAN", "DSD_CAPAIAN", "CS_CAPAIAN"
DIMENSI = {
    "FREQ": "Frekuensi: A tahunan, Q triwulanan",
    "REF_AREA": "Wilayah, kode BPS",
    "INDIKATOR": "Indikator menurut kamus",
    "UKURAN": "Yang diukur: realisasi, target, atau capaian",
}
ATRIBUT = {
    "UNIT_MEASURE": "Satuan",
    "OBS_STATUS": "Status: A tetap, P sementara, E perkiraan",
    "SUMBER": "Sumber",
}
FREKUENSI = {"A": "Tahunan", "Q": "Triwulanan, s.d. triwulan itu"}
UKURAN = {
    "REALISASI": "Realisasi",
    "TARGET_BAWAH": "Target, ujung bawah",
    "TARGET_ATAS": "Target, ujung atas",
    "CAPAIAN": "Capaian terhadap target periode, persen",
}
STATUS = {"A": "Tetap", "P": "Sementara", "E": "Perkiraan"}
_ALAS = "http://www.sdmx.org/resources/sdmxml/schemas/v2_1/"
_MES, _STR, _COM = f"{{{_ALAS}message}}", f"{{{_ALAS}structure}}", f"{{{_ALAS}common}}"
_BAHASA = "{http://www.w3.org/XML/1998/namespace}lang"


def kode(teks: str) -> str:
    """A code as SDMX allows it: letters, digits, and _ for whatever else there is."""
    return re.sub(r"[^A-Za-z0-9_@$-]", "_", teks)


def sdmx_struktur(laporan: Laporan) -> bytes:
    """What the observations are made of: code lists, concepts, the structure, the dataflow."""
    for awalan, ruang in (("mes", "message"), ("str", "structure"), ("com", "common")):
        register_namespace(awalan, f"{_ALAS}{ruang}")
    akar = Element(f"{_MES}Structure")
    kepala = SubElement(akar, f"{_MES}Header")
    SubElement(kepala, f"{_MES}ID").text = f"{ALIRAN}_{laporan.kepala.versi}"
    SubElement(kepala, f"{_MES}Test").text = "true" if laporan.kepala.contoh else "false"
    SubElement(kepala, f"{_MES}Prepared").text = laporan.kepala.saat or "1980-01-01T00:00:00+00:00"
    SubElement(kepala, f"{_MES}Sender", id=BADAN)
    isi = SubElement(akar, f"{_MES}Structures")
    aliran = _terpelihara(SubElement(isi, f"{_STR}Dataflows"), "Dataflow", ALIRAN, _nama(laporan))
    _acuan(SubElement(aliran, f"{_STR}Structure"), STRUKTUR, "datastructure", "DataStructure")
    daftar = SubElement(isi, f"{_STR}Codelists")
    for nama, butir in _daftar_kode(laporan).items():
        satu = _terpelihara(daftar, "Codelist", f"CL_{nama}", nama.replace("_", " ").title())
        for k, arti in butir.items():
            _bernama(SubElement(satu, f"{_STR}Code", id=k), arti)
    konsep = _terpelihara(SubElement(isi, f"{_STR}Concepts"), "ConceptScheme", KONSEP, "Konsep")
    semua = DIMENSI | {"TIME_PERIOD": "Periode", "OBS_VALUE": "Nilai"} | ATRIBUT
    for k, arti in semua.items():
        _bernama(SubElement(konsep, f"{_STR}Concept", id=k), arti)
    struktur = SubElement(isi, f"{_STR}DataStructures")
    _komponen(_terpelihara(struktur, "DataStructure", STRUKTUR, "Struktur data Capaian"))
    indent(akar)
    return tostring(akar, encoding="utf-8", xml_declaration=True) + b"\n"


def _nama(laporan: Laporan) -> str:
    k = laporan.kepala
    contoh = "DATA CONTOH: " if k.contoh else ""
    return f"{contoh}Capaian kinerja {k.nama}, {k.periode}, {k.nama_rencana}"


def _daftar_kode(laporan: Laporan) -> dict[str, dict[str, str]]:
    wilayah = {kode(laporan.kepala.wilayah): laporan.kepala.nama}
    for i in bergambar(laporan).values():
        wilayah |= {
            kode(str(b["wilayah"])): str(b["seri"])
            for b in baris(i.seri.drop_duplicates("wilayah"))
            if b["wilayah"] != laporan.kepala.wilayah
        }
    return {
        "FREQ": FREKUENSI,
        "REF_AREA": wilayah,
        "INDIKATOR": {kode(k): i.nama for k, i in sorted(laporan.kamus.items())},
        "UKURAN": UKURAN,
        "OBS_STATUS": STATUS,
    }


def _terpelihara(di: Element, jenis: str, nama: str, judul: str) -> Element:
    satu = SubElement(di, f"{_STR}{jenis}", id=nama, agencyID=BADAN, version=VERSI)
    _bernama(satu, judul)
    return satu


def _bernama(satu: Element, judul: str) -> None:
    SubElement(satu, f"{_COM}Name", {_BAHASA: "id"}).text = bersih(judul)


def bersih(teks: str) -> str:
    """A text without the characters that XML may not hold."""
    return re.sub(r"[^\t\n\r\x20-\uD7FF\uE000-\uFFFD\U00010000-\U0010FFFF]", "", teks)


def _acuan(di: Element, nama: str, paket: str, jenis: str) -> None:
    rujukan = {"id": nama, "version": VERSI, "agencyID": BADAN, "package": paket, "class": jenis}
    SubElement(di, "Ref", rujukan)


def _komponen(struktur: Element) -> None:
    """Dimensions, attributes and the measure, in the order of the schema."""
    semua = SubElement(struktur, f"{_STR}DataStructureComponents")
    dimensi = SubElement(semua, f"{_STR}DimensionList", id="DimensionDescriptor")
    for ke, nama in enumerate(DIMENSI, 1):
        _satu(dimensi, "Dimension", nama, f"CL_{nama}", position=str(ke))
    _satu(dimensi, "TimeDimension", "TIME_PERIOD", "", position=str(len(DIMENSI) + 1))
    atribut = SubElement(semua, f"{_STR}AttributeList", id="AttributeDescriptor")
    for nama in ATRIBUT:
        daftar = "CL_OBS_STATUS" if nama == "OBS_STATUS" else ""
        satu = _satu(atribut, "Attribute", nama, daftar, assignmentStatus="Conditional")
        hubungan = SubElement(satu, f"{_STR}AttributeRelationship")
        SubElement(SubElement(hubungan, f"{_STR}PrimaryMeasure"), "Ref", id="OBS_VALUE")
    ukuran = SubElement(semua, f"{_STR}MeasureList", id="MeasureDescriptor")
    _satu(ukuran, "PrimaryMeasure", "OBS_VALUE", "")


def _satu(di: Element, jenis: str, nama: str, daftar: str, **lain: str) -> Element:
    satu = SubElement(di, f"{_STR}{jenis}", {"id": nama, **lain})
    konsep = {
        "id": nama, "maintainableParentID": KONSEP, "maintainableParentVersion": VERSI,
        "agencyID": BADAN, "package": "conceptscheme", "class": "Concept",
    }  # fmt: skip
    SubElement(SubElement(satu, f"{_STR}ConceptIdentity"), "Ref", konsep)
    wujud = SubElement(satu, f"{_STR}LocalRepresentation")
    if daftar:
        _acuan(SubElement(wujud, f"{_STR}Enumeration"), daftar, "codelist", "Codelist")
    else:
        teks = {"TIME_PERIOD": "ObservationalTimePeriod", "OBS_VALUE": "Double"}.get(nama, "String")
        SubElement(wujud, f"{_STR}TextFormat", textType=teks)
    return satu
