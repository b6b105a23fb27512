"""The closed sets of the field as enums; it may hold no rule and no figure."""

from enum import StrEnum


class JenisWilayah(StrEnum):
    """Kinds of region, from the nation down."""

    NEGARA = "negara"
    PROVINSI = "provinsi"
    KABUPATEN = "kabupaten"
    KOTA = "kota"
    KECAMATAN = "kecamatan"


class Arah(StrEnum):
    """Direction of an indikator: which movement is better."""

    NAIK = "naik"
    TURUN = "turun"
    TETAP = "tetap"
    ORDINAL = "ordinal"
    NETRAL = "netral"


class Agregasi(StrEnum):
    """How the quarters of a year become the figure up to a quarter."""

    KUMULATIF = "kumulatif"
    POSISI_AKHIR = "posisi_akhir"
    RATA_RATA = "rata_rata"
    TAHUNAN = "tahunan"


class JenisSimpul(StrEnum):
    """Levels of the cascade below the visi."""

    MISI = "misi"
    TUJUAN = "tujuan"
    SASARAN = "sasaran"


class PeranTarget(StrEnum):
    """What a target of a plan is for: its start, one year, or its end."""

    AWAL = "awal"
    TAHUNAN = "tahunan"
    AKHIR = "akhir"


class JenisAnggaran(StrEnum):
    """What an amount of rupiah of a program is: what may be spent, or what was."""

    PAGU = "pagu"
    REALISASI = "realisasi"


class StatusAngka(StrEnum):
    """How firm a published figure is (markers of BPS tables)."""

    TETAP = "tetap"
    SEMENTARA = "sementara"
    SANGAT_SEMENTARA = "sangat_sementara"
    SANGAT_SANGAT_SEMENTARA = "sangat_sangat_sementara"
    PERKIRAAN = "perkiraan"
    REVISI = "revisi"
    PRESISI_RENDAH = "presisi_rendah"
    HAMPIR_NOL = "hampir_nol"
    KOSONG = "kosong"


# What may still change at the next release; drawn hollow.
BELUM_TETAP = frozenset(
    (
        StatusAngka.SEMENTARA,
        StatusAngka.SANGAT_SEMENTARA,
        StatusAngka.SANGAT_SANGAT_SEMENTARA,
        StatusAngka.PERKIRAAN,
    )
)


class Keadaan(StrEnum):
    """State of a capaian; each has its own words on screen and only DINILAI has a predikat."""

    DINILAI = "dinilai"
    SEMENTARA = "sementara"
    BELUM_ADA_DATA = "belum_ada_data"
    TANPA_TARGET = "tanpa_target"
    TANPA_TARGET_TAHUNAN = "tanpa_target_tahunan"
    TIDAK_DAPAT_DIHITUNG = "tidak_dapat_dihitung"
    TIDAK_DINILAI = "tidak_dinilai"
    DATA_TAHUNAN = "data_tahunan"
    BELUM_ADA_INDIKATOR = "belum_ada_indikator"


KEADAAN_TEKS: dict[Keadaan, str] = {
    Keadaan.DINILAI: "dinilai",
    Keadaan.SEMENTARA: "sementara",
    Keadaan.BELUM_ADA_DATA: "belum ada data",
    Keadaan.TANPA_TARGET: "tanpa target",
    Keadaan.TANPA_TARGET_TAHUNAN: "tanpa target tahunan",
    Keadaan.TIDAK_DAPAT_DIHITUNG: "tidak dapat dihitung",
    Keadaan.TIDAK_DINILAI: "tidak dinilai",
    Keadaan.DATA_TAHUNAN: "data tahunan",
    Keadaan.BELUM_ADA_INDIKATOR: "belum ada indikator",
}
