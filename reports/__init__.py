"""Decks, forms, briefs and data packages: what leaves the application; Streamlit is unknown here."""
