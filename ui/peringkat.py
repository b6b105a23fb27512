"""What a ranking is drawn from: the groups a wilayah may stand among, and its ranks in one."""

from collections.abc import Mapping, Sequence

import pandas as pd

from metrics.baris import baris
from metrics.kelompok import TERDEKAT, Kelompok, KelompokSalah, anggota
from metrics.peringkat import CAKUPAN_MINIMUM
from metrics.peringkat_kelompok import PeringkatKelompok, peringkat_kelompok
from ui import cache
from ui.cache import Versi
from ui.cache_peta import nama_ubin
from ui.ingat import ingat
from ui.pilihan import Pilihan, pilih, pilih_beberapa
from ui.tren import di_atas

SENDIRI = "pilihan"  # the group that the visitor chooses one by one
NASIONAL = "0000"
SEGAMBAR = 25  # as many lines as a chart can name


def sebanding(pilihan: Pilihan) -> tuple[str, ...]:
    """The regions a wilayah is ranked among: those of its level under the same induk.

    None for the nation.
    """
    semua = cache.wilayah(pilihan.versi)
    tingkat = semua[pilihan.wilayah].setingkat
    if not pilihan.induk:
        return ()
    return tuple(
        w.kode for w in semua.values() if w.induk == pilihan.induk and w.setingkat is tingkat
    )


def kelompok_tersedia(pilihan: Pilihan, indikator: str) -> dict[str, tuple[str, ...]]:
    """The groups the figures allow, by their name in the address, with their members.

    The province is always among them, as is the group one chooses oneself (without members here);
    another where at least 80 % of at least three members have figures. None for the nation.
    """
    if not pilihan.induk:
        return {}
    cakupan = cache.cakupan_angka(pilihan.versi)
    berangka = set(cakupan.loc[cakupan["indikator"] == indikator, "wilayah"])
    hasil = {Kelompok.PROVINSI.value: _anggota(pilihan.versi, pilihan.wilayah, Kelompok.PROVINSI)}
    for kelompok in Kelompok:
        milik = _anggota(pilihan.versi, pilihan.wilayah, kelompok)
        cukup = len(berangka & {*milik}) >= max(CAKUPAN_MINIMUM * len(milik), 3)
        if cukup and milik not in hasil.values():
            hasil[kelompok.value] = milik
    return {**hasil, SENDIRI: ()}


def pilih_kelompok(pilihan: Pilihan, indikator: str) -> tuple[str, str, tuple[str, ...]]:
    """Show a picker of the group: its name in the address, its name in words, its members."""
    tersedia = kelompok_tersedia(pilihan, indikator)
    if not tersedia:
        return "", "", ()
    dipilih = pilih(
        "kelompok",
        "Dibandingkan dengan",
        list(tersedia),
        Kelompok.PROVINSI.value,
        lambda k: nama_kelompok(pilihan, k),
        lebar=240,
    )
    anggota_kelompok = tersedia[dipilih]
    if dipilih == SENDIRI:
        nama = calon(pilihan, indikator)
        satu_satu = pilih_beberapa(
            "banding", "Wilayah", list(nama), nama.__getitem__, "Tambah wilayah"
        )
        anggota_kelompok = tuple(sorted([pilihan.wilayah, *satu_satu]))
    return dipilih, nama_kelompok(pilihan, dipilih), anggota_kelompok


def nama_kelompok(pilihan: Pilihan, kelompok: str) -> str:
    """How a group is called."""
    semua = cache.wilayah(pilihan.versi)
    return {
        Kelompok.PROVINSI.value: f"Se-{semua[pilihan.induk].nama}",
        Kelompok.NASIONAL.value: "Se-Indonesia",
        Kelompok.BERENCANA.value: "Yang mempunyai rencana",
        Kelompok.TERDEKAT.value: f"{TERDEKAT} wilayah terdekat",
        SENDIRI: "Pilihan sendiri",
    }[kelompok]


def calon(pilihan: Pilihan, indikator: str) -> dict[str, str]:
    """The regions that may be chosen one by one, with their names: of its level, with figures."""
    cakupan = cache.cakupan_angka(pilihan.versi)
    berangka = set(cakupan.loc[cakupan["indikator"] == indikator, "wilayah"])
    semua = cache.wilayah(pilihan.versi)
    setingkat = _anggota(pilihan.versi, pilihan.wilayah, Kelompok.NASIONAL)
    return {k: semua[k].nama for k in setingkat if k in berangka and k != pilihan.wilayah}


