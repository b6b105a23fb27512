"""The table of contents: the server with its gate, and navigation; nothing else.

`streamlit run app.py` finds `app` and serves it; each visitor's run of this file is the menu.
"""

from streamlit import App

from ui.frame import navigasi
from ui.gerbang import GERBANG, galat
from ui.rahasia import dari_lingkungan

app = App(__file__, secrets=dari_lingkungan(), middleware=GERBANG, on_script_error=galat)

if __name__ == "__main__":
    navigasi().run()
