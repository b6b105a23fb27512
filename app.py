"""The table of contents: navigation, nothing else."""

from ui.frame import navigasi

navigasi().run()
