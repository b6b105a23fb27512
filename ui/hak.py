"""Who may change the store from a page; it changes nothing."""

from urllib.parse import urlsplit

import streamlit as st

_SENDIRI = frozenset({"localhost", "127.0.0.1", "::1"})
_DITERUSKAN = ("X-Forwarded-For", "X-Forwarded-Host", "X-Real-Ip", "Forwarded")
TERTUTUP = (
    "Memuat dan membatalkan hanya dapat dari komputer tempat Capaian berjalan, karena halaman ini "
    "belum mengenal siapa pemakainya. Jalankan dengan --server.address localhost, atau muat dengan "
    "python -m loaders load."
)


def boleh_menulis() -> bool:
    """Whether the visitor sits at the machine itself: the server listens to nobody else.

    A server that passes requests on would make others look like that; its headers betray it.
    """
    if str(st.get_option("server.address") or "") not in _SENDIRI:
        return False
    kepala = st.context.headers
    if any(kepala.get(nama) for nama in _DITERUSKAN):
        return False
    tuan_rumah = kepala.get("Host")
    return not tuan_rumah or urlsplit(f"//{tuan_rumah}").hostname in _SENDIRI
