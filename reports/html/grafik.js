"use strict"
{
  const isi = JSON.parse(document.getElementById("data-grafik").textContent)
  const malam = matchMedia("(prefers-color-scheme: dark)")
  const semua = [...document.querySelectorAll(".grafik")]
  const LEBAR_KERTAS = 680

  const berwarna = (teks, gelap) =>
    gelap ? teks.replace(/#[0-9A-Fa-f]{6}\b|rgba\([^)]*\)/g, (w) => isi.gelap[w] || w) : teks

  const gambar = (tempat, gelap, lebar) => {
    const satu = JSON.parse(berwarna(JSON.stringify(isi.grafik[tempat.dataset.grafik]), gelap))
    satu.layout.template = isi.pola
    if (lebar) satu.layout.width = lebar
    Plotly.react(tempat, satu.data, satu.layout, isi.pengaturan)
  }
  const tampak = (tempat) => tempat.closest("details")?.open ?? true
  const ulang = () => semua.filter((t) => t.data).forEach((t) => gambar(t, malam.matches))

  // A chart is drawn when it is about to be seen, so that a phone is not kept waiting for all.
  const mata = new IntersectionObserver(
    (masuk) => {
      for (const { isIntersecting, target } of masuk)
        if (isIntersecting && !target.data) gambar(target, malam.matches)
    },
    { rootMargin: "400px" },
  )
  semua.forEach((tempat) => mata.observe(tempat))
  malam.addEventListener("change", ulang)
  addEventListener("beforeprint", () =>
    semua.filter(tampak).forEach((t) => gambar(t, false, LEBAR_KERTAS)),
  )
  addEventListener("afterprint", ulang)

  const buka = () => {
    const tujuan = document.getElementById(location.hash.slice(1))
    if (tujuan && tujuan.tagName === "DETAILS") tujuan.open = true
  }
  addEventListener("hashchange", buka)
  buka()
  document.documentElement.classList.add("hidup")
}
