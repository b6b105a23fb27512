"""Decks, forms, briefs, data packages: what leaves the application; Streamlit is unknown."""

from typing import Final

APLIKASI: Final = "Capaian 0.1.0"  # as pyproject.toml has it
