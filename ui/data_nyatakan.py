"""The step in which a person says once what a name in a file means; it is remembered as a load."""

from collections.abc import Sequence
from datetime import UTC, datetime

import streamlit as st

from loaders.confirming import confirm
from loaders.known import Known
from loaders.problems import Problem, Proposal
from ui import cache
from ui.cache import StoreError
from ui.data_periksa import dikenal
from ui.hak import boleh_menulis, pelaku
from ui.pilihan import Pilihan

SEKALIGUS = 10  # names asked for at a time


def nyatakan(pilih: Pilihan, nomor: int, masalah: Sequence[Problem]) -> None:
    """A picker for each name that nobody knows, with the codes it may mean first."""
    usul = list(dict.fromkeys(m.proposal for m in masalah if m.proposal))[:SEKALIGUS]
    if not usul or not boleh_menulis():
        return
    st.caption("Nama berikut belum dikenal. Nyatakan sekali, seterusnya diingat.")
    known = dikenal(pilih.versi)
    jawaban: dict[Proposal, str] = {}
    for urut, satu in enumerate(usul):
        nama = _nama(satu, known)
        dipilih = st.selectbox(
            f"{satu.jenis.capitalize()} “{satu.teks}” maksudnya",
            list(nama),
            index=None,
            placeholder="belum dinyatakan",
            format_func=nama.__getitem__,
            key=f"nyatakan_{nomor}_{urut}_{satu.teks}",
            width=460,
        )
        if dipilih:
            jawaban[satu] = dipilih
    if st.button("Ingat dan periksa ulang", disabled=not jawaban, key=f"nyatakan_{nomor}"):
        _ingat(pilih, jawaban)


def _nama(usul: Proposal, known: Known) -> dict[str, str]:
    """The codes a name may mean with their names: the near ones, else all there are."""
    if usul.jenis == "indikator":
        kode = usul.kode or sorted(known.kamus.entries, key=lambda k: known.kamus.entries[k].nama)
        return {k: known.kamus.entries[k].nama for k in kode}
    return {k: known.regions.name_of(k) for k in usul.kode or known.regions.entries}


def _ingat(pilih: Pilihan, jawaban: dict[Proposal, str]) -> None:
    try:
        for usul, kode in jawaban.items():
            confirm(cache.mesin(pilih.versi), pelaku(), usul, kode, datetime.now(UTC))
    except StoreError as sebab:
        st.error(str(sebab), icon=":material/error:")
        return
    st.rerun()
