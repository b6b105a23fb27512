"""The button that shares the address of what is seen; it changes nothing on the server.

Being on every page, its script also says to a screen reader and to the keyboard what Streamlit
leaves unsaid: the language, what the menu is, where one is in it, and the way past it.
"""

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
const sebut = () => {
  document.documentElement.lang = "id"
  const menu = document.querySelector(".st-key-menu")
  menu?.setAttribute("role", "navigation")
  menu?.setAttribute("aria-label", "Halaman")
  menu?.querySelector(".st-key-menu_kini a")?.setAttribute("aria-current", "page")
  const lompat = document.querySelector("[data-testid=stSkipToContent]")
  if (!lompat) return
  lompat.textContent = "Langsung ke isi"
  lompat.onclick = (e) => {
    const judul = document.querySelector("h1, .kabar h2")
    if (!judul) return
    e.preventDefault()
    e.stopPropagation()
    judul.tabIndex = -1
    judul.focus()
  }
}
export default function ({ parentElement, data }) {
  sebut()
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
