"""The cascade of one plan: where each indikator stands in it, and the roll-up along it."""

from dataclasses import dataclass

import pandas as pd

from domain.aturan import Aturan
from domain.istilah import Arah, JenisSimpul, Keadaan
from metrics.jumlah import KOLOM, bagian_indikator, jumlah

DARI_BAWAH = (JenisSimpul.SASARAN, JenisSimpul.TUJUAN, JenisSimpul.MISI)


@dataclass(frozen=True)
class Kaskade:
    """Nodes [jenis, kode, urut, uraian] in order, and edges [jenis, kode, induk, bobot].

    tautan holds the edges among nodes that exist, puncak the weights of nodes under none.
    """

    simpul: pd.DataFrame
    tautan: pd.DataFrame
    puncak: pd.DataFrame

    def tingkat(self, jenis: JenisSimpul) -> pd.DataFrame:
        """The nodes of one level."""
        return self.simpul[self.simpul["jenis"] == jenis]

    def sisi(self, jenis: JenisSimpul) -> pd.DataFrame:
        """The edges from the nodes of one level up to theirs."""
        return self.tautan[self.tautan["jenis"] == jenis]


def kaskade(simpul: pd.DataFrame, tautan: pd.DataFrame) -> Kaskade:
    """Put nodes in their order and leave out edges to or from what is no node of the plan."""
    simpul = simpul.sort_values(["urut", "kode"], kind="stable", ignore_index=True)
    sisi: list[pd.DataFrame] = []
    for bawah, atas in zip(DARI_BAWAH, (*DARI_BAWAH[1:], None), strict=True):
        milik = tautan[tautan["jenis"] == bawah]
        induk = simpul.loc[simpul["jenis"] == (atas or ""), "kode"]
        sisi.append(milik[milik["induk"].isin(induk)])
    return Kaskade(simpul, pd.concat(sisi, ignore_index=True), tautan[tautan["induk"] == ""])


def letak(kaskade: Kaskade, indikator: pd.DataFrame) -> pd.DataFrame:
    """Give, for each row [jenis, kode] of indikator, its [misi, tujuan, sasaran] codes.

    Several parents are listed as "1; 2"; a level below the node is None. Ordered like the input.
    """
    atas: dict[tuple[str, str], dict[str, str]] = {}
    for jenis in reversed(DARI_BAWAH):
        induk = _induk(kaskade, jenis)
        for kode in kaskade.tingkat(jenis)["kode"]:
            di_atas = [atas[naik] for naik in induk.get(kode, [])]
            milik = {t.value: _daftar([d[t.value] for d in di_atas if t.value in d])
                     for t in DARI_BAWAH}  # fmt: skip
            atas[jenis, kode] = {t: k for t, k in milik.items() if k} | {jenis.value: kode}
    baris = [
        atas.get(kunci, {}) for kunci in zip(indikator["jenis"], indikator["kode"], strict=True)
    ]
    return pd.DataFrame(
        {t.value: pd.Series([b.get(t.value) for b in baris], indikator.index, dtype=object)
         for t in reversed(DARI_BAWAH)}
    )  # fmt: skip


def gulung(kaskade: Kaskade, indikator: pd.DataFrame, aturan: Aturan) -> dict[str, pd.DataFrame]:
    """Roll up [jenis, kode, bobot, arah, keadaan, capaian] to every level and to the whole.

    A node is the mean of the nodes below it, or of its own indikator where none is below it;
    netral ones are no part of it. Returns per level [kode, uraian, induk, capaian, bawah, atas,
    cakupan, diketahui, jumlah, predikat, keadaan], and under "" the whole in one row.
    """
    dinilai = indikator["capaian"].where(indikator["keadaan"] == Keadaan.DINILAI)
    milik = indikator.assign(induk=indikator["kode"], capaian=dinilai)
    hasil: dict[str, pd.DataFrame] = {}
    akar: list[pd.DataFrame] = []
    di_bawah: pd.DataFrame | None = None
    for jenis in DARI_BAWAH:
        simpul = kaskade.tingkat(jenis)
        sendiri = milik[(milik["jenis"] == jenis) & milik["kode"].isin(simpul["kode"])]
        bagian = bagian_indikator(sendiri[sendiri["arah"] != Arah.NETRAL], aturan)
        if di_bawah is not None:
            bagian = bagian[~bagian["induk"].isin(di_bawah["induk"])]
            bagian = pd.concat([bagian, di_bawah], ignore_index=True)
        jadi = jumlah(bagian, list(simpul["kode"]), aturan)
        hanya_netral = (jadi["jumlah"] == 0) & jadi["kode"].isin(sendiri["kode"])
        hanya_netral &= jadi["keadaan"] == Keadaan.BELUM_ADA_INDIKATOR
        jadi.loc[hanya_netral, "keadaan"] = Keadaan.TIDAK_DINILAI.value
        sisi = kaskade.sisi(jenis)
        induk = _induk(kaskade, jenis)
        hasil[jenis.value] = jadi.assign(
            uraian=simpul["uraian"].to_numpy(dtype=object),
            induk=[_daftar([k for _, k in induk.get(kode, [])]) for kode in jadi["kode"]],
        )[["kode", "uraian", "induk", *KOLOM, "predikat", "keadaan"]]
        di_bawah = sisi[["kode", "induk", "bobot"]].merge(jadi[["kode", *KOLOM]], on="kode")
        akar.append(jadi[~jadi["kode"].isin(sisi["kode"])].assign(jenis=jenis.value))
    hasil[""] = jumlah(_puncak(kaskade, pd.concat(akar)), [""], aturan)
    return hasil


def _puncak(kaskade: Kaskade, akar: pd.DataFrame) -> pd.DataFrame:
    """The parts of the whole: every node under no other, with the weight given to it, else 1."""
    bobot = kaskade.puncak[["jenis", "kode", "bobot"]]
    return (
        akar.merge(bobot, on=["jenis", "kode"], how="left").fillna({"bobot": 1.0}).assign(induk="")
    )


def _induk(kaskade: Kaskade, jenis: JenisSimpul) -> dict[str, list[tuple[str, str]]]:
    """The nodes (jenis, kode) right above each node of a level, in the plan's order."""
    naik = DARI_BAWAH.index(jenis) + 1
    atas = DARI_BAWAH[naik] if naik < len(DARI_BAWAH) else ""
    urut = {
        kode: i for i, kode in enumerate(kaskade.simpul["kode"][kaskade.simpul["jenis"] == atas])
    }
    hasil: dict[str, list[tuple[str, str]]] = {}
    sisi = kaskade.sisi(jenis)
    for kode, induk in sorted(
        zip(sisi["kode"], sisi["induk"], strict=True), key=lambda t: urut[t[1]]
    ):
        hasil.setdefault(kode, []).append((atas, induk))
    return hasil


def _daftar(kode: list[str]) -> str:
    """Codes as one text; the same code named by several parents once, in order."""
    return "; ".join(dict.fromkeys(k for isi in kode for k in isi.split("; ")))