def acuan(pilihan: Pilihan, kelompok: str) -> str:
    """The region that gaps are told to: the one above within its own, else the nation."""
    sendiri = kelompok == Kelompok.PROVINSI or pilihan.contoh
    return pilihan.induk if sendiri else NASIONAL


def angka_kelompok(pilihan: Pilihan, indikator: str, kode: Sequence[str]) -> pd.DataFrame:
    """Yearly figures of the members, one row per region and year, with their origin."""
    return cache.angka_tahunan(pilihan.versi, indikator, tuple(kode))


@ingat(64)
def hasil_peringkat(
    pilihan: Pilihan, indikator: str, kode: tuple[str, ...], acuan: str, tahun: int
) -> PeringkatKelompok:
    """The ranks of the group in a year and up to it (metrics.peringkat_kelompok)."""
    kamus = cache.kamus(pilihan.versi)[indikator]
    semua = cache.wilayah(pilihan.versi)
    milik = pd.DataFrame([(k, semua[k].label) for k in kode], columns=["wilayah", "nama"])
    beri = cache.angka_tahunan(pilihan.versi, indikator, (acuan,))[["tahun", "nilai"]]
    angka = angka_kelompok(pilihan, indikator, kode)
    return peringkat_kelompok(angka, milik, beri, kamus.arah, kamus.satuan.desimal, tahun)


def per_tahun(pilihan: Pilihan, hasil: PeringkatKelompok) -> pd.DataFrame:
    """The ranked years of the members a chart can name, with the short names of the map.

    Of a large group those that stand nearest to the chosen wilayah in the year. Returns [wilayah,
    tahun, nilai, peringkat, dari, nama].
    """
    semua, pendek = cache.wilayah(pilihan.versi), nama_ubin()
    urut = [str(k) for k in hasil.urutan["wilayah"]]
    boleh = {*sekitar(urut, pilihan.wilayah, SEGAMBAR), *hasil.tanpa["wilayah"]}
    nama = ["wilayah", "tahun", "nilai", "peringkat", "dari"]
    kolom = (hasil.per_tahun[n].tolist() for n in nama)
    isi = [
        (*b, pendek.get(b[0], semua[b[0]].label))
        for b in zip(*kolom, strict=True)
        if b[0] in boleh and b[3] is not pd.NA
    ]
    return pd.DataFrame(isi, columns=[*nama, "nama"])


def sekitar(urut: Sequence[str], milik: str, banyak: int) -> list[str]:
    """At most `banyak` of a row, those nearest to `milik` in it, in its order."""
    tengah = urut.index(milik) if milik in urut else 0
    mulai = max(0, min(tengah - banyak // 2, len(urut) - banyak))
    return [*urut[mulai : mulai + banyak]]


@ingat(256)
def _anggota(versi: Versi, wilayah: str, kelompok: Kelompok) -> tuple[str, ...]:
    """The members of a group; none where it cannot be made of this wilayah."""
    berencana = cache.rencana(versi)["wilayah"].tolist()
    try:
        return tuple(anggota(cache.tabel_wilayah(versi), wilayah, kelompok, berencana))
    except KelompokSalah:
        return ()


def tahun_terdekat(angka: pd.DataFrame, tahun: int) -> int | None:
    """The latest year up to `tahun` in which any region has a figure, None where none has."""
    ada = angka.loc[angka["nilai"].notna() & (angka["tahun"] <= tahun), "tahun"]
    return None if ada.empty else int(ada.max())


def angka_di_atas(pilihan: Pilihan, indikator: str, tahun: int) -> dict[str, pd.DataFrame]:
    """The figures up to a year of the regions above the chosen wilayah, by their names."""
    semua = cache.wilayah(pilihan.versi)
    angka = cache.angka_tahunan(pilihan.versi, indikator, tuple(di_atas(pilihan)))
    angka = angka[angka["nilai"].notna() & (angka["tahun"] <= tahun)]
    milik = {k: angka[angka["wilayah"] == k] for k in di_atas(pilihan)}
    return {semua[k].nama: seri for k, seri in milik.items() if len(seri)}


def nilai_tahun(seri: Mapping[str, pd.DataFrame], tahun: int) -> dict[str, float]:
    """The figure of one year of each series that has one."""
    return {
        nama: float(b["nilai"])
        for nama, angka in seri.items()
        for b in baris(angka[angka["tahun"] == tahun])
    }
