"""Streamlit code that pages share: frame, choices, the cached seam to the store, pieces of HTML."""
