"""The button that shares the address of what is seen; it changes nothing on the server."""

from streamlit.components.v2 import component

from ui.pilihan import Pilihan

_TOMBOL = '<button type="button" class="bagikan" aria-live="polite">Bagikan</button>'
# What the address leaves to a default is written out, so that the link keeps its meaning when the
# default moves on. A phone offers its own ways of sharing; without a secure connection there is
# no clipboard but the old way.
_SKRIP = """
const salin = async (teks) => {
  if (navigator.clipboard) return navigator.clipboard.writeText(teks)
  const kotak = document.createElement("textarea")
  kotak.value = teks
  document.body.append(kotak)
  kotak.select()
  document.execCommand("copy")
  kotak.remove()
}
export default function ({ parentElement, data }) {
  document.documentElement.lang = "id"
  const tombol = parentElement.querySelector("button")
  tombol.onclick = async () => {
    const alamat = new URL(location.href)
    for (const [nama, nilai] of Object.entries(data.pilihan))
      if (!alamat.searchParams.has(nama)) alamat.searchParams.set(nama, nilai)
    if (navigator.share && matchMedia("(pointer: coarse)").matches)
      return navigator.share({ title: document.title, url: alamat.href }).catch(() => {})
    await salin(alamat.href)
    tombol.textContent = "Tersalin"
    setTimeout(() => { tombol.textContent = "Bagikan" }, 2000)
  }
}
"""


def bagikan(pilih: Pilihan, kunci: str) -> None:
    """Draw the button: it copies the address, or on a phone hands it to what the phone offers."""
    tombol = component("bagikan", html=_TOMBOL, js=_SKRIP, isolate_styles=False)
    tombol(key=kunci, data={"pilihan": pilih.tautan()}, width="content", height="content")
