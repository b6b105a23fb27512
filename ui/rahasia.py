"""How sign-in is set up, in the environment or .streamlit/secrets.toml; nothing of it is shown."""

import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import streamlit as st

# Each variable of the environment stands for one line of the section [auth] of secrets.toml.
LINGKUNGAN = {
    "CAPAIAN_OIDC_METADATA": "server_metadata_url",
    "CAPAIAN_OIDC_CLIENT_ID": "client_id",
    "CAPAIAN_OIDC_CLIENT_SECRET": "client_secret",
    "CAPAIAN_OIDC_REDIRECT": "redirect_uri",
    "CAPAIAN_COOKIE_SECRET": "cookie_secret",
}
SESI_JAM = 10  # a working day; Streamlit's own cookie would hold for thirty


@dataclass(frozen=True)
class Setelan:
    """What we make of a sign-in: section [masuk] of secrets.toml, or CAPAIAN_MASUK_*.

    `subjek` names the claim by which users are known, `peran` the one that lists roles ("": roles
    are those of page Pengguna alone); `admin` are the subjects who are admin from the beginning.
    """

    subjek: str = "email"
    peran: str = ""
    admin: tuple[str, ...] = ()
    sesi_jam: float = SESI_JAM


def dari_lingkungan(lingkungan: Mapping[str, str] = os.environ) -> dict[str, Any] | None:
    """The secrets that the environment sets, for st.App; None where it sets none.

    Raises RuntimeError where it sets only some of them: half a sign-in is none.
    """
    ada = {isi: lingkungan[n] for n, isi in LINGKUNGAN.items() if lingkungan.get(n)}
    if not ada:
        return None
    if kurang := [n for n, isi in LINGKUNGAN.items() if isi not in ada]:
        raise RuntimeError(f"Sign-in is half set up: {', '.join(kurang)} missing")
    return {"auth": ada}


def alamat_masuk() -> str:
    """Where the identity provider sends people back to; "" where sign-in is not set up."""
    return str(_bagian("auth").get("redirect_uri", ""))


def setelan() -> Setelan:
    """What is set, the environment before secrets.toml."""
    isi = {**_bagian("masuk"), **_dari_lingkungan_masuk()}
    admin = isi.get("admin", ())
    return Setelan(
        subjek=str(isi.get("subjek", Setelan.subjek)),
        peran=str(isi.get("peran", Setelan.peran)),
        admin=tuple(_kata(admin)),
        sesi_jam=float(isi.get("sesi_jam", SESI_JAM)),
    )


def _kata(isi: str | Sequence[str]) -> list[str]:
    kata = isi.replace(",", " ").split() if isinstance(isi, str) else isi
    return [satu.strip().lower() for satu in kata]


def _dari_lingkungan_masuk() -> dict[str, str]:
    nama = {n: f"CAPAIAN_MASUK_{n.upper()}" for n in ("subjek", "peran", "admin", "sesi_jam")}
    return {n: os.environ[v] for n, v in nama.items() if os.environ.get(v)}


def _bagian(nama: str) -> Mapping[str, Any]:
    if not st.secrets.load_if_toml_exists():
        return {}
    return st.secrets.get(nama, {})
