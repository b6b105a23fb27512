"""The keys, the clicker and the buttons of the wall; what they ask for goes into the address."""

import streamlit as st
from streamlit.components.v2 import component

_TOMBOL = """<div class="kendali">
<button type="button" data-ke="-1" aria-label="Layar sebelumnya">◀</button>
<span aria-live="polite"></span>
<button type="button" data-ke="1" aria-label="Layar berikutnya">▶</button>
<button type="button" class="penuh" aria-label="Layar penuh" title="F"><i></i></button></div>"""
# A clicker is a keyboard with PageUp and PageDown, and a full stop (or B) that darkens the wall. A
# key pressed before the server has answered counts on from where the one before it went. Keys that
# a control on the page needs are its own.
_SKRIP = """
const MILIK = "input, textarea, [role=combobox], [role=listbox], [role=dialog], .asal"
const TEKAN = "button, summary, a"
const PADAM = "padam"
const KE = { ArrowRight: 1, PageDown: 1, " ": 1, ArrowLeft: -1, PageUp: -1, Backspace: -1 }
let diminta = null
export default function ({ parentElement, data, setTriggerValue }) {
  if (diminta === data.layar || diminta > data.banyak) diminta = null
  let kini = diminta ?? data.layar
  const pergi = (layar) => {
    const ke = Math.min(Math.max(layar, 1), data.banyak)
    if (ke !== kini) setTriggerValue("layar", (kini = diminta = ke))
  }
  parentElement.querySelector("span").textContent = `${kini} / ${data.banyak}`
  const layar = document.documentElement
  const penuh = () =>
    document.fullscreenElement ? document.exitFullscreen() : layar.requestFullscreen()
  parentElement.querySelector(".penuh").onclick = penuh
  for (const tombol of parentElement.querySelectorAll("[data-ke]"))
    tombol.onclick = () => pergi(kini + Number(tombol.dataset.ke))
  window.onkeydown = (e) => {
    if (e.ctrlKey || e.altKey || e.metaKey) return
    if (e.target.closest(MILIK)) return
    const gelap = document.body.classList
    if (gelap.contains(PADAM) || e.key === "b" || e.key === ".")
      return e.preventDefault(), void gelap.toggle(PADAM)
    if (e.key === "f") return void penuh()
    const ke = e.key === "Home" ? 1 : e.key === "End" ? data.banyak : kini + (KE[e.key] || 0)
    if (ke === kini) return
    if (e.key === " " && e.target.closest(TEKAN)) return
    e.preventDefault()
    pergi(ke)
  }
  return () => { window.onkeydown = diminta = null; document.body.classList.remove(PADAM) }
}
"""
_KUNCI = "kendali"


def layar_diminta(banyak: int) -> int:
    """Which screen the address asks for, counted from 1; one that is not there is the nearest."""
    diminta = st.query_params.get("layar", "1")
    if diminta.isascii() and diminta.isdigit():
        return min(max(int(diminta), 1), banyak)
    st.toast(f"Layar “{diminta}” tidak ada; yang ditampilkan yang pertama.")
    return 1


def kendali(layar: int, banyak: int) -> None:
    """Draw the buttons, with which screen of how many; keys do the same."""
    tombol = component("kendali", html=_TOMBOL, js=_SKRIP, isolate_styles=False)
    tombol(
        key=_KUNCI,
        data={"layar": layar, "banyak": banyak},
        on_layar_change=_pindah,
        width="content",
        height="content",
    )


def _pindah() -> None:
    ke = st.session_state[_KUNCI].get("layar")
    if ke:
        st.query_params.from_dict({**st.query_params.to_dict(), "layar": str(int(ke))})
